"""Effects of the project's functions (`effects`), as queries: each function's follow from its body
and from those of the functions that it names.

    f calls g, g calls nobody           g's own, then f's with g's known
    f calls itself                      f's with none, with those, … until nothing more is learnt
    even and odd call each other        both together, from none, until nothing more is learnt

An edit in a body runs that function's analysis again; its callers' only if its effects came out
different, for effects hold no positions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from compiler_core.lower.call_graph import (
    FunctionId,
    called,
    callees_first,
    circle_of,
    function_id,
    id_of,
    places,
)
from compiler_core.lower.context import Unit
from compiler_core.lower.effects import MAX_ROUNDS, function_effects, own_effects, with_called
from compiler_core.lower.places import NO_EFFECTS, Effects
from compiler_core.lower.prepared import prepared
from compiler_core.lower.spreading import Look, both, spread
from compiler_core.lower.world import DatabaseWorld, Finding, is_constant, is_entry
from compiler_core.query import Database, query, query_with
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_member, declared_type
from compiler_core.semantics.items import MemberKey, file_keys
from compiler_core.semantics.typed import Member
from compiler_core.semantics.typer.members import make_member
from compiler_core.semantics.types import DYNAMIC, VOID, TypeId

_Assumed = tuple[tuple[FunctionId, Effects], ...]


def effects_of(db: Database, member: Member, finding: Finding = "") -> Effects:
    """A project function's effects; none for what is declared `extern`.

    `finding`: as they would be if no class's objects were shared, or no structures.
    """
    function = function_id(db, member)
    return NO_EFFECTS if function is None else effects_of_function(db, function, finding)


@query
def changed_statics(db: Database, path: str) -> frozenset[str]:
    """Static variables that the functions of a file change at run time, whosever they are."""
    nodes = {id_of(db, path, key) for key in file_keys(db, path)}
    written = [effects_of_function(db, one, "") for one in nodes if one is not None]
    first = (_effects_of_value(db, path, key) for key in file_keys(db, path))
    written += (one for one in first if one is not None)
    return frozenset().union(*(one.writes_statics for one in written))


@query
def _effects_of_value(db: Database, path: str, key: MemberKey) -> Effects | None:
    """What making a variable's first value does, as a function that returns it would."""
    value = prepared(db, path, key).value
    if value is None or is_constant(value):
        return None
    making = typed.Function(value.span, value.type, [], value.type, value)
    return function_effects(
        Unit(DatabaseWorld(db), "", None), making, partial(effects_of, db), False
    )


def _no_effects(db: Database, function: FunctionId, finding: Finding) -> Effects:
    return NO_EFFECTS


@query_with(cycle=_no_effects)
def effects_of_function(db: Database, function: FunctionId, finding: Finding) -> Effects:
    """The effects of a function, or of the methods that stand for each other, joined."""
    circle = circle_of(db, function)
    if len(circle) > 1:
        return _effects_of_circle(db, circle[0], finding)[function]
    _ask_callees(db, circle, finding)
    is_recursive = function in called(db, function)
    first = ((function, NO_EFFECTS),) if is_recursive else ()
    known = _effects_given(db, function, first, finding)
    if is_recursive:
        for _ in range(MAX_ROUNDS):
            before, known = known, _effects_given(db, function, ((function, known),), finding)
            if known == before:
                break
    return known


def _ask_callees(db: Database, circle: tuple[FunctionId, ...], finding: Finding) -> None:
    """Before a body is looked at, so that a long chain of calls doesn't nest their analyses."""
    among = frozenset(circle)
    for function in circle:
        for one in called(db, function):
            if one not in among:
                effects_of_function(db, one, finding)


def _no_effects_known(
    db: Database, first: FunctionId, finding: Finding
) -> Mapping[FunctionId, Effects]:
    return dict.fromkeys(circle_of(db, first), NO_EFFECTS)


@query_with(cycle=_no_effects_known)
def _effects_of_circle(
    db: Database, first: FunctionId, finding: Finding
) -> Mapping[FunctionId, Effects]:
    """By its first function. The least fixed point over the functions' calls of each other: all
    start as changing nothing. Callees come first, so that most functions are looked at twice."""
    circle = circle_of(db, first)
    _ask_callees(db, circle, finding)
    among = frozenset(circle)
    calls = {one: tuple(callee for callee in called(db, one) if callee in among) for one in circle}
    if finding != "classes":
        if_none_were_shared = _effects_of_circle(db, first, "classes")
        if not _any_depends_on_shared(db, calls, if_none_were_shared, finding):
            return if_none_were_shared
    return _least_fixed_point(db, calls, finding)


def _least_fixed_point(
    db: Database, calls: Mapping[FunctionId, tuple[FunctionId, ...]], finding: Finding
) -> Mapping[FunctionId, Effects]:
    """Of the functions of a circle, by which of them each names. Each is looked at with what is
    known of those that it names, and again if more is known then. What calls alone tell (`spread`)
    is known everywhere after the first look at each: it goes around the circle without more."""
    known = dict.fromkeys(calls, NO_EFFECTS)
    looks: dict[FunctionId, Look] = {}
    given: dict[FunctionId, _Assumed] = {}
    sets: dict[Any, Any] = {}
    order = pending = callees_first(calls)
    for _ in range(MAX_ROUNDS):
        for one in pending:
            given[one] = _assumed(calls[one], known)
            looks[one] = _looked(db, one, given[one], finding)
            found = looks[one].effects(known)
            if found != known[one]:
                known[one] = found
        spread(looks, known, sets)
        pending = [one for one in order if _assumed(calls[one], known) != given[one]]
        if not pending:
            break
    return known


def _any_depends_on_shared(
    db: Database,
    calls: Mapping[FunctionId, tuple[FunctionId, ...]],
    known: Mapping[FunctionId, Effects],
    finding: Finding,
) -> bool:
    """One of a circle's functions does; `known` are their effects if no class were shared, found
    with the last look at each."""
    return any(
        (found := _looked_at(db, *place, _assumed(calls[function], known))) is not None
        and _depends_on_shared(db, found, finding)
        for function in calls
        for place in places(db, function)
    )


def _looked(db: Database, function: FunctionId, assumed: _Assumed, finding: Finding) -> Look:
    """A look at a function on a circle where any depends on what is shared, unless it is `finding`
    that out."""
    if finding == "classes":
        return both(look_given(db, *one, assumed, finding) for one in places(db, function))
    return both(_look_where_shared(db, *one, assumed, finding) for one in places(db, function))


def _assumed(callees: tuple[FunctionId, ...], known: Mapping[FunctionId, Effects]) -> _Assumed:
    return tuple((one, known[one]) for one in callees)


def _effects_given(
    db: Database, function: FunctionId, assumed: _Assumed, finding: Finding
) -> Effects:
    looks = (look_given(db, *one, assumed, finding) for one in places(db, function))
    return both(looks).effects(dict(assumed))


@query
def look_given(
    db: Database, path: str, key: MemberKey, assumed: _Assumed, finding: Finding
) -> Look | None:
    """A look at a function, if the effects of those on its circle are as assumed; None for what is
    no function."""
    found = _looked_at(db, path, key, assumed)
    if found is None or finding == "classes" or not _depends_on_shared(db, found, finding):
        return None if found is None else found.look
    return _look_where_shared(db, path, key, assumed, finding)


@query
def _look_where_shared(
    db: Database, path: str, key: MemberKey, assumed: _Assumed, finding: Finding
) -> Look | None:
    return _look(db, path, key, assumed, DatabaseWorld(db, finding), set())


@dataclass(frozen=True, slots=True)
class _LookedAt:
    """A look at a function as if no class's objects were shared; the classes of which it was asked
    whether they are, and the functions whose effects were asked for."""

    look: Look
    classes: frozenset[TypeId]
    functions: frozenset[FunctionId]


def _nothing_known(db: Database, path: str, key: MemberKey, assumed: _Assumed) -> _LookedAt:
    return _LookedAt(Look(), frozenset(), frozenset())


@query_with(cycle=_nothing_known)
def _looked_at(db: Database, path: str, key: MemberKey, assumed: _Assumed) -> _LookedAt | None:
    classes: set[TypeId] = set()
    functions: set[FunctionId] = set()
    world = DatabaseWorld(db, "classes", classes)
    found = _look(db, path, key, assumed, world, functions)
    if found is None:
        return None
    return _LookedAt(found, frozenset(classes), frozenset(functions))


def _depends_on_shared(db: Database, found: _LookedAt, finding: Finding) -> bool:
    """Nearly always not; then a function is looked at once."""
    world = DatabaseWorld(db, finding)
    return any(map(world.is_shared, sorted(found.classes, key=str))) or any(
        effects_of_function(db, one, finding) != effects_of_function(db, one, "classes")
        for one in sorted(found.functions, key=str)
    )


def _look(
    db: Database,
    path: str,
    key: MemberKey,
    assumed: _Assumed,
    world: DatabaseWorld,
    asked: set[FunctionId],
) -> Look | None:
    """`asked` learns of the functions outside of its circle whose effects these follow from."""
    function = prepared(db, path, key).function
    declared = declared_member(db, path, key)
    if function is None or declared is None:
        return None
    if key.name == "new" and declared.owner is not None:
        function = _with_first_values(db, declared.owner, function)
    known = dict(assumed)

    def effects(member: Member) -> Effects:
        named = function_id(db, member)
        if named is None:
            return NO_EFFECTS
        found = known.get(named)
        if found is not None:
            return found
        asked.add(named)
        return effects_of_function(db, named, world.finding)

    entry = is_entry(db, make_member(declared, DYNAMIC))
    own, called = own_effects(Unit(world, "", None), function, effects, entry)
    inside = {named for one in called if (named := function_id(db, one)) in known}
    outside = (effects(one) for one in called if function_id(db, one) not in known)
    return Look(with_called(own, outside), tuple(sorted(filter(None, inside))))


def _with_first_values(db: Database, id: TypeId, constructor: typed.Function) -> typed.Function:
    """A constructor that makes the fields' first values, as it does when it is called."""
    declared = declared_type(db, id)
    fields = () if declared is None else declared.instance.values()
    first = (prepared(db, one.path, one.key).value for one in fields)
    made = [one for one in first if one is not None and not is_constant(one)]
    if not made:
        return constructor
    body = typed.Block(constructor.span, VOID, [*made, constructor.body])
    return replace(constructor, body=body)
