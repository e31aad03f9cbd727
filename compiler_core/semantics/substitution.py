"""Type parameters replaced by types: what a declaration says of `T`, said of what `T` is in one of
its uses. The type itself is told by nothing but its form: no declaration is looked up.

    substitute(Array<T>, {T: Int})      Array<Int>
    substitute(T -> String, {T: Int})   Int -> String
"""

from __future__ import annotations

from collections.abc import Mapping

from compiler_core.semantics.types import (
    AbstractType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionParameter,
    FunctionType,
    IntersectionType,
    KeywordType,
    Monomorph,
    ParameterType,
    StructureField,
    StructureType,
    TupleType,
    Type,
    TypedefType,
    UnionType,
)


def substitute(type: Type, bindings: Mapping[ParameterType, Type]) -> Type:
    """The type with its parameters replaced; the same object where there are none."""
    if not bindings:
        return type
    match type:
        case ParameterType():
            return bindings.get(type, type)
        case ClassType() | EnumType() | AbstractType() | TypedefType():
            if not type.args:
                return type
            args = tuple(substitute(arg, bindings) for arg in type.args)
            return type if args == type.args else type.__class__(type.id, args)
        case FunctionType():
            return FunctionType(
                tuple(
                    FunctionParameter(
                        item.name, substitute(item.type, bindings), item.optional, item.rest
                    )
                    for item in type.parameters
                ),
                substitute(type.result, bindings),
            )
        case StructureType():
            return type.with_fields(tuple(_substitute_field(f, bindings) for f in type.fields))
        case KeywordType():
            return KeywordType(tuple(_substitute_field(f, bindings) for f in type.fields))
        case TupleType():
            return TupleType(tuple(substitute(item, bindings) for item in type.elements))
        case UnionType() | IntersectionType():
            return type.__class__(tuple(substitute(item, bindings) for item in type.members))
        case DynamicType():
            return type if type.value is None else DynamicType(substitute(type.value, bindings))
        case Monomorph():
            return type if type.link is None else substitute(type.link, bindings)
    return type


def _substitute_field(
    field: StructureField, bindings: Mapping[ParameterType, Type]
) -> StructureField:
    return StructureField(
        field.name, substitute(field.type, bindings), field.optional, field.is_final
    )
