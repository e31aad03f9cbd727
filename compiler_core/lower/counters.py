"""Integer variables that are never negative, so that `Enum.at(list, i)` may read with them.

In Haxe an index below zero answers null, in Elixir it counts from the end. A variable is natural
where all that it is ever given is: a natural constant, a length, a range from a natural start, one
more than before.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from compiler_core.lower.walk import nodes
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable


def natural_variables(function: Expr) -> frozenset[Variable]:
    given: dict[Variable, list[Expr]] = {}
    spoilt: set[Variable] = set()
    for node in nodes(function):
        match node:
            case typed.VariableDeclaration(variable=variable, value=value) if value is not None:
                given.setdefault(variable, []).append(value)
            case typed.For(variable=variable, key=None, iterable=typed.Binary() as iterable):
                if iterable.operator == "...":
                    given.setdefault(variable, []).append(iterable.left)
            case typed.For(key=key) if key is not None:
                given.setdefault(key, [])
            case typed.Assign(target=typed.Local(variable=variable), operator=None, value=value):
                given.setdefault(variable, []).append(value)
            case typed.Assign(target=typed.Local(variable=variable), operator="+", value=value):
                given.setdefault(variable, []).append(value)
            case typed.Assign(target=typed.Local(variable=variable)):
                spoilt.add(variable)
            case typed.Increment(target=typed.Local(variable=variable), delta=delta) if delta < 0:
                spoilt.add(variable)
    candidates = {variable for variable in given if variable not in spoilt}
    while True:
        kept = {one for one in candidates if all(is_natural(v, candidates) for v in given[one])}
        if kept == candidates:
            return frozenset(kept)
        candidates = kept


def is_natural(node: Expr, naturals: AbstractSet[Variable]) -> bool:
    """Surely not negative, if these variables are not."""
    match node:
        case typed.Constant(value=bool()):
            return False
        case typed.Constant(value=int(value)):
            return value >= 0
        case typed.Local(variable=variable):
            return variable in naturals
        case typed.InstanceMember(member=member):
            return member.name == "length"
        case typed.Binary(operator="+" | "*", left=left, right=right):
            return is_natural(left, naturals) and is_natural(right, naturals)
        case typed.Binary(operator="%", left=left):
            return is_natural(left, naturals)
    return False
