"""Comparisons of what may be null: in Haxe they don't hold, and Elixir puts `nil` above numbers and
below texts.

    if (ages["ann"] > 18) …          if Haxe.more?(Map.get(ages, "ann"), 18) do …
    if (limit != null && n < limit)  if limit != nil and n < limit do …         known: as it stands
    if (n < limit) …                 if limit != nil and n < limit do …

Only the side that Elixir would take for the larger one matters of numbers, the smaller one of
texts. What may be null where the comparison stands is found by `null_places`.
"""

from __future__ import annotations

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import values
from compiler_core.lower.context import Context
from compiler_core.lower.null_places import is_null_here, is_unknown_here
from compiler_core.lower.text import is_annotated
from compiler_core.lower.types import kind_of
from compiler_core.lower.walk import is_null_constant
from compiler_core.semantics.typed import Expr

_NAMES = {"<": "less?", ">": "more?", "<=": "at_most?", ">=": "at_least?"}


def comparison(
    ctx: Context, operator: str, sources: tuple[Expr, Expr], left: Node, right: Node
) -> Node | None:
    """`left operator right` that holds for null as Haxe does; None where Elixir's own does."""
    kinds = {kind_of(ctx, one.type) for one in sources}
    if "dynamic" in kinds:
        return _of_unknown(ctx, operator, sources, left, right)
    if not kinds <= _NUMBERS and not kinds <= _TEXTS:
        return None
    if any(map(is_null_constant, sources)):
        return ctx.helper(_NAMES[operator], left, right)
    is_right = (operator in ("<", "<=")) == (kinds <= _NUMBERS)
    asked, node = (sources[1], right) if is_right else (sources[0], left)
    other = sources[0] if is_right else sources[1]
    if not is_null_here(ctx, asked):
        return None
    if values.is_simple(node) and not is_null_here(ctx, other):
        there = tree.Binary("!=", node, tree.NIL)
        return tree.Binary("and", there, tree.Binary(operator, left, right))
    return ctx.helper(_NAMES[operator], left, right)


def _of_unknown(
    ctx: Context, operator: str, sources: tuple[Expr, Expr], left: Node, right: Node
) -> Node | None:
    """A number and what only run time knows; in a framework's class that has its own nulls."""
    if is_annotated(ctx) or not {kind_of(ctx, one.type) for one in sources} & _NUMBERS:
        return None
    is_right = operator in ("<", "<=")
    asked, node = (sources[1], right) if is_right else (sources[0], left)
    if not is_unknown_here(ctx, asked):
        return None
    if values.is_simple(node):
        there = tree.Binary("!=", node, tree.NIL)
        return tree.Binary("and", there, tree.Binary(operator, left, right))
    return ctx.helper(_NAMES[operator], left, right)


_NUMBERS = frozenset(("int", "float"))
_TEXTS = frozenset(("string",))
