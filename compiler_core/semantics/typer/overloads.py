"""Operators that abstracts overload: `@:op(A + B)`, `@:op(-A)`, `@:op([])`, `@:op(a.b)`.

Haxe's order: the functions of the left operand's abstract, then those of the right one's; with
`@:commutative` the operands may stand the other way round. Of several functions one that takes the
operands as they are comes before one that takes them after an implicit cast.

    abstract Money(Int) {
        @:op(A * B) @:commutative static function times(m: Money, n: Int): Money;
    }

    binary_operator(typer, "*", Int, Money)    ->  Money
    binary_operator(typer, "*", Money, Money)  ->  None: nothing overloads it
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from compiler_core.query import Database
from compiler_core.semantics.declared import DeclaredMember, DeclaredType, declared_type
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.typer.members import member_at
from compiler_core.semantics.types import AbstractType, FunctionType, Type
from compiler_core.semantics.unify import exact, same, unify

Fits = Callable[[Database, Type, Type], bool]


def binary_operator(typer: Typer, operator: str, left: Type, right: Type) -> Type | None:
    """The type of `left operator right` where an abstract of either side overloads it."""
    for fits in (exact, same, unify):
        for side in (left, right):
            for member, function in _functions(typer, side, operator):
                operands = _operands(member, function, side)
                if len(operands) != 2:
                    continue
                if side is left or member.item.is_static:
                    if _both(typer, fits, (left, right), operands):
                        return function.result
                if member.item.annotation("@:commutative") is not None:
                    if _both(typer, fits, (right, left), operands):
                        return function.result
    return None


def unary_operator(typer: Typer, operator: str, operand: Type) -> Type | None:
    """`operator` is `-A`, `A++` and the like."""
    for member, function in _functions(typer, operand, operator):
        if len(_operands(member, function, operand)) == 1:
            return function.result
    return None


def array_access(typer: Typer, target: Type, key: Type) -> Type | None:
    """The type of `target[key]`: what reading gives, else what writing takes."""
    for fits in (same, unify):
        for count in (2, 3):
            for member, function in _functions(typer, target, "[]"):
                operands = _operands(member, function, target)
                if len(operands) == count and fits(typer.db, key, operands[1]):
                    return function.result if count == 2 else operands[2]
    return None


def resolved_field(typer: Typer, target: Type) -> Type | None:
    """The type of `target.anything` where `@:op(a.b)` or `@:resolve` answers for every name."""
    for count in (2, 3):
        for member, function in _functions(typer, target, "."):
            operands = _operands(member, function, target)
            if len(operands) == count:
                return function.result if count == 2 else operands[2]
    return None


def _functions(
    typer: Typer, type: Type, operator: str
) -> Iterator[tuple[DeclaredMember, FunctionType]]:
    if not isinstance(type, AbstractType):
        return
    found = declared_type(typer.db, type.id)
    if found is None:
        return
    for member in found.operators.get(operator, ()):
        function = _at(typer, found, member, type)
        if function is not None:
            yield member, function


def _at(
    typer: Typer, found: DeclaredType, member: DeclaredMember, type: AbstractType
) -> FunctionType | None:
    bindings = dict(zip(found.parameters, type.args, strict=False))
    _, made = member_at(typer, member, bindings)
    return made if isinstance(made, FunctionType) else None


def _operands(member: DeclaredMember, function: FunctionType, own: Type) -> tuple[Type, ...]:
    """What a function takes, the abstract's own value first where it is `this`."""
    taken = tuple(item.type for item in function.parameters)
    return taken if member.item.is_static else (own, *taken)


def _both(typer: Typer, fits: Fits, operands: tuple[Type, Type], taken: tuple[Type, ...]) -> bool:
    return fits(typer.db, operands[0], taken[0]) and fits(typer.db, operands[1], taken[1])
