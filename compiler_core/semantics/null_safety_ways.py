"""Ways through a function, for null safety: branches, arms, loops, `try`, and what is known after.

    if (name == null) return;         left with null: what follows knows that there is none
    if (name == null) name = "";      a value in both ways: none after them
    while (name != null) { … }        the condition holds at each begin of the body

Each way starts from one state, and what is known behind them is what all that come there know.
Haxe's order of things is kept where it shows: the arms of a `switch` of several cases run one after
the other on one state, as its `check_switch` has it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from compiler_core.semantics import typed
from compiler_core.semantics.declared import strip
from compiler_core.semantics.null_safety_conditions import told_by
from compiler_core.semantics.null_safety_state import Subject, subject_of
from compiler_core.semantics.null_safety_switch import (
    asks_constructor,
    bound,
    is_tested,
    meets_null,
)
from compiler_core.semantics.null_safety_types import has_null
from compiler_core.semantics.typer.leaving import falls_through
from compiler_core.semantics.types import BOOL

if TYPE_CHECKING:
    from compiler_core.semantics.null_safety import Walk

Visit = Callable[[typed.Case], None]
State = frozenset[Subject]


def conditional(walk: Walk, expr: typed.If) -> None:
    walk.refuse_null(expr.condition, "condition")
    walk.check(expr.condition)
    branches(walk, expr, walk.check)


def branches(walk: Walk, expr: typed.If, visit: Callable[[typed.Expr], None]) -> None:
    """Both branches, each with what the condition tells, and what is known after them."""
    told = told_by(walk.mode, expr.condition, walk.may_be_null)
    untold = told_by(walk.mode, expr.condition, walk.may_be_null, holds=False)
    not_nulls = [one for one in told.not_nulls if walk.may_be_null(one)]
    else_not_nulls = [one for one in untold.not_nulls if walk.may_be_null(one)]
    before = walk.known.copy()
    walk.known.learn(not_nulls)
    visit(expr.then)
    after_then = walk.known.copy()
    walk.known.reset(before)
    if expr.otherwise is None:
        filled = {subject_of(walk.mode, one) for one in told.nulls} & after_then
        walk.known.reset((before & after_then) | {one for one in filled if one is not None})
    else:
        walk.known.learn(else_not_nulls)
        visit(expr.otherwise)
        walk.known.reset(after_then & walk.known.copy())
        if not falls_through(expr.otherwise):
            walk.known.learn(not_nulls)
    if not falls_through(expr.then):
        walk.known.learn(else_not_nulls)


# --- switch --------------------------------------------------------------------------------------


def switch(walk: Walk, expr: typed.Switch) -> None:
    walk.check(expr.subject)
    if (
        asks_constructor(expr.cases) or strip(walk.db, expr.subject.type) == BOOL
    ) and not _null_arms(walk, expr):
        walk.refuse_null(expr.subject, "switch")
    arms(walk, expr, lambda case: walk.check(case.body))


def is_branching(walk: Walk, expr: typed.Switch) -> bool:
    """Haxe makes an `if` of it, of which it asks each branch whether its value is null."""
    return is_tested(expr.cases) is not None or bool(_null_arms(walk, expr))


def arms(walk: Walk, expr: typed.Switch, visit: Visit) -> None:
    """As `if (subject == null) … else switch …`: the arms that null comes to, then the others with
    a subject that is not null."""
    before = walk.known.copy()
    null_arms = _null_arms(walk, expr)
    after_null: State | None = None
    is_left = bool(null_arms)
    for index in null_arms:
        walk.known.reset(before)
        _arm(walk, expr, index, visit, with_null=True)
        is_left = is_left and not falls_through(expr.cases[index].body)
        state = walk.known.copy()
        after_null = state if after_null is None else after_null & state
    walk.known.reset(before)
    if has_null(walk.db, expr.subject.type):
        walk.known.learn([expr.subject])
    _others(walk, expr, visit)
    if after_null is not None:
        walk.known.reset(after_null & walk.known.copy())
        if is_left:
            walk.known.learn([expr.subject])
        elif subject_of(walk.mode, expr.subject) not in after_null:
            walk.known.forget([expr.subject])
    elif subject_of(walk.mode, expr.subject) not in before:
        walk.known.forget([expr.subject])


def _null_arms(walk: Walk, expr: typed.Switch) -> list[int]:
    if isinstance(expr.subject, typed.Array) or not has_null(walk.db, expr.subject.type):
        return []
    return [index for index in range(len(expr.cases)) if meets_null(expr.cases, index)]


def _others(walk: Walk, expr: typed.Switch, visit: Visit) -> None:
    tested = is_tested(expr.cases)
    before = walk.known.copy()
    states: list[State] = []
    for index, case in enumerate(expr.cases):
        if _is_null_alone(case.pattern):
            continue
        if tested is not None:
            walk.known.reset(before)
        _arm(walk, expr, index, visit, with_null=False)
        states.append(walk.known.copy())
    if tested is not None and states:
        both = states[0]
        for state in states[1:]:
            both &= state
        walk.known.reset(both)


def _is_null_alone(pattern: typed.Pattern) -> bool:
    return isinstance(pattern, typed.ConstantPattern) and pattern.value is None


def _arm(walk: Walk, expr: typed.Switch, index: int, visit: Visit, with_null: bool) -> None:
    case = expr.cases[index]
    walk.known.enter()
    for name in bound(expr.cases, index):
        walk.known.declare(name.variable)
        local = typed.Local(name.variable.span, name.variable.type, name.variable)
        null = name.meets_null
        if not name.path:
            null = with_null and null and walk.may_be_null(expr.subject)
        elif null and isinstance(expr.subject, typed.Array) and len(name.path) == 1:
            null = walk.may_be_null(expr.subject.elements[int(name.path[0])])
        walk.known.assigned(local, null, has_null(walk.db, local.type))
    if case.guard is not None:
        walk.check(case.guard)
        learnt = told_by(walk.mode, case.guard, walk.may_be_null).not_nulls
        walk.known.learn(learnt)
    visit(case)
    walk.known.leave()


# --- loops, try ----------------------------------------------------------------------------------


def loop_while(walk: Walk, expr: typed.While) -> None:
    walk.known.enter()
    before = walk.known.copy()
    walk.refuse_null(expr.condition, "condition")
    walk.check(expr.condition)
    learnt = told_by(walk.mode, expr.condition, walk.may_be_null).not_nulls
    if expr.is_do:
        learnt = [one for one in learnt if subject_of(walk.mode, one) in before]
        _loop_body(walk, expr.body, learnt)
    else:
        walk.known.learn(learnt)
        _loop_body(walk, expr.body, learnt)
        walk.known.forget(learnt)
    walk.known.leave()


def loop_for(walk: Walk, expr: typed.For) -> None:
    walk.refuse_null(expr.iterable, "iterate")
    walk.check(expr.iterable)
    walk.known.enter()
    walk.known.declare(expr.variable)
    if expr.key is not None:
        walk.known.declare(expr.key)
    _loop_body(walk, expr.body, [])
    walk.known.leave()


def _loop_body(walk: Walk, body: typed.Expr, learnt: list[typed.Expr]) -> None:
    before = walk.known.copy()
    walk.silently(body)
    walk.known.keep(before)
    walk.known.learn(learnt)
    walk.check(body)


def attempt(walk: Walk, expr: typed.Try) -> None:
    before = walk.known.copy()
    walk.check(expr.body)
    walk.known.keep(before)
    after_body = walk.known.copy()
    kept = after_body
    for item in expr.catches:
        walk.known.reset(after_body)
        walk.known.declare(item.variable)
        walk.check(item.body)
        kept &= walk.known.copy()
    walk.known.reset(kept)
    if expr.finally_body is not None:
        walk.check(expr.finally_body)
