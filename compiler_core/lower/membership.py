"""`indexOf` that is only asked whether it finds something.

    seen.indexOf(name) >= 0          Enum.member?(seen, name)
    seen.indexOf(name) == -1         not Enum.member?(seen, name)
    text.indexOf(":") != -1          String.contains?(text, ":")

`Enum.member?/2` tells `1` from `1.0`, which Haxe's `==` doesn't: elements that may be floats, or
hold some, are still searched for.
"""

from __future__ import annotations

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import values
from compiler_core.lower.context import Context
from compiler_core.lower.forms import negated
from compiler_core.lower.types import is_shared, kind_of
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr
from compiler_core.semantics.types import ClassType

_FOUND = frozenset(((">=", 0), (">", -1), ("!=", -1)))
_MISSING = frozenset((("<", 0), ("<=", -1), ("==", -1)))
_EXACT = frozenset(("string", "int", "bool", "atom"))


def membership(ctx: Context, node: typed.Binary) -> Node | None:
    """The comparison as the question that it asks; None where it is another one."""
    asked = node.operator, _whole(node.right)
    if asked not in _FOUND | _MISSING or not isinstance(node.left, typed.Call):
        return None
    test = _test(ctx, node.left)
    if test is None:
        return None
    found = values.expression(ctx, node.left)
    match found:
        case tree.RemoteCall(target=tree.Alias(name="Haxe"), arguments=(_, _)) if found.name in (
            "list_index_of",
            "index_of",
        ):
            made = tree.RemoteCall(tree.Alias(test[0]), test[1], found.arguments)
            return made if asked in _FOUND else negated(made)
    return tree.Binary(node.operator, found, tree.Integer(asked[1]))


def _test(ctx: Context, call: typed.Call) -> tuple[str, str] | None:
    """The module and the function that ask for it."""
    match call.callee:
        case typed.InstanceMember(target=target, member=member, safe=False):
            pass
        case _:
            return None
    if member.name != "indexOf" or member.owner is None or sum(map(_is_given, call.args)) != 1:
        return None
    match member.owner.name, target.type:
        case "String", _:
            return "String", "contains?"
        case "Array", ClassType(args=(element,)):
            if kind_of(ctx, element) in _EXACT or is_shared(ctx, element):
                return "Enum", "member?"
    return None


def _is_given(argument: Expr | None) -> bool:
    return argument is not None


def _whole(node: Expr) -> int | None:
    match node:
        case typed.Constant(value=int(value)) if not isinstance(value, bool):
            return value
        case typed.Unary(operator="-", operand=operand):
            value_ = _whole(operand)
            return None if value_ is None else -value_
    return None
