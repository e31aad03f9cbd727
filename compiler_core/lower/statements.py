"""Statements as expressions: the heart of the functional form.

Haxe's statements change variables and leave functions from anywhere; an Elixir expression has one
value. `body` lowers code together with what follows it (`Exit`), which goes three ways:

1. Straight-line code binds again: `x = x + 1`.
2. A branch that is not the last thing *joins*: it returns the variables that it may have changed
   and that are live behind it.

       if (n > limit) n = limit;          n = if n > limit, do: limit, else: n
       use(n);                            use(n)

3. A branch that may leave early takes what follows *into* its arms, as long as just one of them
   comes out at the end; else the arms say how they ended, and a `case` goes on from there.

       if (x == null) return 0;           if is_nil(x) do 0 else use(x) end
       return use(x);
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import (
    asked,
    conditionals,
    expression_statements,
    kept_changes,
    loops,
    null_access,
    statics,
    values,
)
from compiler_core.lower.context import Context, Exit, Lines
from compiler_core.lower.liveness import Live, live_before
from compiler_core.lower.opened_objects import is_opened, opened
from compiler_core.lower.places import assigned
from compiler_core.lower.rewrite import block
from compiler_core.lower.walk import always_leaves, escapes, introduced_by
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr

MANY = 1000
"""More ends than a continuation may be copied to."""


def body(ctx: Context, node: Expr, exit: Exit) -> Lines:
    """The lines for `node` as the last code before `exit`."""
    match node:
        case typed.Block(statements=statements):
            return sequence(ctx, statements, exit, ctx.below.get(id(node), ()))
        case typed.Return(value=None):
            return ctx.returns(ctx.inner(), None)
        case typed.Return(value=value) if value is not None:
            return body(ctx, value, Exit(_returning(ctx, value), ctx.targets.returned, True))
        case typed.Break():
            return ctx.leave(ctx.inner())
        case typed.Continue():
            return ctx.again(ctx.inner())
        case typed.If() | typed.Switch() | typed.Try() | typed.Receive() | typed.With():
            return conditionals.branching(ctx, node, exit)
        case typed.While() | typed.For() if "return" in escapes(node) or not exit.wants_value:
            return loops.loop(ctx, node, exit)
        case typed.VariableDeclaration(value=value) if value is not None and escapes(value):
            return body(ctx, value, _binding(ctx, node, exit))
        case typed.Assign(operator=None, target=typed.Local(), value=value) if escapes(value):
            return body(ctx, value, _binding(ctx, node, exit))
    inner = ctx.inner(live=exit.live)
    if exit.wants_value and not _is_statement(node):
        made = values.expression(inner, node)
        return [*inner.out, *exit.fall(inner.inner(), made)]
    statement(inner, node)
    if always_leaves(node):
        return inner.out
    nothing = tree.NIL if exit.wants_value else None
    return [*inner.out, *exit.fall(inner.inner(), nothing)]


def _returning(ctx: Context, source: Expr) -> Callable[[Context, Node | None], Lines]:
    """What hands a value on to the function's caller, who may have asked for a structure."""
    function = ctx.facts.function
    result = function.result if isinstance(function, typed.Function) else None
    if result is None or not is_opened(ctx, result, source):
        return _return
    return lambda at, value: _return(
        at, None if value is None else opened(at, result, source, value, "this value")
    )


def _return(ctx: Context, value: Node | None) -> Lines:
    return ctx.returns(ctx, value)


def _is_statement(node: Expr) -> bool:
    return isinstance(node, (typed.VariableDeclaration, typed.While, typed.For))


def _binding(ctx: Context, node: typed.VariableDeclaration | typed.Assign, exit: Exit) -> Exit:
    """The exit of a value that may leave: bind it, then go on."""
    variable = node.variable if isinstance(node, typed.VariableDeclaration) else None
    if variable is None:
        assert isinstance(node, typed.Assign) and isinstance(node.target, typed.Local)
        variable = node.target.variable
    target = variable

    def fall(ctx: Context, value: Node | None) -> Lines:
        # Only a loop in the place of a value has none: the file has errors.
        bound = tree.NIL if value is None else value
        match = tree.Match(ctx.variable(target), bound, origin=ctx.origin(node))
        inner = ctx.inner(out=[match])
        kept_changes.put_aside(inner, node)
        value = ctx.variable(target) if exit.wants_value else None
        return [*inner.out, *exit.fall(ctx.inner(), value)]

    live = exit.live | kept_changes.read_behind(ctx, node)
    return Exit(fall, live - {target}, wants_value=True)


# --- sequences -----------------------------------------------------------------------------------


def sequence(
    ctx: Context, statements: list[Expr], exit: Exit, below: tuple[str, ...] = ()
) -> Lines:
    """Statements one after the other; `below` are the comments at their end."""
    lives = _lives(ctx, statements, exit.live)
    lines: Lines = []
    ctx = replace(ctx, starts={})
    comments: tuple[str, ...] = ()
    done = 0
    for index, node in enumerate(statements):
        if index < done:
            continue
        run = statics.run(ctx, statements[index:]) if not ctx.pending else 0
        if run > 1 and not (exit.wants_value and index + run == len(statements)):
            inner = ctx.inner(live=lives[index + run])
            if statics.shared_run(inner, statements[index : index + run], statement):
                comments += ctx.above.get(id(node), ())
                lines += _with_comments(inner.out, comments)
                comments, done = (), index + run
                continue
        comments += ctx.above.get(id(node), ())
        is_last = index == len(statements) - 1
        if is_last or always_leaves(node):
            ending = body(ctx, node, exit)
            if is_last and below:
                ending = _with_comments_below(ending, below)
            return [*lines, *_with_comments(ending, comments)]
        live = lives[index + 1]
        if escapes(node):
            rest = statements[index + 1 :]
            follow = Exit(_then(rest, exit, below), live)
            return [*lines, *_with_comments(_divert(ctx, node, rest, follow), comments)]
        inner = ctx.inner(live=live)
        statement(inner, node)
        null_access.unseen(inner.out, ctx.facts, node, statements[index + 1 :])
        _note_start(ctx, node)
        if inner.out:
            lines += _with_comments(inner.out, comments)
            comments = ()
        if ctx.facts.kept:
            kept_changes.drop_repeated(lines)
    ending = exit.fall(ctx.inner(), tree.NIL if exit.wants_value else None)
    return [*lines, *_with_comments(_with_comments_below(ending, below), comments)]


def _then(
    rest: list[Expr], exit: Exit, below: tuple[str, ...]
) -> Callable[[Context, Node | None], Lines]:
    return lambda ctx, _: sequence(ctx, rest, exit, below)


def _note_start(ctx: Context, node: Expr) -> None:
    """Keep `ctx.starts` (this block's own) up to the statement."""
    if ctx.starts:
        for changed in assigned(node, ctx.facts):
            ctx.starts.pop(changed, None)
    match node:
        case typed.VariableDeclaration(variable=variable, value=value):
            pass
        case typed.Assign(operator=None, target=typed.Local(variable=variable), value=value):
            pass
        case _:
            return
    if isinstance(value, typed.Local) or (isinstance(value, typed.Constant) and value.value == 0):
        ctx.starts[variable] = value


def _lives(ctx: Context, statements: list[Expr], live: Live) -> list[Live]:
    """What is live before each statement, and at the end."""
    found = [live]
    for node in reversed(statements):
        found.append(live_before(node, found[-1], ctx.targets, ctx.facts))
    found.reverse()
    return found


def _with_comments(lines: Lines, comments: tuple[str, ...]) -> Lines:
    if not comments:
        return lines
    if not lines:
        return [tree.Comment(comments)]
    first = replace(lines[0], comments=(*comments, *lines[0].comments))
    return [first, *lines[1:]]


def _with_comments_below(lines: Lines, comments: tuple[str, ...]) -> Lines:
    """Comments at a block's end stand above its last line, whose value is the block's."""
    if not comments:
        return lines
    if not lines:
        return [tree.Comment(comments)]
    return [*lines[:-1], *_with_comments([lines[-1]], comments)]


# --- a statement that control may leave ----------------------------------------------------------


def _divert(ctx: Context, node: Expr, rest: list[Expr], follow: Exit) -> Lines:
    """A statement that may leave, and what follows where it doesn't."""
    ends = normal_ends(node)
    if ends <= 1 or (ends < MANY and _is_small(rest)):
        return body(ctx, node, follow)
    changed = assigned(node, ctx.facts) | set(_left_behind(node))
    carried = ctx.ordered(changed & follow.live)
    inner = ctx.inner(
        returns=_tagged(ctx.returns),
        leave=_tagged_way(ctx.leave),
        again=_tagged_way(ctx.again),
        outer_live=ctx.outer_live | follow.live,
    )
    go_on = Exit(lambda at, _: [_next(at, carried)], frozenset(carried))
    lines = body(inner, node, go_on)
    done = tree.Variable(ctx.names.fresh("result"))
    clauses = (
        tree.Clause((tree.Tuple((tree.Atom("done"), done)),), done),
        tree.Clause((_next(ctx, carried),), block(follow.fall(ctx.inner(), None))),
    )
    return [*lines[:-1], *asked.case_of(ctx, lines[-1], clauses, done, ctx.origin(node))]


def _left_behind(node: Expr) -> list[typed.Variable]:
    """The variables that the statement introduces for those behind it."""
    if isinstance(node, typed.Block) and node.is_flat:
        return [name for one in node.statements for name in _left_behind(one)]
    return introduced_by(node)


def _next(ctx: Context, carried: list[typed.Variable]) -> Node:
    if not carried:
        return tree.Atom("next")
    return tree.Tuple((tree.Atom("next"), *(ctx.variable(one) for one in carried)))


def done(lines: Lines) -> Lines:
    """The last line's value marked as the final one: `{:done, value}`."""
    last = lines[-1] if lines else tree.NIL
    return [*lines[:-1], tree.Tuple((tree.Atom("done"), last))]


def _tagged(
    way: Callable[[Context, Node | None], Lines],
) -> Callable[[Context, Node | None], Lines]:
    return lambda ctx, value: done(way(ctx, value))


def _tagged_way(way: Callable[[Context], Lines]) -> Callable[[Context], Lines]:
    return lambda ctx: done(way(ctx))


def _is_small(rest: list[Expr]) -> bool:
    """Nothing is lost by writing it twice."""
    if len(rest) != 1:
        return False
    match rest[0]:
        case typed.Return(value=None | typed.Local() | typed.Constant() | typed.Atom()):
            return True
        case typed.Break() | typed.Continue():
            return True
    return False


def normal_ends(node: Expr) -> int:
    """In how many places control comes out of a statement that may leave; joins count as one."""
    if not escapes(node):
        return 0 if always_leaves(node) else 1
    match node:
        case typed.Return() | typed.Break() | typed.Continue() | typed.Throw():
            return 0
        case typed.If(then=then, otherwise=otherwise):
            return normal_ends(then) + (1 if otherwise is None else normal_ends(otherwise))
        case typed.Switch(cases=cases):
            ends = sum(normal_ends(case.body) for case in cases)
            return ends + (0 if conditionals.is_closed(node) else 1)
        case typed.Block(statements=statements):
            ends = 1
            for statement in statements:
                ends *= normal_ends(statement)
            return ends
        case typed.VariableDeclaration(value=value) if value is not None:
            return normal_ends(value)
        case typed.Assign(value=value):
            return normal_ends(value)
        case typed.For() | typed.While() | typed.Try():
            return 1
    return MANY


# --- a statement that control passes through -----------------------------------------------------


def statement(ctx: Context, node: Expr) -> None:
    """Write a statement that nothing leaves to `ctx.out`; `ctx.live` is what is live behind it."""
    match node:
        case typed.Block(statements=statements):
            joined = Exit(lambda inner, _: [], ctx.live)
            ctx.out += sequence(ctx.inner(), statements, joined, ctx.below.get(id(node), ()))
        case typed.If() | typed.Switch() | typed.Try() | typed.Receive() | typed.With():
            _join(ctx, node)
        case typed.While() | typed.For():
            joined = Exit(lambda inner, _: [], ctx.live)
            ctx.out += loops.loop(ctx.inner(), node, joined)
        case typed.VariableDeclaration(variable=variable, value=value):
            kept_changes.keep_alive(ctx, node)
            expression_statements.declare(ctx, node, variable, value)
            kept_changes.put_aside(ctx, node)
        case typed.Error():
            ctx.out.append(values.expression(ctx, node))
        case _:
            kept_changes.keep_alive(ctx, node)
            expression_statements.effect(ctx, node)
            kept_changes.put_aside(ctx, node)


def _join(ctx: Context, node: Expr) -> None:
    """A branching statement whose arms return the changed variables that are live behind it."""
    carried = ctx.ordered(assigned(node, ctx.facts) & ctx.live)

    def fall(inner: Context, _: Node | None) -> Lines:
        return [inner.tuple_of(carried)] if carried else []

    inside = replace(ctx, outer_live=ctx.outer_live | ctx.live)
    lines = body(inside, node, Exit(fall, frozenset(carried)))
    ctx.out += lines[:-1]
    if not lines:
        return
    if carried:
        match = tree.Match(ctx.tuple_of(carried), lines[-1], origin=ctx.origin(node))
        ctx.out.append(match)
    else:
        ctx.out.append(lines[-1])
