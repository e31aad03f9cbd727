"""The expressions that a function's value may be: what its `return`s lead to."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.lower.walk import walk_own
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr


def leaves(function: typed.Function) -> Iterator[Expr]:
    """Of every `return` the value; of a `switch`, an `if`, a block or a `try` those of its ways."""
    for node in walk_own(function.body):
        if isinstance(node, typed.Return) and node.value is not None:
            yield from _ways(node.value)


def _ways(node: Expr) -> Iterator[Expr]:
    match node:
        case typed.Switch(cases=cases):
            for case in cases:
                yield from _ways(case.body)
        case typed.If(then=then, otherwise=otherwise):
            yield from _ways(then)
            if otherwise is not None:
                yield from _ways(otherwise)
        case typed.Block(statements=statements) if statements:
            yield from _ways(statements[-1])
        case typed.Try(body=body, catches=catches):
            yield from _ways(body)
            for one in catches:
                yield from _ways(one.body)
        case typed.Cast(value=value):
            yield from _ways(value)
        case typed.Return():
            return
        case _:
            yield node
