"""Small facts about lists and searches.

Enum.reverse([])                                   []
[] ++ xs                                           xs
case Enum.find(xs, f) do nil -> nil; x -> x end    Enum.find(xs, f)
"""

from __future__ import annotations

from compiler_core.elixir import tree
from compiler_core.elixir.tree import NIL, Node
from compiler_core.lower.rewrite import bottom_up_of

_ENUM = tree.Alias("Enum")


def shorten(node: Node) -> Node:
    return bottom_up_of((tree.RemoteCall, tree.Binary, tree.Case), node, _shorten)


def _shorten(node: Node) -> Node:
    match node:
        case tree.RemoteCall(name="reverse", arguments=(tree.List(elements=(), tail=None),)):
            return tree.List()
        case tree.Binary(operator="++", left=tree.List(elements=(), tail=None), right=right):
            return right
        case tree.Case(subject=subject, clauses=(tree.Clause() as first, tree.Clause() as second)):
            if first.patterns == (NIL,) and first.body == NIL and second.guard is None:
                if second.patterns == (second.body,) and isinstance(second.body, tree.Variable):
                    return subject
    return node
