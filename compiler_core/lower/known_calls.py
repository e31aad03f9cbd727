"""Calls whose arguments, as the source shows them, allow something plainer than the template.

The template of a declaration is right for every argument; a literal often needs less:

    text.replace(~/ +/g, "-")        String.replace(text, ~r/ +/, "-")     not Haxe.replace
    text.substr(0, n)                String.slice(text, 0, n)              not Haxe.substr
    words.join(", ") of strings      Enum.join(words, ", ")
    Std.int(a / b) of whole numbers  div(a, b)
    Std.int(Math.max(a, b)) of them  max(a, b)

One function for each member, found by its type and name; it answers None where the template stays.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import odd_numbers, operators, regexes, values
from compiler_core.lower.context import Context
from compiler_core.lower.faults import NEGATIVE_LENGTH
from compiler_core.lower.nulls import may_be_null, may_hold_null
from compiler_core.lower.signs import Signs
from compiler_core.lower.types import is_nullable, kind_of
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member
from compiler_core.semantics.types import BOOL, AbstractType, ClassType, TypeId

Known = Callable[[Context, typed.Call, Expr, list[Expr]], "Node | None"]


def plainer(ctx: Context, node: typed.Call, member: Member, receiver: Expr | None) -> Node | None:
    """The plainer form of a call, or None."""
    if member.owner is None or any(one is None for one in node.args):
        return None
    known = _KNOWN.get((member.owner.name, member.name))
    if known is None:
        return None
    args = [one for one in node.args if one is not None]
    if receiver is None:
        if not args:
            return None
        return known(ctx, node, args[0], args[1:])
    return known(ctx, node, receiver, args)


def _replace(ctx: Context, node: typed.Call, text: Expr, args: list[Expr]) -> Node | None:
    if len(args) != 2:
        return None
    sub, by = args
    match sub:
        case typed.Regex(flags=flags):
            # A replacement in a string is global here, whatever the flag: it is called so.
            lowered = values.operands(ctx, [text, sub, by])
            is_global = tree.TRUE if "g" in flags else tree.FALSE
            return regexes.replacement(ctx, lowered[1], lowered[0], lowered[2], is_global)
        case typed.Constant(value=str(part)) if part:
            lowered = values.operands(ctx, [text, sub, by])
            return tree.RemoteCall(tree.Alias("String"), "replace", tuple(lowered))
    return None


def _substr(ctx: Context, node: typed.Call, text: Expr, args: list[Expr]) -> Node | None:
    if len(args) != 2 or not _is_natural(args[0]):
        return None
    length = args[1]
    if not operators.is_natural(ctx, length):
        if not isinstance(length, typed.Binary) or length.operator != "-":
            return None
        ctx.fault(NEGATIVE_LENGTH, length)
    lowered = values.operands(ctx, [text, *args])
    return tree.RemoteCall(tree.Alias("String"), "slice", tuple(lowered))


def _is_natural(node: Expr) -> bool:
    return (
        isinstance(node, typed.Constant)
        and isinstance(node.value, int)
        and not isinstance(node.value, bool)
        and node.value >= 0
    )


def _split(ctx: Context, node: typed.Call, text: Expr, args: list[Expr]) -> Node | None:
    match args:
        case [typed.Constant(value=str(delimiter))] if delimiter:
            lowered = values.operands(ctx, [text, *args])
            return tree.RemoteCall(tree.Alias("String"), "split", tuple(lowered))
        case [typed.Constant(value="")]:
            found = values.expression(ctx, text)
            return tree.RemoteCall(tree.Alias("String"), "graphemes", (found,))
    return None


def _join(ctx: Context, node: typed.Call, elements: Expr, args: list[Expr]) -> Node | None:
    type = elements.type
    if not isinstance(type, (ClassType, AbstractType)) or len(type.args) != 1 or len(args) != 1:
        return None
    element = type.args[0]
    if kind_of(ctx, element) not in ("string", "int") or is_nullable(element):
        return None
    if may_hold_null(ctx, elements):
        return None
    lowered = values.operands(ctx, [elements, *args])
    return tree.RemoteCall(tree.Alias("Enum"), "join", tuple(lowered))


def _concat(ctx: Context, node: typed.Call, elements: Expr, args: list[Expr]) -> Node | None:
    """`++` takes anything behind it; where that may be null, it has to fail."""
    if len(args) != 1 or not (is_nullable(args[0].type) or may_be_null(ctx, args[0])):
        return None
    lowered = values.operands(ctx, [elements, *args])
    return tree.RemoteCall(tree.Alias("Enum"), "concat", tuple(lowered))


def _pad(name: str) -> Known:
    def padded(ctx: Context, node: typed.Call, text: Expr, args: list[Expr]) -> Node | None:
        match args:
            case [typed.Constant(value=str(filling)), length] if len(filling) == 1:
                lowered = values.operands(ctx, [text, args[0], length])
                arguments = (lowered[0], lowered[2], lowered[1])
                return tree.RemoteCall(tree.Alias("String"), name, arguments)
        return None

    return padded


def _char_at(ctx: Context, node: typed.Call, text: Expr, args: list[Expr]) -> Node | None:
    if len(args) != 1 or not _is_natural(args[0]):
        return None
    lowered = values.operands(ctx, [text, *args])
    found = tree.RemoteCall(tree.Alias("String"), "at", tuple(lowered))
    return tree.Binary("||", found, tree.String(("",)))


def _get_time(ctx: Context, node: typed.Call, date: Expr, args: list[Expr]) -> Node | None:
    """`Date.now().getTime()` is the clock."""
    match date:
        case typed.Call(callee=typed.StaticMember(member=member), args=[]):
            if member.name == "now" and member.owner is not None and member.owner.name == "Date":
                unit = tree.Atom("millisecond")
                return tree.RemoteCall(tree.Alias("System"), "system_time", (unit,))
    return None


def _get(ctx: Context, node: typed.Call, container: Expr, args: list[Expr]) -> Node | None:
    """A key of a map that has a name is read as one reads it."""
    if len(args) != 1:
        return None
    lowered = values.operands(ctx, [container, *args])
    if isinstance(lowered[0], tree.FieldAccess) and values.is_simple(lowered[0]):
        return tree.KeyAccess(lowered[0], lowered[1])
    return tree.RemoteCall(tree.Alias("Map"), "get", tuple(lowered))


_MAPS = ("Map", "StringMap", "IntMap", "ObjectMap", "EnumValueMap", "IMap", "HashMap")


def _extreme(ctx: Context, node: typed.Call, first: Expr, args: list[Expr]) -> Node | None:
    """`Math.min` and `Math.max` where one of the two may be NaN or minus infinity."""
    assert isinstance(node.callee, typed.StaticMember)
    both_whole = all(kind_of(ctx, one.type) == "int" for one in (first, *args))
    if both_whole or len(args) != 1 or not odd_numbers.may_be(ctx, first, *args):
        return None
    lowered = values.operands(ctx, [first, *args])
    return ctx.helper(f"{node.callee.member.name}_number", *lowered)


def _number(ctx: Context, node: typed.Call, first: Expr, args: list[Expr]) -> Node | None:
    """A root or logarithm of what surely has one."""
    assert isinstance(node.callee, typed.StaticMember)
    if odd_numbers.is_named(ctx, first, *args):
        return None
    function = ctx.facts.function
    if not Signs(function if isinstance(function, typed.Function) else None).is_number(node):
        return None
    lowered = values.operands(ctx, [first, *args])
    return tree.RemoteCall(tree.Atom("math"), node.callee.member.name, tuple(lowered))


def _whole_part(ctx: Context, node: typed.Call, value: Expr, args: list[Expr]) -> Node | None:
    """The whole part of a quotient of whole numbers, or of what is one of them."""
    if _is_one_of_whole(ctx, value):
        return values.expression(ctx, value)
    odd = _whole_of_odd(ctx, node, value, args)
    if odd is not None:
        return odd
    if not isinstance(value, typed.Binary) or value.operator != "/":
        return None
    if any(kind_of(ctx, one.type) != "int" for one in (value.left, value.right)):
        return None
    lowered = values.expression(ctx, value)
    if isinstance(lowered, tree.Binary) and lowered.operator == "/":
        return ctx.kernel("div", lowered.left, lowered.right)
    return ctx.kernel("trunc", lowered)


def _is_one_of_whole(ctx: Context, node: Expr) -> bool:
    """A whole number, or the smaller, larger or absolute one of such."""
    match node:
        case typed.Call(callee=typed.StaticMember(member=member), args=args) if (
            member.owner is not None and member.owner.name == "Math"
        ):
            if member.name in ("min", "max", "abs"):
                return all(one is not None and _is_one_of_whole(ctx, one) for one in args)
    return kind_of(ctx, node.type) == "int" and not is_nullable(node.type)


def _power(ctx: Context, node: typed.Call, base: Expr, args: list[Expr]) -> Node | None:
    """A power whose exponent is a natural number that can be seen."""
    match args:
        case [typed.Constant(value=int(exponent)) as only] if (
            exponent >= 0 and not odd_numbers.is_named(ctx, base) and _is_small(base, exponent)
        ):
            left, right = values.operands(ctx, [base, only])
            return tree.Binary("**", left, right)
    return None


def _is_small(base: Expr, exponent: int) -> bool:
    """No number in sight of which such a power is infinite to Haxe."""
    if isinstance(base, typed.Constant) and isinstance(base.value, int | float):
        return exponent * len(str(int(abs(base.value)))) < _DIGITS
    return exponent < _DIGITS / 10


_DIGITS = 308
"""So many has the largest float."""


def _of_odd(ctx: Context, node: typed.Call, first: Expr, args: list[Expr]) -> Node | None:
    """A function of `Math` for what may be infinite."""
    assert isinstance(node.callee, typed.StaticMember)
    if kind_of(ctx, first.type) == "int" or not odd_numbers.is_named(ctx, first):
        return None
    (value,) = values.operands(ctx, [first])
    return ctx.helper("math", tree.Atom(node.callee.member.name), value)


def _whole_of_odd(ctx: Context, node: typed.Call, first: Expr, args: list[Expr]) -> Node | None:
    """A whole number near what may be infinite or no number."""
    assert isinstance(node.callee, typed.StaticMember)
    if kind_of(ctx, first.type) == "int" or not odd_numbers.is_named(ctx, first):
        return None
    (value,) = values.operands(ctx, [first])
    name = node.callee.member.name
    return ctx.helper("whole", tree.Atom("trunc" if name == "int" else name), value)


def _angle(ctx: Context, node: typed.Call, first: Expr, args: list[Expr]) -> Node | None:
    """`Math.atan2` of what may be infinite or no number."""
    if not odd_numbers.is_named(ctx, first, *args):
        return None
    return ctx.helper("atan2", *values.operands(ctx, [first, *args]))


def _downcast(ctx: Context, node: typed.Call, value: Expr, args: list[Expr]) -> Node | None:
    """`Std.downcast(shape, Box)`: the object is of the class, or of one below it."""
    match args:
        case [typed.ModuleValue(id=TypeId() as tested)]:
            declared = ctx.unit.world.declared(tested)
        case _:
            return None
    if declared is None or declared.kind not in ("class", "interface"):
        return None
    if not isinstance(value, typed.Local):
        ctx.substitutes[id(value)] = ctx.temporary("value", values.expression(ctx, value))
    test = typed.TypeTest(node.span, BOOL, value, ClassType(tested, ()))
    nothing = typed.Constant(node.span, node.type, None)
    return values.expression(ctx, typed.If(node.span, node.type, test, value, nothing))


_OF_ODD = ("abs", "sin", "cos", "tan", "atan", "ffloor", "fceil", "fround")
_KNOWN: Mapping[tuple[str, str], Known] = {
    ("Std", "int"): _whole_part,
    ("Std", "downcast"): _downcast,
    ("Std", "instance"): _downcast,
    ("Math", "min"): _extreme,
    ("Math", "max"): _extreme,
    ("Math", "sqrt"): _number,
    ("Math", "log"): _number,
    ("Math", "pow"): _power,
    ("Math", "atan2"): _angle,
    **{("Math", name): _of_odd for name in _OF_ODD},
    **{("Math", name): _whole_of_odd for name in ("floor", "ceil", "round")},
    ("String", "replace"): _replace,
    ("StringTools", "replace"): _replace,
    ("String", "substr"): _substr,
    ("String", "split"): _split,
    ("String", "charAt"): _char_at,
    ("String", "lpad"): _pad("pad_leading"),
    ("String", "rpad"): _pad("pad_trailing"),
    ("StringTools", "lpad"): _pad("pad_leading"),
    ("StringTools", "rpad"): _pad("pad_trailing"),
    ("Array", "join"): _join,
    ("Array", "concat"): _concat,
    ("Date", "getTime"): _get_time,
    **{(name, "get"): _get for name in _MAPS},
}
