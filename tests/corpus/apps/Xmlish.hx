class Element {
	public var tag:String;
	public var attrs:Map<String, String> = new Map();
	public var children:Array<Element> = [];
	public var text:String = "";

	public function new(tag:String) {
		this.tag = tag;
	}

	public function get(path:String):Null<Element> {
		var node = this;
		for (part in path.split("/")) {
			var found = null;
			for (c in node.children) {
				if (c.tag == part) {
					found = c;
					break;
				}
			}
			if (found == null) return null;
			node = found;
		}
		return node;
	}

	public function count():Int {
		var n = 1;
		for (c in children) n += c.count();
		return n;
	}

	public function toString():String {
		var keys = [for (k in attrs.keys()) k];
		keys.sort((a, b) -> a > b ? 1 : -1);
		var a = [for (k in keys) ' $k="${attrs[k]}"'].join("");
		if (children.length == 0 && text == "") return '<$tag$a/>';
		return '<$tag$a>' + text + children.map(c -> c.toString()).join("") + '</$tag>';
	}
}

class Xmlish {
	static function parse(src:String):Element {
		var stack:Array<Element> = [];
		var root:Element = null;
		var pos = 0;
		var tagRe = ~/<(\/?)([a-z]+)((?:\s+[a-z]+="[^"]*")*)\s*(\/?)>/;
		while (tagRe.matchSub(src, pos)) {
			var p = tagRe.matchedPos();
			if (stack.length > 0) stack[stack.length - 1].text += StringTools.trim(src.substring(pos, p.pos));
			pos = p.pos + p.len;
			if (tagRe.matched(1) == "/") {
				if (stack.length == 0) throw "unexpected </" + tagRe.matched(2) + ">";
				var top = stack.pop();
				if (top.tag != tagRe.matched(2)) throw 'expected </${top.tag}>';
				continue;
			}
			var el = new Element(tagRe.matched(2));
			var rest = tagRe.matched(3);
			var attrRe = ~/([a-z]+)="([^"]*)"/;
			var selfClosing = tagRe.matched(4) == "/";
			while (attrRe.match(rest)) {
				el.attrs[attrRe.matched(1)] = attrRe.matched(2);
				rest = attrRe.matchedRight();
			}
			if (root == null) root = el;
			else if (stack.length == 0) throw "two roots";
			else stack[stack.length - 1].children.push(el);
			if (!selfClosing) stack.push(el);
		}
		if (stack.length > 0) throw 'unclosed <${stack[stack.length - 1].tag}>';
		return root;
	}

	static function main() {
		var doc = parse('<book id="7" lang="en"><title>Hi there</title><chapter n="1"><page/><page no="2"/></chapter></book>');
		trace(doc.toString());
		trace(doc.count(), doc.attrs["id"]);
		trace(doc.get("title").text, doc.get("chapter/page") != null, doc.get("chapter/x") == null);
		doc.get("title").text = "Changed";
		doc.get("chapter").children.pop();
		trace(doc.toString());
		for (bad in ["<a><b></a></b>", "<a>", "</a>", "<a/><b/>"]) {
			try {
				trace(parse(bad).toString());
			} catch (e:String) {
				trace("error: " + e);
			}
		}
	}
}
