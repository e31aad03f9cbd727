"""Statements and control flow: blocks, locals, `if`, `switch`, `try`, `return`.

A statement used as a value has the type of its branches, where they meet (`arms`); a branch that
leaves (`return`, `throw`) asks for none. Loops are typed in `loops`.

    var size = if (big) 2 else return null;     an `Int`
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.project.sources import dialect
from compiler_core.semantics import typed
from compiler_core.semantics.faults import OUTSIDE_OF_LOOP, Place, Reason, fault
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.typer.case_patterns import case_pattern
from compiler_core.semantics.typer.context import FunctionFrame, Typer, is_void
from compiler_core.semantics.typer.literals import is_null
from compiler_core.semantics.typer.type_views import resolve_view
from compiler_core.semantics.types import (
    BOOL,
    DYNAMIC,
    UNKNOWN,
    VOID,
    ClassType,
    DynamicType,
    Monomorph,
    TupleType,
    Type,
    TypeId,
    UnknownType,
    null_of,
)
from compiler_core.semantics.unify import join
from compiler_core.syntax import ast

EXCEPTION = ClassType(TypeId(("haxe",), "Exception", "Exception"))


def block(typer: Typer, view: ast.Block, expected: Type | None, used: bool) -> typed.Expr:
    """A block's value is its last statement's."""
    typer.scopes.append({})
    statements: list[typed.Expr] = []
    last = len(view.statements) - 1
    for index, statement in enumerate(view.statements):
        is_value = used and index == last
        statements.append(typer.infer(statement, expected if is_value else None, is_value))
    typer.scopes.pop()
    type = statements[-1].type if used and statements else VOID
    return typed.Block(view.span, type, statements)


def statements_block(
    typer: Typer, view: ast.Block, expected: Type | None, used: bool
) -> typed.Block:
    found = block(typer, view, expected, used)
    assert isinstance(found, typed.Block)
    return found


def variables(typer: Typer, view: ast.Var, expected: Type | None, used: bool) -> typed.Expr:
    made = [_variable(typer, item, view.is_final) for item in view.declarations]
    if len(made) == 1:
        return made[0]
    # Several declarations in one `var` are a run of statements in the scope around.
    return typed.Block(view.span, VOID, made, is_flat=True)


def _variable(typer: Typer, view: ast.VarDeclaration, is_final: bool) -> typed.Expr:
    written = None if view.type is None else resolve_view(typer, view.type)
    value: typed.Expr | None = None
    type: Type
    if view.value is None:
        type = written or Monomorph()
    elif written is not None:
        assert view.type is not None
        reason = Reason(Place(view.type.span), "written")
        value = typer.check(view.value, written, reason=reason)
        type = written
    else:
        value = typer.infer(view.value)
        type = _kept(typer, value.type)
    variable = typer.declare(view.name.text, type, view.name.span, "local", is_final)
    if isinstance(value, typed.Object) and written is None:
        typer.literals.add(id(variable))
    return typed.VariableDeclaration(view.span, VOID, variable, value)


def _kept(typer: Typer, type: Type) -> Type:
    """A variable for a call that gives nothing back is of no known type."""
    return UNKNOWN if is_void(typer, type) else type


def conditional(typer: Typer, view: ast.If, expected: Type | None, used: bool) -> typed.Expr:
    condition = condition_of(typer, view.condition)
    used = used and view.otherwise is not None
    guide = _guide(typer, expected)
    then = _branch(typer, view.then, guide, used)
    otherwise = None
    if view.otherwise is not None:
        otherwise = _branch(typer, view.otherwise, guide, used)
    type = VOID
    result: Type = type
    if used and otherwise is not None:
        result = arms(typer, [then, otherwise], expected)
    return typed.If(view.span, result, condition, then, otherwise)


def condition_of(typer: Typer, view: ast.Expr) -> typed.Expr:
    """The condition of an `if` or a loop."""
    told = len(typer.faults)
    found = typer.check(view, BOOL, "a condition")
    while isinstance(view, ast.Parenthesis):
        view = view.inner
    if isinstance(view, ast.Binary) and view.operator == "=" and len(typer.faults) > told:
        last = typer.faults[-1]
        if last.span == found.span:
            typer.faults[-1] = replace(last, words=(*last.words, ("suggestion", "==")))
    return found


def ternary(typer: Typer, view: ast.Ternary, expected: Type | None, used: bool) -> typed.Expr:
    condition = condition_of(typer, view.condition)
    guide = _guide(typer, expected)
    then = typer.infer(view.then, guide, used)
    otherwise = typer.infer(view.otherwise, guide, used)
    return typed.If(view.span, arms(typer, [then, otherwise], expected), condition, then, otherwise)


def _guide(typer: Typer, expected: Type | None) -> Type | None:
    """What each branch is told to be. A type that nobody knows yet guides none: the first would
    settle it, and the others may be wider."""
    if expected is None or isinstance(typer.follow(expected), Monomorph):
        return None
    return expected


def _branch(typer: Typer, view: ast.Expr, expected: Type | None, used: bool) -> typed.Expr:
    """A branch without braces is a scope as well."""
    typer.scopes.append({})
    found = typer.infer(view, expected, used)
    typer.scopes.pop()
    return found


def arms(typer: Typer, found: list[typed.Expr], expected: Type | None) -> Type:
    """The type of the branches' common value. A branch that never ends (`return`, `throw`) has
    none and asks for none."""
    values = [value for item in found for value in _tails(item) if not _leaves(value)]
    if expected is not None and not isinstance(typer.follow(expected), Monomorph):
        if is_void(typer, expected):
            return VOID
        reason = typer.reason_for(expected)
        for item in values:
            typer.require(item, typer.refined.get(id(item), expected), reason=reason)
        if not isinstance(typer.strip(expected), DynamicType):
            return expected
    if not values:
        return Monomorph()
    some = [item for item in values if not is_null(item)]
    type: Type = some[0].type if some else Monomorph()
    for item in some[1:]:
        both = join(typer.db, type, item.type)
        if both is None:
            if is_void(typer, type) or is_void(typer, item.type):
                type = VOID
                continue
            if expected is None:
                typer.mismatch(item.span, item.type, type, reason=first_reason(typer, some[0]))
            return DYNAMIC if expected is not None else type
        type = both
    if some != values and not is_void(typer, type):
        type = null_of(type)
        for item in values:
            if is_null(item):
                typer.unify(item.type, type)
    if expected is not None:
        typer.unify(type, expected)
    return type


def first_reason(typer: Typer, first: typed.Expr) -> Reason:
    """What settled a common type: the first of several values."""
    span = _tails(first)[0].span
    return Reason(Place(span), "value", f"this is `{typer.name_of(first.type)}`")


def _tails(value: typed.Expr) -> list[typed.Expr]:
    """Where a branch's value is made: faults point there."""
    if isinstance(value, typed.Block) and value.statements:
        return _tails(value.statements[-1])
    return [value]


def _leaves(value: typed.Expr) -> bool:
    if isinstance(value, typed.Block):
        return bool(value.statements) and _leaves(value.statements[-1])
    if isinstance(value, typed.If):
        return value.otherwise is not None and _leaves(value.then) and _leaves(value.otherwise)
    return isinstance(
        value, typed.Return | typed.Throw | typed.Break | typed.Continue | typed.Error
    )


# --- switch, try, leaving ------------------------------------------------------------------------


def switch(typer: Typer, view: ast.Switch, expected: Type | None, used: bool) -> typed.Expr:
    subject = subject_of(typer, view.subject)
    guide = _guide(typer, expected)
    cases = [case(typer, item, subject.type, guide, used) for item in view.cases]
    type: Type = VOID
    if used:
        type = arms(typer, [item.body for item in cases], expected)
    return typed.Switch(view.span, type, subject, cases, view.keyword_span, not used)


def subject_of(typer: Typer, view: ast.Expr) -> typed.Expr:
    """`switch [a, b]` matches values of several types at once: its subject is no array of one
    element type but, as in Haxe, a tuple in brackets."""
    inner = view
    while isinstance(inner, ast.Parenthesis):
        inner = inner.inner
    if isinstance(inner, ast.ArrayLiteral) and inner.elements:
        elements = [typer.infer(item) for item in inner.elements]
        return typed.Array(inner.span, TupleType(tuple(item.type for item in elements)), elements)
    return typer.infer(inner)


def case(
    typer: Typer, view: ast.Case, subject: Type, expected: Type | None, used: bool
) -> typed.Case:
    typer.scopes.append({})
    around, typer.refinements = typer.refinements, {}
    pattern = case_pattern(typer, view, subject)
    guard = None if view.guard is None else typer.check(view.guard, BOOL, "a guard")
    body = _arm(typer, view.body, expected, used)
    typer.refinements = around
    typer.scopes.pop()
    return typed.Case(pattern, guard, body, view.span, view.is_default, view.header_span)


def _arm(typer: Typer, view: ast.Block, expected: Type | None, used: bool) -> typed.Block:
    """An arm's body. Where its pattern says what a type parameter is, that holds for what the arm
    must give and return."""
    known = typer.refinements
    if not known:
        return statements_block(typer, view, expected, used)
    frame = typer.functions[-1] if typer.functions else None
    result = None if frame is None else frame.result
    if frame is not None and frame.is_written:
        frame.result = substitute(frame.result, known)
    wanted = None if expected is None else substitute(expected, known)
    body = statements_block(typer, view, wanted, used)
    if frame is not None and result is not None:
        frame.result = result
    if wanted is not None:
        typer.refined.update((id(value), wanted) for value in _tails(body))
    return body


def try_(typer: Typer, view: ast.Try, expected: Type | None, used: bool) -> typed.Expr:
    guide = _guide(typer, expected)
    body = typer.infer(view.body, guide, used)
    catches = [_catch(typer, item, guide, used) for item in view.catches]
    last = None if view.finally_body is None else typer.infer(view.finally_body, None, False)
    type = arms(typer, [body, *(item.body for item in catches)], expected) if used else VOID
    return typed.Try(view.span, type, body, catches, last)


def _catch(typer: Typer, view: ast.Catch, expected: Type | None, used: bool) -> typed.Catch:
    typer.scopes.append({})
    caught = EXCEPTION if view.type is None else resolve_view(typer, view.type)
    variable = typer.declare(view.name.text, caught, view.name.span, "catch")
    body = typer.infer(view.body, expected, used)
    typer.scopes.pop()
    return typed.Catch(variable, caught, body, view.span)


def throw(typer: Typer, view: ast.Throw, expected: Type | None, used: bool) -> typed.Expr:
    return typed.Throw(view.span, Monomorph(), typer.infer(view.value))


def return_(typer: Typer, view: ast.Return, expected: Type | None, used: bool) -> typed.Expr:
    frame = typer.functions[-1] if typer.functions else None
    if view.value is None:
        if frame is not None:
            frame.returns_nothing = True
            _nothing_returned(typer, view, frame)
            if not frame.is_written:
                typer.unify(VOID, frame.result)
        return typed.Return(view.span, Monomorph(), None)
    if frame is None:
        return typed.Return(view.span, Monomorph(), typer.infer(view.value))
    if is_void(typer, frame.result):
        # `return log(x);` is allowed where both give nothing back.
        value = typer.infer(view.value, None)
        typer.require(value, frame.result, reason=frame.reason)
    else:
        value = typer.guided(view.value, frame.result, frame.reason)
        give_back(typer, value, frame.result, frame)
    frame.returns_value = True
    return typed.Return(view.span, Monomorph(), value)


def _nothing_returned(typer: Typer, view: ast.Return, frame: FunctionFrame) -> None:
    """`return;` where the function says that it gives something; in the dialect that is nil."""
    result = typer.strip(frame.result)
    if dialect(typer.db) == "haxe" and frame.is_written:
        if not isinstance(result, Monomorph | UnknownType) and result != VOID:
            typer.mismatch(view.span, VOID, frame.result, reason=frame.reason)


def give_back(typer: Typer, value: typed.Expr, result: Type, frame: FunctionFrame) -> None:
    """A value that a function returns. Results that are not written meet in their common type."""
    if frame.is_written:
        typer.require(value, result, reason=frame.reason)
        return
    reason, frame.reason = frame.reason, frame.reason or first_reason(typer, value)
    known = typer.follow(result)
    if isinstance(known, Monomorph):
        if not is_void(typer, value.type):
            known.link = value.type if typer.follow(value.type) is not known else None
        else:
            known.link = VOID
        return
    both = join(typer.db, known, value.type)
    if both is None:
        typer.mismatch(value.span, value.type, known, reason=reason)
    elif isinstance(result, Monomorph):
        _relink(result, both)


def _relink(monomorph: Monomorph, type: Type) -> None:
    """The result's own monomorph now stands for the wider type."""
    last = monomorph
    while isinstance(last.link, Monomorph):
        last = last.link
    if type is not last:
        last.link = type


def break_(typer: Typer, view: ast.Break, expected: Type | None, used: bool) -> typed.Expr:
    if _outside_of_loops(typer, view):
        return typed.Error(view.span, UNKNOWN)
    return typed.Break(view.span, Monomorph())


def continue_(typer: Typer, view: ast.Continue, expected: Type | None, used: bool) -> typed.Expr:
    if _outside_of_loops(typer, view):
        return typed.Error(view.span, UNKNOWN)
    return typed.Continue(view.span, Monomorph())


def _outside_of_loops(typer: Typer, view: ast.Break | ast.Continue) -> bool:
    if typer.functions and typer.functions[-1].loops:
        return False
    word = "break" if isinstance(view, ast.Break) else "continue"
    typer.report(fault(OUTSIDE_OF_LOOP, view.span, name=word))
    return True
