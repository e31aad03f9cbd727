"""One spelling for a type, whether Haxe's JSON told it or our typer.

What is one type to Haxe is one text here:

- names are full (`haxe.ds.StringMap<Int>`), type parameters only their own name (`T`): Haxe puts
  the declaration before it, of which a member of a generic class has several;
- a typedef gives way to what it stands for, as it does in unification: Haxe itself answers now with
  the name and now with what is behind it;
- `Null<T>` counts, but not twice, nor on an optional parameter of a function type, which has it by
  its `?`, nor around `Dynamic`;
- the subject of `switch [a, b]` and its patterns are of `Array<Dynamic>`, a tuple to us;
- parameters of function types are told without names, fields of structures by name;
- the name of a type as a value is `Class<T>`, as Haxe's anonymous type of statics says it.

`Unknown<n>` is Haxe saying that it does not know yet:
`is_known` is false for a type that holds one.
"""

from __future__ import annotations

from typing import Any

from compiler_core.query import Database
from compiler_core.semantics.declared import declared_type, follow
from compiler_core.semantics.types import (
    NULL_ID,
    UNKNOWN,
    AbstractType,
    AnyType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionParameter,
    FunctionType,
    IntersectionType,
    ModuleType,
    Monomorph,
    ParameterType,
    StructureField,
    StructureType,
    TupleType,
    Type,
    TypedefType,
    TypeId,
    UnionType,
    UnknownType,
)

MAX_DEPTH = 5
"""Types that hold themselves are compared down to here."""


def is_known(told: Any) -> bool:
    """False where Haxe's answer holds a type that it has not found yet."""
    if isinstance(told, dict):
        return told.get("kind") != "TMono" and all(is_known(part) for part in told.values())
    if isinstance(told, list):
        return all(is_known(part) for part in told)
    return True


def read(db: Database, told: Any) -> Type:
    """Haxe's JSON as a type of ours."""
    kind, args = told["kind"], told.get("args")
    match kind:
        case "TInst" | "TEnum" | "TAbstract" | "TType":
            return _named(db, kind, args)
        case "TFun":
            return _function(db, args)
        case "TAnonymous":
            return _structure(db, args)
        case "TDynamic":
            return DynamicType(None if args is None else read(db, args))
    raise ValueError(f"Haxe told a type of kind {kind}")


def _named(db: Database, kind: str, args: Any) -> Type:
    path = args["path"]
    id = _id(path)
    params = tuple(read(db, param) for param in args["params"])
    if kind == "TInst":
        known = declared_type(db, id) is not None
        return ClassType(id, params) if known else ParameterType("", id.name)
    if kind == "TEnum":
        return EnumType(id, params)
    if kind == "TType":
        return _alias(db, id, params)
    return AnyType() if id.name == "Any" and not id.package else AbstractType(id, params)


def _id(path: Any) -> TypeId:
    """A private type has the package `pack._Module`: its own, for Haxe keeps it out of the way."""
    package = tuple(path["pack"])
    if package and package[-1] == f"_{path['moduleName']}":
        package = package[:-1]
    return TypeId(package, path["moduleName"], path["typeName"])


def _alias(db: Database, id: TypeId, params: tuple[Type, ...]) -> Type:
    """A typedef; `Class<Lambda>` and the like are Haxe's own typedefs of a type's statics."""
    return TypedefType(id, params)


def _function(db: Database, args: Any) -> Type:
    parameters = [
        FunctionParameter(item["name"], read(db, item["t"]), item["opt"]) for item in args["args"]
    ]
    return FunctionType(tuple(parameters), read(db, args["ret"]))


def _structure(db: Database, args: Any) -> Type:
    status = args["status"]
    if status["kind"] in ("AClassStatics", "AEnumStatics", "AAbstractStatics"):
        id = _id(status["args"])
        return ModuleType(id, str(id))
    fields = [
        StructureField(
            item["name"],
            read(db, item["type"]),
            any(note["name"] == ":optional" for note in item.get("meta") or ()),
        )
        for item in args["fields"]
    ]
    return StructureType(tuple(fields))


def text(db: Database, type: Type, depth: int = 0) -> str:
    """The one spelling."""
    if depth > MAX_DEPTH:
        return "…"
    type = _plain(db, type)
    match type:
        case AbstractType() if type.id == NULL_ID and type.args:
            inner = text(db, type.args[0], depth)
            return inner if inner.startswith(("Null<", "Dynamic")) else f"Null<{inner}>"
        case ClassType() | EnumType() | AbstractType() | TypedefType():
            return _full_name(type.id) + _arguments(db, type.args, depth)
        case ParameterType():
            return type.name
        case FunctionType():
            return _function_text(db, type, depth)
        case StructureType():
            fields = sorted(
                f"{'?' * item.optional}{item.name}:{_field_text(db, item, depth)}"
                for item in type.fields
            )
            return "{" + ", ".join(fields) + "}"
        case DynamicType():
            return "Dynamic" + (
                "" if type.value is None else f"<{text(db, type.value, depth + 1)}>"
            )
        case AnyType():
            return "Any"
        case ModuleType():
            return f"Class<{type.name if type.id is None else _full_name(type.id)}>"
        case TupleType():
            return "Array<Dynamic>"
        case UnionType() | IntersectionType():
            return " & ".join(text(db, item, depth + 1) for item in type.members)
    return "?"


def _plain(db: Database, type: Type) -> Type:
    if isinstance(type, TypedefType) and declared_type(db, type.id) is None:
        return type
    return follow(db, type)


def _full_name(id: TypeId) -> str:
    """As Haxe's path: the package and the type, without the module that it is in."""
    return ".".join((*id.package, id.name))


def _arguments(db: Database, args: tuple[Type, ...], depth: int) -> str:
    return f"<{', '.join(text(db, arg, depth + 1) for arg in args)}>" if args else ""


def _field_text(db: Database, item: StructureField, depth: int) -> str:
    type = _without_null(db, item.type) if item.optional else item.type
    return text(db, type, depth + 1)


def _function_text(db: Database, type: FunctionType, depth: int) -> str:
    parameters = []
    for item in type.parameters:
        if item.optional:
            inner = text(db, _without_null(db, item.type), depth + 1)
            parameters.append("?" + inner)
        elif item.rest:
            parameters.append(f"haxe.Rest<{text(db, item.type, depth + 1)}>")
        else:
            parameters.append(text(db, item.type, depth + 1))
    return f"({', '.join(parameters)})->{text(db, type.result, depth + 1)}"


def _without_null(db: Database, type: Type) -> Type:
    plain = _plain(db, type)
    while isinstance(plain, AbstractType) and plain.id == NULL_ID and plain.args:
        plain = _plain(db, plain.args[0])
    return plain


def holds_unknown(type: Type) -> bool:
    """A type of which our typer says that it does not know it."""
    return isinstance(type, UnknownType | Monomorph) or type == UNKNOWN
