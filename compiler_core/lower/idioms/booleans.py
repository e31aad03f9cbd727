"""Conditions, and texts in texts, as one would write them.

if a, do: true, else: b               a or b
if not a, do: false, else: b          a and b
x == 1 or x == 2                      x in [1, 2]
nil || a                              a
if true, do: a, else: b               a
if pure, do: a, else: a               a
if f(), do: a, else: a                f(); a
if not a, do: b, else: c              if a, do: c, else: b
if Map.has_key?(m, k), do: Map.get(m, k), else: d      Map.get(m, k, d)
"#{a} #{"b"}"                         "#{a} b"
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import FALSE, TRUE, Node
from compiler_core.lower.forms import discarded, is_boolean, is_pure, negated
from compiler_core.lower.rewrite import bits_of, bottom_up_of, holds, statements

_MATCH = bits_of((tree.Match,))


def simplify(node: Node) -> Node:
    return bottom_up_of((tree.If, tree.Binary, tree.String), node, _simplify)


def _simplify(node: Node) -> Node:
    match node:
        case tree.If(condition=condition, then=then, otherwise=otherwise) if (
            otherwise is not None and not node.unless
        ):
            made = _if(condition, then, otherwise)
            if made is not None:
                return replace(
                    made,
                    comments=(*node.comments, *made.comments),
                    origin=node.origin,
                    blank_before=node.blank_before,
                )
            if isinstance(condition, tree.Unary) and condition.operator in ("not", "!"):
                return replace(node, condition=condition.operand, then=otherwise, otherwise=then)
        case tree.Binary(operator="or", left=left, right=right):
            return _membership(left, right) or _at_most(left, right) or node
        case tree.Binary(operator="||", left=tree.Atom(name="nil"), right=right):
            return right
        case tree.Binary(operator="||", left=tree.Integer() | tree.String() as left):
            return left
        case tree.String(parts=parts) if any(isinstance(one, tree.String) for one in parts):
            return replace(node, parts=_joined(parts))
    return node


def _joined(parts: tuple[str | Node, ...]) -> tuple[str | Node, ...]:
    """The parts with those of the texts among them in their places."""
    joined: list[str | Node] = []
    for part in parts:
        for one in part.parts if isinstance(part, tree.String) else (part,):
            if isinstance(one, str) and joined and isinstance(joined[-1], str):
                joined[-1] += one
            else:
                joined.append(one)
    return tuple(joined)


def _if(condition: Node, then: Node, otherwise: Node) -> Node | None:
    if condition in (TRUE, FALSE):
        return then if condition == TRUE else otherwise
    if then == otherwise and not holds(condition, _MATCH):
        if is_pure(condition):
            return then
        return tree.Block((discarded(condition), *statements(then)))
    if then.comments or otherwise.comments:
        return None
    if is_boolean(condition):
        if (then, otherwise) == (TRUE, FALSE):
            return condition
        if (then, otherwise) == (FALSE, TRUE):
            return negated(condition)
        if then == TRUE and is_boolean(otherwise):
            return _or(condition, otherwise)
        if then == FALSE and is_boolean(otherwise):
            return tree.Binary("and", negated(condition), otherwise)
        if otherwise == TRUE and is_boolean(then):
            return _or(negated(condition), then)
        if otherwise == FALSE and is_boolean(then):
            return tree.Binary("and", condition, then)
    return _map_default(condition, then, otherwise)


def _map_default(condition: Node, then: Node, otherwise: Node) -> Node | None:
    """A key's value or a default that costs nothing."""
    if not isinstance(condition, tree.RemoteCall) or condition.name != "has_key?":
        return None
    if len(condition.arguments) != 2 or not _is_cheap(otherwise):
        return None
    container, key = condition.arguments
    get = tree.RemoteCall(tree.Alias("Map"), "get", (container, key))
    if then in (get, tree.KeyAccess(container, key)):
        return tree.RemoteCall(tree.Alias("Map"), "get", (container, key, otherwise))
    return None


def _is_cheap(node: Node) -> bool:
    match node:
        case tree.Variable() | tree.Integer() | tree.Float() | tree.Atom():
            return True
        case tree.String(parts=parts):
            return all(isinstance(part, str) for part in parts)
        case tree.List(elements=()) | tree.Map(pairs=(), update=None):
            return True
    return False


def _or(left: Node, right: Node) -> Node:
    return _membership(left, right) or _at_most(left, right) or tree.Binary("or", left, right)


def _at_most(left: Node, right: Node) -> Node | None:
    """`a < b or a <= b` is what comparators come to."""
    match left, right:
        case tree.Binary(operator="<"), tree.Binary(operator="<="):
            return right if (left.left, left.right) == (right.left, right.right) else None
    return None


def _membership(left: Node, right: Node) -> Node | None:
    """Comparisons of one variable or field with constants."""
    found: list[Node] = []
    subject: Node | None = None
    for side in (left, right):
        match side:
            case tree.Binary(operator="==", left=value, right=constant) if _is_cheap(constant):
                options = [constant]
            case tree.Binary(operator="in", left=value, right=tree.List(elements=elements)):
                options = list(elements)
            case _:
                return None
        if isinstance(options[0], tree.Variable) or not isinstance(
            value, (tree.Variable, tree.FieldAccess, tree.KeyAccess)
        ):
            return None
        if subject is not None and value != subject:
            return None
        subject = value
        found += options
    assert subject is not None
    return tree.Binary("in", subject, tree.List(tuple(found)))
