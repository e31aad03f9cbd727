"""Rebuilding the typed tree: what an annotation changes before the lowering.

A node that nothing below it changed stays the very same object, so that its identity (comments,
variables) holds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from compiler_core.base.span import Span
from compiler_core.lower.expression_parts import INSIDE
from compiler_core.lower.walk import holds
from compiler_core.semantics.typed import Expr

N = TypeVar("N")


def rebuild(node: N, change: Callable[[Expr], Expr | None]) -> N:
    """`change` answers a node to stand in place of a subtree, or None to look inside it."""

    def visit(one: Expr) -> Expr:
        changed = change(one)
        return INSIDE[one.__class__](one, visit) if changed is None else changed

    if isinstance(node, Expr):
        return visit(node)  # type: ignore[return-value]
    return INSIDE[node.__class__](node, visit)  # type: ignore[no-any-return]


def rebuild_of(kinds: int, node: N, change: Callable[[Expr], Expr | None]) -> N:
    """`rebuild` for a change that has nothing to say of nodes but those of these classes
    (`walk.bits_of`): what holds none of them isn't looked through."""

    def visit(one: Expr) -> Expr:
        if not holds(one, kinds):
            return one
        changed = change(one)
        return INSIDE[one.__class__](one, visit) if changed is None else changed

    if isinstance(node, Expr):
        return visit(node)  # type: ignore[return-value]
    return INSIDE[node.__class__](node, visit)  # type: ignore[no-any-return]


def bottom_up(node: N, change: Callable[[Expr], Expr]) -> N:
    """`change` answers for each expression, whose parts have been changed already, what stands in
    its place."""

    def visit(one: Expr) -> Expr:
        return change(INSIDE[one.__class__](one, visit))

    if isinstance(node, Expr):
        return visit(node)  # type: ignore[return-value]
    return INSIDE[node.__class__](node, visit)  # type: ignore[no-any-return]


def standing_at(node: Expr, span: Span) -> Expr:
    """A copy of an expression of another member, with every span that of the place it stands at."""
    return bottom_up(node, lambda one: replace(one, span=span))
