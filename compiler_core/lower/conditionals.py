"""`if`, `switch`, `receive`, `with` and `try` in front of what follows them.

`branching` hands one exit to every arm, so that it serves a function's end (each arm ends in the
function's value), a join (each arm ends in the changed variables) and a value alike.
"""

from __future__ import annotations

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import exceptions, patterns, statements, switches, values
from compiler_core.lower.context import Context, Exit, Lines
from compiler_core.lower.forms import discarded, is_pure, is_simple, negated, raises
from compiler_core.lower.liveness import live_before
from compiler_core.lower.rewrite import block
from compiler_core.lower.types import NEVER_FALSE, kind_of, resolved
from compiler_core.lower.walk import is_null_constant
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr
from compiler_core.semantics.types import BOOL, AtomType, EnumType, TupleType, Type
from compiler_core.semantics.with_names import success_of


def branching(ctx: Context, node: Expr, exit: Exit) -> Lines:
    match node:
        case typed.If():
            return _if(ctx, node, exit)
        case typed.Switch():
            return _switch(ctx, node, exit)
        case typed.Try():
            return exceptions.lower_try(ctx, node, exit)
        case typed.Receive():
            return _receive(ctx, node, exit)
        case typed.With():
            return _with(ctx, node, exit)
    raise AssertionError(type(node).__name__)


def arm(ctx: Context, node: Expr | None, exit: Exit) -> Node:
    """One arm as a node; an arm that is not there goes straight to the exit."""
    if node is None:
        lines = exit.fall(ctx.inner(), tree.NIL if exit.wants_value else None)
    else:
        lines = statements.body(ctx.inner(), node, exit)
    return block(lines)


def _if(ctx: Context, node: typed.If, exit: Exit) -> Lines:
    live = exit.live | live_before(node.then, exit.live, ctx.targets, ctx.facts)
    if node.otherwise is not None:
        live |= live_before(node.otherwise, exit.live, ctx.targets, ctx.facts)
    inner = ctx.inner(live=live)
    condition = values.expression(inner, node.condition)
    then = arm(ctx, node.then, exit)
    otherwise: Node | None = arm(ctx, node.otherwise, exit)
    if _is_empty(otherwise):
        otherwise = None
    origin = ctx.origin(node)
    if _is_empty(then) and otherwise is not None:
        opposite = negated(condition)
        return [*inner.out, tree.If(opposite, otherwise, None, origin=origin)]
    made = tree.If(condition, then, otherwise, origin=origin)
    by_null = _given_or(ctx, node.condition, made) or _and_then(ctx, node.condition, made)
    return [*inner.out, by_null or made]


_NOT_OPERANDS = (tree.Block, tree.If, tree.Case, tree.Cond, tree.Try, tree.With, tree.Fn, tree.For)


def _given_or(ctx: Context, condition: Expr, made: tree.If) -> Node | None:
    """`if is_nil(x), do: other, else: x` as `x || other`, where `x` is never `false`."""
    match made.condition, made.then, made.otherwise:
        case tree.LocalCall(name="is_nil", arguments=(asked,)), missing, there:
            pass
        case tree.Binary(operator="!=", left=asked, right=right), there, missing:
            if right != tree.NIL:
                return None
        case _:
            return None
    other, given = _assigned(missing), _assigned(there)
    if given != asked or not is_simple(asked) or isinstance(other, _NOT_OPERANDS):
        return None
    if other is None or raises(other) or other.comments or other == tree.NIL:
        return None
    if not _asks_what_is_never_false(ctx, condition):
        return None
    return tree.Binary("||", asked, other, origin=made.origin)


def _and_then(ctx: Context, condition: Expr, made: tree.If) -> Node | None:
    """`if x != nil, do: x.name, else: nil` as `x && x.name`, where `x` is never `false`."""
    match made.condition, made.then, made.otherwise:
        case tree.Binary(operator="!=", left=asked, right=tree.NIL), there, tree.NIL:
            pass
        case tree.LocalCall(name="is_nil", arguments=(asked,)), tree.NIL, there:
            pass
        case _:
            return None
    if there is None or isinstance(there, _NOT_OPERANDS) or there.comments or raises(there):
        return None
    if isinstance(asked, _NOT_OPERANDS) or not _asks_what_is_never_false(ctx, condition):
        return None
    return tree.Binary("&&", asked, there, origin=made.origin)


def _asks_what_is_never_false(ctx: Context, condition: Expr) -> bool:
    if not isinstance(condition, typed.Binary) or condition.operator not in ("==", "!="):
        return False
    of_null = condition.left if is_null_constant(condition.right) else condition.right
    return kind_of(ctx, of_null.type) in NEVER_FALSE


def _assigned(arm: Node | None) -> Node | None:
    """The value of an arm that only binds it to the name that it ends in."""
    match arm:
        case tree.Block(statements=(tree.Match(pattern=name, value=value) as line, last)):
            if name == last and not line.comments:
                return value
    return arm


def _is_empty(node: Node | None) -> bool:
    return isinstance(node, tree.Block) and not node.statements


def is_closed(node: typed.Switch) -> bool:
    """Control can't pass the switch by: it has a default, or its subject's type is closed."""
    if not node.is_statement or any(_takes_all(case, node.subject) for case in node.cases):
        return True
    if isinstance(node.subject, typed.Array):
        return all(_is_closed_type(element.type) for element in node.subject.elements)
    return _is_closed_type(node.subject.type)


def _is_closed_type(type: Type) -> bool:
    if isinstance(type, TupleType):
        return all(_is_closed_type(element) for element in type.elements)
    return isinstance(type, EnumType | AtomType) or type == BOOL


def _takes_all(case: typed.Case, subject: Expr) -> bool:
    if case.guard is not None:
        return False
    return case.is_default or _is_irrefutable(case.pattern, subject.type, subject)


def _is_irrefutable(pattern: typed.Pattern, type: Type, subject: Expr | None = None) -> bool:
    """It matches all values of the type; `subject` is asked of what was written in brackets."""
    match pattern:
        case typed.Wildcard():
            return True
        case typed.Bind(inner=inner):
            return inner is None or _is_irrefutable(inner, type, subject)
        case typed.ArrayPattern(elements=elements) if isinstance(subject, typed.Array):
            given = [one.type for one in subject.elements]
        case typed.TuplePattern(elements=elements) if isinstance(type, TupleType):
            given = list(type.elements)
        case _:
            return False
    return len(elements) == len(given) and all(map(_is_irrefutable, elements, given))


def _switch(ctx: Context, node: typed.Switch, exit: Exit) -> Lines:
    live = exit.live
    for case in node.cases:
        live |= live_before(case.body, exit.live, ctx.targets, ctx.facts)
    inner = ctx.inner(live=live)
    subject = values.expression(inner, node.subject)
    otherwise = None if is_closed(node) else (lambda at: arm(at, None, exit))
    matched = patterns.Matched(subject, node.subject)
    lowered = switches.match_cases(inner, matched, node.cases, exit, otherwise)
    return [*inner.out, *_plain(lowered)]


def _plain(made: Node) -> Lines:
    """A `case` that asks nothing is its one arm, for Elixir warns of a value that nobody reads."""
    match made:
        case tree.Case(
            subject=subject,
            clauses=(tree.Clause(patterns=(tree.Variable(name="_"),), guard=None) as only,),
        ) if not only.comments and not made.comments:
            first = [] if is_pure(subject) else [discarded(subject)]
            body = only.body
            return [*first, *(body.statements if isinstance(body, tree.Block) else (body,))]
    return [made]


def _receive(ctx: Context, node: typed.Receive, exit: Exit) -> Lines:
    inner = ctx.inner(live=exit.live)
    timeout = None if node.timeout is None else values.expression(inner, node.timeout)
    after = None
    if timeout is not None:
        after = tree.Clause((timeout,), arm(ctx, node.after, exit))
    clauses = switches.message_clauses(inner, node.cases, exit)
    return [*inner.out, tree.Receive(clauses, after, origin=ctx.origin(node))]


def _accepted(ctx: Context, clause: typed.WithClause) -> tuple[Node, Node | None]:
    """What lets a `with` go on, with its guard: a pattern, or what a name or `_` stands for."""
    if clause.pattern is not None and not _is_name(clause.pattern):
        return patterns.clause_head(ctx, clause.pattern)
    name = tree.Variable("_") if clause.pattern is None else patterns.pattern(ctx, clause.pattern)
    match success_of(resolved(ctx, clause.value.type)):
        case "done":
            return tree.Atom("ok"), None
        case "whole":
            return name, None
        case tag:
            return tree.Tuple((tree.Atom(tag), name)), None


def _is_name(pattern: typed.Pattern) -> bool:
    if isinstance(pattern, typed.Bind):
        return pattern.inner is None
    return isinstance(pattern, typed.Wildcard)


def _with(ctx: Context, node: typed.With, exit: Exit) -> Lines:
    steps: list[Node] = []
    inner = ctx.inner(live=exit.live)
    can_fail = False  # else Elixir warns of an `else`
    for clause in node.clauses:
        value = values.expression(inner, clause.value)
        accepted, guard = _accepted(ctx, clause)
        can_fail |= guard is not None or not isinstance(accepted, tree.Variable)
        is_step = clause.pattern is None and accepted == tree.Variable("_")
        steps.append(value if is_step else tree.Generator(accepted, value, guard))
    otherwise = switches.clauses(ctx, node.otherwise, exit) if can_fail else ()
    body = arm(ctx, node.body, exit)
    return [*inner.out, tree.With(tuple(steps), body, otherwise, origin=ctx.origin(node))]
