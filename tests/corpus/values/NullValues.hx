/** Null<T>: tests, defaults, narrowing by early return. **/
class NullValues {
    static function find(names:Array<String>, prefix:String):Null<String> {
        for (name in names) {
            if (StringTools.startsWith(name, prefix)) {
                return name;
            }
        }
        return null;
    }

    static function orElse(value:Null<String>, fallback:String):String {
        return value == null ? fallback : value;
    }

    static function lengthOf(value:Null<String>):Int {
        if (value == null) {
            return -1;
        }
        return value.length;
    }

    static function add(a:Null<Int>, b:Null<Int>):Null<Int> {
        if (a == null || b == null) {
            return null;
        }
        return a + b;
    }

    static function main() {
        var names = ["anna", "bert", "bella"];
        Sys.println(find(names, "be"));
        Sys.println(find(names, "x") == null);
        Sys.println(orElse(find(names, "c"), "nobody") + " " + orElse(find(names, "a"), "nobody"));
        Sys.println(lengthOf(null) + " " + lengthOf("") + " " + lengthOf("abc"));
        Sys.println(add(1, 2));
        Sys.println(add(1, null) == null);
        var zero:Null<Int> = 0;
        var no:Null<Bool> = false;
        Sys.println(zero != null && no != null);
        var user:{name:String, ?email:String} = {name: "Kim"};
        Sys.println(user.email == null);
        user.email = "kim@example.org";
        Sys.println(user.email);
        Sys.println("it is " + find(names, "zz"));
    }
}
