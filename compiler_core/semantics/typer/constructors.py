"""Enum constructors by name: of the type that is expected, else of the enums in scope."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.span import Span
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.declared import (
    DeclaredConstructor,
    DeclaredMember,
    DeclaredType,
    declared_type,
    follow,
    strip,
)
from compiler_core.semantics.items import items
from compiler_core.semantics.resolve import find_type
from compiler_core.semantics.scope import file_scope
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.types import (
    OPTION_ID,
    RESULT_ID,
    EnumType,
    FunctionParameter,
    FunctionType,
    Monomorph,
    ParameterType,
    Type,
    TypedefType,
    TypeId,
)
from compiler_core.syntax.ast import DeclarationKind

Found = tuple[DeclaredType, DeclaredConstructor]


def find_constructor(typer: Typer, name: str, expected: Type | None) -> Found | None:
    """The constructor that a bare `name` means: the expected enum's, else one of the module's own
    enums, the imported ones, and at last `Ok`, `Error`, `Some` and `None`."""
    if expected is not None:
        found = _of(typer, expected_enum(typer, expected), name)
        if found is not None:
            return found
    found = constructor_in_scope(typer, name)
    if found is not None:
        return found
    visible = find_type(typer.db, typer.where, (name,))
    if visible is not None and not visible[1]:
        return None  # a type that is in scope has the name before what the dialect brings
    return _of(typer, RESULT_ID, name) or _of(typer, OPTION_ID, name)


def constructor_in_scope(typer: Typer, name: str) -> Found | None:
    """The constructor of that name of one of the module's own enums, or of an imported one. A value
    of the module's own enum abstracts hides the imported ones."""
    for id in _in_scope(typer.db, typer.path, "enum"):
        found = _of(typer, id, name)
        if found is not None:
            value = None if found[0].path == typer.path else find_abstract_value(typer, name)
            return None if value is not None and value.path == typer.path else found
    return None


def find_abstract_value(typer: Typer, name: str) -> DeclaredMember | None:
    """The value of that name of an enum abstract: one of the module's own, or an imported one."""
    for id in _in_scope(typer.db, typer.path, "enum abstract"):
        found = declared_type(typer.db, id)
        value = None if found is None else found.static.get(name)
        if value is not None and value.item.kind == "variable":
            return value
    return None


def expected_enum(typer: Typer, expected: Type) -> TypeId | None:
    """The enum that a value, or what a function gives back, is expected to be."""
    stripped = strip(typer.db, expected)
    return stripped.id if isinstance(stripped, EnumType) else None


def find_enum(typer: Typer, id: TypeId) -> DeclaredType | None:
    """The enum that a type's name means, typedefs followed."""
    found = declared_type(typer.db, id)
    if found is not None and found.kind == "typedef":
        target = follow(typer.db, TypedefType(id, tuple(found.parameters)))
        if isinstance(target, EnumType):
            return declared_type(typer.db, target.id)
    return found if found is not None and found.kind == "enum" else None


def constructor_value(
    typer: Typer, span: Span, enum: DeclaredType, constructor: DeclaredConstructor
) -> typed.Expr:
    """A constructor as an expression: a value, or a function of its arguments."""
    bindings: dict[ParameterType, Type] = {
        item: Monomorph() for item in (*enum.parameters, *constructor.type_parameters)
    }
    result = substitute(constructor.result, bindings)
    type = result
    if constructor.parameters is not None:
        parameters = tuple(
            FunctionParameter(item.name, substitute(item.type, bindings), item.optional, item.rest)
            for item in constructor.parameters
        )
        type = FunctionType(parameters, result)
    arity = len(constructor.parameters or ())
    return typed.EnumConstructor(span, type, enum.id, constructor.name, arity)


def _of(typer: Typer, id: TypeId | None, name: str) -> Found | None:
    enum = None if id is None else declared_type(typer.db, id)
    if enum is None or enum.kind != "enum":
        return None
    constructor = enum.constructor(name)
    return None if constructor is None else (enum, constructor)


@query
def _in_scope(db: Database, path: str, kind: DeclarationKind) -> tuple[TypeId, ...]:
    """The declarations of a kind whose values a file names by themselves, nearest first. Nearly
    every name is looked for in them."""
    return tuple(
        id
        for id in _named_in_scope(db, path, kind)
        if (found := declared_type(db, id)) is not None and found.kind == kind
    )


def _named_in_scope(db: Database, path: str, kind: DeclarationKind) -> Iterator[TypeId]:
    """The file's own ones of the kind, and all that it imports."""
    module = items(db, path)
    for item in reversed(module.types):
        if item.kind == kind:
            yield TypeId(module.package, module.name, item.name)
    scope = file_scope(db, path)
    for id in reversed(list(scope.types.values())):
        if (id.package, id.module) != (module.package, module.name):
            yield id
    yield from scope.wildcard_statics
