"""A span: a half-open range of code points in one text.

Every offset inside the core counts Unicode code points, as Python's `str` does; bytes and
UTF-16 units exist only where a face converts (`base.text.LineIndex`). A span says nothing about
*which* text it is in: in a member's tree it is relative to the member's first character, in a
diagnostic that leaves `analysis` it is relative to the file.
"""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    start: int
    end: int

    def shifted(self, offset: int) -> Span:
        return Span(self.start + offset, self.end + offset)

    def contains(self, offset: int) -> bool:
        """True where `offset` is inside or at either edge: a cursor stands between characters."""
        return self.start <= offset <= self.end

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


NOWHERE = Span(0, 0)
"""Of what stands in another text than the one at hand, or in none."""


def cover(first: Span, last: Span) -> Span:
    """The smallest span around both."""
    return Span(min(first.start, last.start), max(first.end, last.end))
