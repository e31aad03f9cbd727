"""NaN and the infinities: atoms, which Elixir neither compares nor calculates with as Haxe does.

They are atoms, and an atom is more than every number: right for `:infinity`, wrong for `:nan`,
which nothing is less than, and for `:neg_infinity`. Comparisons of floats that may be one of these
(`odd_flow`), and `Math.min` and `Math.max` of them, ask the run-time module:

    var high = Math.NEGATIVE_INFINITY;
    if (v > high) …                         if Haxe.more?(v, high) do …

Arithmetic with what may be one that the program names, plus infinity too, asks it as well:

    distance[a] + weight                    Haxe.plus(Enum.at(distance, a), weight)
"""

from __future__ import annotations

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.context import Context
from compiler_core.lower.odd_flow import (
    Node as Source,
)
from compiler_core.lower.odd_flow import (
    may_be_named,
    may_be_odd,
    named_nodes,
    odd_nodes,
)
from compiler_core.lower.types import kind_of
from compiler_core.semantics.typed import Expr, Function

_NAMES = {"<": "less?", ">": "more?", "<=": "at_most?", ">=": "at_least?"}


def comparison(
    ctx: Context, operator: str, sources: tuple[Expr, Expr], left: Node, right: Node
) -> Node | None:
    """A comparison of floats that holds for NaN too; None where Elixir's own does."""
    if "float" not in (kind_of(ctx, one.type) for one in sources) or not may_be(ctx, *sources):
        return None
    if operator in _NAMES:
        return ctx.helper(_NAMES[operator], left, right)
    if any(isinstance(one, (tree.Integer, tree.Float)) for one in (left, right)):
        return None
    equal = ctx.helper("same_number?", left, right)
    return equal if operator == "==" else tree.Unary("not", equal)


def arithmetic(
    ctx: Context, operator: str, sources: tuple[Expr, ...], operands: tuple[Node, ...]
) -> Node | None:
    """A calculation with what the program says is infinite or no number; None where Elixir's own
    does."""
    name = _ARITHMETIC.get(operator)
    if name is None or "float" not in (kind_of(ctx, one.type) for one in sources):
        return None
    return ctx.helper(name, *operands) if is_named(ctx, *sources) else None


_ARITHMETIC = {"+": "plus", "-": "minus", "*": "times", "/": "divide", "%": "remainder"}


def is_named(ctx: Context, *sources: Expr) -> bool:
    """The value of one of the expressions may be NaN or an infinity which the program names."""
    named, function = _named(ctx)
    return any(may_be_named(ctx.unit.world.db, one, named, function) for one in sources)


def may_be(ctx: Context, *sources: Expr) -> bool:
    """The value of one of the expressions may be NaN or minus infinity."""
    db = ctx.unit.world.db
    facts = ctx.facts
    named, function = _named(ctx)
    if facts.odd is None:
        facts.odd = frozenset() if function is None else odd_nodes(db, function, facts.own, named)
    return any(may_be_odd(db, one, facts.odd, named, function) for one in sources)


def _named(ctx: Context) -> tuple[frozenset[Source], Function | None]:
    facts = ctx.facts
    function = facts.function if isinstance(facts.function, Function) else None
    if facts.named is None:
        db = ctx.unit.world.db
        facts.named = frozenset() if function is None else named_nodes(db, function, facts.own)
    return facts.named, function
