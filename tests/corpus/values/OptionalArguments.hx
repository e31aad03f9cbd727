/** Optional and default arguments, given, left out, and given as null. **/
class OptionalArguments {
    static function greet(name:String, greeting:String = "Hello", ?mark:String):String {
        if (mark == null) {
            mark = "!";
        }
        return greeting + ", " + name + mark;
    }

    static function range(from:Int, to:Int, step:Int = 1):Array<Int> {
        var out = [];
        var i = from;
        while (i < to) {
            out.push(i);
            i += step;
        }
        return out;
    }

    static function tag(name:String, ?attributes:Map<String, String>, content:String = ""):String {
        var text = "<" + name;
        if (attributes != null) {
            var keys = [for (key in attributes.keys()) key];
            keys.sort(Reflect.compare);
            for (key in keys) {
                text += ' $key="${attributes[key]}"';
            }
        }
        return content == "" ? text + "/>" : text + ">" + content + "</" + name + ">";
    }

    static function area(width:Float, ?height:Float):Float {
        return height == null ? width * width : width * height;
    }

    static function main() {
        Sys.println(greet("Ann"));
        Sys.println(greet("Bob", "Bye"));
        Sys.println(greet("Cyd", "Hey", "?"));
        Sys.println(range(0, 4).join(" ") + " | " + range(0, 10, 4).join(" "));
        Sys.println(tag("br"));
        Sys.println(tag("a", ["href" => "/", "class" => "nav"], "home"));
        Sys.println(tag("p", null, "text"));
        Sys.println(area(3) + " " + area(3, 4.5));
    }
}
