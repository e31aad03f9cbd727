/** A parser as a class that throws its own exception with a position. */
import haxe.Exception;

class ParseError extends Exception {
    public final at:Int;

    public function new(what:String, at:Int) {
        super(what + " at " + at);
        this.at = at;
    }
}

class Parser {
    final text:String;
    var at = 0;

    public function new(text:String) {
        this.text = text;
    }

    public function sum():Int {
        var total = number();
        while (at < text.length) {
            expect("+");
            total += number();
        }
        return total;
    }

    function expect(character:String):Void {
        if (text.charAt(at) != character) throw new ParseError("expected " + character, at);
        at++;
    }

    function number():Int {
        var from = at;
        while (at < text.length && text.charAt(at) >= "0" && text.charAt(at) <= "9") at++;
        if (from == at) throw new ParseError("expected number", at);
        return Std.parseInt(text.substring(from, at));
    }
}

class ExceptionWithState {
    static function main() {
        for (text in ["1+22+3", "1+", "4-5", ""]) {
            try {
                Sys.println(new Parser(text).sum());
            } catch (e:ParseError) {
                Sys.println(e.message + " (" + e.at + ")");
            }
        }
    }
}
