"""What inference makes of locals: the body of a function, and the types that its variables get.

Each case is a body; `name: Type` lines are expected. The rules are Haxe's (manual, "Type System").
"""

from __future__ import annotations

import pytest

from tests.semantics.project import Project, types_of

SURROUNDINGS = """
typedef Point = {x: Int, y: Int, ?label: String};
enum Shape { Circle(radius: Float); Box(width: Int, height: Int); Dot; }
enum abstract Colour(String) { var Red = "r"; var Green = "g"; }
class Animal { public var name: String; public function new(name: String) { this.name = name; } }
class Dog extends Animal { public function bark(): String return name + "!"; }
class Box<T> {
    public var inside: T;
    public function new(inside: T) { this.inside = inside; }
    public function map<U>(f: T -> U): Box<U> return new Box(f(inside));
}
class Example {
    static var counts: Map<String, Int> = new Map();
    static function identity<T>(value: T): T return value;
    static function point(): Point return {x: 1, y: 2};
    static function shape(): Shape return Dot;
    static function anything(): Dynamic return null;
    static function run(text: String, numbers: Array<Int>) {
        BODY
    }
}
"""

CASES = {
    "constants": (
        'var a = 1; var b = 1.5; var c = "s"; var d = true; var e = 0xFF; var f = ~/a/;',
        "a: Int; b: Float; c: String; d: Bool; e: Int; f: EReg",
    ),
    "division is a float, the other operators keep whole numbers": (
        "var a = 4 / 2; var b = 4 % 3; var c = 2 * 1.0; var d = 1 << 3;",
        "a: Float; b: Int; c: Float; d: Int",
    ),
    "a string on either side makes a string": (
        'var a = "n" + 1; var b = 1 + "n"; var c = \'$text!\';',
        "a: String; b: String; c: String",
    ),
    "comparisons and logic are Bool": (
        "var a = 1 < 2; var b = text == null; var c = a && !b; var d = 3 is Int;",
        "a: Bool; b: Bool; c: Bool; d: Bool",
    ),
    "an empty array gets its type from what is put into it": (
        "var xs = []; xs.push(text); var n = xs[0];",
        "xs: Array<String>; n: String",
    ),
    "elements meet in their smallest common type": (
        'var a = [1, 2.5]; var b = [new Dog("a"), new Animal("b")]; var c = [null, 1];'
        ' var d = ["a", null];',
        "a: Array<Float>; b: Array<Animal>; c: Array<Null<Int>>; d: Array<Null<String>>",
    ),
    "maps": (
        'var a = ["k" => 1]; var b = a["k"]; var c = a.get("k"); var d = counts.keys();',
        "a: Map<String, Int>; b: Null<Int>; c: Null<Int>; d: Iterator<String>",
    ),
    "an empty map takes the type that is expected": (
        "var a: Map<Int, Bool> = new Map(); var b: Map<Int, Bool> = [];",
        "a: Map<Int, Bool>; b: Map<Int, Bool>",
    ),
    "an empty map gets its type from its use": (
        'var a = new Map(); a.set("k", 1);',
        "a: Map<String, Int>",
    ),
    "null is settled by the first assignment": (
        "var best = null; for (n in numbers) best = n;",
        "best: Int",
    ),
    "a field that is read before the type is known": (
        "var best = null; for (c in [new Dog('a')]) {"
        " if (best == null || c.name > best.name) best = c; } var b = best.bark();",
        "best: Dog; b: String",
    ),
    "generic functions": (
        "var a = identity(1); var b = identity([text]);",
        "a: Int; b: Array<String>",
    ),
    "generic classes": (
        "var a = new Box(1); var b = a.map(n -> '$n'); var c = b.inside;",
        "a: Box<Int>; b: Box<String>; c: String",
    ),
    "arrows get their parameters from what is expected": (
        "var a = numbers.map(n -> n * 2); var b = numbers.filter(n -> n > 1).map(n -> n + 0.5);",
        "a: Array<Int>; b: Array<Float>",
    ),
    "an arrow's block gives its last value": (
        "var a = numbers.map(n -> { var m = n + 1; '$m'; });",
        "a: Array<String>; m: Int",
    ),
    "a written function type": (
        "var f: (Int, String) -> Bool = (n, s) -> s.length == n;",
        "f: (Int, String) -> Bool; n: Int; s: String",
    ),
    "a local function that calls itself": (
        "function sum(n: Int): Int return n == 0 ? 0 : n + sum(n - 1); var total = sum(3);",
        "sum: (Int) -> Int; total: Int",
    ),
    "structures": (
        "var p = point(); var a = p.x; var b = p.label; var q = {n: 1, s: text};",
        "p: Point; a: Int; b: Null<String>; q: {n: Int, s: String}",
    ),
    "inherited members": (
        'var d = new Dog("rex"); var n = d.name; var b = d.bark();',
        "d: Dog; n: String; b: String",
    ),
    "a switch's value is what its arms have in common": (
        "var a = switch (shape()) { case Circle(r): r; case Box(w, h): w * h; case Dot: 0; };",
        "a: Float; r: Float; w: Int; h: Int",
    ),
    "patterns of structures and arrays": (
        "switch (point()) { case {x: px, label: l}: trace(px, l); }"
        " switch (numbers) { case [first, _]: trace(first); case _: }",
        "px: Int; l: Null<String>; first: Int",
    ),
    "several values at once": (
        "switch [text, numbers] { case [t, [n]]: trace(t, n); case _: }",
        "t: String; n: Int",
    ),
    "an extractor's pattern has the type of what it extracts": (
        "switch (text) { case _.length => n: trace(n); }",
        "n: Int",
    ),
    "loops": (
        "for (i in 0...3) trace(i); for (k => v in counts) trace(k, v);"
        " for (j => x in numbers) trace(j, x); for (c in counts) trace(c);",
        "i: Int; k: String; v: Int; j: Int; x: Int; c: Int",
    ),
    "comprehensions": (
        "var a = [for (n in numbers) if (n > 0) '$n']; var b = [for (n in numbers) n => n * 0.5];"
        " var c = [for (x in 0...2) for (y in 0...2) {x: x, y: y}];",
        "a: Array<String>; b: Map<Int, Float>; c: Array<{x: Int, y: Int}>",
    ),
    "null-coalescing takes the null away": (
        "var a: Null<Int> = null; var b = a ?? 0; var c = counts['k'] ?? 1;",
        "b: Int; c: Int",
    ),
    "safe access may be null": (
        "var a: Null<String> = text; var b = a?.length;",
        "b: Null<Int>",
    ),
    "try as a value": (
        "var a = try Std.parseInt(text) catch (e: String) 0;",
        "a: Null<Int>; e: String",
    ),
    "a Dynamic stays one": (
        "var a = anything(); var b = a.field; var c = a.method(1); var d: Int = a;",
        "a: Dynamic; b: Dynamic; c: Dynamic; d: Int",
    ),
    "an enum abstract's value has its type": (
        "var a = Colour.Red; var b: Colour = Green;",
        "a: Colour; b: Colour",
    ),
    "casts": (
        'var a: Animal = new Dog("x"); var b = cast(a, Dog); var c = (1 : Float);',
        "b: Dog; c: Float",
    ),
    "regular expressions": (
        "var r = ~/(\\d+)/; var m = r.match(text); var g = r.matched(1);"
        " var p = r.matchedPos().pos;",
        "r: EReg; m: Bool; g: String; p: Int",
    ),
    "tuples and atoms of the dialect": (
        "var a = {:ok, 1}; var b = :ready; var c = [size: 1];",
        "a: {:ok, Int}; b: :ready; c: [size: Int]",
    ),
    "shadowing": (
        "var a = 1; { var b = 'inner'; trace(b); } var b = a;",
        "a: Int; b: Int",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_locals(name: str) -> None:
    body, expected = CASES[name]
    source = SURROUNDINGS.replace("BODY", body)
    project = Project({"Example.hx": source})
    found = types_of(project.member("Example.hx", "Example", "run"))
    wanted = dict(item.strip().split(": ", 1) for item in expected.split("; "))
    assert {key: found.get(key) for key in wanted} == wanted
    errors = [fault for fault in project.faults("Example.hx") if fault.code != "HX114"]
    assert errors == []
