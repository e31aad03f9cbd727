"""Types as people write them, for messages and hovers."""

from __future__ import annotations

from compiler_core.query import Database
from compiler_core.semantics.types import (
    NULL_ID,
    AbstractType,
    AnyType,
    AtomType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionType,
    IntersectionType,
    KeywordType,
    ModuleType,
    Monomorph,
    ParameterType,
    StructureField,
    StructureType,
    TupleType,
    Type,
    TypedefType,
    UnionType,
)


def type_name(db: Database | None, type: Type, depth: int = 0) -> str:
    """`Map<String, Array<Int>>`, `(Int, ?String) -> Bool`, `{name: String}`; `?` for what is not
    known. `db` is not needed for what is printed today; callers hand it on."""
    if depth > 6:
        return "…"
    match type:
        case Monomorph():
            return "?" if type.link is None else type_name(db, type.link, depth)
        case AbstractType() if type.id == NULL_ID and type.args:
            return f"Null<{type_name(db, type.args[0], depth + 1)}>"
        case ClassType() | EnumType() | AbstractType() | TypedefType():
            name = type.id.name
            if not type.args:
                return name
            return f"{name}<{', '.join(type_name(db, arg, depth + 1) for arg in type.args)}>"
        case ParameterType():
            return type.name
        case FunctionType():
            parameters = ", ".join(
                ("?" if item.optional else "...") * (item.optional or item.rest)
                + type_name(db, item.type, depth + 1)
                for item in type.parameters
            )
            return f"({parameters}) -> {type_name(db, type.result, depth + 1)}"
        case StructureType():
            fields = ", ".join(_field(db, field, depth) for field in type.fields)
            return f"{{{fields}{', …' if type.is_open and type.fields else ''}}}"
        case KeywordType():
            return f"[{', '.join(_field(db, field, depth) for field in type.fields)}]"
        case DynamicType():
            if type.value is None:
                return "Dynamic"
            return f"Dynamic<{type_name(db, type.value, depth + 1)}>"
        case AnyType():
            return "Any"
        case AtomType():
            return "Atom" if type.name is None else f":{type.name}"
        case TupleType():
            return f"{{{', '.join(type_name(db, item, depth + 1) for item in type.elements)}}}"
        case UnionType():
            return " | ".join(type_name(db, item, depth + 1) for item in type.members)
        case IntersectionType():
            return " & ".join(type_name(db, item, depth + 1) for item in type.members)
        case ModuleType():
            return f"Class<{type.name}>"
    return "?"


def type_names(db: Database | None, *types: Type) -> tuple[str, ...]:
    """The names of types that one sentence tells apart: with their packages where the short names
    are alike (`a.User` and `b.User`)."""
    names = tuple(type_name(db, type) for type in types)
    if len(set(names)) == len(names):
        return names
    full = tuple(_full_name(type) or name for type, name in zip(types, names, strict=True))
    return full if len(set(full)) == len(full) else names


def _full_name(type: Type) -> str | None:
    while isinstance(type, Monomorph) and type.link is not None:
        type = type.link
    if isinstance(type, ClassType | EnumType | AbstractType | TypedefType) and not type.args:
        return str(type.id)
    return None


def _field(db: Database | None, field: StructureField, depth: int) -> str:
    return f"{'?' if field.optional else ''}{field.name}: {type_name(db, field.type, depth + 1)}"
