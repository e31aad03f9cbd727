"""NaN and minus infinity, which Elixir's order of terms puts in the wrong place.

They are atoms, and an atom is more than every number: right for `:infinity`, wrong for `:nan`,
which nothing is less than, and for `:neg_infinity`. Where a file can make one of these its
comparisons of floats, and `Math.min` and `Math.max`, ask the run-time module:

    var high = Math.NEGATIVE_INFINITY;
    if (v > high) …                         if Haxe.more?(v, high) do …
"""

from __future__ import annotations

import re

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.context import Context
from compiler_core.lower.types import kind_of
from compiler_core.project.sources import parse
from compiler_core.query import Database, query
from compiler_core.semantics.typed import Expr

_MAKES = re.compile(r"\b(?:Math\.NaN|NEGATIVE_INFINITY|parseFloat)\b|-\s*Math\.POSITIVE_INFINITY\b")
_NAMES = {"<": "less?", ">": "more?", "<=": "at_most?", ">=": "at_least?"}


@query
def are_made(db: Database, path: str) -> bool:
    """The file names what gives NaN or minus infinity."""
    return _MAKES.search(parse(db, path).text) is not None


def comparison(
    ctx: Context, operator: str, sources: tuple[Expr, Expr], left: Node, right: Node
) -> Node | None:
    """A comparison of floats that holds for NaN too; None where Elixir's own does."""
    if "float" not in (kind_of(ctx, one.type) for one in sources) or not may_be(ctx):
        return None
    if operator in _NAMES:
        return ctx.helper(_NAMES[operator], left, right)
    if any(isinstance(one, (tree.Integer, tree.Float)) for one in (left, right)):
        return None
    equal = ctx.helper("same_number?", left, right)
    return equal if operator == "==" else tree.Unary("not", equal)


def may_be(ctx: Context) -> bool:
    """A float of the class at hand may be one of them."""
    world = ctx.unit.world
    declared = None if ctx.unit.id is None else world.declared(ctx.unit.id)
    return declared is not None and are_made(world.db, declared.path)
