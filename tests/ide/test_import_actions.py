"""Imports that are added and put in order; members and types that are written down."""

from __future__ import annotations

import pytest

from compiler_core.base.diagnostic import Severity
from compiler_core.base.span import Span
from compiler_core.ide.actions import Action
from tests.support.places import Fixture, fixture


def actions(made: Fixture) -> dict[str, Action]:
    at = Span(made.offset, made.offset)
    return {one.title: one for one in made.analysis.code_actions(made.path, at)}


def applied(written: str, title: str) -> str:
    """The text with the action done, which must be right then."""
    made = fixture(written)
    text = made.text(made.path)
    for edit in sorted(actions(made)[title].edits, key=lambda one: one.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    made.analysis.open_file(made.path, text)
    found = made.analysis.diagnostics(made.path)
    assert [one for one in found if one.severity is Severity.ERROR] == []
    return text


def test_import_of_the_only_one() -> None:
    written = (
        "-- Main.hx\nclass Main { var c:Ca$0rt; }\n-- shop/Cart.hx\npackage shop;\nclass Cart {}\n"
    )
    assert applied(written, "Import `shop.Cart`").startswith("import shop.Cart;\n\nclass Main")


def test_each_of_several_is_offered() -> None:
    written = (
        "-- Main.hx\nclass Main { var c:Ca$0rt; }\n-- a/Cart.hx\npackage a;\nclass Cart {}\n"
        "-- b/Cart.hx\npackage b;\nclass Cart {}\n"
    )
    found = actions(fixture(written))
    assert {"Import `a.Cart`", "Import `b.Cart`"} <= set(found)
    assert not found["Import `a.Cart`"].preferred


@pytest.mark.parametrize(
    ("name", "tools"),
    [
        ("Lambda", ""),
        ("text.WordTools", "-- text/WordTools.hx\npackage text;\nclass WordTools {\n"
         "public static function exists(xs:Array<Int>, f:Int->Bool):Bool return f(xs[0]);\n}\n"),
    ],
)  # fmt: skip
def test_using_of_what_takes_the_value(name: str, tools: str) -> None:
    written = (
        "-- Main.hx\nclass Main {\n"
        "public static function some(xs:Array<Int>) return xs.exis$0ts(x -> x > 1);\n}\n" + tools
    )
    assert applied(written, f"Write `using {name}`").startswith(f"using {name};\n\nclass Main")


def test_no_using_of_what_takes_other_values() -> None:
    written = (
        "-- Main.hx\nclass Main {\npublic static function shout(n:Int) return n.lou$0der();\n}\n"
        "-- WordTools.hx\nclass WordTools {\n"
        "public static function louder(text:String):String return text;\n}\n"
    )
    assert not any(title.startswith("Write `using") for title in actions(fixture(written)))


def test_organized() -> None:
    written = (
        "-- Main.hx\nimport b.B;\nimport a.A;\nimport b.B;\n\nclass Main { $0var x:A; var y:B; }\n"
        "-- a/A.hx\npackage a;\nclass A {}\n-- b/B.hx\npackage b;\nclass B {}\n"
    )
    assert applied(written, "Organize imports").startswith("import a.A;\nimport b.B;\n\nclass")


@pytest.mark.parametrize(
    "imports",
    [
        "import b.*;\nimport a.A;",
        "import b.A;\nimport a.A;",
        "import b.B;\n// why\nimport a.A;",
        "import a.A;\nimport b.B;",
    ],
)
def test_an_order_with_a_meaning_stays(imports: str) -> None:
    assert "Organize imports" not in actions(fixture(f"{imports}\nclass Main {{$0}}\n"))


def test_missing_members() -> None:
    written = (
        "interface I<T> { function run(x:T, ?n:Int):String; function go():Void; }\n"
        "class A im$0plements I<Int> {\n\tpublic function new() {}\n"
        "\tpublic function go():Void {}\n}"
    )
    made = applied(written, "Implement missing members")
    assert "\tpublic function run(x:Int, ?n:Int):String {" in made
    assert made.count("function go") == 2


def test_a_type_is_written_and_taken_away() -> None:
    made = applied("class A { function f() { var ha$0lf = 3 / 2; } }", "Add the type `Float`")
    assert "var half:Float = 3 / 2;" in made
    made = applied("class A { function f() { var ha$0lf:Float = 3 / 2; } }", "Remove the type")
    assert "var half = 3 / 2;" in made


def test_no_guess_is_made_for_the_whole_file() -> None:
    made = fixture("class A { function f(count:Int) { trace($0coumt); } }")
    found = actions(made)
    assert "Change to `count`" in found
    assert "Apply all preferred fixes" not in found


def test_organized_without_the_unused() -> None:
    written = (
        "-- Main.hx\nimport b.B;\nimport a.A;\n\nclass Main { $0var x:A; }\n"
        "-- a/A.hx\npackage a;\nclass A {}\n-- b/B.hx\npackage b;\nclass B {}\n"
    )
    assert applied(written, "Organize imports") == "import a.A;\n\nclass Main { var x:A; }\n"


def test_unused_ones_go_where_the_order_has_a_meaning() -> None:
    written = (
        "-- Main.hx\nimport b.B;\nimport a.*;\n\nclass Main { $0var x:A; }\n"
        "-- a/A.hx\npackage a;\nclass A {}\n-- b/B.hx\npackage b;\nclass B {}\n"
    )
    assert applied(written, "Organize imports") == "import a.*;\n\nclass Main { var x:A; }\n"
