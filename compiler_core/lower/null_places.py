"""What may be null at its place in a function: operands, and what is asked for a field or method.

    if (limit != null && n < limit)        not here: it was asked
    find(users, name).age = 3              here: `find` returns null somewhere
    points[name] > 3                       here, unless `points.exists(name)` holds

What is known not to be null is found by the walk of null safety, and what a map has by
`present_keys`; what an array has in front or behind is taken to be there where the function asks
for its length. Of what types don't say (`Null<T>`) a look at the code counts (`nulls`). In a chain
of `&&` that another comparison of it fails for null anyway (`c >= 48 && c <= 57`) nothing is.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.lower import nulls
from compiler_core.lower.context import Context
from compiler_core.lower.present_keys import present
from compiler_core.lower.things import is_same_place, keyed
from compiler_core.lower.types import is_nullable, kind_of, resolved
from compiler_core.lower.walk import nodes
from compiler_core.semantics import typed
from compiler_core.semantics.null_safety import Walk
from compiler_core.semantics.null_safety_escapes import Escapes
from compiler_core.semantics.typed import Expr
from compiler_core.semantics.types import StructureType

_ENDS = frozenset(("pop", "shift", "first", "last"))
_LENGTHS = frozenset(("length", "isEmpty", "isFilled"))
_ASKED = frozenset(("operation", "access", "index of"))
_NO_ESCAPES = Escapes((), frozenset(), frozenset(), frozenset())


def is_null_here(ctx: Context, operand: Expr) -> bool:
    """An operand, or a receiver, may be null where it stands."""
    if _is_given(ctx, operand):
        return False
    if not is_nullable(operand.type) and not _looked_at(ctx, operand):
        return False
    return _is_noted(ctx, operand)


def _is_given(ctx: Context, operand: Expr) -> bool:
    """A field that some structures lack, but not this one: `mount` gives it to the socket."""
    if not isinstance(operand, typed.StructureMember) or not operand.certain:
        return False
    structure = resolved(ctx, operand.target.type)
    field = structure.field(operand.name) if isinstance(structure, StructureType) else None
    return field is not None and field.optional


def is_unknown_here(ctx: Context, operand: Expr) -> bool:
    """An operand of type `Dynamic` that nothing has asked whether it is null."""
    return kind_of(ctx, operand.type) == "dynamic" and _is_noted(ctx, operand)


def _is_noted(ctx: Context, operand: Expr) -> bool:
    facts = ctx.facts
    if facts.null_here is None:
        function = facts.function
        facts.null_here = frozenset()
        if isinstance(function, typed.Function):
            facts.null_here = frozenset(_Operands(ctx, function).all_operands())
    return id(operand) in facts.null_here


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
        if why not in _ASKED or self.silent:
            return
        is_open = why == "operation" and kind_of(self.ctx, expr.type) == "dynamic"
        if self.may_be_null(expr) or (is_open and not self.known.is_safe(expr)):
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
