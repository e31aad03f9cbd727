/** An exception class that overrides its text. */
import haxe.Exception;

class Odd extends Exception {
    final n:Int;

    public function new(n:Int) {
        super("odd");
        this.n = n;
    }

    override public function toString():String {
        return "Odd(" + n + ")";
    }
}

class MessageOfOwn {
    static function main() {
        try {
            throw new Odd(3);
        } catch (e:Odd) {
            Sys.println(e.message);
            Sys.println(e.toString());
            Sys.println(Std.string(e));
        }
        try {
            throw new Odd(5);
        } catch (e:Dynamic) {
            Sys.println("got " + e);
        }
    }
}
