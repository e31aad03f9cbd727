"""Positions of the protocol: three encodings, and whatever a client sends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from compiler_core.base.span import Span
from compiler_core.base.text import Encoding, LineIndex
from server.positions import Positions, encoding_of

TEXT = "var a = 'ä𝄞';\r\nnext"
ENCODINGS: tuple[Encoding, ...] = ("utf-8", "utf-16", "utf-32")


def at(line: int, character: int) -> types.Position:
    return types.Position(line, character)


@pytest.mark.parametrize(
    ("encoding", "behind_clef"), [("utf-8", 15), ("utf-16", 12), ("utf-32", 11)]
)
def test_columns_count_in_the_negotiated_unit(encoding: Encoding, behind_clef: int) -> None:
    positions = Positions(LineIndex(TEXT), encoding)
    offset = TEXT.index("'", 10)
    assert positions.position(offset) == at(0, behind_clef)
    assert positions.offset(at(0, behind_clef)) == offset


def test_a_position_inside_a_character_is_its_start() -> None:
    positions = Positions(LineIndex(TEXT), "utf-16")
    clef = TEXT.index("𝄞")
    assert positions.offset(at(0, 11)) == clef


def test_positions_are_clamped() -> None:
    positions = Positions(LineIndex(TEXT), "utf-16")
    line_end = TEXT.index("\r")
    assert positions.offset(at(0, 10_000)) == line_end
    assert positions.offset(at(99, 0)) == len(TEXT)


def test_a_range_that_ends_before_it_starts_is_turned_round() -> None:
    positions = Positions(LineIndex("abc"), "utf-16")
    assert positions.span(types.Range(at(0, 2), at(0, 1))) == Span(1, 2)


def test_encoding_names() -> None:
    kinds = types.PositionEncodingKind
    assert [encoding_of(kind) for kind in (kinds.Utf8, kinds.Utf16, kinds.Utf32, None)] == [
        "utf-8", "utf-16", "utf-32", "utf-16",
    ]  # fmt: skip


@given(st.text(), st.sampled_from(ENCODINGS), st.data())
def test_every_offset_comes_back(text: str, encoding: Encoding, data: st.DataObject) -> None:
    positions = Positions(LineIndex(text), encoding)
    offset = data.draw(st.integers(0, len(text)))
    if text[offset - 1 : offset + 1] == "\r\n":
        return  # between the two there is no position
    assert positions.offset(positions.position(offset)) == offset


@given(st.text(), st.sampled_from(ENCODINGS), st.integers(0, 2**31 - 1), st.integers(0, 2**31 - 1))
def test_any_position_is_in_the_text(
    text: str, encoding: Encoding, line: int, character: int
) -> None:
    offset = Positions(LineIndex(text), encoding).offset(at(line, character))
    assert 0 <= offset <= len(text)
