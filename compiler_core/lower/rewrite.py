"""Walking and rebuilding Elixir's tree: what the templates and the idioms are written with.

A rewrite maps a node to a node. `bottom_up` gives it every node whose children have been rewritten
already, so that a rule looks at one shape and need not search; a tree that nothing changed stays
the very same object.

    bottom_up(parse("f(1 + 2)"), lambda node: Integer(3) if is_sum(node) else node)  # f(3)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, reduce
from operator import or_

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.elixir_text import Hole
from compiler_core.lower.node_parts import CHILDREN, MAPPED

_children, _mapped = CHILDREN, MAPPED


def bottom_up(node: Node, change: Callable[[Node], Node]) -> Node:
    """`node` with `change` applied to every node below it, then to itself."""

    def visit(one: Node) -> Node:
        return change(map_children(one, visit))

    return visit(node)


def bottom_up_of(kinds: tuple[type[Node], ...], node: Node, change: Callable[[Node], Node]) -> Node:
    """`bottom_up` for a rule that has nothing to say of nodes but those of these classes: what
    holds none of them isn't looked through."""
    wanted = bits_of(kinds)

    def visit(one: Node) -> Node:
        if not (one.kinds or _find_kinds(one)) & wanted:
            return one
        one = _mapped[one.__class__](one, visit)
        return change(one) if one.__class__ in kinds else one

    return visit(node)


def holds(node: Node, kinds: int) -> bool:
    """Is the node or one below it of these classes (`bits_of`)?"""
    return bool((node.kinds or _find_kinds(node)) & kinds)


def walk_of(kinds: int, node: Node) -> Iterator[Node]:
    """Those of `walk` that are of these classes (`bits_of`), in its order."""
    stack = [node]
    while stack:
        one = stack.pop()
        if (one.kinds or _find_kinds(one)) & kinds:
            if _bits[one.__class__] & kinds:
                yield one
            stack += reversed(_children[one.__class__](one))


@cache
def bits_of(kinds: tuple[type[Node], ...]) -> int:
    """The classes as one number."""
    return reduce(or_, (_bits[kind] for kind in kinds))


_LOOKED_AT = 1


class _Bits(dict[type[Node], int]):
    """One bit for each class of nodes."""

    def __missing__(self, kind: type[Node]) -> int:
        bit = self[kind] = 2 << len(self)
        return bit


_bits = _Bits()


def _find_kinds(node: Node) -> int:
    """The classes of the node and of those below it, one bit each, and `_LOOKED_AT`."""
    found = _LOOKED_AT | _bits[node.__class__]
    for child in _children[node.__class__](node):
        found |= child.kinds or _find_kinds(child)
    node.kinds = found  # type: ignore[misc]  # says nothing that the node doesn't
    return found


def top_down(node: Node, change: Callable[[Node], Node | None]) -> Node:
    """`change` answers a node to stand in place of the whole subtree, or None to look inside."""
    changed = change(node)
    if changed is not None:
        return changed
    return map_children(node, lambda child: top_down(child, change))


def neighbours_joined(
    lines: Sequence[Node], together: Callable[[Node, Node], Node | None]
) -> list[Node]:
    """The lines, where each that `together` makes one with what stands before it is in that one."""
    found: list[Node] = []
    for line in lines:
        both = together(found[-1], line) if found else None
        if both is None:
            found.append(line)
        else:
            found[-1] = both
    return found


def map_children(node: Node, change: Callable[[Node], Node]) -> Node:
    """`node` with `change` applied to its direct children; itself where none changed."""
    return _mapped[node.__class__](node, change)


def children(node: Node) -> Sequence[Node]:
    return _children[node.__class__](node)


def walk(node: Node) -> Iterator[Node]:
    """The node and everything below it, parents first."""
    stack = [node]
    while stack:
        one = stack.pop()
        yield one
        stack += reversed(_children[one.__class__](one))


def fill(template: Node, holes: dict[str, Node]) -> Node:
    """The template with each hole replaced; a hole that has no operand stands as `nil`."""

    def change(node: Node) -> Node:
        return holes.get(node.name, tree.NIL) if isinstance(node, Hole) else node

    return bottom_up(template, change)


def names_in(node: Node) -> set[str]:
    """Every variable's name that occurs in the node."""
    return {child.name for child in walk_of(_VARIABLE, node)}  # type: ignore[attr-defined]


_VARIABLE = bits_of((tree.Variable,))


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
