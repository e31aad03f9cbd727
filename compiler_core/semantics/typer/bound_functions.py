"""`f.bind(1, _)`: a function of the arguments that are left open.

Haxe evaluates what is given once, where `bind` stands. So what is more than a name has a variable
of its own in front of the function, and so has a number or text that may be another one later:

    add.bind(next(), _)        { var value = next(); (b) -> add(value, b); }
"""

from __future__ import annotations

from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable
from compiler_core.semantics.typer.constructor_values import made_by
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.types import (
    BOOL,
    FLOAT,
    INT,
    STRING,
    VOID,
    FunctionParameter,
    FunctionType,
    Monomorph,
)
from compiler_core.syntax import ast


def bound_function(typer: Typer, view: ast.Call, callee: Expr) -> Expr | None:
    """What `callee`, if it is `f.bind`, gives for the arguments of `view`."""
    if not isinstance(callee, typed.StructureMember):
        return None
    function = typer.strip(callee.target.type)
    if not isinstance(function, FunctionType):
        return None
    first: list[Expr] = []
    target = _held_receiver(callee.target, first)
    parameters: list[typed.Parameter] = []
    args: list[Expr | None] = []
    for index, item in enumerate(function.parameters):
        given = view.args[index] if index < len(view.args) else None
        if given is None or (isinstance(given, ast.Identifier) and given.name == "_"):
            if given is None and item.optional:
                continue
            name = item.name or f"argument{index + 1}"
            variable = typer.make_variable(name, item.type, view.span, "parameter")
            parameters.append(typed.Parameter(variable, None, False, False))
            args.append(typed.Local(view.span, item.type, variable))
            continue
        value = typer.check(given, item.type)
        args.append(value if _is_stable(typer, value) else _held(value, item.name, first))
    left = tuple(FunctionParameter(one.variable.name, one.variable.type) for one in parameters)
    type = FunctionType(left, function.result)
    made = made_by(target)
    inner: Expr = typed.Call(view.span, function.result, target, args)
    if made is not None:
        inner = typed.New(view.span, made.type, made.constructor, args)
    body = typed.Return(view.span, Monomorph(), inner)
    whole = typed.Function(view.span, type, parameters, function.result, body)
    return typed.Block(view.span, type, [*first, whole]) if first else whole


def _held_receiver(target: Expr, first: list[Expr]) -> Expr:
    """The function with what it is a method of evaluated."""
    if isinstance(target, typed.InstanceMember):
        simple = typed.This | typed.Local | typed.Super | typed.StaticMember
        if not isinstance(target.target, simple):
            target.target = _held(target.target, "", first)
    return target


def _is_stable(typer: Typer, value: Expr) -> bool:
    """Evaluated later it is the same."""
    match value:
        case typed.Constant():
            return True
        case typed.Local(variable=variable) if variable.is_final:
            return True
        case typed.Local() | typed.StaticMember():
            return typer.strip(value.type) not in (INT, FLOAT, BOOL, STRING)
    return False


def _held(value: Expr, name: str, first: list[Expr]) -> Expr:
    variable = Variable(name or "value", value.type, value.span, is_final=True)
    first.append(typed.VariableDeclaration(value.span, VOID, variable, value))
    return typed.Local(value.span, value.type, variable)
