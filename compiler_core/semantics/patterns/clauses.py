"""Functions of several clauses (dialect), checked together as the switch that they are.

    function handleCast({:add, n}, state)  …
    function handleCast(:clear, state)     …
    function handleCast({:add, 0}, state)  …      never reached: the first clause takes all of it

Each clause is a row, each parameter a column; a parameter without a pattern takes anything. The
type of a column is the first that a clause knows; mostly none does, and then nobody can say what is
missing but that something may be.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from compiler_core.semantics import typed
from compiler_core.semantics.patterns.lowering import Lowering
from compiler_core.semantics.patterns.matrix import Matrix, UndecidedError
from compiler_core.semantics.patterns.rows import Row
from compiler_core.semantics.patterns.space import ANYTHING, Column, Pattern, Space, TypeShapes
from compiler_core.semantics.patterns.split import Replacing, listed
from compiler_core.semantics.patterns.witness import Witness


@dataclass(frozen=True, slots=True)
class RedundantClause:
    """Clause `index` is never reached; `covered_by` are those that take its values already."""

    index: int
    covered_by: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MissingClauses:
    """Arguments that no clause takes; `is_open`: the types aren't known."""

    arguments: tuple[tuple[Witness, ...], ...]
    count: int
    is_open: bool


ClauseFault = RedundantClause | MissingClauses


def check_clauses(shapes: TypeShapes, clauses: Sequence[typed.Function]) -> list[ClauseFault]:
    """The faults of clauses of one name and number of parameters, in the order of the text."""
    if not any(parameter.pattern for clause in clauses for parameter in clause.parameters):
        return []
    space = Space(shapes)
    columns = _columns(space, clauses)
    matrix = Matrix(space)
    try:
        return [*_redundant(matrix, space, clauses, columns), *_missing(matrix, clauses, columns)]
    except (UndecidedError, RecursionError):
        return []


def clause_cases_at(
    shapes: TypeShapes, clauses: Sequence[typed.Function], index: int, place: object
) -> tuple[Witness, ...]:
    """The constructors of the type at `place`, a variable or `_` in a pattern of clause `index` or
    one of its parameters, that this clause may still see there below those above; none where they
    can't be listed."""
    space = Space(shapes)
    columns = _columns(space, clauses)
    matrix = Matrix(space)
    lowering = Lowering(space)
    try:
        above = [row for one in clauses[:index] if (row := _row(lowering, one, columns))]
        found = Replacing(space, "anything", place=place)
        if _row(found, clauses[index], columns) is None or found.column is None:
            return ()
        column = found.column
        if column.shape.kind == "unknown":
            column = _guessed(matrix, clauses, columns, place) or column
        kept = []
        for one in listed(matrix, column):
            there = Replacing(space, "anything", place=place, replacement=one.patterns[0])
            asked = _row(there, clauses[index], columns)
            if asked is not None and matrix.useful(tuple(above), asked, columns):
                kept.append(one.witnesses[0])
        return tuple(kept)
    except (UndecidedError, RecursionError):
        return ()


def _guessed(
    matrix: Matrix, clauses: Sequence[typed.Function], columns: tuple[Column, ...], place: object
) -> Column | None:
    """What a whole parameter is taken for by what the clauses have in its place."""
    lowering = Lowering(matrix.space)
    for number, column in enumerate(columns):
        own = [one.parameters[number] for one in clauses]
        if not any(one is place or one.pattern is place for one in own):
            continue
        patterns = [lowering.lower(one.pattern, column) for one in own if one.pattern is not None]
        heads = [one.constructor for one in patterns if one is not None and one.constructor]
        return matrix.split(column, heads).column if heads else None
    return None


def _columns(space: Space, clauses: Sequence[typed.Function]) -> tuple[Column, ...]:
    return tuple(
        _column(space, [clause.parameters[place] for clause in clauses])
        for place in range(len(clauses[0].parameters))
    )


def _column(space: Space, parameters: list[typed.Parameter]) -> Column:
    for parameter in parameters:
        column = space.column(parameter.variable.type)
        if column.shape.kind != "unknown":
            return column
    return space.unknown


def _redundant(
    matrix: Matrix, space: Space, clauses: Sequence[typed.Function], columns: tuple[Column, ...]
) -> list[ClauseFault]:
    faults: list[ClauseFault] = []
    above: list[tuple[int, Row]] = []
    for index, clause in enumerate(clauses):
        asked = _row(Lowering(space, "anything"), clause, columns)
        if asked is not None and not matrix.useful(tuple(row for _, row in above), asked, columns):
            alone = [i for i, row in above if not matrix.useful((row,), asked, columns)]
            covered_by = (alone[0],) if alone else tuple(i for i, _ in above)
            faults.append(RedundantClause(index, covered_by))
        row = _row(Lowering(space), clause, columns)
        if row is not None:
            above.append((index, row))
    return faults


def _missing(
    matrix: Matrix, clauses: Sequence[typed.Function], columns: tuple[Column, ...]
) -> list[ClauseFault]:
    rows = [_row(Lowering(matrix.space), clause, columns) for clause in clauses]
    missing = matrix.missing_cases(tuple(row for row in rows if row is not None), columns)
    if not missing.count:
        return []
    is_open = all(vector.doubt.unknown for vector in missing.found)
    return [
        MissingClauses(tuple(vector.witnesses for vector in missing.found), missing.count, is_open)
    ]


def _row(lowering: Lowering, clause: typed.Function, columns: tuple[Column, ...]) -> Row | None:
    """None: some parameter takes nothing that anybody could name."""
    found = []
    for parameter, column in zip(clause.parameters, columns, strict=True):
        if parameter.pattern is None:
            found.append(_whole(lowering, parameter, column))
            continue
        lowered = lowering.lower(parameter.pattern, column)
        if lowered is None:
            return None
        found.append(lowered)
    return tuple(found)


def _whole(lowering: Lowering, parameter: typed.Parameter, column: Column) -> Pattern:
    if isinstance(lowering, Replacing) and lowering.place is parameter:
        lowering.column = column
        return lowering.replacement
    return ANYTHING
