"""What a function gives that nothing declares: what is wanted of it where it is called.

    var user: User = Accounts.find(id);     `find` is taken for a function that gives a User

Where no type is written, the class's shapes may tell (`semantics.shapes`); else it is `Dynamic`.
"""

from __future__ import annotations

from compiler_core.semantics import typed
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.types import (
    BOOL,
    DYNAMIC,
    FLOAT,
    INT,
    AbstractType,
    ClassType,
    EnumType,
    FunctionParameter,
    FunctionType,
    Monomorph,
    StructureType,
    Type,
)


def undeclared_result(
    typer: Typer,
    callee: typed.UnknownFunction | typed.UnknownMember,
    args: list[typed.Expr | None],
    expected: Type | None,
) -> Type:
    """The type of a call; what is called gets the type that goes with it."""
    result = _result(typer, callee, expected)
    if result is not DYNAMIC:
        parameters = tuple(
            FunctionParameter("", DYNAMIC if arg is None else arg.type) for arg in args
        )
        callee.type = FunctionType(parameters, result)
    return result


def _result(
    typer: Typer, callee: typed.UnknownFunction | typed.UnknownMember, expected: Type | None
) -> Type:
    if expected is not None and _is_closed(typer, expected):
        return expected
    if typer.shapes is not None:
        return typer.shapes.undeclared.get(full_name(callee), DYNAMIC)
    return DYNAMIC


def full_name(callee: typed.UnknownFunction | typed.UnknownMember) -> str:
    """The name under which all calls of the function are one: with its module's, if it has one."""
    if isinstance(callee, typed.UnknownMember) and isinstance(callee.target, typed.ModuleValue):
        return f"{callee.target.name}.{callee.name}"
    return callee.name


def _is_closed(typer: Typer, type: Type) -> bool:
    """A type that says all of a value: nothing in it is left to inference."""
    stripped = typer.strip(type)
    if isinstance(stripped, AbstractType) and not stripped.args:
        return stripped in (INT, FLOAT, BOOL)
    if isinstance(stripped, ClassType | EnumType | AbstractType):
        return not any(isinstance(typer.follow(arg), Monomorph) for arg in stripped.args)
    return isinstance(stripped, StructureType)
