"""`new` and `super(…)`: a constructor is the function `new` of its class's module.

    new Point(1, 2)        Point.new(1, 2)
    new Map()              %{}
    new User()             %User{}                      a schema's struct is made by its name
    super(name)            Animal.init(bird, name)      the superclass does its part with the object

`constructors` says which functions the constructors are.
"""

from __future__ import annotations

import re

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import (
    call_arguments,
    changed_arguments,
    members,
    stores,
    templates,
    values,
)
from compiler_core.lower.context import OF_OBJECTS, Context
from compiler_core.lower.exception_classes import FIELDS as EXCEPTION_FIELDS
from compiler_core.lower.exception_classes import (
    has_own_constructor,
    is_exception_class,
    library_modules,
)
from compiler_core.lower.places import NO_EFFECTS, THIS, Effects
from compiler_core.lower.types import kind_of, module_of_type, resolved
from compiler_core.semantics import typed
from compiler_core.semantics.types import AbstractType, ClassType


def new(ctx: Context, node: typed.New) -> Node:
    """What a class is made by: its constructor, a declared one's template, a literal."""
    kind = kind_of(ctx, node.type)
    member = node.constructor
    own = _own_exception(ctx, node)
    if own is not None:
        return own
    match node.args:
        case [typed.Constant(value=str(pattern)), typed.Constant(value=str(flags))] if (
            kind == "regex" and _is_sound(pattern)
        ):
            return values.expression(ctx, typed.Regex(node.span, node.type, pattern, flags))
    if member is not None and member.elixir is not None:
        arguments = call_arguments.optional_operands(ctx, node.args)
        return templates.fill_template(ctx, node, member.elixir, None, arguments, node.args)
    if member is not None and members.has_no_elixir(ctx, member):
        return members.without_elixir(ctx, node, member)
    found = resolved(ctx, node.type)
    if isinstance(found, AbstractType) and ctx.unit.world.takes_object(found.id):
        return _made(ctx, node, found)
    if kind == "map":
        return tree.Map()
    if kind == "array":
        return tree.List()
    if isinstance(found, ClassType) and ctx.unit.world.has_instances(found.id):
        return _made(ctx, node, found)
    name = found.id.name if isinstance(found, ClassType) else "this"
    return values.not_lowered(ctx, node, f"new {name}")


def _is_sound(pattern: str) -> bool:
    """Elixir refuses a literal with a mistake; made at run time, it is an exception as in Haxe."""
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    return "\n" not in pattern


def _own_exception(ctx: Context, node: typed.New) -> Node | None:
    """An exception of a class of the project's that has no constructor of its own."""
    type, world = resolved(ctx, node.type), ctx.unit.world
    if not isinstance(type, ClassType) or not is_exception_class(world, type.id):
        return None
    if has_own_constructor(world, type.id):
        made = node.constructor
        if made is not None and made.owner is not None and library_modules(made.owner):
            return values.not_lowered(ctx, node, f"a class that extends `{made.owner}`")
        return None
    given = zip(EXCEPTION_FIELDS, call_arguments.optional_operands(ctx, node.args), strict=False)
    pairs = [tree.Pair(name, value) for name, value in given if value not in (None, tree.NIL)]
    return tree.RemoteCall(module_of_type(ctx, type), "exception", tuple(pairs))


def _is_record(ctx: Context, type: ClassType | AbstractType) -> bool:
    """A schema's struct is made by its name."""
    declared = ctx.unit.world.declared(type.id)
    return declared is not None and not OF_OBJECTS.isdisjoint(declared.annotations)


def _made(ctx: Context, node: typed.New, type: ClassType | AbstractType) -> Node:
    """The call of a constructor of the project's."""
    if not any(node.args) and _is_record(ctx, type):
        return tree.Struct(module_of_type(ctx, type))
    member = node.constructor
    effects = NO_EFFECTS
    if member is not None and not member.is_extern:
        effects = ctx.facts.effects(member)
    changed = tuple(one for one in effects.mutates if one != THIS)
    args = node.args
    if member is not None and not member.is_extern:
        args = call_arguments.with_rest(node, member.type, args)
    given, located = changed_arguments.located_arguments(ctx, list(enumerate(args)), changed)
    made: Node = tree.LocalCall("new", tuple(given))
    if type.id != ctx.unit.id:
        made = tree.RemoteCall(module_of_type(ctx, type), "new", tuple(given))
    if not changed:
        return made
    bound = changed_arguments.bind_again(ctx, node, made, Effects(changed), located, wanted=True)
    return bound if bound is not None else tree.NIL


def super_constructor(ctx: Context, node: typed.Call, callee: typed.Super) -> Node | None:
    """`super(…)`: the superclass's `init` does with the object what its constructor says."""
    type = callee.type
    member = None
    if isinstance(type, ClassType):
        member = ctx.unit.world.super_constructor(type.id)
    if member is None or member.owner is None or member.is_extern:
        return values.not_lowered(ctx, node, "super")
    args = call_arguments.with_rest(node, member.type, node.args)
    given = call_arguments.given_operands(ctx, args)
    located = stores.locate(ctx, callee)
    name = ctx.unit.world.initializer(member.owner)
    made = tree.RemoteCall(
        members.owner_module(ctx, member), name, (stores.read(ctx, located), *given)
    )
    stores.store(ctx, node, located, lambda _: made)
    return None
