"""Ecto's types: their names, what a Haxe type is in a schema, and which of them hold each other.

    "decimal"                 DECIMAL by name
    Array<String>             ("array", "string")
    enum Color { Red; Blue; } ("enum", ("red", "blue"))
    Dynamic                   "map"

A type is an atom's name (`"string"`), a module's (`"Ecto.UUID"`), or a tuple of what it is made of.
A Haxe type may hold an Ecto type (`Int` an `:integer`), hold it with a loss (`Float` a `:decimal`),
or not at all (`Bool` a `:string`).
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from compiler_core.elixir import tree
from compiler_core.elixir.names import atom_name, module_name
from compiler_core.elixir.tree import Node
from compiler_core.query import Database
from compiler_core.semantics.declared import declared_type, strip
from compiler_core.semantics.types import (
    ARRAY_ID,
    AbstractType,
    ClassType,
    EnumType,
    StructureType,
    Type,
    TypeId,
)

EctoType: TypeAlias = "str | tuple[str, Any]"

SYNONYMS = {
    "text": "string",
    "varchar": "string",
    "bigint": "integer",
    "bool": "boolean",
    "json": "map",
    "jsonb": "map",
    "object": "map",
    "datetime": "utc_datetime_usec",
    "uuid": "Ecto.UUID",
    "double": "float",
    "timestamp": "naive_datetime",
    "references": "id",
}
"""Names that a migration or another tool knows, and what they are in a schema."""

NAMES = frozenset(
    (
        *("id", "binary_id", "integer", "float", "boolean", "string", "binary", "bitstring"),
        *("map", "decimal", "date", "time", "time_usec", "naive_datetime", "naive_datetime_usec"),
        *("utc_datetime", "utc_datetime_usec", "duration", "any", "array", "enum"),
    )
)

KNOWN_NAMES = tuple(sorted(NAMES | SYNONYMS.keys()))

NUMBERS = frozenset(("integer", "id", "float", "decimal"))
TIMES = frozenset(
    (
        *("date", "time", "time_usec", "naive_datetime", "naive_datetime_usec"),
        *("utc_datetime", "utc_datetime_usec"),
    )
)

_MAPS = frozenset(("Map", "StringMap", "IntMap", "ObjectMap", "IMap"))
_SIMPLE = {
    "Int": "integer",
    "UInt": "integer",
    "Float": "float",
    "Single": "float",
    "Bool": "boolean",
    "String": "string",
    "Date": "utc_datetime_usec",
    "Bytes": "binary",
}

Fit = Literal["holds", "loses", "clashes"]


def named(name: str) -> EctoType | None:
    """The type of a name as written in Haxe, or None where Ecto knows no such type."""
    name = SYNONYMS.get(name, name)
    if name[:1].isupper() or "." in name:
        *package, last = name.split(".")
        return module_name(".".join(package), last)
    return name if name in NAMES else None


def of_haxe(db: Database, type: Type | None) -> EctoType:
    """What a column holds whose variable has this type."""
    found = None if type is None else strip(db, type)
    match found:
        case ClassType(id=id, args=args) if id == ARRAY_ID:
            return ("array", of_haxe(db, args[0]) if args else "any")
        case ClassType(id=id) | AbstractType(id=id) if id.name in _SIMPLE:
            return _SIMPLE[id.name]
        case EnumType(id=id):
            values = _plain_values(db, id)
            return ("enum", values) if values else "map"
        case AbstractType(id=id) if id.name not in _MAPS:
            declared = declared_type(db, id)
            underlying = None if declared is None else declared.underlying
            if underlying is not None and underlying != type:
                return of_haxe(db, underlying)
    return "map"


def _plain_values(db: Database, id: TypeId) -> tuple[str, ...]:
    """The constructors of an enum that hold nothing, if all are so."""
    declared = declared_type(db, id)
    if declared is None or any(one.parameters for one in declared.constructors):
        return ()
    return tuple(atom_name(one.name) for one in declared.constructors)


def spoken(type: EctoType) -> str:
    """As Elixir writes it: `:string`, `{:array, :integer}`."""
    if isinstance(type, str):
        return type if type[:1].isupper() else f":{type}"
    name, inner = type
    if name == "enum":
        return "Ecto.Enum"
    return f"{{:{name}, {spoken(inner)}}}"


def written(type: EctoType) -> tuple[Node, ...]:
    """The arguments of `field` that say it: a type, and options that belong to it."""
    if isinstance(type, tuple) and type[0] == "enum":
        values = tree.List(tuple(tree.Atom(str(one)) for one in type[1]))
        return (tree.Alias("Ecto.Enum"), tree.Pair("values", values))
    return (node_of(type),)


def node_of(type: EctoType) -> Node:
    if isinstance(type, str):
        return tree.Alias(type) if type[:1].isupper() else tree.Atom(type)
    name, inner = type
    return tree.Tuple((tree.Atom(name), node_of(inner)))


def fit(db: Database, haxe: Type | None, ecto: EctoType) -> Fit:
    """Whether a variable of a Haxe type holds what Ecto puts there."""
    found = None if haxe is None else strip(db, haxe)
    kind = _kind(db, found)
    if kind is None or ecto == "any":
        return "holds"
    if isinstance(ecto, tuple):
        if ecto[0] == "enum":
            return {"enum": "holds", "atom": "holds", "string": "loses"}.get(kind, "clashes")  # type: ignore[return-value]
        if ecto[0] == "array":
            if kind != "array":
                return "clashes"
            args = found.args if isinstance(found, ClassType) else ()
            return fit(db, args[0], ecto[1]) if args else "holds"
        return "holds" if kind in ("map", "structure") else "clashes"
    if ecto[:1].isupper():
        return "holds" if ecto != "Ecto.UUID" or kind == "string" else "clashes"
    return _FITS.get(ecto, {}).get(kind, "clashes")


_TIME: dict[str, Fit] = {"date": "loses", "string": "loses"}
_FITS: dict[str, dict[str, Fit]] = {
    "integer": {"int": "holds", "float": "holds"},
    "id": {"int": "holds", "float": "holds"},
    "float": {"float": "holds"},
    "decimal": {"float": "loses", "string": "loses"},
    "boolean": {"bool": "holds"},
    "string": {"string": "holds"},
    "binary": {"string": "holds", "bytes": "holds"},
    "bitstring": {"string": "holds", "bytes": "holds"},
    "binary_id": {"string": "holds"},
    "map": {"map": "holds", "structure": "holds", "enum": "loses"},
    "date": _TIME,
    "time": _TIME,
    "time_usec": _TIME,
    "naive_datetime": _TIME,
    "naive_datetime_usec": _TIME,
    "utc_datetime": {"date": "holds", "string": "loses"},
    "utc_datetime_usec": {"date": "holds", "string": "loses"},
    "duration": {},
}


def _kind(db: Database, type: Type | None) -> str | None:
    """What values of a stripped Haxe type are; None where anything may be there."""
    match type:
        case ClassType(id=id) if id == ARRAY_ID:
            return "array"
        case ClassType(id=id) | AbstractType(id=id) if id.name in _MAPS:
            return "map"
        case ClassType(id=id) | AbstractType(id=id) if id.name in _SIMPLE:
            return {"utc_datetime_usec": "date", "integer": "int", "boolean": "bool"}.get(
                _SIMPLE[id.name], "bytes" if id.name == "Bytes" else _SIMPLE[id.name]
            )
        case EnumType():
            return "enum"
        case StructureType():
            return "structure"
        case AbstractType(id=id):
            declared = declared_type(db, id)
            underlying = None if declared is None else declared.underlying
            if underlying is not None and underlying != type:
                return _kind(db, strip(db, underlying))
            return None
        case ClassType(id=id):
            return "class" if declared_type(db, id) is not None else None
    return None
