"""The project's call graph: which functions a function names, and which of them call each other.

A node is what one call may reach: a function, or the methods of a family of classes that stand for
each other (`families.family`). Everything here is asked for one function at a time, so that a file
is opened at the cost of what its functions reach, not of all that the files around it hold.

    function even(n) return n == 0 || odd(n - 1);         circle_of even: even, odd
    function odd(n) return n > 0 && even(n - 1);          circle_of odd: even, odd
    function main() trace(even(4));                       circle_of main: main

Most functions are in no circle, and most call only such: `is_acyclic` is one look at each callee's
answer. Only above a circle is the graph walked, and only through functions that reach one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from compiler_core.lower import families
from compiler_core.lower.prepared import prepared
from compiler_core.lower.walk import nodes
from compiler_core.project.files import is_shipped, module_of, module_path
from compiler_core.query import Database, query, query_with
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.items import MemberKey, file_keys
from compiler_core.semantics.typed import Member
from compiler_core.semantics.typer.members import make_member
from compiler_core.semantics.types import DYNAMIC, ClassType, TypeId


class FunctionId(NamedTuple):
    """A function of the project; of a family's methods, the first type's that has a file."""

    path: str
    declaration: str
    """As in `MemberKey`: empty for a function at module level."""
    name: str


def function_id(db: Database, member: Member) -> FunctionId | None:
    """The node that a use of a member names; None for what has no Elixir of ours to look at."""
    if member.elixir is not None or member.is_extern:
        return None
    if member.kind not in ("method", "constructor"):
        return None
    if member.owner is None:
        if not member.path or is_shipped(member.path):
            return None
        return FunctionId(member.path, "", member.name)
    return _node(db, member.owner, member.name)


def id_of(db: Database, path: str, key: MemberKey) -> FunctionId | None:
    """The node of the function declared at `key`."""
    if not key.declaration:
        return FunctionId(path, "", key.name)
    return _node(db, _type_id(db, path, key.declaration), key.name)


@query
def _node(db: Database, owner: TypeId, name: str) -> FunctionId | None:
    for one in _family(db, owner, name):
        path = module_path(db, (*one.package, one.module))
        if path is not None and not is_shipped(path):
            return FunctionId(path, one.name, name)
    return None


def _family(db: Database, owner: TypeId, name: str) -> tuple[TypeId, ...]:
    """A constructor stands for no other."""
    return (owner,) if name == "new" else families.family(db, owner, name)


def _type_id(db: Database, path: str, declaration: str) -> TypeId:
    *package, module = module_of(db, path)
    return TypeId(tuple(package), module, declaration)


@query
def places(db: Database, function: FunctionId) -> tuple[tuple[str, MemberKey], ...]:
    """Where a node's functions are written: its clauses, in each class of the family."""
    path, declaration, name = function
    if not declaration:
        return tuple((path, key) for key in _keys_by_name(db, path).get(("", name), ()))
    found: list[tuple[str, MemberKey]] = []
    for one in _family(db, _type_id(db, path, declaration), name):
        home = module_path(db, (*one.package, one.module))
        if home is not None and not is_shipped(home):
            keys = _keys_by_name(db, home).get((one.name, name), ())
            found += ((home, key) for key in keys)
    return tuple(found)


@query
def _keys_by_name(db: Database, path: str) -> Mapping[tuple[str, str], tuple[MemberKey, ...]]:
    found: dict[tuple[str, str], list[MemberKey]] = {}
    for key in file_keys(db, path):
        found.setdefault((key.declaration, key.name), []).append(key)
    return {name: tuple(keys) for name, keys in found.items()}


@query
def called(db: Database, function: FunctionId) -> tuple[FunctionId, ...]:
    """The functions that a function names, whether it calls them or hands them on; sorted."""
    return tuple(sorted({one for place in places(db, function) for one in _named(db, *place)}))


@query
def _named(db: Database, path: str, key: MemberKey) -> frozenset[FunctionId]:
    named = (function_id(db, member) for member in _members_named(db, path, key))
    return frozenset(one for one in named if one is not None)


def _members_named(db: Database, path: str, key: MemberKey) -> Iterator[Member]:
    function = prepared(db, path, key).function
    for node in nodes(function.body) if function is not None else ():
        match node:
            case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
                if member.kind == "method":
                    yield member
            case typed.New(constructor=Member() as member):
                yield member
            case typed.Call(callee=typed.Super(type=ClassType(id=id))):
                base = super_constructor(db, id)
                if base is not None:
                    yield base


def super_constructor(db: Database, id: TypeId) -> Member | None:
    """The constructor that `super(…)` calls where the superclass is `id`."""
    owner = families.constructor_owner(db, id)
    found = None if owner is None else declared_type(db, owner)
    declared = None if found is None else found.instance.get("new")
    return None if declared is None else make_member(declared, declared.type or DYNAMIC)


def _on_circle(db: Database, function: FunctionId) -> bool:
    return False


@query_with(cycle=_on_circle)
def is_acyclic(db: Database, function: FunctionId) -> bool:
    """No two functions that it reaches call each other, itself included. A function that calls
    itself is no circle here."""
    return all(is_acyclic(db, one) for one in called(db, function) if one != function)


@query
def circle_of(db: Database, function: FunctionId) -> tuple[FunctionId, ...]:
    """The function, and those that call it and are called by it, directly or through others: its
    strongly connected component, sorted."""
    if is_acyclic(db, function):
        return (function,)
    # A circle is found once: its other functions ask the one from which the graph was walked.
    walked_from = db.scratch.setdefault("circles", {})
    other = walked_from.get(function, function)
    if other != function:
        circle = circle_of(db, other)
        at = bisect_left(circle, function)
        if circle[at : at + 1] == (function,):
            return circle
    circle = _circle_around(db, function)
    walked_from.update(dict.fromkeys(circle, function))
    return circle


def _circle_around(db: Database, function: FunctionId) -> tuple[FunctionId, ...]:
    """From a function forwards, and back from it among those that were reached."""
    callers: dict[FunctionId, set[FunctionId]] = {function: set()}
    pending = [function]
    while pending:
        asking = pending.pop()
        for one in called(db, asking):
            if one not in callers:
                if is_acyclic(db, one):
                    continue
                callers[one] = set()
                pending.append(one)
            callers[one].add(asking)
    found = {function}
    pending = [function]
    while pending:
        for one in callers[pending.pop()]:
            if one not in found:
                found.add(one)
                pending.append(one)
    return tuple(sorted(found))


def callees_first(calls: Mapping[FunctionId, tuple[FunctionId, ...]]) -> list[FunctionId]:
    """Postorder of a depth-first walk, without recursion."""
    order: list[FunctionId] = []
    seen: set[FunctionId] = set()
    for root in calls:
        stack: list[tuple[FunctionId, Iterator[FunctionId]]] = []
        if root not in seen:
            seen.add(root)
            stack.append((root, iter(calls[root])))
        while stack:
            name, rest = stack[-1]
            following = next((one for one in rest if one not in seen), None)
            if following is None:
                order.append(name)
                stack.pop()
            else:
                seen.add(following)
                stack.append((following, iter(calls[following])))
    return order
