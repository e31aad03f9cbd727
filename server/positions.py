"""The one place where the protocol's positions become offsets and back.

A client counts columns in the unit that was agreed on in `initialize`; the core counts code points.
Whatever a client sends is clamped into the text, and a range that ends before it starts is turned
round.
"""

from __future__ import annotations

from dataclasses import dataclass

from lsprotocol import types

from compiler_core.base.span import Span
from compiler_core.base.text import Encoding, LineIndex
from compiler_core.base.text import Position as LinePosition


@dataclass(frozen=True, slots=True)
class Positions:
    """Conversion for one text."""

    index: LineIndex
    encoding: Encoding

    def offset(self, position: types.Position) -> int:
        return self.index.offset(LinePosition(position.line, position.character), self.encoding)

    def span(self, range_: types.Range) -> Span:
        start, end = self.offset(range_.start), self.offset(range_.end)
        return Span(min(start, end), max(start, end))

    def position(self, offset: int) -> types.Position:
        line, column = self.index.position(offset, self.encoding)
        return types.Position(line, column)

    def range(self, span: Span) -> types.Range:
        return types.Range(self.position(span.start), self.position(span.end))


def encoding_of(name: str | types.PositionEncodingKind | None) -> Encoding:
    """The core's name of a negotiated encoding; UTF-16 is the protocol's default."""
    if name == types.PositionEncodingKind.Utf8:
        return "utf-8"
    if name == types.PositionEncodingKind.Utf32:
        return "utf-32"
    return "utf-16"
