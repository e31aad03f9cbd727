"""Which expressions Elixir takes in a guard: its operators, and a few functions of Kernel.

    rem(n, 2) == 0       is one
    is_prime(n)          is none, nor is a pipe, a `case`, or a text with values in it

Source: "Patterns and guards" in Elixir's manual.
"""

from __future__ import annotations

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.rewrite import walk

_OPERATORS = frozenset((
    "==", "!=", "===", "!==", "<", ">", "<=", ">=", "and", "or", "+", "-", "*", "/", "in", "not in",
))  # fmt: skip
_FUNCTIONS = frozenset((
    "abs", "byte_size", "ceil", "div", "elem", "floor", "hd", "is_atom", "is_binary", "is_boolean",
    "is_float", "is_function", "is_integer", "is_list", "is_map", "is_map_key", "is_nil",
    "is_number", "is_pid", "is_struct", "is_tuple", "length", "map_size", "node", "rem", "round",
    "self", "tl", "trunc", "tuple_size",
))  # fmt: skip


def is_guard(node: Node) -> bool:
    """Elixir allows the expression in a guard."""
    return all(_is_guard_node(child) for child in walk(node))


def _is_guard_node(node: Node) -> bool:
    match node:
        case tree.Binary(operator=operator):
            return operator in _OPERATORS
        case tree.Unary(operator=operator):
            return operator in ("not", "-", "+")
        case tree.LocalCall(name=name):
            return name in _FUNCTIONS and not node.sections
        case tree.RemoteCall(target=tree.Alias(name="Bitwise")):
            return True
        case tree.String(parts=parts):
            return all(isinstance(part, str) for part in parts)
        case tree.Variable() | tree.Atom() | tree.Integer() | tree.Float() | tree.FieldAccess():
            return True
        case tree.List() | tree.Tuple() | tree.AttributeRead() | tree.Alias():
            return True
    return False
