"""A whole file from the dialect into standard Haxe, and back."""

from __future__ import annotations

import pytest

from compiler_core.analysis import Analysis
from compiler_core.base.span import Span
from compiler_core.ide.dialect_actions import BACK, INTO, back, standard
from compiler_core.syntax.parse import parse_file


def member(statement: str) -> str:
    head = "class A {\n    static function f(x: Int, o: Dynamic) {\n"
    return f"{head}        {statement}\n    }}\n}}\n"


@pytest.mark.parametrize(
    ("dialect", "haxe"),
    [
        ("reply(:later);", 'reply(("later" : Atom));'),
        ('reply(:"it is late");', 'reply(("it is late" : Atom));'),
        ("g(x, null: false);", 'g(x, ({"null": false} : Keyword));'),
        ("g(x, a: :b, c: 1);", 'g(x, ({a: ("b" : Atom), c: 1} : Keyword));'),
        ("var l = [name: A, size: 1];", "var l = ({name: A, size: 1} : Keyword);"),
        ("var m = {...o, k: 1};", "var m = ObjectTools.merge(o, {k: 1});"),
        (
            "switch (o) { case :no: 1; case _: 2; }",
            'switch (o) { case ("no" : Atom): 1; case _: 2; }',
        ),
    ],
)
def test_both_ways(dialect: str, haxe: str) -> None:
    assert standard(member(dialect), {}) == member(haxe)
    assert back(member(haxe), {}) == member(dialect)


@pytest.mark.parametrize(
    ("dialect", "haxe"),
    [
        ("return {:ok, x};", "return Ok(x);"),
        ("return {:ok, g(x, by: :two)};", 'return Ok(g(x, ({by: ("two" : Atom)} : Keyword)));'),
        ("return x |> g(1) |> h();", "return h(g(x, 1));"),
        ("return x |> g(a: 1) |> h();", "return h(g(x, ({a: 1} : Keyword)));"),
        ("return {:ok, {...o, k: [1] ++ [2]}};", None),
        ("var m = %{a: 1};", "var m = {a: 1};"),
    ],
)
def test_into_standard_haxe(dialect: str, haxe: str | None) -> None:
    made = standard(member(dialect), {})
    if haxe is not None:
        assert made == member(haxe)
    assert parse_file(made, {}, None, "haxe").faults == ()


def test_what_haxe_can_not_say_stays() -> None:
    text = member("receive { case M(y): y; }")
    assert standard(text, {}) == text


def titles(text: str, span: Span) -> list[str]:
    analysis = Analysis()
    analysis.open_file("/nowhere/A.hx", text)
    return [one.title for one in analysis.code_actions("/nowhere/A.hx", span)]


def test_offered_for_the_file() -> None:
    text = member("reply(:later);")
    assert INTO in titles(text, Span(0, 0))
    assert INTO in titles(text, Span(0, len(text)))
    assert INTO not in titles(text, Span(60, 60))
    assert BACK not in titles(text, Span(0, 0))
    assert BACK in titles(standard(text, {}), Span(0, 0))


def test_one_edit() -> None:
    text = member("reply(:later, :never);")
    analysis = Analysis()
    analysis.open_file("/nowhere/A.hx", text)
    found = analysis.code_actions("/nowhere/A.hx", Span(0, 0))
    (edit,) = next(one for one in found if one.title == INTO).edits
    made = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert made == standard(text, {})
