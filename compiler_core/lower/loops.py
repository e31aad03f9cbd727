"""Loops: `for` over `Enum`, `while` as a function that calls itself.

The variables that a loop's body changes and that are live at its head are its accumulator: the
phi functions of SSA are the parameters of the function that the loop is.

    for (x in xs) { sum += x; n++; }      {sum, n} = Enum.reduce(xs, {sum, n}, fn x, {sum, n} -> …)
    while (b != 0) { … }                  defp gcd_loop(a, b), called with {a, b}

`break` and `continue` choose between `{:halt, …}` and `{:cont, …}` of `Enum.reduce_while`, or
between returning and calling again; `return` out of a `for` is handed through as `{:done, value}`,
out of a `while` by having the rest of the code at the end of the loop's function. A list that the
body only pushes to is built back to front and turned round once.

What a good Elixirist would write in special cases (`map`, `filter`, `find`, `any?`, …) is tried
first, in `idioms`.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import asked, closures, iterables, loop_idioms, statements, stores, values
from compiler_core.lower.context import Context, Exit, Lines, no_way
from compiler_core.lower.faults import FOUND_ELEMENT
from compiler_core.lower.kept_changes import is_kept_inside
from compiler_core.lower.liveness import (
    Live,
    Targets,
    live_before,
    loop_targets,
    loop_variables,
)
from compiler_core.lower.places import SharedField, assigned, mutates_element, place
from compiler_core.lower.pushes import only_pushed
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.rewrite import block
from compiler_core.lower.types import kind_of
from compiler_core.lower.walk import declared_in, escapes, variables_read, walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import VOID


def loop(ctx: Context, node: typed.While | typed.For, exit: Exit) -> Lines:
    """A loop and what follows it."""
    for idiom in () if is_kept_inside(ctx, node) else loop_idioms.LOOP_IDIOMS:
        lines = idiom(ctx, node, exit)
        if lines is not None:
            return lines
    if isinstance(node, typed.While):
        return _while(ctx, node, exit)
    return _for(ctx, node, exit)


# --- for -----------------------------------------------------------------------------------------


def _for(ctx: Context, node: typed.For, exit: Exit) -> Lines:
    targets = loop_targets(node, exit.live, ctx.targets, ctx.facts)
    changed = assigned(node.body, ctx.facts) & targets.again
    carried = ctx.ordered(changed - loop_variables(node, ctx.facts))
    lists = frozenset() if is_kept_inside(ctx, node) else only_pushed(node.body, carried, ctx)
    lists -= variables_read(node.iterable)
    if "return" in escapes(node.body):
        # What is handed back from within the loop has to be in order there.
        lists -= targets.returned
    outer = ctx.inner(live=exit.live | targets.again)
    source = iterables.source(outer, node)
    inner = ctx.inner(targets=targets, reversed=ctx.reversed | lists, live=targets.again)
    before = _turned(ctx, lists)
    writes_back = mutates_element(node, ctx.facts)
    ways = escapes(node.body)
    if writes_back and ways - {"continue"}:
        ctx.fault(FOUND_ELEMENT, node, node.variable.name, _container_name(ctx, node))
    if writes_back and not ways - {"continue"}:
        lines = _map(outer, inner, node, source, carried)
    elif "return" in ways:
        return [*outer.out, *before, *_with_return(ctx, inner, node, source, carried, lists, exit)]
    elif "break" in ways:
        lines = _with_break(ctx, inner, node, source, carried)
    else:
        lines = _reduce(ctx, inner, node, source, carried)
    if lines and carried:
        lines = [*lines[:-1], replace(lines[-1], origin=ctx.origin(node))]
    after = [*_turned(ctx, lists & exit.live), *exit.fall(ctx.inner(), None)]
    return [*outer.out, *before, *lines, *after]


def _container_name(ctx: Context, node: typed.For) -> str:
    found = place(node.iterable, ctx.facts)
    match found.steps[-1:]:
        case (typed.InstanceMember(member=member),):
            return member.name
        case (typed.StructureMember(name=name),):
            return name
    if isinstance(found.root, SharedField):
        return found.root.member.name
    return found.root.name if found.root is not None else ""


def _turned(ctx: Context, lists: frozenset[Variable] | set[Variable]) -> Lines:
    return [
        tree.Match(ctx.variable(one), _enum("reverse", ctx.variable(one)))
        for one in ctx.ordered(lists)
        if one not in ctx.reversed
    ]


def _enum(name: str, *arguments: Node) -> tree.RemoteCall:
    return tree.RemoteCall(tree.Alias("Enum"), name, arguments)


def _state(ctx: Context, carried: list[Variable]) -> Node:
    return ctx.tuple_of(carried) if carried else tree.Atom("ok")


def _body(ctx: Context, node: typed.For, source: iterables.Source, fall: Node) -> Node:
    """The loop's body as a function's, ending in `fall`."""
    exit = Exit(lambda _, value: [fall], ctx.targets.again)
    ctx = replace(ctx, again=lambda _: [fall])
    lines = [*source.prelude, *statements.body(ctx, node.body, exit)]
    return block(lines)


def _reduce(
    ctx: Context, inner: Context, node: typed.For, source: iterables.Source, carried: list[Variable]
) -> Lines:
    if not carried:
        exit = Exit(lambda _, value: [], inner.targets.again)
        skip = replace(inner, again=lambda _: [tree.Atom("ok")])
        lines = [*source.prelude, *statements.body(skip, node.body, exit)]
        function = tree.Fn((tree.Clause((source.pattern,), block(lines or [tree.Atom("ok")])),))
        return [
            tree.RemoteCall(
                tree.Alias("Enum"), "each", (source.node, function), origin=ctx.origin(node)
            )
        ]
    state = _state(ctx, carried)
    clause = tree.Clause((source.pattern, state), _body(inner, node, source, state))
    return [tree.Match(state, _enum("reduce", source.node, state, tree.Fn((clause,))))]


def _with_break(
    ctx: Context, inner: Context, node: typed.For, source: iterables.Source, carried: list[Variable]
) -> Lines:
    state = _state(ctx, carried)
    inner = replace(inner, leave=lambda _: [_tagged("halt", state)])
    clause = tree.Clause(
        (source.pattern, state if carried else tree.Variable("_")),
        _body(inner, node, source, _tagged("cont", state)),
    )
    call = _enum("reduce_while", source.node, state, tree.Fn((clause,)))
    return [tree.Match(state, call) if carried else call]


def _tagged(tag: str, value: Node) -> Node:
    return tree.Tuple((tree.Atom(tag), value))


def _with_return(
    ctx: Context,
    inner: Context,
    node: typed.For,
    source: iterables.Source,
    carried: list[Variable],
    lists: frozenset[Variable],
    exit: Exit,
) -> Lines:
    """`{:done, value}` comes out where the body returned, `{:next, …}` where the loop ended."""
    names = tuple(ctx.variable(one) for one in carried)
    state: Node = tree.Tuple((tree.Atom("next"), *names)) if names else tree.Atom("next")
    rest = [*_turned(ctx, lists & exit.live), *exit.fall(ctx.inner(), None)]
    end = _plain_end(rest, names)
    if end is not None:
        inner = replace(
            inner,
            returns=lambda at, value: _with_last(ctx.returns(at, value), "halt"),
            leave=lambda _: [_tagged("halt", end)],
        )
        pattern = _pattern_of(end)
        body = _body(inner, node, source, _tagged("cont", end))
        function = tree.Fn((tree.Clause((source.pattern, pattern), body),))
        return [_enum("reduce_while", source.node, end, function)]
    inner = replace(
        inner,
        returns=lambda at, value: _halted(ctx.returns(at, value)),
        leave=lambda _: [_tagged("halt", state)],
    )
    clause = tree.Clause(
        (source.pattern, state), _body(inner, node, source, _tagged("cont", state))
    )
    call = _enum("reduce_while", source.node, state, tree.Fn((clause,)))
    result = tree.Variable(ctx.names.fresh("result"))
    clauses = (
        tree.Clause((_tagged("done", result),), result),
        tree.Clause((state,), block(rest or [tree.NIL])),
    )
    return asked.case_of(ctx, call, clauses, result, ctx.origin(node))


def _halted(lines: Lines) -> Lines:
    *before, last = lines or [tree.NIL]
    return [*before, _tagged("halt", _tagged("done", last))]


def _with_last(lines: Lines, tag: str) -> Lines:
    *before, last = lines or [tree.NIL]
    return [*before, _tagged(tag, last)]


def _plain_end(rest: Lines, names: tuple[Node, ...]) -> Node | None:
    """What follows the loop, where it is a constant, or constants and the loop's variables: then
    that is what the loop folds, and `{:halt, result}` needs no telling apart."""
    if len(rest) != 1 or rest[0].comments:
        return None
    end = rest[0]
    parts = end.elements if isinstance(end, tree.Tuple) else (end,)
    if parts and parts[0] in _TAGS:
        return None
    variables = [one for one in parts if isinstance(one, tree.Variable)]
    if len(variables) != len(names) or any(one not in variables for one in names):
        return None
    return end if all(_is_constant(one) or one in variables for one in parts) else None


_TAGS = tuple(tree.Atom(name) for name in ("cont", "halt", "done", "next", "again", "break"))


def _is_constant(node: Node) -> bool:
    match node:
        case tree.Atom() | tree.Integer() | tree.Float():
            return True
        case tree.String(parts=parts):
            return all(isinstance(one, str) for one in parts)
    return False


def _pattern_of(end: Node) -> Node:
    """The loop's variables in what it folds."""
    if isinstance(end, tree.Tuple):
        return tree.Tuple(tuple(_pattern_of(one) for one in end.elements))
    return end if isinstance(end, tree.Variable) else tree.Variable("_")


def _map(
    ctx: Context, inner: Context, node: typed.For, source: iterables.Source, carried: list[Variable]
) -> Lines:
    """The body changes the elements: the container is made anew from them."""
    if source.is_map and node.key is None:
        # The values alone: their keys have to come along.
        key = tree.Variable(ctx.names.fresh("key"))
        pair = tree.Tuple((key, ctx.variable(node.variable)))
        whole = values.expression(ctx, source.container)
        source = replace(source, node=whole, pattern=pair)
        element: Node = pair
    else:
        element = _element(inner, node)
    located = stores.locate(ctx, source.container)
    inner = replace(inner, live=inner.live | {node.variable})
    keep = frozenset((node.variable,))
    inner.targets = replace(inner.targets, again=inner.targets.again | keep)
    result = tree.Tuple((element, _state(ctx, carried))) if carried else element
    body = _body(inner, node, source, result)
    if not carried:
        call: tree.RemoteCall = _enum(
            "map", source.node, tree.Fn((tree.Clause((source.pattern,), body),))
        )
        if source.is_map:
            call = tree.RemoteCall(tree.Alias("Map"), "new", call.arguments)
        stores.store(ctx, node, located, lambda _: call)
        return []
    state = _state(ctx, carried)
    clause = tree.Clause((source.pattern, state), body)
    call = _enum("map_reduce", source.node, state, tree.Fn((clause,)))
    made = tree.Variable(ctx.names.fresh("elements"))
    lines: Lines = [*ctx.out, tree.Match(tree.Tuple((made, state)), call)]
    ctx.out.clear()
    new: Node = made
    if source.is_map:
        new = tree.RemoteCall(tree.Alias("Map"), "new", (made,))
    stores.store(ctx, node, located, lambda _: new)
    lines += ctx.out
    ctx.out.clear()
    return lines


def _element(ctx: Context, node: typed.For) -> Node:
    if node.key is None or kind_of(ctx, node.iterable.type) == "array":
        return ctx.variable(node.variable)
    return tree.Tuple((ctx.variable(node.key), ctx.variable(node.variable)))


# --- while ---------------------------------------------------------------------------------------


def _while(ctx: Context, node: typed.While, exit: Exit) -> Lines:
    """A private function that calls itself; the call hands over what the loop reads."""
    ends_inside = "return" in escapes(node)
    changed = assigned(node, ctx.facts) & exit.live
    results = ctx.ordered(changed)
    after: Live = exit.live if ends_inside else frozenset(results)
    targets = loop_targets(node, after, ctx.targets, ctx.facts)
    known = {one for one in targets.again if one not in ctx.local_functions}
    for one in targets.again:
        if one in ctx.local_functions:
            known.update(ctx.local_functions[one].captured)
    parameters = ctx.ordered(known - (declared_in(node) - exit.live))
    moving = assigned(node, ctx.facts) & targets.again
    is_turned = not ends_inside and not is_kept_inside(ctx, node)
    lists = only_pushed(node, ctx.ordered(moving), ctx) if is_turned else frozenset()
    name = closures.fresh_function(ctx, f"{ctx.function}_loop")
    again = tree.LocalCall(name, tuple(ctx.variable(one) for one in parameters))

    def end(at: Context) -> Lines:
        if ends_inside:
            # What follows stands outside of the loop: its ways out are the outer ones.
            return exit.fall(ctx.inner(), None)
        return [_state(at, results)]

    inner = ctx.inner(targets=targets, live=targets.again, leave=end, reversed=ctx.reversed | lists)
    body = _loop_body(inner, node, end, again, targets)
    heads = tuple(ctx.variable(one) for one in parameters)
    definition = tree.Definition("defp", name, heads, block(body), origin=ctx.origin(node))
    ctx.lifted.append(definition)
    before = _turned(ctx, lists)
    if ends_inside:
        return [*before, again]
    call: Node = replace(again, origin=ctx.origin(node))
    if results:
        call = tree.Match(ctx.tuple_of(results), again, origin=ctx.origin(node))
    after_lines = [*_turned(ctx, lists & exit.live), *exit.fall(ctx.inner(), None)]
    return [*before, call, *after_lines]


def _loop_body(
    ctx: Context, node: typed.While, end: object, again: Node, targets: Targets
) -> Lines:
    assert callable(end)
    endless = isinstance(node.condition, typed.Constant) and node.condition.value is True

    def repeat(at: Context) -> Lines:
        if not node.is_do or endless:
            return [again]
        inner = at.inner(live=targets.again, leave=no_way, again=no_way)
        condition = values.expression(inner, node.condition)
        return [*inner.out, tree.If(condition, again, block(end(at)))]

    ctx = replace(ctx, again=repeat)
    live = targets.again
    if node.is_do:
        live = live_before(node.condition, targets.again, targets, ctx.facts)
    exit = Exit(lambda at, _: repeat(at), live)
    if node.is_do or endless:
        return statements.body(ctx, node.body, exit)
    inside = live_before(node.body, targets.again, targets, ctx.facts)
    at_condition = ctx.inner(live=targets.again | inside)
    condition = values.expression(at_condition, node.condition)
    body = statements.body(ctx.inner(), node.body, exit)
    return [*at_condition.out, tree.If(condition, block(body), block(end(ctx)))]


# --- comprehensions ------------------------------------------------------------------------------


def comprehension(ctx: Context, node: typed.Comprehension) -> Node:
    """`[for (x in xs) if (p(x)) f(x)]`."""
    if assigned(node.loop, ctx.facts) - declared_in(node.loop):
        return _collected(ctx, node)
    inner = ctx.inner(live=ctx.live)
    steps: list[Node] = []
    leaf = iterables.generators(inner, node.loop, steps)
    if leaf is None or inner.out or not steps:
        return _collected(ctx, node)
    if not _yields(leaf):
        return _collected(ctx, node)
    body_ctx = ctx.inner()
    value = values.expression(body_ctx, leaf)
    keyed = isinstance(leaf, typed.Yield) and leaf.key is not None
    options = (tree.Pair("into", tree.Map()),) if keyed else ()
    body = block([*body_ctx.out, value])
    is_short = not body_ctx.out and not (isinstance(value, tree.For) and not value.inline)
    return tree.For(tuple(steps), body, options, inline=is_short, origin=ctx.origin(node))


def _yields(leaf: Expr) -> bool:
    """Each way through it gives one element."""
    match leaf:
        case typed.Yield():
            return True
        case typed.Block(statements=[*before, last]):
            plain = not escapes(leaf) and not any(
                isinstance(inner, typed.Yield) for one in before for inner in walk(one)
            )
            return plain and _yields(last)
        case typed.If(then=then, otherwise=otherwise) if otherwise is not None:
            return _yields(then) and _yields(otherwise)
    return False


def _collected(ctx: Context, node: typed.Comprehension) -> Node:
    """A comprehension of another form: its loop puts the elements into a variable."""
    keyed = any(isinstance(one, typed.Yield) and one.key is not None for one in walk(node.loop))
    variable = Variable("elements", node.type, node.span)
    ctx.names.names[variable] = ctx.names.fresh("elements")
    template = "Map.put({this}, {0}, {1})" if keyed else "{this} ++ [{0}]"
    name = "set" if keyed else "push"
    member = Member(None, name, "method", VOID, elixir=template, mutates=True)

    def change(one: Expr) -> Expr | None:
        if not isinstance(one, typed.Yield):
            return None
        local = typed.Local(one.span, node.type, variable)
        callee = typed.InstanceMember(one.span, VOID, local, member)
        value = rebuild(one.value, change)
        args: list[Expr | None] = [value] if one.key is None else [one.key, value]
        return typed.Call(one.span, VOID, callee, args)

    loop_node = rebuild(node.loop, lambda one: None if one is node else change(one))
    if not isinstance(loop_node, (typed.While, typed.For)):
        return values.not_lowered(ctx, node, "a comprehension without a loop")
    empty: Node = tree.Map() if keyed else tree.List()
    ctx.out.append(tree.Match(ctx.variable(variable), empty))
    exit = Exit(lambda _, value: [], (ctx.live - declared_in(node)) | {variable})
    ctx.out += loop(ctx.inner(), loop_node, exit)
    return ctx.variable(variable)
