"""What a diagnostic misses is written: after the fix the diagnostic is gone."""

from __future__ import annotations

import pytest

from compiler_core.base.diagnostic import Severity
from compiler_core.base.span import Span
from tests.support.places import Fixture, fixture


def applied(written: str, title: str) -> Fixture:
    """The files after the fix; nothing is wrong with them then."""
    made = fixture(written)
    at = Span(made.offset, made.offset)
    found = {one.title: one for one in made.analysis.code_actions(made.path, at)}
    assert title in found, sorted(found)
    for edit in sorted(found[title].edits, key=lambda one: one.span, reverse=True):
        path = edit.file or made.path
        text = made.text(path)
        changed = text[: edit.span.start] + edit.text + text[edit.span.end :]
        made.analysis.open_file(path, changed)
    wrong = [
        (one.code, one.message)
        for one in made.analysis.first_diagnostics(made.path)
        if one.severity in (Severity.ERROR, Severity.WARNING)
    ]
    assert wrong == []
    return made


def check(title: str, before: str, expected: str) -> None:
    made = applied(before, title)
    assert expected in made.text(made.path)


@pytest.mark.parametrize(
    ("title", "use", "expected"),
    [
        (
            "Create function `total`",
            "var n:Int = $0total(a, 'x');",
            "function total(a:Int, argument2:String):Int {",
        ),
        ("Create function `total`", "$0total();", "function total():Void {"),
        ("Create field `size`", "var n:Int = $0size;", "\tvar size:Int;"),
        ("Create local variable `size`", "$0size = 3; trace(size);", "var size = 3;"),
        ("Create optional parameter `size`", "trace($0size);", "function f(a:Int, ?size:Dynamic)"),
    ],
)
def test_names_of_the_class(title: str, use: str, expected: str) -> None:
    check(title, f"class A {{\n\tfunction f(a:Int) {{\n\t\t{use}\n\t}}\n}}\n", expected)


def test_a_static_function_for_a_static_one() -> None:
    check(
        "Create function `help`",
        "class A {\n\tstatic function f() {\n\t\t$0help();\n\t}\n}\n",
        "\tstatic function help():Void {\n\t\tthrow",
    )


OTHER = "-- A.hx\nclass A {\n\tfunction f(c:Cart) {\n\t\t%s\n\t}\n}\n-- Cart.hx\nclass Cart {\n}\n"


@pytest.mark.parametrize(
    ("title", "use", "expected"),
    [
        (
            "Create function `add` in `Cart`",
            "c.$0add(1);",
            "public function add(argument1:Int):Void {",
        ),
        (
            "Create field `size` in `Cart`",
            "var n:Int = c.$0size; trace(n);",
            "public var size:Int;",
        ),
        (
            "Create function `make` in `Cart`",
            "var d:Cart = Cart.$0make(); trace(d, c);",
            "public static function make():Cart {",
        ),
    ],
)
def test_members_of_another_class(title: str, use: str, expected: str) -> None:
    made = applied(OTHER % use, title)
    assert expected in made.text("/p/Cart.hx")


def test_the_constructor_of_an_enum() -> None:
    written = (
        "enum Color {\n\tRed;\n\tBlue;\n}\n\nclass A {\n\tfunction f() {\n"
        "\t\tvar c = Color.$0Green;\n\t\ttrace(c);\n\t}\n}\n"
    )
    check("Create constructor `Green`", written, "\tBlue;\n\n\tGreen;\n}")


def test_types() -> None:
    check(
        "Create class `Cart`",
        "class A {\n\tfunction f(n:Int) {\n\t\ttrace(new $0Cart(n));\n\t}\n}\n",
        "class Cart {\n\tpublic function new(n:Int) {}\n}",
    )
    check("Create interface `Shape`", "class A implements $0Shape {}\n", "interface Shape {}")
    check("Create enum `Color`", "class A {\n\tvar c:$0Color;\n}\n", "enum Color {}")


def test_arguments_that_are_missing_have_a_value_to_begin_with() -> None:
    check(
        "Add the missing arguments `name, all`",
        "class A {\n\tfunction f(n:Int, name:String, all:Array<Int>) {\n\t\t$0f(n);\n\t}\n}\n",
        'f(n, "", []);',
    )


def test_arguments_that_are_too_many_go() -> None:
    check(
        "Remove the last 2 arguments",
        "class A {\n\tfunction f(n:Int) {\n\t\tf(n, $02, 3);\n\t}\n}\n",
        "f(n);",
    )


def test_fields_of_a_structure() -> None:
    check(
        "Add the missing fields",
        "class A {\n\tvar p:{x:Int, y:Float, ?z:Int, name:String} = $0{x: 1};\n}\n",
        '{x: 1, y: 0.0, name: ""}',
    )


def test_accessors() -> None:
    check(
        "Create `get_size` and `set_size`",
        "class A {\n\tpublic var $0size(get, set):Int;\n}\n",
        "\tfunction get_size():Int {",
    )


def test_an_accessor_that_is_called_otherwise() -> None:
    check(
        "Rename `getSize` to `get_size`",
        "class A {\n\tpublic var $0size(get, never):Int;\n"
        "\tfunction getSize() return 1;\n\tfunction f() return getSize();\n}\n",
        "\tfunction get_size() return 1;\n\tfunction f() return get_size();\n",
    )


PRIVATE = (
    "-- A.hx\nclass A {\n\tfunction f(c:b.Cart) {\n\t\ttrace(c.$0size);\n\t}\n}\n"
    "-- b/Cart.hx\npackage b;\nclass Cart {\n\t/** var. */\n\tvar size:Int = 1;\n}\n"
)


def test_made_public() -> None:
    made = applied(PRIVATE, "Make `size` public")
    assert "\t/** var. */\n\tpublic var size" in made.text("/p/b/Cart.hx")


def test_allowed_here() -> None:
    made = applied(PRIVATE, "Allow it here with `@:access(b.Cart)`")
    assert made.text("/p/A.hx").startswith("@:access(b.Cart)\nclass A")
