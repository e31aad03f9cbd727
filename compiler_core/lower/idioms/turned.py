"""What holds is asked, not what doesn't, where something is done in both cases.

if n != nil do f(n) else 0 end         if is_nil(n) do 0 else f(n) end
if a != b do f() else g() end          if a == b do g() else f() end
if k not in ks do f() else g() end     if k in ks do g() else f() end

A chain of `else if` stays in its order, and so does `xs != []`, behind which the list is taken
apart (`idioms.pops`, `idioms.guarded`).
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import NIL, Node
from compiler_core.lower.rewrite import bottom_up_of

_OPPOSITE = {"!=": "==", "not in": "in"}


def turn(node: Node) -> Node:
    return bottom_up_of((tree.If,), node, _turned)


def _turned(node: Node) -> Node:
    if not isinstance(node, tree.If) or node.otherwise is None or node.unless:
        return node
    if isinstance(node.otherwise, tree.Cond) or _goes_on(node.otherwise):
        return node
    asked = _opposite(node.condition)
    if asked is None:
        return node
    return replace(node, condition=asked, then=node.otherwise, otherwise=node.then)


def _goes_on(otherwise: Node) -> bool:
    return isinstance(otherwise, tree.If) and otherwise.otherwise is not None


def _opposite(condition: Node) -> Node | None:
    match condition:
        case tree.Binary(operator="!=", right=tree.List(elements=())):
            return None
        case tree.Binary(operator="!=", left=left, right=right) if right == NIL:
            return tree.LocalCall("is_nil", (left,), origin=condition.origin)
        case tree.Binary(operator=operator) if operator in _OPPOSITE:
            return replace(condition, operator=_OPPOSITE[operator])
    return None
