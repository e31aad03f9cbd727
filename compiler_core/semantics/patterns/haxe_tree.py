"""What Haxe itself says: does its compiler accept the switch as exhaustive?

Haxe doesn't decide this on a matrix but as a by-product of its decision tree, and the tree forgets
some things: a statement `switch` over strings may miss all others, a guard at the end of a
statement may say no, `null` is asked for only inside of a constructor. Whether a missing case is
an *error* is Haxe's to say (with `dialect = "haxe"`, all of it), so its tree is walked here, the
way its compiler walks it (observed on Haxe 4.2.5, and held to it by a generated test):

- The column of the first pattern that isn't a wildcard decides; the tree below has a branch for
  each constructor named, and a default.
- The default branch is left out only where every constructor of an enum or Bool has an unguarded
  pattern in this column.
- Where a column may be null, cases that name null are tried before those that take anything there,
  wherever they stand.
- Below guards alone, what the first column of an array literal lacks is let pass in a statement.
- Below guards alone, an enum abstract in the first column of an array literal wants a case for
  anything, though all of its values are there, unless this column is decided first.
- A branch that ends without an arm is an error, unless the switch is a statement and this is its
  first decision and the type is open, or an enum abstract's values are all there.

The tree is not built: it is walked depth first, and the first fault ends the walk.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field
from typing import TypeVar

from compiler_core.semantics.patterns.matrix import UndecidedError
from compiler_core.semantics.patterns.space import (
    ANYTHING,
    Column,
    Constructor,
    Pattern,
    Space,
    column_of_enum,
)

DEFAULT_BUDGET = 200_000


@dataclass(frozen=True, slots=True)
class HaxeRow:
    """`index`: of the case that it comes from."""

    patterns: tuple[Pattern, ...]
    guarded: bool
    index: int = -1


class _UnmatchedError(Exception):
    pass


def haxe_accepts(
    space: Space,
    rows: list[HaxeRow],
    columns: tuple[Column, ...],
    *,
    is_statement: bool,
    budget: int = DEFAULT_BUDGET,
) -> bool:
    """Whether Haxe takes these arms for exhaustive. Raises UndecidedError."""
    return haxe_reads(space, rows, columns, is_statement=is_statement, budget=budget)[0]


def haxe_reads(
    space: Space,
    rows: list[HaxeRow],
    columns: tuple[Column, ...],
    *,
    is_statement: bool,
    budget: int = DEFAULT_BUDGET,
) -> tuple[bool, dict[int, int]]:
    """As `haxe_accepts`; and which cases, because they name null, come before which that stand
    above them, by index."""
    bracketed = bool(columns) and columns[0].bracketed
    rows, columns = _untupled(rows, columns), _untupled_columns(columns)
    leading = None
    if bracketed and columns:
        leading = copy(columns[0])  # to be told from others of its type
        columns = (leading, *columns[1:])
    walk = _Walk(space, is_statement, budget, bracketed, leading)
    if not rows:
        return is_statement, {}
    try:
        accepted = walk.decide(rows, columns, True)
    except _UnmatchedError:
        accepted = False
    return accepted, walk.moved


@dataclass(slots=True)
class _Walk:
    space: Space
    is_statement: bool
    budget: int
    bracketed: bool
    leading: Column | None
    """The first column of an array literal."""
    is_behind_guard: bool = False
    """Nothing but guards of an array literal came before its first decision."""
    moved: dict[int, int] = field(default_factory=dict)

    def decide(
        self,
        rows: list[HaxeRow],
        columns: tuple[Column, ...],
        first: bool,
        lenient: bool = False,
        behind: bool = False,
    ) -> bool:
        """False: this branch ends without an arm, and it is for the caller to judge. `lenient`:
        nothing but guards of an array literal came before. `behind`: its first column is decided,
        though only by null, so that this is still the first decision."""
        self.budget -= (len(rows) + 1) * (len(columns) + 1)
        if self.budget < 0:
            raise UndecidedError
        if not rows:
            return False
        if all(pattern is ANYTHING for pattern in rows[0].patterns):
            if not rows[0].guarded:
                return True
            lenient = self.bracketed and not behind and (first or lenient)
            self.is_behind_guard |= lenient
            return self.decide(rows[1:], columns, False, lenient, behind) or self.is_statement
        rows = _expanded(rows)
        front = rows[0].patterns[0]
        lenient = lenient and not _is_any(front) and front.extractor is None
        rows, columns = _selected(rows, columns)
        rows = _expanded(rows)
        if any(row.patterns[0].extractor is not None for row in rows):
            return self.decide(*self._extracted(rows, columns), first, behind=behind)
        return self._switch(rows, columns, first, lenient)

    def _switch(
        self, rows: list[HaxeRow], columns: tuple[Column, ...], first: bool, lenient: bool
    ) -> bool:
        column, rest = columns[0], columns[1:]
        null = self.space.null
        default = [
            HaxeRow(r.patterns[1:], r.guarded, r.index) for r in rows if _is_any(r.patterns[0])
        ]
        with_null = [
            HaxeRow(row.patterns[1:], row.guarded, row.index)
            for row in rows
            if row.patterns[0].constructor is null
        ]
        if with_null:
            self._note_moved(rows)
        heads = dict.fromkeys(
            row.patterns[0].constructor for row in rows if row.patterns[0].constructor
        )
        heads.pop(null, None)
        # Behind guards alone null is left with what is not null: that is decided once.
        alone = all(map(_is_guard_alone, with_null))
        is_same = bool(with_null) and bool(default) and not heads and alone
        if (with_null or column.shape.nullable) and not is_same:
            of_null = [*with_null, *default]
            let_pass = first or (lenient and not of_null)
            if not self.decide(of_null, rest, first, behind=True) and not let_pass:
                raise _UnmatchedError
        if not heads:
            return self.decide(default, rest, first, behind=True)
        return self._branches(rows, default, columns, list(heads), first, lenient)

    def _note_moved(self, rows: list[HaxeRow]) -> None:
        null = self.space.null
        above: list[HaxeRow] = []
        for row in rows:
            if _is_any(row.patterns[0]):
                above.append(row)
            elif row.patterns[0].constructor is null:
                for other in above:
                    if other.index != row.index and _meet(other.patterns[1:], row.patterns[1:]):
                        self.moved.setdefault(row.index, other.index)

    def _branches(
        self,
        rows: list[HaxeRow],
        default: list[HaxeRow],
        columns: tuple[Column, ...],
        heads: list[Constructor | None],
        first: bool,
        lenient: bool,
    ) -> bool:
        column, rest = self._typed(columns[0], heads), columns[1:]
        kind = column.shape.kind
        unguarded = {
            row.patterns[0].constructor
            for row in rows
            if row.patterns[0].constructor and not row.guarded
        }
        listed = column.constructors
        unmatched = [item for item in listed if item not in unguarded]
        finite = bool(listed) and kind in ("bool", "enum", "tuple", "union", "atom")
        finite = finite or kind == "enum"

        def branch(inner: list[HaxeRow], places: tuple[Column, ...]) -> None:
            if self.decide(inner, places, False):
                return
            if self.is_statement and first and not finite and kind != "values":
                return
            is_led = columns[0] is self.leading and self.is_behind_guard and not lenient
            if kind == "values" and not unmatched and not is_led:
                return
            raise _UnmatchedError

        if kind == "structure" and all(item and item.kind == "structure" for item in heads):
            return self._structure(rows, column, rest)
        if (not finite or unmatched) and not (lenient and self.is_statement and not default):
            branch(default, rest)
        for head in heads:
            if head is None or (kind == "enum" and head not in listed):
                continue
            refinement = self.space.refinement(column, head)
            others = tuple(self.space.refined(item, refinement) for item in rest)
            arguments = column.arguments(head)
            branch(_specialised(rows, head), (*arguments, *others))
        return True

    def _structure(self, rows: list[HaxeRow], column: Column, rest: tuple[Column, ...]) -> bool:
        """All fields of the type at once, wildcards included."""
        labels = sorted(item.name for item in column.shape.fields)
        found = []
        for row in rows:
            if row.patterns[0].constructor is self.space.null:
                continue
            given = dict(
                zip(
                    row.patterns[0].constructor.labels if row.patterns[0].constructor else (),
                    row.patterns[0].arguments,
                    strict=True,
                )
            )
            fields = tuple(given.get(label, ANYTHING) for label in labels)
            found.append(HaxeRow((*fields, *row.patterns[1:]), row.guarded, row.index))
        return self.decide(found, (*(column.field(label) for label in labels), *rest), False)

    def _typed(self, column: Column, heads: list[Constructor | None]) -> Column:
        """An unknown type is inferred from the first pattern."""
        head = heads[0]
        if column.shape.kind != "unknown" or head is None:
            return column
        if head.kind == "bool":
            return self.space.boolean_column
        if head.kind == "enum" and head.owner is not None:
            return column_of_enum(self.space, head.owner)
        return column

    def _extracted(
        self, rows: list[HaxeRow], columns: tuple[Column, ...]
    ) -> tuple[list[HaxeRow], tuple[Column, ...]]:
        """Every extractor's function gets a column of its own, equal ones share it."""
        order: dict[object, Column] = {}
        for row in rows:
            pattern = row.patterns[0]
            if pattern.extractor is not None and pattern.extracted is not None:
                order.setdefault(pattern.extractor, pattern.extracted)
        found = []
        for row in rows:
            pattern = row.patterns[0]
            own = ANYTHING if pattern.extractor is not None else pattern
            extra = tuple(
                pattern.arguments[0] if pattern.extractor == key else ANYTHING for key in order
            )
            found.append(HaxeRow((own, *extra, *row.patterns[1:]), row.guarded, row.index))
        return found, (columns[0], *order.values(), *columns[1:])


def _is_guard_alone(row: HaxeRow) -> bool:
    return row.guarded and all(map(_is_any, row.patterns))


def _is_any(pattern: Pattern) -> bool:
    return pattern is ANYTHING


def _meet(ones: tuple[Pattern, ...], others: tuple[Pattern, ...]) -> bool:
    """Whether there may be values that both take."""
    for one, other in zip(ones, others, strict=True):
        firsts, seconds = one.alternatives or (one,), other.alternatives or (other,)
        if not any(_meets(first, second) for first in firsts for second in seconds):
            return False
    return True


def _meets(one: Pattern, other: Pattern) -> bool:
    if one.constructor is None or other.constructor is None:
        return True
    if one.constructor is not other.constructor:
        return one.constructor.kind == other.constructor.kind == "structure"
    return _meet(one.arguments, other.arguments)


def _expanded(rows: list[HaxeRow]) -> list[HaxeRow]:
    found: list[HaxeRow] = []
    for row in rows:
        first, rest = row.patterns[0], row.patterns[1:]
        for item in first.alternatives or (first,):
            found.append(HaxeRow((item, *rest), row.guarded, row.index))
    return found


def _selected(
    rows: list[HaxeRow], columns: tuple[Column, ...]
) -> tuple[list[HaxeRow], tuple[Column, ...]]:
    """The first row's first pattern that isn't a wildcard (or extractor) comes to the front; those
    that were before it follow, the last one first."""
    index = next(
        (
            place
            for place, pattern in enumerate(rows[0].patterns)
            if not _is_any(pattern) and pattern.extractor is None
        ),
        0,
    )
    if index == 0:
        return rows, columns

    found = [HaxeRow(_led_by(index, row.patterns), row.guarded, row.index) for row in rows]
    return found, _led_by(index, columns)


Item = TypeVar("Item")


def _led_by(index: int, items: tuple[Item, ...]) -> tuple[Item, ...]:
    return (items[index], *reversed(items[:index]), *items[index + 1 :])


def _specialised(rows: list[HaxeRow], constructor: Constructor) -> list[HaxeRow]:
    found = []
    for row in rows:
        first, rest = row.patterns[0], row.patterns[1:]
        if first is ANYTHING:
            found.append(HaxeRow(((ANYTHING,) * constructor.arity) + rest, row.guarded, row.index))
        elif first.constructor is constructor:
            found.append(HaxeRow((*first.arguments, *rest), row.guarded, row.index))
    return found


def _untupled(rows: list[HaxeRow], columns: tuple[Column, ...]) -> list[HaxeRow]:
    """An array literal that is switched on is several subjects, not a value."""
    if not columns or not columns[0].bracketed:
        return rows
    found: list[HaxeRow] = []
    arity = len(columns[0].shape.elements)
    for row in rows:
        first, rest = row.patterns[0], row.patterns[1:]
        for item in first.alternatives or (first,):
            if item is ANYTHING:
                found.append(HaxeRow(((ANYTHING,) * arity) + rest, row.guarded, row.index))
            elif len(item.arguments) == arity:
                found.append(HaxeRow((*item.arguments, *rest), row.guarded, row.index))
    return found


def _untupled_columns(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    if not columns or not columns[0].bracketed:
        return columns
    space = columns[0].space
    elements = tuple(space.column(type) for type in columns[0].shape.elements)
    return (*elements, *columns[1:])
