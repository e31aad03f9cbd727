"""Operators of abstracts in Haxe's library, whose `@:op` functions have templates.

    @:elixir("Haxe.int64({0} + {1})") @:op(A + B) static function add(a:Int64, b:Int64):Int64;

    a + b       Haxe.int64(a + b)

Of several functions for an operator the first one is meant whose parameters are of the operands'
kinds; one with `@:commutative` takes them in the other order as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compiler_core.elixir.tree import Node
from compiler_core.lower import templates
from compiler_core.lower.context import Context
from compiler_core.lower.types import kind_of, resolved
from compiler_core.semantics.declared import DeclaredMember
from compiler_core.semantics.typed import Expr
from compiler_core.semantics.types import AbstractType, FunctionType, Type


def declared_operator(
    ctx: Context, node: Expr, operator: str, sources: Sequence[Type], operands: Sequence[Node]
) -> Node | None:
    """The operator's template with its operands; None where no declaration has one."""
    kinds = [kind_of(ctx, type) for type in sources]
    for member in _candidates(ctx, operator, sources):
        if not isinstance(member.type, FunctionType):
            continue
        note = member.item.annotation("@:elixir")
        if note is None or note.text is None:
            continue
        wanted = [kind_of(ctx, one.type) for one in member.type.parameters]
        given: list[Node | None] = list(operands)
        if wanted != kinds:
            if wanted != kinds[::-1] or member.item.annotation("@:commutative") is None:
                continue
            given.reverse()
        return templates.fill_template(ctx, node, note.text, None, given)
    return None


def _candidates(ctx: Context, operator: str, sources: Sequence[Type]) -> Iterator[DeclaredMember]:
    for type in sources:
        found = resolved(ctx, type)
        if isinstance(found, AbstractType) and ctx.unit.world.is_standard(found.id):
            declared = ctx.unit.world.declared(found.id)
            if declared is not None:
                yield from declared.operators.get(operator, ())
