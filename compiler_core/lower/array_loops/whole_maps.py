"""Arrays that are maps by index from the beginning (`by_index`), or tuples (`tuples`), or sets.

The function makes such an array itself, nobody else has it or its rows, and where all of it is
wanted it isn't changed any more: its list is made there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compiler_core.lower.array_loops.bounds import bounds_of
from compiler_core.lower.array_loops.elements import is_immutable
from compiler_core.lower.array_loops.homes import (
    Home,
    element_type,
    homes,
    is_fresh,
    is_fresh_home,
    map_type,
)
from compiler_core.lower.array_loops.maps import ByIndex, depth_of, has_effects, moves
from compiler_core.lower.array_loops.sets import AsSet, as_set
from compiler_core.lower.array_loops.tuples import ByElement, is_only_read, tuple_of
from compiler_core.lower.array_loops.uses import Use, chain, uses_in
from compiler_core.lower.counters import natural_variables
from compiler_core.lower.walk import children, nodes
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Variable


def whole_map(
    db: Database,
    function: Function,
    variable: Variable,
    uses: Sequence[Use],
    home: Home,
) -> ByIndex | ByElement | AsSet | None:
    declaration = home.declaration
    if declaration is None or declaration.value is None or not is_fresh(declaration.value):
        return None
    if isinstance(declaration.value, typed.Array) and _is_small(declaration.value, uses):
        return None
    if not any(one.depth > home.depth and moves(one) for one in uses if one.indexes):
        return None
    depth = depth_of(uses)
    element = element_type(variable.type, depth)
    if element is None or not all(_is_allowed(one, depth, home.depth) for one in uses):
        return None
    if not is_immutable(db, element) and _may_change(function.body, variable):
        return None
    if depth == 2 and not _has_own_rows(function, declaration.value, uses):
        return None
    if not _is_listed_last(uses) or _is_rather_a_list(uses):
        return None
    flags = as_set(function, declaration, uses)
    if flags is not None:
        return flags
    if depth == 1 and is_only_read(function, function.body, variable, uses):
        return ByElement(variable, tuple_of(variable, variable.name), declaration)
    fills = any(one.kind == "length" or one.name == "push" for one in uses)
    if any(has_effects(one) for one in uses if one.kind == "write"):
        return None
    map = replace(variable, type=map_type(element, depth))
    bounds = bounds_of(function, natural_variables(function))
    return ByIndex(variable, map, depth, fills, bounds, declaration)


def _may_change(body: Expr, variable: Variable) -> bool:
    """Something may change in an element of the array, or in what lies in one."""
    for node in nodes(body):
        match node:
            case typed.Assign(target=target) | typed.Increment(target=target):
                found = chain(target)
                if isinstance(node, typed.Assign) and _is_element_of(node.value, variable):
                    return True
                if not isinstance(target, typed.Local) and (found is None or len(found[1]) > 1):
                    return True
            case typed.VariableDeclaration(value=Expr() as value):
                if _is_element_of(value, variable):
                    return True
            case typed.For(iterable=typed.Local(variable=own)) if own is variable:
                return True
            case typed.For(iterable=iterable) if _is_element_of(iterable, variable):
                return True
            case (
                typed.Call(callee=typed.StaticMember(member=member))
                | typed.Call(callee=typed.InstanceMember(member=member))
            ):
                found = chain(getattr(node.callee, "target", node))
                if member.elixir is None or (member.mutates and (found is None or found[1])):
                    return True
            case typed.Call(callee=callee) if not isinstance(callee, typed.EnumConstructor):
                return True
            case typed.New(constructor=constructor):
                if constructor is None or constructor.elixir is None:
                    return True
    return False


def _is_element_of(value: Expr, variable: Variable) -> bool:
    found = chain(value)
    return found is not None and found[0] is variable


def _has_own_rows(function: Function, value: Expr, uses: Sequence[Use]) -> bool:
    """Nobody else has the arrays in the array."""
    places = homes(function)
    order = uses_in(function.body)
    return _has_fresh_rows(value) and all(
        _is_given_away(one, places, order) for one in uses if one.name == "push" and not one.indexes
    )


def _has_fresh_rows(value: Expr) -> bool:
    match value:
        case typed.Array(elements=elements):
            return all(map(is_fresh, elements))
        case typed.Comprehension(loop=loop):
            given = [one.value for one in _own_yields(loop)]
            return all(isinstance(one, (typed.Array, typed.Comprehension)) for one in given)
    return False


def _own_yields(node: Expr) -> list[typed.Yield]:
    if isinstance(node, typed.Yield):
        return [node]
    return [found for one in children(node) for found in _own_yields(one)]


def _is_given_away(push: Use, homes: dict[Variable, Home], order: Sequence[Use]) -> bool:
    """What is pushed is new, or a variable's that isn't used behind that, in the same round."""
    assert isinstance(push.node, typed.Call)
    given = push.node.args[0]
    if not isinstance(given, typed.Local):
        return given is not None and is_fresh(given)
    home = homes.get(given.variable)
    if home is None or not is_fresh_home(home) or home.depth != push.depth:
        return False
    last = [one for one in order if one.variable is given.variable][-1]
    return last.node is given


def _is_small(value: typed.Array, uses: Sequence[Use]) -> bool:
    """An array of a few elements, which never grows: its end is near."""
    return bool(value.elements) and not any(one.name == "push" for one in uses)


def _is_allowed(use: Use, depth: int, home: int) -> bool:
    """A map can do it, or its list at no greater cost than the array's making."""
    match use.kind:
        case "read" | "length":
            return True
        case "write":
            return use.is_statement
        case "call" if len(use.indexes) < depth and use.name == "push":
            return use.is_statement
        case "call" if len(use.indexes) < depth:
            assert isinstance(use.node, typed.Call)
            callee = use.node.callee
            assert isinstance(callee, typed.InstanceMember)
            return not callee.member.mutates and use.depth == home
        case "call":
            return True
        case "each":
            return use.depth <= home + 1
        case "whole":
            return use.depth == home
    return False


def _is_rather_a_list(uses: Sequence[Use]) -> bool:
    """Nothing is written into it, and something goes through all of it."""
    return not any(one.kind == "write" for one in uses) and any(
        one.kind in ("each", "whole") or (one.kind == "call" and one.name != "push") for one in uses
    )


def _is_listed_last(uses: Sequence[Use]) -> bool:
    """Who gets the whole list may keep it, so that it isn't changed behind that."""
    for index, one in enumerate(uses):
        if one.kind == "whole" and not one.is_argument:
            return index == len(uses) - 1 or all(later.kind == "whole" for later in uses[index:])
    return True
