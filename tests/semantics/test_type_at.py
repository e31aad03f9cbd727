"""The type at a place (`$0`) and the text that it is of; `type_at` of the façade."""

from __future__ import annotations

import pytest

from compiler_core.analysis import Analysis, Settings

PLACES = {
    "a name is a local's use": ("var n = 1.5; var m = $0n;", "n: Float"),
    "a name is where a local is declared": ("var $0n = [1];", "n: Array<Int>"),
    "an operator stands for the operation": ("var n = 7 $0/ 2;", "7 / 2: Float"),
    "parentheses are what is in them": ("var n = $0(1 + 2) * 2.5;", "(1 + 2) * 2.5: Float"),
    "a field is the whole access": ('var n = "a".$0length;', '"a".length: Int'),
    "the field of a literal has its value's type": ("var o = {$0x: true};", "x: Bool"),
    "a bracket stands for the call": (
        'var n = "a,b".split$0(",");',
        '"a,b".split(","): Array<String>',
    ),
    "a pattern's variable": (
        "switch (Shape.Round(2)) { case Round($0r): case Flat: }",
        "r: Int",
    ),
    "a pattern's constructor makes the value": (
        "switch (Shape.Round(2)) { case $0Round(r): case Flat: }",
        "Round: (Int) -> Shape",
    ),
    "null is of the type that is expected": ("var s:String = $0null;", "null: String"),
}


@pytest.mark.parametrize(("body", "expected"), PLACES.values(), ids=PLACES)
def test_places(body: str, expected: str) -> None:
    before = f"class Places {{ function run() {{ {body} }} }}\n"
    text = before + "enum Shape { Round(r: Int); Flat; }\n"
    offset = text.index("$0")
    text = text.replace("$0", "")
    analysis = Analysis(Settings("haxe"))
    analysis.open_file("/project/Places.hx", text)
    found = analysis.type_at("/project/Places.hx", offset)
    assert found is not None
    assert f"{text[found.span.start : found.span.end]}: {found.text}" == expected


def test_outside_of_members_is_no_type() -> None:
    analysis = Analysis()
    analysis.open_file("/project/Places.hx", "import haxe.Json;\nclass Places {}\n")
    assert analysis.type_at("/project/Places.hx", 3) is None
    assert analysis.type_at("/nowhere/Else.hx", 0) is None
