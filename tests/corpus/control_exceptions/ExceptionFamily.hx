/** Catching a base class takes the heirs; what doesn't fit goes on. */
import haxe.Exception;

class StorageError extends Exception {
    public function new(message:String) {
        super("storage: " + message);
    }
}

class FullError extends StorageError {
    public final missing:Int;

    public function new(missing:Int) {
        super("full by " + missing);
        this.missing = missing;
    }
}

class NetError extends Exception {}

class ExceptionFamily {
    static function act(n:Int):Void {
        if (n == 0) throw new StorageError("bad sector");
        if (n == 1) throw new FullError(12);
        if (n == 2) throw new NetError("down");
    }

    static function handled(n:Int):String {
        try {
            act(n);
            return "ok";
        } catch (e:FullError) {
            return "full " + e.missing + " " + e.message;
        } catch (e:StorageError) {
            return "error " + e.message;
        }
    }

    static function base(n:Int):String {
        return try {
            act(n);
            "ok";
        } catch (e:StorageError) e.message;
    }

    static function main() {
        for (n in [0, 1, 3]) {
            Sys.println(handled(n));
            Sys.println(base(n));
        }
        try {
            Sys.println(handled(2));
        } catch (e:Exception) {
            Sys.println("outside " + e.message);
        }
    }
}
