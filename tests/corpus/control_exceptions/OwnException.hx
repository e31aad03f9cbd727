/** An exception class of the project's own, with fields. */
import haxe.Exception;

class HttpError extends Exception {
    public final status:Int;

    public function new(status:Int, message:String) {
        super(message);
        this.status = status;
    }

    public function isServer():Bool {
        return status >= 500;
    }
}

class OwnException {
    static function get(path:String):String {
        if (path == "/secret") throw new HttpError(403, "forbidden");
        if (path == "/boom") throw new HttpError(500, "broken");
        return "page " + path;
    }

    static function show(path:String):String {
        try {
            return get(path);
        } catch (e:HttpError) {
            return e.status + " " + e.message + (e.isServer() ? " (server)" : "");
        }
    }

    static function main() {
        Sys.println(show("/"));
        Sys.println(show("/secret"));
        Sys.println(show("/boom"));
    }
}
