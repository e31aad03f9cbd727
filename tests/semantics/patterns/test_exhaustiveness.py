"""The engine against brute force: over types with few values, every value is tried.

A pattern takes a value or not by the plainest definition; the engine must find the same values
missing and the same rows in vain. Also how much work it takes, and that it gives up.
"""

from __future__ import annotations

import itertools
import random

import pytest

from compiler_core.semantics.patterns.matrix import DEFAULT_BUDGET, Matrix, UndecidedError
from compiler_core.semantics.patterns.rows import Row
from compiler_core.semantics.patterns.space import (
    ANYTHING,
    Column,
    ConstructorShape,
    Pattern,
    Shape,
    Space,
    TypeShapes,
)
from compiler_core.semantics.typed import ConstantValue, Member
from compiler_core.semantics.types import BOOL, EnumType, ParameterType, TupleType, Type, TypeId

Value = tuple[object, ...]
"""A constructor and the values of its arguments."""


def enum(name: str) -> EnumType:
    return EnumType(TypeId((), "M", name))


SMALL, WRAP, PAIR = enum("Small"), enum("Wrap"), enum("Pair")
TYPES: tuple[Type, ...] = (BOOL, SMALL, WRAP, PAIR, TupleType((BOOL, SMALL)))

DECLARED = {
    "Small": {"A": (), "B": (), "C": ()},
    "Wrap": {"Empty": (), "Full": (SMALL,), "Flag": (BOOL,)},
    "Pair": {"Pair": (WRAP, BOOL), "None": ()},
    "Big": {f"C{i}": ((BOOL,) if i % 2 else ()) for i in range(200)},
    "Thirty": {f"D{i}": () for i in range(30)},
}


class Shapes:
    """The types above."""

    def shape(self, type: Type) -> Shape:
        match type:
            case EnumType():
                constructors = tuple(
                    ConstructorShape(name, tuple((f"x{i}", arg) for i, arg in enumerate(args)))
                    for name, args in DECLARED[type.id.name].items()
                )
                return Shape("enum", enum=type.id, constructors=constructors)
            case TupleType():
                return Shape("tuple", elements=type.elements)
        return Shape("bool" if type == BOOL else "unknown")

    def apply(self, type: Type, refinement: tuple[tuple[ParameterType, Type], ...]) -> Type:
        return type

    def constant(self, member: Member) -> ConstantValue:
        return None

    def as_haxe_sees_it(self) -> TypeShapes:
        return self


def values(column: Column) -> list[Value]:
    found: list[Value] = []
    for constructor in column.constructors:
        for arguments in itertools.product(*map(values, column.arguments(constructor))):
            found.append((constructor, *arguments))
    return found


def takes(pattern: Pattern, value: Value) -> bool:
    if pattern.alternatives:
        return any(takes(item, value) for item in pattern.alternatives)
    if pattern is ANYTHING:
        return True
    return (
        pattern.constructor is value[0]
        and all(
            takes(inner, part)  # type: ignore[arg-type]
            for inner, part in zip(pattern.arguments, value[1:], strict=True)
        )
    )


def row_takes(row: Row, vector: tuple[Value, ...]) -> bool:
    return all(takes(pattern, value) for pattern, value in zip(row, vector, strict=True))


def some_pattern(pick: random.Random, space: Space, column: Column, depth: int) -> Pattern:
    roll = pick.random()
    if depth == 0 or roll < 0.25:
        return ANYTHING
    if roll < 0.45:
        return space.either(some_pattern(pick, space, column, depth - 1) for _ in range(2))
    constructor = pick.choice(column.constructors)
    return space.apply(
        constructor,
        [some_pattern(pick, space, item, depth - 1) for item in column.arguments(constructor)],
    )


@pytest.mark.parametrize("seed", range(300))
def test_the_engine_finds_what_trying_every_value_finds(seed: int) -> None:
    pick = random.Random(seed)
    space = Space(Shapes())
    columns = tuple(space.column(pick.choice(TYPES)) for _ in range(pick.randint(1, 3)))
    rows: list[Row] = [
        tuple(some_pattern(pick, space, column, 3) for column in columns)
        for _ in range(pick.randint(0, 6))
    ]
    vectors = list(itertools.product(*map(values, columns)))
    matrix = Matrix(space)

    left = [vector for vector in vectors if not any(row_takes(row, vector) for row in rows)]
    missing = matrix.missing(tuple(rows), columns)
    assert bool(missing.count) == bool(left)
    found = [vector for vector in left if any(row_takes(w.patterns, vector) for w in missing.found)]
    if missing.count == len(missing.found):
        assert found == left, "the witnesses together are all that is missing"
    for witness in missing.found:
        taken = [vector for vector in vectors if row_takes(witness.patterns, vector)]
        assert taken, "a witness stands for something"
        assert all(vector in left for vector in taken), "and for nothing that a row takes"

    for index, row in enumerate(rows):
        above = rows[:index]
        fresh = any(
            row_takes(row, vector) and not any(row_takes(other, vector) for other in above)
            for vector in vectors
        )
        assert matrix.useful(tuple(above), row, columns) == fresh


def work_of(rows: list[Row], types: tuple[Type, ...]) -> int:
    """Patterns looked at to find what is missing and which rows are in vain: 10,000 take some
    20 ms (`python -m benchmarks patterns` has the times)."""
    space = Space(Shapes())
    columns = tuple(space.column(type) for type in types)
    own = [tuple(_moved(space, columns[i], p) for i, p in enumerate(row)) for row in rows]
    matrix = Matrix(space)
    matrix.missing(tuple(own), columns)
    for index, row in enumerate(own):
        matrix.useful(tuple(own[:index]), row, columns)
    return DEFAULT_BUDGET - matrix.budget


def _moved(space: Space, column: Column, pattern: Pattern) -> Pattern:
    """The pattern in a space of its own, so that nothing is known from the run before."""
    if pattern is ANYTHING or pattern.constructor is None:
        return ANYTHING
    names = {constructor.name: constructor for constructor in column.constructors}
    constructor = names[pattern.constructor.name]
    return space.apply(constructor, (ANYTHING,) * constructor.arity)


def test_an_enum_of_200_constructors_is_decided_by_looking_at_each_arm_once_for_each_below() -> (
    None
):
    space = Space(Shapes())
    column = space.column(enum("Big"))
    rows: list[Row] = [
        (space.apply(item, (ANYTHING,) * item.arity),) for item in column.constructors
    ]
    assert work_of(rows, (enum("Big"),)) < 200 * 200 / 2 + 2 * 200


def test_sixty_arms_over_three_enums_of_30_constructors_take_little_work() -> None:
    pick = random.Random(7)
    space = Space(Shapes())
    column = space.column(enum("Thirty"))
    rows: list[Row] = [
        tuple(
            space.apply(pick.choice(column.constructors)) if pick.random() < 0.7 else ANYTHING
            for _ in range(3)
        )
        for _ in range(60)
    ]
    assert work_of(rows, (enum("Thirty"),) * 3) < 12_000


def test_entangled_patterns_end_undecided() -> None:
    space = Space(Shapes())
    width = 24
    true = space.apply(space.boolean(True))
    rows: list[Row] = [
        tuple(true if place % 12 == row else ANYTHING for place in range(width))
        for row in range(12)
    ]
    with pytest.raises(UndecidedError):
        Matrix(space).missing(tuple(rows), (space.boolean_column,) * width)
