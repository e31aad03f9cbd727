/** `haxe.Exception` takes all; its message is the thrown value's text. */
import haxe.Exception;

class CatchException {
    static function run(f:Void->Void):Void {
        try {
            f();
            Sys.println("no exception");
        } catch (e:Exception) {
            Sys.println("message " + e.message);
        }
    }

    static function main() {
        run(() -> throw "text");
        run(() -> throw 7);
        run(() -> throw new Exception("made"));
        run(() -> {});
    }
}
