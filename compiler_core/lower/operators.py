"""Operators: arithmetic, comparison, logic and `??`.

`and`, `or` and `not` want booleans, which Haxe's `&&`, `||` and `!` have by their types; where a
type is open (`Dynamic`), Elixir's lenient `&&`, `||`, `!` stand. Bit operations wrap at 32 bits
through the run-time module; a mask by a natural constant needs no wrapping.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import (
    divisions,
    null_comparisons,
    odd_numbers,
    stores,
    text,
    values,
)
from compiler_core.lower.context import Context
from compiler_core.lower.declared_operators import declared_operator
from compiler_core.lower.faults import IDENTITY
from compiler_core.lower.forms import is_boolean, negated
from compiler_core.lower.liveness import live_before
from compiler_core.lower.membership import membership
from compiler_core.lower.places import assigned
from compiler_core.lower.rewrite import block
from compiler_core.lower.types import is_nullable, is_shared, kind_of, resolved
from compiler_core.lower.walk import is_null_constant
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable
from compiler_core.semantics.types import (
    BOOL,
    DYNAMIC,
)


def unary(ctx: Context, node: Expr, operator: str, operand: Expr) -> Node:
    if operator == "!":
        if isinstance(operand, typed.Binary) and operand.operator in ("==", "!="):
            return negated(values.expression(ctx, operand))
        value = values.expression(ctx, operand)
        if is_boolean(value) or resolved(ctx, operand.type) == BOOL:
            return negated(value)
        return tree.Unary("!", value)
    value = values.expression(ctx, operand)
    declared = declared_operator(ctx, node, f"{operator}A", [operand.type], [value])
    if declared is not None:
        return declared
    if operator == "-":
        if isinstance(value, (tree.Integer, tree.Float)):
            return type(value)(-value.value)  # type: ignore[arg-type]
        if isinstance(value, tree.Atom) and value.name in _OPPOSITE:
            return tree.Atom(_OPPOSITE[value.name])
        odd = odd_numbers.arithmetic(ctx, "*", (operand,), (value, tree.Integer(-1)))
        return odd or tree.Unary("-", value)
    return tree.RemoteCall(tree.Alias("Bitwise"), "bnot", (value,))


def _as_boolean(ctx: Context, source: Expr, node: Node) -> bool:
    return is_boolean(node) or (resolved(ctx, source.type) == BOOL and not is_nullable(source.type))


_OPPOSITE = {"infinity": "neg_infinity", "neg_infinity": "infinity", "nan": "nan"}
_ARITHMETIC = frozenset(("+", "-", "*", "/", "%"))
_UNSIGNED = frozenset(("<", ">", "<=", ">=", "/", "%"))
"""What `UInt` answers otherwise than `Int`."""
_BITS = {"&": "band", "|": "bor", "^": "bxor", "<<": "bsl", ">>": "bsr"}


def binary(ctx: Context, node: typed.Binary) -> Node:
    asked = membership(ctx, node)
    if asked is not None:
        return asked
    match node.operator:
        case "&&" | "||":
            return _logical(ctx, node)
        case "??":
            return _coalesce(ctx, node)
        case "+" if _is_text(ctx, node):
            return text.concatenation(ctx, node)
        case "==" | "!=":
            return _equality(ctx, node)
    left, right = values.operands(ctx, [node.left, node.right])
    return combine(ctx, node, node.operator, left, right)


def combine(ctx: Context, node: Expr, operator: str, left: Node, right: Node) -> Node:
    """`left operator right` of two lowered operands; `node` has the types, as Binary or Assign."""
    declared = declared_operator(
        ctx, node, operator, [one.type for one in _source(node)], [left, right]
    )
    if declared is not None:
        return declared
    left_kind, right_kind = _kinds(ctx, node)
    if operator in _UNSIGNED:
        first, second = _source(node)
        left, right = text.unsigned(ctx, first, left), text.unsigned(ctx, second, right)
    match operator:
        case "+" if "string" in (left_kind, right_kind) or kind_of(ctx, node.type) == "string":
            return text.join(ctx, _source(node), left, right)
        case "+" if _may_be_text(ctx, node) and not text.is_annotated(ctx):
            return ctx.helper("add", left, right)
        case "+" | "-" | "*":
            if left_kind == right_kind == "int" and isinstance(node, typed.Binary):
                wrapped = _overflown(ctx, node)
                if wrapped is not None:
                    return tree.Integer(wrapped)
            odd = odd_numbers.arithmetic(ctx, operator, _source(node), (left, right))
            return odd or tree.Binary(operator, left, right)
        case "%" if divisions.is_by_zero(ctx, _source(node)[1]):
            if not values.is_simple(left):
                ctx.out.append(tree.Match(tree.Variable("_"), left))
            return tree.Atom("nan")
        case "/" if divisions.is_by_zero(ctx, _source(node)[1]):
            return ctx.helper("divide", left, right)
        case "/":
            odd = odd_numbers.arithmetic(ctx, operator, _source(node), (left, right))
            return odd or tree.Binary("/", left, right)
        case "%":
            if left_kind == "int" and right_kind == "int":
                return ctx.kernel("rem", left, right)
            odd = odd_numbers.arithmetic(ctx, operator, _source(node), (left, right))
            if odd is not None:
                return odd
            return tree.RemoteCall(tree.Atom("math"), "fmod", (left, right))
        case "<" | ">" | "<=" | ">=":
            return _comparison(ctx, node, operator, left, right)
        case "==" | "!=":
            odd = odd_numbers.comparison(ctx, operator, _source(node), left, right)
            return odd or tree.Binary(operator, left, right)
        case "&" | "|" | "^" | "<<" | ">>" | ">>>":
            return _bits(ctx, operator, left, right)
        case "++":
            return tree.Binary("++", left, right)
        case "in":
            return tree.Binary("in", left, right)
        case "...":
            return _range(left, right)
        case "??":
            return _or_default(ctx, left, right, can_be_false=kind_of(ctx, node.type) == "bool")
    return values.not_lowered(ctx, node, f"the operator {operator}")


def _may_be_text(ctx: Context, node: Expr) -> bool:
    """One operand is `Dynamic`, the other one a number or `Dynamic`, and nothing wants a number."""
    kinds = frozenset(_kinds(ctx, node))
    is_plain = "dynamic" in kinds and kinds <= {"dynamic", "int", "float"}
    return is_plain and (
        not isinstance(node, typed.Binary) or kind_of(ctx, node.type) not in ("int", "float")
    )


def _overflown(ctx: Context, node: typed.Binary) -> int | None:
    """What Haxe makes of constants whose sum or product doesn't fit into 32 bits."""
    value = _constant_int(ctx, node)
    if value is None or -(2**31) <= value < 2**31:
        return None
    return (value + 2**31) % 2**32 - 2**31


def _constant_int(ctx: Context, node: Expr) -> int | None:
    match node:
        case typed.Constant(value=int(value)) if not isinstance(value, bool):
            return value
        case typed.Unary(operator="-", operand=operand):
            value_ = _constant_int(ctx, operand)
            return None if value_ is None else -value_
        case typed.Binary(operator="+" | "-" | "*", left=left, right=right):
            first, second = _constant_int(ctx, left), _constant_int(ctx, right)
            if first is None or second is None:
                return None
            if node.operator == "*":
                return first * second
            return first + second if node.operator == "+" else first - second
    return None


def _kinds(ctx: Context, node: Expr) -> tuple[str, str]:
    match node:
        case typed.Binary(left=left, right=right):
            return kind_of(ctx, left.type), kind_of(ctx, right.type)
        case typed.Assign(target=target, value=value):
            return kind_of(ctx, target.type), kind_of(ctx, value.type)
    return "dynamic", "dynamic"


def _source(node: Expr) -> tuple[Expr, Expr]:
    match node:
        case typed.Binary(left=left, right=right):
            return left, right
        case typed.Assign(target=target, value=value):
            return target, value
    return node, node


def _is_text(ctx: Context, node: typed.Binary) -> bool:
    kinds = (kind_of(ctx, node.left.type), kind_of(ctx, node.right.type))
    return "string" in kinds or kind_of(ctx, node.type) == "string"


def _range(left: Node, right: Node) -> Node:
    """`a...b` leaves b out; the step keeps an empty one from counting down."""
    if isinstance(right, tree.Integer):
        last: Node = tree.Integer(right.value - 1)
        if isinstance(left, tree.Integer) and left.value <= right.value - 1:
            return tree.Range(left, last)
    elif (
        isinstance(right, tree.Binary) and right.operator == "+" and right.right == tree.Integer(1)
    ):
        last = right.left
    else:
        last = tree.Binary("-", right, tree.Integer(1))
    return tree.Range(left, last, tree.Integer(1))


def _bits(ctx: Context, operator: str, left: Node, right: Node) -> Node:
    if operator == ">>>":
        return ctx.helper("shift_right_unsigned", left, right)
    call = tree.RemoteCall(tree.Alias("Bitwise"), _BITS[operator], (left, right))
    masks = [one for one in (left, right) if isinstance(one, tree.Integer)]
    if operator == ">>" or (operator == "&" and any(0 <= one.value < 2**31 for one in masks)):
        return call
    return ctx.helper("int32", call)


# --- comparison ----------------------------------------------------------------------------------


def _equality(ctx: Context, node: typed.Binary) -> Node:
    if is_null_constant(node.right) or is_null_constant(node.left):
        other = node.left if is_null_constant(node.right) else node.right
        value = values.expression(ctx, other)
        if node.operator == "==":
            return tree.LocalCall("is_nil", (value,))
        return tree.Binary("!=", value, tree.NIL)
    left, right = values.operands(ctx, [node.left, node.right])
    sides = [node.left.type, node.right.type]
    declared = declared_operator(ctx, node, node.operator, sides, [left, right])
    if declared is not None:
        return declared
    kinds = (kind_of(ctx, node.left.type), kind_of(ctx, node.right.type))
    if "date" in kinds:
        return tree.Binary(node.operator, _compared(left, right), tree.Atom("eq"))
    if all(kind in ("array", "map", "structure", "instance") for kind in kinds):
        if not (is_shared(ctx, node.left.type) and is_shared(ctx, node.right.type)):
            ctx.fault(IDENTITY, node)
    odd = odd_numbers.comparison(ctx, node.operator, (node.left, node.right), left, right)
    return odd or tree.Binary(node.operator, left, right)


def _comparison(ctx: Context, node: Expr, operator: str, left: Node, right: Node) -> Node:
    if "date" not in _kinds(ctx, node):
        odd = odd_numbers.comparison(ctx, operator, _source(node), left, right)
        other = odd or null_comparisons.comparison(ctx, operator, _source(node), left, right)
        return other or tree.Binary(operator, left, right)
    match operator:
        case ">":
            return tree.Binary("==", _compared(left, right), tree.Atom("gt"))
        case "<":
            return tree.Binary("==", _compared(left, right), tree.Atom("lt"))
        case ">=":
            return tree.Binary("!=", _compared(left, right), tree.Atom("lt"))
    return tree.Binary("!=", _compared(left, right), tree.Atom("gt"))


def _compared(left: Node, right: Node) -> Node:
    return tree.RemoteCall(tree.Alias("DateTime"), "compare", (left, right))


# --- logic ---------------------------------------------------------------------------------------


def _logical(ctx: Context, node: typed.Binary) -> Node:
    if is_null_constant(node.left):
        return values.expression(ctx, node.right)
    live = live_before(node.right, ctx.live, ctx.targets, ctx.facts)
    left = values.expression(replace(ctx, live=ctx.live | live), node.left)
    lifted = len(ctx.lifted)
    inner = ctx.inner(live=ctx.live)
    right = values.expression(inner, node.right)
    if inner.out:
        # The left operand is evaluated; the right one is written once more, inside of the `if`.
        del ctx.lifted[lifted:]
        ctx.substitutes[id(node.left)] = left
        made = _logical_with_lines(ctx, node)
        # what stands behind two patterns is lowered twice, each time with an operand of its own
        del ctx.substitutes[id(node.left)]
        return made
    if _as_boolean(ctx, node.left, left):
        return tree.Binary("and" if node.operator == "&&" else "or", left, right)
    return tree.Binary(node.operator, left, right)


def _logical_with_lines(ctx: Context, node: typed.Binary) -> Node:
    """The right operand changes something: it must not run unless the left lets it."""
    constant = typed.Constant(node.span, BOOL, node.operator == "||")
    then: Expr = node.right
    otherwise: Expr = constant
    if node.operator == "||":
        then, otherwise = constant, node.right
    return values.expression(ctx, typed.If(node.span, node.type, node.left, then, otherwise))


def _coalesce(ctx: Context, node: typed.Binary) -> Node:
    if is_null_constant(node.left):
        return values.expression(ctx, node.right)
    left = values.expression(ctx, node.left)
    inner = ctx.inner(live=ctx.live)
    right = values.expression(inner, node.right)
    if inner.out and assigned(node.right, ctx.facts):
        return _coalesce_with_changes(ctx, node, left)
    if inner.out:
        value = tree.Variable(ctx.names.fresh("value"))
        default = tree.Clause((tree.NIL,), block([*inner.out, right]))
        return tree.Case(left, (default, tree.Clause((value,), value)))
    can_be_false = kind_of(ctx, node.left.type) == "bool" or kind_of(ctx, node.right.type) == "bool"
    return _or_default(ctx, left, right, can_be_false)


def _coalesce_with_changes(ctx: Context, node: typed.Binary, left: Node) -> Node:
    """The right operand changes variables, where it runs: that is an `if`, which hands them on."""
    span = node.left.span
    held = typed.Local(span, node.left.type, Variable("value", node.left.type, span))
    ctx.names.names[held.variable] = ctx.names.fresh("value")
    ctx.out.append(tree.Match(ctx.variable(held.variable), left))
    test = typed.Binary(span, BOOL, "==", held, typed.Constant(span, DYNAMIC, None))
    return values.expression(ctx, typed.If(node.span, node.type, test, node.right, held))


def _or_default(ctx: Context, left: Node, right: Node, can_be_false: bool) -> Node:
    """`||` where the left can't be false; a map's read takes its default along where the key
    decides, and else a `case` tells nil from false."""
    if not can_be_false:
        return tree.Binary("||", left, right)
    if values.is_simple(left):
        return tree.If(tree.LocalCall("is_nil", (left,)), right, left, inline=True)
    value = tree.Variable(ctx.names.fresh("value"))
    return tree.Case(left, (tree.Clause((tree.NIL,), right), tree.Clause((value,), value)))


# --- numbers that can't be negative --------------------------------------------------------------


def is_natural(ctx: Context, node: Expr) -> bool:
    """Surely not negative: a constant, a length, a counter, and sums and products of such."""
    match node:
        case typed.Constant(value=int(value)):
            return value >= 0
        case typed.Local(variable=variable):
            return variable in stores.naturals(ctx)
        case typed.InstanceMember(member=member):
            return member.name == "length"
        case typed.Binary(operator="+" | "*", left=left, right=right):
            return is_natural(ctx, left) and is_natural(ctx, right)
        case typed.Binary(operator="-", left=typed.InstanceMember(member=member), right=right):
            # The last element: where the list is empty, `Enum.at(list, -1)` is nil as well.
            last = isinstance(right, typed.Constant) and right.value == 1
            return member.name == "length" and last
        case typed.Binary(operator="%", left=left):
            return is_natural(ctx, left)
        case typed.Binary(operator="&" | ">>>", left=left, right=right):
            return is_natural(ctx, left) or is_natural(ctx, right)
        case typed.Call(callee=typed.StaticMember(member=member), args=[typed.Binary() as only]):
            if member.name == "int" and only.operator == "/":
                return is_natural(ctx, only.left) and is_natural(ctx, only.right)
    return False
