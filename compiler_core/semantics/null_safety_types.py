"""Which types have null among their values, and whether one type's values fit another's null-wise.

    Null<String>                       has null
    String, Array<Null<String>>        have not
    abstract Money(Null<Float>)        has: it is what it is made of
    Dynamic                            takes null, and is never asked

The ordinary typer lets null be everywhere; what is told here counts only where `@:nullSafety` is
switched on. Rules after Haxe's `nullSafety.ml` (`is_nullable_type`, `unificator`).
"""

from __future__ import annotations

from compiler_core.query import Database
from compiler_core.semantics.declared import declared_type, find_instance_member, follow
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.types import (
    MAP_ID,
    NULL_ID,
    VOID,
    AbstractType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionType,
    Monomorph,
    StructureType,
    Type,
    UnknownType,
)

MAX_DEPTH = 20
"""Types that hold themselves are looked into this far."""


def has_null(db: Database, type: Type, dynamic: bool = False) -> bool:
    """Whether null is a value of `type`. `dynamic`: plain `Dynamic` counts as well, as it does for
    a place that takes values."""
    for _ in range(MAX_DEPTH):
        type = follow(db, type)
        if isinstance(type, DynamicType):
            return dynamic and type.value is None
        if not isinstance(type, AbstractType):
            return False
        if type.id == NULL_ID:
            return True
        behind = _underlying(db, type)
        if behind is None:
            return False
        type = behind
    return False


def without_null(db: Database, type: Type) -> Type:
    """What the values are when they are there, abstracts opened."""
    for _ in range(MAX_DEPTH):
        type = follow(db, type)
        if not isinstance(type, AbstractType):
            return type
        behind = type.args[0] if type.id == NULL_ID and type.args else _underlying(db, type)
        if behind is None:
            return type
        type = behind
    return type


def _underlying(db: Database, type: AbstractType) -> Type | None:
    """What an abstract stands for; None for the core ones."""
    found = declared_type(db, type.id)
    if found is None or found.underlying is None or "@:coreType" in found.annotations:
        return None
    return substitute(found.underlying, dict(zip(found.parameters, type.args, strict=False)))


def fits(db: Database, found: Type, wanted: Type, depth: int = 0) -> bool:
    """Whether no null can come in with a value of `found` where `wanted` has none: in the elements
    of an array, the fields of a structure, a function's result, its arguments the other way."""
    if found is wanted or depth > MAX_DEPTH:
        return True
    found, wanted = follow(db, found), follow(db, wanted)
    if isinstance(wanted, AbstractType) and wanted.id == NULL_ID:
        return True
    if isinstance(found, AbstractType) and found.id == NULL_ID:
        if not has_null(db, wanted):
            return isinstance(wanted, UnknownType | Monomorph)
    match found, wanted:
        case ClassType(), ClassType():
            if len(found.args) == len(wanted.args):
                pairs = zip(found.args, wanted.args, strict=True)
                return all(fits(db, one, other, depth + 1) for one, other in pairs)
        case StructureType(), StructureType():
            return all(
                own is None or fits(db, own.type, field.type, depth + 1)
                for field in wanted.fields
                for own in (found.field(field.name),)
            )
        case ClassType(), StructureType():
            return all(
                fits(db, own, field.type, depth + 1)
                for field in wanted.fields
                if (own := _field_type(db, found, field.name)) is not None
            )
        case FunctionType(), FunctionType():
            return _function_fits(db, found, wanted, depth)
        case AbstractType(), AbstractType() if found.id == wanted.id == MAP_ID:
            pairs = zip(found.args, wanted.args, strict=False)
            return all(fits(db, one, other, depth + 1) for one, other in pairs)
        case AbstractType(), _ if (behind := _underlying(db, found)) is not None:
            return fits(db, behind, wanted, depth + 1)
        case _, AbstractType() if (behind := _underlying(db, wanted)) is not None:
            return fits(db, found, behind, depth + 1)
        case _:
            pass
    return True


def _function_fits(db: Database, found: FunctionType, wanted: FunctionType, depth: int) -> bool:
    result = follow(db, wanted.result)
    if result != VOID and not fits(db, found.result, result, depth + 1):
        return False
    pairs = zip(found.parameters, wanted.parameters, strict=False)
    return all(fits(db, given.type, own.type, depth + 1) for own, given in pairs)


def _field_type(db: Database, type: ClassType, name: str) -> Type | None:
    member = find_instance_member(db, type, name)
    if member is None or member[0].type is None:
        return None
    return substitute(member[0].type, member[1])


def parameters_of(db: Database, type: ClassType | EnumType | AbstractType, whole: Type) -> Type:
    """`whole`, a type that a declaration writes with its own parameters, as it is for `type`."""
    found = declared_type(db, type.id)
    if found is None:
        return whole
    return substitute(whole, dict(zip(found.parameters, type.args, strict=False)))
