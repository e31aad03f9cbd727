"""Objects that are handed about by reference: how their fields are read and written.

Which classes' objects are is `shared_objects`' matter. Such an object's value is a reference, which
knows its class and nothing else, so that any number of variables, fields and lists may hold it; its
fields lie in the process (`Haxe.share`), and a change leaves the reference as it is.

    room.items.push(lamp)      Haxe.put_state(room, :items, Haxe.state(room).items ++ [lamp])
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name
from compiler_core.elixir.tree import Node
from compiler_core.lower.context import Context, Lines
from compiler_core.lower.places import is_cell
from compiler_core.lower.rewrite import walk
from compiler_core.lower.structure_ids import is_structure_field, may_be_absent
from compiler_core.semantics.typed import Expr, Member


def made(ctx: Context, struct: Node) -> Node:
    """The reference to a new object with a struct's fields."""
    return ctx.helper("share", struct)


def made_structure(ctx: Context, fields: Node) -> Node:
    """The reference to a new structure."""
    return ctx.helper("share_structure", fields)


def field(ctx: Context, reference: Node, member: Member) -> Node:
    if is_cell(member):
        return ctx.helper("value", reference)
    if is_structure_field(member):
        name = ctx.field(member.name)
        state = ctx.helper("state", reference)
        if may_be_absent(member):
            return tree.KeyAccess(state, tree.Atom(name))
        return tree.FieldAccess(state, name)
    return tree.FieldAccess(ctx.helper("state", reference), _name(member))


def put_field(ctx: Context, node: Expr, reference: Node, member: Member, value: Node) -> Node:
    if is_cell(member):
        return replace(ctx.helper("put_value", reference, value), origin=ctx.origin(node))
    if may_be_absent(member):
        made = ctx.helper("put", reference, tree.Atom(ctx.field(member.name)), value)
        return replace(made, origin=ctx.origin(node))
    return replace(put_named(ctx, reference, _name(member), value), origin=ctx.origin(node))


def put_named(ctx: Context, reference: Node, name: str, value: Node) -> Node:
    return ctx.helper("put_state", reference, tree.Atom(name), value)


def folded(lines: Lines) -> Lines:
    """A constructor's lines with the fields that get their first values at once in the struct:

    room = Haxe.share(%__MODULE__{})               room = Haxe.share(%__MODULE__{name: name})
    Haxe.put_state(room, :name, name)
    """
    match lines:
        case [tree.Match(pattern=tree.Variable() as this, value=value) as first, *rest]:
            pass
        case _:
            return lines
    match value:
        case tree.RemoteCall(name="share", arguments=(tree.Struct() as struct,)):
            pass
        case _:
            return lines
    pairs = {one.key: one for one in struct.pairs if isinstance(one, tree.Pair)}
    while rest:
        match rest[0]:
            case tree.RemoteCall(
                name="put_state", arguments=(target, tree.Atom(name=name), given)
            ) if target == this and this not in walk(given):
                pairs[name] = tree.Pair(name, given, origin=rest[0].origin)
            case _:
                break
        rest = rest[1:]
    made = replace(value, arguments=(replace(struct, pairs=tuple(pairs.values())),))
    return [replace(first, value=made), *rest]


def _name(member: Member) -> str:
    return member.native or field_name(member.name)
