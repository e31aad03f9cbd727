// haxe: by hand, for `?.`, `??` and `??=` came with Haxe 4.3
/** Changes on the right of `&&`, `||`, `??` and `? :` happen only sometimes. */
class ShortCircuitChanges {
    static var log:Array<String> = [];

    static function yes(name:String):Bool {
        log.push(name);
        return true;
    }

    static function absent(n:Int):Null<Int> {
        return n > 0 ? n : null;
    }

    static function main() {
        var n = 0;
        var values = [4, 0, 7];
        for (value in values) {
            if (value > 0 && n++ < 5) Sys.println("counted " + n);
            if (value == 0 || yes("v" + value)) n += 10;
        }
        Sys.println(n);
        var a = absent(0);
        var b = a ?? n++;
        var c = b ?? n++;
        a ??= 3;
        a ??= 4;
        Sys.println(a + " " + b + " " + c + " " + n);
        var d = n > 5 ? n-- : n++;
        Sys.println(d + " " + n);
        Sys.println(log.join(","));
    }
}
