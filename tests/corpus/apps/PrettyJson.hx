// A parser with a cursor object, an AST, a visitor with state, generics with constraints
enum Json {
    JNull;
    JBool(b:Bool);
    JNumber(n:Float);
    JString(s:String);
    JArray(items:Array<Json>);
    JObject(fields:Array<{key:String, value:Json}>);
}

class ParseError extends haxe.Exception {
    public final at:Int;

    public function new(message:String, at:Int) {
        super(message);
        this.at = at;
    }
}

class Cursor {
    final text:String;

    public var pos(default, null) = 0;

    public function new(text:String)
        this.text = text;

    public function peek():String
        return text.charAt(pos);

    public function next():String {
        var c = text.charAt(pos);
        pos++;
        return c;
    }

    public function skip():Cursor {
        while (pos < text.length && text.charAt(pos) == " ") pos++;
        return this;
    }

    public function accept(s:String):Bool {
        if (text.substr(pos, s.length) == s) {
            pos += s.length;
            return true;
        }
        return false;
    }

    public function expect(s:String) {
        if (!accept(s)) fail('expected $s');
    }

    public function takeWhile(f:String->Bool):String {
        var start = pos;
        while (pos < text.length && f(peek())) pos++;
        return text.substring(start, pos);
    }

    public function fail(m:String):Dynamic
        throw new ParseError(m, pos);

    public function atEnd()
        return pos >= text.length;
}

class JsonParser {
    final cursor:Cursor;

    var depth = 0;

    public var deepest(default, null) = 0;

    public function new(text:String)
        cursor = new Cursor(text);

    public function parse():Json {
        var v = value();
        cursor.skip();
        if (!cursor.atEnd()) cursor.fail("trailing " + cursor.peek());
        return v;
    }

    function value():Json {
        cursor.skip();
        if (cursor.accept("null")) return JNull;
        if (cursor.accept("true")) return JBool(true);
        if (cursor.accept("false")) return JBool(false);
        return switch cursor.peek() {
            case "[": nested(array);
            case "{": nested(object);
            case '"': JString(string());
            case c if (c >= "0" && c <= "9" || c == "-"): number();
            case "": cursor.fail("unexpected end");
            case c: cursor.fail('unexpected $c');
        }
    }

    function nested(f:() -> Json):Json {
        depth++;
        if (depth > deepest) deepest = depth;
        var r = f();
        depth--;
        return r;
    }

    function array():Json {
        cursor.expect("[");
        var items = [];
        while (!cursor.skip().accept("]")) {
            if (items.length > 0) cursor.expect(",");
            items.push(value());
        }
        return JArray(items);
    }

    function object():Json {
        cursor.expect("{");
        var fields = [];
        while (!cursor.skip().accept("}")) {
            if (fields.length > 0) cursor.expect(",");
            cursor.skip();
            var key = string();
            cursor.skip();
            cursor.expect(":");
            fields.push({key: key, value: value()});
        }
        return JObject(fields);
    }

    function string():String {
        cursor.expect('"');
        var out = new StringBuf();
        while (true) {
            if (cursor.atEnd()) cursor.fail("open string");
            switch cursor.next() {
                case '"': break;
                case "\\": out.add(cursor.next());
                case c: out.add(c);
            }
        }
        return out.toString();
    }

    function number():Json {
        var s = cursor.takeWhile(c -> "-.0123456789".indexOf(c) >= 0);
        var n = Std.parseFloat(s);
        if (Math.isNaN(n)) cursor.fail("bad number");
        return JNumber(n);
    }
}

class Pretty {
    var buf = new StringBuf();
    var indent = 0;

    public function new() {}

    public function print(j:Json):Pretty {
        switch j {
            case JNull: buf.add("null");
            case JBool(b): buf.add(b);
            case JNumber(n): buf.add(n);
            case JString(s): buf.add('"$s"');
            case JArray([]): buf.add("[]");
            case JArray(items): block("[", "]", items, i -> print(i));
            case JObject([]): buf.add("{}");
            case JObject(fields):
                block("{", "}", fields, f -> {
                    buf.add('"${f.key}": ');
                    print(f.value);
                });
        }
        return this;
    }

    function block<T>(open:String, close:String, items:Array<T>, each:T->Void) {
        buf.add(open);
        indent++;
        for (i => x in items) {
            if (i > 0) buf.add(",");
            line();
            each(x);
        }
        indent--;
        line();
        buf.add(close);
    }

    function line() {
        buf.add("\n");
        for (_ in 0...indent) buf.add("  ");
    }

    public function toString()
        return buf.toString();
}

class PrettyJson {
    static function count(j:Json):Int
        return switch j {
            case JArray(items):
                var n = 1;
                for (i in items) n += count(i);
                n;
            case JObject(fields): 1 + Lambda.fold(fields, (f, n) -> n + count(f.value), 0);
            case _: 1;
        }

    static function main() {
        for (text in [
            '{"name": "Ada", "tags": ["x", "y\\"z"], "nested": {"a": [1, -2.5, [true, null]], "e": {}}}',
            "[1, 2",
            "[1 2]",
            "[]",
            '{"a": }',
            "nul",
            '"open',
            "1 2",
            ""
        ]) {
            var p = new JsonParser(text);
            try {
                var j = p.parse();
                Sys.println(new Pretty().print(j).toString());
                Sys.println('nodes ${count(j)} depth ${p.deepest}');
            } catch (e:ParseError) {
                Sys.println('${e.message} at ${e.at}');
            }
        }
    }
}
