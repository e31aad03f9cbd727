"""Maps of revision 3, read back by readers that are written from the format's description: the
core's own, and one more here that shares nothing with it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from compiler_core.base.span import Span
from compiler_core.base.text import LineIndex
from compiler_core.elixir import tree as t
from compiler_core.elixir.printer import print_elixir
from compiler_core.elixir.source_map import Range, decode, encode, line_segments, read, render
from tests.elixir.tree_strategies import modules
from tests.support.source_maps import Decoded, decoded

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
EXPECTED = "defmodule A do\n  def f(a) do\n    g(a, 10)\n  end\nend\n"


def ranges_of(node: t.Node) -> tuple[str, list[Range]]:
    printed = print_elixir(node)
    return printed.text, [Range(Span(one.start, one.end), one.origin) for one in printed.marks]


def made() -> str:
    text, ranges = ranges_of(TREE)
    assert text == EXPECTED
    return render(text, ranges, LineIndex(HAXE), file="a.ex", source="../A.hx")


def test_the_example_of_the_format() -> None:
    assert encode([0, 0, 16, 1]) == "AAgBC"
    assert decode("AAgBC") == [0, 0, 16, 1]


@given(st.lists(st.integers(-(2**31), 2**31), min_size=1))
def test_numbers_come_back(numbers: list[int]) -> None:
    assert decode(encode(numbers)) == numbers


@given(st.text())
def test_any_text_is_a_map_or_none(text: str) -> None:
    decode(text)
    read(text)
    read('{"version": 3, "sources": ["a"], "mappings": "' + text.replace('"', "") + '"}')


def test_each_piece_leads_to_the_innermost_range_around_it() -> None:
    """The comment's example in the module: cuts within a line, and the line as a whole."""
    found = decoded(made())
    assert found.sources == ["../A.hx"]
    assert found.lines == [
        [],
        [(0, 0, 0), (2, 0, 0), (8, 0, 18), (9, 0, 0)],
        [(0, 0, 28), (4, 0, 28), (6, 0, 30), (7, 0, 28), (9, 0, 33), (11, 0, 28)],
        [(0, 0, 0), (2, 0, 0)],
        [],
    ]


def test_the_core_reads_what_it_writes() -> None:
    found = read(made())
    assert found is not None and found.source == "../A.hx"
    assert found.at(2, 9) == (0, 33)
    assert found.at(2) == (0, 28)
    assert found.at(2, 99) == (0, 28)
    assert found.at(3) == (0, 0)
    assert found.at(0) is None and found.at(99) is None and found.at(-1) is None


def test_columns_count_utf_16() -> None:
    source = LineIndex("class A {\n  var 𝄞 = f();\n}")
    text = '"𝄞" = f()\n\ny\n'
    ranges = [
        Range(Span(0, 3), Span(16, 17)),
        Range(Span(6, 9), Span(20, 23)),
        Range(Span(11, 12), Span(2, 3)),
    ]
    found = decoded(render(text, ranges, source, file="a.ex", source="A.hx"))
    assert [row[0] for row in found.lines if row] == [(0, 1, 6), (0, 0, 2)]
    assert (7, 1, 11) in found.lines[0]


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
        if part.init and part.name not in ("origin", "comments", "blank_before")
    }
    return replace(node, origin=span, **inner)  # type: ignore[arg-type]


@settings(max_examples=40, derandomize=True, database=None, deadline=None)
@given(modules)
def test_origins_change_nothing_and_nest(module: t.Node) -> None:
    spans: dict[Span, t.Node] = {}
    printed = print_elixir(numbered(module, spans))  # type: ignore[arg-type]
    assert printed.text == print_elixir(module).text
    ordered = sorted(printed.marks, key=lambda mark: (mark.start, -mark.end))
    open_ends: list[int] = []
    for start, end, origin in ordered:
        assert 0 <= start <= end <= len(printed.text)
        while open_ends and open_ends[-1] <= start:
            open_ends.pop()
        assert not open_ends or end <= open_ends[-1]
        open_ends.append(end)
        node = spans[origin]
        if isinstance(node, t.Variable):
            assert printed.text[start:end] == node.name


@settings(max_examples=40, derandomize=True, database=None, deadline=None)
@given(modules)
def test_a_map_says_of_each_character_what_the_smallest_range_around_it_says(
    module: t.Node,
) -> None:
    """Against the definition, character by character."""
    spans: dict[Span, t.Node] = {}
    text, ranges = ranges_of(numbered(module, spans))  # type: ignore[arg-type]
    source = LineIndex(" " * (len(spans) + 1))
    found = decoded(render(text, ranges, source, file="a.ex", source="A.hx"))
    index = LineIndex(text)
    for offset, character in enumerate(text):
        line, column = index.position(offset, "utf-16")
        if character.isspace():
            continue
        around = [one for one in ranges if one.generated.start <= offset < one.generated.end]
        smallest = min(
            around, key=lambda one: one.generated.end - one.generated.start, default=None
        )
        told = found.at(line, column)
        if smallest is None:
            assert told is None
        else:
            same = [one for one in around if one.generated == smallest.generated]
            assert told in {(0, one.source.start) for one in same}


@settings(max_examples=40, derandomize=True, database=None, deadline=None)
@given(modules)
def test_each_line_within_a_range_begins_with_a_segment(module: t.Node) -> None:
    text, ranges = ranges_of(numbered(module, {}))  # type: ignore[arg-type]
    rows = line_segments(text, ranges)
    starts = LineIndex(text).starts
    for line, found in enumerate(rows):
        end = starts[line + 1] if line + 1 < len(starts) else len(text)
        if text[starts[line] : end].strip():
            assert found[0][0] == starts[line]
        assert [offset for offset, _ in found] == sorted({offset for offset, _ in found})


def test_the_second_reader_reads_the_example_of_the_format() -> None:
    assert decoded('{"version": 3, "sources": ["a"], "mappings": ";AAgBC,IACA"}') == Decoded(
        ["a"], [[], [(0, 16, 1), (4, 17, 1)]], [[], [0, 4]]
    )
