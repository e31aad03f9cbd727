"""Constants, regular expressions, objects and maps, as Elixir writes them.

    {name: "Ann", age: 7}          %{name: "Ann", age: 7}
    {...base, age: 8}              Map.merge(base, %{age: 8})
    ~/[0-9]+/g                     ~r/[0-9]+/

Source for what a pattern's flags mean: the documentation of Haxe's `EReg`, and Elixir's `Regex`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import nulls, shared, values
from compiler_core.lower.context import Context
from compiler_core.lower.rebuild import standing_at
from compiler_core.lower.regex_text import sees_characters
from compiler_core.lower.types import is_shared, module_of_type, resolved
from compiler_core.project.files import module_path
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr
from compiler_core.semantics.types import ClassType


def constant(value: typed.ConstantValue) -> Node:
    """A constant; Haxe's `NaN` and infinities, which Elixir's floats lack, are atoms."""
    if value is None:
        return tree.NIL
    if isinstance(value, bool):
        return tree.TRUE if value else tree.FALSE
    if isinstance(value, int):
        return tree.Integer(value)
    if isinstance(value, float):
        if math.isnan(value):
            return tree.Atom("nan")
        if math.isinf(value):
            return tree.Atom("infinity" if value > 0 else "neg_infinity")
        return tree.Float(value)
    return tree.String((value,))


def regex(pattern: str, flags: str) -> Node:
    """Haxe's `m` and `s` mean what Elixir's do; `g` is the caller's choice in Elixir."""
    modifiers = flags.replace("g", "")
    if "u" not in modifiers and sees_characters(pattern):
        modifiers += "u"
    return tree.Sigil("r", (pattern.replace("#{", "\\#{"),), modifiers)


def map_pair(key: Node, value: Node) -> Node:
    """`key => value`, or `key: value` for an atom."""
    if isinstance(key, tree.Atom) and key.name not in ("nil", "true", "false"):
        return tree.Pair(key.name, value)
    return tree.Pair(key, value)


def keyword_pairs(ctx: Context, entries: Iterable[tuple[str, Expr]]) -> tuple[Node, ...]:
    """The pairs of a keyword list, their values evaluated in order."""
    entries = list(entries)
    found = values.operands(ctx, [value for _, value in entries])
    return tuple(
        tree.Pair(field_name(name), value) for (name, _), value in zip(entries, found, strict=True)
    )


def object_of(ctx: Context, node: typed.Object) -> Node:
    """`{a: 1, ...rest}`: a map, merged with what it spreads; or an object of a class without a
    constructor (`@:structInit`)."""
    type = resolved(ctx, node.type)
    if isinstance(type, ClassType) and ctx.unit.world.has_instances(type.id):
        return _struct_of(ctx, node, type)
    found = values.operands(ctx, [field.value for field in node.fields])
    if (what := _one_name(ctx, node)) is not None:
        return values.not_lowered(ctx, node, what)
    parts: list[Node] = []
    pairs: list[Node] = []
    for field, value in zip(node.fields, found, strict=True):
        if isinstance(field, typed.ObjectField):
            origin = field.span.shifted(ctx.start)
            above = ctx.above.get(id(field), ())
            pairs.append(tree.Pair(ctx.field(field.name), value, origin=origin, comments=above))
        else:
            if pairs:
                parts.append(tree.Map(tuple(pairs)))
                pairs = []
            parts.append(_spread(ctx, field.value, value))
    if pairs or not parts:
        parts.append(tree.Map(tuple(pairs)))
    merged = parts[0]
    for part in parts[1:]:
        merged = tree.RemoteCall(tree.Alias("Map"), "merge", (merged, part))
    return shared.made_structure(ctx, merged) if is_shared(ctx, node.type) else merged


def _struct_of(ctx: Context, node: typed.Object, type: ClassType) -> Node:
    """The class's struct, with the first values that its fields have and that are no constants."""
    from compiler_core.lower.units import struct_fields  # which reads what this module is part of
    from compiler_core.lower.world import is_constant

    given = [(one.name, one.value) for one in node.fields if isinstance(one, typed.ObjectField)]
    db, id = ctx.unit.world.db, type.id
    path = module_path(db, (*id.package, id.module))
    names = {name for name, _ in given}
    natives: dict[str, str] = {}
    for one in () if path is None else struct_fields(db, path, id.name):
        if one.member.native is not None:
            natives[one.member.name] = one.member.native
        if one.member.name not in names and one.value is not None and not is_constant(one.value):
            given.append((one.member.name, standing_at(one.value, node.span)))
    found = values.operands(ctx, [value for _, value in given])
    pairs = [
        tree.Pair(natives.get(name, field_name(name)), value)
        for (name, _), value in zip(given, found, strict=True)
    ]
    made = tree.Struct(module_of_type(ctx, type), tuple(pairs))
    return shared.made(ctx, made) if ctx.unit.world.is_shared(id) else made


def _spread(ctx: Context, source: Expr, value: Node) -> Node:
    """What an object spreads; null has no fields."""
    if nulls.may_be_null(ctx, source) or nulls.is_optional(ctx, source):
        return tree.Binary("||", value, tree.Map())
    return value


def _one_name(ctx: Context, node: typed.Object) -> str | None:
    """`{userId: 1, user_id: 2}` would be a map with one key."""
    spelled: dict[str, str] = {}
    for field in node.fields:
        if isinstance(field, typed.ObjectField):
            other = spelled.setdefault(ctx.field(field.name), field.name)
            if other != field.name:
                return f"the fields `{other}` and `{field.name}`, which are one in Elixir"
    return None


def elixir_map(ctx: Context, node: typed.ElixirMap) -> Node:
    """`%{…}` and `%Struct{…}` as the dialect writes them."""
    flat: list[Expr] = []
    for key, value in node.entries:
        flat += [value] if isinstance(key, str) else [key, value]
    found = iter(values.operands(ctx, flat))
    pairs: list[Node] = []
    for key, _ in node.entries:
        if isinstance(key, str):
            pairs.append(tree.Pair(field_name(key), next(found)))
        else:
            pairs.append(map_pair(next(found), next(found)))
    if node.struct is None:
        return tree.Map(tuple(pairs))
    return tree.Struct(module_of_type(ctx, node.struct), tuple(pairs))
