"""How a piece of code uses the arrays that its variables hold, in the order of evaluation.

    grid[y][x] = row.length;        Use("write", grid, [y, x]), Use("length", row)
    stack.push(n);                  Use("call", stack, [], name "push"), a statement
    return xs;                      Use("whole", xs)

What a function value does with an array is `captured`: nobody knows when it happens.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from compiler_core.lower.resizing import is_array
from compiler_core.lower.walk import children, nodes, walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable

Kind = Literal["read", "write", "length", "call", "each", "whole", "assigned", "captured"]


@dataclass(frozen=True, slots=True)
class Use:
    """One mention of `variable`. `node` is the whole expression that uses it: the read, the
    assignment, the call, the loop. `depth` counts the loops around it within the code."""

    kind: Kind
    variable: Variable
    node: Expr
    depth: int
    is_statement: bool = False
    indexes: tuple[Expr, ...] = ()
    name: str = ""
    """Of the method that is called."""
    is_argument: bool = False
    """Of a function of a library, which only reads it."""

    @property
    def changes(self) -> bool:
        """It changes the array, or what it lies in may."""
        match self.node:
            case typed.Call(callee=typed.InstanceMember(member=member)) if self.kind == "call":
                return member.mutates
        return self.kind == "write"


def uses_in(code: Expr) -> list[Use]:
    """Of all arrays that variables hold."""
    found: list[Use] = []
    _Visit(found).visit(code, 0, True)
    return found


@dataclass(frozen=True, slots=True)
class Origins:
    """Which of a function's arrays can't be one and the same. `new`: made here, for a variable that
    keeps it. `apart`: given or got from elsewhere, but from no other variable's array."""

    new: frozenset[Variable]
    apart: frozenset[Variable]

    def may_be_changed(self, array: Variable, uses: Sequence[Use]) -> bool:
        """One of the uses of other arrays changes this one, which has another name too."""
        changed = {one.variable for one in uses if one.changes and one.variable is not array}
        return bool(changed) and not (changed <= self.new and array in self.apart | self.new)


def origins(function: typed.Function) -> Origins:
    new: set[Variable] = set()
    apart = {one.variable for one in function.parameters}
    assigned: set[Variable] = set()
    for node in nodes(function.body):
        match node:
            case typed.VariableDeclaration(variable=variable, value=Expr() as value):
                if isinstance(value, (typed.Array, typed.Comprehension)):
                    new.add(variable)
                elif not any(isinstance(one, typed.Local) and is_array(one) for one in walk(value)):
                    apart.add(variable)
            case typed.Assign(target=typed.Local(variable=variable)):
                assigned.add(variable)
    return Origins(frozenset(new - assigned), frozenset(apart - assigned))


def chain(node: Expr) -> tuple[Variable, tuple[Expr, ...]] | None:
    """The variable and the indexes in `variable[i][j]`, outermost array first; none for the
    variable alone."""
    match node:
        case typed.Local(variable=variable) if is_array(node):
            return variable, ()
        case typed.Index(target=target, index=index) if is_array(target):
            inner = chain(target)
            return None if inner is None else (inner[0], (*inner[1], index))
    return None


def counted_array(node: Expr) -> Expr | None:
    """What the loop counts through in `for (i in 0...array.length)`."""
    match node:
        case typed.For(
            key=None,
            iterable=typed.Binary(
                operator="...",
                left=typed.Constant(value=0),
                right=typed.InstanceMember(target=target, member=member),
            ),
        ) if member.name == "length":
            return target
    return None


def outermost(node: Expr) -> list[Expr]:
    """The loops that stand as statements, and in no loop; and the statements that hold a
    comprehension."""
    match node:
        case typed.For() | typed.While():
            return [node]
        case typed.Block(statements=statements):
            return [loop for one in statements for loop in outermost(one)]
        case typed.If(then=then, otherwise=otherwise) if not _is_comprehending(node.condition):
            arms = [then] if otherwise is None else [then, otherwise]
            return [loop for one in arms for loop in outermost(one)]
        case typed.VariableDeclaration() | typed.Return() | typed.Assign() | typed.Call():
            return [node] if _is_comprehending(node) else []
    return []


def _is_comprehending(node: Expr) -> bool:
    return any(isinstance(one, typed.Comprehension) for one in walk(node))


@dataclass(frozen=True, slots=True)
class _Visit:
    found: list[Use]

    def visit(self, node: Expr, depth: int, is_statement: bool = False) -> None:
        if self._use(node, depth, is_statement):
            return
        for child, inner, in_place in _parts(node, depth, is_statement):
            self.visit(child, inner, in_place)

    def _all(self, parts: Sequence[Expr | None], depth: int) -> None:
        for one in parts:
            if one is not None:
                self.visit(one, depth)

    def _use(self, node: Expr, depth: int, is_statement: bool) -> bool:
        match node:
            case typed.Function():
                self._captured(node, depth)
                return True
            case typed.Assign(target=target) | typed.Increment(target=target):
                found = chain(target)
                if found is None:
                    return False
                variable, indexes = found
                self._all(indexes, depth)
                if isinstance(node, typed.Assign):
                    self.visit(node.value, depth)
                kind: Kind = "write" if indexes else "assigned"
                self.found.append(Use(kind, variable, node, depth, is_statement, indexes))
                return True
            case typed.InstanceMember(target=target, member=member) if member.name == "length":
                return self._reading("length", target, node, depth)
            case typed.Call(callee=typed.InstanceMember(target=target, member=member)):
                found = chain(target)
                if found is None:
                    return self._arguments(node, depth)
                self._all((*found[1], *node.args), depth)
                self.found.append(
                    Use("call", found[0], node, depth, is_statement, found[1], member.name)
                )
                return True
            case typed.Call():
                return self._arguments(node, depth)
            case typed.For(iterable=typed.Local(variable=variable) as iterable, body=body):
                if not is_array(iterable):
                    return False
                self.found.append(Use("each", variable, node, depth))
                self.visit(body, depth + 1, True)
                return True
            case typed.Local(variable=variable) if is_array(node):
                self.found.append(Use("whole", variable, node, depth))
                return True
            case typed.Index():
                return self._reading("read", node, node, depth)
        return False

    def _reading(self, kind: Kind, target: Expr, node: Expr, depth: int) -> bool:
        found = chain(target)
        if found is None:
            return False
        self._all(found[1], depth)
        self.found.append(Use(kind, found[0], node, depth, False, found[1]))
        return True

    def _arguments(self, node: typed.Call, depth: int) -> bool:
        """Of a library's function, which only looks at the array."""
        callee = node.callee
        if not isinstance(callee, (typed.StaticMember, typed.InstanceMember)):
            return False
        member = callee.member
        if member.elixir is None or member.mutates:
            return False
        if isinstance(callee, typed.InstanceMember):
            self.visit(callee.target, depth)
        for one in node.args:
            if isinstance(one, typed.Local) and is_array(one):
                self.found.append(Use("whole", one.variable, one, depth, is_argument=True))
            elif one is not None:
                self.visit(one, depth)
        for _, keyword in node.keywords:
            self.visit(keyword, depth)
        return True

    def _captured(self, function: typed.Function, depth: int) -> None:
        for node in walk(function):
            if isinstance(node, typed.Local) and is_array(node):
                self.found.append(Use("captured", node.variable, node, depth))


def _parts(node: Expr, depth: int, is_statement: bool) -> Iterator[tuple[Expr, int, bool]]:
    """The expressions below the node: how deep in loops, and whether their values are unused."""
    match node:
        case typed.Block(statements=statements):
            for one in statements:
                yield one, depth, is_statement or one is not statements[-1]
        case typed.If(condition=condition, then=then, otherwise=otherwise):
            yield condition, depth, False
            yield then, depth, is_statement
            if otherwise is not None:
                yield otherwise, depth, is_statement
        case typed.Switch(subject=subject, cases=cases) if node.is_statement and is_statement:
            yield subject, depth, False
            for case in cases:
                if case.guard is not None:
                    yield case.guard, depth, False
                yield case.body, depth, True
        case typed.For(iterable=iterable, body=body):
            yield iterable, depth, False
            yield body, depth + 1, True
        case typed.While(condition=condition, body=body):
            yield condition, depth + 1, False
            yield body, depth + 1, True
        case _:
            for child in children(node):
                yield child, depth, False
