"""`Type` at run time, as far as Elixir's structs know themselves.

    Type.getClass(shape)                        shape.__struct__
    Type.getClassName(Type.getClass(shape))     inspect(shape.__struct__)
    Type.getSuperClass(Square)                  Shape

Names of classes are those of their Elixir modules.
"""

from __future__ import annotations

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import values
from compiler_core.lower.context import Context
from compiler_core.lower.types import is_nullable, resolved
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Member
from compiler_core.semantics.types import AbstractType, ClassType


def call(ctx: Context, node: typed.Call, member: Member) -> Node | None:
    """The Elixir of a function of `Type`; None where it has none."""
    owner = member.owner
    if owner is None or owner.package or owner.name != "Type":
        return None
    match member.name, node.args:
        case "createInstance", [typed.Expr() as maker, typed.Expr() as args]:
            return _made(ctx, maker, args)
    if len(node.args) != 1:
        return None
    (given,) = node.args
    if given is None:
        return None
    match member.name:
        case "getClass":
            return _class_of(ctx, given)
        case "getClassName":
            return ctx.kernel("inspect", values.expression(ctx, given))
        case "getSuperClass":
            return _superclass(ctx, given)
    return None


def _made(ctx: Context, maker: typed.Expr, args: typed.Expr) -> Node | None:
    """`Type.createInstance(kind, args)` where all classes that `kind` may be are the project's."""
    type = resolved(ctx, maker.type)
    of = resolved(ctx, type.args[0]) if isinstance(type, AbstractType) and type.args else None
    if not isinstance(of, ClassType) or not ctx.unit.world.has_instances(of.id):
        return None
    module, given = values.operands(ctx, [maker, args])
    return ctx.kernel("apply", module, tree.Atom("new"), given)


def _class_of(ctx: Context, given: typed.Expr) -> Node | None:
    type = resolved(ctx, given.type)
    if not isinstance(type, ClassType) or not ctx.unit.world.takes_object(type.id):
        return None
    if is_nullable(given.type):
        return None
    return tree.FieldAccess(values.expression(ctx, given), "__struct__")


def _superclass(ctx: Context, given: typed.Expr) -> Node | None:
    if not isinstance(given, typed.ModuleValue) or given.id is None:
        return None
    declared = ctx.unit.world.declared(given.id)
    if declared is None or declared.is_extern:
        return None
    if declared.superclass is None:
        return tree.NIL
    return tree.Alias(ctx.unit.world.module_name(declared.superclass.id))
