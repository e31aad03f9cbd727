"""What can be said of an integer before the program runs: from where to where it may stand.

A value is known by a least number and by greatest ones, each a *linear* one: a constant, or a
variable that is never assigned or a length, and so much more.

    0...xs.length - 1       from 0 to `xs.length - 2`
    (low + high) >> 1       between the two, where it is known that `low <= high`

`Facts` are what holds in all of a function. That a variable never falls below 0, or never climbs
above what it began with, is a promise, which `within` looks into.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from compiler_core.lower.array_loops.uses import Use, uses_in
from compiler_core.lower.walk import nodes, walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Variable


class Linear(NamedTuple):
    """`base + offset`; a base of None is 0, an array's stands for its length."""

    base: Variable | None
    offset: int


@dataclass(frozen=True, slots=True)
class Range:
    """From `least` (None: nobody knows) to any of `most`, both included."""

    least: int | None = None
    most: frozenset[Linear] = frozenset()

    def shifted(self, by: int) -> Range:
        least = None if self.least is None else self.least + by
        return Range(least, frozenset(Linear(base, offset + by) for base, offset in self.most))

    def met(self, other: Range) -> Range:
        """What both say."""
        known = [one for one in (self.least, other.least) if one is not None]
        return Range(max(known, default=None), self.most | other.most)

    def is_natural(self) -> bool:
        return self.least is not None and self.least >= 0

    def is_at_most(self, limit: Linear) -> bool:
        return any(base is limit.base and offset <= limit.offset for base, offset in self.most)


UNKNOWN = Range()


class Promise(NamedTuple):
    """That a variable never falls below 0, or never climbs above what it began with."""

    variable: Variable
    is_least: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """What holds in all of a function. `values`: of variables that are never assigned."""

    unchanged: frozenset[Variable]
    assigned: frozenset[Variable]
    unstable: frozenset[Variable]
    """Variables that a function value assigns: nobody knows when."""
    values: Mapping[Variable, Expr]
    naturals: frozenset[Variable]
    limits: Mapping[Variable, Linear]

    @staticmethod
    def of(function: Function) -> Facts:
        assigned = frozenset(assigned_in(nodes(function.body)))
        closures = [one for one in nodes(function.body) if isinstance(one, typed.Function)]
        values = {
            one.variable: one.value
            for one in nodes(function.body)
            if isinstance(one, typed.VariableDeclaration) and one.value is not None
        }
        facts = Facts(
            _unchanged(uses_in(function.body)),
            assigned,
            frozenset(assigned_in(node for one in closures for node in walk(one))),
            values,
            frozenset(),
            {},
        )
        counted = [one for one in values if one in assigned and one not in facts.unstable]
        limits = {one: limit for one in counted if (limit := facts.linear(values[one])) is not None}
        return replace(facts, naturals=frozenset(counted), limits=limits)

    def without(self, broken: Collection[Promise]) -> Facts:
        return replace(
            self,
            naturals=frozenset(one for one in self.naturals if Promise(one, True) not in broken),
            limits={
                one: limit
                for one, limit in self.limits.items()
                if Promise(one, False) not in broken
            },
        )

    def linear(self, node: Expr) -> Linear | None:
        match node:
            case typed.Constant(value=bool()):
                return None
            case typed.Constant(value=int(value)):
                return Linear(None, value)
            case typed.Local(variable=variable) if variable not in self.assigned:
                first_value = self.values.get(variable)
                known = None if first_value is None else self.linear(first_value)
                return known or Linear(variable, 0)
            case typed.InstanceMember(target=typed.Local(variable=array), member=member):
                return self.size(array) if member.name == "length" else None
            case typed.Binary(operator="+" | "-" as operator, left=left, right=right):
                first, second = self.linear(left), self.linear(right)
                if first is None or second is None:
                    return None
                if second.base is None:
                    by = second.offset if operator == "+" else -second.offset
                    return Linear(first.base, first.offset + by)
                if first.base is None and operator == "+":
                    return Linear(second.base, first.offset + second.offset)
        return None

    def size(self, array: Variable) -> Linear | None:
        """How many elements an array has that nothing in the function makes longer or shorter."""
        if array not in self.unchanged:
            return None
        match self.values.get(array):
            case typed.Array(elements=elements):
                return Linear(None, len(elements))
            case typed.Comprehension(
                loop=typed.For(
                    key=None,
                    iterable=typed.Binary(operator="...", left=typed.Constant(value=0), right=end),
                    body=typed.Yield() | typed.Block(statements=[typed.Yield()]),
                )
            ):
                return self.linear(end) or Linear(array, 0)
        return Linear(array, 0)


def _unchanged(uses: Iterable[Use]) -> frozenset[Variable]:
    uses = list(uses)
    changed = {one.variable for one in uses if not _leaves_length(one)}
    return frozenset(one.variable for one in uses if one.variable not in changed)


def _leaves_length(use: Use) -> bool:
    if use.kind == "whole":
        return use.is_argument
    return use.kind in ("read", "length", "each") or (use.kind == "call" and not use.changes)


def assigned_in(code: Iterable[Expr]) -> Iterable[Variable]:
    for node in code:
        match node:
            case (
                typed.Assign(target=typed.Local(variable=variable))
                | typed.Increment(target=typed.Local(variable=variable))
            ):
                yield variable


def exactly(linear: Linear) -> Range:
    return Range(linear.offset if linear.base is None else None, frozenset((linear,)))


def sum_of(operator: str, first: Range, second: Range) -> Range:
    constant = next((one.offset for one in second.most if one.base is None), None)
    is_constant = constant is not None and constant == second.least
    if operator == "+" and is_constant:
        return first.shifted(constant or 0)
    if operator == "-" and is_constant:
        return first.shifted(-(constant or 0))
    if operator == "+" and first.least is not None and second.least is not None:
        return Range(first.least + second.least)
    if operator == "-" and second.least is not None:
        return Range(None, first.shifted(-second.least).most)
    return UNKNOWN


def remainder_of(first: Range, second: Range) -> Range:
    if not (first.is_natural() and second.is_natural()):
        return UNKNOWN
    return Range(0, second.shifted(-1).most)


def middle_of(node: Expr) -> tuple[Expr, Expr] | None:
    """`a` and `b` of `(a + b) >> 1`, `Std.int((a + b) / 2)` and `a + ((b - a) >> 1)`."""
    match _halved(node):
        case typed.Binary(operator="+", left=one, right=other):
            return one, other
    match node:
        case typed.Binary(operator="+", left=typed.Local(variable=first) as left, right=right):
            match _halved(right):
                case typed.Binary(operator="-", left=second, right=typed.Local(variable=again)) if (
                    again is first
                ):
                    return left, second
    return None


def _halved(node: Expr) -> Expr | None:
    match node:
        case typed.Binary(operator=">>", left=value, right=typed.Constant(value=1)):
            return value
        case typed.Call(
            callee=typed.StaticMember(member=member),
            args=[typed.Binary(operator="/", left=value, right=typed.Constant(value=2))],
        ) if member.name == "int" and member.owner is not None and member.owner.name == "Std":
            return value
    return None
