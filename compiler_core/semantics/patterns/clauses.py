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
from compiler_core.semantics.patterns.space import ANYTHING, Column, Space, TypeShapes
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
    columns = tuple(
        _column(space, [clause.parameters[place] for clause in clauses])
        for place in range(len(clauses[0].parameters))
    )
    matrix = Matrix(space)
    try:
        return [*_redundant(matrix, space, clauses, columns), *_missing(matrix, clauses, columns)]
    except (UndecidedError, RecursionError):
        return []


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
            found.append(ANYTHING)
            continue
        lowered = lowering.lower(parameter.pattern, column)
        if lowered is None:
            return None
        found.append(lowered)
    return tuple(found)
