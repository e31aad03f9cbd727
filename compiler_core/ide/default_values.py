"""A value of a type to begin with: `0`, `""`, `[]`, the first constructor, else `null`."""

from __future__ import annotations

from compiler_core.query import Database
from compiler_core.semantics.declared import declared_type, follow
from compiler_core.semantics.resolve import Surroundings
from compiler_core.semantics.types import (
    ARRAY_ID,
    BOOL,
    FLOAT,
    INT,
    MAP_ID,
    STRING,
    AbstractType,
    ClassType,
    EnumType,
    StructureType,
    Type,
)

_SIMPLE = {INT: "0", FLOAT: "0.0", BOOL: "false", STRING: '""'}
_DEEPEST = 3


def default_value(db: Database, where: Surroundings, type: Type, depth: int = 0) -> str:
    """As Haxe text. A structure has its required fields."""
    type = follow(db, type)
    if isinstance(type, ClassType | AbstractType) and type in _SIMPLE:
        return _SIMPLE[type]
    match type:
        case ClassType(id=id) if id == ARRAY_ID:
            return "[]"
        case AbstractType(id=id) if id == MAP_ID:
            return "new Map()"
        case StructureType() if depth < _DEEPEST:
            fields = ", ".join(
                f"{one.name}: {default_value(db, where, one.type, depth + 1)}"
                for one in type.fields
                if not one.optional
            )
            return f"{{{fields}}}"
        case EnumType(id=id):
            declared = declared_type(db, id)
            for one in () if declared is None else declared.constructors:
                if not one.parameters:
                    return f"{id}.{one.name}" if id.package else f"{id.name}.{one.name}"
    return "null"
