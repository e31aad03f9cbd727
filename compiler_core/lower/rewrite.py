"""Walking and rebuilding Elixir's tree: what the templates and the idioms are written with.

A rewrite maps a node to a node. `bottom_up` gives it every node whose children have been rewritten
already, so that a rule looks at one shape and need not search; a tree that nothing changed stays
the very same object.

    bottom_up(parse("f(1 + 2)"), lambda node: Integer(3) if is_sum(node) else node)  # f(3)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from functools import cache
from typing import Any

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.elixir_text import Hole
from compiler_core.lower.walk import values_of

_NOTATION = frozenset(("origin", "comments", "blank_before"))
_PLAIN = frozenset(("str", "str | None", "bool", "bool | None", "int", "float"))
"""The types, as the classes write them, of what can't hold a node."""


def bottom_up(node: Node, change: Callable[[Node], Node]) -> Node:
    """`node` with `change` applied to every node below it, then to itself."""

    def visit(one: Node) -> Node:
        return change(map_children(one, visit))

    return visit(node)


def top_down(node: Node, change: Callable[[Node], Node | None]) -> Node:
    """`change` answers a node to stand in place of the whole subtree, or None to look inside."""
    changed = change(node)
    if changed is not None:
        return changed
    return map_children(node, lambda child: top_down(child, change))


def map_children(node: Node, change: Callable[[Node], Node]) -> Node:
    """`node` with `change` applied to its direct children; itself where none changed."""
    kind: Any = node.__class__
    names = _fields(kind)
    if not names:
        return node
    changes: dict[str, Any] | None = None
    for name, value in zip(names, _parts(kind)(node), strict=True):
        new: Any
        if isinstance(value, Node):
            new = change(value)
        elif value and value.__class__ is tuple:
            new = _changed(value, change)
        else:
            continue
        if new is not value:
            changes = {} if changes is None else changes
            changes[name] = new
    return node if changes is None else replace(node, **changes)


def _changed(values: tuple[Any, ...], change: Callable[[Node], Node]) -> tuple[Any, ...]:
    items = None
    for index, old in enumerate(values):
        if isinstance(old, Node):
            new = change(old)
            if new is not old:
                if items is None:
                    items = list(values)
                items[index] = new
    return values if items is None else tuple(items)


def children(node: Node) -> list[Node]:
    found: list[Node] = []
    kind: Any = node.__class__
    for value in _parts(kind)(node):
        if isinstance(value, Node):
            found.append(value)
        elif value and value.__class__ is tuple:
            for item in value:
                if isinstance(item, Node):
                    found.append(item)
    return found


def walk(node: Node) -> Iterator[Node]:
    """The node and everything below it, parents first."""
    stack = [node]
    while stack:
        one = stack.pop()
        yield one
        stack += reversed(children(one))


def fill(template: Node, holes: dict[str, Node]) -> Node:
    """The template with each hole replaced; a hole that has no operand stands as `nil`."""

    def change(node: Node) -> Node:
        return holes.get(node.name, tree.NIL) if isinstance(node, Hole) else node

    return bottom_up(template, change)


def names_in(node: Node) -> set[str]:
    """Every variable's name that occurs in the node."""
    return {child.name for child in walk(node) if isinstance(child, tree.Variable)}


def block(nodes: list[Node]) -> Node:
    """Statements as one node."""
    return nodes[0] if len(nodes) == 1 else tree.Block(tuple(nodes))


def joined(conditions: Iterable[Node]) -> Node | None:
    """All of them, as one guard asks for them; None where there are none."""
    guard: Node | None = None
    for one in conditions:
        guard = one if guard is None else tree.Binary("and", guard, one)
    return guard


def statements(node: Node) -> tuple[Node, ...]:
    return node.statements if isinstance(node, tree.Block) else (node,)


@cache
def _parts(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    return values_of(_fields(kind))


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    return tuple(
        field.name
        for field in fields(kind)
        if field.name not in _NOTATION and field.type not in _PLAIN
    )
