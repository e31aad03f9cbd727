"""Lists of fields and static variables that functions make longer or shorter, or put others in the
place of: what a loop must know of the functions that its body calls (`growing_loops`).

    function add(job) queue.push(job);        resizes Loop.queue
    function step(job) { job(); add(job); }   so does this one; and it calls a function value
    loop.add(() -> loop.add(later));          a function value that does: any may be the one called

Only names count: whose `queue` it is isn't asked. The trees are read as they were inferred, before
anything is spelled out, so that `prepared` may ask. A function value is sought in the files whose
text has the name of the list's class, up to `MOST_FILES` of them. Of more, the texts say enough: a
loop over a list that one of them resizes somewhere counts, which is right either way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from compiler_core.lower import families
from compiler_core.lower.named_files import MOST_FILES, files_naming
from compiler_core.lower.places import call_parts, is_field
from compiler_core.lower.walk import nodes, walk
from compiler_core.project.files import is_shipped, module_path
from compiler_core.project.sources import text
from compiler_core.query import Database, query, query_with
from compiler_core.semantics import typed
from compiler_core.semantics.infer import infer_member
from compiler_core.semantics.items import MemberKey, file_keys
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import ClassType, Monomorph, TypeId

RESIZING = frozenset(("push", "unshift", "insert", "remove", "pop", "shift", "splice", "resize"))


class Field(NamedTuple):
    """A field or static variable of the project."""

    owner: TypeId
    name: str


class Place(NamedTuple):
    """A function of the project, as it is declared."""

    path: str
    declaration: str
    name: str


@dataclass(frozen=True, slots=True)
class Doings:
    """What a piece of code does that a loop around it must know."""

    resizes: frozenset[Field] = frozenset()
    replaces: frozenset[Field] = frozenset()
    calls: frozenset[Place] = frozenset()
    calls_values: bool = False
    """It calls a function value that it was given or read from somewhere."""


_NOTHING = Doings()


def doings_of_calls(db: Database, code: Expr) -> Doings:
    """What the functions do that the code calls, however far away, but not the code itself; those
    that it only names count as called."""
    own = _own(db, walk(code))
    return _with_callees(db, Doings(calls=own.calls, calls_values=own.calls_values))


def resizes_argument(db: Database, call: typed.Call, index: int) -> bool:
    """A function of the project changes the length of what it is given as its argument."""
    member, _, _ = call_parts(call)
    return member is not None and any(
        _resizes_parameter(db, one, index) for one in _declared(db, member)
    )


def _no(db: Database, place: Place, index: int) -> bool:
    return False


@query_with(cycle=_no)
def _resizes_parameter(db: Database, place: Place, index: int) -> bool:
    function = _function_at(db, place)
    if function is None or index >= len(function.parameters):
        return False
    variable = function.parameters[index].variable
    for node in nodes(function.body):
        if isinstance(node, typed.Call):
            member, receiver, args = call_parts(node)
            if member is not None and member.name in RESIZING and _is_of(receiver, variable):
                return True
            for at, one in enumerate(args):
                if _is_of(one, variable) and resizes_argument(db, node, at):
                    return True
    return False


def _is_of(node: Expr | None, variable: Variable) -> bool:
    return isinstance(node, typed.Local) and node.variable is variable


def is_array(node: Expr) -> bool:
    type = node.type
    while isinstance(type, Monomorph) and type.link is not None:
        type = type.link
    return isinstance(type, ClassType) and type.id.name == "Array" and not type.id.package


def field_of(member: Member) -> Field | None:
    """None for what is no variable of a type of the project."""
    if member.owner is None or not is_field(member):
        return None
    return Field(member.owner, member.name)


@query
def resized_by_values(db: Database, owner: TypeId) -> frozenset[Field]:
    """What function values of the files that name a class resize, when they are called; where those
    are many, all that these files resize anywhere, by their text."""
    paths = files_naming(db, owner)
    if len(paths) > MOST_FILES:
        return frozenset(Field(owner, name) for path in paths for name in _resized(db, path))
    found: set[Field] = set()
    for path in paths:
        for key in file_keys(db, path):
            for value in _function_values(db, path, key):
                found |= _with_callees(db, value).resizes
    return frozenset(found)


@query
def _resized(db: Database, path: str) -> frozenset[str]:
    """The names of what the file's text resizes."""
    return frozenset(_RESIZED.findall(text(db, path) or ""))


_RESIZED = re.compile(rf"\b(\w+)\s*\.\s*(?:{'|'.join(sorted(RESIZING))})\s*\(")


@query
def calls_function_values(db: Database, owner: TypeId) -> bool:
    """A method of the class may call a function value, which may change whatever it was made
    around: the method's own object too."""
    path = module_path(db, (*owner.package, owner.module))
    if path is None or is_shipped(path):
        return False
    own = (Place(path, owner.name, key.name) for key in file_keys(db, path))
    return any(_with_callees(db, _of_function(db, one)).calls_values for one in own)


@query
def _function_values(db: Database, path: str, key: MemberKey) -> tuple[Doings, ...]:
    """Of each function that a member writes down or hands on by its name."""
    found: list[Doings] = []
    called: set[int] = set()
    inferred = infer_member(db, path, key)
    roots = (inferred.value, None if inferred.function is None else inferred.function.body)
    for node in (one for root in roots if root is not None for one in nodes(root)):
        match node:
            case typed.Call(callee=callee):
                called.add(id(callee))
            case typed.Function(body=body):
                found.append(_own(db, walk(body)))
            case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
                if id(node) not in called and member.kind == "method":
                    found.append(Doings(calls=frozenset(_declared(db, member))))
    return tuple(found)


def _with_callees(db: Database, own: Doings) -> Doings:
    """With all that the functions which it calls do, however far away."""
    reached = {id(one): one for one in (_reach(db, place) for place in own.calls)}
    found = [own, *(one.doings for one in reached.values())]
    return Doings(
        frozenset().union(*(one.resizes for one in found)),
        frozenset().union(*(one.replaces for one in found)),
        own.calls,
        any(one.calls_values for one in found),
    )


@dataclass(frozen=True, slots=True)
class _Reach:
    """What a function does, with all that it calls; and those that call each other with it."""

    doings: Doings
    circle: frozenset[Place]


@query
def _reach(db: Database, place: Place) -> _Reach:
    # Those of a circle do the same: they ask the one from which the calls were followed.
    walked_from = db.scratch.setdefault("resizing circles", {})
    other = walked_from.get(place, place)
    if other != place:
        found = _reach(db, other)
        if place in found.circle:
            return found
    found = _walked(db, place)
    walked_from.update(dict.fromkeys(found.circle, place))
    return found


def _walked(db: Database, place: Place) -> _Reach:
    callers: dict[Place, set[Place]] = {place: set()}
    pending = [place]
    doings: list[Doings] = []
    while pending:
        asking = pending.pop()
        own = _of_function(db, asking)
        doings.append(own)
        for one in own.calls:
            if one not in callers:
                callers[one] = set()
                pending.append(one)
            callers[one].add(asking)
    circle = {place}
    pending = [place]
    while pending:
        more = callers[pending.pop()] - circle
        circle |= more
        pending += more
    return _Reach(
        Doings(
            frozenset().union(*(one.resizes for one in doings)),
            frozenset().union(*(one.replaces for one in doings)),
            calls_values=any(one.calls_values for one in doings),
        ),
        frozenset(circle),
    )


@query
def _of_function(db: Database, place: Place) -> Doings:
    function = _function_at(db, place)
    return _NOTHING if function is None else _own(db, nodes(function.body))


def _function_at(db: Database, place: Place) -> typed.Function | None:
    for key in file_keys(db, place.path):
        if (key.declaration, key.name) == (place.declaration, place.name):
            return infer_member(db, place.path, key).function
    return None


def _own(db: Database, code: Iterable[Expr]) -> Doings:
    resizes: set[Field] = set()
    replaces: set[Field] = set()
    calls: set[Place] = set()
    calls_values = False
    for node in code:
        match node:
            case typed.Call(callee=callee):
                member, receiver, _ = call_parts(node)
                if member is None:
                    calls_values |= not isinstance(callee, typed.Super)
                elif member.name in RESIZING and receiver is not None and is_array(receiver):
                    resizes |= _named(receiver)
                calls_values |= _is_variable(callee)
            case typed.Assign(target=target):
                replaces |= _named(target)
            case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
                if member.kind == "method":
                    calls.update(_declared(db, member))
            case typed.New(constructor=Member() as member):
                calls.update(_declared(db, member))
    return Doings(frozenset(resizes), frozenset(replaces), frozenset(calls), calls_values)


def _is_variable(callee: Expr) -> bool:
    match callee:
        case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
            return is_field(member)
    return False


def _named(node: Expr | None) -> set[Field]:
    match node:
        case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
            found = field_of(member)
            return set() if found is None else {found}
    return set()


def _declared(db: Database, member: Member) -> Iterator[Place]:
    """Where a method is written, and those that override it."""
    if member.elixir is not None or member.is_extern:
        return
    if member.owner is None:
        if member.path and not is_shipped(member.path):
            yield Place(member.path, "", member.name)
        return
    is_alone = member.is_static or member.kind == "constructor"
    family = (member.owner,) if is_alone else families.family(db, member.owner, member.name)
    for one in family:
        path = module_path(db, (*one.package, one.module))
        if path is not None and not is_shipped(path):
            yield Place(path, one.name, member.name)
