"""`throw` and `try`.

A thrown string is Elixir's `raise "text"`; any other value travels in `Haxe.Exception`. What is
caught by type is told apart in `rescue`; `catch (e: Dynamic)` takes all, Elixir's own errors too.

A variable that is changed inside `try` and needed behind it comes out as the `try`'s value. In
`rescue` it still has the value from before, so a change that an exception could cut off from its
readers is said (HX405), unless it is the last thing that the body does.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import conditionals, values
from compiler_core.lower.context import Context, Exit, Lines
from compiler_core.lower.faults import CHANGE_LOST
from compiler_core.lower.liveness import Live, live_before
from compiler_core.lower.places import assigned, assigned_roots
from compiler_core.lower.rewrite import walk as walk_tree
from compiler_core.lower.types import kind_of, resolved
from compiler_core.lower.walk import variables_read, walk, walk_own
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable
from compiler_core.semantics.types import ClassType, Type


def throw(ctx: Context, node: Expr, value: Expr) -> Node:
    thrown = values.expression(ctx, value)
    kind = kind_of(ctx, value.type)
    if kind == "string":
        return tree.LocalCall("raise", (thrown,))
    if _is_exception(ctx, value.type):
        return tree.LocalCall("raise", (thrown,))
    if kind == "dynamic":
        return ctx.helper("throw", thrown)
    pair = tree.Pair("value", thrown)
    return tree.LocalCall("raise", (tree.Alias("Haxe.Exception"), pair))


def _is_exception(ctx: Context, type: Type) -> bool:
    found = resolved(ctx, type)
    return isinstance(found, ClassType) and found.id.name in ("Exception", "ValueException")


def lower_try(ctx: Context, node: typed.Try, exit: Exit) -> Lines:
    """A `try`, and what follows it. That must not lie inside, where its own exceptions would be
    caught; an exit that only packs up values stands in the arms."""
    _check_lost(ctx, node, exit.live)
    if _only_packs(ctx, exit):
        return [_try(ctx, node, exit)]
    carried = ctx.ordered(assigned(node, ctx.facts) & exit.live)
    live: Live = frozenset(carried)
    if not exit.wants_value:
        joined = Exit(lambda at, _: [at.tuple_of(carried)] if carried else [], live)
        made = _try(ctx, node, joined)
        first = tree.Match(ctx.tuple_of(carried), made) if carried else made
        return [first, *exit.fall(ctx.inner(), None)]
    made = _try(ctx, node, Exit(lambda at, value: [_packed(at, carried, value)], live, True))
    value = tree.Variable(ctx.names.fresh("value"))
    match = tree.Match(_packed(ctx, carried, value), made, origin=ctx.origin(node))
    return [match, *exit.fall(ctx.inner(), value)]


def _only_packs(ctx: Context, exit: Exit) -> bool:
    """What follows is one expression of variables, or nothing."""
    lifted, functions = len(ctx.lifted), set(ctx.unit.function_names)
    lines = exit.fall(ctx.inner(), tree.Variable("value") if exit.wants_value else None)
    del ctx.lifted[lifted:]
    ctx.unit.function_names.intersection_update(functions)
    packing = (tree.Variable, tree.Atom, tree.Tuple, tree.Integer)
    return len(lines) <= 1 and all(
        isinstance(one, packing) for line in lines for one in walk_tree(line)
    )


def _packed(ctx: Context, carried: list[Variable], value: Node | None) -> Node:
    value = value if value is not None else tree.NIL
    if not carried:
        return value
    return tree.Tuple((*(ctx.variable(one) for one in carried), value))


def _try(ctx: Context, node: typed.Try, exit: Exit) -> Node:
    body = conditionals.arm(replace(ctx, in_try=ctx.in_try or bool(node.catches)), node.body, exit)
    rescue = tuple(_rescue(ctx, catch, exit) for catch in node.catches)
    after = None
    if node.finally_body is not None:
        after = conditionals.arm(ctx, node.finally_body, Exit(lambda _, value: []))
    return tree.Try(body, rescue, after=after, origin=ctx.origin(node))


def _rescue(ctx: Context, catch: typed.Catch, exit: Exit) -> tree.Clause:
    used = catch.variable in variables_read(catch.body)
    name = ctx.variable(catch.variable)
    body = conditionals.arm(ctx, catch.body, exit)
    kind = kind_of(ctx, catch.caught)
    origin = ctx.origin(catch)
    above = ctx.above.get(id(catch), ())
    if kind == "string":
        exception: Node = tree.Alias("RuntimeError")
        if used:
            message = tree.RemoteCall(tree.Alias("Exception"), "message", (name,))
            body = _with_binding(name, message, body)
            exception = tree.Binary("in", name, exception)
        return tree.Clause((exception,), body, origin=origin, comments=above)
    if kind == "dynamic" or _is_exception(ctx, catch.caught):
        if not used:
            return tree.Clause((tree.Variable("_"),), body, origin=origin, comments=above)
        if kind == "dynamic":
            body = _with_binding(name, _caught(ctx, catch, name), body)
        return tree.Clause((name,), body, origin=origin, comments=above)
    exception = tree.Alias("Haxe.Exception")
    if used:
        exception = tree.Binary("in", name, exception)
        body = _with_binding(name, tree.FieldAccess(name, "value"), body)
    return tree.Clause((exception,), body, origin=origin, comments=above)


def _with_binding(name: Node, value: Node, body: Node) -> Node:
    rest = body.statements if isinstance(body, tree.Block) else (body,)
    return tree.Block((tree.Match(name, value), *rest))


def _caught(ctx: Context, catch: typed.Catch, name: Node) -> Node:
    """The thrown value; its text is enough where the catch does nothing but show it."""
    if _only_shown(ctx, catch.body, catch.variable):
        return tree.RemoteCall(tree.Alias("Exception"), "message", (name,))
    return ctx.helper("thrown", name)


def _only_shown(ctx: Context, body: Expr, variable: Variable) -> bool:
    shown: set[int] = set()
    for child in walk(body):
        match child:
            case typed.Binary(operator="+", left=left, right=right):
                if kind_of(ctx, child.type) == "string":
                    shown.update((id(left), id(right)))
            case typed.Interpolation(parts=parts):
                shown.update(id(part) for part in parts)
            case typed.Call(callee=typed.StaticMember(member=member), args=args):
                if member.name in ("trace", "string", "println", "print"):
                    shown.update(id(one) for one in args)
    return all(
        id(child) in shown
        for child in walk(body)
        if isinstance(child, typed.Local) and child.variable is variable
    )


def _check_lost(ctx: Context, node: typed.Try, live: Live) -> None:
    """Changes in the body that `catch` or what follows it would see in Haxe."""
    wanted: set[Variable] = set()
    for catch in node.catches:
        wanted |= live_before(catch.body, live, ctx.targets, ctx.facts) - {catch.variable}
    last = _last(node.body)
    for child in walk_own(node.body):
        if child is last:
            continue
        for root in assigned_roots(child, ctx.facts):
            if isinstance(root, Variable) and root in wanted:
                ctx.fault(CHANGE_LOST, child, root.name)


def _last(node: Expr) -> Expr:
    while isinstance(node, typed.Block) and node.statements:
        node = node.statements[-1]
    return node
