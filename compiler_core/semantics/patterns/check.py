"""Every switch of a member, checked: what it misses, what it has in vain.

    check_switches(db, member)  →  faults in the order of the text

`switch`, the `else` of a `with` and a `receive` are checked alike; they differ in what a missing
case means. A `switch` that Haxe refuses is an error, one that only Elixir would stumble over is a
warning, one over a value of unknown type is an information. A `receive` leaves in the mailbox what
no arm takes, so nothing is missing there; arms in vain are reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from compiler_core.base.span import Span
from compiler_core.semantics import typed
from compiler_core.semantics.patterns.faults import (
    Arm,
    MissingCases,
    NotDecided,
    NullFirst,
    PatternFault,
    RedundantAlternative,
    RedundantArm,
    SwitchLayout,
    UnreachableDefault,
    Verdict,
)
from compiler_core.semantics.patterns.guards import ALWAYS, Conditions, Key, decisive, ways
from compiler_core.semantics.patterns.haxe_tree import HaxeRow, haxe_accepts, haxe_reads
from compiler_core.semantics.patterns.lowering import (
    NO_CHOICES,
    Choices,
    Lowering,
    Path,
    alternatives_of,
)
from compiler_core.semantics.patterns.matrix import Matrix, Missing, UndecidedError
from compiler_core.semantics.patterns.rows import Row
from compiler_core.semantics.patterns.space import (
    ANYTHING,
    Column,
    Pattern,
    Space,
    TypeShapes,
    subject_column,
)
from compiler_core.semantics.patterns.variables import variable_faults
from compiler_core.semantics.patterns.witness import Blank, Witness, is_blank
from compiler_core.semantics.typed_walk import children, walk

if TYPE_CHECKING:
    from compiler_core.query import Database

Dialect = Literal["cookbook", "haxe"]


def check_switches(db: Database, member: typed.TypedMember) -> list[PatternFault]:
    """The faults of a member's patterns; spans are relative to the member."""
    from compiler_core.semantics.patterns.type_shapes import DeclaredShapes

    dialect: Dialect = db.input("dialect", None, "cookbook")
    return check_member(DeclaredShapes(db), member, dialect)


def check_member(
    shapes: TypeShapes, member: typed.TypedMember, dialect: Dialect = "cookbook"
) -> list[PatternFault]:
    return check_body(shapes, member.function or member.value, dialect)


def check_body(
    shapes: TypeShapes, body: typed.Expr | None, dialect: Dialect = "cookbook"
) -> list[PatternFault]:
    faults: list[PatternFault] = []
    for node in walk(body) if body is not None else ():
        match node:
            case typed.Switch(is_test=False):
                faults += check_switch(shapes, node, dialect)
            case typed.Receive():
                faults += _check_receive(shapes, node)
            case typed.With():
                from compiler_core.semantics.patterns.with_else import check_else

                faults += check_else(shapes, node)
    faults.sort(key=lambda fault: fault.span)
    return faults


def check_switch(
    shapes: TypeShapes, switch: typed.Switch, dialect: Dialect = "cookbook"
) -> list[PatternFault]:
    space = Space(shapes)
    column = subject_column(space, switch.subject)
    layout = layout_of(switch)
    places = _subject_places(switch.subject)
    matrix = Matrix(space)
    faults = variable_faults(switch.cases)
    if not all(_fits(case.pattern) for case in switch.cases):
        return faults
    try:
        arms = checked_arms(space, switch.cases, column, places)
        asked = switch if dialect == "haxe" else None
        missing = _missing(matrix, space, arms, column, trust_guards=dialect == "cookbook")
        is_partial = missing.count > 0
        faults += _redundant(matrix, space, layout, arms, column, asked, is_partial)
        faults += _nulls_first(space, switch, layout, faults)
        faults += _judged(space, switch, layout, column, missing, dialect)
    except (UndecidedError, RecursionError):
        faults.append(NotDecided(layout.subject, layout))
    return faults


def stands_for(shapes: TypeShapes, switch: typed.Switch, index: int) -> tuple[Witness, ...]:
    """The cases for which the arm `index`, which takes anything, stands: what the others miss.
    Empty where it isn't such an arm, or where they can't all be named."""
    space = Space(shapes)
    column = subject_column(space, switch.subject)
    try:
        arms = checked_arms(space, switch.cases, column, _subject_places(switch.subject))
        if not any(arm.index == index and arm.asked is ANYTHING for arm in arms):
            return ()
        others = [arm for arm in arms if arm.index != index]
        missing = _missing(Matrix(space), space, others, column, trust_guards=True)
    except (UndecidedError, RecursionError):
        return ()
    found = tuple(vector.witnesses[0] for vector in missing.found)
    if len(found) < missing.count or any(is_blank(witness) for witness in found):
        return ()
    return found


def layout_of(switch: typed.Switch) -> SwitchLayout:
    return SwitchLayout(
        "switch",
        switch.span,
        switch.keyword_span,
        switch.subject.span,
        layout_arms(switch.cases),
        switch.is_statement,
    )


def _fits(pattern: typed.Pattern) -> bool:
    """Unless a constructor is another type's: the typer has told of it, and what is missing or in
    vain then is no fault of its own."""
    return all(node.fits for node in walk(pattern) if isinstance(node, typed.ConstructorPattern))


# --- arms ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CheckedArm:
    """`covering` takes what the arm surely takes, `asked` what it may take at most; None: nothing
    that anybody could name."""

    case: typed.Case
    index: int
    covering: Pattern | None
    asked: Pattern
    ways: tuple[Conditions, ...]

    @property
    def is_guarded(self) -> bool:
        return self.ways != ALWAYS


def checked_arms(
    space: Space,
    cases: list[typed.Case],
    column: Column,
    places: Mapping[typed.Variable, Path | None] = MappingProxyType({}),
) -> list[CheckedArm]:
    """The arms in the order in which they are tried: `default` is the last one wherever it is."""
    found = []
    for index, case in sorted(enumerate(cases), key=lambda item: item[1].is_default):
        if case.is_default:
            found.append(CheckedArm(case, index, ANYTHING, ANYTHING, ALWAYS))
            continue
        lowering = Lowering(space, places=dict(places))
        covering = lowering.lower(case.pattern, column)
        asked = Lowering(space, "anything").lower(case.pattern, column) or ANYTHING
        found.append(CheckedArm(case, index, covering, asked, ways(case.guard, lowering.places)))
    return found


def _subject_places(subject: typed.Expr) -> dict[typed.Variable, Path | None]:
    """A guard may name the subject itself instead of a capture."""
    if isinstance(subject, typed.Local):
        return {subject.variable: ()}
    if isinstance(subject, typed.Array):
        return {
            element.variable: (index,)
            for index, element in enumerate(subject.elements)
            if isinstance(element, typed.Local)
        }
    return {}


# --- missing -------------------------------------------------------------------------------------


def _missing(
    matrix: Matrix, space: Space, arms: list[CheckedArm], column: Column, trust_guards: bool
) -> Missing:
    tests = decisive([arm.ways for arm in arms]) if trust_guards else ()
    rows = [row for arm in arms for row in rows_of(space, arm, tests)]
    columns = (column, *(space.guard_column() for _ in tests))
    return matrix.missing_cases(tuple(rows), columns)


def rows_of(space: Space, arm: CheckedArm, tests: tuple[Key, ...]) -> Iterator[Row]:
    """The rows that an arm surely takes: one for each way in which its guard says yes, if all
    that it asks for is among the tests that have a column."""
    if arm.covering is None:
        return
    for conditions in arm.ways:
        wanted: dict[Key, bool] = {}
        for key, value in conditions:
            if key not in tests or wanted.setdefault(key, value) != value:
                break
        else:
            asked = (
                space.apply(space.boolean(wanted[key])) if key in wanted else ANYTHING
                for key in tests
            )
            yield (arm.covering, *asked)


def _judged(
    space: Space,
    switch: typed.Switch,
    layout: SwitchLayout,
    column: Column,
    missing: Missing,
    dialect: Dialect,
) -> Iterator[MissingCases]:
    """The missing cases with the weight that they have: Haxe decides whether it is an error."""
    if not missing.count and dialect == "cookbook":
        return
    as_haxe = space.as_haxe_sees_it()
    accepted = _haxe_accepts(as_haxe, switch)
    if accepted and not missing.count:
        return
    verdict: Verdict = "warning" if accepted else "error"
    if dialect == "cookbook":
        if all(vector.doubt.unknown for vector in missing.found):
            verdict = "open"
        elif all(vector.doubt.guessed for vector in missing.found) or column.shape.kind == "union":
            verdict = "guessed"
    elif not missing.count:
        verdict = "forgotten"
    witnesses = tuple(vector.witnesses[0] for vector in missing.found)
    count = missing.count
    if dialect == "haxe" and count == len(witnesses):
        added = tuple(vector.patterns[0] for vector in missing.found)
        if not _haxe_accepts(as_haxe, switch, added):
            # Haxe asks for more than can be there: what it forgets about types needs a wildcard.
            witnesses, count = (*witnesses, Blank()), count + 1
    yield MissingCases(
        layout.subject,
        layout,
        switch.subject.type,
        witnesses,
        count,
        verdict,
        space.writes_tuples,
    )


def _haxe_accepts(
    space: Space,
    switch: typed.Switch,
    added: tuple[Pattern, ...] = (),
    without: typed.Case | None = None,
    choices: Choices = NO_CHOICES,
) -> bool:
    """Whether Haxe would take the switch with these patterns added, without that case, or with
    fewer alternatives, for exhaustive."""
    column = subject_column(space, switch.subject)
    rows = _haxe_rows(space, switch, column, without, choices)
    rows += [HaxeRow((pattern,), False) for pattern in added]
    return haxe_accepts(space, rows, (column,), is_statement=switch.is_statement)


def _haxe_rows(
    space: Space,
    switch: typed.Switch,
    column: Column,
    without: typed.Case | None = None,
    choices: Choices = NO_CHOICES,
) -> list[HaxeRow]:
    rows = []
    for index, case in sorted(enumerate(switch.cases), key=lambda item: item[1].is_default):
        if case is without:
            continue
        lowering = Lowering(space, "kept", choices)
        pattern = ANYTHING if case.is_default else lowering.lower(case.pattern, column)
        if pattern is not None:
            rows.append(HaxeRow((pattern,), case.guard is not None, index))
    return rows


def _nulls_first(
    space: Space, switch: typed.Switch, layout: SwitchLayout, known: list[PatternFault]
) -> Iterator[NullFirst]:
    """Cases that Haxe tries before others above them, where none is in vain anyway."""
    as_haxe = space.as_haxe_sees_it()
    column = subject_column(as_haxe, switch.subject)
    rows = _haxe_rows(as_haxe, switch, column)
    if len(rows) < 2 or not any(_names_null(row.patterns[0], space) for row in rows):
        return
    _, moved = haxe_reads(as_haxe, rows, (column,), is_statement=switch.is_statement)
    in_vain = {fault.index for fault in known if isinstance(fault, RedundantArm)}
    for index, above in moved.items():
        if index not in in_vain:
            span = layout.arms[index].pattern
            yield NullFirst(span, layout.arms[above].pattern)


def _names_null(pattern: Pattern, space: Space) -> bool:
    if pattern.constructor is space.null:
        return True
    return any(_names_null(one, space) for one in (*pattern.alternatives, *pattern.arguments))


# --- redundant -----------------------------------------------------------------------------------


def _redundant(
    matrix: Matrix,
    space: Space,
    layout: SwitchLayout,
    arms: list[CheckedArm],
    column: Column,
    asked: typed.Switch | None = None,
    is_partial: bool = False,
) -> list[PatternFault]:
    """`asked`: the switch, where Haxe must accept it without what is in vain as well. It forgets
    some of what types say, so that a case may be all that convinces it. `is_partial`: values are
    missing, so that what convinces Haxe of an alternative in vain is no reason to keep silent."""
    faults: list[PatternFault] = []
    above: list[tuple[Span, Row]] = []
    for arm in arms:
        rows = tuple(row for _, row in above)
        if not matrix.useful(rows, (arm.asked,), (column,)):
            if not _needed_by_haxe(space, asked, arm.case):
                faults.append(_redundant_arm(matrix, layout, arm, above, column))
        else:
            faults += redundant_alternatives(
                matrix, space, layout, arm, above, column, asked, is_partial
            )
        if arm.covering is not None and not arm.is_guarded:
            above.append((arm.case.pattern.span, (arm.covering,)))
    return faults


def _needed_by_haxe(
    space: Space,
    switch: typed.Switch | None,
    case: typed.Case | None,
    choices: Choices = NO_CHOICES,
) -> bool:
    if switch is None:
        return False
    as_haxe = space.as_haxe_sees_it()
    return _haxe_accepts(as_haxe, switch) and not _haxe_accepts(
        as_haxe, switch, without=case, choices=choices
    )


def _redundant_arm(
    matrix: Matrix,
    layout: SwitchLayout,
    arm: CheckedArm,
    above: list[tuple[Span, Row]],
    column: Column,
) -> PatternFault:
    case = arm.case
    span = case.header_span if case.is_default else case.pattern.span
    if arm.asked is ANYTHING and not any(row[0] is ANYTHING for _, row in above):
        return UnreachableDefault(span, layout, arm.index)
    covered_by = _covering(matrix, (arm.asked,), above, column)
    return RedundantArm(span, layout, arm.index, covered_by)


def _covering(
    matrix: Matrix, row: Row, above: list[tuple[Span, Row]], column: Column
) -> tuple[Span, ...]:
    """The one arm that takes all of `row` alone, else those that take a part of it."""
    for span, other in above:
        if not matrix.useful((other,), row, (column,)):
            return (span,)
    sharing = []
    rows = tuple(other for _, other in above)
    for index, (span, _) in enumerate(above):
        if matrix.useful((*rows[:index], *rows[index + 1 :]), row, (column,)):
            sharing.append(span)
    return tuple(sharing)


def redundant_alternatives(
    matrix: Matrix,
    space: Space,
    layout: SwitchLayout,
    arm: CheckedArm,
    above: list[tuple[Span, Row]],
    column: Column,
    asked_of_haxe: typed.Switch | None = None,
    is_partial: bool = False,
) -> Iterator[RedundantAlternative]:
    """Alternatives, at whatever depth, that the arms above and the alternatives before take."""
    if arm.case.is_default:
        return

    def within(
        part: typed.Pattern, chosen: Choices, before: list[tuple[Span, Row]]
    ) -> Iterator[RedundantAlternative]:
        for pattern in _outermost_alternatives(part):
            alternatives = alternatives_of(pattern)
            known = list(before)
            for index, alternative in enumerate(alternatives):
                choice = {**chosen, id(pattern): (alternative,)}
                asked = Lowering(space, "anything", choice).lower(arm.case.pattern, column)
                row = (asked or ANYTHING,)
                if matrix.useful(tuple(other for _, other in known), row, (column,)):
                    yield from within(alternative, choice, known)
                else:
                    others = {id(pattern): alternatives[:index] + alternatives[index + 1 :]}
                    is_needed = _needed_by_haxe(space, asked_of_haxe, None, others)
                    if is_partial or not is_needed:
                        yield RedundantAlternative(
                            alternative.span,
                            layout,
                            None if is_needed else _removal(alternatives, index),
                            _covering(matrix, row, known, column),
                        )
                lowering = Lowering(space, "nothing", choice)
                covering = lowering.lower(arm.case.pattern, column)
                if arm.is_guarded and lowering.places:
                    continue  # the guard may say yes to what another alternative captures
                if covering is not None:
                    known.append((alternative.span, (covering,)))

    yield from within(arm.case.pattern, NO_CHOICES, above)


def _outermost_alternatives(pattern: typed.Pattern) -> Iterator[typed.OrPattern]:
    """The OrPatterns of a pattern that are in no other one."""
    if isinstance(pattern, typed.OrPattern):
        yield pattern
        return
    for child in children(pattern):
        if isinstance(child, typed.Pattern):
            yield from _outermost_alternatives(child)


def _removal(alternatives: tuple[typed.Pattern, ...], index: int) -> Span:
    if index > 0:
        return Span(alternatives[index - 1].span.end, alternatives[index].span.end)
    return Span(alternatives[0].span.start, alternatives[1].span.start)


# --- receive, with -------------------------------------------------------------------------------


def receive_layout(receive: typed.Receive) -> SwitchLayout:
    keyword = Span(receive.span.start, receive.span.start + len("receive"))
    return SwitchLayout("receive", receive.span, keyword, keyword, layout_arms(receive.cases), True)


def _check_receive(shapes: TypeShapes, receive: typed.Receive) -> list[PatternFault]:
    space = Space(shapes)
    column = space.unknown
    layout = receive_layout(receive)
    keyword = layout.keyword
    faults = variable_faults(receive.cases)
    try:
        arms = checked_arms(space, receive.cases, column, {})
        faults += _redundant(Matrix(space), space, layout, arms, column)
    except (UndecidedError, RecursionError):
        faults.append(NotDecided(keyword, layout))
    return faults


# --- layout --------------------------------------------------------------------------------------


def layout_arms(cases: list[typed.Case]) -> tuple[Arm, ...]:
    return tuple(
        Arm(
            case.span,
            case.header_span,
            case.header_span if case.is_default else case.pattern.span,
            case.is_default,
            case.guard is not None,
            _head(case.pattern),
        )
        for case in cases
    )


def _head(pattern: typed.Pattern) -> str | None:
    match pattern:
        case typed.ConstructorPattern():
            return pattern.name
        case typed.Bind(inner=typed.Pattern() as inner):
            return _head(inner)
    return None
