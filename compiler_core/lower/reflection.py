"""`Type` at run time, as far as Elixir's structs know themselves.

    Type.getClass(shape)                        shape.__struct__
    Type.getClassName(Type.getClass(shape))     Haxe.class_name(shape.__struct__)
    Std.isOfType(shape, kind)                   Haxe.is_of(shape, kind)
    Type.getSuperClass(Square)                  Shape

Names of classes come from those of their Elixir modules.
"""

from __future__ import annotations

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import families, values
from compiler_core.lower.context import Context
from compiler_core.lower.heritage import heirs
from compiler_core.lower.types import is_nullable, kind_of, resolved
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Member
from compiler_core.semantics.types import AbstractType, ClassType, EnumType, TypeId


def call(ctx: Context, node: typed.Call, member: Member) -> Node | None:
    """The Elixir of a function of `Type`; None where it has none."""
    owner = member.owner
    if owner is None:
        return None
    if owner.name == "Std" and member.name in ("isOfType", "is"):
        return _is_of(ctx, node)
    if owner.name != "Type" and (owner.package, owner.name) != (("haxe",), "EnumTools"):
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
            return _name(ctx, given)
        case "getEnumName" | "getName":
            return _enum_name(ctx, given)
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
    value = values.expression(ctx, given)
    if not isinstance(type, ClassType) or not ctx.unit.world.takes_object(type.id):
        return None if kind_of(ctx, type) == "map" else ctx.helper("class_of", value)
    if is_nullable(given.type):
        return ctx.helper("class_of", value)
    return tree.FieldAccess(value, "__struct__")


def _name(ctx: Context, given: typed.Expr) -> Node:
    """A class's name with its package; one that is named is known."""
    if isinstance(given, typed.ModuleValue) and given.id is not None:
        return tree.String((".".join((*given.id.package, given.id.name)),))
    return ctx.helper("class_name", values.expression(ctx, given))


def _enum_name(ctx: Context, given: typed.Expr) -> Node | None:
    """The name of an enum that is named, or that a value's type names."""
    id: TypeId | None = None
    match given:
        case typed.ModuleValue():
            id = given.id
        case typed.Call(callee=typed.StaticMember(member=member), args=[typed.Expr() as value]):
            type = resolved(ctx, value.type)
            if member.name == "getEnum" and isinstance(type, EnumType):
                id = type.id
    return None if id is None else tree.String((".".join((*id.package, id.name)),))


def _is_of(ctx: Context, node: typed.Call) -> Node | None:
    """A test for a type that a variable holds: which class extends which, the module then knows."""
    if any(one is None for one in node.args) or len(node.args) != 2:
        return None
    value, type = values.operands(ctx, [one for one in node.args if one is not None])
    db, world = ctx.unit.world.db, ctx.unit.world
    for base, below in heirs(db).items():
        for heir in below:
            if families.superclass(db, heir) == base:
                names = f"{world.module_name(heir)} {world.module_name(base)}"
                ctx.unit.spellings.add(f"base {names}")
    return ctx.helper("is_of", value, type)


def _superclass(ctx: Context, given: typed.Expr) -> Node | None:
    if not isinstance(given, typed.ModuleValue) or given.id is None:
        return None
    declared = ctx.unit.world.declared(given.id)
    if declared is None or declared.is_extern:
        return None
    if declared.superclass is None:
        return tree.NIL
    return tree.Alias(ctx.unit.world.module_name(declared.superclass.id))
