"""Places in the output and in the Haxe text, both ways."""

from __future__ import annotations

from hypothesis import given, settings

from compiler_core.base.span import Span
from compiler_core.elixir import tree as t
from compiler_core.elixir.printer import print_elixir
from compiler_core.elixir.source_map import (
    Position,
    SourceMap,
    from_json,
    source_map,
    to_json,
)
from tests.elixir.tree_strategies import modules

HAXE = "static function f(a) return g(a, 10);"
TREE = t.Module(
    "A",
    t.Definition(
        "def",
        "f",
        (t.Variable("a", origin=Span(18, 19)),),
        t.LocalCall(
            "g",
            (t.Variable("a", origin=Span(30, 31)), t.Integer(10, origin=Span(33, 35))),
            origin=Span(28, 36),
        ),
        origin=Span(0, 37),
    ),
)
#            0         1         2         3
#            0123456789012345678901234567890
EXPECTED = "defmodule A do\n  def f(a) do\n    g(a, 10)\n  end\nend\n"


def made() -> SourceMap:
    printed = print_elixir(TREE)
    assert printed.text == EXPECTED
    return source_map(*printed)


def test_from_elixir_to_haxe() -> None:
    found = made()
    ten = found.haxe_at(EXPECTED.index("10"))
    assert ten is not None and ten.origin == Span(33, 35)
    comma = found.haxe_at(EXPECTED.index(", 10") + 1)
    assert comma is not None and comma.origin == Span(28, 36)
    head = found.haxe_at(EXPECTED.index("def f"))
    assert head is not None and head.origin == Span(0, 37)
    assert found.haxe_at(0) is None


def test_a_cursor_behind_a_word_is_at_the_word() -> None:
    found = made().haxe_at(EXPECTED.index("10") + 2)
    assert found is not None and found.origin == Span(33, 35)


def test_from_haxe_to_elixir() -> None:
    found = made()
    inner = found.elixir_at(33)
    assert inner is not None
    assert EXPECTED[slice(*inner.generated)] == "10"
    outer = found.elixir_at(5)
    assert outer is not None
    assert EXPECTED[slice(*outer.generated)].startswith("def f")
    assert found.elixir_at(99) is None


def test_what_a_selection_became() -> None:
    found = made().elixir_of(Span(28, 37))
    assert [EXPECTED[slice(*mapping.generated)] for mapping in found] == ["g(a, 10)"]


def test_lines() -> None:
    found = made()
    assert found.elixir_lines(Span(0, 37)) == [1, 2, 3]
    assert found.elixir_lines(Span(28, 36)) == [2]
    by_line = [found.haxe_of_line(line) for line in range(6)]
    origins = [mapping.origin if mapping else None for mapping in by_line]
    assert origins == [None, Span(0, 37), Span(28, 36), Span(0, 37), None, None]


def test_positions() -> None:
    found = made()
    assert found.position(EXPECTED.index("10")) == Position(2, 9)
    assert found.offset(Position(2, 9)) == EXPECTED.index("10")
    assert found.offset(Position(2, 99)) == EXPECTED.index("\n  end")
    assert found.offset(Position(99, 0)) == len(EXPECTED)


def test_json_and_back() -> None:
    found = made()
    data = to_json(found, "A.hx")
    assert data["source"] == "A.hx"
    assert from_json(data, EXPECTED) == found
    assert from_json({"version": 7}, EXPECTED) is None
    assert from_json({"version": 1, "mappings": [[1, "x"]]}, EXPECTED) is None


def test_a_comma_is_not_part_of_what_it_follows() -> None:
    argument = t.LocalCall("f", (t.Variable("a"),), origin=Span(1, 2))
    printed = print_elixir(t.LocalCall("g", (argument, t.Variable("b"))))
    assert [printed.text[mark.start : mark.end] for mark in printed.marks] == ["f(a)"]


def numbered(node: object, spans: dict[Span, t.Node]) -> object:
    """The tree with an origin of its own on every node."""
    from dataclasses import fields, replace

    if isinstance(node, tuple):
        return tuple(numbered(part, spans) for part in node)
    if not isinstance(node, t.Node):
        return node
    span = Span(len(spans), len(spans) + 1)
    spans[span] = node
    inner = {
        part.name: numbered(getattr(node, part.name), spans)
        for part in fields(node)
        if part.name not in ("origin", "comments", "blank_before")
    }
    return replace(node, origin=span, **inner)  # type: ignore[arg-type]


@settings(max_examples=40, derandomize=True, database=None, deadline=None)
@given(modules)
def test_origins_change_nothing_and_nest(module: t.Node) -> None:
    spans: dict[Span, t.Node] = {}
    printed = print_elixir(numbered(module, spans))  # type: ignore[arg-type]
    assert printed.text == print_elixir(module).text
    open_ends: list[int] = []
    for mapping in source_map(*printed).mappings:
        start, end = mapping.generated
        assert 0 <= start <= end <= len(printed.text)
        while open_ends and open_ends[-1] <= start:
            open_ends.pop()
        assert not open_ends or end <= open_ends[-1]
        open_ends.append(end)
        node = spans[mapping.origin]
        if isinstance(node, t.Variable):
            assert printed.text[start:end] == node.name
