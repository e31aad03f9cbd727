"""Walking and rebuilding Elixir's tree: what the templates and the idioms are written with.

A rewrite maps a node to a node. `bottom_up` gives it every node whose children have been rewritten
already, so that a rule looks at one shape and need not search; a tree that nothing changed stays
the very same object.

    bottom_up(parse("f(1 + 2)"), lambda node: Integer(3) if is_sum(node) else node)  # f(3)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.elixir_text import Hole
from compiler_core.lower.walk import values_of

_PLAIN = frozenset(("str", "str | None", "bool", "bool | None", "int", "float"))
"""The types, as the classes write them, of what can't hold a node."""


def bottom_up(node: Node, change: Callable[[Node], Node]) -> Node:
    """`node` with `change` applied to every node below it, then to itself."""

    def visit(one: Node) -> Node:
        return change(map_children(one, visit))

    return visit(node)


def bottom_up_of(kinds: tuple[type[Node], ...], node: Node, change: Callable[[Node], Node]) -> Node:
    """`bottom_up` for a rule that has nothing to say of nodes but those of these classes (of
    `KINDS`): what holds none of them isn't looked through."""
    wanted = 0
    for kind in kinds:
        wanted |= _BITS[kind]

    def visit(one: Node) -> Node:
        if not (one.kinds or _find_kinds(one)) & wanted:
            return one
        one = map_children(one, visit)
        return change(one) if one.__class__ in kinds else one

    return visit(node)


KINDS = (tree.Block, tree.If, tree.Binary, tree.Fn, tree.ValueCall, tree.RemoteCall, tree.Case)
_LOOKED_AT = 1
_BITS: Mapping[type, int] = {kind: 2 << index for index, kind in enumerate(KINDS)}


def _find_kinds(node: Node) -> int:
    """Which of `KINDS` the node and those below it are, one bit each, and `_LOOKED_AT`."""
    found = _LOOKED_AT | _BITS.get(node.__class__, 0)
    for child in children(node):
        found |= child.kinds or _find_kinds(child)
    node.kinds = found  # type: ignore[misc]  # says nothing that the node doesn't
    return found


def top_down(node: Node, change: Callable[[Node], Node | None]) -> Node:
    """`change` answers a node to stand in place of the whole subtree, or None to look inside."""
    changed = change(node)
    if changed is not None:
        return changed
    return map_children(node, lambda child: top_down(child, change))


def map_children(node: Node, change: Callable[[Node], Node]) -> Node:
    """`node` with `change` applied to its direct children; itself where none changed."""
    kind: Any = node.__class__
    parts = _parts(kind)
    if parts is None:
        return node
    found = parts(node)
    made: list[Any] | None = None
    for index, value in enumerate(found):
        new: Any
        if value.__class__ is tuple:
            if not value:
                continue
            new = _changed(value, change)
        elif isinstance(value, Node):
            new = change(value)
        else:
            continue
        if new is not value:
            if made is None:
                made = list(found)
            made[index] = new
    if made is None:
        return node
    copy: Node = kind(
        *made, origin=node.origin, comments=node.comments, blank_before=node.blank_before
    )
    return copy


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
    parts = _parts(kind)
    if parts is None:
        return found
    for value in parts(node):
        if value.__class__ is tuple:
            for item in value:
                if isinstance(item, Node):
                    found.append(item)
        elif isinstance(value, Node):
            found.append(value)
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
def _parts(kind: Any) -> Callable[[Any], tuple[Any, ...]] | None:
    """What its objects are built of, in that order; None where no part can hold a node."""
    own = [one for one in fields(kind) if one.init and not one.kw_only]
    if all(one.type in _PLAIN for one in own):
        return None
    return values_of(tuple(one.name for one in own))
