"""Reads of an array that surely stand within it, which a tuple can do (`tuples`).

    for (i in 1...n) xs[i - 1]                  where `xs` is [for (k in 0...n) …]
    while (low <= high) {                       where `low` begins at 0 and only grows, `high` at
        var middle = (low + high) >> 1;         `xs.length - 1` and only shrinks: all three are
        … xs[middle] …                          there as long as the condition holds

What a condition says of its variables (`ranges`) holds until one of them is assigned: a walk in the
order of evaluation, as abstract interpretation has it. That a variable never falls below 0, nor
climbs above what it began with, is assumed, and given up where an assignment can't be shown to keep
to it, until all the rest do.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from compiler_core.lower.array_loops.ranges import (
    UNKNOWN,
    Facts,
    Linear,
    Promise,
    Range,
    assigned_in,
    exactly,
    middle_of,
    remainder_of,
    sum_of,
)
from compiler_core.lower.walk import children, walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Variable


def reads_within(function: Function, array: Variable) -> frozenset[int]:
    """The identities of the expressions `array[i]` whose index is surely one of the array's."""
    facts = Facts.of(function)
    if array not in facts.unchanged:
        return frozenset()
    while True:
        walked = _Walk(facts, array)
        walked.visit(function.body, _State())
        if not walked.broken:
            return frozenset(walked.within)
        facts = facts.without(walked.broken)


class _Order(NamedTuple):
    """`lower <= higher`, or `<` where it is `strict`."""

    lower: Variable
    higher: Variable
    strict: bool


@dataclass(frozen=True, slots=True)
class _State:
    """What is known at one point of the function."""

    ranges: Mapping[Variable, Range] = field(default_factory=dict)
    orders: frozenset[_Order] = frozenset()

    def without(self, variables: Collection[Variable]) -> _State:
        if not variables:
            return self
        return _State(
            {one: known for one, known in self.ranges.items() if one not in variables},
            frozenset(
                one
                for one in self.orders
                if one.lower not in variables and one.higher not in variables
            ),
        )

    def with_range(self, variable: Variable, known: Range) -> _State:
        met = known.met(self.ranges.get(variable, UNKNOWN))
        return _State({**self.ranges, variable: met}, self.orders)


@dataclass(slots=True)
class _Walk:
    """One way through the function, under what `facts` promise."""

    facts: Facts
    array: Variable
    within: set[int] = field(default_factory=set)
    broken: set[Promise] = field(default_factory=set)

    def visit(self, node: Expr, state: _State) -> _State:
        """What is known behind the node."""
        match node:
            case typed.Block(statements=statements):
                for one in statements:
                    state = self.visit(one, state)
                return state
            case typed.VariableDeclaration(variable=variable, value=Expr() as value):
                state = self.visit(value, state)
                return self._given(variable, self.range_of(value, state), state)
            case typed.Assign(target=typed.Local(variable=variable), value=value):
                state = self.visit(value, state)
                return self._given(variable, self._result(node, state), state)
            case typed.Increment(target=typed.Local(variable=variable) as target, delta=delta):
                return self._given(variable, self.range_of(target, state).shifted(delta), state)
            case typed.Binary(operator="&&" | "||" as operator, left=left, right=right):
                state = self.visit(left, state)
                self.visit(right, self.told(left, operator == "&&", state))
                return state.without(set(assigned_in(walk(right))))
            case typed.Binary(operator=operator, left=left, right=right) if operator in _STRICT:
                return self.visit(right, self.visit(left, state))
            case typed.If(condition=condition, then=then, otherwise=otherwise):
                return self._branches(condition, then, otherwise, state)
            case typed.While(condition=condition, body=body, is_do=is_do):
                within = state.without(set(assigned_in(walk(node))))
                asked = self.visit(condition, within)
                self.visit(body, within if is_do else self.told(condition, True, asked))
                return within
            case typed.For(variable=variable, iterable=iterable, body=body):
                state = self.visit(iterable, state)
                within = state.without(set(assigned_in(walk(body))))
                self.visit(body, self._counting(node, state, within))
                return within
            case typed.Index(target=typed.Local(variable=variable), index=index):
                if variable is self.array and self._is_within(self.range_of(index, state)):
                    self.within.add(id(node))
                return self.visit(index, state)
        state = state.without(set(assigned_in(walk(node))))
        for child in children(node):
            self.visit(child, state)
        return state

    def _branches(
        self, condition: Expr, then: Expr, otherwise: Expr | None, state: _State
    ) -> _State:
        state = self.visit(condition, state)
        arms = [then] if otherwise is None else [then, otherwise]
        behind = state.without({one for arm in arms for one in assigned_in(walk(arm))})
        self.visit(then, self.told(condition, True, state))
        if otherwise is not None:
            self.visit(otherwise, self.told(condition, False, state))
        elif _leaves(then):
            return self.told(condition, False, behind)
        return behind

    def _counting(self, loop: typed.For, state: _State, within: _State) -> _State:
        match loop.iterable:
            case typed.Binary(operator="...", left=left, right=right) if loop.key is None:
                if loop.variable in self.facts.assigned:
                    return within
                end = self.range_of(right, state).shifted(-1)
                return within.with_range(
                    loop.variable, Range(self.range_of(left, state).least, end.most)
                )
        return within

    def _given(self, variable: Variable, value: Range, state: _State) -> _State:
        """Behind the variable's being given the value: its promises must stand."""
        if variable in self.facts.naturals and not value.is_natural():
            self.broken.add(Promise(variable, True))
        limit = self.facts.limits.get(variable)
        if limit is not None and not value.is_at_most(limit):
            self.broken.add(Promise(variable, False))
        return state.without({variable}).with_range(variable, value)

    def _result(self, node: typed.Assign, state: _State) -> Range:
        value = self.range_of(node.value, state)
        if node.operator is None:
            return value
        return sum_of(node.operator, self.range_of(node.target, state), value)

    def _is_within(self, index: Range) -> bool:
        size = self.facts.size(self.array)
        assert size is not None
        return index.is_natural() and index.is_at_most(Linear(size.base, size.offset - 1))

    # -- values --

    def range_of(self, node: Expr, state: _State) -> Range:
        found = self._range(node, state)
        linear = self.facts.linear(node)
        return found if linear is None else found.met(exactly(linear))

    def _range(self, node: Expr, state: _State) -> Range:
        match node:
            case typed.Local(variable=variable):
                return self._of_variable(variable, state)
            case typed.Increment(target=typed.Local() as target, prefix=False):
                return self.range_of(target, state)
            case typed.InstanceMember(member=member) if member.name == "length":
                return Range(0)
            case typed.Binary(operator="+" | "-" as operator, left=left, right=right):
                known = sum_of(operator, self.range_of(left, state), self.range_of(right, state))
                return known.met(self._middle(node, state))
            case typed.Binary(operator="*", left=left, right=right):
                factors = (self.range_of(left, state), self.range_of(right, state))
                return Range(0) if all(one.is_natural() for one in factors) else UNKNOWN
            case typed.Binary(operator="%", left=left, right=right):
                return remainder_of(self.range_of(left, state), self.range_of(right, state))
        return self._middle(node, state)

    def _of_variable(self, variable: Variable, state: _State) -> Range:
        if variable in self.facts.unstable:
            return UNKNOWN
        known = state.ranges.get(variable, UNKNOWN)
        if variable in self.facts.naturals:
            known = known.met(Range(0))
        limit = self.facts.limits.get(variable)
        if limit is not None:
            known = known.met(Range(None, frozenset((limit,))))
        return known

    def _middle(self, node: Expr, state: _State) -> Range:
        """Between two variables of which it is known that one isn't the greater."""
        match middle_of(node):
            case typed.Local(variable=one), typed.Local(variable=other):
                pass
            case _:
                return UNKNOWN
        for lower, higher, strict in state.orders:
            if {lower, higher} == {one, other} and lower is not higher:
                low, high = self._of_variable(lower, state), self._of_variable(higher, state)
                if low.is_natural():
                    return Range(low.least, high.shifted(-int(strict)).most)
        return UNKNOWN

    # -- conditions --

    def told(self, condition: Expr, holds: bool, state: _State) -> _State:
        """What is known where the condition, which has just been asked, held (or didn't)."""
        match condition:
            case typed.Unary(operator="!", operand=operand):
                return self.told(operand, not holds, state)
            case typed.Binary(operator="&&" | "||", right=right) if _assigns(right):
                return state
            case typed.Binary(operator="&&", left=left, right=right) if holds:
                return self.told(right, True, self.told(left, True, state))
            case typed.Binary(operator="||", left=left, right=right) if not holds:
                return self.told(right, False, self.told(left, False, state))
            case typed.Binary(operator="<" | "<=" | ">" | ">=" as operator, left=left, right=right):
                if operator[0] == ">":
                    left, right = right, left
                strict = len(operator) == 1
                if not holds:
                    left, right, strict = right, left, not strict
                if isinstance(left, typed.Increment) and _is_apart(right, left):
                    return self._counted(left, right, True, strict, state)
                if isinstance(right, typed.Increment) and _is_apart(left, right):
                    return self._counted(right, left, False, strict, state)
                if not _assigns(condition):
                    return self._ordered(left, right, strict, state)
        return state

    def _counted(
        self, counted: typed.Increment, limit: Expr, is_lower: bool, strict: bool, state: _State
    ) -> _State:
        """Of the `i` in `i-- > 0` and the like, which is one less by now."""
        match counted.target:
            case typed.Local(variable=variable) if variable not in self.facts.unstable:
                by = 0 if counted.prefix else counted.delta
                known = self.range_of(limit, state)
                if is_lower:
                    told = Range(None, known.shifted(by - int(strict)).most)
                else:
                    told = Range(known.shifted(by + int(strict)).least)
                return state.with_range(variable, told)
        return state

    def _ordered(self, lower: Expr, higher: Expr, strict: bool, state: _State) -> _State:
        low, high = self.range_of(lower, state), self.range_of(higher, state)
        by = int(strict)
        if isinstance(lower, typed.Local) and lower.variable not in self.facts.unstable:
            state = state.with_range(lower.variable, Range(None, high.shifted(-by).most))
        if isinstance(higher, typed.Local) and higher.variable not in self.facts.unstable:
            state = state.with_range(higher.variable, Range(low.shifted(by).least))
        match lower, higher:
            case typed.Local(variable=one), typed.Local(variable=other):
                if not {one, other} & self.facts.unstable:
                    orders = state.orders | {_Order(one, other, strict)}
                    return _State(state.ranges, orders)
        return state


_STRICT = frozenset(("+", "-", "*", "/", "%", "<", "<=", ">", ">=", "==", "!="))
"""Operators that always ask for both of their sides, the left one first."""


def _assigns(node: Expr) -> bool:
    return any(assigned_in(walk(node)))


def _is_apart(limit: Expr, counted: typed.Increment) -> bool:
    """What is compared with a counter stays what it is, and the counter isn't in it."""
    return not _assigns(limit) and not any(
        isinstance(one, typed.Local)
        and isinstance(counted.target, typed.Local)
        and one.variable is counted.target.variable
        for one in walk(limit)
    )


def _leaves(node: Expr) -> bool:
    """Nothing comes behind it."""
    match node:
        case typed.Return() | typed.Break() | typed.Continue() | typed.Throw():
            return True
        case typed.Block(statements=[*_, last]):
            return _leaves(last)
    return False
