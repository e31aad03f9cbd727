"""Why something is expected, for the second place of a fault: where a parameter, a variable or a
field was declared, or the value that settled a type.

    xs.push("a")             `xs` is `Array<Int>`, said where `xs` is declared
    add(1, "b")              the parameter `b`, where `add` declares it
    user.age = "x"           the field `age`, where `User` declares it

Declarations of the libraries that come with the compiler are no place to send anybody to: of those
only the receiver's own declaration is told.
"""

from __future__ import annotations

from compiler_core.project.files import is_library, is_shipped, module_path
from compiler_core.semantics import typed
from compiler_core.semantics.anchors import Anchor
from compiler_core.semantics.declared import declared_type, module_members
from compiler_core.semantics.faults import Place, Reason
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.types import (
    NULL_ID,
    AbstractType,
    ClassType,
    EnumType,
    FunctionType,
    Monomorph,
    StructureType,
    Type,
    TypedefType,
    TypeId,
)

Callee = typed.Expr | typed.Member


def parameter_reason(typer: Typer, callee: Callee | None, index: int) -> Reason | None:
    """Why an argument must be what the parameter is."""
    member = _member(callee)
    if member is None:
        return function_reason(typer, callee)
    if isinstance(callee, typed.InstanceMember) and _is_generic(member.type, index, callee.type):
        of_receiver = value_reason(typer, callee.target)
        if of_receiver is not None:
            return of_receiver
    anchor = member_anchor(typer, member)
    if anchor is None or anchor.member is None:
        return None
    name = _parameter_name(member.type, index)
    at = Anchor(anchor.path, anchor.declaration, "parameter", index, anchor.member)
    return Reason(at, "parameter", name)


def function_reason(typer: Typer, callee: Callee | None) -> Reason | None:
    """Where what is called was declared."""
    if isinstance(callee, typed.Local):
        return Reason(Place(callee.variable.span), "declared", callee.variable.name)
    if isinstance(callee, typed.EnumConstructor) and callee.enum is not None:
        path = _own_path(typer, callee.enum)
        key = MemberKey(callee.enum.name, callee.name)
        anchor = None if path is None else Anchor(path, callee.enum.name, member=key)
        return None if anchor is None else Reason(anchor, "declared", callee.name)
    member = _member(callee)
    anchor = None if member is None else member_anchor(typer, member)
    if member is None or anchor is None:
        return None
    return Reason(anchor, "declared", member.name)


def value_reason(typer: Typer, target: typed.Expr) -> Reason | None:
    """Where the variable or field that `target` is was declared."""
    if isinstance(target, typed.Local):
        said = typer.name_of(target.variable.type)
        return Reason(Place(target.variable.span), "value", f"`{target.variable.name}` is `{said}`")
    if isinstance(target, typed.InstanceMember | typed.StaticMember):
        anchor = member_anchor(typer, target.member)
        said = typer.name_of(target.type)
        text = f"`{target.member.name}` is `{said}`"
        return None if anchor is None else Reason(anchor, "value", text)
    if isinstance(target, typed.StructureMember):
        of_typedef = field_reason(typer, target.target.type, target.name)
        return of_typedef or value_reason(typer, target.target)
    if isinstance(target, typed.Index):
        return value_reason(typer, target.target)
    return None


def field_reason(typer: Typer, type: Type, name: str) -> Reason | None:
    """Where a typedef's structure declares its field."""
    id = typedef_of(typer, type)
    path = None if id is None else _own_path(typer, id)
    if id is None or path is None:
        return None
    return Reason(Anchor(path, id.name, "field", field=name), "declared", name)


def type_reason(typer: Typer, type: Type) -> Reason | None:
    """Where a typedef's structure, or a class, is declared."""
    id = type.id if isinstance(type, _DECLARED) else typedef_of(typer, type)
    path = None if id is None else _own_path(typer, id)
    return (
        None if id is None or path is None else Reason(Anchor(path, id.name), "declared", id.name)
    )


_DECLARED = (ClassType, EnumType, AbstractType)


def typedef_of(typer: Typer, type: Type) -> TypeId | None:
    """The typedef that has the structure: the last one of those that stand for each other."""
    type = _plain(type)
    found: TypeId | None = None
    while isinstance(type, TypedefType):
        declared = declared_type(typer.db, type.id)
        if declared is None or declared.aliased is None or declared.id == found:
            return found
        found, type = type.id, _linked(declared.aliased)
    return found if isinstance(type, StructureType) else None


def said_name(typer: Typer, type: Type) -> str | None:
    """The name of a structure's typedef, for "`Point` lacks `y`"; None where it has no name."""
    type = _plain(type)
    return typer.name_of(type) if isinstance(type, TypedefType | ClassType) else None


def member_anchor(typer: Typer, member: typed.Member) -> Anchor | None:
    """Where a member of the project is declared."""
    if member.owner is None:
        declared = module_members(typer.db, member.path).get(member.name) if member.path else None
    else:
        found = declared_type(typer.db, member.owner)
        group = {} if found is None else found.static if member.is_static else found.instance
        declared = group.get(member.name)
    if declared is None or declared.overloads or is_shipped(declared.path):
        return None
    return Anchor(declared.path, declared.key.declaration, member=declared.key)


def _member(callee: Callee | None) -> typed.Member | None:
    if isinstance(callee, typed.Member):
        return callee
    if isinstance(callee, typed.InstanceMember | typed.StaticMember):
        return callee.member
    return None


def _is_generic(declared: Type, index: int, used: Type) -> bool:
    """Whether the parameter's type is what it is by the receiver's type arguments."""
    if not isinstance(declared, FunctionType) or not isinstance(used, FunctionType):
        return False
    if index >= len(declared.parameters) or index >= len(used.parameters):
        return False
    return declared.parameters[index].type != used.parameters[index].type


def _parameter_name(type: Type, index: int) -> str:
    if isinstance(type, FunctionType) and index < len(type.parameters):
        return type.parameters[index].name
    return ""


def _own_path(typer: Typer, id: TypeId) -> str | None:
    path = module_path(typer.db, (*id.package, id.module))
    return None if path is None or is_shipped(path) or is_library(path) else path


def _plain(type: Type) -> Type:
    """The type without `Null`, a typedef still by its name."""
    type = _linked(type)
    while isinstance(type, AbstractType) and type.id == NULL_ID and type.args:
        type = _linked(type.args[0])
    return type


def _linked(type: Type) -> Type:
    while isinstance(type, Monomorph) and type.link is not None:
        type = type.link
    return type
