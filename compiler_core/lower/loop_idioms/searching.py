"""A loop that returns at the first element that it looks for.

    for (x in xs) if (p(x)) return x;           case Enum.find(xs, fn x -> p(x) end) do
    return null;                                  nil -> nil; x -> x end       (then: Enum.find)

    for (x in xs) if (p(x)) return true;        if Enum.any?(xs, fn x -> p(x) end), do: true, …
    return false;                               (then: Enum.any?)

With `Enum.find` an element must not be null, as its type says.
"""

from __future__ import annotations

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import iterables, values
from compiler_core.lower.context import Context, Exit, Lines
from compiler_core.lower.rewrite import block
from compiler_core.lower.types import is_nullable, kind_of
from compiler_core.lower.walk import variables_read
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable


def search(ctx: Context, node: typed.While | typed.For, exit: Exit) -> Lines | None:
    if not isinstance(node, typed.For) or ctx.above_inside(node):
        return None
    found = _test_and_result(node.body)
    if found is None:
        return None
    condition, result = found
    own = {node.variable} | ({node.key} if node.key is not None else set())
    outer = ctx.inner(live=exit.live | ctx.live)
    source = iterables.source(outer, node)
    if source.prelude:
        return None
    inner = ctx.inner()
    test = values.expression(inner, condition)
    if inner.out:
        return None
    function = tree.Fn((tree.Clause((source.pattern,), test),))
    if result is None or not (variables_read(result) & own):
        return _any(ctx, outer, source.node, function, result, exit)
    if not _is_findable(ctx, node, own):
        return None
    call = tree.RemoteCall(tree.Alias("Enum"), "find", (source.node, function))
    value_ctx = ctx.inner()
    value = values.expression(value_ctx, result)
    clauses = (
        tree.Clause((tree.NIL,), block(exit.fall(ctx.inner(), None) or [tree.NIL])),
        tree.Clause((source.pattern,), block([*value_ctx.out, *ctx.returns(ctx.inner(), value)])),
    )
    return [*outer.out, tree.Case(call, clauses, origin=ctx.origin(node))]


def _test_and_result(body: Expr) -> tuple[Expr, Expr | None] | None:
    """`if (condition) return result;` and nothing else."""
    while isinstance(body, typed.Block) and len(body.statements) == 1:
        body = body.statements[0]
    if not isinstance(body, typed.If) or body.otherwise is not None:
        return None
    then = body.then
    while isinstance(then, typed.Block) and len(then.statements) == 1:
        then = then.statements[0]
    if not isinstance(then, typed.Return):
        return None
    return body.condition, then.value


def _any(
    ctx: Context, outer: Context, source: Node, function: Node, result: Expr | None, exit: Exit
) -> Lines:
    call = tree.RemoteCall(tree.Alias("Enum"), "any?", (source, function))
    inner = ctx.inner()
    value = None if result is None else values.expression(inner, result)
    then = block([*inner.out, *ctx.returns(ctx.inner(), value)])
    otherwise = block(exit.fall(ctx.inner(), None))
    return [*outer.out, tree.If(call, then, otherwise)]


def _is_findable(ctx: Context, node: typed.For, own: set[Variable]) -> bool:
    """No element is nil: it is a number, a text, or a value whose type isn't nullable."""
    if node.key is not None:
        return True
    kind = kind_of(ctx, node.variable.type)
    return kind not in ("dynamic", "bool") and not is_nullable(node.variable.type)
