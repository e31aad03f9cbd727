"""An object that is a reference, where a structure is asked for: its fields as they are then.

    var told:{name:String} = room;       told = Haxe.state(room)

What reads `told.name` reads it as that of any other structure. What changes later, of the one or of
the other, isn't the other's: HX403 says so. Where the structure has methods, those are the object's
own and ask for the reference.
"""

from __future__ import annotations

from collections.abc import Sequence

from compiler_core.elixir.tree import Node
from compiler_core.lower import values
from compiler_core.lower.context import Context
from compiler_core.lower.faults import SHARED_VALUE
from compiler_core.lower.things import ELSEWHERE
from compiler_core.lower.types import is_shared, resolved
from compiler_core.semantics.typed import Expr
from compiler_core.semantics.types import ClassType, FunctionType, StructureType, Type


def opened(ctx: Context, wanted: Type, source: Expr, value: Node, name: str) -> Node:
    """The value as a place of the type takes it, to which `name` belongs."""
    if not is_opened(ctx, wanted, source):
        return value
    ctx.fault(SHARED_VALUE, source, name, ELSEWHERE)
    return ctx.helper("state", value)


def elements(ctx: Context, type: Type, sources: Sequence[Expr]) -> tuple[Node, ...]:
    """The elements of an array of the type."""
    found = values.operands(ctx, sources)
    array = resolved(ctx, type)
    if not isinstance(array, ClassType) or len(array.args) != 1:
        return tuple(found)
    wanted = array.args[0]
    return tuple(
        opened(ctx, wanted, source, value, "this value")
        for source, value in zip(sources, found, strict=True)
    )


def is_opened(ctx: Context, wanted: Type, source: Expr) -> bool:
    """An object of a shared class comes to a place for a structure without methods."""
    if not isinstance(resolved(ctx, source.type), ClassType):
        return False
    return _has_only_fields(ctx, wanted) and is_shared(ctx, source.type)


def _has_only_fields(ctx: Context, type: Type) -> bool:
    structure = resolved(ctx, type)
    return isinstance(structure, StructureType) and not any(
        isinstance(resolved(ctx, one.type), FunctionType) for one in structure.fields
    )
