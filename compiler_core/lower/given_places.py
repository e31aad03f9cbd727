"""Functions that give a place of what they are given: changing their result changes that place.

    function of(n) { if (!groups.exists(n)) groups[n] = []; return groups[n]; }

    of(name).push(x);             of(name); groups[name].push(x);
    var row = grid.row(y);        var row = grid.cells[y];
    row[0] = 1;                   row[0] = 1;

A value in Elixir is no reference into the map that holds it, so that a change of it is written back
to the place, which is named where the function is called. What is only read isn't touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from compiler_core.lower import found_elements
from compiler_core.lower.call_terms import handed, put_in, receiver_of
from compiler_core.lower.places import is_map_read
from compiler_core.lower.things import is_same_place
from compiler_core.lower.walk import walk_own
from compiler_core.lower.written import only_function
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import TypeId


@dataclass(frozen=True, slots=True)
class Given:
    """`place` in the words of the function; `is_all`: the function does nothing else."""

    place: Expr
    parameters: tuple[Variable, ...]
    is_all: bool


def named(db: Database, own: str, call: Expr) -> tuple[list[Expr], Expr] | None:
    """The call as a statement, if it does something, and the place that it gives. `own` is the
    class at hand: static variables of others are none of its business."""
    if (found := found_elements.named(db, own, call)) is not None:
        return found
    asked = receiver_of(db, call)
    if asked is None:
        return None
    member, this, _ = asked
    assert member.owner is not None
    given = given_place(db, member.owner, member.name, member.is_static)
    if given is None:
        return None
    args = handed(asked, own, given.parameters, given.place)
    if args is None:
        return None
    place = put_in(given.place, this, args, call.span)
    return ([] if given.is_all else [call]), replace(place, type=call.type)


# --- what a function gives -----------------------------------------------------------------------


@query
def given_place(db: Database, owner: TypeId, name: str, is_static: bool) -> Given | None:
    """The place that every result of a function of the project lies in."""
    function = only_function(db, owner, name, is_static)
    return None if function is None else _given(function)


def _given(function: typed.Function) -> Given | None:
    own = list(walk_own(function.body))
    results = [node.value for node in own if isinstance(node, typed.Return)]
    if not results:
        return None
    parameters = tuple(one.variable for one in function.parameters)
    places = [_place_of(one, own) for one in results]
    first = places[0]
    if first is None or not _is_below(first, frozenset(parameters)):
        return None
    if not all(one is not None and is_same_place(one, first) for one in places):
        return None
    if any(_assigns(node, parameters) for node in own):
        return None
    body = function.body.statements if isinstance(function.body, typed.Block) else [function.body]
    return Given(first, parameters, len(body) == 1 and isinstance(body[0], typed.Return))


def _assigns(node: Expr, parameters: tuple[Variable, ...]) -> bool:
    return (
        isinstance(node, (typed.Assign, typed.Increment))
        and isinstance(node.target, typed.Local)
        and node.target.variable in parameters
    )


def _place_of(result: Expr | None, own: list[Expr]) -> Expr | None:
    """The place itself, or the one that a variable was read from, and is put into wherever it is
    given another value."""
    if not isinstance(result, typed.Local):
        return result
    variable = result.variable
    declared = [
        node.value
        for node in own
        if isinstance(node, typed.VariableDeclaration) and node.variable is variable
    ]
    if len(declared) != 1 or declared[0] is None:
        return None
    place = declared[0]
    assigned = sum(_is_assigned(node, variable) for node in own)
    put = sum(_puts(node, place, variable) for node in own)
    return place if assigned == put else None


def _is_assigned(node: Expr, variable: Variable) -> bool:
    return (
        isinstance(node, typed.Assign)
        and isinstance(node.target, typed.Local)
        and node.target.variable is variable
    )


def _puts(node: Expr, place: Expr, variable: Variable) -> bool:
    match node:
        case typed.Assign(operator=None, target=target, value=value):
            pass
        case typed.Call(
            callee=typed.InstanceMember(target=holder, member=Member(name="set")),
            args=[typed.Expr() as key, typed.Expr() as value],
        ):
            target = typed.Index(node.span, node.type, holder, key)
        case _:
            return False
    if isinstance(value, typed.Assign) and _is_assigned(value, variable):
        return is_same_place(target, place)
    is_variable = isinstance(value, typed.Local) and value.variable is variable
    return is_variable and is_same_place(target, place)


def _is_below(place: Expr, parameters: frozenset[Variable]) -> bool:
    """A field or element, with all that it names known to the caller."""
    match place:
        case typed.Index(target=target, index=index):
            return _is_known(index, parameters) and _is_root(target, parameters)
        case typed.Call(
            callee=typed.InstanceMember(target=target, member=member), args=[typed.Expr() as key]
        ) if is_map_read(member):
            return _is_known(key, parameters) and _is_root(target, parameters)
    return False


def _is_root(node: Expr, parameters: frozenset[Variable]) -> bool:
    match node:
        case typed.InstanceMember(target=target, member=member):
            return member.kind == "variable" and _is_root(target, parameters)
        case typed.StructureMember(target=target):
            return _is_root(target, parameters)
    return _is_below(node, parameters) or _is_known(node, parameters)


def _is_known(node: Expr, parameters: frozenset[Variable]) -> bool:
    match node:
        case typed.Constant() | typed.This() | typed.StaticMember():
            return True
        case typed.Local(variable=variable):
            return variable in parameters
    return False


# --- where it is asked ---------------------------------------------------------------------------


def changed_locals(code: Iterable[Expr]) -> frozenset[Variable]:
    """Variables through which some node changes something."""
    found: set[Variable] = set()
    for node in code:
        match node:
            case typed.Assign(target=target) | typed.Increment(target=target):
                bottom = _bottom(target)
                if bottom is not target and isinstance(bottom, typed.Local):
                    found.add(bottom.variable)
            case typed.Call(callee=typed.InstanceMember(target=target, member=member)):
                bottom = _bottom(target)
                if isinstance(bottom, typed.Local) and (
                    member.mutates or not (member.is_extern or member.elixir is not None)
                ):
                    found.add(bottom.variable)
    return frozenset(found)


def _bottom(target: Expr) -> Expr:
    while isinstance(target, (typed.InstanceMember, typed.StructureMember, typed.Index)):
        target = target.target
    return target


def in_place(
    db: Database, own: str, node: Expr, changes: Callable[[Member], bool]
) -> tuple[list[Expr], Expr] | None:
    """A change of what a call gives, as the call and a change of that place."""
    match node:
        case typed.Assign(target=target) | typed.Increment(target=target):
            found = _with_bottom(db, own, target)
            if found is None:
                return None
            return found[0], replace(node, target=found[1])
        case typed.Call(callee=typed.InstanceMember(target=target, member=member) as callee):
            if not changes(member):
                return None
            found = _with_bottom(db, own, target)
            if found is None:
                return None
            return found[0], replace(node, callee=replace(callee, target=found[1]))
    return None


def _with_bottom(db: Database, own: str, target: Expr) -> tuple[list[Expr], Expr] | None:
    if isinstance(target, (typed.InstanceMember, typed.StructureMember, typed.Index)):
        found = _with_bottom(db, own, target.target)
        return None if found is None else (found[0], replace(target, target=found[1]))
    return named(db, own, target) if isinstance(target, typed.Call) else None
