"""`@spec`s that say what a framework gives, where Haxe's types say less."""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node

TERM = tree.LocalCall("term")


def with_result(node: Node, result: Node) -> Node:
    """A `@spec` with another result; any other node as it is."""
    match node:
        case tree.Attribute(name="spec", value=tree.Binary(operator="::") as value):
            return replace(node, value=replace(value, right=result))
    return node


def with_parameter(node: Node, index: int, type: Node) -> Node:
    """A `@spec` whose parameter says nothing so far, with a type for it."""
    match node:
        case tree.Attribute(name="spec", value=tree.Binary(left=tree.LocalCall() as head) as value):
            arguments = list(head.arguments)
            if index < len(arguments) and arguments[index] == TERM:
                arguments[index] = type
                head = replace(head, arguments=tuple(arguments))
                return replace(node, value=replace(value, left=head))
    return node
