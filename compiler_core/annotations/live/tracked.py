"""A change to what a page's assigns hold is an `assign`, so that LiveView sees it.

    put_in(socket.assigns.items, items)               assign(socket, :items, items)
    put_in(socket.assigns.user.name, name)            update(socket, :user, &put_in(&1.name, name))
    assign(assign(socket, :items, a), :items, b)      assign(socket, :items, b)

The first two are how the lowering writes a change through an alias, as in
`var items = socket.assigns.items; items.push(one);`. The last is what then remains where the
function goes on to assign the same key, as most do.
"""

from __future__ import annotations

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.rewrite import bottom_up, walk

COMPONENT = "Phoenix.Component"


def tracked(node: Node) -> Node:
    """The definition with its changes of assigns as LiveView wants them."""
    return bottom_up(node, _change)


def _change(node: Node) -> Node:
    match node:
        case tree.LocalCall(name="put_in", arguments=(place, value)):
            return _assigned(node, place, value) or node
        case tree.RemoteCall(
            target=tree.Alias(name=module), name="assign", arguments=(target, tree.Atom(), _)
        ) if module == COMPONENT:
            shorter = _without(target, node.arguments[1])
            return node if shorter is None else _with_target(node, shorter)
        case tree.Pipeline(start=start, steps=(tree.RemoteCall(name="assign") as first, *others)):
            match first.arguments:
                case (tree.Atom() as key, _):
                    shorter = _without(start, key)
                    if shorter is not None:
                        return tree.Pipeline(shorter, (first, *others), node.multiline)
    return node


def _with_target(node: tree.RemoteCall, target: Node) -> Node:
    return tree.RemoteCall(
        node.target,
        node.name,
        (target, *node.arguments[1:]),
        origin=node.origin,
        comments=node.comments,
        blank_before=node.blank_before,
    )


def _without(target: Node, key: Node) -> Node | None:
    """`assign(inner, :key, value)`: `inner`, where nothing is lost with the value."""
    match target:
        case tree.RemoteCall(name="assign", arguments=(inner, tree.Atom() as other, value)):
            if other == key and _is_plain(value):
                return inner
    return None


def _is_plain(value: Node) -> bool:
    """It has no effect: a name, a literal, a field."""
    return not any(
        isinstance(one, tree.LocalCall | tree.RemoteCall | tree.ValueCall | tree.Raw)
        for one in walk(value)
    )


def _assigned(node: tree.LocalCall, place: Node, value: Node) -> Node | None:
    path: list[Node] = []
    inner = place
    while isinstance(inner, tree.FieldAccess | tree.KeyAccess):
        path.insert(0, inner)
        inner = inner.target
    match [inner, *path]:
        case [tree.Variable(), tree.FieldAccess(name="assigns"), first, *rest]:
            pass
        case _:
            return None
    key = _key(first)
    if key is None:
        return None
    if not rest:
        return _call("assign", (inner, key, value), node)
    if any(isinstance(one, tree.Fn | tree.Capture) for one in walk(value)):
        return None
    made: Node = tree.CaptureArgument(1)
    for one in rest:
        if isinstance(one, tree.FieldAccess):
            made = tree.FieldAccess(made, one.name)
        elif isinstance(one, tree.KeyAccess):
            made = tree.KeyAccess(made, one.key)
    change = tree.Capture(tree.LocalCall("put_in", (made, value)))
    return _call("update", (inner, key, change), node)


def _call(name: str, arguments: tuple[Node, ...], node: Node) -> Node:
    return tree.RemoteCall(tree.Alias(COMPONENT), name, arguments, origin=node.origin)


def _key(node: Node) -> Node | None:
    match node:
        case tree.FieldAccess(name=name):
            return tree.Atom(name)
        case tree.KeyAccess(key=tree.Atom() as key):
            return key
    return None
