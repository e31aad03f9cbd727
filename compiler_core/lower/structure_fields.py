"""The fields of structures that are handed about by reference, as the lowering reads them.

    song.plays++      for the lowering a field of an object that is shared: `places.SharedField`

Which structures those are is `shared_structures`' matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compiler_core.lower.context import Context, World
from compiler_core.lower.places import SharedField, is_cell, place
from compiler_core.lower.rebuild import rebuild_of
from compiler_core.lower.structure_flow import handed
from compiler_core.lower.structure_ids import field_of, structure_id
from compiler_core.lower.types import is_shared, kind_of, resolved
from compiler_core.lower.walk import bits_of, nodes
from compiler_core.semantics import typed
from compiler_core.semantics.declared import strip
from compiler_core.semantics.typed import Expr, Function
from compiler_core.semantics.types import Monomorph, StructureType, Type, TypeId

_READS = bits_of((typed.StructureMember, typed.Object, typed.Call))
_COPY = "Haxe.share_structure(Haxe.state({0}))"


def by_reference(world: World, function: Function) -> Function:
    """The function with the fields of such structures as fields of shared objects."""

    def shared_id(type: Type) -> tuple[TypeId, StructureType] | None:
        while isinstance(type, Monomorph) and type.link is not None:
            type = type.link
        found = strip(world.db, type)
        if not isinstance(found, StructureType):
            return None
        id = structure_id(found)
        return (id, found) if world.is_shared(id) else None

    def change(node: Expr) -> Expr | None:
        match node:
            case typed.StructureMember(target=target, name=name, safe=safe):
                found = shared_id(target.type)
                if found is None:
                    return None
                field = found[1].field(name)
                is_optional = not node.certain or (field is not None and field.optional)
                member = field_of(found[0], name, node.type, is_optional)
                inner = rebuild_of(_READS, target, change)
                return typed.InstanceMember(node.span, node.type, inner, member, safe)
            case typed.Object(fields=fields):
                found = shared_id(node.type)
                made = [replace(one, value=rebuild_of(_READS, one.value, change)) for one in fields]
                return None if found is None else replace(node, type=found[1], fields=made)
            case typed.Call(callee=typed.StaticMember(member=member) as callee, args=[given]) if (
                given is not None and member.name == "copy" and _is_reflect(member)
            ):
                if shared_id(given.type) is None:
                    return None
                copying = replace(callee, member=replace(member, elixir=_COPY))
                return replace(node, callee=copying, args=[rebuild_of(_READS, given, change)])
        return None

    return rebuild_of(_READS, function, change)


def _is_reflect(member: typed.Member) -> bool:
    return member.owner is not None and member.owner.name == "Reflect"


def apart(world: World, function: Function) -> Iterator[Expr]:
    """The values that are given where another kind is expected: of a structure that is a
    reference for one that isn't, or the other way round."""
    for one in handed(world, function):
        sides = [one.structure] if one.other is None else [one.structure, one.other]
        shared = [world.is_shared(id) for id in sides]
        if any(shared) and (one.other is None or not all(shared)):
            yield one.node


def held_again(ctx: Context, function: Function) -> Iterator[tuple[Expr, str]]:
    """What a structure that is a reference is made with and another object holds already, and the
    field there: a list or a map that somewhere changes in such a field. Lists and maps are values,
    so that the other one wouldn't see it: `{title: doc.title, lines: doc.lines}`."""
    from compiler_core.lower.shared_structures import filled_fields

    for node in nodes(function.body):
        if not isinstance(node, typed.Object) or not is_shared(ctx, node.type):
            continue
        type = resolved(ctx, node.type)
        if not isinstance(type, StructureType):
            continue
        for one in node.fields:
            value = one.value
            if kind_of(ctx, value.type) not in ("array", "map"):
                continue
            found = place(value, ctx.facts)
            if found.steps or not isinstance(found.root, SharedField) or is_cell(found.root.member):
                continue
            if isinstance(one, typed.ObjectField):
                if one.name in filled_fields(ctx.unit.world.db, structure_id(type)):
                    yield value, found.root.member.name
