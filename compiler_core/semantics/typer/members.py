"""Declared members as the typed tree holds them, and their types at a use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from compiler_core.semantics import typed
from compiler_core.semantics.declared import DeclaredMember
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.typer.context import Shapes, Typer
from compiler_core.semantics.types import (
    ARRAY_ID,
    UNKNOWN,
    ClassType,
    FunctionParameter,
    FunctionType,
    Monomorph,
    ParameterType,
    Type,
)

_OWN = ("@:elixir", "@:elixirResult", "@:mutates", "@:mutatesArgument", "@:native")


def make_member(declared: DeclaredMember, type: Type) -> typed.Member:
    """What a use of a member needs to know of it."""
    item = declared.item
    kind: Literal["variable", "property", "method", "constructor"]
    if item.kind == "function":
        kind = "constructor" if item.name == "new" else "method"
    else:
        kind = item.kind
    notes = {note.name: note.text for note in item.annotations}
    return typed.Member(
        owner=declared.owner,
        name=item.name,
        kind=kind,
        type=type,
        is_static=item.is_static,
        is_public=item.is_public,
        is_final=item.is_final,
        is_extern=item.is_extern,
        is_macro=item.is_macro,
        native=notes.get("@:native"),
        elixir=notes.get("@:elixir"),
        mutates="@:mutates" in notes or "@:mutatesArgument" in notes,
        elixir_result=notes.get("@:elixirResult"),
        metadata=tuple(name for name in notes if name not in _OWN),
        path=declared.path if declared.owner is None else "",
    )


def member_at(
    typer: Typer, declared: DeclaredMember, bindings: Mapping[ParameterType, Type]
) -> tuple[typed.Member, Type]:
    """The member, and its type at this use: the class's type parameters bound, its own fresh."""
    type = declared_type_of(typer, declared)
    if declared.item.is_macro and isinstance(type, FunctionType):
        type = _macro_signature(type, declared.item.is_static)
    member = make_member(declared, type)
    if declared.parameters:
        fresh: dict[ParameterType, Type] = {item: Monomorph() for item in declared.parameters}
        bindings = {**bindings, **fresh}
    return member, substitute(type, bindings) if bindings else type


def _macro_signature(type: FunctionType, is_static: bool) -> FunctionType:
    """How a macro is called: with any expressions, the last array of them one by one; one of an
    instance has that for its first parameter. Macros aren't run: what one gives is unknown."""
    written = type.parameters if is_static else type.parameters[1:]
    parameters = tuple(FunctionParameter(p.name, UNKNOWN, p.optional) for p in written)
    last = written[-1].type if written else None
    if isinstance(last, ClassType) and last.id == ARRAY_ID:
        rest = FunctionParameter(parameters[-1].name, UNKNOWN, rest=True)
        parameters = (*parameters[:-1], rest)
    return FunctionType(parameters, UNKNOWN)


def declared_type_of(typer: Typer, declared: DeclaredMember) -> Type:
    """A member's type, inferred if it isn't written; the shapes of its own class included."""
    if declared.path == typer.path and declared.key[:2] == typer.key[:2] and typer.own_type:
        return typer.own_type
    type = typer.signature(declared)
    if typer.shapes is None:
        return type
    if declared.path != typer.path or declared.key.declaration != typer.key.declaration:
        return _of_others(typer.shapes, declared, type)
    return shaped(typer, declared, type)


def _of_others(shapes: Shapes, declared: DeclaredMember, type: Type) -> Type:
    """The type of another class's member, with what is known of a `Dynamic` in it."""
    found = shapes.elsewhere.get((declared.path, declared.key))
    if found is None and declared.owner is not None:
        found = shapes.marked.get((str(declared.owner), declared.name))
    if found is None:
        return type
    return FunctionType(type.parameters, found) if isinstance(type, FunctionType) else found


def shaped(typer: Typer, declared: DeclaredMember, type: Type) -> Type:
    shapes = typer.shapes
    if shapes is None:
        return type
    if not isinstance(type, FunctionType):
        return shapes.fields.get(declared.key, type)
    parameters = tuple(
        FunctionParameter(
            item.name,
            shapes.parameters.get((declared.key, index), item.type),
            item.optional,
            item.rest,
        )
        for index, item in enumerate(type.parameters)
    )
    return FunctionType(parameters, shapes.results.get(declared.key, type.result))
