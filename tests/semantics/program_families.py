"""Correct programs by the table: every type, in every form of an expression, at every position.

`programs()` gives their names and texts. Each is one Haxe module that real Haxe accepts (an oracle
test says so); ours must find nothing wrong in them. A program of the family *values* is about one
type and one form in which its values are written; it puts them at all the positions where Haxe
expects a type:

    Float, written as `flag ? 1 : 2.5`, as a variable's value, an argument, a field, a result, …
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A type, two values of it as they are written, and how a value proves to be of the type."""

    type: str
    first: str
    second: str
    use: str
    is_class_of_values: bool = True
    """`null` may stand for it, also on targets whose basic types can't be null."""


_KINDS: Mapping[str, Kind] = {
    "Int": Kind("Int", "1", "2 + 3", "$ << 1", False),
    "Float": Kind("Float", "1", "2.5", "$ / 2", False),
    "Bool": Kind("Bool", "true", "1 > 2", "!$", False),
    "Text": Kind("String", '"a"', "'b${1 + 1}'", "$.length"),
    "Nullable": Kind("Null<Int>", "1", "null", "$ == null"),
    "Floats": Kind("Array<Float>", "[1, 2]", "[]", "$.length"),
    "Table": Kind("Map<String, Int>", '["a" => 1]', "new Map()", "$.get('a')"),
    "Structure": Kind("Point", "{x: 1, y: 2.5}", "{x: 1, y: 2, label: 'p'}", "$.x + $.y"),
    "Function": Kind(
        "(Int->String)", "n -> 'n$n'", "function(n) return 'x' + n * 2", "$(1).length"
    ),
    "Callback": Kind("(String->Void)", "s -> s.length", "function(s) trace(s)", "$"),
    "Constructor": Kind("Event", "Quit", "Key(65, true)", "$.getIndex()"),
    "Interface": Kind("Shape", "new Square(2)", "new Circle()", "$.area() / 2"),
    "Dynamic": Kind("Dynamic", '"a"', '"text"', "$ == null"),
    "Any": Kind("Any", "{a: 1}", "[1, 2]", "$ != null"),
    "Abstract": Kind("Money", "5", '"7.5"', "$.cents() + 1"),
    "Level": Kind("Level", "Low", "Level.High", "$ == Low"),
    "Iterable": Kind("Iterable<Int>", "[1, 2]", "[for (i in 0...3) i]", "$.iterator().next() << 1"),
    "Class": Kind("Class<Shape>", "Square", "Circle", "Type.getClassName($)"),
    "Generic": Kind("Box<Null<Float>>", "new Box(1.5)", "new Box(null)", "$.value"),
}

_FORMS: Mapping[str, str] = {
    "Plain": "(FIRST)",
    "Ternary": "(flag ? FIRST : SECOND)",
    "If": "(if (flag) FIRST else if (!flag) SECOND else FIRST)",
    "Switch": "(switch number { case 0: FIRST; case 1 | 2: SECOND; case _: throw 'none'; })",
    "Block": "{ var late = number; late++; FIRST; }",
    "Try": "(try FIRST catch (e:haxe.Exception) SECOND)",
    "Checked": "(FIRST : TYPE)",
    "Identity": "same((SECOND : TYPE))",
    "Call": "(function():TYPE return SECOND)()",
    "Local": "{ var own:TYPE = SECOND; if (flag) own = FIRST; own; }",
}

_PROGRAM = """\
typedef Point = {x:Int, y:Float, ?label:String};

enum Event {
	Quit;
	Key(code:Int, ?shift:Bool);
}

interface Shape {
	function area():Float;
}

class Square implements Shape {
	final side:Float;

	public function new(side:Float)
		this.side = side;

	public function area():Float
		return side * side;
}

class Circle implements Shape {
	public function new() {}

	public function area():Float
		return 3.14;
}

abstract Money(Float) from Float {
	@:from static function parse(text:String):Money
		return Std.parseFloat(text);

	public function cents():Int
		return Math.round(this * 100);
}

enum abstract Level(Int) {
	var Low = 1;
	var High = 2;
}

class Box<T> {
	public var value:T;

	public function new(value:T)
		this.value = value;
}

class NAME {
	static var flag = true;
	static var number = 1;

	static function same<T>(value:T):T
		return value;

	static function take(value:TYPE, ?note:String):TYPE {
		trace(USE);
		return value;
	}

	static function give(early:Bool):TYPE {
		if (early)
			return VALUE;
		return VALUE;
	}

	static function make():Void->TYPE
		return () -> VALUE;

	static function main() {
		var value:TYPE = VALUE;
		value = VALUE;
		take(VALUE);
		take(give(true), "note");
		var list:Array<TYPE> = [VALUE, value];
		list.push(VALUE);
		var table:Map<String, TYPE> = ["a" => VALUE];
		table.set("b", VALUE);
		var part:{part:TYPE} = {part: VALUE};
		part.part = VALUE;
		var box:Box<TYPE> = new Box<TYPE>(VALUE);
		box.value = list[0];
		var f:TYPE->TYPE = v -> take(v);
		value = f(make()());
		trace(USE, list.length, box.value == part.part);
	}
}
"""


def programs() -> Iterator[tuple[str, str]]:
    """Names of modules and their texts."""
    for kind_name, kind in _KINDS.items():
        for form_name, form in _FORMS.items():
            name = f"Values{kind_name}{form_name}"
            yield name, _values(name, kind, form)


def _values(name: str, kind: Kind, form: str) -> str:
    value = form.replace("FIRST", kind.first).replace("SECOND", kind.second)
    text = _PROGRAM.replace("VALUE", value).replace("NAME", name)
    return text.replace("USE", kind.use.replace("$", "value")).replace("TYPE", kind.type)
