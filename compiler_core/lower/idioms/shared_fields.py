"""A field of a shared object that is made of its own value.

    Haxe.put_state(room, :visits, Haxe.state(room).visits + 1)
    Haxe.update_state(room, :visits, &(&1 + 1))

as `update_in` is for what isn't shared. The new value must have no effect, so that it is the same
when it is made.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.forms import is_pure, is_simple
from compiler_core.lower.rewrite import bits_of, bottom_up, bottom_up_of, holds, walk

_HAXE = tree.Alias("Haxe")
_OTHER = bits_of((
    tree.Capture, tree.CaptureArgument, tree.FunctionCapture, tree.Fn, tree.Match, tree.Block,
    tree.If, tree.Case, tree.Cond, tree.For, tree.Try, tree.With,
))  # fmt: skip
"""What can't stand in a `&(…)`, or reads badly there."""


def update_fields(node: Node) -> Node:
    return bottom_up_of((tree.RemoteCall,), node, _update)


def _update(node: Node) -> Node:
    match node:
        case tree.RemoteCall(
            name="put_state", arguments=(owner, tree.Atom(name=field) as name, value)
        ) if node.target == _HAXE and is_simple(owner) and not holds(value, _OTHER):
            old = tree.FieldAccess(tree.RemoteCall(_HAXE, "state", (owner,)), field)
        case _:
            return node
    if value == old or sum(child == old for child in walk(value)) != 1:
        return node
    body = bottom_up(value, lambda one: tree.CaptureArgument(1) if one == old else one)
    if not is_pure(bottom_up(body, _without_reading)):
        return node
    return replace(node, name="update_state", arguments=(owner, name, tree.Capture(body)))


def _without_reading(node: Node) -> Node:
    """Other fields are read as they are."""
    is_read = isinstance(node, tree.RemoteCall) and node.target == _HAXE and node.name == "state"
    return tree.NIL if is_read else node
