"""`throw` and `try`.

A thrown string is Elixir's `raise "text"`; any other value travels in `Haxe.Exception`. What is
caught by type is told apart in `rescue`, the values inside of `Haxe.Exception` by a `case` there;
`catch (e: Dynamic)` takes all, Elixir's own errors too.

    catch (e:String) …              e in RuntimeError -> e = Exception.message(e) …
    catch (n:Int) …                 e in Haxe.Exception ->
                                      case e.value do
                                        n when is_integer(n) -> …
                                        _ -> reraise e, __STACKTRACE__
                                      end

A variable that is changed inside `try` and needed behind it comes out as the `try`'s value. What
follows the `try` never stands inside of it, where its own exceptions would be caught: if control
may leave it by `break`, `continue` or `return` as well, its value says how (`tries`). Changes that
an exception could cut off from their readers are kept aside (`kept_changes`).
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import asked, caught, conditionals, kept_changes, statements, values
from compiler_core.lower.context import Context, Exit, Lines
from compiler_core.lower.exception_classes import library_modules
from compiler_core.lower.liveness import Live
from compiler_core.lower.nulls import may_be_null
from compiler_core.lower.places import assigned
from compiler_core.lower.rewrite import block
from compiler_core.lower.rewrite import walk as walk_tree
from compiler_core.lower.types import kind_of, resolved
from compiler_core.lower.walk import bits_of, escapes, holds_only
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable
from compiler_core.semantics.types import ClassType, Type


def throw(ctx: Context, node: Expr, value: Expr) -> Node:
    thrown = values.expression(ctx, value)
    kind = kind_of(ctx, value.type)
    if kind == "string" and not may_be_null(ctx, value):
        return tree.LocalCall("raise", (thrown,))
    if is_exception(ctx, value.type):
        match thrown:
            case tree.RemoteCall(
                target=tree.Alias(name=name), name="exception", arguments=given
            ) if all(isinstance(one, tree.Pair) for one in given):
                none = tree.Pair("previous", tree.NIL)
                options = [one for one in given if one != none]
                return tree.LocalCall("raise", (tree.Alias(name), *options))
        return tree.LocalCall("raise", (thrown,))
    if kind in ("dynamic", "string"):
        return ctx.helper("throw", thrown)
    pair = tree.Pair("value", thrown)
    return tree.LocalCall("raise", (tree.Alias("Haxe.Exception"), pair))


def is_exception(ctx: Context, type: Type) -> bool:
    """Haxe's own classes of exceptions, which are Elixir's exceptions."""
    found = resolved(ctx, type)
    if not isinstance(found, ClassType):
        return False
    if library_modules(found.id):
        return True
    if found.id.name in ("Exception", "ValueException"):
        declared = ctx.unit.world.declared(found.id)
        if declared is not None and declared.is_extern:
            return True  # and no class of the project's that is named so
    return caught.is_own(ctx, found.id)


def lower_try(ctx: Context, node: typed.Try, exit: Exit) -> Lines:
    """A `try`, and what follows it; while that is only looked at, a `try` in it stands for itself
    and all behind, or a function's `try`s would be lowered 2ⁿ times."""
    if ctx.facts.is_trial:
        return [tree.LocalCall("try", (tree.Integer(node.span.start),))]
    if node.finally_body is None and holds_only(node.body, _SAFE):
        # Elixir leaves such a `try` out, and warns of what the `rescue` alone would give.
        return statements.body(ctx, node.body, exit)
    before, kept = kept_changes.keep(ctx, node, exit.live)
    lines = [*before, *_lower(ctx, node, exit, kept)]
    kept_changes.tell_left(ctx, kept)
    return lines


def _lower(ctx: Context, node: typed.Try, exit: Exit, kept: kept_changes.Kept | None) -> Lines:
    ways = _ways(ctx, node)
    if _only_packs(ctx, exit) and all(_packs(ctx, lines) for lines in ways.values()):
        return [_try(ctx, node, exit, kept)]
    if ways:
        return _by_way(ctx, node, exit, kept)
    carried = ctx.ordered(assigned(node, ctx.facts) & exit.live)
    live: Live = frozenset(carried)
    if not exit.wants_value:
        joined = Exit(lambda at, _: [at.tuple_of(carried)] if carried else [], live)
        made = _try(ctx, node, joined, kept)
        first = tree.Match(ctx.tuple_of(carried), made) if carried else made
        return [first, *exit.fall(ctx.inner(), None)]
    joined = Exit(lambda at, value: [_packed(at, carried, value)], live, True)
    made = _try(ctx, node, joined, kept)
    value = tree.Variable(ctx.names.fresh("value"))
    match = tree.Match(_packed(ctx, carried, value), made, origin=ctx.origin(node))
    return [match, *exit.fall(ctx.inner(), value)]


_SAFE = bits_of(
    (typed.Block, typed.VariableDeclaration, typed.Local, typed.Constant, typed.Array, typed.Object)
)
"""What can't fail, made of such alone."""


# --- ways out ------------------------------------------------------------------------------------


def _ways(ctx: Context, node: typed.Try) -> dict[str, object]:
    """What the ways out that the body or a `catch` takes lead to."""
    value = tree.Variable("value")
    leads = {
        "return": lambda: ctx.returns(ctx.inner(), value),
        "break": lambda: ctx.leave(ctx.inner()),
        "continue": lambda: ctx.again(ctx.inner()),
    }
    return {way: leads[way] for way in sorted(escapes(node))}


def _only_packs(ctx: Context, exit: Exit) -> bool:
    """What follows is one expression of variables, or nothing."""
    value = tree.Variable("value") if exit.wants_value else None
    return _packs(ctx, lambda: exit.fall(ctx.inner(), value))


def _packs(ctx: Context, lead: object) -> bool:
    assert callable(lead)
    packing = (tree.Variable, tree.Atom, tree.Tuple, tree.Integer)
    lines = _tried(ctx, lead)
    return len(lines) <= 1 and all(
        isinstance(one, packing) for line in lines for one in walk_tree(line)
    )


def _tried(ctx: Context, lead: object) -> Lines:
    """The lines of a continuation, which leave nothing behind."""
    assert callable(lead)
    outer, ctx.facts.is_trial = ctx.facts.is_trial, True
    lifted, functions = len(ctx.lifted), set(ctx.unit.function_names)
    taken, faults = set(ctx.names.taken), len(ctx.faults)
    lines: Lines = lead()
    ctx.facts.is_trial = outer
    del ctx.lifted[lifted:]
    del ctx.faults[faults:]
    ctx.unit.function_names.intersection_update(functions)
    ctx.names.taken.intersection_update(taken)
    return lines


def _by_way(ctx: Context, node: typed.Try, exit: Exit, kept: kept_changes.Kept | None) -> Lines:
    """The value says how control left, and a `case` goes on from there."""
    changed = assigned(node, ctx.facts)
    ways = escapes(node)
    falls = _Way("next", ctx.ordered(changed & exit.live))
    again = _Way("again", ctx.ordered(changed & ctx.targets.again))
    leave = _Way("break", ctx.ordered(changed & ctx.targets.leave))
    back = _Way("return", ctx.ordered(changed & ctx.targets.returned))
    if "continue" in ways and not exit.wants_value and _is_again(ctx, exit):
        tag = "" if ways == {"continue"} else "next"
        again = falls = _Way(tag, ctx.ordered(changed & (exit.live | ctx.targets.again)))
    seen: dict[str, Lines] = {}
    value = tree.Variable(ctx.names.fresh("value"))
    has_value: set[str] = set()

    def packing(way: _Way) -> object:
        def pack(at: Context, value: Node | None = None) -> Lines:
            seen.setdefault(way.tag, [])
            if value is not None:
                has_value.add(way.tag)
            made = way.packed(at, value)
            return [] if made == tree.Tuple(()) else [made]

        return pack

    inner = ctx.inner(returns=packing(back), leave=packing(leave), again=packing(again))
    made = _try(inner, node, Exit(packing(falls), exit.live, exit.wants_value), kept)  # type: ignore[arg-type]
    clauses: list[tree.Clause] = []
    for way in dict.fromkeys((back, leave, again, falls)):
        if way.tag not in seen:
            continue
        given = value if way.tag in has_value else None
        at = ctx.inner()
        if way is falls:
            lines = exit.fall(at, given)
        elif way is again:
            lines = ctx.again(at)
        elif way is leave:
            lines = ctx.leave(at)
        else:
            lines = ctx.returns(at, given)
        clauses.append(tree.Clause((way.packed(ctx, given),), block(lines or [tree.Atom("ok")])))
    if len(clauses) == 1:
        pattern, body = clauses[0].patterns[0], clauses[0].body
        rest = body.statements if isinstance(body, tree.Block) else (body,)
        if pattern == tree.Tuple(()):
            return [made, *rest]
        return [tree.Match(pattern, made, origin=ctx.origin(node)), *rest]
    return asked.case_of(ctx, made, tuple(clauses), value, ctx.origin(node))


def _is_again(ctx: Context, exit: Exit) -> bool:
    one = _tried(ctx, lambda: exit.fall(ctx.inner(), None))
    return one == _tried(ctx, lambda: ctx.again(ctx.inner()))


class _Way:
    """A way out: its name, and the variables that go along."""

    def __init__(self, tag: str, carried: list[Variable]) -> None:
        self.tag = tag
        self.carried = carried

    def packed(self, ctx: Context, value: Node | None) -> Node:
        items = [ctx.variable(one) for one in self.carried]
        if value is not None:
            items.append(value)
        if not self.tag:
            return items[0] if len(items) == 1 else tree.Tuple(tuple(items))
        return tree.Tuple((tree.Atom(self.tag), *items)) if items else tree.Atom(self.tag)


def _packed(ctx: Context, carried: list[Variable], value: Node | None) -> Node:
    value = value if value is not None else tree.NIL
    if not carried:
        return value
    return tree.Tuple((*(ctx.variable(one) for one in carried), value))


# --- the parts -----------------------------------------------------------------------------------


def _try(ctx: Context, node: typed.Try, exit: Exit, kept: kept_changes.Kept | None) -> Node:
    body = conditionals.arm(replace(ctx, in_try=ctx.in_try or bool(node.catches)), node.body, exit)
    rescue = caught.clauses(ctx, node, exit, kept)
    exits = caught.exits(ctx, node, exit, kept)
    last: Lines = []
    if node.finally_body is not None:
        last += statements.body(ctx.inner(), node.finally_body, Exit(lambda _, value: []))
    if kept is not None:
        last.append(kept.forget(ctx))
    after = block(last) if last else None
    return tree.Try(body, rescue, exits, after=after, origin=ctx.origin(node))
