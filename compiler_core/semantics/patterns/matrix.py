"""Which values does a switch miss, and which of its arms take nothing any more?

The algorithm is Luc Maranget's, "Warnings for pattern matching" (Journal of Functional Programming
17(3), 2007), over typed matrices. A matrix has a row for every unguarded arm and a column for every
place. The first column is *split* by its type's constructors: for each, the rows that can take it
are *specialised* (the constructor's arguments become columns of their own); rows with anything
there remain for the constructors that no row names.

    switch [shape, filled] {          matrix         split by the first column
        case [Circle(_), true]:       Circle(_) true     Circle →  _ true    split by Bool: false
        case [Square, _]:             Square    _        Square →  _         covered
    }                                                    Line   →  (nothing) missing
    missing: [Circle(radius), false], [Line, _]

A vector that reaches the end of the columns without a row is a *witness*: on the way back every
split puts its constructor around it again, so that a witness is a whole pattern, in the order of
the declaration. A row is *useful* if some vector reaches it past all rows above; one that is not
is redundant.

Splitting is memoised by matrix, for different branches often leave the same rows; what is left is
exponential for adversarial input (the problem is co-NP-complete), so work is counted in
patterns looked at, and `UndecidedError` raised when the budget is spent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from compiler_core.semantics.patterns.rebuilding import rebuilt
from compiler_core.semantics.patterns.rows import Parts, Row, specialised, takes
from compiler_core.semantics.patterns.space import (
    ANYTHING,
    Column,
    Constructor,
    Pattern,
    Space,
    column_of_enum,
)
from compiler_core.semantics.patterns.witness import Blank, LiteralWitness, Witness, says_nothing

WITNESS_LIMIT = 64
ALL_LIMIT = 512
"""Witnesses that are kept: the first few, or, where there are not more than these, all of them, so
that a fix can add every case."""

_ALONE = frozenset(("enum", "null"))
"""Kinds of constructors of an enum's values that no pattern of another constructor takes."""

_LISTED_WHOLE = frozenset(("enum", "bool", "values", "union"))

DEFAULT_BUDGET = 150_000
"""Patterns looked at; 50 to 300 ms."""


class UndecidedError(Exception):
    """The budget is spent."""


class Doubt(NamedTuple):
    """How sure a witness is: whether a type on its way had to be guessed from the patterns, and
    whether it stands for values of a type that is not known at all."""

    guessed: bool = False
    unknown: bool = False


SURE = Doubt()


class Found(NamedTuple):
    """A vector without a row, for people and for the engine. Columns that stand for guards have no
    place in it."""

    doubt: Doubt
    witnesses: tuple[Witness, ...]
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """`count` vectors that no row takes, and the first few of them."""

    count: int
    found: tuple[Found, ...]


NOTHING = Missing(0, ())
EMPTY_VECTOR = Missing(1, (Found(SURE, (), ()),))


@dataclass(slots=True)
class Split:
    """A column taken apart. `column` is whose arguments count (an unknown type's is guessed from
    the patterns). `is_open`: there are more values than constructors; `is_certain`: at run time
    there can be no others, so that anything below them all is redundant."""

    column: Column
    constructors: tuple[Constructor, ...]
    is_open: bool
    is_certain: bool
    doubt: Doubt = SURE


class Matrix:
    """The engine of one check: memo and budget."""

    def __init__(
        self, space: Space, budget: int = DEFAULT_BUDGET, limit: int = WITNESS_LIMIT
    ) -> None:
        self.space = space
        self.budget = budget
        self.limit = limit
        self._missing: dict[tuple[tuple[Row, ...], tuple[Column, ...]], Missing] = {}
        self._useful: dict[tuple[tuple[Row, ...], Row, tuple[Column, ...]], bool] = {}

    def missing_cases(self, rows: tuple[Row, ...], columns: tuple[Column, ...]) -> Missing:
        """What a switch misses: as `missing`, but where no row names a constructor all of a closed
        type's are named. Raises UndecidedError."""
        found = self.missing(rows, columns)
        if len(found.found) < found.count <= ALL_LIMIT:
            found = Matrix(self.space, self.budget, ALL_LIMIT).missing(rows, columns)
        column = columns[0]
        if rows or column.shape.kind not in _LISTED_WHOLE or not column.constructors:
            return found
        split = self.split(column, [])
        vectors = tuple(
            self._around(split, constructor, 0, Found(SURE, (), ()))
            for constructor in split.constructors
        )
        return Missing(len(vectors), vectors[:ALL_LIMIT])

    def missing(self, rows: tuple[Row, ...], columns: tuple[Column, ...]) -> Missing:
        """The vectors that no row takes. Raises UndecidedError."""
        if not columns:
            return NOTHING if rows else EMPTY_VECTOR
        if any(all(pattern is ANYTHING for pattern in row) for row in rows):
            return NOTHING
        key = (rows, columns)
        known = self._missing.get(key)
        if known is None:
            self._spend((len(rows) + 1) * len(columns))
            known = self._missing[key] = self._split_missing(rows, columns)
        return known

    def useful(self, rows: tuple[Row, ...], row: Row, columns: tuple[Column, ...]) -> bool:
        """True where `row` takes a vector that none of `rows` does. Raises UndecidedError."""
        if not columns:
            return not rows
        if not rows:
            return True
        first = row[0]
        if first.alternatives:
            return any(self.useful(rows, (item, *row[1:]), columns) for item in first.alternatives)
        key = (rows, row, columns)
        known = self._useful.get(key)
        if known is None:
            self._spend((len(rows) + 1) * len(columns))
            known = self._useful[key] = self._split_useful(rows, row, columns)
        return known

    def _spend(self, work: int) -> None:
        self.budget -= work
        if self.budget < 0:
            raise UndecidedError

    # -- missing --

    def _split_missing(self, rows: tuple[Row, ...], columns: tuple[Column, ...]) -> Missing:
        column, rest = columns[0], columns[1:]
        parts = Parts(self.space, rows)
        heads, default = parts.heads, parts.default
        if not heads:
            return _prefixed(Blank(), SURE, self.missing(default, rest))
        if column.guard:
            return self._split_guard(parts, columns)
        split = self.split(column, heads)
        beyond = NOTHING
        if split.is_open:
            doubt = Doubt(True, True) if column.shape.kind == "unknown" else split.doubt
            beyond = _prefixed(Blank(), doubt, self.missing(default, rest))
            if beyond.count and column.shape.kind != "array":
                # What the named values miss is among it, but for null, asked for where it is named.
                if not self.space.names_null or len(beyond.found) < beyond.count:
                    return beyond
                return self._beside(beyond, parts, split, columns)
        count = 0
        found: list[Found] = []
        absent: Missing | None = None
        for constructor in split.constructors:
            arguments = self._arguments(split, constructor)
            if parts.name(constructor):
                part = self.missing(
                    parts.specialised(constructor),
                    (*arguments, *self._refined(split, constructor, rest)),
                )
                arity = len(arguments)
            else:
                refined = self._refined(split, constructor, rest)
                if refined is rest and absent is not None:
                    part = absent
                else:
                    part = self.missing(default, refined)
                    if refined is rest:
                        absent = part
                arity = 0
            count += part.count
            for vector in part.found:
                if len(found) == self.limit:
                    break
                found.append(self._around(split, constructor, arity, vector))
        count += beyond.count
        found.extend(beyond.found[: self.limit - len(found)])
        if column.shape.kind == "structure" and count == len(found):
            found = _null_first(found)
            count = len(found)
        return Missing(count, tuple(found)) if count else NOTHING

    def _beside(
        self, beyond: Missing, parts: Parts, split: Split, columns: tuple[Column, ...]
    ) -> Missing:
        """What the named values miss even where all that the others miss is added."""
        count = beyond.count
        found: list[Found] = []
        for constructor in filter(parts.name, split.constructors):
            arguments = self._arguments(split, constructor)
            blank = (ANYTHING,) * len(arguments)
            places = (*arguments, *self._refined(split, constructor, columns[1:]))
            added = tuple(_filled((*blank, *one.patterns[1:]), len(places)) for one in beyond.found)
            part = self.missing((*parts.specialised(constructor), *added), places)
            count += part.count
            found += (self._around(split, constructor, len(arguments), one) for one in part.found)
        return Missing(count, (*found, *beyond.found)[: self.limit])

    def _split_guard(self, parts: Parts, columns: tuple[Column, ...]) -> Missing:
        """A guard's column, behind all others: what it misses has no pattern of its own."""
        for constructor in columns[0].constructors:
            part = self.missing(parts.specialised(constructor), columns[1:])
            if part.count:
                return EMPTY_VECTOR
        return NOTHING

    # -- useful --

    def _split_useful(self, rows: tuple[Row, ...], row: Row, columns: tuple[Column, ...]) -> bool:
        column, rest = columns[0], columns[1:]
        first = row[0]
        named_here = first.constructor
        if named_here is not None and named_here.kind in _ALONE and column.shape.kind == "enum":
            above = specialised(rows, named_here)
            arguments = column.arguments(named_here)
            others = self._refined(Split(column, (), False, True), named_here, rest)
            return self.useful(above, (*first.arguments, *row[1:]), (*arguments, *others))
        parts = Parts(self.space, rows)
        if first.constructor is None:
            if not parts.heads:
                return self.useful(parts.default, row[1:], rest)
            split = self.split(column, parts.heads)
            named = [item for item in split.constructors if parts.name(item)]
            if not split.is_certain or len(named) < len(split.constructors):
                return self.useful(parts.default, row[1:], rest)
            return any(self._useful_in(parts, row, split, item, rest) for item in named)
        split = self.split(column, [*parts.heads, first.constructor])
        targets = [item for item in split.constructors if takes(first.constructor, item)]
        return any(self._useful_in(parts, row, split, item, rest) for item in targets)

    def _useful_in(
        self,
        parts: Parts,
        row: Row,
        split: Split,
        constructor: Constructor,
        rest: tuple[Column, ...],
    ) -> bool:
        columns = (
            *self._arguments(split, constructor),
            *self._refined(split, constructor, rest),
        )
        above = parts.specialised(constructor)
        own = Parts(self.space, (row,)).specialised(constructor)
        return any(self.useful(above, item, columns) for item in own)

    # -- splitting --

    def split(self, column: Column, heads: list[Constructor]) -> Split:
        """The constructors by which a column with these heads must be taken apart."""
        shape = column.shape
        doubt = SURE
        if shape.kind == "unknown":
            guessed, is_open = self._guess(column, heads)
            if guessed is None:
                return Split(column, self._named(column, heads), is_open, False, Doubt(True, False))
            column, shape, doubt = guessed, guessed.shape, Doubt(True, False)
        match shape.kind:
            case "array":
                # an absent length below the longest is named, what is longer is the open rest
                longest = max((head.arity for head in heads if head.kind == "array"), default=-1)
                constructors = tuple(
                    self.space.constructor("array", "", length) for length in range(longest + 1)
                )
                constructors += tuple(head for head in heads if head.kind not in ("array", "null"))
                is_open, certain = True, False
            case "structure":
                constructors = self._structures(column, heads)
                is_open, certain = False, True
                odd = [head for head in heads if head.kind not in ("structure", "null")]
                if odd:
                    constructors, is_open, certain = self._named(column, heads), True, False
            case "open" | "unknown":
                constructors, is_open, certain = self._named(column, heads), True, False
            case "atom" if shape.atom is None:
                constructors, is_open, certain = self._named(column, heads), True, False
            case _:
                constructors = column.constructors
                is_open, certain = False, shape.kind != "values"
        if doubt.guessed:
            certain = False
        null = self.space.null
        if (shape.nullable or null in heads) and null not in constructors:
            constructors = (*constructors, null)
        return Split(column, constructors, is_open, certain, doubt)

    def _named(self, column: Column, heads: list[Constructor]) -> tuple[Constructor, ...]:
        """The heads themselves, each once; structures are one with all their fields."""
        found: dict[Constructor, None] = {}
        for head in heads:
            if head.kind == "structure":
                head = self._merged(column, [h for h in heads if h.name == head.name])
            found[head] = None
        return tuple(found)

    def _structures(self, column: Column, heads: list[Constructor]) -> tuple[Constructor, ...]:
        """One structure with every field that a head names. A map's pattern asks that its keys are
        there; where the type leaves that open, what has them is one, what lacks them another."""
        merged = self._merged(column, heads)
        keys = dict.fromkeys(head.name for head in heads if head.kind == "structure" and head.name)
        return tuple(
            self.space.constructor("structure", name, merged.arity, merged.labels)
            for name in (*keys, "")
        )

    def _merged(self, column: Column, heads: list[Constructor]) -> Constructor:
        """The structure with every field that a head names, in the order of the declaration."""
        named = {label for head in heads if head.kind == "structure" for label in head.labels}
        declared = [item.name for item in column.shape.fields if item.name in named]
        others = sorted(named.difference(declared))
        labels = (*declared, *others)
        name = next((head.name for head in heads if head.name and head.kind == "structure"), "")
        return self.space.constructor("structure", name, len(labels), labels)

    def _guess(self, column: Column, heads: list[Constructor]) -> tuple[Column | None, bool]:
        """What an unknown type is taken for by its patterns, as Haxe's typer infers it from the
        first; or the pairs that belong together in Elixir (then the second is False: closed)."""
        kinds = {head.kind for head in heads if head.kind != "null"}
        if kinds == {"bool"}:
            if self.space.null in heads and len(set(heads)) < 3:
                return None, True  # one of the two and null is no pair
            return self.space.boolean_column, False
        owners = {head.owner for head in heads if head.kind == "enum"}
        if kinds == {"enum"} and len(owners) == 1:
            owner = next(iter(owners))
            if owner is not None:
                return column_of_enum(self.space, owner), False
        names = {head.name for head in heads if head.kind in ("atom", "tagged")}
        structs = {head.name for head in heads if head.kind == "structure"}
        if kinds == {"structure"} and all(not name or name[0] == "%" for name in structs):
            return None, len(structs) > 1  # maps of other keys are other values
        pairs = ({"ok", "error"}, {"some", "none"})
        if any(names == pair for pair in pairs) and kinds <= {"atom", "tagged"}:
            return None, False
        return None, True

    def _arguments(self, split: Split, constructor: Constructor) -> tuple[Column, ...]:
        if constructor.kind == "structure":
            return tuple(split.column.field(label) for label in constructor.labels)
        return split.column.arguments(constructor)

    def _refined(
        self, split: Split, constructor: Constructor, rest: tuple[Column, ...]
    ) -> tuple[Column, ...]:
        refinement = self.space.refinement(split.column, constructor)
        if not refinement:
            return rest
        return tuple(self.space.refined(column, refinement) for column in rest)

    # -- witnesses --

    def _around(self, split: Split, constructor: Constructor, arity: int, vector: Found) -> Found:
        """The vector with its first `arity` places made the constructor's arguments."""
        witness = rebuilt(self.space, split.column, constructor, vector.witnesses[:arity])
        arguments = vector.patterns[:arity] if arity else (ANYTHING,) * constructor.arity
        pattern = ANYTHING  # what it takes once written
        if constructor.kind != "structure" or not says_nothing(witness):
            pattern = self.space.apply(constructor, arguments)
        return Found(
            _more(vector.doubt, split.doubt),
            (witness, *vector.witnesses[arity:]),
            (pattern, *vector.patterns[arity:]),
        )


# --- vectors -------------------------------------------------------------------------------------


def _prefixed(witness: Witness, doubt: Doubt, missing: Missing) -> Missing:
    if not missing.count:
        return NOTHING
    return Missing(
        missing.count,
        tuple(
            Found(
                _more(doubt, vector.doubt),
                (witness, *vector.witnesses),
                (ANYTHING, *vector.patterns),
            )
            for vector in missing.found
        ),
    )


def _filled(row: Row, length: int) -> Row:
    """A row to which the columns of guards are added."""
    return (*row, *((ANYTHING,) * (length - len(row))))


def _null_first(found: list[Found]) -> list[Found]:
    """A structure of which no field matters is written `_`, which takes null as well: the vectors
    of null come before it, those with the same rest become one with it."""
    null = {v.witnesses[1:]: v for v in found if v.witnesses[0] == LiteralWitness("null")}
    others: list[Found] = []
    for vector in found:
        if vector.witnesses[0] == LiteralWitness("null"):
            continue
        if says_nothing(vector.witnesses[0]) and vector.witnesses[1:] in null:
            same = null.pop(vector.witnesses[1:])
            doubt = _more(vector.doubt, same.doubt)
            rest = vector.witnesses[1:], vector.patterns[1:]
            vector = Found(doubt, (Blank(), *rest[0]), (ANYTHING, *rest[1]))
        others.append(vector)
    return [*null.values(), *others]


def _more(first: Doubt, second: Doubt) -> Doubt:
    return Doubt(first.guessed or second.guessed, first.unknown or second.unknown)
