"""What is offered at a cursor: the first labels, what they insert, and what is not offered."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compiler_core.analysis import Analysis
from compiler_core.base.span import Span
from compiler_core.ide.completion_item import Cursor, Item
from tests.support.places import fixture


def items(written: str) -> list[Item]:
    made = fixture(written)
    return list(made.analysis.completions(made.path, made.offset).items)


def find(written: str, label: str, kind: str | None = None) -> Item:
    return next(i for i in items(written) if i.label == label and kind in (None, i.kind))


def applied(written: str, label: str, kind: str | None = None) -> str:
    """The text with the item taken."""
    made = fixture(written)
    found = made.analysis.completions(made.path, made.offset)
    item = next(i for i in found.items if i.label == label and kind in (None, i.kind))
    text = made.text(made.path)
    edits = [(item.span or found.span, item.insert), *((e.span, e.text) for e in item.edits)]
    for span, new in sorted(edits, reverse=True):
        text = text[: span.start] + new + text[span.end :]
    return text


COLOR = "enum Color { Red; Rgb(r:Int); Blue; }\n"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            "class A { var own:Int; function f(count:Int) { co$0 } }", ["count"], id="parameter"
        ),
        pytest.param(
            "class A { function f() { var text = ''; text.ind$0 } }",
            ["indexOf", "lastIndexOf"],
            id="member by its start, then inside",
        ),
        pytest.param(
            "class A { function f(all:Array<String>) { all.map(one -> one.toUpp$0) } }",
            ["toUpperCase"],
            id="member in an arrow, typed by the call around",
        ),
        pytest.param(
            f"{COLOR}class A {{ function f(c:Color) {{ switch c {{ case Red: 1; case $0 }} }} }}",
            ["Blue", "c", "Rgb"],
            id="pattern: what no case has yet",
        ),
        pytest.param(
            "class A { function f(n:Int, s:String) { var t:String = $0 } }",
            ["s", "n"],
            id="the expected type first",
        ),
        pytest.param(
            "typedef P = {name:String, ?age:Int};\n"
            "class A { function f() { var p:P = {name: '', $0}; } }",
            ["age"],
            id="fields that are missing",
        ),
        pytest.param(
            "typedef P = {name:String, ?age:Int};\nclass A { function f() { var p:P = {$0}; } }",
            ["name", "age"],
            id="fields of an empty literal",
        ),
        pytest.param(
            "enum abstract Level(Int) { var Low = 1; var High = 2; }\n"
            "class A { function f() { g($0); } function g(level:Level) {} }",
            ["High", "Low"],
            id="values of an enum abstract in a call that is not closed",
        ),
        pytest.param("import haxe.d$0\nclass A {}", ["ds"], id="package"),
        pytest.param("class A { function f(x:haxe.ds.StringM$0) {} }", ["StringMap"], id="path"),
        pytest.param("class A { function f<Item>(x:Ite$0) {} }", ["Item"], id="type parameter"),
        pytest.param("class A { function f() { return :err$0 } }", [":error"], id="atom"),
        pytest.param("@:sche$0\nclass A {}", ["@:schema"], id="annotation"),
        pytest.param("class A { over$0\n}", ["overload", "override"], id="modifier"),
        pytest.param("class A { // co$0\n}", [], id="comment"),
        pytest.param("class A { function f() { 'te$0xt'; } }", [], id="text"),
        pytest.param("class A { function f() { 12$0; } }", [], id="number"),
        pytest.param("class A { function f() { var na$0 } }", [], id="a name of one's own"),
        pytest.param(
            "class A { function f(count:Int) { trace('${cou$0}'); } }", ["count"], id="interpolated"
        ),
    ],
)
def test_the_first_are(written: str, expected: list[str]) -> None:
    assert [item.label for item in items(written)][: len(expected) or 1] == expected


def test_a_member_is_offered_right_behind_the_dot() -> None:
    text = (
        "class B { public var x:Int; var hidden:Int; }\nclass A { function f(b:B) { b.$0\n g(); } }"
    )
    labels = [item.label for item in items(text)]
    assert "x" in labels
    assert "hidden" not in labels


def test_what_is_private_is_offered_inside() -> None:
    assert find("class A { var hidden:Int; function f(a:A) { a.$0 } }", "hidden").fits is False


def test_statics_and_instances_are_apart() -> None:
    text = "class A { static var s:Int; var i:Int; static function f() { A.$0 } }"
    labels = [item.label for item in items(text)]
    assert "s" in labels
    assert "i" not in labels


def test_an_extension_is_a_member() -> None:
    written = (
        "-- A.hx\nusing Tools;\nclass A { function f(n:Int) { n.$0 } }\n"
        "-- Tools.hx\nclass Tools { public static function twice(n:Int):Int return n;\n"
        "  public static function loud(s:String):String return s; }\n"
    )
    assert find(written, "twice").detail == "(): Int"
    assert "loud" not in [item.label for item in items(written)]


@pytest.mark.parametrize(
    "written",
    [
        "package p;\nimport haxe.$0;\nclass A { function f() return 1; }",
        "package p;\n/* a */ import p.B;\n  using haxe.ds.$0;\nclass A {}",
        "import $0",
    ],
)
def test_an_import_is_read_without_what_follows(
    written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file below the import isn't read for it, and the answer is the same."""
    expected = items(written)
    assert expected
    made = fixture(written)
    assert "class A" not in Cursor(made.analysis.db, made.path, made.offset).parsed.text
    monkeypatch.setattr(Cursor, "_read_head", lambda *_: None)
    assert items(written) == expected


def test_an_import_without_its_semicolon_is_one_whatever_follows() -> None:
    assert find("import haxe.ds.$0\nclass A {}", "StringMap")
    assert find("#if other\nimport haxe.ds.$0;\n#end\nclass A {}", "StringMap")


def test_an_import_comes_with_the_type() -> None:
    written = (
        "-- a/A.hx\npackage a;\n\nimport a.Other;\n\nclass A { var c:Ca$0 }\n"
        "-- a/Other.hx\npackage a;\nclass Other {}\n"
        "-- shop/Cart.hx\npackage shop;\nclass Cart {}\n"
    )
    assert "import a.Other;\nimport shop.Cart;\n\nclass A { var c:Cart" in applied(written, "Cart")


def test_what_is_in_the_package_needs_no_import() -> None:
    written = (
        "-- a/A.hx\npackage a;\nclass A { var c:Ca$0 }\n-- a/Cart.hx\npackage a;\nclass Cart {}\n"
    )
    assert find(written, "Cart").edits == ()


def test_new_offers_what_can_be_made() -> None:
    written = (
        "class Made { public function new(x:Int) {} }\ninterface Mace {}\n"
        "class A { function f() new Ma$0; }"
    )
    assert "Mace" not in [item.label for item in items(written)]
    assert "new Made($0)" in applied(written, "Made")


def test_brackets_that_are_there_are_not_doubled() -> None:
    assert "  go(1)" in applied("class A { function go(x:Int) {} function f() {  g$0(1); } }", "go")


def test_an_override_is_written_whole() -> None:
    written = (
        "class Base { public function run(x:Int):String return ''; }\n"
        "class A extends Base {\n\tover$0\n}"
    )
    made = applied(written, "run")
    assert "\n\toverride public function run(x:Int):String {\n\treturn super.run(x);$0\n}" in made


def test_what_an_interface_wants() -> None:
    written = "interface I { function run():Void; }\nclass A implements I {\n\tru$0\n}"
    assert "\tpublic function run():Void {" in applied(written, "run")


def test_postfix_switch_has_all_cases() -> None:
    made = applied(f"{COLOR}class A {{ function f(c:Color) {{\nc.sw$0\n}} }}", "switch")
    assert "switch (c) {\n\tcase Red:$0\n\tcase Rgb(r):\n\tcase Blue:\n}" in made


def test_postfix_for() -> None:
    made = applied("class A { function f(all:Array<Int>) {\nall.fo$0\n} }", "for", "snippet")
    assert "\nfor (${1:item} in all) {" in made


def test_an_argument_of_an_annotation() -> None:
    labels = [item.label for item in items("@:schema($0)\nclass A {}")]
    assert "prefix" in labels


def test_documentation_comes_later() -> None:
    written = "class A { /** What it does. */ function go() {} function f() { g$0 } }"
    made = fixture(written)
    item = find(written, "go")
    assert item.subject is not None
    resolved = made.analysis.resolve_completion(made.path, item.subject)
    assert resolved is not None
    assert resolved[1] == "What it does."


PROGRAM = (
    "package a;\nimport haxe.Json;\nusing StringTools;\n@:schema('x')\nclass A extends B<Int> {\n"
    "  var x:Array<Int> = [1];\n  override function f(c:Color, ?n:Int):Int {\n"
    "    var p = {a: 1, b: '${x.length}'};\n"
    "    switch c { case Red: g(1, p); case Rgb(r): r |> h(); }\n"
    "    return new A().f(c);\n  }\n}\nenum Color { Red; Rgb(r:Int); }\n"
)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(PROGRAM)), st.integers(0, 12))
def test_never_raises_and_replaces_the_word(offset: int, cut: int) -> None:
    text = PROGRAM[:offset] + PROGRAM[offset + cut :]
    analysis = Analysis()
    analysis.open_file("/p/a/A.hx", text)
    found = analysis.completions("/p/a/A.hx", offset)
    assert found.span.start <= offset <= found.span.end
    for item in found.items:
        span = item.span or found.span
        assert span.start <= offset <= span.end
        if item.subject is not None and item.locality < 2:
            analysis.resolve_completion("/p/a/A.hx", item.subject)
    analysis.signature_help("/p/a/A.hx", offset)
    analysis.code_actions("/p/a/A.hx", Span(offset, offset))
