class Person { public var name:String; public var nick:String = "n"; public function new(name:String) this.name = name; public function hello() return 'I am $name ($nick)'; }
class NullTexts {
	static function hi(s:String, t:String) return "hi " + s + t;
	static function each(xs:Array<String>) { for (x in xs) trace("e " + x); }
	static function main() {
		trace(hi(null, "x"), hi("a", "b"));
		var p = new Person(null); trace(p.hello(), "n" + p.name); p.nick = null; trace("k" + p.nick + p.hello());
		var words = ["a", "b"]; words.resize(4); for (w in words) trace("w" + w); trace(words.map(w -> w + "!"));
		words.push(null); trace(words.join("-"));
	}
}
