"""`{host: "h", port: 80}` where a class with `@:structInit` is expected: `new Config("h", 80)`.

The literal's fields are the constructor's parameters by name. A class that writes no constructor
gets one from its variables: what has a value already, or `@:optional`, may be left out. Such a
literal stays one, of the class's type.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.semantics import typed
from compiler_core.semantics.declared import (
    DeclaredMember,
    ancestors,
    declared_type,
    find_instance_member,
)
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.typer.members import member_at
from compiler_core.semantics.types import (
    ClassType,
    FunctionType,
    ParameterType,
    StructureField,
    StructureType,
    Type,
)

ANNOTATION = "@:structInit"


def expected_fields(typer: Typer, wanted: Type | None) -> StructureType | None:
    """The structure that a literal must be to make a `wanted`; None where none makes one."""
    if not isinstance(wanted, ClassType):
        return None
    found = declared_type(typer.db, wanted.id)
    if found is None or ANNOTATION not in found.annotations:
        return None
    constructor = find_instance_member(typer.db, wanted, "new")
    if constructor is not None:
        _, type = member_at(typer, *constructor)
        if isinstance(type, FunctionType):
            return StructureType(
                tuple(
                    StructureField(item.name, item.type, item.optional) for item in type.parameters
                )
            )
    return StructureType(tuple(_variables(typer, wanted)))


def made(
    typer: Typer, wanted: ClassType, shape: StructureType, literal: typed.Object
) -> typed.Expr:
    """The literal as what it makes, once its fields have been checked."""
    constructor = find_instance_member(typer.db, wanted, "new")
    if constructor is None:
        return replace(literal, type=wanted)
    member, _ = member_at(typer, *constructor)
    given = {
        field.name: field.value for field in literal.fields if isinstance(field, typed.ObjectField)
    }
    args: list[typed.Expr | None] = [given.get(field.name) for field in shape.fields]
    while args and args[-1] is None:
        args.pop()
    return typed.New(literal.span, wanted, member, args)


def _variables(typer: Typer, wanted: ClassType) -> list[StructureField]:
    fields: dict[str, StructureField] = {}
    for base, specialised in ancestors(typer.db, wanted):
        bindings: dict[ParameterType, Type] = dict(
            zip(base.parameters, specialised.args, strict=False)
        )
        for member in base.instance.values():
            if _is_stored(member) and member.name not in fields:
                _, type = member_at(typer, member, bindings)
                fields[member.name] = StructureField(member.name, type, _may_be_left_out(member))
    return list(fields.values())


def _is_stored(member: DeclaredMember) -> bool:
    """A variable, or a property that has one."""
    item = member.item
    computed = item.getter in _COMPUTED and item.setter in _COMPUTED
    return item.kind != "function" and (not computed or item.annotation("@:isVar") is not None)


_COMPUTED = ("get", "set", "never", "dynamic")


def _may_be_left_out(member: DeclaredMember) -> bool:
    return member.item.has_body or member.item.annotation("@:optional") is not None
