/** JSON read by recursive descent, printed by nested patterns, searched by paths. **/
enum Json {
  JNull;
  JBool(b:Bool);
  JNumber(n:Float);
  JString(s:String);
  JArray(items:Array<Json>);
  JObject(fields:Array<{key:String, value:Json}>);
}

class JsonError extends haxe.Exception {
  public final at:Int;

  public function new(message:String, at:Int) {
    super('$message at $at');
    this.at = at;
  }
}

class Reader {
  final text:String;
  var pos = 0;

  public function new(text:String) this.text = text;

  public static function read(text:String):Json {
    var reader = new Reader(text);
    var value = reader.value();
    reader.blanks();
    if (reader.pos < text.length) throw new JsonError("trailing text", reader.pos);
    return value;
  }

  function blanks() {
    while (pos < text.length && StringTools.isSpace(text, pos)) pos++;
  }

  function peek():String return text.charAt(pos);

  function expect(s:String) {
    blanks();
    if (text.substr(pos, s.length) != s) throw new JsonError('expected $s', pos);
    pos += s.length;
  }

  function value():Json {
    blanks();
    return switch (peek()) {
      case "": throw new JsonError("unexpected end", pos);
      case "{": object();
      case "[": array();
      case '"': JString(string());
      case "t": word("true", JBool(true));
      case "f": word("false", JBool(false));
      case "n": word("null", JNull);
      case c if (c == "-" || (c >= "0" && c <= "9")): number();
      case c: throw new JsonError('unexpected $c', pos);
    }
  }

  function word(w:String, v:Json):Json {
    expect(w);
    return v;
  }

  function number():Json {
    var start = pos;
    while ("+-0123456789.eE".indexOf(peek()) >= 0 && peek() != "") pos++;
    return JNumber(Std.parseFloat(text.substring(start, pos)));
  }

  function string():String {
    expect('"');
    var out = new StringBuf();
    while (true) {
      var c = peek();
      pos++;
      switch (c) {
        case '"': break;
        case "": throw new JsonError("open string", pos - 1);
        case "\\":
          var e = peek();
          pos++;
          out.add(switch (e) {
            case "n": "\n";
            case "t": "\t";
            case "u":
              pos += 4;
              String.fromCharCode(Std.parseInt("0x" + text.substr(pos - 4, 4)));
            case other: other;
          });
        default: out.add(c);
      }
    }
    return out.toString();
  }

  function array():Json {
    expect("[");
    var items = [];
    blanks();
    if (peek() == "]") {
      pos++;
      return JArray(items);
    }
    do {
      items.push(value());
      blanks();
    } while (peek() == "," && ++pos > 0);
    expect("]");
    return JArray(items);
  }

  function object():Json {
    expect("{");
    var fields = [];
    blanks();
    if (peek() != "}") {
      while (true) {
        blanks();
        var key = string();
        expect(":");
        fields.push({key: key, value: value()});
        blanks();
        if (peek() != ",") break;
        pos++;
      }
    }
    expect("}");
    return JObject(fields);
  }
}

class Writer {
  public static function pretty(json:Json, indent = 0):String {
    var pad = StringTools.rpad("", " ", indent * 2 + 2);
    var close = StringTools.rpad("", " ", indent * 2);
    return switch (json) {
      case JNull: "null";
      case JBool(b): b ? "true" : "false";
      case JNumber(n) if (n == Math.ffloor(n)): Std.string(Std.int(n));
      case JNumber(n): Std.string(n);
      case JString(s): quote(s);
      case JArray([]): "[]";
      case JArray([one = JNull | JBool(_) | JNumber(_)]): "[" + pretty(one) + "]";
      case JArray(items):
        "[\n" + items.map(i -> pad + pretty(i, indent + 1)).join(",\n") + '\n$close]';
      case JObject([]): "{}";
      case JObject(fields):
        var lines = [for (f in fields) '$pad${quote(f.key)}: ${pretty(f.value, indent + 1)}'];
        '{\n${lines.join(",\n")}\n$close}';
    }
  }

  static function quote(s:String):String {
    var out = new StringBuf();
    out.addChar('"'.code);
    for (i in 0...s.length) {
      switch (s.charCodeAt(i)) {
        case '"'.code: out.add('\\"');
        case "\n".code: out.add("\\n");
        case "\t".code: out.add("\\t");
        case "\\".code: out.add("\\\\");
        case c: out.addChar(c);
      }
    }
    out.addChar('"'.code);
    return out.toString();
  }
}

class JsonTool {
  static function path(json:Json, keys:Array<String>):Null<Json> {
    if (keys.length == 0) return json;
    var rest = keys.slice(1);
    return switch (json) {
      case JObject(fields):
        for (f in fields) if (f.key == keys[0]) return path(f.value, rest);
        null;
      case JArray(items):
        var i = Std.parseInt(keys[0]);
        i != null && i < items.length ? path(items[i], rest) : null;
      case _: null;
    }
  }

  static function depth(json:Json):Int {
    return switch (json) {
      case JArray(items): 1 + Lambda.fold(items, (i, best:Int) -> Std.int(Math.max(best, depth(i))), 0);
      case JObject(fields):
        var best = 0;
        for (f in fields) {
          var d = depth(f.value);
          if (d > best) best = d;
        }
        best + 1;
      default: 0;
    }
  }

  static function main() {
    var text = ' {"name": "Ann \\"A\\" \\u0042", "tags": ["x", "y\\n"], "age": 41.5, "n": -3,
      "none": null, "flags": [true], "empty": [], "o": {}, "deep": {"a": [{"b": [1, 2e2]}]}} ';
    var json = Reader.read(text);
    Sys.println(Writer.pretty(json));
    Sys.println(depth(json));
    for (p in ["name", "tags.1", "deep.a.0.b.1", "tags.7", "age.x", "tags.z"]) {
      var found = path(json, p.split("."));
      Sys.println('$p -> ${found == null ? "nothing" : Writer.pretty(found)}');
    }
    for (bad in ["", "[1,", '{"a" 1}', "[1 2]", '"open', "tru", "1 1", "?"]) {
      try {
        Sys.println(Writer.pretty(Reader.read(bad)));
      } catch (e:JsonError) Sys.println('$bad: ${e.message} (${e.at})');
    }
    Sys.println(Writer.pretty(Reader.read(Writer.pretty(json))) == Writer.pretty(json));
  }
}
