"""Which of several functions of one name a call means: `overload`, and `@:overload` of externs.

Haxe takes the first whose parameters take the arguments. The arguments are typed for the choice
without what the parameters expect of them, so an arrow chooses by its number of parameters.

    @:overload(function(text: String): Void {})
    function show(number: Int): Void;            show("a")  →  (String) -> Void
"""

from __future__ import annotations

from compiler_core.semantics import typed
from compiler_core.semantics.declared import DeclaredType, Signature, ancestors, declared_type
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.types import (
    AbstractType,
    ClassType,
    FunctionParameter,
    FunctionType,
    Monomorph,
    ParameterType,
    Type,
)
from compiler_core.semantics.unify import unify
from compiler_core.syntax import ast


def chosen(
    typer: Typer,
    member: typed.Member,
    receiver: Type | None,
    function: FunctionType,
    views: list[ast.Expr],
    first: list[typed.Expr],
) -> FunctionType:
    """The function that is meant; `function` itself where nothing overloads it or nothing fits.
    `receiver` is the type of the instance that it is called on, None for a static function."""
    others = _others(typer, member, receiver)
    if not others:
        return function
    given = [*(value.type for value in first), *(typer.tried(view) for view in views)]
    if _takes(typer, function, given):
        return function
    return next((other for other in others if _takes(typer, other, given)), function)


def with_rest(typer: Typer, parameter: FunctionParameter) -> FunctionParameter:
    """`args: haxe.Rest<T>` takes any number of `T`, as `...args: T` does."""
    type = typer.follow(parameter.type)
    if isinstance(type, AbstractType | ClassType) and type.id.name == "Rest" and type.args:
        return FunctionParameter(parameter.name, type.args[0], parameter.optional, True)
    return parameter


def _others(typer: Typer, member: typed.Member, receiver: Type | None) -> list[FunctionType]:
    found = None if member.owner is None else declared_type(typer.db, member.owner)
    if found is None:
        return []
    declared = (found.static if member.is_static else found.instance).get(member.name)
    if declared is None or not declared.overloads:
        return []
    bindings = _bindings(typer, found, receiver)
    return [_fresh(signature, bindings) for signature in declared.overloads]


def _bindings(
    typer: Typer, found: DeclaredType, receiver: Type | None
) -> dict[ParameterType, Type]:
    if isinstance(receiver, ClassType):
        for item, specialised in ancestors(typer.db, receiver):
            if item.id == found.id:
                return dict(zip(item.parameters, specialised.args, strict=False))
    if isinstance(receiver, AbstractType):
        return dict(zip(found.parameters, receiver.args, strict=False))
    return {}


def _fresh(signature: Signature, bindings: dict[ParameterType, Type]) -> FunctionType:
    fresh: dict[ParameterType, Type] = {item: Monomorph() for item in signature.parameters}
    made = substitute(signature.type, {**bindings, **fresh})
    assert isinstance(made, FunctionType)
    return made


def _takes(typer: Typer, function: FunctionType, given: list[Type]) -> bool:
    """Whether the arguments stand for the parameters one by one; optional ones may be missing."""
    position = 0
    parameters = [with_rest(typer, item) for item in function.parameters]
    for type in given:
        if position >= len(parameters) or not unify(typer.db, type, parameters[position].type):
            return False
        position += not parameters[position].rest
    return all(item.optional or item.rest for item in parameters[position:])
