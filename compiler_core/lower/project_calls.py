"""Calls of the project's own functions: by name in their module, by the object's own struct where a
class below may have another function of the name.

    area(shape)         area(shape)                     of the same module
    Geometry.area(s)    Geometry.area(s)
    shape.area()        shape.__struct__.area(shape)    `Circle` and `Square` each have theirs
"""

from __future__ import annotations

from collections.abc import Sequence

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import (
    call_arguments,
    changed_arguments,
    literals,
    members,
    sharing,
)
from compiler_core.lower.context import Context
from compiler_core.lower.faults import REPLACED_PARAMETER, SHARED_VALUE
from compiler_core.lower.forms import own_call
from compiler_core.lower.given_or_new import may_be_none
from compiler_core.lower.nulls import may_be_null
from compiler_core.lower.opened_objects import is_opened
from compiler_core.lower.places import THIS, Effects, place
from compiler_core.lower.things import ELSEWHERE
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import FunctionType


def project_call(
    ctx: Context, node: typed.Call, member: Member, receiver: Expr | None, wanted: bool
) -> Node | None:
    """The call's value, its changed arguments bound again; None: no value, and written already."""
    effects = ctx.facts.effects(member)
    sources = list(enumerate(node.args))
    if receiver is not None and not member.is_static and _passes_receiver(ctx, member):
        sources.insert(0, (THIS, receiver))
    given, located = changed_arguments.located_arguments(ctx, sources, effects.mutates)
    _open_objects(ctx, member, sources, given, effects)
    _tell_made(ctx, node, effects)
    pairs = literals.keyword_pairs(ctx, node.keywords)
    module = None
    if receiver is not None and given and sources[0][0] == THIS:
        if members.dispatch(ctx, receiver, member, given[0]) is not None:
            given[0] = call_arguments.made_simple(ctx, given[0]) or given[0]
            module = members.dispatch(ctx, receiver, member, given[0])
    made = _function_call(ctx, member, (*given, *pairs), module)
    if not effects.mutates:
        return _showing(ctx, node, made, effects, wanted)
    return changed_arguments.bind_again(ctx, node, made, effects, located, wanted)


def _open_objects(
    ctx: Context,
    member: Member,
    sources: Sequence[tuple[int, Expr | None]],
    given: list[Node],
    effects: Effects,
) -> None:
    """An object that is a reference is given for a structure as its fields, which `x.name` reads as
    it does those of any other structure. What is changed or kept of them isn't the object's. Where
    the structure has methods, those are the object's own and ask for the reference."""
    if not isinstance(member.type, FunctionType):
        return
    for position, (index, source) in enumerate(sources):
        if source is None or index not in range(len(member.type.parameters)):
            continue
        parameter = member.type.parameters[index]
        if is_opened(ctx, parameter.type, source):
            if index in effects.mutates or index in _kept(effects):
                ctx.fault(SHARED_VALUE, source, parameter.name, ELSEWHERE)
            given[position] = ctx.helper("state", given[position])


def _kept(effects: Effects) -> set[int]:
    """The parameters of which something is found elsewhere when the function has returned."""
    found = {index for index, _, _ in effects.aliases}
    found |= {held for _, _, held, _ in effects.keeps}
    return found | {index for _, _, index, _ in effects.stores}


def _tell_made(ctx: Context, node: typed.Call, effects: Effects) -> None:
    """A variable that may be null would have the object that the function makes."""
    for index in effects.makes_if_null:
        given = node.args[index] if index < len(node.args) else None
        if given is None or index not in effects.mutates:
            continue
        root = place(given, ctx.facts).root
        function = ctx.facts.function
        if root is None or not isinstance(function, typed.Function):
            continue
        if may_be_none(function, given, lambda one: may_be_null(ctx, one)):
            name = root.name if isinstance(root, (Variable, Member)) else root.member.name
            ctx.fault(REPLACED_PARAMETER, given, name)


def _showing(
    ctx: Context, node: typed.Call, made: Node, effects: Effects, wanted: bool
) -> Node | None:
    """A call that changes what shared objects hold: who else has that is bound again, or told."""
    shown = ctx.facts.shown.get((id(node), None), ())
    read = [one for one in shown if one.variable is not None and one.variable in ctx.live]
    if not read:
        if any(one.how == "lost" and one.variable in ctx.outer_live for one in shown):
            sharing.show(ctx, node, None)  # only tells: none is bound again
        return made
    result: Node | None = None
    if wanted and not effects.is_void:
        result = ctx.temporary("value", made)
    else:
        ctx.out.append(made)
    sharing.show(ctx, node, None)
    return result


def _passes_receiver(ctx: Context, member: Member) -> bool:
    return member.owner is None or ctx.unit.world.takes_object(member.owner)


def _function_call(
    ctx: Context, member: Member, arguments: tuple[Node, ...], module: Node | None = None
) -> Node:
    name = members.elixir_name(member)
    if module is not None:
        return tree.RemoteCall(module, name, arguments)
    if members.is_own(ctx, member):
        return own_call(name, arguments)
    return tree.RemoteCall(members.owner_module(ctx, member), name, arguments)
