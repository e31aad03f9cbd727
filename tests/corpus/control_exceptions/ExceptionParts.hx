/** Message, previous, and the thrown value inside an exception. */
import haxe.Exception;
import haxe.ValueException;

class ExceptionParts {
    static function low():Void {
        throw new Exception("low level");
    }

    static function high():Void {
        try {
            low();
        } catch (e:Exception) {
            throw new Exception("high level", e);
        }
    }

    static function main() {
        try {
            high();
        } catch (e:Exception) {
            Sys.println(e.message);
            Sys.println(e.previous == null ? "no cause" : e.previous.message);
            Sys.println(e.previous.previous == null);
            Sys.println(e.toString());
        }
        try {
            throw 5;
        } catch (e:ValueException) {
            Sys.println(e.value);
            Sys.println(e.toString());
        }
        try {
            throw "words";
        } catch (e:Exception) {
            Sys.println(e.toString());
            Sys.println(Std.string(e));
        }
    }
}
