"""Members and static extensions: what `value.f` is, where `f` may come from a `using`.

Members come before extensions. Of these Haxe asks the module's own, the last `using` first, then
those that the type brings itself (`@:using`), then the few that hold everywhere (`haxe.EnumTools`).

    using StringTools;      name.trim()       →  StringTools.trim(name)
                            name.trim         →  () -> StringTools.trim(name)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compiler_core.base.span import Span
from compiler_core.semantics import typed
from compiler_core.semantics.declared import (
    DeclaredMember,
    DeclaredType,
    ancestors,
    declared_type,
    find_static_member,
)
from compiler_core.semantics.declaring import static_functions
from compiler_core.semantics.faults import UNDECLARED_FIELD
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.typer.fields import by_path, member_value, of_type
from compiler_core.semantics.typer.members import member_at
from compiler_core.semantics.typer.paths import dotted, is_value
from compiler_core.semantics.types import (
    DYNAMIC,
    OPTION_ID,
    RESULT_ID,
    AbstractType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionParameter,
    FunctionType,
    Monomorph,
    Type,
    TypedefType,
    TypeId,
    UnknownType,
)
from compiler_core.semantics.unify import unify
from compiler_core.syntax import ast

_BUILT_IN = {
    RESULT_ID: (TypeId((), "ResultTools", "ResultTools"),),
    OPTION_ID: (TypeId((), "OptionTools", "OptionTools"),),
}
"""Extensions of the dialect's types."""

_EVERYWHERE = (
    TypeId(("haxe",), "EnumTools", "EnumTools"),
    TypeId(("haxe",), "EnumTools", "EnumValueTools"),
)
"""Haxe's compiler asks these for every value, after all others."""


class Extension:
    """`value.f` where `f` is a static function that takes the value first."""

    __slots__ = ("callee", "receiver", "type")

    def __init__(self, callee: typed.Expr, type: FunctionType, receiver: typed.Expr) -> None:
        self.callee = callee
        self.type = type
        self.receiver = receiver


def method_or_extension(
    typer: Typer, view: ast.FieldAccess, called: int | None, expected: Type | None = None
) -> typed.Expr | Extension:
    """What a field access means; `called`: with how many arguments, if it is being called, and
    `expected` then the type that the call's value should have."""
    path = dotted(view)
    if path is not None and not is_value(typer, path[0]):
        found = by_path(typer, view, path)
        if found is not None:
            return found
    meant = None if called is None else _meant_receiver(typer, view.name.text, expected)
    target = typer.infer(view.target, meant)
    if meant is not None and typer.strip(target.type) == DYNAMIC:
        target.type = meant
    if isinstance(target, typed.ModuleValue):
        of_type_value = _of_type_value(typer, target, view)
        return of_type_value or member_value(typer, view, target, called)
    if isinstance(target, typed.Error) or not view.name.text:
        return member_value(typer, view, target, called)
    if not _declares(typer, view, target):
        extension = find_extension(typer, target, view.name.text, view.name.span)
        if extension is not None:
            return extension
    told = len(typer.faults)
    found_member = member_value(typer, view, target, called)
    if len(typer.faults) > told and typer.faults[-1].code == UNDECLARED_FIELD:
        _offer(typer, target, view.name)
    return found_member


def _meant_receiver(typer: Typer, name: str, expected: Type | None) -> Type | None:
    """What a value that nothing declares must be for a method that an `Option` or a `Result` has:
    `find(id).toResult(NotFound)`, or `make(x).map(f)` where a `Result` is wanted."""
    option, result = EnumType(OPTION_ID, (DYNAMIC,)), EnumType(RESULT_ID, (DYNAMIC, DYNAMIC))
    if name == "toResult":
        return option
    if name == "mapError":
        return result
    wanted = None if expected is None else typer.strip(expected)
    if name not in ("map", "flatMap") or not isinstance(wanted, EnumType):
        return None
    return {OPTION_ID: option, RESULT_ID: result}.get(wanted.id)


def may_have(typer: Typer, view: ast.FieldAccess, value: typed.Expr) -> bool:
    """Whether `value` has, or may have, the field that `view` asks for."""
    told = len(typer.faults)
    type = typer.strip(value.type)
    if of_type(typer, view, value, type) is not None:
        return True
    if find_extension(typer, value, view.name.text, view.name.span) is not None:
        return True
    member_value(typer, view, value, None)
    lacks = len(typer.faults) > told
    del typer.faults[told:]
    return not lacks


def _offer(typer: Typer, target: typed.Expr, name: ast.Name) -> None:
    """Say in the fault which `using` would bring the name."""
    offered = [
        str(id) for id in _not_used(typer, name.text) if _would_extend(typer, id, target, name)
    ]
    if offered:
        last = typer.faults[-1]
        words = tuple(item for item in last.words if item[0] != "suggestion")
        typer.faults[-1] = replace(last, words=(*words, ("using", ", ".join(offered))))


def _would_extend(typer: Typer, id: TypeId, target: typed.Expr, name: ast.Name) -> bool:
    declared = find_static_member(typer.db, id, name.text)
    if declared is None or declared.item.kind != "function" or not declared.item.is_public:
        return False
    type = typer.strip(target.type)
    return _extends(typer, declared, target, type, name.span) is not None


def _not_used(typer: Typer, name: str) -> Iterator[TypeId]:
    """Types that somebody may have wanted to write `using` for: Haxe's own, those imported, and
    the project's that declare a static function of the name."""
    seen = set(typer.file_scope.usings)
    seen |= set() if typer.owner is None else {typer.owner}
    declaring = static_functions(typer.db, name)
    for id in (*_OFFERED, *typer.file_scope.types.values(), *declaring):
        if id not in seen:
            seen.add(id)
            yield id


_OFFERED = (
    TypeId((), "Lambda", "Lambda"),
    TypeId((), "StringTools", "StringTools"),
    TypeId((), "DateTools", "DateTools"),
)


def _of_type_value(
    typer: Typer, target: typed.ModuleValue, view: ast.FieldAccess
) -> Extension | None:
    """`Color.createAll()` where nothing static of `Color` has the name: an extension of
    `Enum<Color>`."""
    found = None if target.id is None else declared_type(typer.db, target.id)
    name = view.name.text
    if found is None or name in found.static or found.constructor(name) is not None:
        return None
    for id in (*typer.file_scope.usings, *_EVERYWHERE):
        declared = find_static_member(typer.db, id, name)
        first = None if declared is None or not declared.written else declared.written[0]
        if declared is not None and isinstance(first, AbstractType) and first.id.name in _TYPES:
            member, function = member_at(typer, declared, {})
            if isinstance(function, FunctionType):
                callee = typed.StaticMember(view.name.span, function, member)
                return Extension(callee, function, target)
    return None


_TYPES = ("Class", "Enum")


def field_access(
    typer: Typer, view: ast.FieldAccess, expected: Type | None, used: bool
) -> typed.Expr:
    """A field that is read. An extension that isn't called is a function of its other arguments."""
    found = method_or_extension(typer, view, None)
    return _closure(typer, view.span, found) if isinstance(found, Extension) else found


def find_extension(typer: Typer, receiver: typed.Expr, name: str, span: Span) -> Extension | None:
    """The extension `name` that takes `receiver`, or None."""
    type = typer.strip(receiver.type)
    if isinstance(type, DynamicType) and type.value is None:
        return _of_dynamic(typer, receiver, name, span)
    if isinstance(type, Monomorph | DynamicType | UnknownType):
        return None
    for id in extension_owners(typer, receiver.type, type):
        declared = find_static_member(typer.db, id, name)
        if declared is None or declared.item.kind not in ("function", "variable"):
            continue
        extension = _extends(typer, declared, receiver, type, span)
        if extension is not None:
            return extension
    return None


def _of_dynamic(typer: Typer, receiver: typed.Expr, name: str, span: Span) -> Extension | None:
    """Of a `Dynamic` only what takes one: `using haxe.Json;` and `value.stringify()`."""
    for id in typer.file_scope.usings:
        declared = find_static_member(typer.db, id, name)
        if declared is None or not declared.written or declared.item.kind != "function":
            continue
        if declared.written[0] == DYNAMIC:
            return _extends(typer, declared, receiver, DYNAMIC, span)
    return None


def extension_owners(typer: Typer, written: Type, type: Type) -> Iterator[TypeId]:
    """The types whose functions may extend a value, in the order in which they are asked."""
    yield from typer.file_scope.usings
    for one in (written, type):
        for found in _with_ancestors(typer, one):
            if found.usings:
                # A channel's `socket.assign` is the channel's, in a live page it is the page's.
                yield from typer.framework_types
                yield from found.usings
    if isinstance(type, EnumType):
        yield from _BUILT_IN.get(type.id, ())
    yield from _EVERYWHERE


def _with_ancestors(typer: Typer, type: Type) -> Iterator[DeclaredType]:
    """What is declared of a type; of a class, what it extends and implements after it."""
    if isinstance(type, ClassType):
        yield from (found for found, _ in ancestors(typer.db, type))
    elif isinstance(type, EnumType | AbstractType | TypedefType):
        found = declared_type(typer.db, type.id)
        if found is not None:
            yield found


def _extends(
    typer: Typer, declared: DeclaredMember, receiver: typed.Expr, type: Type, span: Span
) -> Extension | None:
    member, function = member_at(typer, declared, {})
    if not isinstance(function, FunctionType) or not function.parameters:
        return None
    if not unify(typer.db, type, function.parameters[0].type):
        return None
    return Extension(typed.StaticMember(span, function, member), function, receiver)


def _declares(typer: Typer, view: ast.FieldAccess, target: typed.Expr) -> bool:
    """Whether the type has the member. Additions to Haxe's library don't count: a `using` that
    brings the name means Haxe's own."""
    found = of_type(typer, view, target, typer.strip(target.type))
    if isinstance(found, typed.InstanceMember):
        return "@:addition" not in found.member.metadata
    return found is not None


def _closure(typer: Typer, span: Span, extension: Extension) -> typed.Expr:
    rest = extension.type.parameters[1:]
    type = FunctionType(rest, extension.type.result)
    if not isinstance(extension.receiver, typed.Constant | typed.Local | typed.This):
        return typed.NotLowered(span, type, "an extension of a computed value as a function")
    variables = [
        typer.make_variable(item.name or "value", item.type, span, "parameter") for item in rest
    ]
    parameters = [typed.Parameter(variable, None, False, False) for variable in variables]
    args: list[typed.Expr | None] = [
        extension.receiver,
        *(typed.Local(span, variable.type, variable) for variable in variables),
    ]
    call = typed.Call(span, type.result, extension.callee, args, [], False, True)
    left = tuple(FunctionParameter(item.name, item.type) for item in rest)
    body = typed.Return(span, Monomorph(), call)
    return typed.Function(span, FunctionType(left, type.result), parameters, type.result, body)
