"""What a call says about the shapes of `Dynamic` values.

Arguments flow into the parameters of a function of the same class; one of another class is named,
for its own evidence to tell; a method called on a value of unknown type is a use of that value.

    show(params)          same(parameter 0 of show, params), result: result of show
    content.trim()        use(content, "trim")
    assign(socket, :n, 1) write(assigns, "n", 1)
"""

from __future__ import annotations

from compiler_core.project.files import is_library
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type, strip
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.shape_contracts import SENDERS, Keys
from compiler_core.semantics.shape_facts import (
    ASSIGNS,
    CALLING,
    FILLED,
    MESSAGES,
    Elsewhere,
    Field,
    Free,
    Keyed,
    Outside,
    Place,
    Use,
    mark,
)
from compiler_core.semantics.shape_gathering import Gathering
from compiler_core.semantics.typer.undeclared import full_name
from compiler_core.semantics.types import FunctionType, Type

_HELD = (typed.Local, typed.StaticMember, typed.InstanceMember, typed.StructureMember)
"""Arguments that are somebody's, and are still there after the call."""


def call(gathering: Gathering, node: typed.Call) -> Place:
    """Where the call's result is; what its arguments say is noted."""
    callee = node.callee
    method = _method_of_open(gathering, callee)
    if method is not None:
        target = gathering.value(method[0])
        args = tuple(
            _used(gathering, method[1], arg, _parameter_type(gathering, callee, index))
            for index, arg in enumerate(node.args)
            if arg is not None
        )
        _keywords(gathering, node)
        if target is None:
            return gathering.known(node)
        return gathering.used(target, method[1], args, node)
    if isinstance(callee, typed.UnknownFunction | typed.UnknownMember):
        return _undeclared(gathering, node, callee)
    key = _called(gathering, callee)
    if key is None:
        return _call_of_others(gathering, node, callee)
    for index, arg in enumerate(node.args):
        if arg is not None and gathering.is_tracked(_parameter_type(gathering, callee, index)):
            gathering.into(("parameter", key, index), arg)
        elif arg is not None:
            gathering.want(arg, _parameter_type(gathering, callee, index))
    _keywords(gathering, node)
    return ("result", key) if gathering.is_tracked(node.type) else gathering.known(node)


def _used(gathering: Gathering, method: str, arg: typed.Expr, type: Type | None) -> Place:
    """An argument of a method of an open value. For a function stands its first parameter, or all:
    what the method hands it are elements of one list."""
    if method not in CALLING or not isinstance(arg, typed.Function) or not arg.parameters:
        return gathering.wanted(arg, gathering.argument(arg), type)
    gathering.inner_function(arg, is_free=False)
    first, *others = (gathering.variable(one.variable) for one in arg.parameters)
    for other in others:
        gathering.same(first, other)
    return first


def _undeclared(
    gathering: Gathering, node: typed.Call, callee: typed.UnknownFunction | typed.UnknownMember
) -> Place:
    """A function that nothing declares gives one kind of value wherever it is called."""
    if isinstance(callee, typed.UnknownMember):
        gathering.visit(callee.target)
    for arg in node.args:
        if arg is not None:
            gathering.value(arg)
    _keywords(gathering, node)
    if not gathering.is_open(node.type):
        return gathering.known(node)
    place: Place = ("undeclared", full_name(callee))
    gathering.found += (Free(place), Outside(place))
    return place


def _call_of_others(gathering: Gathering, node: typed.Call, callee: typed.Expr) -> Place:
    """A call of what the class around has not declared."""
    member = (
        callee.member if isinstance(callee, typed.StaticMember | typed.InstanceMember) else None
    )
    if isinstance(callee, typed.InstanceMember):
        gathering.visit(callee.target)
    elif member is None:
        gathering.visit(callee)
    found = None if member is None else gathering.declared(member)
    for index, arg in enumerate(node.args):
        if arg is None:
            continue
        type = _parameter_type(gathering, callee, index)
        if index == 1 and _is_sender(member):
            # Of two places the first is merged with what may come from elsewhere, never the second.
            gathering.same(gathering.argument(arg), MESSAGES)
            continue
        place = gathering.value(arg)
        if place is None:
            continue
        if (member is None or found is not None) and isinstance(arg, _HELD):
            # What a function out of sight puts into a list or map, it hands back.
            gathering.found.append(Use(place, FILLED, ()))
        if found is not None and gathering.is_open(type):
            gathering.found.append(Elsewhere(place, found.path, found.key, index))
        else:
            gathering.wanted(arg, place, type)
    _keywords(gathering, node)
    if member is None:
        return gathering.known(node)
    _assigned(gathering, node, member)
    keys = _keys_asked(node) or mark(member.metadata)
    if keys is not None and mark(member.metadata) and gathering.is_open(node.type):
        result = gathering.part()
        gathering.found += (Keyed(result, keys.form, keys.is_deep), Free(result))
        return result
    if found is not None and gathering.is_open(node.type):
        return gathering.elsewhere(member) or gathering.known(node)
    return gathering.known(node)


def _keys_asked(node: typed.Call) -> Keys | None:
    """What an option says of the keys: `Jason.decode(text, {keys: :atoms})`."""
    for arg in node.args:
        match arg:
            case typed.Keyword(entries=entries):
                given = dict(entries)
            case typed.Object(fields=fields):
                given = {
                    one.name: one.value for one in fields if isinstance(one, typed.ObjectField)
                }
            case _:
                continue
        if isinstance(asked := given.get("keys"), typed.Atom):
            return Keys("atom" if asked.name.startswith("atoms") else "string", is_deep=True)
    return None


def _is_sender(member: typed.Member | None) -> bool:
    return member is not None and (
        member.owner is not None and (member.owner.name, member.name) in SENDERS
    )


def _assigned(gathering: Gathering, node: typed.Call, member: typed.Member) -> None:
    """`assign(socket, :key, value)`: the value can be read from the assigns."""
    if member.name != "assign" or len(node.args) != 3 or member.owner is None:
        return
    owner = declared_type(gathering.db, member.owner)
    key, value = node.args[1], node.args[2]
    if owner is None or not is_library(owner.path) or not isinstance(key, typed.Atom):
        return
    place = None if value is None else gathering.value(value)
    if place is not None:
        gathering.found.append(Field(ASSIGNS, key.name, place, "write"))


def _method_of_open(gathering: Gathering, callee: typed.Expr) -> tuple[typed.Expr, str] | None:
    """The receiver and name of a method that is called on a value of unknown type."""
    if isinstance(callee, typed.StructureMember):
        return callee.target, callee.name
    if isinstance(callee, typed.InstanceMember) and gathering.is_tracked(callee.target.type):
        return callee.target, callee.member.name
    return None


def _called(gathering: Gathering, callee: typed.Expr) -> MemberKey | None:
    if isinstance(callee, typed.StaticMember):
        return gathering.own_key(callee.member)
    if isinstance(callee, typed.InstanceMember) and isinstance(callee.target, typed.This):
        return gathering.own_key(callee.member)
    return None


def _parameter_type(gathering: Gathering, callee: typed.Expr, index: int) -> Type | None:
    function = strip(gathering.db, callee.type)
    if not isinstance(function, FunctionType) or not function.parameters:
        return None
    if index < len(function.parameters):
        found = function.parameters[index]
        return None if found.rest else found.type
    return None


def _keywords(gathering: Gathering, node: typed.Call) -> None:
    for _, value in node.keywords:
        gathering.value(value)
