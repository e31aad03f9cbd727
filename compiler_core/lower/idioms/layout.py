"""Choices of layout that the formatter leaves to the writer.

One-line bodies of clauses that stand together are `do:`; an `if` that Haxe wrote as an expression
stays on a line if it fits, and so does any other whose arms are names or constants, or that is an
operand or an argument. A comprehension whose body has lines of its own is a block.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.forms import is_simple
from compiler_core.lower.idioms.width import fits
from compiler_core.lower.rewrite import bits_of, bottom_up_of, holds, map_children

SHORT = 70
"""A line that is read at a glance."""


_AROUND = (tree.LocalCall, tree.RemoteCall, tree.Binary, tree.Tuple, tree.List, tree.Pair)
_IF = bits_of((tree.If,))


def lay_out(node: Node) -> Node:
    return _operands(bottom_up_of((tree.If, tree.For), node, _lay_out))


def _operands(node: Node) -> Node:
    """Each `if` that is a part of an expression on a line of its own, where that can be."""
    if not holds(node, _IF):
        return node
    node = map_children(node, _operands)
    return map_children(node, _on_a_line) if isinstance(node, _AROUND) else node


def _on_a_line(node: Node) -> Node:
    if not isinstance(node, tree.If) or node.inline or node.unless or node.comments:
        return node
    if node.otherwise is None or not (_is_small(node.then) and _is_small(node.otherwise)):
        return node
    made = replace(node, inline=True)
    return made if fits(made, SHORT) else node


def _lay_out(node: Node) -> Node:
    if isinstance(node, tree.For) and node.inline and isinstance(node.body, Node):
        is_line = _is_small(node.body) and not isinstance(node.body, tree.Receive)
        return node if is_line else replace(node, inline=False)
    if not isinstance(node, tree.If):
        return node
    if not node.inline and node.otherwise is not None and not node.unless:
        if is_simple(node.then) and is_simple(node.otherwise):
            if not (node.then.comments or node.otherwise.comments or node.comments):
                made = replace(node, inline=True)
                return made if fits(made, SHORT) else node
    if node.inline:
        if node.otherwise is None or not _is_small(node.then) or not _is_small(node.otherwise):
            return replace(node, inline=False)
        if not fits(node):
            return replace(node, inline=False)
    return node


def _is_small(node: Node) -> bool:
    if node.comments:
        return False
    return not isinstance(
        node, (tree.Block, tree.Case, tree.Cond, tree.If, tree.Try, tree.With, tree.Pipeline)
    )


def on_one_line(node: Node) -> Node:
    """A clause among others as `def f(x), do: y`, where that fits."""
    if not isinstance(node, tree.Definition) or node.body is None or node.body.comments:
        return node
    if isinstance(node.body, (tree.Block, tree.Case, tree.Cond, tree.If, tree.Try, tree.With)):
        return node
    made = replace(node, inline=True)
    return made if fits(made, 94) else node
