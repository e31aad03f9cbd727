"""All nodes of a typed tree, whatever their class: for phases that look for a few kinds only."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import fields
from functools import cache
from typing import Any, cast

from compiler_core.semantics import typed

Node = (
    typed.Expr
    | typed.Pattern
    | typed.Case
    | typed.Catch
    | typed.Parameter
    | typed.WithClause
    | typed.ObjectField
    | typed.ObjectSpread
)

_NODES = (
    typed.Expr,
    typed.Pattern,
    typed.Case,
    typed.Catch,
    typed.Parameter,
    typed.WithClause,
    typed.ObjectField,
    typed.ObjectSpread,
)

_LEAVES = frozenset(
    ("span", "type", "variable", "member", "header_span", "keyword_span", "view", "id")
)


def walk(root: Node) -> Iterator[Node]:
    """`root` and everything below it, in source order. Doesn't recurse: depth is no limit."""
    stack: list[Node] = [root]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(list(children(node))))


def children(node: Node) -> Iterator[Node]:
    """The nodes directly below."""
    kind = cast(Hashable, type(node))
    for name in _child_fields(kind):
        yield from _nodes(getattr(node, name))


@cache
def _child_fields(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name not in _LEAVES)


def _nodes(value: object) -> Iterator[Node]:
    if isinstance(value, _NODES):
        yield value
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _nodes(item)
