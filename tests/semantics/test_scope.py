"""What names mean across files: imports, packages, and what needs no import."""

from __future__ import annotations

import pytest

from compiler_core.semantics import typed
from compiler_core.semantics.scope import resolve_type
from compiler_core.semantics.types import STRING
from tests.semantics.project import Project, nodes, types_of

TEXTS = {
    "shop/model/Order.hx": (
        "package shop.model; class Order { public function new() {} public var total: Float; }"
        " class Line {} enum Status { Open; Closed(at: Float); }"
    ),
    "shop/Money.hx": "package shop; class Money { public static var rate = 1.5; }",
    "tools/Text.hx": (
        "package tools; class Text { public static function shout(s: String, n: Int): String"
        ' return s + n; public static inline var MARK = "!"; }'
    ),
}

CASES = {
    "a module's types are imported with it": (
        "import shop.model.Order;",
        {"Order": "shop.model.Order", "Line": "shop.model.Order.Line"},
    ),
    "one type of a module": ("import shop.model.Order.Line;", {"Line": "shop.model.Order.Line"}),
    "an alias": ("import shop.model.Order as O;", {"O": "shop.model.Order"}),
    "a package": ("import shop.model.*;", {"Order": "shop.model.Order"}),
    "the package around": ("package shop.web;", {"Money": "shop.Money"}),
    "the only module of its name": ("", {"Money": "shop.Money"}),
    "the library": ("", {"Map": "haxe.ds.Map", "Int": "StdTypes.Int", "Result": "Result"}),
    "its own declarations first": ("class Money {}", {"Money": "Main.Money"}),
    "a later import first": (
        "import shop.Money; import shop.model.Order as Money;",
        {"Money": "shop.model.Order"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_types(name: str) -> None:
    header, expected = CASES[name]
    project = Project({**TEXTS, "Main.hx": header + " class Main {}"})
    for type_name, wanted in expected.items():
        found = resolve_type(project.db, "Main.hx", (type_name,))
        assert found is not None
        assert str(found.id) == wanted


def test_the_only_module_of_its_name_is_found_with_a_warning() -> None:
    project = Project({**TEXTS, "Main.hx": "class Main { static var order: Order; }"})
    (found,) = project.faults("Main.hx")
    assert (found.code, found.word("path")) == ("HX108", "shop.model.Order")


@pytest.mark.parametrize(
    ("header", "body", "expected"),
    [
        ("import tools.Text.shout;", 'var a = shout("a", 1);', "String"),
        ("import tools.Text.shout as cry;", 'var a = cry("a", 1);', "String"),
        ("import tools.Text.*;", 'var a = shout("a", 1);', "String"),
        ("using tools.Text;", 'var a = "a".shout(1);', "String"),
        ("", 'var a = tools.Text.shout("a", 1);', "String"),
        ("import shop.model.Order;", "var a = [Open, Closed(1)];", "Array<Status>"),
        ("import shop.Money;", "var a = Money.rate;", "Float"),
    ],
)
def test_values(header: str, body: str, expected: str) -> None:
    source = f"{header} class Main {{ static function run() {{ {body} }} }}"
    project = Project({**TEXTS, "Main.hx": source})
    assert types_of(project.member("Main.hx", "Main", "run"))["a"] == expected


def test_a_class_level_typedef_is_seen_in_its_class_and_by_its_path() -> None:
    server = "class Server { typedef State = {n: Int}; function f(s: State): Int return s.n; }"
    user = "class Main { static function g(s: Server.State) { var a = s.n; trace(a); } }"
    project = Project({"Server.hx": server, "Main.hx": user})
    assert project.faults("Server.hx") == ()
    assert types_of(project.member("Main.hx", "Main", "g"))["a"] == "Int"


def test_an_annotation_brings_its_framework_into_scope() -> None:
    kit = "extern class Kit { static function ready(n: Int): Bool; }"
    source = "@:kit class Main { static function f() { var a = ready(1); trace(a); } }"
    project = Project({"Kit.hx": kit, "Main.hx": source}, {"@:kit": ("Kit",)})
    assert types_of(project.member("Main.hx", "Main", "f"))["a"] == "Bool"
    assert project.faults("Main.hx") == ()


def test_a_using_means_haxes_own_function_where_the_library_has_an_addition() -> None:
    source = """class Main {
        static function f() { var a = "x".lpad("0", 3); trace(a); }
    }"""
    for header, via_using in (("", False), ("using StringTools;", True)):
        project = Project({"Main.hx": header + source})
        (call,) = [
            node
            for node in nodes(project.member("Main.hx", "Main", "f"))
            if isinstance(node, typed.Call) and node.type == STRING
        ]
        assert call.via_using is via_using
