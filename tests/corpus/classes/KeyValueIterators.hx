class Pairs {
    final keys:Array<String>;
    final values:Array<Int>;
    var at = 0;

    public function new(keys:Array<String>, values:Array<Int>) {
        this.keys = keys;
        this.values = values;
    }

    public function hasNext():Bool {
        return at < keys.length;
    }

    public function next():{key:String, value:Int} {
        var i = at++;
        return {key: keys[i], value: values[i]};
    }
}

class Sheet {
    final keys = ["a", "b", "c"];

    public function new() {}

    public function keyValueIterator():Pairs {
        return new Pairs(keys, [for (i in 0...keys.length) i * i]);
    }

    public function iterator():Iterator<String> {
        return keys.iterator();
    }
}

class KeyValueIterators {
    static function main() {
        var sheet = new Sheet();
        for (key => value in sheet) Sys.println(key + "=" + value);
        for (key in sheet) Sys.println(key);
        var found = "none";
        for (key => value in sheet) {
            if (value == 1) {
                found = key;
                break;
            }
        }
        Sys.println(found);
        Sys.println([for (k => v in sheet) k + v].join(" "));
    }
}
