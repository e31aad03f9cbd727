"""The last step of inference: every monomorph in a typed tree gives way to what it was found to be.

A monomorph that nothing settled is `Unknown`. The walk knows each node class's fields once and for
all, so that a member's tree is settled in one pass without asking every value what it is.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from compiler_core.semantics import typed
from compiler_core.semantics.types import (
    DYNAMIC,
    UNKNOWN,
    AbstractType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionParameter,
    FunctionType,
    IntersectionType,
    KeywordType,
    Monomorph,
    StructureField,
    StructureType,
    TupleType,
    Type,
    TypedefType,
    UnionType,
    UnknownType,
)

MAX_DEPTH = 40


def settled(type: Type, depth: int = 0) -> Type:
    """The type without monomorphs; the same object where it holds none."""
    if depth > MAX_DEPTH:
        return DYNAMIC
    match type:
        case Monomorph():
            return UNKNOWN if type.link is None else settled(type.link, depth + 1)
        case ClassType() | EnumType() | AbstractType() | TypedefType():
            if not type.args:
                return type
            args = tuple(settled(arg, depth + 1) for arg in type.args)
            if all(new is old for new, old in zip(args, type.args, strict=True)):
                return type
            return type.__class__(type.id, args)
        case FunctionType():
            result = settled(type.result, depth + 1)
            parameters = tuple(_parameter(item, depth) for item in type.parameters)
            if result is type.result and all(
                new is old for new, old in zip(parameters, type.parameters, strict=True)
            ):
                return type
            return FunctionType(parameters, result)
        case StructureType() | KeywordType():
            made = tuple(_field(item, depth) for item in type.fields)
            if all(new is old for new, old in zip(made, type.fields, strict=True)):
                return type
            if isinstance(type, KeywordType):
                return KeywordType(made)
            return type.with_fields(made)
        case TupleType():
            return TupleType(tuple(settled(item, depth + 1) for item in type.elements))
        case UnionType() | IntersectionType():
            return type.__class__(tuple(settled(item, depth + 1) for item in type.members))
        case DynamicType():
            return type if type.value is None else DynamicType(settled(type.value, depth + 1))
    return type


def holds_unknown(type: Type, depth: int = 0) -> bool:
    """Whether a settled type is, or has in it, what nothing tells."""
    if depth > MAX_DEPTH:
        return False
    match type:
        case UnknownType():
            return True
        case ClassType() | EnumType() | AbstractType() | TypedefType():
            return any(holds_unknown(arg, depth + 1) for arg in type.args)
        case FunctionType():
            return holds_unknown(type.result, depth + 1) or any(
                holds_unknown(item.type, depth + 1) for item in type.parameters
            )
        case StructureType() | KeywordType():
            return any(holds_unknown(item.type, depth + 1) for item in type.fields)
        case TupleType():
            return any(holds_unknown(item, depth + 1) for item in type.elements)
    return False


def settle(root: object) -> None:
    """Replace every type in the tree below `root`, in place, before it is handed over."""
    stack: list[Any] = [root]
    while stack:
        node = stack.pop()
        types, children = _plan(node.__class__)
        for name in types:
            type = getattr(node, name)
            if type is not None:
                new = settled(type)
                if new is not type:
                    setattr(node, name, new)
        for name in children:
            value = getattr(node, name)
            kind = value.__class__
            if kind in _LEAVES:
                continue
            if kind is list or kind is tuple:
                for item in value:
                    if item.__class__ is tuple:
                        stack.extend(part for part in item if part.__class__ not in _LEAVES)
                    elif item.__class__ not in _LEAVES:
                        stack.append(item)
            elif kind is typed.Member:
                new_type = settled(value.type)
                if new_type is not value.type:
                    setattr(node, name, replace(value, type=new_type))
            else:
                stack.append(value)


def _parameter(item: FunctionParameter, depth: int) -> FunctionParameter:
    type = settled(item.type, depth + 1)
    return item if type is item.type else replace(item, type=type)


def _field(item: StructureField, depth: int) -> StructureField:
    type = settled(item.type, depth + 1)
    return item if type is item.type else replace(item, type=type)


_TYPE_FIELDS = frozenset(("type", "tested", "caught", "result", "struct", "of"))
_SKIPPED = frozenset(
    (
        *("span", "name", "variable", "self_variable", "placeholder", "locals", "header_span"),
        *("keyword_span", "operator", "text", "flags", "enum", "id", "kinds"),
    )
)
_LEAVES: frozenset[type] = frozenset((str, int, float, bool, type(None)))


@cache
def _plan(kind: type) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of a node class's fields that hold a type, and of those that hold nodes."""
    if not is_dataclass(kind):
        return (), ()
    names = [field.name for field in fields(kind)]
    if kind in (typed.Parameter, typed.Case):
        return (), tuple(name for name in names if name not in _SKIPPED)
    types = tuple(name for name in names if name in _TYPE_FIELDS)
    children = tuple(name for name in names if name not in _SKIPPED and name not in _TYPE_FIELDS)
    return types, children
