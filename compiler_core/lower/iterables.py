"""What a `for` goes over, as Elixir sees it: a list, a range, a map's pairs, keys or values.

Keys whose values are looked up inside the loop come together with them:

    for (key in ttl.keys()) if (ttl.get(key) < now) …      for {key, value} <- ttl, value < now
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import templates, values
from compiler_core.lower.context import Context, Lines
from compiler_core.lower.iterators import is_of_library
from compiler_core.lower.places import assigned, place
from compiler_core.lower.types import kind_of, resolved
from compiler_core.lower.walk import escapes, variables_read, walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable
from compiler_core.semantics.types import AbstractType, ClassType, StructureType


@dataclass(slots=True)
class Source:
    """`node` is enumerated with `pattern`; `container` is the Haxe expression whose elements these
    are. `prelude` are lines at the start of the body."""

    node: Node
    pattern: Node
    container: Expr
    is_map: bool
    prelude: Lines


@dataclass(slots=True, eq=False)
class ScanSource(Expr):
    """All matches of a regular expression, each taken apart by `pattern`."""

    regex: Expr
    text: Expr
    pattern: Node


def source(ctx: Context, node: typed.For) -> Source:
    """What the loop enumerates; its evaluation is in `ctx.out`."""
    iterable = node.iterable
    if isinstance(iterable, ScanSource):
        operands = values.operands(ctx, [iterable.regex, iterable.text])
        call = tree.RemoteCall(tree.Alias("Regex"), "scan", tuple(operands))
        return Source(call, iterable.pattern, iterable, False, [])
    keys_of = _map_of_keys(ctx, iterable)
    if keys_of is not None:
        paired = _paired_keys(ctx, node, keys_of)
        if paired is not None:
            return paired
        container = values.expression(ctx, keys_of)
        keys = tree.RemoteCall(tree.Alias("Map"), "keys", (container,))
        return Source(keys, ctx.variable(node.variable), keys_of, True, [])
    kind = kind_of(ctx, iterable.type)
    if kind in ("instance", "dynamic", "structure"):
        declared = _by_declaration(ctx, node)
        if declared is not None:
            return declared
    container = _gone_through(ctx, iterable)
    key = node.key or ctx.facts.indexed.get(id(node))
    if key is not None:
        pattern = tree.Tuple((ctx.variable(key), ctx.variable(node.variable)))
        if kind == "array":
            indexed = tree.RemoteCall(tree.Alias("Enum"), "with_index", (container,))
            swapped = tree.Tuple((ctx.variable(node.variable), ctx.variable(key)))
            return Source(indexed, swapped, iterable, False, [])
        return Source(container, pattern, iterable, True, [])
    if kind == "map":
        found = tree.RemoteCall(tree.Alias("Map"), "values", (container,))
        return Source(found, ctx.variable(node.variable), iterable, True, [])
    return Source(container, ctx.variable(node.variable), iterable, False, [])


def _gone_through(ctx: Context, iterable: Expr) -> Node:
    """The elements; of an iterator that may be an object of the project's with `hasNext` and `next`
    they come as the loop asks for them."""
    container = values.expression(ctx, iterable)
    found = resolved(ctx, iterable.type)
    if not isinstance(found, StructureType) or is_of_library(ctx, iterable):
        return container
    names = {field.name for field in found.fields}
    return ctx.helper("iterated", container) if names >= {"hasNext", "next"} else container


def _by_declaration(ctx: Context, node: typed.For) -> Source | None:
    """What a type of Haxe's library gives for `iterator()`, which is a list here; a class of the
    project gives an object of its own, which no Elixir function goes through."""
    found = resolved(ctx, node.iterable.type)
    if node.key is not None and isinstance(found, StructureType):
        # A `KeyValueIterator`: a list of keys with their values.
        container = _gone_through(ctx, node.iterable)
        return Source(container, _pair(ctx, node), node.iterable, False, [])
    if not isinstance(found, (ClassType, AbstractType)):
        return None
    name = "iterator" if node.key is None else "keyValueIterator"
    pattern = _pair(ctx, node)
    if ctx.unit.world.has_instances(found.id):
        made = values.not_lowered(ctx, node.iterable, f"a loop over the class {found.id.name}")
        return Source(made, pattern, node.iterable, False, [])
    declared = ctx.unit.world.declared(found.id)
    if declared is None or not ctx.unit.world.is_standard(found.id):
        return None
    member = declared.instance.get(name)
    if member is None:
        return Source(values.expression(ctx, node.iterable), pattern, node.iterable, False, [])
    note = member.item.annotation("@:elixir")
    if note is None or note.text is None:
        what = f"a loop over `{found.id.name}`"
        made = values.not_lowered(ctx, node.iterable, what)
        return Source(made, pattern, node.iterable, False, [])
    container = values.expression(ctx, node.iterable)
    elements = templates.fill_template(ctx, node, note.text, container, [])
    return Source(elements, pattern, node.iterable, False, [])


def _pair(ctx: Context, node: typed.For) -> Node:
    """What one step gives: a value, or `%{key: …, value: …}`."""
    if node.key is None:
        return ctx.variable(node.variable)
    key = tree.Pair("key", ctx.variable(node.key))
    return tree.Map((key, tree.Pair("value", ctx.variable(node.variable))))


def _map_of_keys(ctx: Context, iterable: Expr) -> Expr | None:
    """The map in `map.keys()`."""
    match iterable:
        case typed.Call(callee=typed.InstanceMember(target=target, member=member), args=[]):
            is_plain = member.elixir in (None, "Map.keys({this})")
            if (
                member.name == "keys"
                and is_plain
                and kind_of(ctx, target.type) in ("map", "dynamic")
            ):
                return target
    return None


def _paired_keys(ctx: Context, node: typed.For, container: Expr) -> Source | None:
    """Keys whose values the body reads, before it changes the map."""
    reads = [
        child for child in walk(node.body) if _is_read_of(child, container, node.variable, ctx)
    ]
    root = place(container, ctx.facts).root
    if not reads or not isinstance(root, Variable):
        return None
    if root in assigned(node.body, ctx.facts):
        return None
    named = _named_value(node.body, reads)
    element = ctx.variable(named) if named else tree.Variable(ctx.names.fresh("value"))
    for read in reads:
        ctx.substitutes[id(read)] = element
    pattern = tree.Tuple((ctx.variable(node.variable), element))
    return Source(values.expression(ctx, container), pattern, container, True, [])


def _is_read_of(node: Expr, container: Expr, key: Variable, ctx: Context) -> bool:
    match node:
        case typed.Call(
            callee=typed.InstanceMember(target=target, member=member),
            args=[typed.Local(variable=variable)],
        ):
            found = member.name == "get" and variable is key
        case typed.Index(target=target, index=typed.Local(variable=variable)):
            found = variable is key
        case _:
            return False
    return found and same_place(target, container, ctx)


def same_place(one: Expr, other: Expr, ctx: Context) -> bool:
    """Both name the same place by fields."""
    first, second = place(one, ctx.facts), place(other, ctx.facts)
    if first.root is None or first.root is not second.root:
        return False
    if len(first.steps) != len(second.steps):
        return False
    return all(
        isinstance(a, (typed.StructureMember, typed.InstanceMember)) and _name(a) == _name(b)
        for a, b in zip(first.steps, second.steps, strict=True)
    )


def _name(step: Expr) -> str | None:
    match step:
        case typed.StructureMember(name=name):
            return name
        case typed.InstanceMember(member=member):
            return member.name
    return None


def _named_value(body: Expr, reads: list[Expr]) -> Variable | None:
    """The variable that the body gives the value, if it does."""
    for child in walk(body):
        if isinstance(child, typed.VariableDeclaration) and child.value in reads:
            return child.variable
    return None


def generators(ctx: Context, node: Expr, steps: list[Node]) -> Expr | None:
    """The generators and filters of nested `for` and `if`, and the expression inside them; None
    where there is anything else. Filters must need no lines of their own."""
    while True:
        match node:
            case typed.For(body=body) if not escapes(node):
                found = source(ctx, node)
                if found.prelude:
                    return None
                steps.append(tree.Generator(found.pattern, found.node))
                node = body
            case typed.If(condition=condition, then=then, otherwise=None) if steps:
                before = len(ctx.out)
                steps.append(values.expression(ctx, condition))
                if len(ctx.out) > before:
                    return None
                node = then
            case typed.Block(statements=[only]):
                node = only
            case typed.While():
                return None
            case _:
                return node


def reads(node: Expr, variable: Variable) -> bool:
    return variable in variables_read(node)
