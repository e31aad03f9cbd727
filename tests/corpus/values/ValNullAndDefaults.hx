/** Optional and default arguments, null for them, rest arguments, bind. **/
class ValNullAndDefaults {
    static function greet(name:String, greeting = "Hello", ?mark:String):String {
        return greeting + " " + name + (mark == null ? "." : mark);
    }

    static function area(width:Float, ?height:Float):Float {
        if (height == null) height = width;
        return width * height;
    }

    static function count(?n:Int = 3):String {
        return [for (i in 0...n) Std.string(i)].join("");
    }

    static function sum(first:Int, ...rest:Int):Int {
        for (n in rest) first += n;
        return first;
    }

    static function skip(a:Int, ?b:String, c:Bool = true):String {
        return '$a $b $c';
    }

    static function main() {
        Sys.println(greet("Ann"));
        Sys.println(greet("Ann", "Bye"));
        Sys.println(greet("Ann", "Bye", "!"));
        Sys.println(greet("Ann", null, "?"));
        Sys.println(area(2) + area(2, 3));
        Sys.println(count() + count(1) + count(null));
        Sys.println(sum(1) + sum(1, 2, 3));
        Sys.println(sum(1, ...[4, 5]));
        Sys.println(skip(1) + "|" + skip(1, "x") + "|" + skip(1, false) + "|" + skip(1, "y", false));
        var hi = greet.bind(_, "Hi", "!");
        Sys.println(hi("Bob"));
        Sys.println(area.bind(4, 5)());
        var f = function(x:Int, ?y:Int) return y == null ? x : x + y;
        Sys.println(f(1) + f(1, 2));
        var add = (a:Int, b:Int) -> a + b;
        Sys.println(add.bind(10)(5) + add.bind(_, 1)(2));
    }
}
