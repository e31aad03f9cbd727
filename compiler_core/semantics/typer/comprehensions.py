"""Comprehensions: `[for (x in xs) if (p(x)) f(x)]` and `[for (k => v in m) v => k]`.

The loops stay what they are; what stands in value position of the innermost body becomes a `Yield`.
"""

from __future__ import annotations

from compiler_core.semantics import typed
from compiler_core.semantics.typer.context import ComprehensionFrame, Typer
from compiler_core.semantics.typer.literals import element_expected, joined, map_expected
from compiler_core.semantics.typer.loops import loop_with
from compiler_core.semantics.types import BOOL, VOID, Type, array_of, map_of
from compiler_core.syntax import ast


def comprehension(
    typer: Typer, view: ast.Comprehension, expected: Type | None, used: bool
) -> typed.Expr:
    frame = ComprehensionFrame()
    wanted = None if expected is None else typer.strip(expected)
    frame.expected_value = element_expected(wanted)
    key, value = map_expected(typer, expected)
    if key is not None:
        frame.expected_key, frame.expected_value = key, value
    typer.comprehensions.append(frame)
    loop = loop_with(typer, view.loop, yield_body)
    typer.comprehensions.pop()
    values = [item.value for item in frame.yields]
    of_values = frame.expected_value or joined(typer, values)
    if frame.is_map:
        keys = [item.key for item in frame.yields if item.key is not None]
        of_keys = frame.expected_key or joined(typer, keys)
        return typed.Comprehension(view.span, map_of(of_keys, of_values), loop)
    return typed.Comprehension(view.span, array_of(of_values), loop)


def yield_body(typer: Typer, view: ast.Expr) -> typed.Expr:
    """The body of a comprehension's loop: what stands in value position is an element."""
    match view:
        case ast.For() | ast.While():
            return loop_with(typer, view, yield_body)
        case ast.Parenthesis():
            return yield_body(typer, view.inner)
        case ast.If():
            condition = typer.check(view.condition, BOOL)
            then = yield_body(typer, view.then)
            otherwise = None if view.otherwise is None else yield_body(typer, view.otherwise)
            return typed.If(view.span, VOID, condition, then, otherwise)
        case ast.Block() if view.statements:
            typer.scopes.append({})
            statements = [typer.infer(item, None, False) for item in view.statements[:-1]]
            statements.append(yield_body(typer, view.statements[-1]))
            typer.scopes.pop()
            return typed.Block(view.span, VOID, statements)
        case ast.Binary(operator="=>"):
            return _yield_entry(typer, view)
    frame = typer.comprehensions[-1]
    frame.is_map = bool(frame.is_map)
    value = typer.infer(view, frame.expected_value)
    if frame.expected_value is not None:
        typer.require(value, frame.expected_value)
    made = typed.Yield(view.span, VOID, None, value)
    frame.yields.append(made)
    return made


def _yield_entry(typer: Typer, view: ast.Binary) -> typed.Expr:
    frame = typer.comprehensions[-1]
    frame.is_map = True
    key = typer.infer(view.left, frame.expected_key)
    value = typer.infer(view.right, frame.expected_value)
    if frame.expected_key is not None:
        typer.require(key, frame.expected_key)
    if frame.expected_value is not None:
        typer.require(value, frame.expected_value)
    made = typed.Yield(view.span, VOID, key, value)
    frame.yields.append(made)
    return made
