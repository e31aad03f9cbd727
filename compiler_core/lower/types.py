"""What the lowering asks of Haxe's types: the kind of value that an expression has at run time."""

from __future__ import annotations

from typing import Final, Literal

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.constant_classes import is_constant_class
from compiler_core.lower.context import Context
from compiler_core.lower.structure_ids import structure_id
from compiler_core.semantics import types
from compiler_core.semantics.types import NULL_ID, Monomorph, Type

Kind = Literal[
    "int",
    "float",
    "bool",
    "string",
    "array",
    "map",
    "structure",
    "instance",
    "enum",
    "function",
    "void",
    "regex",
    "date",
    "atom",
    "tuple",
    "module",
    "dynamic",
]

_CORE: dict[str, Kind] = {
    "StdTypes.Int": "int",
    "StdTypes.UInt": "int",
    "StdTypes.Float": "float",
    "StdTypes.Single": "float",
    "StdTypes.Bool": "bool",
    "StdTypes.Void": "void",
    "StdTypes.Dynamic": "dynamic",
}
_CLASSES: dict[str, Kind] = {
    "String": "string",
    "Array": "array",
    "EReg": "regex",
    "Date": "date",
}
_MAPS = frozenset(("Map", "StringMap", "IntMap", "ObjectMap", "EnumValueMap", "IMap", "HashMap"))


def resolved(ctx: Context, type: Type) -> Type:
    """The type without typedefs, `Null` and links of unification variables."""
    while type.__class__ in _STANDING_FOR_OTHERS:
        if isinstance(type, types.AbstractType):
            if not type.args or type.id != NULL_ID:
                return type
            type = type.args[0]
        elif isinstance(type, Monomorph):
            if type.link is None:
                return types.UNKNOWN
            type = type.link
        else:
            followed = ctx.unit.world.follow(type)
            if followed == type:
                return types.UNKNOWN
            type = followed
    return type


_STANDING_FOR_OTHERS = frozenset((Monomorph, types.AbstractType, types.TypedefType))


def is_nullable(type: Type) -> bool:
    """It says itself that it may be null (`Null<T>`), whatever the target's default is."""
    while isinstance(type, Monomorph) and type.link is not None:
        type = type.link
    return isinstance(type, types.AbstractType) and type.id == NULL_ID


NEVER_FALSE: Final = frozenset(("string", "int", "float", "array", "map", "instance", "structure"))
"""The kinds whose values Elixir takes for true: what is false of them is `nil`."""


def kind_of(ctx: Context, type: Type, above: frozenset[types.TypeId] = frozenset()) -> Kind:
    """`above`: the abstracts that are looked through already; one over itself is an error."""
    if above:
        return _kind_of(ctx, type, above)
    known = ctx.unit.kinds.get(id(type))
    if known is None:
        known = ctx.unit.kinds[id(type)] = type, _kind_of(ctx, type, above)
    kind: Kind = known[1]
    return kind


def _kind_of(ctx: Context, type: Type, above: frozenset[types.TypeId]) -> Kind:
    found = resolved(ctx, type)
    match found:
        case types.AbstractType(id=id):
            if _is_map(ctx, id):
                return "map"
            core = _CORE.get(f"{id.module}.{id.name}")
            if core is not None:
                return core
            return _underlying(ctx, found, above)
        case types.ClassType(id=id):
            if not id.package and id.name in _CLASSES:
                return _CLASSES[id.name]
            return "map" if _is_map(ctx, id) else "instance"
        case types.EnumType():
            return "enum"
        case types.StructureType():
            return "structure"
        case types.FunctionType():
            return "function"
        case types.AtomType():
            return "atom"
        case types.TupleType() | types.UnionType():
            return "tuple"
        case types.ModuleType():
            return "module"
        case types.KeywordType():
            return "array"
    return "dynamic"


def _is_map(ctx: Context, id: types.TypeId) -> bool:
    """One of Haxe's, not a class of the project with such a name."""
    return id.name in _MAPS and (id.package[:1] == ("haxe",) or ctx.unit.world.is_standard(id))


def _underlying(ctx: Context, type: types.AbstractType, above: frozenset[types.TypeId]) -> Kind:
    declared = ctx.unit.world.declared(type.id)
    if declared is None or declared.underlying is None or type.id in above:
        return "dynamic"
    return kind_of(ctx, declared.underlying, above | {type.id})


def is_immutable(ctx: Context, type: Type) -> bool:
    """Its values can't be changed, so that nobody can tell a copy from the same. A reference to a
    shared object is such a value."""
    known = ctx.unit.kinds.get(-id(type))
    if known is None:
        found = kind_of(ctx, type) in _IMMUTABLE or _is_constant(ctx, type)
        known = ctx.unit.kinds[-id(type)] = type, found
    return known[1] is True


def _is_constant(ctx: Context, type: Type) -> bool:
    found = resolved(ctx, type)
    world = ctx.unit.world
    if isinstance(found, types.StructureType):
        return world.is_shared(structure_id(found))
    if not isinstance(found, types.ClassType):
        return False
    return world.is_shared(found.id) or is_constant_class(world.db, found.id)


def is_shared(ctx: Context, type: Type) -> bool:
    """Its objects are handed about by reference."""
    found = resolved(ctx, type)
    if isinstance(found, types.StructureType):
        return ctx.unit.world.is_shared(structure_id(found))
    return isinstance(found, types.ClassType) and ctx.unit.world.is_shared(found.id)


def holds_immutable(ctx: Context, type: Type) -> bool:
    """All that a value of the type holds is immutable: copying it shares nothing."""
    found = resolved(ctx, type)
    match found:
        case types.ClassType(id=id) if str(id) in _BUFFERS:
            return True
        case types.ClassType(args=args) | types.AbstractType(args=args) if args:
            return all(is_immutable(ctx, one) for one in args)
        case types.StructureType(fields=fields):
            return all(is_immutable(ctx, one.type) for one in fields)
    return is_immutable(ctx, found)


_BUFFERS = frozenset(("StringBuf", "haxe.io.Bytes", "haxe.io.BytesBuffer"))
"""They take the text or the bytes of what they are given, never the object."""
_IMMUTABLE = frozenset(
    ("int", "float", "bool", "string", "atom", "void", "regex", "date", "module", "function")
)


def module_of_type(ctx: Context, type: Type) -> Node:
    """The Elixir module of a class type."""
    match resolved(ctx, type):
        case types.ClassType(id=id) | types.EnumType(id=id) | types.AbstractType(id=id):
            return tree.Alias(ctx.unit.world.module_name(id))
        case types.ModuleType(name=name):
            return tree.Alias(name)
    return tree.Alias(str(type))
