"""What can be asked of an enum that the source names, and of a value whose enum its type names.

Elixir's atoms and tuples don't know which enum they belong to, so these calls have no template; but
where the enum is seen its constructors can be written out:

    Color.createAll()               [:red, :green]
    Type.getEnumConstructs(Color)   ["Red", "Green", "Custom"]
    color.getIndex()                Haxe.enum_index(color, [:red, :green, :custom])
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import values
from compiler_core.lower.context import Context
from compiler_core.lower.types import resolved
from compiler_core.semantics import typed
from compiler_core.semantics.declared import DeclaredConstructor
from compiler_core.semantics.typed import Expr, Member
from compiler_core.semantics.types import EnumType

Constructors = Sequence[DeclaredConstructor]


def of_enum(ctx: Context, node: typed.Call, member: Member) -> Node | None:
    """The call's Elixir; None where it is no such call, or the enum is not seen."""
    known = None if member.owner is None else _KNOWN.get((member.owner.name, member.name))
    if known is None or not node.args or node.args[0] is None:
        return None
    constructors = _constructors(ctx, node.args[0])
    return None if not constructors else known(ctx, node, constructors)


def _constructors(ctx: Context, asked: Expr) -> Constructors:
    """Those of an enum named as a value, or of the enum that a value is of."""
    if isinstance(asked, typed.ModuleValue):
        id = asked.id
    else:
        type = resolved(ctx, asked.type)
        id = type.id if isinstance(type, EnumType) else None
    declared = None if id is None else ctx.unit.world.declared(id)
    return () if declared is None else declared.constructors


def _all(ctx: Context, node: typed.Call, constructors: Constructors) -> Node:
    return tree.List(tuple(_tag(ctx, one) for one in constructors if one.parameters is None))


def _names(ctx: Context, node: typed.Call, constructors: Constructors) -> Node:
    return tree.List(tuple(tree.String((one.name,)) for one in constructors))


def _index(ctx: Context, node: typed.Call, constructors: Constructors) -> Node:
    assert node.args[0] is not None
    value = values.expression(ctx, node.args[0])
    return ctx.helper("enum_index", value, tree.List(tuple(_tag(ctx, one) for one in constructors)))


def _by_name(ctx: Context, node: typed.Call, constructors: Constructors) -> Node:
    pairs = (tree.Pair(tree.String((one.name,)), _shape(ctx, one)) for one in constructors)
    return _created(ctx, node, tree.Map(tuple(pairs)))


def _by_index(ctx: Context, node: typed.Call, constructors: Constructors) -> Node:
    shapes = enumerate(_shape(ctx, one) for one in constructors)
    return _created(
        ctx, node, tree.Map(tuple(tree.Pair(tree.Integer(i), one) for i, one in shapes))
    )


def _created(ctx: Context, node: typed.Call, known: Node) -> Node:
    given = values.operands(ctx, [one for one in node.args[1:] if one is not None])
    return ctx.helper("enum_create", known, *given)


def _tag(ctx: Context, constructor: DeclaredConstructor) -> Node:
    return tree.Atom(ctx.constructor(constructor.name))


def _shape(ctx: Context, constructor: DeclaredConstructor) -> Node:
    """The tag, and how many arguments stand behind it."""
    count = len(constructor.parameters or ())
    return tree.Tuple((_tag(ctx, constructor), tree.Integer(count)))


_KNOWN: Mapping[tuple[str, str], Callable[[Context, typed.Call, Constructors], Node]] = {
    ("Type", "allEnums"): _all,
    ("EnumTools", "createAll"): _all,
    ("Type", "getEnumConstructs"): _names,
    ("EnumTools", "getConstructors"): _names,
    ("Type", "enumIndex"): _index,
    ("EnumValueTools", "getIndex"): _index,
    ("Type", "createEnum"): _by_name,
    ("EnumTools", "createByName"): _by_name,
    ("Type", "createEnumIndex"): _by_index,
    ("EnumTools", "createByIndex"): _by_index,
}
