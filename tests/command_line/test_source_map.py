"""Source maps, read back by a reader that is written from the format's description."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from command_line.source_map import _mappings, encode
from compiler_core.base.span import Span
from compiler_core.base.text import LineIndex
from compiler_core.compile import OutputMapping

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def decode(text: str) -> list[int]:
    numbers, value, shift = [], 0, 0
    for character in text:
        digit = DIGITS.index(character)
        value |= (digit & 31) << shift
        shift += 5
        if not digit & 32:
            numbers.append(-(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
    return numbers


def places(mappings: str) -> set[tuple[int, int, int, int]]:
    """(generated line, generated column, source line, source column), from 0."""
    found = set()
    source_line = source_column = 0
    for line, segments in enumerate(mappings.split(";")):
        column = 0
        for segment in filter(None, segments.split(",")):
            moved, source, lines, columns = decode(segment)
            assert source == 0
            column, source_line = column + moved, source_line + lines
            source_column += columns
            found.add((line, column, source_line, source_column))
    return found


def test_the_example_of_the_format() -> None:
    assert encode([0, 0, 16, 1]) == "AAgBC"


@given(st.lists(st.integers(-(2**31), 2**31)))
def test_numbers_come_back(numbers: list[int]) -> None:
    assert decode(encode(numbers)) == numbers


def test_places_are_relative_to_the_module_and_count_utf_16() -> None:
    source = LineIndex("class A {\n  var 𝄞 = f();\n}")
    generated = LineIndex("x = f()\n\ny")
    offset = 100  # the module starts there in the whole output
    found = _mappings(
        [
            OutputMapping(Span(offset, offset + 1), Span(0, 5)),
            OutputMapping(Span(offset + 4, offset + 7), Span(20, 23)),
            OutputMapping(Span(offset + 9, offset + 10), Span(2, 3)),
        ],
        offset,
        generated,
        source,
    )
    assert places(found) == {(0, 0, 0, 0), (0, 4, 1, 11), (2, 0, 0, 2)}
