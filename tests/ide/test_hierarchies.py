"""Call and type hierarchies, code lenses and workspace symbols."""

from __future__ import annotations

import pytest

from compiler_core.analysis import Analysis
from tests.support.places import fixture


def test_incoming_calls_are_grouped_by_caller() -> None:
    made = fixture("""
-- A.hx
class A { public static function $0g() {} static var x = A.g(); function h() { g(); g(); } }
-- B.hx
class B { function f() A.g(); }
""")
    found = made.analysis.incoming_calls(made.path, made.offset)
    calls = [(one.node.name, one.node.detail, len(one.places)) for one in found]
    assert calls == [("x", "A", 1), ("h", "A", 2), ("f", "B", 1)]
    texts = {made.text(one.node.path)[slice(*span)] for one in found for span in one.places}
    assert texts == {"g"}


def test_outgoing_calls() -> None:
    made = fixture("""
-- A.hx
class A { function $0f() { g(); new B().run(); trace(x); g(); Some(1); }
  function g() {} var x = 1; }
-- B.hx
class B { public function new() {} public function run() {} }
enum O { Some(x:Int); }
""")
    found = made.analysis.outgoing_calls(made.path, made.offset)
    names = [(one.node.name, one.node.detail, len(one.places)) for one in found]
    assert ("g", "A", 2) in names
    assert ("new", "B", 1) in names
    assert ("run", "B", 1) in names
    assert "x" not in [name for name, _, _ in names]


def test_a_call_prepares_the_function_that_it_calls() -> None:
    made = fixture("class A { function f() $0g(); function g() {} }")
    (node,) = made.analysis.prepare_calls(made.path, made.offset)
    text = made.text(node.path)
    assert (node.name, node.kind, text[slice(*node.span)]) == ("g", "method", "function g() {}")


def test_types_above_and_below() -> None:
    made = fixture(
        """
-- A.hx
class $0A extends Base implements I implements J {}
-- Base.hx
class Base {}
-- I.hx
interface I {}
-- J.hx
interface J extends I {}
-- B.hx
class B extends A {}
class C extends B {}
"""
    )
    (node,) = made.analysis.prepare_types(made.path, made.offset)
    assert (node.name, node.kind) == ("A", "class")
    above = made.analysis.supertypes(node.path, node.selection.start)
    assert [one.name for one in above] == ["Base", "I", "J"]
    below = made.analysis.subtypes(node.path, node.selection.start)
    assert [one.name for one in below] == ["B"]


def test_lenses_stand_above_types_and_functions() -> None:
    made = fixture("""
-- A.hx
class A { var x = 1; public static function $0f() { function inner() {} } }
enum E { One; }
-- B.hx
class B { static function g() { A.f(); A.f(); } }
""")
    lenses = made.analysis.lenses(made.path)
    text = made.text(made.path)
    assert [text[slice(*one.span)] for one in lenses] == ["A", "f", "E", "One"]
    counts = [len(made.analysis.lens_uses(made.path, one.span)) for one in lenses]
    assert counts == [2, 2, 0, 0]


@pytest.fixture(scope="module")
def names() -> Analysis:
    analysis = Analysis()
    analysis.open_file(
        "/p/shop/Cart.hx",
        "package shop;\n"
        "class Cart { function getUser() {} var guest = 1; function vague_uses() {} }",
    )
    analysis.open_file("/p/Guest.hx", "class Guest {} enum Level { High; }")
    return analysis


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("", ["Cart", "Guest", "Level"]),
        ("Guest", ["Guest", "guest"]),
        ("gu", ["Guest", "guest", "getUser", "vague_uses"]),
        ("getU", ["getUser"]),
        ("cart.g", ["guest", "getUser", "vague_uses"]),
        ("vu", ["vague_uses"]),
        ("high", ["High"]),
        ("zzz", []),
        ("(", []),
    ],
)
def test_workspace_symbols_are_ranked(names: Analysis, asked: str, expected: list[str]) -> None:
    found = names.workspace_symbols(asked)
    assert [one.name for one in found] == expected
    for one in found:
        assert names.text(one.path)[slice(*one.span)] == one.name


def test_a_symbol_says_where_it_is(names: Analysis) -> None:
    (found,) = names.workspace_symbols("getUser")
    assert (found.kind, found.container) == ("method", "shop.Cart")
