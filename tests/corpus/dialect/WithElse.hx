// haxe: by hand, for Haxe has none of it
enum Fault { Missing(key:String); Bad(key:String, text:String); Many(faults:Array<Fault>); }

class WithElse {
    static var settings = ["port" => "80", "host" => "here", "depth" => "x"];

    static function get(key:String):Result<String, Fault> {
        var found = settings.get(key);
        return found == null ? Error(Missing(key)) : Ok(found);
    }

    static function number(key:String, text:String):Result<Int, Fault> {
        var n = Std.parseInt(text);
        return if (n == null) Error(Bad(key, text)) else Ok(n);
    }

    static function setting(key:String):Result<Int, Fault> {
        return with(text <- get(key), n <- number(key, text)) {
            Ok(n);
        };
    }

    static function told(key:String):String {
        return with(n <- setting(key)) {
            '$key is $n';
        } else {
            case Error(Missing(k)): 'no $k';
            case Error(Bad(k, "x")): '$k is x';
            case Error(Bad(k, t)): '$k is $t?';
            case Error(Many(fs)): 'there are ${fs.length}';
        };
    }

    static function all(keys:Array<String>):Result<Array<Int>, Fault> {
        var faults:Array<Fault> = [];
        var found:Array<Int> = [];
        for (key in keys) {
            switch setting(key) {
                case Ok(n): found.push(n);
                case Error(f): faults.push(f);
            }
        }
        return switch faults {
            case []: Ok(found);
            case [one]: Error(one);
            case many: Error(Many(many));
        }
    }

    static function first(keys:Array<String>):Int {
        for (key in keys) {
            var n = with(n <- setting(key)) { n; } else { case _: -1; };
            if (n >= 0) return n;
        }
        return -100;
    }

    static function counted():Int {
        var tries = 0;
        for (key in ["a", "port", "b"]) {
            with(_ <- get(key)) {
                tries += 10;
            } else {
                case Error(Missing(_)): tries++;
                case _: tries += 1000;
            }
        }
        return tries;
    }

    static function main() {
        for (key in ["port", "host", "depth", "none"]) trace(told(key));
        trace(all(["port", "port"]));
        trace(all(["port", "host"]));
        trace(all(["host", "none", "depth"]));
        trace(first(["none", "host", "port"]));
        trace(first([]));
        trace(counted());
    }
}
