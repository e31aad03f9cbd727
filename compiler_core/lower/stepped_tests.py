"""A count that is compared and stepped in one is stepped first: its old value needs no name.

    while (fuel-- > 0)    while (--fuel >= 0)        fuel = fuel - 1
                                                     if fuel >= 0 do

Of whole numbers only: there `old > n` is `old - 1 >= n`. What is compared with is evaluated behind
the step in both. Where the other comparison needs another number it must be written out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from compiler_core.lower.rebuild import rebuild_of
from compiler_core.lower.walk import bits_of
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import follow
from compiler_core.semantics.typed import Expr, Function
from compiler_core.semantics.types import INT

_STEPS = bits_of((typed.Increment,))
_WITHOUT_NUMBER = {(1, "<"): "<=", (1, ">="): ">", (-1, ">"): ">=", (-1, "<="): "<"}
"""By the step and the comparison of the old value: the one of the new value with the same."""
_ORDERS = frozenset(("<", "<=", ">", ">=", "==", "!="))


def with_stepped_tests(db: Database, function: Function) -> Function:
    def change(node: Expr) -> Expr | None:
        return _stepped(db, node, change)

    return rebuild_of(_STEPS, function, change)


def _stepped(db: Database, node: Expr, change: Callable[[Expr], Expr | None]) -> Expr | None:
    match node:
        case typed.Binary(
            operator=operator, left=typed.Increment(prefix=False, target=target) as step
        ) if operator in _ORDERS and _is_int(db, target) and _is_int(db, node.right):
            pass
        case _:
            return None
    after = replace(step, prefix=True)
    other = _WITHOUT_NUMBER.get((step.delta, operator))
    if other is not None:
        right = rebuild_of(_STEPS, node.right, change)
        return replace(node, operator=other, left=after, right=right)
    if isinstance(node.right, typed.Constant) and isinstance(node.right.value, int):
        right = replace(node.right, value=node.right.value + step.delta)
        return replace(node, left=after, right=right)
    return None


def _is_int(db: Database, node: Expr) -> bool:
    return follow(db, node.type) == INT
