"""Private functions (HX125): what nothing can come to is told, what something may is not."""

from __future__ import annotations

import pytest

from compiler_core.analysis import Analysis


def told(text: str, given: str = "") -> list[str]:
    analysis = Analysis()
    analysis.set_folders(("/project",))
    analysis.open_file("/project/Main.hx", text)
    if given:
        analysis.open_file("/project/Other.hx", given)
    found = analysis.diagnostics("/project/Main.hx")
    return [text[slice(*one.span)] for one in found if one.code == "HX125"]


def test_one_that_nobody_calls_is_told() -> None:
    text = "class Main { static function old(n: Int) return n; public static function go(old) {} }"
    assert told(text) == ["old"]


@pytest.mark.parametrize(
    "text",
    [
        "class Main { static function old() return 1; public static var make = old; }",
        "class Main { static function old(n) return n; public static var all = [1].map(old); }",
        "class Main { static function old() {} public static var f = Reflect.field(Main, 'old'); }",
        "class Main { public function new() {} function toString() return ''; }",
        "class Main { @:keep static function old() return 1; }",
        "class Main { @:allow(Other) static function old() return 1; }",
        "class Base { function old() {} }\nclass Main extends Base { override function old() {} }",
    ],
)
def test_one_that_may_be_used_is_not(text: str) -> None:
    assert told(text) == []


def test_who_allows_itself_access_uses_what_is_private() -> None:
    text = "class Main { static function old() return 1; }"
    assert told(text) == ["old"]
    assert told(text, "@:access(Main) class Other { static var n = Main.old(); }") == []
