"""Positions that stand still while the text above them is edited.

What is made of a member must not change when the member moves, or one keystroke at the top of a
file would make all of it anew. So the lowering counts from *anchors*: each member has a number, and
a position in its output is `number * ANCHOR + offset in the member`. Where the output leaves the
core's queries, `resolver` turns such positions into the file's (rust-analyzer calls it an anchored
span). Number 0 is the file itself.
"""

from __future__ import annotations

from collections.abc import Callable

from compiler_core.base.span import Span
from compiler_core.query import Database
from compiler_core.semantics.items import MemberKey, member_table
from compiler_core.semantics.macros import expanded_members

ANCHOR = 1 << 32


def anchor(db: Database, path: str, key: MemberKey) -> int:
    """The position of a member's first character. Which number it has says nothing, as long as it
    keeps it: so it may live in the database's scratch."""
    numbers = db.scratch.setdefault(("anchors", path), {})
    number: int = numbers.setdefault(key, len(numbers) + 1)
    return number * ANCHOR


class Resolver:
    """From anchored spans to spans of the file as it is now."""

    __slots__ = ("_added", "_starts")

    def __init__(self, db: Database, path: str) -> None:
        numbers = db.scratch.get(("anchors", path), {})
        table = member_table(db, path)
        self._starts = {number: table[key].start for key, number in numbers.items() if key in table}
        added = expanded_members(db, path)
        self._added = {number: added[key].start for key, number in numbers.items() if key in added}

    def __call__(self, span: Span) -> Span:
        number = span.start // ANCHOR
        if not number:
            return span
        if number in self._added:
            # A macro wrote it: it stands where it is asked for.
            return Span(self._added[number], self._added[number])
        moved = self._starts[number] - number * ANCHOR
        return Span(span.start + moved, span.end + moved)

    def members_within(self, span: Span) -> frozenset[int]:
        """The numbers of the anchors in a span of the file, and that of the file itself."""
        inside = (number for number, start in self._starts.items() if span.contains(start))
        return frozenset((0, *inside))


def resolver(db: Database, path: str) -> Callable[[Span], Span]:
    return Resolver(db, path)
