"""Imports and private variables of which nothing is used (HX141, HX142): what is told, what the fix
leaves, and all that must not be told."""

from __future__ import annotations

import pytest

from compiler_core.analysis import Analysis, Settings
from compiler_core.base.diagnostic import Diagnostic

GIVEN = {
    "shop/Order.hx": "package shop;\nclass Order {}\nclass Line {}",
    "shop/Kind.hx": "package shop;\nenum Kind { Gift(text:String); Plain; }",
    "shop/Kinds.hx": "package shop;\ntypedef Kinds = Kind;",
    "shop/Level.hx": "package shop;\nenum abstract Level(Int) { var Low = 1; var High = 2; }",
    "shop/Texts.hx": "package shop;\nclass Texts { public static function loud(s:String) {} }",
    "shop/Kept.hx": "package shop;\n@:keep class Kept {}",
    "shop/Starts.hx": "package shop;\nclass Starts { static function __init__() {} }",
}


def hints(
    text: str, path: str = "Main.hx", given: dict[str, str] | None = None
) -> list[Diagnostic]:
    analysis = Analysis(Settings("haxe"))
    analysis.set_folders(("/project",))
    for name, content in {**GIVEN, **(given or {}), path: text}.items():
        analysis.open_file(f"/project/{name}", content)
    found = analysis.diagnostics(f"/project/{path}")
    return [one for one in found if one.code in ("HX141", "HX142")]


def after_fix(text: str) -> str:
    (hint,) = hints(text)
    assert hint.tags == ("unnecessary",)
    (edit,) = hint.fixes[0].edits
    after = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert hints(after) == []
    return after


@pytest.mark.parametrize(
    "line",
    [
        "import shop.Order;",
        "import shop.Order.Line;",
        "import shop.Kind;",
        "import shop.Kind.Gift;",
        "import shop.Kind.*;",
        "import shop.Level;",
        "import shop.Order as Purchase;",
        "import shop.Texts.loud as shout;",
        "import shop.Texts.*;",
        "using shop.Texts;",
    ],
)
def test_an_import_of_which_nothing_is_used_goes(line: str) -> None:
    rest = "class Main { static function main() Reordered.go(); }\n"
    rest += "class Reordered { public static function go() {} }\n"
    assert after_fix(f"{line}\n{rest}") == rest


@pytest.mark.parametrize(
    ("line", "use"),
    [
        ("import shop.Order;", "var order: Order;"),
        ("import shop.Order;", "var line: Line;"),
        ("import shop.Order;", "/** About an Order. **/ var name: String;"),
        ("import shop.Order;", "#if never var order: Order; #end"),
        ("import shop.Order;", "var text = 'an ${Order}';"),
        ("import shop.Order as Purchase;", "var order: Purchase;"),
        ("import shop.Kind;", "var kind = Gift('a');"),
        ("import shop.Kinds;", "var kind = Plain;"),
        ("import shop.Kind.*;", "var kind = Plain;"),
        ("import shop.Level;", "public var level: Main.L = High;"),
        ("import shop.*;", "var order: Order;"),
        ("import shop.*;", "var kind = Plain;"),
        ("import shop.Texts.loud;", "var text = loud('a');"),
        ("import shop.Texts.*;", "var text = loud('a');"),
        ("using shop.Texts;", "var text = 'a'.loud();"),
        ("using shop.Texts;", "var text = Texts.loud('a');"),
        ("import shop.Kept;", ""),
        ("import shop.Starts;", ""),
        ("import outside.Unknown;", ""),
    ],
)
def test_a_used_one_stays(line: str, use: str) -> None:
    found = hints(
        f"{line}\nclass Main {{ @:keep {use} }}\n" if use else f"{line}\nclass Main {{}}\n"
    )
    assert [one.message for one in found if one.code == "HX141"] == []


def test_import_hx_is_for_other_files() -> None:
    assert hints("import shop.Order;\n", "import.hx") == []


def test_a_private_variable_that_nothing_names_goes() -> None:
    text = "class Main {\n    static var limit = 3;\n    static function main() trace(1);\n}\n"
    assert after_fix(text) == "class Main {\n    static function main() trace(1);\n}\n"


def test_a_value_that_does_something_is_not_removed() -> None:
    (hint,) = hints("class Main { static var id = Std.random(3); static function main() {} }")
    assert hint.fixes == ()


@pytest.mark.parametrize(
    "text",
    [
        "class Main { static var limit = 3; static function main() trace(limit); }",
        "class Main { static var limit = 3; static function main() trace('$limit'); }",
        "class Main { public static var limit = 3; }",
        "class Main { @:keep static var limit = 3; }",
        "@:keep class Main { static var limit = 3; }",
        "class Main { var limit(get, never): Int; function get_limit() return 3; }",
        "class Main { static var limit = 3; static function main() trace(Reflect.fields(Main)); }",
        "class Main { var limit = 3; }\nclass Heir extends Main {}",
        "extern class Main { static var limit: Int; }",
        "enum abstract Main(Int) { var Limit = 3; }",
        "interface Main { var limit: Int; }",
        "class Main { static var _limit = 3; }",
    ],
)
def test_a_variable_that_may_be_used_stays(text: str) -> None:
    assert [one.message for one in hints(text) if one.code == "HX142"] == []


def test_who_allows_itself_access_uses_what_is_private() -> None:
    text = "class Main { static var limit = 3; static function main() {} }"
    other = {"Other.hx": "@:access(Main) class Other { static var n = Main.limit; }"}
    assert [one.code for one in hints(text)] == ["HX142"]
    assert hints(text, given=other) == []
