"""Marks of a printed text, moved when somebody looks at them.

A module that is printed again after an edit is nearly all statements that were printed before, each
with its marks counted from its own beginning. Where they stand now is a sum for each of them, and
thousands of them were made at every keystroke for nobody: so the pieces are kept, and the sums are
made for the first who asks for a mark.

    Marks([Mark(0, 40, a), Again(KeptMarks([Mark(0, 9, b)]), 20)])   Mark(0, 40, a), Mark(20, 29, b)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias, overload

from compiler_core.elixir.document import KeptMarks, Mark


class Again(NamedTuple):
    """The marks of a statement that is written again, `offset` code points further on."""

    kept: KeptMarks
    offset: int


Piece: TypeAlias = Mark | Again | None
"""None is a mark that is still open."""


class Marks(Sequence[Mark]):
    """The marks of pieces, in their order; equal to any sequence of the same marks."""

    __slots__ = ("_found", "_pieces")

    def __init__(self, pieces: list[Piece]) -> None:
        self._pieces = pieces
        self._found: list[Mark] | None = None

    def all(self) -> list[Mark]:
        if self._found is None:
            self._found = moved(self._pieces, 0)
            self._pieces = []
        return self._found

    def among(self, is_wanted: Callable[[int, int], bool]) -> Sequence[Mark]:
        """The marks without those of statements that are written again and aren't wanted, by the
        first and the last position where their origins begin. Cheap: only these are moved."""
        if self._found is not None:
            return self._found
        pieces = (
            one
            for one in self._pieces
            if not isinstance(one, Again) or is_wanted(*one.kept.origins())
        )
        return moved(pieces, 0)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self.all())

    def __len__(self) -> int:
        return len(self.all())

    @overload
    def __getitem__(self, index: int) -> Mark: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Mark]: ...
    def __getitem__(self, index: int | slice) -> Mark | Sequence[Mark]:
        return self.all()[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self.all() == list(other)


def moved(pieces: Iterable[Piece], by: int) -> list[Mark]:
    """The marks of the pieces, `by` code points further on."""
    found: list[Mark] = []
    for piece in pieces:
        if isinstance(piece, Again):
            offset = by + piece.offset
            found += [Mark(start + offset, end + offset, it) for start, end, it in piece.kept.marks]
        elif piece is not None:
            found.append(Mark(piece.start + by, piece.end + by, piece.origin) if by else piece)
    return found
