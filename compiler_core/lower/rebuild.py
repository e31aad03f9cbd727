"""Rebuilding the typed tree: what an annotation changes before the lowering.

A node that nothing below it changed stays the very same object, so that its identity (comments,
variables) holds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from functools import cache
from typing import Any, TypeVar

from compiler_core.base.span import Span
from compiler_core.lower.walk import EXPRESSION, ITEMS, OTHER, PART, role_of, values_of
from compiler_core.semantics.typed import Expr

N = TypeVar("N")
_KEPT = frozenset(("span", "type", "variable", "member", "locals", "header_span", "view", "kinds"))


def rebuild(node: N, change: Callable[[Expr], Expr | None]) -> N:
    """`change` answers a node to stand in place of a subtree, or None to look inside it."""
    return _rebuilt(node, change)  # type: ignore[no-any-return]


def _rebuilt(value: Any, change: Callable[[Expr], Expr | None]) -> Any:
    role = role_of(value.__class__)
    if role == EXPRESSION:
        changed = change(value)
        return _inside(value, change) if changed is None else changed
    if role == ITEMS:
        made = None
        for index, old in enumerate(value):
            new = _rebuilt(old, change)
            if new is not old:
                if made is None:
                    made = list(value)
                made[index] = new
        if made is None:
            return value
        return made if isinstance(value, list) else tuple(made)
    return _inside(value, change) if role == PART else value


def _inside(node: Any, change: Callable[[Expr], Expr | None]) -> Any:
    changes: dict[str, Any] | None = None
    kind: Any = node.__class__
    for name, old in zip(_fields(kind), _parts(kind)(node), strict=True):
        if role_of(old.__class__) == OTHER:
            continue
        new = _rebuilt(old, change)
        if new is not old:
            changes = {} if changes is None else changes
            changes[name] = new
    return node if changes is None else replace(node, **changes)


@cache
def _parts(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    return values_of(_fields(kind))


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name not in _KEPT)


def bottom_up(node: N, change: Callable[[Expr], Expr]) -> N:
    """`change` answers for each expression, whose parts have been changed already, what stands in
    its place."""

    def changed(inner: Expr) -> Expr:
        return change(_inside(inner, changed))

    return rebuild(node, changed)


def standing_at(node: Expr, span: Span) -> Expr:
    """A copy of an expression of another member, with every span that of the place it stands at."""

    def change(inner: Expr) -> Expr | None:
        moved: Expr = replace(_inside(inner, change), span=span)
        return moved

    return rebuild(node, change)
