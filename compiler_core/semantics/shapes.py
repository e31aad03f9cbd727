"""Shapes of `Dynamic` values, inferred over the functions of a class (docs/decisions/dynamic.md).

Elixir's callbacks hand state, messages and options around as terms, and the cookbook types them
`Dynamic`. What a `Dynamic` really holds follows from the class as a whole: the state that `init`
returns is the state that `handleCall` is given; a helper's parameter is what its callers hand over.

    class Counter {                                     state: {hits: Int, seen: Map<String, Bool>}
        function init(args: Dynamic): Dynamic {
            return {:ok, {hits: 0, seen: new Map<String, Bool>()}};
        }
        function handleCast(name: Dynamic, state: Dynamic): Dynamic {
            state.hits++;                               → a structure's certain field, an Int
            state.seen.set(name, true);                 → Map.set, with its template
            return {:noreply, state};
        }
    }

The members say what they know as data (`shape_evidence`), the solver merges it (`shape_solver`),
and the members are typed again with the answers in place of `Dynamic`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TypeVar

from compiler_core.query import Database, query
from compiler_core.semantics.declared import DeclaredMember, declared_member, strip
from compiler_core.semantics.items import MemberKey, TypeItem, items
from compiler_core.semantics.shape_evidence import (
    Evidence,
    Free,
    Place,
    Same,
    gather,
    places_of,
)
from compiler_core.semantics.shape_solver import Solver, find
from compiler_core.semantics.typer.context import Shapes
from compiler_core.semantics.types import AnyType, DynamicType, Type, UnknownType

K = TypeVar("K")

STATE: Place = ("state",)


@dataclass(frozen=True, slots=True)
class Callback:
    """Where a callback gets the server's state, and where in its results it gives it back."""

    state: int | None = None
    results: Mapping[str, int] = field(default_factory=dict)
    """By a result tuple's tag: the index of the state."""
    outside: tuple[int, ...] = ()
    """Parameters that come from other modules, with atoms for keys."""


_REPLIES = MappingProxyType({"reply": 2, "noreply": 1})
_NO_REPLIES = MappingProxyType({"noreply": 1})

CONTRACTS: Mapping[str, Mapping[str, Callback]] = MappingProxyType(
    {
        "@:genserver": MappingProxyType(
            {
                "init": Callback(None, MappingProxyType({"ok": 1}), (0,)),
                "handleCall": Callback(2, _REPLIES),
                "handleCast": Callback(1, _NO_REPLIES),
                "handleInfo": Callback(1, _NO_REPLIES),
                "handleContinue": Callback(1, _NO_REPLIES),
                "terminate": Callback(1),
                "codeChange": Callback(1, MappingProxyType({"ok": 1})),
            }
        ),
    }
)
"""The behaviours whose callbacks share a state, by the annotation of the class."""


@query
def member_evidence(db: Database, path: str, key: MemberKey) -> tuple[Evidence, ...]:
    """What one member says; plain data, equal for edits that change none of it."""
    from compiler_core.semantics.infer import infer_declared

    declared = declared_member(db, path, key)
    if declared is None:
        return ()
    inferred = infer_declared(db, path, key)
    owner = items(db, path).type(key.declaration)
    if owner is None:
        return ()
    own = {(item.name, item.is_static): item.key for item in reversed(owner.members)}
    return gather(db, declared, inferred.function, inferred.value, inferred.variables, own)


@query
def class_shapes(db: Database, path: str, declaration: str) -> Shapes | None:
    """The shapes of a class, or None where it declares nothing `Dynamic`."""
    owner = items(db, path).type(declaration) if declaration else None
    if owner is None or owner.kind != "class" or owner.is_extern:
        return None
    members = [
        found
        for item in owner.members
        if (found := declared_member(db, path, item.key)) is not None
    ]
    if not any(_mentions_dynamic(db, member) for member in members):
        return None
    callbacks = _callbacks(owner)
    given = [
        item
        for member in members
        for item in _from_outside(member, callbacks.get(member.item.name))
    ]
    solver = Solver(db, frozenset(item.place for item in given if isinstance(item, Free)))
    for member in members:
        solver.add(member_evidence(db, path, member.key))
    solver.add(given)
    for member in members:
        callback = callbacks.get(member.item.name)
        if callback is not None:
            _state_in_results(solver, member.key, callback)
    solver.spread_freedom()
    return _answers(db, solver, members, callbacks)


def _callbacks(owner: TypeItem) -> Mapping[str, Callback]:
    found: dict[str, Callback] = {}
    for annotation in owner.annotations:
        found.update(CONTRACTS.get(annotation.name, {}))
    return found


def _from_outside(member: DeclaredMember, callback: Callback | None) -> list[Evidence]:
    """What callers that are not in sight hand to a function."""
    item = member.item
    found: list[Evidence] = []
    if item.kind != "function":
        if item.is_public:
            found.append(Free(("field", item.key)))
        return found
    for index in range(len(item.parameters)):
        place: Place = ("parameter", item.key, index)
        if callback is not None and index == callback.state:
            found.append(Same(STATE, place))
        elif item.is_public or callback is not None or item.name == "new":
            found.append(Free(place))
    return found


def _state_in_results(solver: Solver, key: MemberKey, callback: Callback) -> None:
    """The tuples that a callback returns hold the state; which tuples those are shows only once
    the functions that it hands on have been merged with it."""
    result = solver.cell(("result", key))
    for tag, elements in list(find(result).tuples):
        index = callback.results.get(tag or "")
        if index is not None and index < len(elements):
            solver.merge(solver.cell(STATE), elements[index])


def _answers(
    db: Database,
    solver: Solver,
    members: list[DeclaredMember],
    callbacks: Mapping[str, Callback],
) -> Shapes | None:
    variables: dict[tuple[MemberKey, int], Type] = {}
    parameters: dict[tuple[MemberKey, int], Type] = {}
    results: dict[MemberKey, Type] = {}
    fields: dict[MemberKey, Type] = {}
    for member in members:
        item = member.item
        if item.kind != "function":
            if _is_dynamic(db, member.type):
                _keep(fields, item.key, solver.type_of(solver.cell(("field", item.key))))
            continue
        callback = callbacks.get(item.name)
        for index, written in enumerate(member.written):
            if written is None or not _is_dynamic(db, written):
                continue
            outside = callback is not None and index in callback.outside
            cell = solver.cell(("parameter", item.key, index))
            type = solver.type_of(cell, "atom" if outside else "either")
            _keep(parameters, (item.key, index), type)
        if member.result is not None and _is_dynamic(db, member.result):
            _keep(results, item.key, solver.type_of(solver.cell(("result", item.key))))
    for member in members:
        _add_variables(db, solver, member, parameters, variables)
    if not (variables or parameters or results or fields):
        return None
    found = Shapes(variables, parameters, results, fields)
    return replace(found, touched=_touched(db, members, found))


def _add_variables(
    db: Database,
    solver: Solver,
    member: DeclaredMember,
    parameters: Mapping[tuple[MemberKey, int], Type],
    variables: dict[tuple[MemberKey, int], Type],
) -> None:
    """Parameters are variables as well, and so are locals that are written `: Dynamic`."""
    numbers, locals_ = _numbers(db, member.path, member.key)
    for index, number in enumerate(numbers):
        found = parameters.get((member.key, index))
        if found is not None and number is not None:
            variables[(member.key, number)] = found
    for number in locals_:
        cell = solver.cell(("variable", member.key, number))
        _keep(variables, (member.key, number), solver.type_of(cell))


@query
def _numbers(
    db: Database, path: str, key: MemberKey
) -> tuple[tuple[int | None, ...], tuple[int, ...]]:
    """The numbers of a member's variables: of its parameters, in their order, and of its locals
    that are `Dynamic`."""
    from compiler_core.semantics.infer import infer_declared

    inferred = infer_declared(db, path, key)
    by_identity = {id(item): number for number, item in enumerate(inferred.variables)}
    parameters = () if inferred.function is None else inferred.function.parameters
    return (
        tuple(by_identity.get(id(item.variable)) for item in parameters),
        tuple(
            number
            for number, variable in enumerate(inferred.variables)
            if variable.kind == "local" and isinstance(strip(db, variable.type), DynamicType)
        ),
    )


def _keep(kept: dict[K, Type], key: K, type: Type) -> None:
    if not isinstance(type, DynamicType | UnknownType):
        kept[key] = type


def _touched(db: Database, members: list[DeclaredMember], found: Shapes) -> frozenset[MemberKey]:
    """The members in which a place stands that now has a shape."""
    places: set[Place] = {("variable", *key) for key in found.variables}
    places |= {("parameter", *key) for key in found.parameters}
    places |= {("result", key) for key in found.results}
    places |= {("field", key) for key in found.fields}
    return frozenset(
        member.key
        for member in members
        if any(
            not places.isdisjoint(places_of(item))
            for item in member_evidence(db, member.path, member.key)
        )
    )


def _mentions_dynamic(db: Database, member: DeclaredMember) -> bool:
    types = (member.type, member.result, *member.written)
    return any(type is None or _is_dynamic(db, type) for type in types)


def _is_dynamic(db: Database, type: Type | None) -> bool:
    return type is not None and isinstance(strip(db, type), DynamicType | AnyType)
