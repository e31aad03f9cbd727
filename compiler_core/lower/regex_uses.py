"""What a function does with its regular expressions: how much of a match is asked for later.

    if (re.match(s)) …                      `any`: whether there is one
    … re.matched(1)                         `groups`
    … re.matchedPos().pos                   `full`: its position as well
    … in another function                   `remembered`: all, by the process

`regexes` writes the calls accordingly; the whole function must be seen first, since the match is
made before it is asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from compiler_core.base.span import NOWHERE
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


_REMEMBERED = Variable("match", DYNAMIC, NOWHERE)
"""Stands for no variable: nothing reads or binds it."""


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


def targets(function: Expr) -> dict[object, Expr]:
    """What a function matches, or asks of a match, by its key."""
    found: dict[object, Expr] = {}
    for node in nodes(function):
        called = method(node)
        if called is not None and called[1] in MATCHING | READING:
            found.setdefault(key_of(called[0]), called[0])
    return found


def analyse(function: Expr, facts: Facts, remembered: frozenset[object] = frozenset()) -> None:
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
        if key in remembered:
            facts.regexes[key] = RegexUse(_REMEMBERED, "remembered")
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
        case typed.Regex() | typed.New():
            return literal_of_constant(target)
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
                return literal_of_constant(given[0])
    return None


def literal_of_constant(value: Expr) -> Literal | None:
    match value:
        case typed.Regex(pattern=pattern, flags=flags):
            return Literal(pattern, flags)
        case typed.New(args=[pattern, typed.Constant(value=str(flags))]):
            text = pattern.value if isinstance(pattern, typed.Constant) else "|"
            return Literal(str(text), flags)
    return None
