"""A loop that does nothing but push to one list is a `map`, a `filter` or a comprehension.

for (x in xs) ys.push(f(x));                        ys = Enum.map(xs, fn x -> f(x) end)
for (x in xs) ys.push(x);                           ys = ys ++ xs
for (x in xs) if (p(x)) ys.push(x);                 ys = Enum.filter(xs, fn x -> p(x) end)
for (x in xs) for (y in x) if (p(y)) ys.push(g(y)); ys = for x <- xs, y <- x, p(y), do: g(y)
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import iterables, statements, values
from compiler_core.lower.context import Context, Exit, Lines
from compiler_core.lower.places import assigned
from compiler_core.lower.pushes import only_pushed, pushed_variable
from compiler_core.lower.rewrite import block
from compiler_core.lower.types import kind_of
from compiler_core.lower.walk import escapes, variables_read
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable


def build_list(ctx: Context, node: typed.While | typed.For, exit: Exit) -> Lines | None:
    if not isinstance(node, typed.For) or escapes(node.body) or ctx.above_inside(node):
        return None
    target = _only_target(ctx, node)
    if target is None or target in ctx.reversed:
        return None
    found = _steps(node.body)
    if found is None:
        return None
    conditions, declarations, push = found
    if pushed_variable(push) is not target:
        return None
    assert isinstance(push, typed.Call) and push.args[0] is not None
    if any(target in variables_read(one) for one in _read_each_round(found)):
        return None
    outer = ctx.inner(live=exit.live | ctx.live)
    if conditions or isinstance(node.body, typed.For):
        made = _comprehension(outer, node, push.args[0])
    else:
        made = _map(outer, node, declarations, push.args[0])
    if made is None:
        return None
    variable = ctx.variable(target)
    joined = tree.Binary("++", variable, made)
    match = tree.Match(variable, joined, origin=ctx.origin(node))
    return [*outer.out, match, *exit.fall(ctx.inner(), None)]


def _only_target(ctx: Context, node: typed.For) -> Variable | None:
    """The one list that the loop changes."""
    changed = assigned(node, ctx.facts)
    own = {one for one in changed if one in _declared(node)}
    rest = changed - own
    if own or len(rest) != 1:
        return None
    (target,) = rest
    return target if target in only_pushed(node.body, [target], ctx) else None


def _declared(node: Expr) -> set[Variable]:
    from compiler_core.lower.walk import declared_in

    return declared_in(node)


def _steps(node: Expr) -> tuple[list[Expr], list[Expr], Expr] | None:
    """Conditions around the push, declarations in front of it, and the push."""
    conditions: list[Expr] = []
    declarations: list[Expr] = []
    while True:
        match node:
            case typed.Block(statements=[*before, last]):
                if not all(isinstance(one, typed.VariableDeclaration) for one in before):
                    return None
                if before and conditions:
                    return None
                declarations += before
                node = last
            case typed.If(condition=condition, then=then, otherwise=None):
                if declarations:
                    return None
                conditions.append(condition)
                node = then
            case typed.For(body=body):
                if declarations:
                    return None
                conditions.append(node)
                node = body
            case typed.Call() if pushed_variable(node) is not None:
                return conditions, declarations, node
            case _:
                return None


def _read_each_round(
    found: tuple[list[Expr], list[Expr], Expr],
) -> Iterator[Expr]:
    """What sees the list grow, if it looks at it (its length)."""
    conditions, declarations, push = found
    for one in conditions:
        yield one.iterable if isinstance(one, typed.For) else one
    yield from declarations
    if isinstance(push, typed.Call):
        yield from (one for one in push.args if one is not None)


def _map(ctx: Context, node: typed.For, declarations: list[Expr], value: Expr) -> Node | None:
    source = iterables.source(ctx, node)
    inner = ctx.inner()
    exit = Exit(lambda _, made: [made] if made is not None else [], wants_value=True)
    body = typed.Block(node.body.span, value.type, [*declarations, value])
    lines = [*source.prelude, *statements.sequence(inner, body.statements, exit)]
    if lines == [source.pattern] and not isinstance(node.iterable, iterables.ScanSource):
        is_list = kind_of(ctx, node.iterable.type) == "array"
        to_list = tree.RemoteCall(tree.Alias("Enum"), "to_list", (source.node,))
        return source.node if is_list else to_list
    function = tree.Fn((tree.Clause((source.pattern,), block(lines)),))
    return _call(node, source, "map", function)


def _call(node: typed.For, source: iterables.Source, name: str, function: Node) -> Node:
    """A scan's matches read best as the start of a pipeline."""
    if isinstance(node.iterable, iterables.ScanSource):
        step = tree.RemoteCall(tree.Alias("Enum"), name, (function,))
        return tree.Pipeline(source.node, (step,), multiline=True)
    return tree.RemoteCall(tree.Alias("Enum"), name, (source.node, function))


def _comprehension(ctx: Context, node: typed.For, value: Expr) -> Node | None:
    lifted = len(ctx.lifted)
    inner = ctx.inner(live=ctx.live)
    steps: list[Node] = []
    leaf = iterables.generators(inner, node, steps)
    made = ctx.inner()
    lowered = values.expression(made, value)
    if leaf is None or inner.out or made.out:
        del ctx.lifted[lifted:]
        return None
    first = steps[0]
    if len(steps) == 2 and isinstance(first, tree.Generator) and first.pattern == lowered:
        if not isinstance(steps[1], tree.Generator) and isinstance(lowered, tree.Variable):
            clause = tree.Clause((first.pattern,), steps[1])
            function = tree.Fn((clause,))
            return tree.RemoteCall(tree.Alias("Enum"), "filter", (first.value, function))
    return tree.For(tuple(steps), lowered, inline=True)
