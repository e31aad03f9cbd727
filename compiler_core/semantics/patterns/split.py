"""What a type, or a place in a pattern, can be split into: its constructors, as patterns.

    all_cases(Color)                              →  Red, Green, Blue(n)
    cases_at(switch, arm, the `x` of `[x, true]`) →  those of Red, Green, Blue(n) with which the
                                                     arm still takes something that none above does

The engine is the one that finds missing cases (`semantics.patterns.matrix`): what a switch without
arms misses is all that there is, and an arm with a constructor in a variable's place is worth
writing where it is useful below the arms above.
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.semantics import typed
from compiler_core.semantics.patterns.lowering import Choices, Lowering, Path, alternatives_of
from compiler_core.semantics.patterns.matrix import Found, Matrix, UndecidedError
from compiler_core.semantics.patterns.rows import Row
from compiler_core.semantics.patterns.space import (
    ANYTHING,
    Column,
    Pattern,
    Space,
    TypeShapes,
    subject_column,
)
from compiler_core.semantics.patterns.witness import Witness, is_blank
from compiler_core.semantics.typed_walk import walk
from compiler_core.semantics.types import EnumType, Type


def all_cases(shapes: TypeShapes, type: Type) -> tuple[Witness, ...]:
    """The patterns that are all values of a type, in the order of its declaration; none where they
    can't be listed."""
    space = Space(shapes)
    return tuple(found.witnesses[0] for found in listed(Matrix(space), space.column(type)))


def cases_at(
    shapes: TypeShapes, switch: typed.Switch, index: int, place: typed.Pattern
) -> tuple[Witness, ...]:
    """The constructors of the type at `place`, a variable or `_` somewhere in the pattern of arm
    `index`, that this arm may still see there; none where they can't be listed. Among alternatives
    only the one counts that the place is in."""
    space = Space(shapes)
    column = subject_column(space, switch.subject)
    matrix = Matrix(space)
    choices = _alternatives_with(switch.cases[index].pattern, place)
    try:
        above = _rows_above(space, switch, index, column)
        above += _rows_before(space, switch.cases[index].pattern, choices, column)
        arm = Replacing(space, "anything", choices, place=place)
        if arm.lower(switch.cases[index].pattern, column) is None or arm.column is None:
            return ()
        kept = []
        for found in listed(matrix, arm.column):
            there = Replacing(
                space, "anything", choices, place=place, replacement=found.patterns[0]
            )
            asked = there.lower(switch.cases[index].pattern, column) or ANYTHING
            if matrix.useful(above, (asked,), (column,)):
                kept.append(found.witnesses[0])
        return tuple(kept)
    except (UndecidedError, RecursionError):
        return ()


def is_plain(shapes: TypeShapes, type: Type) -> bool:
    """Whether all constructors of an enum make values of this type, whatever its parameters are. Of
    a GADT each says something about them: Haxe refuses them as alternatives, and once they are
    spelt out it asks for those that can't be there as well."""
    shape = shapes.shape(type)
    if shape.enum is None:
        return True
    every = shapes.shape(EnumType(shape.enum, ())).constructors
    refines = any(one.refinement for one in shape.constructors)
    return not refines and len(shape.constructors) == len(every)


def listed(matrix: Matrix, column: Column) -> tuple[Found, ...]:
    missing = matrix.missing_cases((), (column,))
    if missing.count > len(missing.found) or any(
        is_blank(one.witnesses[0]) for one in missing.found
    ):
        return ()
    return missing.found


def _alternatives_with(root: typed.Pattern, place: typed.Pattern) -> Choices:
    """Of all alternatives around `place`, the ones that it is in."""
    return {
        id(node): (alternative,)
        for node in walk(root)
        if isinstance(node, typed.OrPattern)
        for alternative in alternatives_of(node)
        if any(part is place for part in walk(alternative))
    }


def _rows_before(
    space: Space, root: typed.Pattern, choices: Choices, column: Column
) -> tuple[Row, ...]:
    """What the alternatives before the chosen ones take."""
    rows: list[Row] = []
    for node in walk(root):
        chosen = choices.get(id(node))
        if chosen is None or not isinstance(node, typed.OrPattern):
            continue
        for alternative in alternatives_of(node):
            if alternative is chosen[0]:
                break
            taken = Lowering(space, choices={**choices, id(node): (alternative,)})
            row = taken.lower(root, column)
            if row is not None:
                rows.append((row,))
    return tuple(rows)


def _rows_above(space: Space, switch: typed.Switch, index: int, column: Column) -> tuple[Row, ...]:
    rows: list[Row] = []
    for case in switch.cases[:index]:
        taken = None
        if case.guard is None and not case.is_default:
            taken = Lowering(space).lower(case.pattern, column)
        if taken is not None:
            rows.append((taken,))
    return tuple(rows)


@dataclass(slots=True)
class Replacing(Lowering):
    """Lowers as ever, but `place` becomes `replacement`; its column is kept."""

    place: object = None
    replacement: Pattern = ANYTHING
    column: Column | None = None

    def lower(self, pattern: typed.Pattern, column: Column, path: Path = ()) -> Pattern | None:
        if pattern is self.place:
            self.column = column
            return self.replacement
        return Lowering.lower(self, pattern, column, path)
