"""Types as they may be written at a place of a program.

`semantics.names.type_name` is for people and leaves packages out; what is written here must mean
the same type to who reads the file: a short name where it is in scope, else the full one.

    in a file without `import shop.Cart`:    Array<shop.Cart>
"""

from __future__ import annotations

from compiler_core.query import Database
from compiler_core.semantics.resolve import Surroundings, find_type
from compiler_core.semantics.scope import STANDARD, type_item
from compiler_core.semantics.types import (
    NULL_ID,
    AbstractType,
    AnyType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionParameter,
    FunctionType,
    Monomorph,
    ParameterType,
    StructureField,
    StructureType,
    Type,
    TypedefType,
    TypeId,
)

_DEEPEST = 6


def written_type(db: Database, where: Surroundings, type: Type, depth: int = 0) -> str | None:
    """The type as Haxe text at `where`; None where it is not wholly known, or has no spelling."""
    if depth > _DEEPEST:
        return None
    match type:
        case Monomorph():
            return None if type.link is None else written_type(db, where, type.link, depth)
        case AbstractType() if type.id == NULL_ID and type.args:
            inner = written_type(db, where, type.args[0], depth + 1)
            return None if inner is None else f"Null<{inner}>"
        case ClassType() | EnumType() | AbstractType() | TypedefType():
            return _named(db, where, type.id, type.args, depth)
        case ParameterType():
            return type.name if where.parameters.get(type.name) == type else None
        case FunctionType():
            return _function(db, where, type, depth)
        case StructureType():
            return _structure(db, where, type, depth)
        case DynamicType():
            if type.value is None:
                return "Dynamic"
            inner = written_type(db, where, type.value, depth + 1)
            return None if inner is None else f"Dynamic<{inner}>"
        case AnyType():
            return "Any"
    return None


def _named(
    db: Database, where: Surroundings, id: TypeId, args: tuple[Type, ...], depth: int
) -> str | None:
    name = _name(db, where, id)
    if name is None or not args:
        return name
    written = [written_type(db, where, one, depth + 1) for one in args]
    known = [one for one in written if one is not None]
    return f"{name}<{', '.join(known)}>" if len(known) == len(written) else None


def _name(db: Database, where: Surroundings, id: TypeId) -> str | None:
    short = id.name.rpartition(".")[2]
    found = find_type(db, where, (short,))
    if found is not None and found[0] == id and not found[1]:
        return short
    if "." in id.name:
        return None  # a class-level type of another class
    if id.module == STANDARD and not id.package:
        return short if found is None else f"StdTypes.{short}"
    item = type_item(db, id)
    return None if item is None or item.is_private else str(id)


def _function(db: Database, where: Surroundings, type: FunctionType, depth: int) -> str | None:
    result = written_type(db, where, type.result, depth + 1)
    parts = [_parameter(db, where, one, depth) for one in type.parameters]
    known = [one for one in parts if one is not None]
    if result is None or len(known) != len(parts):
        return None
    return f"({', '.join(known)}) -> {result}"


def _parameter(
    db: Database, where: Surroundings, parameter: FunctionParameter, depth: int
) -> str | None:
    inner = written_type(db, where, parameter.type, depth + 1)
    if inner is None or parameter.rest or (parameter.optional and not parameter.name):
        return None
    return f"?{parameter.name}:{inner}" if parameter.optional else inner


def _structure(db: Database, where: Surroundings, type: StructureType, depth: int) -> str | None:
    if type.is_open or type.keys != "atom":
        return None
    parts = [_field(db, where, one, depth) for one in type.fields]
    known = [one for one in parts if one is not None]
    return f"{{{', '.join(known)}}}" if len(known) == len(parts) else None


def _field(db: Database, where: Surroundings, field: StructureField, depth: int) -> str | None:
    inner = written_type(db, where, field.type, depth + 1)
    if inner is None or field.is_final or not field.name.isidentifier():
        return None
    return f"{'?' * field.optional}{field.name}:{inner}"
