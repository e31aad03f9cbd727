"""Lines and columns of a text, in the three encodings that an editor may count in.

The core counts code points. A client of the language server counts UTF-8 bytes, UTF-16 units or
UTF-32 units within a line; people read lines and columns from 1. `LineIndex` converts, both ways,
and clamps what lies outside the text as LSP demands. A line ends at `\\n`, `\\r\\n` or `\\r`.
A lone surrogate (an editor can send one) counts as one UTF-16 unit and three UTF-8 bytes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Literal, NamedTuple

Encoding = Literal["utf-8", "utf-16", "utf-32"]

_LINE_END = re.compile(r"\r\n|\r|\n")


class Position(NamedTuple):
    """A place in a text: both count from 0, the column in units of the asked encoding."""

    line: int
    column: int


class LineIndex:
    """The starts of a text's lines, and conversion between offsets and positions."""

    __slots__ = ("_text", "starts")

    def __init__(self, text: str) -> None:
        self._text = text
        self.starts: list[int] = [0]
        self.starts.extend(match.end() for match in _LINE_END.finditer(text))

    @property
    def text(self) -> str:
        return self._text

    def edited(self, start: int, end: int, replacement: str) -> LineIndex:
        """The index of the text with `start:end` replaced; looks at no other line.

        Keystrokes come by the hundred and a file has thousands of lines: this costs a fortieth of
        a new index. The line before `start` is looked at again, for a `\\r` there and a `\\n` in
        the replacement may have become one line end (and the same at the replacement's end).
        """
        text = self._text[:start] + replacement + self._text[end:]
        edge = start + len(replacement)
        kept = bisect_right(self.starts, max(0, start - 1))
        between = [match.end() for match in _LINE_END.finditer(text, self.starts[kept - 1], edge)]
        if between and between[-1] == edge and text[edge - 1 : edge + 1] == "\r\n":
            between.pop()
        moved = edge - end
        after = self.starts[bisect_right(self.starts, end) :]
        index = LineIndex.__new__(LineIndex)
        index._text = text
        index.starts = [*self.starts[:kept], *between, *(place + moved for place in after)]
        return index

    def line_of(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1

    def line_end(self, line: int) -> int:
        """The offset behind the line's last character, its line break left out."""
        if line + 1 >= len(self.starts):
            return len(self._text)
        end = self.starts[line + 1]
        while end > self.starts[line] and self._text[end - 1] in "\r\n":
            end -= 1
        return end

    def position(self, offset: int, encoding: Encoding = "utf-32") -> Position:
        """The place of `offset`, which is clamped into the text."""
        offset = max(0, min(offset, len(self._text)))
        line = self.line_of(offset)
        start = self.starts[line]
        return Position(line, _units(self._text[start:offset], encoding))

    def offset(self, position: Position, encoding: Encoding = "utf-32") -> int:
        """The offset of a place: past a line's end is its end, within a character is its start."""
        line, column = position
        if line < 0:
            return 0
        if line >= len(self.starts):
            return len(self._text)
        start, end = self.starts[line], self.line_end(line)
        if column <= 0:
            return start
        text = self._text[start:end]
        if encoding == "utf-32" or text.isascii():
            return min(start + column, end)
        width = _utf8_width if encoding == "utf-8" else _utf16_width
        units = 0
        for index, character in enumerate(text):
            units += width(character)
            if units > column:
                return start + index
        return end


def _units(text: str, encoding: Encoding) -> int:
    if encoding == "utf-32" or text.isascii():
        return len(text)
    if encoding == "utf-16":
        return len(text) + sum(1 for character in text if character > "\uffff")
    return len(text.encode("utf-8", "surrogatepass"))


def _utf8_width(character: str) -> int:
    code = ord(character)
    return 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4


def _utf16_width(character: str) -> int:
    return 2 if character > "\uffff" else 1


class Change(NamedTuple):
    """`start` up to `end` of the old text was replaced; what is behind moved by `delta`."""

    start: int
    end: int
    delta: int


def change_between(old: str, new: str) -> Change:
    """The smallest change that makes `new` of `old`; by halving, for slices compare fast."""
    prefix = _common_prefix(old, new)
    suffix = _common_suffix(old, new, prefix)
    return Change(prefix, len(old) - suffix, len(new) - len(old))


def _common_prefix(one: str, two: str) -> int:
    low, high = 0, min(len(one), len(two))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == two[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_suffix(one: str, two: str, prefix: int) -> int:
    low, high = 0, min(len(one), len(two)) - prefix
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == two[len(two) - middle : len(two) - low]:
            low = middle
        else:
            high = middle - 1
    return low
