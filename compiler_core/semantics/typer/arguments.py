"""How the arguments of a call meet the parameters of what is called.

Haxe lets an optional parameter be skipped: an argument that cannot stand for it is tried against
the next one. The dialect's `name: value` arguments are a keyword list after the others. Of several
wrong arguments the first is told.

    function show(?width: Int, text: String) …     show("a")   →  arguments (None, "a")
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.semantics import typed
from compiler_core.semantics.faults import (
    TOO_FEW_ARGUMENTS,
    TOO_MANY_ARGUMENTS,
    TYPE_MISMATCH,
    Place,
    Reason,
    fault,
)
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.typer.extensions import may_have
from compiler_core.semantics.typer.literals import option
from compiler_core.semantics.typer.overload_choice import with_rest
from compiler_core.semantics.typer.reasons import function_reason, parameter_reason
from compiler_core.semantics.types import (
    DYNAMIC,
    REST_ID,
    AbstractType,
    ClassType,
    EnumType,
    FunctionParameter,
    FunctionType,
    Monomorph,
    StructureType,
    Type,
    null_of,
)
from compiler_core.semantics.unify import unify
from compiler_core.syntax import ast


@dataclass(frozen=True, slots=True)
class Called:
    """What is called, for messages: where its name stands, the name, and what it is."""

    span: Span
    name: str
    value: typed.Expr | typed.Member


def arguments(
    typer: Typer,
    parameters: tuple[FunctionParameter, ...],
    views: list[ast.Expr],
    first: list[typed.Expr],
    called: Called,
) -> tuple[list[typed.Expr | None], list[tuple[str, typed.Expr]]]:
    """The arguments in parameter order, None where an optional one was skipped, and the keyword
    arguments."""
    parameters = tuple(with_rest(typer, item) for item in parameters)
    found: list[typed.Expr | None] = []
    keywords: list[tuple[str, typed.Expr]] = []
    position = 0
    given = 0
    told = len(typer.faults)
    too_many: Span | None = None
    pending: list[ast.Expr | typed.Expr] = [*first, *views]
    for arg in pending:
        if isinstance(arg, ast.NamedArg):
            last = typer.strip(parameters[-1].type) if parameters else None
            keywords.append((arg.name.text, option(typer, arg.name, arg.value, last)))
            continue
        given += 1
        if position >= len(parameters):
            too_many = too_many or arg.span
            if isinstance(arg, ast.Expr):
                typer.infer(arg)
            continue
        position = _place(typer, parameters, position, arg, found, called)
    _only_first(typer, told, found)
    if too_many is not None:
        _too_many(typer, too_many, called, parameters, given)
    else:
        missing = [item for item in parameters[position:] if not (item.optional or item.rest)]
        if keywords and missing:
            missing.pop()  # the keyword list stands for the last parameter
        if missing:
            _too_few(typer, called, parameters, given, missing)
    return found, keywords


def free_arguments(
    typer: Typer, views: list[ast.Expr], first: list[typed.Expr]
) -> tuple[list[typed.Expr | None], list[tuple[str, typed.Expr]]]:
    """The arguments of something whose parameters nobody knows."""
    found: list[typed.Expr | None] = list(first)
    keywords: list[tuple[str, typed.Expr]] = []
    for view in views:
        if isinstance(view, ast.NamedArg):
            keywords.append((view.name.text, typer.infer(view.value)))
        elif isinstance(view, ast.SpreadExpr):
            found.append(typer.infer(view.value))
        else:
            found.append(typer.infer(view, DYNAMIC))
    return found, keywords


def _only_first(typer: Typer, told: int, found: list[typed.Expr | None]) -> None:
    """One wrong argument is told: those behind it are often wrong for being behind it."""
    spans = {item.span for item in found if item is not None}
    wrong = [
        item
        for item in typer.faults[told:]
        if item.code == TYPE_MISMATCH and item.span in spans and item.word("what")
    ]
    if len(wrong) > 1:
        dropped = wrong[1:]
        typer.faults[told:] = [item for item in typer.faults[told:] if item not in dropped]


def _place(
    typer: Typer,
    parameters: tuple[FunctionParameter, ...],
    position: int,
    arg: ast.Expr | typed.Expr,
    found: list[typed.Expr | None],
    called: Called,
) -> int:
    """Put one argument where it fits; the position of the next."""
    parameter = parameters[position]
    wanted = parameter.type
    if isinstance(arg, ast.SpreadExpr):
        given = typer.infer(arg.value)
        rest = AbstractType(REST_ID, (wanted,))
        found.append(typed.Cast(given.span, rest, given, False))
        return position + 1
    if parameter.optional and isinstance(arg, ast.NullLiteral):
        wanted = null_of(wanted)
    value = arg if isinstance(arg, typed.Expr) else typer.infer(arg, wanted)
    if _lacks_what_is_asked(typer, value, wanted, called):
        found.append(value)
        return position + 1
    if parameter.optional and position + 1 < len(parameters):
        if not unify(typer.db, value.type, wanted):
            skipped = _skip(typer, parameters, position, value)
            if skipped is not None:
                found.extend([None] * (skipped - position))
                found.append(value)
                return skipped + 1
    if not unify(typer.db, value.type, wanted):
        what = f"the argument `{parameter.name}`" if parameter.name else None
        reason = parameter_reason(typer, called.value, position)
        typer.mismatch(value.span, value.type, wanted, what, reason)
    found.append(value)
    return position if parameter.rest else position + 1


def _lacks_what_is_asked(typer: Typer, value: typed.Expr, wanted: Type, called: Called) -> bool:
    """`f(3)` where `f` is `n -> n.trim()`: what a value of unknown type was asked for, before
    anything told its type, must be there. Reports what is missing."""
    parameter = typer.follow(wanted)
    asked = typer.asked.get(id(parameter), []) if isinstance(parameter, Monomorph) else []
    type = typer.strip(value.type)
    if not isinstance(type, ClassType | AbstractType | EnumType | StructureType):
        return False
    for view in asked:
        if may_have(typer, view, value):
            continue
        reason = Reason(Place(view.name.span), "value", "asked for here")
        typer.report(
            fault(
                TYPE_MISMATCH,
                value.span,
                reason,
                expected=f"{{{view.name.text}: ?}}",
                found=typer.name_of(value.type),
                field=view.name.text,
                name=called.name,
            )
        )
        typer.unify(parameter, DYNAMIC)
        return True
    return False


def _skip(
    typer: Typer, parameters: tuple[FunctionParameter, ...], position: int, value: typed.Expr
) -> int | None:
    """The next parameter that takes the value, if all up to it are optional."""
    index = position
    while index < len(parameters) and parameters[index].optional:
        index += 1
        if index < len(parameters) and unify(typer.db, value.type, parameters[index].type):
            return index
    return None


def _too_many(
    typer: Typer,
    span: Span,
    called: Called,
    parameters: tuple[FunctionParameter, ...],
    given: int,
) -> None:
    typer.report(
        fault(
            TOO_MANY_ARGUMENTS,
            span,
            function_reason(typer, called.value),
            name=called.name,
            wanted=str(len(parameters)),
            bound="most" if any(item.optional for item in parameters) else None,
            signature=_signature(typer, called),
            given=str(given),
        )
    )


def _too_few(
    typer: Typer,
    called: Called,
    parameters: tuple[FunctionParameter, ...],
    given: int,
    missing: list[FunctionParameter],
) -> None:
    needed = sum(1 for item in parameters if not (item.optional or item.rest))
    listed = ", ".join(
        f"{item.name}: {typer.name_of(item.type)}" if item.name else typer.name_of(item.type)
        for item in missing
    )
    typer.report(
        fault(
            TOO_FEW_ARGUMENTS,
            called.span,
            function_reason(typer, called.value),
            name=called.name,
            wanted=str(needed),
            bound=None if needed == len(parameters) else "least",
            signature=_signature(typer, called),
            given=str(given),
            missing=listed,
        )
    )


def _signature(typer: Typer, called: Called) -> str | None:
    """How a library's function is called: its declaration is no place to send anybody to."""
    value = called.value
    if not isinstance(value, typed.InstanceMember | typed.StaticMember):
        return None
    type = typer.strip(value.type)
    if not isinstance(type, FunctionType) or function_reason(typer, value) is not None:
        return None
    return f"{value.member.name}({', '.join(_written(typer, item) for item in type.parameters)})"


def _written(typer: Typer, parameter: FunctionParameter) -> str:
    mark = "?" if parameter.optional else "..." if parameter.rest else ""
    name = f"{parameter.name}: " if parameter.name else ""
    return f"{mark}{name}{typer.name_of(parameter.type)}"
