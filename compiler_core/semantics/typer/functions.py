"""Functions: local ones, arrows, and the body of a method.

An arrow's parameters take their types from the function that is expected. Its body is its result,
as in Haxe: `x -> x + 1` returns, and so does the last expression of `x -> { …; x + 1; }`. In the
dialect a tuple or atom as a function's last statement is its result as well, also where an `if` or
`switch` decides.
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.semantics import typed
from compiler_core.semantics.bodies import ends_in_elixir
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.faults import MISSING_RETURN, Place, Reason, fault
from compiler_core.semantics.references import type_parameters
from compiler_core.semantics.resolve import resolve
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.typer.case_patterns import pattern
from compiler_core.semantics.typer.context import FunctionFrame, Typer, function_of, is_void
from compiler_core.semantics.typer.control import give_back
from compiler_core.semantics.typer.leaving import falling_end, falls_through
from compiler_core.semantics.typer.type_views import resolve_view
from compiler_core.semantics.types import (
    DYNAMIC,
    REST_ID,
    UNKNOWN,
    VOID,
    AbstractType,
    DynamicType,
    FunctionParameter,
    FunctionType,
    Monomorph,
    ParameterType,
    Type,
    null_of,
)
from compiler_core.syntax import ast


def function(typer: Typer, view: ast.FunctionExpr, expected: Type | None, used: bool) -> typed.Expr:
    wanted = None if expected is None else _wanted(typer, expected)
    name = None if view.name is None else view.name.text
    itself = None
    own = Monomorph()
    if view.name is not None:
        itself = typer.declare(view.name.text, own, view.name.span, "function")
    typer.scopes.append({})
    reason = None if expected is None else typer.reason_for(expected)
    made = function_parts(typer, view.function, wanted, view.is_arrow, reason)
    typer.scopes.pop()
    own.link = made.type
    if not view.is_arrow and view.function.result is not None:
        name_view = view.name or ast.Name(Span(view.span.start, view.span.start + 8), "function")
        report_missing_return(typer, name_view, made.type.result, made.body, True)
    if itself is not None and made.type_parameters:
        typer.generic[id(itself)] = made.type_parameters
    return typed.Function(
        view.span, made.type, made.parameters, made.type.result, made.body, name, itself
    )


def _wanted(typer: Typer, expected: Type) -> FunctionType | None:
    """The function that is expected; of an abstract, the one that it is made from."""
    plain = function_of(typer, expected)
    type = typer.strip(expected)
    if plain is not None or not isinstance(type, AbstractType):
        return plain
    declared = declared_type(typer.db, type.id)
    if declared is None:
        return None
    bindings = dict(zip(declared.parameters, type.args, strict=False))
    sources = (typer.strip(substitute(item, bindings)) for item in declared.from_types)
    found = [item for item in sources if isinstance(item, FunctionType)]
    return found[0] if len(found) == 1 else None


@dataclass(slots=True)
class Made:
    """A function's parts, typed; its scope is the innermost one until the caller leaves it."""

    type: FunctionType
    parameters: list[typed.Parameter]
    body: typed.Expr
    type_parameters: tuple[ParameterType, ...] = ()


def function_parts(
    typer: Typer,
    parts: ast.FunctionParts,
    wanted: FunctionType | None,
    is_arrow: bool,
    reason: Reason | None = None,
) -> Made:
    around = typer.where
    own = _type_parameters(typer, parts)
    typer.where = around.with_parameters({item.name: item for item in own})
    parameters = [
        parameter(typer, item, _wanted_parameter(wanted, index))
        for index, item in enumerate(parts.parameters)
    ]
    if parts.result is not None:
        result = resolve_view(typer, parts.result)
    elif wanted is not None and _settles(typer, wanted.result, is_arrow):
        result = wanted.result
    else:
        result = Monomorph()
    written = parts.result is not None
    frame = FunctionFrame(result, written, reason=result_reason(parts) or reason)
    body = function_body(typer, parts, frame, is_arrow, wanted)
    typer.where = around
    type = FunctionType(tuple(parameter_type(typer, item) for item in parameters), result)
    return Made(type, parameters, body, own)


def result_reason(parts: ast.FunctionParts) -> Reason | None:
    """Why the function must return what it must, where that is written."""
    return None if parts.result is None else Reason(Place(parts.result.span), "result")


def _settles(typer: Typer, result: Type, is_arrow: bool) -> bool:
    """Where nothing is wanted back, a function may give something all the same."""
    if not is_arrow and is_void(typer, result):
        return False
    return not isinstance(typer.follow(result), Monomorph)


def _type_parameters(typer: Typer, parts: ast.FunctionParts) -> tuple[ParameterType, ...]:
    """A local function's own type parameters; where it stands tells them from others' of a name."""
    owner = f"local function {parts.span.start}"
    written = type_parameters(parts.type_parameters)
    plain: dict[str, Type] = {item.name: ParameterType(owner, item.name) for item in written}
    inside = typer.where.with_parameters(plain)
    return tuple(
        ParameterType(
            owner,
            item.name,
            None if item.constraint is None else resolve(typer.db, inside, item.constraint),
        )
        for item in written
    )


def parameter_type(typer: Typer, parameter: typed.Parameter) -> FunctionParameter:
    type = parameter.variable.type
    if parameter.rest:
        elements: tuple[Type, ...] = getattr(typer.strip(type), "args", ())
        type = elements[0] if elements else DYNAMIC
    return FunctionParameter(
        parameter.variable.name,
        type,
        parameter.optional or parameter.default is not None,
        parameter.rest,
    )


def _wanted_parameter(wanted: FunctionType | None, index: int) -> Type | None:
    if wanted is None or index >= len(wanted.parameters):
        return None
    return wanted.parameters[index].type


def parameter(typer: Typer, view: ast.Parameter, wanted: Type | None) -> typed.Parameter:
    """A parameter and its variable, declared in the innermost scope."""
    default = None
    type: Type
    if view.type is not None:
        type = resolve_view(typer, view.type)
        if view.default is not None:
            reason = Reason(Place(view.type.span), "written")
            default = typer.check(view.default, type, "a default value", reason)
    else:
        type = _unwritten(typer, view, wanted)
        if view.default is not None:
            default = typer.infer(view.default, type)
            typer.unify(default.type, type)
    if view.optional or isinstance(view.default, ast.NullLiteral):
        if not isinstance(typer.follow(type), DynamicType):
            type = null_of(type)
    if view.rest:
        type = AbstractType(REST_ID, (type,))
    span = view.name.span if view.name else view.span
    name = view.name.text if view.name else "_"
    variable = typer.declare(name, type, span, "parameter")
    if view.rest:
        variable.type = type  # a shape that was found is that of one argument
    made = None if view.pattern is None else pattern(typer, view.pattern, type)
    return typed.Parameter(variable, default, view.optional, view.rest, made)


def _unwritten(typer: Typer, view: ast.Parameter, wanted: Type | None) -> Type:
    if wanted is not None:
        return wanted
    return DYNAMIC if view.pattern is not None else Monomorph()


def function_body(
    typer: Typer,
    parts: ast.FunctionParts,
    frame: FunctionFrame,
    is_arrow: bool,
    wanted: FunctionType | None = None,
) -> typed.Expr:
    """The body; its `return`s meet in the frame's result."""
    assert parts.body is not None
    typer.functions.append(frame)
    if is_arrow:
        body = _arrow_body(typer, parts.body, frame)
    else:
        body = _plain_body(typer, parts.body, frame)
    typer.functions.pop()
    if not frame.returns_value and isinstance(typer.follow(frame.result), Monomorph):
        typer.unify(VOID, frame.result)
    return body


def _arrow_body(typer: Typer, view: ast.Expr, frame: FunctionFrame) -> typed.Expr:
    while isinstance(view, ast.Parenthesis):
        view = view.inner
    if is_void(typer, frame.result):
        return typer.infer(view, None, False)
    body = typer.guided(view, frame.result, frame.reason)
    return implicit_return(typer, body, frame)


def implicit_return(typer: Typer, body: typed.Expr, frame: FunctionFrame) -> typed.Expr:
    """The value of an arrow's body is returned, unless it is left otherwise or has none."""
    if isinstance(body, typed.Block):
        if body.statements:
            body.statements[-1] = implicit_return(typer, body.statements[-1], frame)
        return body
    if isinstance(body, typed.Throw):
        frame.returns_value = True  # of whatever type is wanted of the arrow
    if isinstance(body, typed.Return | typed.Throw | typed.VariableDeclaration):
        return body
    if isinstance(body, typed.While | typed.For) or is_void(typer, body.type):
        if isinstance(typer.follow(frame.result), Monomorph):
            give_back(typer, typed.Expr(body.span, VOID), frame.result, frame)
        return body
    give_back(typer, body, frame.result, frame)
    frame.returns_value = True
    return typed.Return(body.span, Monomorph(), body)


def _plain_body(typer: Typer, view: ast.Expr, frame: FunctionFrame) -> typed.Expr:
    last = view.statements[-1] if isinstance(view, ast.Block) and view.statements else None
    if isinstance(view, ast.Block) and last is not None and ends_in_elixir(last):
        if not is_void(typer, frame.result):
            typer.scopes.append({})
            statements = [typer.infer(item, None, False) for item in view.statements[:-1]]
            value = typer.guided(last, frame.result, frame.reason)
            give_back(typer, value, frame.result, frame)
            frame.returns_value = True
            statements.append(typed.Return(last.span, Monomorph(), value))
            typer.scopes.pop()
            return typed.Block(view.span, VOID, statements)
    return typer.infer(view, None, False)


def report_missing_return(
    typer: Typer, name: ast.Name, result: Type, body: typed.Expr, is_written: bool
) -> None:
    """A function that says it gives something back must, on every way through it."""
    stripped = typer.strip(result)
    if not is_written or stripped in (VOID, UNKNOWN) or isinstance(stripped, Monomorph):
        return
    if falls_through(body):
        place = Place(name.span)
        typer.report(
            fault(
                MISSING_RETURN,
                falling_end(body),
                place,
                name=name.text,
                expected=typer.name_of(result),
            )
        )
