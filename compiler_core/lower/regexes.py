"""`EReg`: an expression that remembers its last match, without the remembering.

Elixir's regular expressions are values; what Haxe asks the object after a match is asked of the
match. So `re.match(s)` binds a variable beside `re`, and `re.matched(1)` reads it:

    if (re.match(line)) return re.matched(1);      match = Regex.run(re, line)
                                                   if match != nil do Enum.at(match, 1) …

How much a match has to know is seen from the function: whether there is one, its groups, or its
position as well (`Haxe.regex_match/4`). The variable is an ordinary one to liveness and joins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import values
from compiler_core.lower.context import Context
from compiler_core.lower.places import Facts, RegexUse
from compiler_core.lower.walk import nodes
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable
from compiler_core.semantics.types import DYNAMIC

MATCHING = frozenset(("match", "matchSub"))
POSITIONS = frozenset(("matchedLeft", "matchedRight", "matchedPos"))
READING = POSITIONS | {"matched"}
_TAKEN = {
    "match": (1, 1),
    "matchSub": (2, 3),
    "matched": (1, 1),
    "matchedLeft": (0, 0),
    "matchedRight": (0, 0),
    "matchedPos": (0, 0),
    "split": (1, 1),
    "replace": (2, 2),
    "map": (2, 2),
}
"""How many arguments each method takes: at least, at most."""
_ENUM = tree.Alias("Enum")
_REGEX = tree.Alias("Regex")


@dataclass(frozen=True, slots=True)
class Literal:
    """A regular expression as far as the source shows it."""

    pattern: str
    flags: str


def method(node: Expr) -> tuple[Expr, str, list[Expr | None]] | None:
    """The object, method and arguments of a call of `EReg`'s, if it has those that it must have."""
    match node:
        case typed.Call(callee=typed.InstanceMember(target=target, member=member), args=args):
            if member.owner is not None and member.owner.name == "EReg":
                least, most = _TAKEN.get(member.name, (0, len(args)))
                if least <= len(args) <= most and None not in args[:least]:
                    return target, member.name, args
    return None


def key_of(target: Expr) -> object:
    """What names the object: two places with one key are one object."""
    match target:
        case typed.Local(variable=variable):
            return variable
        case typed.StaticMember(member=member):
            return (str(member.owner), member.name)
        case typed.InstanceMember(target=typed.This(), member=member):
            return ("this", member.name)
    return id(target)


def analyse(function: Expr, facts: Facts) -> None:
    """Find every object that matches, and how much its match must know."""
    uses: dict[object, set[str]] = {}
    targets: dict[object, Expr] = {}
    for node in nodes(function):
        found = method(node)
        if found is not None:
            target, name, _ = found
            uses.setdefault(key_of(target), set()).add(name)
            targets.setdefault(key_of(target), target)
    for key, names in uses.items():
        if not names & (MATCHING | READING):
            continue
        if not names & MATCHING and isinstance(key, Variable) and key.kind == "parameter":
            # What `map` hands to its function is the match itself.
            facts.regexes[key] = RegexUse(key, "full")
            continue
        literal = literal_of(targets[key], function)
        mode = "any"
        if (
            names & POSITIONS
            or {"matchSub", "matched"} <= names
            or (names & READING and not _plain_groups(literal))
        ):
            mode = "full"
        elif names & READING:
            mode = "groups"
        variable = Variable("match", DYNAMIC, targets[key].span)
        facts.regexes[key] = RegexUse(variable, mode)


def _plain_groups(literal: Literal | None) -> bool:
    """Every group takes part in every match, so that an empty one did match."""
    if literal is None:
        return False
    return not re.search(r"\)[?*{]|\|", literal.pattern)


def literal_of(target: Expr, function: Expr) -> Literal | None:
    """The expression itself, or the only value of the variable that holds it."""
    match target:
        case typed.Regex(pattern=pattern, flags=flags):
            return Literal(pattern, flags)
        case typed.Local(variable=variable):
            given = [
                node.value
                for node in nodes(function)
                if isinstance(node, typed.VariableDeclaration) and node.variable is variable
            ]
            given += [
                node.value
                for node in nodes(function)
                if isinstance(node, typed.Assign)
                and isinstance(node.target, typed.Local)
                and node.target.variable is variable
            ]
            if len(given) == 1 and given[0] is not None:
                return _constant(given[0])
    return None


def _constant(value: Expr) -> Literal | None:
    match value:
        case typed.Regex(pattern=pattern, flags=flags):
            return Literal(pattern, flags)
        case typed.New(args=[pattern, typed.Constant(value=str(flags))]):
            text = pattern.value if isinstance(pattern, typed.Constant) else "|"
            return Literal(str(text), flags)
    return None


# --- calls ---------------------------------------------------------------------------------------


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
        return _read(ctx, name, given, use)
    return _other(ctx, node, target, name, given)


def _match(
    ctx: Context, node: Expr, target: Expr, name: str, given: list[Expr], use: RegexUse
) -> Node:
    regex, *arguments = values.operands(ctx, [target, *given])
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


def _read(ctx: Context, name: str, given: list[Expr], use: RegexUse) -> Node:
    match = ctx.variable(use.variable)
    if name == "matched":
        index = values.expression(ctx, given[0])
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
        return None if value is None else _constant(value)
    return None


def replacement(ctx: Context, regex: Node, text: Node, by: Node, is_global: Node) -> Node:
    """Matches replaced by a text, in which `$1` stands for a group."""
    if isinstance(by, tree.String) and not any(
        isinstance(part, Node) or "$" in part or "\\" in part for part in by.parts
    ):
        options = () if is_global == tree.TRUE else (tree.Pair("global", tree.FALSE),)
        return tree.RemoteCall(tree.Alias("String"), "replace", (text, regex, by, *options))
    return ctx.helper("regex_replace", regex, text, by, is_global)
