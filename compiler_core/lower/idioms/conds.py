"""`if … else if … else …` is `cond`.

if a do 1 else if b do 2 else 3 end end     ->  cond do a -> 1; b -> 2; true -> 3 end
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import TRUE, Node
from compiler_core.lower.rewrite import bottom_up_of


def chain(node: Node) -> Node:
    return bottom_up_of((tree.If,), node, _chain)


def _chain(node: Node) -> Node:
    if not isinstance(node, tree.If) or node.otherwise is None or node.inline:
        return node
    rest = node.otherwise
    first = tree.Clause((node.condition,), node.then)
    if isinstance(rest, tree.Cond):
        head, *others = rest.clauses
        head = replace(head, comments=(*rest.comments, *head.comments))
        return replace(rest, clauses=(first, head, *others), comments=node.comments)
    if isinstance(rest, tree.If) and rest.otherwise is not None:
        clauses = (
            first,
            tree.Clause((rest.condition,), rest.then, comments=rest.comments),
            tree.Clause((TRUE,), rest.otherwise),
        )
        return tree.Cond(
            clauses, origin=node.origin, comments=node.comments, blank_before=node.blank_before
        )
    return node
