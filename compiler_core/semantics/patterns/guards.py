"""Guards that are exhaustive themselves.

A guarded arm covers nothing, for its guard may say no. But arms whose guards are each other's
opposite do cover together:

    switch (shape) {
        case Circle(r) if (r > 10): big();
        case Circle(s) if (s <= 10): small();     // the same place, the opposite test
        case Square: …
    }

So every test that occurs both ways becomes one more column of type Bool behind the others: the
first arm asks it to be true, the second false. Tests are compared by what they do to which place
(`Circle`'s first argument is `r` here and `s` there), and only those without effects count. `!`,
`&&`, `||` and the opposite comparisons are understood; everything else is a test of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from compiler_core.semantics import typed
from compiler_core.semantics.patterns.lowering import Path

Key = tuple[object, ...]

Conditions = tuple[tuple[Key, bool], ...]
"""Tests that must come out as said, all of them."""

Places = Mapping[typed.Variable, Path | None]

ALWAYS: tuple[Conditions, ...] = ((),)

_MOST_WAYS = 8
_MOST_TESTS = 6

_OPPOSITE = {"!=": "==", ">=": "<"}
_MIRRORED = {">": "<", "<=": ">="}


def ways(guard: typed.Expr | None, places: Places) -> tuple[Conditions, ...]:
    """The ways in which a guard can say yes: one of them suffices, none is never.

    A test that can't be compared with others is one of its own, so that it covers nothing."""
    if guard is None:
        return ALWAYS
    found = _ways(guard, True, places)
    return ((((id(guard),), True),),) if len(found) > _MOST_WAYS else found


def decisive(guards: Sequence[tuple[Conditions, ...]]) -> tuple[Key, ...]:
    """The tests that occur both ways among the arms: only these can make guards cover."""
    asked: dict[Key, set[bool]] = {}
    for guard in guards:
        for conditions in guard:
            for key, wanted in conditions:
                asked.setdefault(key, set()).add(wanted)
    both = tuple(key for key, wanted in asked.items() if len(wanted) == 2)
    return both if len(both) <= _MOST_TESTS else ()


def expression_key(expr: typed.Expr, places: Places, calls: bool = True) -> Key | None:
    """Equal for expressions that must have equal values; None where that can't be told. With
    `calls`, calls of one function with equal arguments count as equal."""
    match expr:
        case typed.Local():
            if expr.variable in places:
                place = places[expr.variable]
                return None if place is None else ("place", place)
            return ("local", id(expr.variable))
        case typed.Constant():
            return ("constant", expr.value.__class__, expr.value)
        case typed.Atom():
            return ("atom", expr.name)
        case typed.This():
            return ("this",)
        case typed.EnumConstructor():
            return ("enum", expr.enum, expr.name)
        case typed.StaticMember():
            if calls or expr.member.is_final:
                return ("static", expr.member.owner, expr.member.name)
        case typed.InstanceMember():
            return _of("member", (expr.member.name, expr.safe), [expr.target], places, calls)
        case typed.StructureMember():
            return _of("field", (expr.name, expr.safe), [expr.target], places, calls)
        case typed.Index():
            return _of("index", (), [expr.target, expr.index], places, calls)
        case typed.Unary():
            return _of("unary", (expr.operator,), [expr.operand], places, calls)
        case typed.Binary():
            return _of("binary", (expr.operator,), [expr.left, expr.right], places, calls)
        case typed.TypeTest():
            return _of("is", (expr.tested,), [expr.value], places, calls)
        case typed.Cast():
            return expression_key(expr.value, places, calls)
        case typed.Call() if calls and not expr.keywords and None not in expr.args:
            arguments = cast("list[typed.Expr]", expr.args)
            return _of("call", (), [expr.callee, *arguments], places, calls)
    return None


def _of(
    what: str, detail: Key, parts: Sequence[typed.Expr], places: Places, calls: bool
) -> Key | None:
    keys = [expression_key(part, places, calls) for part in parts]
    return None if None in keys else (what, *detail, *keys)


def _ways(guard: typed.Expr, wanted: bool, places: Places) -> tuple[Conditions, ...]:
    match guard:
        case typed.Constant(value=bool() as value):
            return ALWAYS if value == wanted else ()
        case typed.Unary(operator="!"):
            return _ways(guard.operand, not wanted, places)
        case typed.Binary(operator="&&" | "||"):
            left = _ways(guard.left, wanted, places)
            right = _ways(guard.right, wanted, places)
            if (guard.operator == "&&") == wanted:
                return tuple((*one, *other) for one in left for other in right)
            return (*left, *right)
        case typed.Binary(operator=">" | "<=" as operator):
            return _test(_MIRRORED[operator], guard.right, guard.left, wanted, places, guard)
        case typed.Binary():
            return _test(guard.operator, guard.left, guard.right, wanted, places, guard)
    key = expression_key(guard, places, calls=False)
    return (((key or (id(guard),), wanted),),)


def _test(
    operator: str,
    left: typed.Expr,
    right: typed.Expr,
    wanted: bool,
    places: Places,
    guard: typed.Expr,
) -> tuple[Conditions, ...]:
    if operator in _OPPOSITE:
        operator, wanted = _OPPOSITE[operator], not wanted
    one = expression_key(left, places, calls=False)
    other = expression_key(right, places, calls=False)
    if one is None or other is None:
        return ((((id(guard),), wanted),),)
    return (((("test", operator, one, other), wanted),),)
