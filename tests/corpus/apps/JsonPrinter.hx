/** A small JSON model with a parser and a pretty printer. **/
enum Json {
	JNull;
	JBool(value:Bool);
	JNumber(value:Float);
	JString(value:String);
	JArray(items:Array<Json>);
	JObject(fields:Array<{name:String, value:Json}>);
}

class JsonReader {
	var text:String;
	var pos:Int;

	public function new(text:String) {
		this.text = text;
		pos = 0;
	}

	public function read():Json {
		var value = readValue();
		skip();
		if (pos < text.length)
			throw 'trailing text at $pos';
		return value;
	}

	function skip() {
		while (pos < text.length) {
			switch text.charAt(pos) {
				case " " | "\n" | "\t" | "\r":
					pos++;
				default:
					return;
			}
		}
	}

	function readValue():Json {
		skip();
		var c = text.charAt(pos);
		switch c {
			case "{":
				return readObject();
			case "[":
				pos++;
				var items = [];
				skip();
				if (text.charAt(pos) == "]") {
					pos++;
					return JArray(items);
				}
				while (true) {
					items.push(readValue());
					skip();
					var next = text.charAt(pos++);
					if (next == "]")
						break;
					if (next != ",")
						throw 'expected , at ${pos - 1}';
				}
				return JArray(items);
			case "\"":
				return JString(readString());
			case "t":
				word("true");
				return JBool(true);
			case "f":
				word("false");
				return JBool(false);
			case "n":
				word("null");
				return JNull;
			case "":
				throw "unexpected end";
			default:
				return JNumber(readNumber());
		}
	}

	function readObject():Json {
		pos++;
		var fields = [];
		skip();
		if (text.charAt(pos) == "}") {
			pos++;
			return JObject(fields);
		}
		while (true) {
			skip();
			var name = readString();
			skip();
			if (text.charAt(pos) != ":")
				throw 'expected : at $pos';
			pos++;
			fields.push({name: name, value: readValue()});
			skip();
			switch text.charAt(pos++) {
				case ",":
				case "}":
					return JObject(fields);
				default:
					throw 'expected , at ${pos - 1}';
			}
		}
	}

	function readString():String {
		if (text.charAt(pos) != "\"")
			throw 'expected a string at $pos';
		pos++;
		var buf = new StringBuf();
		while (true) {
			var c = text.charAt(pos++);
			if (c == "")
				throw "unterminated string";
			if (c == "\"")
				break;
			if (c == "\\") {
				var e = text.charAt(pos++);
				buf.add(switch e {
					case "n": "\n";
					case "t": "\t";
					case "u":
						var code = Std.parseInt("0x" + text.substr(pos, 4));
						pos += 4;
						String.fromCharCode(code);
					default: e;
				});
			} else {
				buf.add(c);
			}
		}
		return buf.toString();
	}

	function readNumber():Float {
		var start = pos;
		while (pos < text.length && "+-.0123456789eE".indexOf(text.charAt(pos)) >= 0)
			pos++;
		if (start == pos)
			throw 'unexpected ${text.charAt(pos)} at $pos';
		return Std.parseFloat(text.substring(start, pos));
	}

	function word(w:String) {
		if (text.substr(pos, w.length) != w)
			throw 'expected $w at $pos';
		pos += w.length;
	}
}

class JsonPrinter {
	static function quote(s:String):String {
		var out = "\"";
		for (i in 0...s.length) {
			var c = s.charAt(i);
			out += switch c {
				case "\"": "\\\"";
				case "\\": "\\\\";
				case "\n": "\\n";
				case "\t": "\\t";
				default: c;
			}
		}
		return out + "\"";
	}

	public static function compact(json:Json):String {
		return switch json {
			case JNull: "null";
			case JBool(b): b ? "true" : "false";
			case JNumber(n): Std.string(n);
			case JString(s): quote(s);
			case JArray(items): "[" + [for (i in items) compact(i)].join(",") + "]";
			case JObject(fields): "{" + fields.map(f -> quote(f.name) + ":" + compact(f.value)).join(",") + "}";
		}
	}

	public static function pretty(json:Json, indent:String = ""):String {
		var deeper = indent + "  ";
		return switch json {
			case JArray([]): "[]";
			case JObject([]): "{}";
			case JArray(items):
				"[\n" + items.map(i -> deeper + pretty(i, deeper)).join(",\n") + '\n$indent]';
			case JObject(fields):
				var lines = [for (f in fields) '$deeper${quote(f.name)}: ${pretty(f.value, deeper)}'];
				"{\n" + lines.join(",\n") + '\n$indent}';
			default: compact(json);
		}
	}

	static function depth(json:Json):Int {
		return switch json {
			case JArray(items):
				var max = 0;
				for (item in items) {
					var d = depth(item);
					if (d > max)
						max = d;
				}
				max + 1;
			case JObject(fields):
				Lambda.fold(fields, (f, max) -> {
					var d = depth(f.value);
					return d > max ? d : max;
				}, 0) + 1;
			case _: 0;
		}
	}

	static function main() {
		var sources = [
			'{"name": "Ada", "born": 1815, "tags": ["math", "code\\n"], "alive": false, "spouse": null, "nested": {"a": [], "b": {}}}',
			'[1, 2.5, -3e2, true]',
			'"caf\\u00e9 \\"quoted\\""',
			'[1, 2',
			'{"a" 1}',
			'nul',
			'[1] x',
			''
		];
		for (source in sources) {
			try {
				var json = new JsonReader(source).read();
				Sys.println(compact(json));
				Sys.println(pretty(json));
				Sys.println("depth " + depth(json));
			} catch (e:String) {
				Sys.println("error: " + e);
			}
		}
	}
}
