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
    (
        *("span", "type", "variable", "member", "header_span", "keyword_span", "view", "id"),
        *("kinds", "pieces", "bound", "unknown", "views"),
    )
)


def walk(root: Node) -> Iterator[Node]:
    """`root` and everything below it, in source order. Doesn't recurse: depth is no limit."""
    stack: list[Node] = [root]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(_children(node)))


def children(node: Node) -> Iterator[Node]:
    """The nodes directly below."""
    return iter(_children(node))


def _children(node: Node) -> list[Node]:
    found: list[Node] = []
    kind = cast(Hashable, type(node))
    for name in _child_fields(kind):
        value: Any = getattr(node, name)
        if _is_node(value.__class__):
            found.append(value)
        elif value.__class__ is list or value.__class__ is tuple:
            _add_items(value, found)
    return found


_PLAIN = frozenset(
    (
        *("str", "str | None", "bool", "int", "int | None", "Span", "Type", "Type | None"),
        *("Member", "Member | None", "Variable", "Variable | None", "TypeId", "TypeId | None"),
        *("ConstantValue", "frozenset[str]", "list[str]", "list[Variable]", "tuple[str, ...]"),
    )
)
"""The types of fields, as the classes write them, of what can't hold a node."""


@cache
def _child_fields(kind: Any) -> tuple[str, ...]:
    return tuple(
        field.name
        for field in fields(kind)
        if field.name not in _LEAVES and str(field.type) not in _PLAIN
    )


def _add_items(items: Any, found: list[Node]) -> None:
    for item in items:
        if _is_node(item.__class__):
            found.append(item)
        elif item.__class__ is list or item.__class__ is tuple:
            _add_items(item, found)


@cache
def _is_node(kind: Any) -> bool:
    return issubclass(kind, _NODES)
