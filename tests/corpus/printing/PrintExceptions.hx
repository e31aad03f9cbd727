/** What was thrown prints by its message, its toString or as the value that it is. **/
class PxError {
    var code:Int;

    public function new(code:Int) {
        this.code = code;
    }

    public function toString():String {
        return "PxError#" + code;
    }
}

class PxFailure extends haxe.Exception {
    public var code:Int;

    public function new(message:String, code:Int) {
        super(message);
        this.code = code;
    }
}

enum PxKind {
    Lost;
    Broken(part:String);
}

class PrintExceptions {
    static function fail(n:Int):Void {
        switch (n) {
            case 0: throw "text";
            case 1: throw 42;
            case 2: throw new PxError(7);
            case 3: throw new PxFailure("failure", 9);
            case 4: throw Lost;
            case 5: throw Broken("wheel");
            case 6: throw new haxe.Exception("plain");
            case 7: throw [1, 2];
            case 8: throw 2.0;
            default:
        }
    }

    static function main() {
        for (n in 0...10) {
            try {
                fail(n);
                Sys.println("no failure");
            } catch (e:PxFailure) {
                Sys.println(e.message + " " + e.code + " " + e.toString() + " " + e);
            } catch (e:haxe.Exception) {
                Sys.println(n + ": " + e.message);
            }
        }
        for (n in 0...9) {
            try fail(n) catch (e:Dynamic) Sys.println("dynamic: " + Std.string(e));
        }
    }
}
