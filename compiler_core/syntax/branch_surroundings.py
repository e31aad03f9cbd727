"""What stands around a conditional, and the place that follows for its branches.

A conditional may stand between declarations or members, within one of them, or in a branch that is
itself dead, which was read as a body or in a form. `place` answers for all of these: a value of
`branch_places.PLACES`, `file`, or `unknown`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from compiler_core.syntax.branch_forms import FormReading
from compiler_core.syntax.branch_places import UNKNOWN, StackCursor, place_of
from compiler_core.syntax.lexer import Tokens
from compiler_core.syntax.units import PlacedSection, PlacedUnit


@dataclass(frozen=True, slots=True)
class Sections:
    """What stands around a conditional: sections, or members of a body, and what is between."""

    sections: tuple[PlacedSection, ...]
    members: tuple[PlacedUnit, ...]
    between: str
    cursors: dict[int, StackCursor] = field(default_factory=dict, compare=False)
    """By unit: where its automaton stood when it was asked last."""

    def place(self, offset: int, first: str) -> str:
        unit = _unit_before(self.members, offset)
        if unit is not None and offset < unit.end:
            return self.place_in_unit(unit, offset, first)
        at = bisect_right(self.sections, offset, key=lambda section: section.head.start) - 1
        if at < 0:
            return self.between
        section = self.sections[at]
        head = section.head
        in_head = offset < (head.end if section.opening is None else section.opening)
        if in_head:
            return self.place_in_unit(head, offset, first)
        if section.opening is None or (section.closing is not None and offset > section.closing):
            return self.between
        unit = _unit_before(section.members, offset)
        if unit is not None and offset < unit.end:
            return self.place_in_unit(unit, offset, first)
        return "enum_members" if _is_enum(head) else "members"

    def place_in_unit(self, placed: PlacedUnit, offset: int, first: str) -> str:
        unit = placed.unit
        if len(unit.tokens.kinds) != len(unit.parse.kinds) - 1:
            return UNKNOWN
        cursor = self.cursors.get(id(unit))
        if cursor is None:
            cursor = self.cursors[id(unit)] = StackCursor(unit.start, unit.parse.kinds)
        count = bisect_left(unit.tokens.starts, offset - placed.start)
        return place_of(cursor.behind(count), first)


@dataclass(frozen=True, slots=True)
class InEmpty:
    """A branch that holds nothing but conditionals: they stand where it stands."""

    around: Around
    start: int

    def place(self, offset: int, first: str) -> str:
        return self.around.place(self.start, first)


@dataclass(frozen=True, slots=True)
class InForm:
    """A branch that was read in a form; None where its tokens are loose."""

    tokens: Tokens
    reading: FormReading | None

    def place(self, offset: int, first: str) -> str:
        """The place of the conditional at `offset`, for a branch whose first token is `first`."""
        if self.reading is None:
            return UNKNOWN
        count = self.reading.prefix + bisect_left(self.tokens.starts, offset)
        cursor = StackCursor(self.reading.form.start, self.reading.all_kinds)
        return place_of(cursor.behind(count), first)


Around = Sections | InForm | InEmpty


def _unit_before(units: Sequence[PlacedUnit], offset: int) -> PlacedUnit | None:
    at = bisect_right(units, offset, key=lambda unit: unit.start) - 1
    return units[at] if at >= 0 else None


def _is_enum(head: PlacedUnit) -> bool:
    kinds = head.unit.tokens.kinds
    at = kinds.index("ENUM") if "ENUM" in kinds else -1
    return at >= 0 and kinds[at + 1 : at + 2] != ["ABSTRACT"]
