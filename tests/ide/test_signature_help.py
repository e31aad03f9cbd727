"""The signature at a cursor, the active parameter between `<` and `>`."""

from __future__ import annotations

import pytest

from tests.support.places import fixture


def shown(written: str) -> str | None:
    made = fixture(written)
    found = made.analysis.signature_help(made.path, made.offset)
    if found is None:
        return None
    one = found.signatures[found.active]
    if one.active_parameter is None:
        return one.label
    span = one.parameters[one.active_parameter]
    label = one.label
    return f"{label[: span.start]}<{label[span.start : span.end]}>{label[span.end :]}"


G = "function g(a:Int, ?b:String, ...c:Int):Bool return true;"


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("g($0);", "g(<a: Int>, ?b: String, ...c: Int): Bool"),
        ("g(1, $0", "g(a: Int, <?b: String>, ...c: Int): Bool"),
        ("g(1, 'a,(b$0', 3);", "g(a: Int, <?b: String>, ...c: Int): Bool"),
        ("g(1, '', 3, 4, $0);", "g(a: Int, ?b: String, <...c: Int>): Bool"),
        ("g(h(1, 2), $0);", "g(a: Int, <?b: String>, ...c: Int): Bool"),
        ("g(h(1, $0), '');", "h(x: Int, <y: Int>): Int"),
        ("h(1, 2, $0);", "h(x: Int, y: Int): Int"),
        ("1 |> h($0);", "h(x: Int, <y: Int>): Int"),
        ("new A($0);", "new(<size: Int>)"),
        ("Rgb(1, $0);", "Rgb(r: Int, <g: Int>): Color"),
        ("g$0(1);", None),
        ("g(1)$0;", None),
        ("h(1, () -> { $0 });", None),
    ],
)
def test_active_parameter(statement: str, expected: str | None) -> None:
    written = (
        f"class A {{ function new(size:Int) {{}} {G}\n"
        f"function h(x:Int, y:Int):Int return x;\nfunction f() {{ {statement} }} }}\n"
        "enum Color { Rgb(r:Int, g:Int); }"
    )
    assert shown(written) == expected


def test_an_extension_has_its_first_argument() -> None:
    written = (
        "-- A.hx\nusing Tools;\nclass A { function f(n:Int) { n.plus($0); } }\n"
        "-- Tools.hx\nclass Tools { public static function plus(n:Int, by:Int):Int return n; }\n"
    )
    assert shown(written) == "plus(<by: Int>): Int"


def test_annotation() -> None:
    assert shown("@:schema($0)\nclass A {}") == (
        "@:schema(<table: String>, ?prefix: String, ?primary_key: Any)"
    )


def test_documentation() -> None:
    made = fixture("class A { /** Says it. */ function g(a:Int) {} function f() g($0); }")
    found = made.analysis.signature_help(made.path, made.offset)
    assert found is not None
    assert found.signatures[0].documentation == "Says it."
