class Parser {
    final text:String;
    var at = 0;

    public function new(text:String) {
        this.text = text;
    }

    function peek():String {
        return text.charAt(at);
    }

    function take():String {
        var c = peek();
        at++;
        return c;
    }

    function digits():Int {
        var n = 0;
        while (peek() >= "0" && peek() <= "9" && at < text.length) n = n * 10 + Std.parseInt(take());
        return n;
    }

    function factor():Int {
        if (peek() == "(") {
            take();
            var value = sum();
            take();
            return value;
        }
        return digits();
    }

    function product():Int {
        var value = factor();
        while (peek() == "*") {
            take();
            value *= factor();
        }
        return value;
    }

    public function sum():Int {
        var value = product();
        while (peek() == "+" || peek() == "-") {
            var sign = take();
            var next = product();
            value = sign == "+" ? value + next : value - next;
        }
        return value;
    }
}

class PrivateHelpers {
    static function main() {
        for (text in ["1+2*3", "(1+2)*3", "10-4-3", "2*(3+(4-1))*5"]) {
            Sys.println(text + " = " + new Parser(text).sum());
        }
    }
}
