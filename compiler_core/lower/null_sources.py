"""Functions and fields that may give null though their types don't say so.

    var name: String;                             a field that no constructor sets
    static var current: String;                   a static variable without a value
    function find(n): String { … return null; }   a function that returns null,
    function name(id): String return names[id];   or what may be null: a map's text, such a field,
    function first(): String return find("a");    what another function returns so

An array's element is taken to be there.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.lower.handed_nulls import all_handed_nulls, results
from compiler_core.lower.things import is_same_place
from compiler_core.lower.types import is_nullable
from compiler_core.lower.walk import children, is_null_constant, nodes
from compiler_core.lower.written import written_function
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type, strip
from compiler_core.semantics.infer import infer_member
from compiler_core.semantics.typed import Expr, Function, Member, Variable
from compiler_core.semantics.types import BOOL, FLOAT, INT, STRING, TypeId

MAX_CALLS = 3
"""So far calls are followed."""


def may_return_null(db: Database, member: Member, depth: int = 0) -> bool:
    """A function of the project gives null back somewhere."""
    if member.owner is None or member.is_extern or member.kind != "method" or depth > MAX_CALLS:
        return False
    function = written_function(db, member.owner, member.name, member.is_static)
    if function is None:
        return False
    asked = [one for node in nodes(function) for one in _asked(node)]
    null = _null_locals(function) | _null_parameters(db, member, function).difference(
        one.variable for one in asked if isinstance(one, typed.Local)
    )
    return any(
        _is_null(db, one, null, depth)
        for one in returned(function)
        if isinstance(one, typed.Local) or not any(is_same_place(one, other) for other in asked)
    )


def _asked(node: Expr) -> Iterator[Expr]:
    """What is compared with null, or given a value: it is none then, or meant to be."""
    match node:
        case typed.Assign(
            target=typed.InstanceMember() | typed.StaticMember() as target, value=new
        ):
            if not is_null_constant(new):
                yield target
        case typed.Binary(operator="==" | "!=" | "??", left=left, right=right):
            if node.operator == "??" or is_null_constant(right):
                yield left
            elif is_null_constant(left):
                yield right


def returned(function: Function) -> Iterator[Expr]:
    """What a function gives back, its closures' results left out."""
    pending: list[Expr] = [function.body]
    while pending:
        node = pending.pop()
        if isinstance(node, typed.Return):
            yield from results(node.value)
        elif not isinstance(node, typed.Function):
            pending += children(node)


def _is_null(db: Database, node: Expr, null: frozenset[Variable], depth: int) -> bool:
    if is_null_constant(node):
        return True
    if is_nullable(node.type) and strip(db, node.type) == STRING:
        return True
    match node:
        case typed.Local(variable=variable):
            return variable in null
        case typed.InstanceMember(target=typed.This(), member=member) if member.owner is not None:
            is_field = member.kind == "variable" and not member.is_extern
            return is_field and is_unset(db, member.owner, member.name)
        case typed.StaticMember(member=member) if member.kind == "variable":
            return may_be_unset(db, member)
        case typed.Call(
            callee=typed.StaticMember(member=member) | typed.InstanceMember(member=member)
        ):
            is_basic = strip(db, node.type) in (INT, FLOAT, BOOL)
            return not is_basic and may_return_null(db, member, depth + 1)
    return False


def _null_locals(function: Function) -> frozenset[Variable]:
    """Variables that begin with null, or get it."""
    found: set[Variable] = set()
    for node in nodes(function):
        match node:
            case typed.VariableDeclaration(variable=variable, value=value) if value is not None:
                if any(map(is_null_constant, results(value))):
                    found.add(variable)
            case typed.Assign(target=typed.Local(variable=variable), value=value):
                if any(map(is_null_constant, results(value))):
                    found.add(variable)
    return frozenset(found)


def _null_parameters(db: Database, member: Member, function: Function) -> frozenset[Variable]:
    """Those for which a function of the project gives null."""
    declared = None if member.owner is None else declared_type(db, member.owner)
    if declared is None or not function.parameters:
        return frozenset()
    handed = all_handed_nulls(db, declared.path, member.name).parameters
    own = str(member.owner)
    return frozenset(
        one.variable
        for index, one in enumerate(function.parameters)
        if (own, member.name, index) in handed
    )


def may_be_unset(db: Database, member: Member) -> bool:
    """A static variable of the project that begins with null."""
    if member.owner is None or member.is_extern or member.elixir is not None:
        return False
    declared = declared_type(db, member.owner)
    field = None if declared is None else declared.static.get(member.name)
    if declared is None or field is None or declared.kind != "class":
        return False
    value = infer_member(db, field.path, field.key).value
    return value is None or is_null_constant(value)


@query
def is_unset(db: Database, owner: TypeId, name: str) -> bool:
    """A field without a value, which the constructor doesn't set or sets to null."""
    declared = declared_type(db, owner)
    field = None if declared is None else declared.instance.get(name)
    if declared is None or field is None or declared.kind != "class":
        return False
    if any(one in declared.annotations for one in ("@:schema", "@:embedded_schema")):
        return False
    value = infer_member(db, field.path, field.key).value
    if (str(owner), name) in all_handed_nulls(db, field.path, name).fields:
        return True
    if value is not None:
        return is_null_constant(value)
    constructor = declared.instance.get("new")
    if constructor is None:
        return True
    function = infer_member(db, constructor.path, constructor.key).function
    if function is not None and _is_given_null(db, field.path, owner, name, function):
        return True
    return function is None or not any(
        isinstance(node, typed.Assign)
        and isinstance(node.target, typed.InstanceMember)
        and node.target.member.name == name
        and not is_null_constant(node.value)
        for node in nodes(function)
    )


def _is_given_null(
    db: Database, path: str, owner: TypeId, name: str, maker: typed.Function
) -> bool:
    """The constructor sets the field to a parameter for which null is given somewhere."""
    handed = all_handed_nulls(db, path, owner.name).parameters
    null = {
        one.variable
        for index, one in enumerate(maker.parameters)
        if (str(owner), "new", index) in handed
    }
    return bool(null) and any(
        isinstance(node, typed.Assign)
        and isinstance(node.target, typed.InstanceMember)
        and node.target.member.name == name
        and isinstance(node.value, typed.Local)
        and node.value.variable in null
        for node in nodes(maker)
    )
