"""From a type as it is written to the type that it means.

A `TypeReference` holds names; here they are looked up where the reference stands: type parameters
in scope first, then class-level types (`State` in its class), then the file's scope. What nothing
declares is `Dynamic`, as the dialect has it; who shows faults walks the views for them
(`semantics.header_faults`), since references have no positions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compiler_core.query import Database, query
from compiler_core.semantics.items import items
from compiler_core.semantics.references import (
    AtomReference,
    FunctionReference,
    IntersectionReference,
    Named,
    StructureReference,
    TupleReference,
    TypeReference,
)
from compiler_core.semantics.scope import STANDARD, resolve_type, type_item
from compiler_core.semantics.types import (
    DYNAMIC,
    AbstractType,
    AnyType,
    AtomType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionParameter,
    FunctionType,
    IntersectionType,
    KeywordType,
    StructureField,
    StructureType,
    TupleType,
    Type,
    TypedefType,
    TypeId,
    UnionType,
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a reference stands: the file, the declaration (`Cache`, `Cache.State` or empty), and
    the type parameters in scope by name."""

    path: str
    declaration: str
    parameters: Mapping[str, Type]

    def with_parameters(self, more: Mapping[str, Type]) -> Surroundings:
        if not more:
            return self
        return Surroundings(self.path, self.declaration, {**self.parameters, **more})


def resolve(db: Database, where: Surroundings, written: TypeReference | None) -> Type:
    """The type that `written` means; `Dynamic` where nothing is written or nothing declares it."""
    match written:
        case Named():
            return _named(db, where, written)
        case FunctionReference():
            return FunctionType(
                tuple(
                    FunctionParameter(
                        item.name, resolve(db, where, item.type), item.optional, item.rest
                    )
                    for item in written.parameters
                ),
                resolve(db, where, written.result),
            )
        case StructureReference():
            return _structure(db, where, written)
        case IntersectionReference():
            return _intersection(db, tuple(resolve(db, where, item) for item in written.members))
        case TupleReference():
            return TupleType(tuple(resolve(db, where, element) for element in written.elements))
        case AtomReference():
            return AtomType(written.name)
    return DYNAMIC


def find_type(
    db: Database, where: Surroundings, path: tuple[str, ...]
) -> tuple[TypeId, bool] | None:
    """The declared type that a dotted name means here, and whether it was guessed (found without an
    import); None where nothing declares it."""
    outer = where.declaration
    while outer:
        nested = _class_level(db, where.path, outer, path)
        if nested is not None:
            return nested, False
        outer = outer.rpartition(".")[0]
    found = resolve_type(db, where.path, path)
    if found is None and len(path) == 2 and path[0] == "std":
        root = TypeId((), path[1], path[1])  # Haxe's name for the package without a name
        return None if type_item(db, root) is None else (root, False)
    if found is None and len(path) > 2 and path[0] == "std" and path[1][:1].islower():
        found = resolve_type(db, where.path, path[1:])
    return None if found is None else (found.id, found.guessed)


def declared(db: Database, id: TypeId, args: tuple[Type, ...]) -> Type:
    """The type that a declaration and its arguments make."""
    if id.module == STANDARD and not id.package:
        if id.name == "Dynamic":
            return DynamicType(args[0]) if args else DYNAMIC
        if id.name == "Any" or id.name == "Term":
            return AnyType() if id.name == "Any" else DYNAMIC
        if id.name == "Atom":
            return AtomType()
        if id.name == "Keyword":
            return KeywordType(_options(db, args))
        if id.name == "OneOf":
            return UnionType(args)
    item = type_item(db, id)
    if item is None:
        return DYNAMIC
    count = len(item.type_parameters)
    if len(args) != count:
        args = (*args[:count], *(DYNAMIC for _ in range(count - len(args))))
    match item.kind:
        case "class" | "interface":
            return ClassType(id, args)
        case "enum":
            return EnumType(id, args)
        case "typedef":
            return TypedefType(id, args)
    return AbstractType(id, args)


def _options(db: Database, args: tuple[Type, ...]) -> tuple[StructureField, ...]:
    """The options that `Keyword<{?timeout:Int}>` names; none are named by `Keyword` alone."""
    fields: dict[str, StructureField] = {}
    for options in args:
        _add_fields(db, options, fields)
    return tuple(fields.values())


def _named(db: Database, where: Surroundings, written: Named) -> Type:
    if len(written.path) == 1:
        parameter = where.parameters.get(written.path[0])
        if parameter is not None:
            return parameter
    found = find_type(db, where, written.path)
    if found is None:
        return DYNAMIC
    return declared(db, found[0], tuple(resolve(db, where, arg) for arg in written.args))


def _class_level(db: Database, path: str, outer: str, name: tuple[str, ...]) -> TypeId | None:
    nested = class_level_types(db, path)
    if not nested:
        return None
    inner = f"{outer}.{'.'.join(name)}"
    if inner not in nested:
        return None
    module = items(db, path)
    return TypeId(module.package, module.name, inner)


@query
def class_level_types(db: Database, path: str) -> frozenset[str]:
    """The names of a file's class-level declarations (`Cache.State`); nearly always none."""
    return frozenset(item.name for item in items(db, path).types if "." in item.name)


def _structure(db: Database, where: Surroundings, written: StructureReference) -> Type:
    fields: dict[str, StructureField] = {}
    for base in written.extends:
        _add_fields(db, resolve(db, where, base), fields)
    for item in written.fields:
        fields[item.name] = StructureField(
            item.name, resolve(db, where, item.type), item.optional, item.is_final
        )
    return StructureType(tuple(fields.values()))


def _intersection(db: Database, members: tuple[Type, ...]) -> Type:
    """`A & B` of structures is one of all fields; other types only constrain type parameters."""
    from compiler_core.semantics.declared import follow

    if any(isinstance(follow(db, item), ClassType | AbstractType | EnumType) for item in members):
        return IntersectionType(members)
    fields: dict[str, StructureField] = {}
    for member in members:
        _add_fields(db, member, fields)
    return StructureType(tuple(fields.values()))


def _add_fields(db: Database, base: Type, fields: dict[str, StructureField]) -> None:
    from compiler_core.semantics.declared import follow

    base = follow(db, base)
    if isinstance(base, StructureType):
        fields.update((field.name, field) for field in base.fields)
