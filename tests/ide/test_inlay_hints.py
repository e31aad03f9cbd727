"""Inlay hints: a program with its hints written where they are shown."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from compiler_core.base.span import Span
from compiler_core.ide.inlay_hints import Hint, Wanted, inlay_hints, type_place
from tests.support.places import fixture

ALL = Wanted()
NOTHING = Wanted(False, False, False, "none", False)


def hints(written: str, wanted: Wanted) -> list[Hint]:
    made = fixture(written)
    path = "/p/A.hx"
    return inlay_hints(made.analysis.db, path, Span(0, len(made.text(path))), wanted)


def shown(written: str, wanted: Wanted = ALL) -> str:
    """The text with its hints in it."""
    made = fixture(written)
    text = made.text("/p/A.hx")
    for hint in reversed(hints(written, wanted)):
        text = f"{text[: hint.offset]}⟨{hint.text}⟩{text[hint.offset :]}"
    return text


@pytest.mark.parametrize(
    "expected",
    [
        "class A { function f(n:Int):Void { var half⟨:Float⟩ = n / 2; } }",
        "class A { function f(n:Int):Void { for (i⟨:Int⟩ in 0...n) {} } }",
        "class A { function f(m:Map<String, Int>):Void { for (k⟨:String⟩ => v⟨:Int⟩ in m) {} } }",
        "class A { function f(a:Array<Int>):Void { a.map(n⟨:Int⟩ -> n + 1); } }",
        "class A { function f(n:Int)⟨:Float⟩ return n / 2; }",
        "class A { function f(o:Null<Int>):Void { switch o { case n⟨:Null<Int>⟩: trace(n); } } }",
        "class A { static var all⟨:Array<Int>⟩ = [1, 2]; }",
    ],
)
def test_types_that_are_not_written(expected: str) -> None:
    assert shown(re.sub("⟨.*?⟩", "", expected)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "class A { function f():Void { var n = 1; var s = 'x'; var b = true; } }",
        "class A { function new() {} function f():Void { var a = new A(); } }",
        "class A { function f():Void { var n:Int = 1 + 2; } }",
        "class A { function f(x):Void {} }",
    ],
)
def test_what_says_its_type_has_no_hint(text: str) -> None:
    assert shown(text) == text


def test_parameters_of_literal_arguments() -> None:
    text = "class A { function f(count:Int, name:String):Void { f(1, name); f(count, 'x'); } }"
    found = shown(text)
    assert "f(⟨count:⟩1, name)" in found
    assert "f(count, ⟨name:⟩'x')" in found


def test_parameters_of_all_arguments_but_those_that_say_it() -> None:
    text = "class A { function f(count:Int, name:String):Void { f(1 + 2, name); } }"
    everything = replace(NOTHING, parameter_names="all")
    assert "f(⟨count:⟩1 + 2, name)" in shown(text, everything)


def test_one_argument_needs_no_name() -> None:
    text = "class A { function setName(name:String):Void { setName('x'); trace('x'); } }"
    assert shown(text) == text


def test_the_name_in_elixir_where_it_is_another() -> None:
    text = "class A { static function getUser(id:Int):Void {} static function get():Void {} }"
    found = shown(text, replace(NOTHING, elixir_names=True))
    assert "getUser⟨ get_user/1⟩(" in found
    assert "get():Void" in found


def test_each_kind_has_its_switch() -> None:
    text = "class A { function f(n:Int) { var half = n / 2; [n].map(one -> one); f(3); } }"
    assert shown(text, NOTHING) == text
    assert ":Float" in shown(text, replace(NOTHING, variable_types=True))
    assert "one⟨:Int⟩" in shown(text, replace(NOTHING, parameter_types=True))
    assert "f(n:Int)⟨:Void⟩" in shown(text, replace(NOTHING, return_types=True))


def test_only_the_asked_range() -> None:
    made = fixture("class A { static var a = [1];\n static var b = [2]; }")
    text = made.text("/p/A.hx")
    line = Span(0, text.index("\n"))
    assert len(inlay_hints(made.analysis.db, "/p/A.hx", line, Wanted())) == 1


def test_a_type_can_be_written_down_and_leads_to_its_declaration() -> None:
    written = (
        "-- A.hx\nimport b.Cart;\nclass A { function f(c:Cart):Void { var all = [c]; } }\n"
        "-- b/Cart.hx\npackage b;\nclass Cart {}\n"
    )
    made = fixture(written)
    text = made.text("/p/A.hx")
    (hint,) = inlay_hints(made.analysis.db, "/p/A.hx", Span(0, len(text)), Wanted())
    assert [(one.span.start, one.text) for one in hint.edits] == [(hint.offset, ":Array<Cart>")]
    places = [type_place(made.analysis.db, one.type) for one in hint.parts if one.type is not None]
    assert "/p/b/Cart.hx" in [place.path for place in places if place is not None]


def test_a_type_of_another_package_is_written_with_it() -> None:
    written = (
        "-- A.hx\nclass A { function f():Void { var all = b.Cart.all(); } }\n"
        "-- b/Cart.hx\npackage b;\n"
        "class Cart { public static function all():Array<Cart> return []; }\n"
    )
    (hint,) = hints(written, Wanted())
    assert [one.text for one in hint.edits] == [":Array<b.Cart>"]


@pytest.mark.parametrize("cut", range(0, 60, 3))
def test_half_typed_text_has_hints_or_none(cut: int) -> None:
    text = "class A { function f(n:Int) { var half = n / 2; f(3); [n].map(x -> x); } }"
    hints(text[:cut] + text[cut + 5 :], Wanted(elixir_names=True))
