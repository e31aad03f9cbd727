"""The `else` of a `with`: which failures it misses, which of its cases get none.

    with (user <- find(id), {:ok, 3} <- count(user)) { … }    rows of `find`: ok(_)
    else {                                                    rows of `count`: tagged ok(3)
        case Error(NotFound): …                               both go on with the cases below
    }

Each clause is a matrix of its own: its pattern (for a bare name the success, `with_names`) is the
first row, the cases are the others. What a matrix misses has no case; a case that is useful in none
is never reached. Clauses of which nobody knows the type share one matrix, for the cases of any of
them may be meant for any other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.semantics import typed
from compiler_core.semantics.patterns.check import (
    CheckedArm,
    checked_arms,
    layout_arms,
    redundant_alternatives,
    rows_of,
)
from compiler_core.semantics.patterns.faults import (
    MissingCases,
    NotDecided,
    PatternFault,
    RedundantArm,
    SwitchLayout,
    UnreachableDefault,
)
from compiler_core.semantics.patterns.lowering import Lowering
from compiler_core.semantics.patterns.matrix import SURE, Matrix, UndecidedError
from compiler_core.semantics.patterns.rows import Row
from compiler_core.semantics.patterns.space import ANYTHING, Column, Pattern, Space, TypeShapes
from compiler_core.semantics.patterns.variables import variable_faults
from compiler_core.semantics.patterns.witness import Witness
from compiler_core.semantics.with_names import success_of


def check_else(shapes: TypeShapes, node: typed.With) -> list[PatternFault]:
    if not node.otherwise:
        return []
    keyword = Span(node.span.start, node.span.start + len("with"))
    layout = SwitchLayout("else", node.span, keyword, keyword, layout_arms(node.otherwise), False)
    faults = variable_faults(node.otherwise)
    space = Space(shapes)
    try:
        sources = _sources(space, node.clauses)
        faults += _missing(space, node, sources, layout)
        faults += _in_vain(space, node, sources, layout)
    except (UndecidedError, RecursionError):
        faults.append(NotDecided(keyword, layout))
    return faults


@dataclass(frozen=True, slots=True)
class _Source:
    """A clause from which values come, or all of those that nobody knows the type of."""

    clause: typed.WithClause
    column: Column
    taken: tuple[Row, ...]


def _sources(space: Space, clauses: list[typed.WithClause]) -> list[_Source]:
    found: list[_Source] = []
    unknown: list[Row] = []
    first: typed.WithClause | None = None
    for clause in clauses:
        column = space.column(clause.value.type)
        taken = _taken(space, clause, column)
        if clause.pattern is None and taken is ANYTHING:
            continue  # a step that binds nothing and can't fail
        rows = () if taken is None else ((taken,),)
        if column.shape.kind == "unknown":
            first = first or clause
            unknown += rows
        else:
            found.append(_Source(clause, column, rows))
    if first is not None:
        found.append(_Source(first, space.unknown, tuple(unknown)))
    return found


def _taken(space: Space, clause: typed.WithClause, column: Column) -> Pattern | None:
    """What lets the `with` go on."""
    pattern = clause.pattern
    is_name = isinstance(pattern, typed.Wildcard) or (
        isinstance(pattern, typed.Bind) and pattern.inner is None
    )
    if pattern is not None and not is_name:
        return Lowering(space).lower(pattern, column)
    type = space.shapes.plain(clause.value.type)
    tag = success_of(type)
    if tag == "whole":
        return ANYTHING
    name = "ok" if tag == "done" else tag
    for constructor in column.constructors:
        if constructor.name == name:
            return space.apply(constructor, (ANYTHING,) * constructor.arity)
    return space.apply(
        space.tagged(name, 0 if tag == "done" else 1), () if tag == "done" else (ANYTHING,)
    )


def _missing(
    space: Space, node: typed.With, sources: list[_Source], layout: SwitchLayout
) -> Iterator[MissingCases]:
    """At the first clause that each failure comes from."""
    told: set[Witness] = set()
    for source in sources:
        arms = checked_arms(space, node.otherwise, source.column)
        rows = [*source.taken, *(row for arm in arms for row in rows_of(space, arm, ()))]
        missing = Matrix(space).missing_cases(tuple(rows), (source.column,))
        witnesses = tuple(vector.witnesses[0] for vector in missing.found)
        if not missing.count or told.issuperset(witnesses):
            continue
        told.update(witnesses)
        is_sure = source.column is not space.unknown and any(
            vector.doubt == SURE for vector in missing.found
        )
        is_open = not is_sure and all(vector.doubt.unknown for vector in missing.found)
        yield MissingCases(
            source.clause.value.span,
            layout,
            source.clause.value.type,
            witnesses,
            missing.count,
            "open" if is_open else "guessed",
            space.writes_tuples,
        )


def _in_vain(
    space: Space, node: typed.With, sources: list[_Source], layout: SwitchLayout
) -> Iterator[PatternFault]:
    """Cases that get no failure of any clause, and alternatives where one type is all there is."""
    matrix = Matrix(space)
    by_source = [checked_arms(space, node.otherwise, source.column) for source in sources]
    for number, arm in enumerate(by_source[0] if by_source else []):
        pairs = list(zip(sources, by_source, strict=True))
        if any(_is_useful(space, matrix, source, arms, number) for source, arms in pairs):
            if len(sources) == 1:
                known = list(_spans(sources[0], by_source[0][:number]))
                column = sources[0].column
                yield from redundant_alternatives(matrix, space, layout, arm, known, column)
        elif arm.asked is ANYTHING:
            span = arm.case.header_span if arm.case.is_default else arm.case.pattern.span
            yield UnreachableDefault(span, layout, arm.index)
        else:
            covered_by = _covering(matrix, pairs, number)
            yield RedundantArm(arm.case.pattern.span, layout, arm.index, covered_by)


def _is_useful(
    space: Space, matrix: Matrix, source: _Source, arms: list[CheckedArm], number: int
) -> bool:
    above = tuple(row for _, row in _spans(source, arms[:number]))
    return matrix.useful(above, (arms[number].asked,), (source.column,))


def _spans(source: _Source, arms: list[CheckedArm]) -> Iterator[tuple[Span, Row]]:
    pattern = source.clause.pattern
    span = source.clause.span if pattern is None else pattern.span
    for row in source.taken:
        yield span, row
    for arm in arms:
        if arm.covering is not None and not arm.is_guarded:
            yield arm.case.pattern.span, (arm.covering,)


def _covering(
    matrix: Matrix, pairs: list[tuple[_Source, list[CheckedArm]]], number: int
) -> tuple[Span, ...]:
    """The one case above that takes all of it in every clause, else none: the clauses have a part
    in it."""
    for index in range(number):
        above = pairs[0][1][index]
        if not above.is_guarded and all(
            (row := arms[index].covering) is not None
            and not matrix.useful(((row,),), (arms[number].asked,), (source.column,))
            for source, arms in pairs
        ):
            return (above.case.pattern.span,)
    return ()
