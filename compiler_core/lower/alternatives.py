"""Or-patterns: Elixir has none, so that one becomes several patterns, or a comparison.

    case 1 | 2 | 3:                    value when value in [1, 2, 3]
    case Circle(r) | Square(r):        {:circle, r} and {:square, r}, a clause each

One that stands deep inside spreads over the pattern around it: `Pair(1 | 2, Some(_) | None)` is two
patterns, since `1 | 2` can be compared.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from compiler_core.semantics import typed
from compiler_core.semantics.typed import Pattern
from compiler_core.semantics.types import FLOAT


def alternatives_of(pattern: Pattern) -> list[Pattern]:
    """The pattern without or-patterns inside, as several; constants side by side stay one."""
    if constants_of(pattern) is not None:
        return [pattern]
    return list(_spread(pattern))


def constants_of(pattern: Pattern) -> list[Pattern] | None:
    """The alternatives of an or-pattern whose values a guard can compare (`in`)."""
    if not isinstance(pattern, typed.OrPattern):
        return None
    constant = (typed.ConstantPattern, typed.AtomPattern, typed.MemberPattern)
    for one in pattern.alternatives:
        plain = isinstance(one, typed.ConstructorPattern) and not one.arguments
        if not (isinstance(one, constant) or plain) or is_whole_float(one):
            return None
    return pattern.alternatives


def _spread(pattern: Pattern) -> list[Pattern]:
    match pattern:
        case typed.OrPattern() if constants_of(pattern) is not None:
            return [pattern]
        case typed.OrPattern(alternatives=alternatives):
            return [one for item in alternatives for one in _spread(item)]
        case typed.Bind(inner=inner) if inner is not None:
            return [replace(pattern, inner=one) for one in _spread(inner)]
        case typed.ConstructorPattern(arguments=arguments):
            return [
                replace(pattern, arguments=list(choice))
                for choice in product(*(_spread(item) for item in arguments))
            ]
        case typed.TuplePattern(elements=elements) | typed.ArrayPattern(elements=elements):
            return [
                replace(pattern, elements=list(choice))
                for choice in product(*(_spread(item) for item in elements))
            ]
        case typed.StructurePattern(fields=fields):
            names = [name for name, _ in fields]
            return [
                replace(pattern, fields=list(zip(names, choice, strict=True)))
                for choice in product(*(_spread(item) for _, item in fields))
            ]
    return [pattern]


def is_whole_float(pattern: Pattern) -> bool:
    """1 and 1.0 are one Float in Haxe, and don't match (nor are `in`) each other in Elixir."""
    if not isinstance(pattern, typed.ConstantPattern) or pattern.type != FLOAT:
        return False
    return isinstance(pattern.value, int | float) and pattern.value == int(pattern.value)
