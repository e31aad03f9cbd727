"""Constructors of classes: what `new` calls, and `Point.new` as a function value.

Haxe lets a constructor be handed on like any function. Here that is a function value that makes an
object, so that all that is known of functions and of `new` holds for it:

    names.map(User.new)        names.map(name -> new User(name))
"""

from __future__ import annotations

from compiler_core.base.span import Span
from compiler_core.semantics import typed
from compiler_core.semantics.declared import DeclaredType, ancestors, declared_type
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.typer.members import member_at
from compiler_core.semantics.types import (
    AbstractType,
    ClassType,
    FunctionType,
    Monomorph,
    Type,
)


def constructor_function(typer: Typer, span: Span, found: DeclaredType) -> typed.Expr | None:
    """`Point.new`: a function of the constructor's parameters; None where the type has none."""
    open_arguments = tuple(Monomorph() for _ in found.parameters)
    kind = AbstractType if found.kind in ("abstract", "enum abstract") else ClassType
    made = kind(found.id, open_arguments)
    constructor = constructor_of(typer, made)
    if constructor is None or not isinstance(constructor[1], FunctionType):
        return None
    nowhere = Span(span.start, span.start)
    parameters: list[typed.Parameter] = []
    given: list[typed.Expr | None] = []
    for index, item in enumerate(constructor[1].parameters):
        name = item.name or f"argument{index + 1}"
        variable = typer.make_variable(name, item.type, nowhere, "parameter")
        parameters.append(typed.Parameter(variable, None, item.optional, item.rest))
        given.append(typed.Local(nowhere, item.type, variable))
    body = typed.Return(span, Monomorph(), typed.New(span, made, constructor[0], given))
    type = FunctionType(constructor[1].parameters, made)
    return typed.Function(span, type, parameters, made, body)


def made_by(callee: typed.Expr) -> typed.New | None:
    """What `Point.new` makes where it is called at once."""
    match callee:
        case typed.Function(body=typed.Return(span=span, value=typed.New() as made)):
            return made if span == callee.span else None
    return None


def constructor_of(
    typer: Typer, type: ClassType | AbstractType
) -> tuple[typed.Member, Type] | None:
    """The constructor that `new` of that type calls, with its type for the type's arguments."""
    candidates: list[tuple[DeclaredType, ClassType | AbstractType]] = []
    if isinstance(type, ClassType):
        candidates.extend(ancestors(typer.db, type))
    else:
        found = declared_type(typer.db, type.id)
        if found is not None:
            candidates.append((found, type))
    for found, specialised in candidates:
        declared = found.instance.get("new")
        if declared is not None:
            bindings = dict(zip(found.parameters, specialised.args, strict=False))
            return member_at(typer, declared, bindings)
    return None
