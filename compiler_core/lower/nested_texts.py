"""Texts of values that hold others which Haxe prints in a way of their own.

A `haxe.ds.List` is a list in Elixir, as an array is, and `Haxe.string` can't tell them apart; the
type can. Where such a value stands inside another one, its text is put in its place:

    Sys.println([queue])        IO.puts(Haxe.string(Enum.map([queue], fn list -> "{#{…}}" end)))

Arrays, maps, structures and lists are looked into; what an enum or `Dynamic` holds isn't.
"""

from __future__ import annotations

from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import values
from compiler_core.lower.context import Context
from compiler_core.lower.templates import fill_template
from compiler_core.lower.types import is_nullable, is_shared, resolved
from compiler_core.semantics.typed import Expr
from compiler_core.semantics.types import (
    AbstractType,
    ClassType,
    StructureField,
    StructureType,
    Type,
)

_ENUM = tree.Alias("Enum")


def with_texts(ctx: Context, source: Expr, value: Node) -> Node:
    """The value, with the texts of what it holds in place of what `Haxe.string` would misread."""
    return _inside(ctx, source, source.type, value) or value


def _inside(ctx: Context, source: Expr, type: Type, value: Node) -> Node | None:
    match resolved(ctx, type):
        case StructureType() if is_shared(ctx, type):
            return None
        case StructureType(fields=fields):
            return _structure(ctx, source, fields, value)
        case ClassType(args=(of,)) | AbstractType(args=(of,)):
            each = _function(ctx, source, of)
            return None if each is None else tree.RemoteCall(_ENUM, "map", (value, each))
        case ClassType(args=(_, of)) | AbstractType(args=(_, of)):
            text = _text(ctx, source, of, tree.Variable("value"))
            if text is None:
                return None
            key = tree.Variable("key")
            entry = tree.Tuple((key, tree.Variable("value")))
            clause = tree.Clause((entry,), tree.Tuple((key, text)))
            return tree.RemoteCall(tree.Alias("Map"), "new", (value, tree.Fn((clause,))))
    return None


def _structure(
    ctx: Context, source: Expr, fields: tuple[StructureField, ...], value: Node
) -> Node | None:
    holder = tree.Variable("value")
    held = [
        one
        for one in fields
        if not one.optional and _text(ctx, source, one.type, holder) is not None
    ]
    if not held:
        return None
    if not values.is_simple(value):
        value = ctx.temporary("value", value)
    pairs: list[Node] = []
    for one in held:
        name = field_name(one.name)
        text = _text(ctx, source, one.type, tree.FieldAccess(value, name))
        pairs.append(tree.Pair(name, text or value))
    return tree.Map(tuple(pairs), value)


def _function(ctx: Context, source: Expr, type: Type) -> Node | None:
    name = tree.Variable("list" if _own_template(ctx, type) else "value")
    text = _text(ctx, source, type, name)
    return None if text is None else tree.Fn((tree.Clause((name,), text),))


def _text(ctx: Context, source: Expr, type: Type, value: Node) -> Node | None:
    """What is to stand for a value inside another one; None for the value itself."""
    if is_nullable(type):
        return None
    inner = _inside(ctx, source, type, value)
    template = _own_template(ctx, type)
    if template is None:
        return inner
    return fill_template(ctx, source, template, inner or value, [])


def _own_template(ctx: Context, type: Type) -> str | None:
    """The template of the library's `toString`, where `Haxe.string` prints something else."""
    found = resolved(ctx, type)
    if not isinstance(found, ClassType):
        return None
    declared = ctx.unit.world.declared(found.id)
    member = None if declared is None else declared.instance.get("toString")
    if declared is None or not declared.is_extern or member is None:
        return None
    note = member.item.annotation("@:elixir")
    text = "" if note is None else note.text or ""
    return None if text.startswith(("Haxe.string", "{this}")) else text or None
