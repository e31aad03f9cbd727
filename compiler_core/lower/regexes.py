"""`EReg`: an expression that remembers its last match, without the remembering.

Elixir's regular expressions are values; what Haxe asks the object after a match is asked of the
match. So `re.match(s)` binds a variable beside `re`, and `re.matched(1)` reads it:

    if (re.match(line)) return re.matched(1);      match = Regex.run(re, line)
                                                   if match != nil do Enum.at(match, 1) …

How much a match has to know is seen from the function: whether there is one, its groups, or its
position as well (`Haxe.regex_match/4`). The variable is an ordinary one to liveness and joins.
"""

from __future__ import annotations

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import values
from compiler_core.lower.context import Context
from compiler_core.lower.places import RegexUse
from compiler_core.lower.regex_uses import (
    MATCHING,
    READING,
    Literal,
    key_of,
    literal_of,
    literal_of_constant,
    method,
)
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr

_ENUM = tree.Alias("Enum")
_REGEX = tree.Alias("Regex")


def call(ctx: Context, node: typed.Call) -> Node | None:
    """A call of `EReg`'s; None where it is none."""
    found = method(node)
    if found is None:
        return None
    target, name, args = found
    given = [one for one in args if one is not None]
    use = ctx.facts.regexes.get(key_of(target))
    if name in MATCHING and use is not None:
        return _match(ctx, node, target, name, given, use)
    if name in READING and use is not None:
        return _read(ctx, target, name, given, use)
    return _other(ctx, node, target, name, given)


def _match(
    ctx: Context, node: Expr, target: Expr, name: str, given: list[Expr], use: RegexUse
) -> Node:
    regex, *arguments = values.operands(ctx, [target, *given])
    if use.mode == "remembered":
        return ctx.helper("remember_match", regex, *arguments)
    if use.mode == "any" and name == "match":
        return tree.RemoteCall(_REGEX, "match?", (regex, *arguments))
    if use.mode == "groups" and name == "match":
        made: Node = tree.RemoteCall(_REGEX, "run", (regex, *arguments))
    else:
        made = ctx.helper("regex_match", regex, *arguments)
    variable = ctx.variable(use.variable)
    if use.variable not in ctx.live:
        return tree.Binary("!=", made, tree.NIL)
    ctx.out.append(tree.Match(variable, made, origin=ctx.origin(node)))
    return tree.Binary("!=", variable, tree.NIL)


def _read(ctx: Context, target: Expr, name: str, given: list[Expr], use: RegexUse) -> Node:
    if use.mode == "remembered":
        regex, *arguments = values.operands(ctx, [target, *given])
        match: Node = ctx.helper("last_match", regex)
    else:
        arguments = values.operands(ctx, given)
        match = ctx.variable(use.variable)
    if name == "matched":
        index = arguments[0]
        groups = match if use.mode == "groups" else tree.FieldAccess(match, "groups")
        return tree.RemoteCall(_ENUM, "at", (groups, index))
    if name == "matchedPos":
        return tree.FieldAccess(match, "position")
    return tree.FieldAccess(match, "left" if name == "matchedLeft" else "right")


def _other(ctx: Context, node: Expr, target: Expr, name: str, given: list[Expr]) -> Node:
    literal = literal_of(target, ctx.facts.function) if ctx.facts.function is not None else None
    if literal is None:
        literal = _static_literal(ctx, target)
    is_global: Node = tree.TRUE if literal is None or "g" in literal.flags else tree.FALSE
    if literal is None:
        return values.not_lowered(ctx, node, f"{name} of an expression whose flags are not seen")
    if name == "split":
        regex, text = values.operands(ctx, [target, given[0]])
        if is_global == tree.TRUE:
            return tree.RemoteCall(_REGEX, "split", (regex, text))
        parts = tree.Pair("parts", tree.Integer(2))
        return tree.RemoteCall(_REGEX, "split", (regex, text, parts))
    if name == "replace":
        regex, text, by = values.operands(ctx, [target, *given])
        return replacement(ctx, regex, text, by, is_global)
    if name == "map":
        regex, text, function = values.operands(ctx, [target, *given])
        return ctx.helper("regex_map", regex, text, function, is_global)
    return values.not_lowered(ctx, node, f"EReg.{name}")


def _static_literal(ctx: Context, target: Expr) -> Literal | None:
    if isinstance(target, typed.StaticMember):
        value = ctx.unit.world.constant(target.member)
        return None if value is None else literal_of_constant(value)
    return None


def replacement(ctx: Context, regex: Node, text: Node, by: Node, is_global: Node) -> Node:
    """Matches replaced by a text, in which `$1` stands for a group."""
    if isinstance(by, tree.String) and not any(
        isinstance(part, Node) or "$" in part or "\\" in part for part in by.parts
    ):
        options = () if is_global == tree.TRUE else (tree.Pair("global", tree.FALSE),)
        return tree.RemoteCall(tree.Alias("String"), "replace", (text, regex, by, *options))
    return ctx.helper("regex_replace", regex, text, by, is_global)
