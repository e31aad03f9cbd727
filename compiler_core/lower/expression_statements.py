"""Expressions that stand as statements: a declaration's first value, and what is evaluated only for
what it does.

    var n = f(1);        n = f(1)
    var n = f(1);        f(1)                     nobody reads `n`
    ready && start();    if ready, do: start()
    x + 1;                                        no line: it does nothing

`ctx.live` says what is read behind them.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import calls, closures, statements, stores, values
from compiler_core.lower.context import Context
from compiler_core.lower.forms import attempted, discarded, is_pure
from compiler_core.lower.null_places import is_null_here
from compiler_core.lower.opened_objects import opened
from compiler_core.lower.walk import declared_in, variables_read, walk_own
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable


def declare(ctx: Context, node: Expr, variable: Variable, value: Expr | None) -> None:
    """`var x = value;` where `ctx.live` is what is live behind it."""
    if value is None:
        if variable in ctx.live:
            ctx.out.append(tree.Match(ctx.variable(variable), tree.NIL))
        return
    if variable not in ctx.live:
        if variable not in ctx.facts.direct:
            effect(ctx, value, is_value=True)
        return
    if variable not in ctx.facts.direct:
        ctx.live |= read_on_the_way(value) - declared_in(value)
    if isinstance(value, typed.Function):
        closures.declare(ctx, node, variable, value)
        return
    ctx.hints[id(value)] = ctx.names.of(variable)
    found = values.expression(ctx, value)
    found = opened(ctx, variable.type, value, found, variable.name)
    if isinstance(found, tree.Variable) and found.name == ctx.names.of(variable):
        return
    ctx.out.append(tree.Match(ctx.variable(variable), found, origin=ctx.origin(node)))


def read_on_the_way(value: Expr) -> set[Variable]:
    """What an operand of the value may change for a later one to read. A value that branches has
    no later operand: what its arms read in turn is seen where they are lowered."""
    if isinstance(value, typed.If | typed.Switch | typed.Try | typed.Block):
        return set()
    if isinstance(value, typed.Assign) and value.operator is None:
        if isinstance(value.target, typed.Local):
            return read_on_the_way(value.value)
    return variables_read(value)


def effect(ctx: Context, node: Expr, is_value: bool = False) -> None:
    """An expression whose value nobody uses; `is_value`: a variable would have got it."""
    if isinstance(node, (typed.Call, typed.Assign)):
        ctx.live |= read_on_the_way(node) - declared_in(node)
    result: Node | None
    match node:
        case typed.Assign() | typed.Increment():
            result = stores.assign(ctx, node, wanted=False)
        case typed.Call():
            result = calls.call(ctx, node, wanted=False)
        case typed.Binary(operator="&&" | "||"):
            result = _branching_effect(ctx, node)
        case _:
            result = values.expression(ctx, node)
    if result is None:
        return
    if result.origin is None:
        result = replace(result, origin=ctx.origin(node))
    if not is_pure(result):
        ctx.out.append(discarded(result))
    elif (is_value or isinstance(node, typed.Call)) and _may_fail(ctx, node):
        ctx.out.append(attempted(result))


def _may_fail(ctx: Context, node: Expr) -> bool:
    """A field or method of what may be null is asked for, or it is calculated with."""
    return any(is_null_here(ctx, asked) for one in walk_own(node) for asked in _needed(one))


def _needed(node: Expr) -> tuple[Expr, ...]:
    """The parts of an expression that must not be null."""
    match node:
        case typed.InstanceMember(safe=False) | typed.StructureMember(safe=False):
            return (node.target,)
        case typed.Binary(operator="-" | "*" | "/" | "%", left=left, right=right):
            return (left, right)
    return ()


def _branching_effect(ctx: Context, node: typed.Binary) -> Node | None:
    """`c && f();` is `if (c) f();`."""
    condition: Expr = node.left
    if node.operator == "||":
        condition = typed.Unary(node.left.span, node.left.type, "!", node.left)
    statements.statement(ctx, typed.If(node.span, node.type, condition, node.right, None))
    return None
