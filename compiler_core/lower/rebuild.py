"""Rebuilding the typed tree: what an annotation changes before the lowering.

A node that nothing below it changed stays the very same object, so that its identity (comments,
variables) holds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from compiler_core.base.span import Span
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr

N = TypeVar("N")
_KEPT = frozenset(("span", "type", "variable", "member", "locals", "header_span", "view"))


def rebuild(node: N, change: Callable[[Expr], Expr | None]) -> N:
    """`change` answers a node to stand in place of a subtree, or None to look inside it."""
    return _rebuilt(node, change)  # type: ignore[no-any-return]


def _rebuilt(value: Any, change: Callable[[Expr], Expr | None]) -> Any:
    if isinstance(value, Expr):
        changed = change(value)
        if changed is not None:
            return changed
        return _inside(value, change)
    if isinstance(value, list):
        items = [_rebuilt(item, change) for item in value]
        same = all(a is b for a, b in zip(items, value, strict=True))
        return value if same else items
    if isinstance(value, tuple):
        parts = tuple(_rebuilt(item, change) for item in value)
        same = all(a is b for a, b in zip(parts, value, strict=True))
        return value if same else parts
    if is_dataclass(value) and type(value).__module__ == typed.__name__:
        if isinstance(value, (typed.Variable, typed.Member)):
            return value
        return _inside(value, change)
    return value


def _inside(node: Any, change: Callable[[Expr], Expr | None]) -> Any:
    changes = {}
    kind: Any = type(node)
    for name in _fields(kind):
        old = getattr(node, name)
        new = _rebuilt(old, change)
        if new is not old:
            changes[name] = new
    return replace(node, **changes) if changes else node


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
