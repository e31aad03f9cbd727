"""What a map has under a key where the function has made sure of it.

    if (ages.exists(name)) { … ages[name] … }       in the branch
    if (!ages.exists(name)) return 0; …             behind it
    ages[name] = 3; …                               behind it, in the block
    for (name in ages.keys()) …                     in the loop

`present(function)` lists the reads, as container and key, with the parts of the function in which
each is sure to find something. A key or map that is assigned there meanwhile is not looked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compiler_core.lower.things import is_same_place, keyed
from compiler_core.lower.walk import is_null_constant, nodes, walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function
from compiler_core.semantics.typer.leaving import falls_through


@dataclass(frozen=True, slots=True, eq=False)
class Present:
    container: Expr
    key: Expr
    within: frozenset[int]
    """The parts of the function (by id) in which the map has the key."""

    def holds(self, read: Expr, container: Expr, key: Expr) -> bool:
        if id(read) not in self.within:
            return False
        return is_same_place(self.container, container) and is_same_place(self.key, key)


Read = tuple[Expr, Expr]


def present(function: Function) -> list[Present]:
    return [
        Present(container, key, frozenset(id(one) for part in parts for one in walk(part)))
        for node in nodes(function)
        for (container, key), parts in _told(node)
    ]


def _told(node: Expr) -> Iterator[tuple[Read, Sequence[Expr]]]:
    match node:
        case typed.If(condition=condition, then=then, otherwise=otherwise):
            yield from ((read, (then,)) for read in _asked(condition, True))
            if otherwise is not None:
                yield from ((read, (otherwise,)) for read in _asked(condition, False))
        case typed.While(condition=condition, body=body):
            yield from ((read, (body,)) for read in _asked(condition, True))
        case typed.Binary(operator="&&" | "||" as operator, left=left, right=right):
            yield from ((read, (right,)) for read in _asked(left, operator == "&&"))
        case typed.For(iterable=iterable, variable=variable, key=key, body=body):
            for read in _gone_through(iterable, variable, key):
                yield read, (body,)
        case typed.Block(statements=statements):
            for index, one in enumerate(statements):
                yield from ((read, statements[index + 1 :]) for read in _made(one))


def _asked(condition: Expr, holds: bool) -> Iterator[Read]:
    """The reads that find something where a condition holds, or where it doesn't."""
    match condition:
        case typed.Unary(operator="!", operand=operand):
            yield from _asked(operand, not holds)
        case typed.Binary(operator="&&" | "||" as operator, left=left, right=right):
            if (operator == "&&") == holds:
                yield from _asked(left, holds)
                yield from _asked(right, holds)
        case typed.Binary(operator="==" | "!=" as operator, left=left, right=right):
            read = keyed(left) if is_null_constant(right) else keyed(right)
            has_null = is_null_constant(right) or is_null_constant(left)
            if has_null and read is not None and (operator == "!=") == holds:
                yield read
        case typed.Call(callee=typed.InstanceMember(target=target, member=member), args=[key]):
            if holds and key is not None and member.name == "exists":
                yield target, key


def _made(statement: Expr) -> Iterator[Read]:
    """The reads that find something behind a statement."""
    match statement:
        case typed.Assign(target=typed.Index(target=target, index=index)):
            yield target, index
        case typed.Call(
            callee=typed.InstanceMember(target=target, member=member),
            args=[typed.Expr() as key, _],
        ) if member.name == "set":
            yield target, key
        case typed.If(condition=condition, then=then, otherwise=None):
            fills = then.statements if isinstance(then, typed.Block) else [then]
            filled = [read for one in fills for read in _made(one)]
            for read in _asked(condition, False):
                is_filled = any(all(map(is_same_place, read, one)) for one in filled)
                if is_filled or not falls_through(then):
                    yield read


def _gone_through(
    iterable: Expr, variable: typed.Variable, key: typed.Variable | None
) -> Iterator[Read]:
    match iterable:
        case typed.Call(callee=typed.InstanceMember(target=target, member=member), args=[]):
            if member.name == "keys":
                yield target, typed.Local(iterable.span, variable.type, variable)
    if key is not None:
        yield iterable, typed.Local(iterable.span, key.type, key)
