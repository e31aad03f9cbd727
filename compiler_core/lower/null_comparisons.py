"""Comparisons of what may be null: in Haxe they don't hold, and Elixir puts `nil` above numbers and
below texts.

    if (ages["ann"] > 18) …          if Haxe.more?(Map.get(ages, "ann"), 18) do …
    if (limit != null && n < limit)  if limit != nil and n < limit do …         known: as it stands
    if (n < limit) …                 if limit != nil and n < limit do …

Only the side that Elixir would take for the larger one matters of numbers, the smaller one of
texts, and none where a sibling in a chain of `&&` fails for null anyway (`c >= 48 && c <= 57`).
What is known not to be null where the comparison stands is found by the walk of null safety, and
what a map has by `present_keys`; what an array has in front or behind is taken to be there where
the function asks for its length.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import nulls, values
from compiler_core.lower.context import Context
from compiler_core.lower.present_keys import present
from compiler_core.lower.things import is_same_place, keyed
from compiler_core.lower.types import is_nullable, kind_of
from compiler_core.lower.walk import is_null_constant, nodes
from compiler_core.semantics import typed
from compiler_core.semantics.null_safety import Walk
from compiler_core.semantics.null_safety_escapes import Escapes
from compiler_core.semantics.typed import Expr

_NAMES = {"<": "less?", ">": "more?", "<=": "at_most?", ">=": "at_least?"}
_ENDS = frozenset(("pop", "shift", "first", "last"))
_LENGTHS = frozenset(("length", "isEmpty", "isFilled"))
_NO_ESCAPES = Escapes((), frozenset(), frozenset(), frozenset())


def comparison(
    ctx: Context, operator: str, sources: tuple[Expr, Expr], left: Node, right: Node
) -> Node | None:
    """`left operator right` that holds for null as Haxe does; None where Elixir's own does."""
    kinds = {kind_of(ctx, one.type) for one in sources}
    if not kinds <= _NUMBERS and not kinds <= _TEXTS:
        return None
    if any(map(is_null_constant, sources)):
        return ctx.helper(_NAMES[operator], left, right)
    is_right = (operator in ("<", "<=")) == (kinds <= _NUMBERS)
    asked, node = (sources[1], right) if is_right else (sources[0], left)
    other = sources[0] if is_right else sources[1]
    if not may_be_null(ctx, asked):
        return None
    if values.is_simple(node) and not may_be_null(ctx, other):
        there = tree.Binary("!=", node, tree.NIL)
        return tree.Binary("and", there, tree.Binary(operator, left, right))
    return ctx.helper(_NAMES[operator], left, right)


_NUMBERS = frozenset(("int", "float"))
_TEXTS = frozenset(("string",))


def may_be_null(ctx: Context, operand: Expr) -> bool:
    """An operand of a comparison may be null where it stands."""
    if not is_nullable(operand.type) and not _looked_at(ctx, operand):
        return False
    facts = ctx.facts
    if facts.null_operands is None:
        function = facts.function
        facts.null_operands = frozenset()
        if isinstance(function, typed.Function):
            facts.null_operands = frozenset(_Operands(ctx, function).all_operands())
    return id(operand) in facts.null_operands


def _looked_at(ctx: Context, operand: Expr) -> bool:
    """A look at the code shows that it may be null, though its type doesn't; out of an array's
    bounds Haxe itself leaves open what there is."""
    if isinstance(operand, typed.Index | typed.Constant):
        return False
    return nulls.may_be_null(ctx, operand)


class _Operands(Walk):
    """The walk of null safety, which notes operands instead of telling them."""

    def __init__(self, ctx: Context, function: typed.Function) -> None:
        super().__init__(ctx.unit.world.db, "Loose", _NO_ESCAPES)
        self.ctx = ctx
        self.root = function
        self.parts = nodes(function)
        self.present = present(function)
        self.found: set[int] = set()

    def all_operands(self) -> set[int]:
        self.function(self.root, at_once=True)
        return self.found - {one for node in self.parts for one in self._settled(node)}

    def _settled(self, node: Expr) -> Iterator[int]:
        """Operands of comparisons in a chain of `&&` that another one of it fails for, if null."""
        if not isinstance(node, typed.Binary) or node.operator != "&&":
            return
        sides = [found for one in _conjuncts(node) if (found := _ordered(one)) is not None]
        for _, larger in sides:
            if any(
                smaller is not larger and is_same_place(smaller, larger) for smaller, _ in sides
            ):
                yield id(larger)

    def refuse_null(self, expr: Expr, why: str, **words: str | None) -> None:
        if why == "operation" and not self.silent and self.may_be_null(expr):
            self.found.add(id(expr))

    def type_has_null(self, expr: Expr) -> bool:
        if self._is_there(expr):
            return False
        return super().type_has_null(expr) or _looked_at(self.ctx, expr)

    def _is_there(self, expr: Expr) -> bool:
        """A key that the function asks for, or an end of a list whose length it asks for."""
        match expr:
            case typed.Call(callee=typed.InstanceMember(target=target, member=member), args=args):
                if not args and member.name in _ENDS:
                    return any(_asks_length(one, target) for one in self.parts)
                if args and args[0] is not None and member.name == "charCodeAt":
                    return nulls.is_counter(self.ctx, args[0])
        pair = keyed(expr)
        return pair is not None and any(one.holds(expr, *pair) for one in self.present)


def _conjuncts(node: Expr) -> Iterator[Expr]:
    if isinstance(node, typed.Binary) and node.operator == "&&":
        yield from _conjuncts(node.left)
        yield from _conjuncts(node.right)
    else:
        yield node


def _ordered(node: Expr) -> tuple[Expr, Expr] | None:
    """The smaller and the larger side of a comparison."""
    match node:
        case typed.Binary(operator="<" | "<=", left=left, right=right):
            return left, right
        case typed.Binary(operator=">" | ">=", left=left, right=right):
            return right, left
    return None


def _asks_length(node: Expr, container: Expr) -> bool:
    match node:
        case typed.InstanceMember(target=target, member=member):
            return member.name in _LENGTHS and is_same_place(target, container)
    return False
