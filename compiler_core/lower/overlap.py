"""May two patterns take one value? What can't be told may.

    Circle(r)  and  Square     no: other constructors of one enum
    [0, _]     and  [_, 1]     yes: [0, 1]
    "a"        and  "b" | _    yes

An arm whose test says no goes on only with the arms that its pattern leaves possible.
"""

from __future__ import annotations

from collections.abc import Iterable

from compiler_core.semantics import typed
from compiler_core.semantics.typed import Pattern


def may_overlap(one: Pattern, other: Pattern) -> bool:
    match one, other:
        case typed.Bind(inner=inner), _:
            return inner is None or may_overlap(inner, other)
        case _, typed.Bind(inner=inner):
            return inner is None or may_overlap(one, inner)
        case typed.OrPattern(alternatives=items), _:
            return any(may_overlap(item, other) for item in items)
        case _, typed.OrPattern(alternatives=items):
            return any(may_overlap(one, item) for item in items)
        case typed.ConstantPattern(), typed.ConstantPattern():
            return one.value == other.value
        case typed.AtomPattern(), typed.AtomPattern():
            return one.name == other.name
        case typed.ConstructorPattern(), typed.ConstructorPattern():
            if one.enum != other.enum:
                return True
            return one.name == other.name and _all(one.arguments, other.arguments)
        case typed.ArrayPattern(), typed.ArrayPattern():
            return _elementwise(one.elements, other.elements)
        case typed.TuplePattern(), typed.TuplePattern():
            return _elementwise(one.elements, other.elements)
        case typed.StructurePattern(), typed.StructurePattern():
            fields = dict(other.fields)
            return all(
                may_overlap(inner, fields[name]) for name, inner in one.fields if name in fields
            )
    return True


def _elementwise(ones: list[Pattern], others: list[Pattern]) -> bool:
    return len(ones) == len(others) and _all(ones, others)


def _all(ones: Iterable[Pattern], others: Iterable[Pattern]) -> bool:
    return all(may_overlap(one, other) for one, other in zip(ones, others, strict=False))
