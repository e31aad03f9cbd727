"""`@:elixir("String.downcase({this})")`: a declared member's Elixir, with its operands put in.

An operand that the template names twice is bound first, unless reading it again costs nothing. A
hole whose optional argument was left out takes the trailing arguments of its call with it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.names import kernel_kind
from compiler_core.elixir.tree import Node
from compiler_core.lower.context import Context
from compiler_core.lower.elixir_text import ElixirSyntaxError, Hole, parse
from compiler_core.lower.rewrite import bottom_up, fill, top_down, walk
from compiler_core.semantics.typed import Expr


def fill_template(
    ctx: Context,
    node: Expr,
    template: str,
    this: Node | None,
    arguments: list[Node | None],
    sources: Sequence[Expr | None] = (),
) -> Node:
    """The template's expression; a template that can't be read is a fault of its declaration.

    `sources` are the arguments' Haxe expressions, whose types say how they become text or elements.
    """
    from compiler_core.lower import values

    try:
        parsed = parse(template)
    except ElixirSyntaxError:
        return values.not_lowered(ctx, node, f"the declaration's template {template!r}")
    parsed = bottom_up(parsed, _elements_hole)
    uses = [child for child in walk(parsed) if isinstance(child, Hole)]
    given: dict[str, Node | None] = {"this": this}
    given.update((str(index), argument) for index, argument in enumerate(arguments))
    holes: dict[tuple[str, str], Node] = {}
    for use in uses:
        key = (use.name, use.how)
        value = given.get(use.name)
        if key in holes:
            continue
        if value is None:
            default = _DEFAULTS.get(use.how)
            if default is None and use.how[:1].isdigit():
                default = parse(use.how)
            if default is not None:
                holes[key] = default
            continue
        source = sources[int(use.name)] if use.name.isdigit() and sources else None
        if source is not None:
            value = _as(ctx, use.how, source, value)
        count = sum(one.name == use.name for one in uses)
        if count > 1 and not values.is_simple(value):
            value = given[use.name] = ctx.temporary("value", value)
        holes[key] = value
    missing = {(use.name, use.how) for use in uses} - set(holes)
    if missing:
        parsed = bottom_up(parsed, lambda part: _without(part, missing))
    parsed = bottom_up(parsed, lambda part: _kernel(ctx, part))
    return fresh_names(ctx, bottom_up(_fill(parsed, holes), options_last), parsed)


def options_last(node: Node) -> Node:
    """A keyword list as the last argument is written without its brackets."""
    match node:
        case tree.RemoteCall(arguments=(*others, tree.List(elements=pairs, tail=None))) if pairs:
            if all(isinstance(one, tree.Pair) and isinstance(one.key, str) for one in pairs):
                return replace(node, arguments=(*others, *pairs))
    return node


def _kernel(ctx: Context, node: Node) -> Node:
    """A function of `Kernel` whose name the module has taken."""
    if isinstance(node, tree.LocalCall) and node.name in ctx.unit.function_names:
        if kernel_kind(node.name, len(node.arguments)) in ("function", "macro"):
            return tree.RemoteCall(tree.Alias("Kernel"), node.name, node.arguments)
    return node


def _elements_hole(node: Node) -> Node:
    """`Haxe.elements({0})` is a matter of the operand's type where that is known."""
    match node:
        case tree.RemoteCall(
            target=tree.Alias(name="Haxe"), name="elements", arguments=(Hole(name=name),)
        ):
            return Hole(name, "elements")
    return node


_DEFAULTS: Mapping[str, Node] = {"nil": tree.NIL, "true": tree.TRUE, "false": tree.FALSE}


def _as(ctx: Context, how: str, source: Expr, value: Node) -> Node:
    from compiler_core.lower import text
    from compiler_core.lower.types import kind_of

    if how == "keyword" and isinstance(value, tree.Map) and value.update is None:
        return tree.List(value.pairs)
    if how == "text":
        return text.string(ctx, source, value)
    if how == "elements":
        kind = kind_of(ctx, source.type)
        if kind == "map":
            return tree.RemoteCall(tree.Alias("Map"), "values", (value,))
        return value if kind == "array" else ctx.helper("elements", value)
    return value


def _fill(template: Node, holes: Mapping[tuple[str, str], Node]) -> Node:
    def change(part: Node) -> Node:
        if isinstance(part, Hole):
            return holes.get((part.name, part.how), tree.NIL)
        return part

    return top_down(template, lambda part: _applied(part, holes, change))


def _applied(
    part: Node, holes: Mapping[tuple[str, str], Node], change: Callable[[Node], Node]
) -> Node | None:
    """`&({0}.(&1, &2) <= 0)` with a function put in: its own parameters and body are written out,
    for captures don't nest."""
    if isinstance(part, Hole):
        return change(part)
    if not isinstance(part, tree.Capture):
        return None
    calls = [one for one in walk(part) if isinstance(one, tree.ValueCall)]
    if len(calls) != 1 or not isinstance(calls[0].function, Hole):
        return None
    called = calls[0]
    function = holes.get((called.function.name, called.function.how))  # type: ignore[attr-defined]
    match function:
        case tree.FunctionCapture(target=None, name=name):
            direct: Node = tree.LocalCall(name, called.arguments)
        case tree.FunctionCapture(target=target, name=name) if target is not None:
            direct = tree.RemoteCall(target, name, called.arguments)
        case tree.Fn(clauses=(tree.Clause(guard=None) as clause,)):
            body = map_one(part.body, called, clause.body)
            return tree.Fn((tree.Clause(clause.patterns, body),))
        case _:
            return None
    return tree.Capture(map_one(part.body, called, direct))


def map_one(node: Node, old: Node, new: Node) -> Node:
    """The node with one of its parts replaced."""
    return top_down(node, lambda part: new if part is old else None)


def fresh_names(ctx: Context, node: Node, template: Node) -> Node:
    """Nothing to do where the template binds no names; its own names must not hide the user's."""
    own = {child.name for child in walk(template) if isinstance(child, tree.Variable)}
    own -= {"_", "__MODULE__", "self"}
    clashing = own & ctx.names.taken
    if not clashing:
        return node
    renamed = {name: ctx.names.fresh(name) for name in sorted(clashing)}
    kept = {id(child) for child in walk(template)}

    def change(part: Node) -> Node:
        if isinstance(part, tree.Variable) and part.name in renamed and id(part) in kept:
            return tree.Variable(renamed[part.name])
        return part

    return bottom_up(node, change)


def _without(node: Node, missing: set[tuple[str, str]]) -> Node:
    """A call whose last arguments are holes without operands, without those arguments."""
    if not isinstance(node, (tree.LocalCall, tree.RemoteCall, tree.ValueCall)):
        return node
    arguments = list(node.arguments)
    while arguments and _is_missing(arguments[-1], missing):
        arguments.pop()
    if len(arguments) == len(node.arguments):
        return node
    return replace(node, arguments=tuple(arguments))


def _is_missing(node: Node, missing: set[tuple[str, str]]) -> bool:
    if isinstance(node, tree.Pair):
        return _is_missing(node.value, missing)
    return isinstance(node, Hole) and (node.name, node.how) in missing


def as_function(template: str, arguments: list[Node], this: Node | None = None) -> Node:
    """A template as a function value: `&String.upcase/1`, or a capture of the expression."""
    holes = {str(index): argument for index, argument in enumerate(arguments)}
    if this is not None:
        holes["this"] = this
    parsed = bottom_up(parse(template), _general)
    node = fill(parsed, holes)
    if isinstance(node, (tree.RemoteCall, tree.LocalCall)) and list(node.arguments) == arguments:
        target = node.target if isinstance(node, tree.RemoteCall) else None
        return tree.FunctionCapture(target, node.name, len(arguments))
    nested = any(isinstance(child, (tree.Capture, tree.Fn)) for child in walk(node))
    if not arguments or nested:
        names: list[Node] = [tree.Variable(f"argument{i + 1}") for i in range(len(arguments))]
        renamed = dict(zip(holes, names, strict=False))
        body = fill(parsed, {**renamed, **({"this": this} if this else {})})
        return tree.Fn((tree.Clause(tuple(names), body),))
    return tree.Capture(node)


def _general(part: Node) -> Node:
    """A hole that is written by its operand's type, where that may be any."""
    if isinstance(part, Hole) and part.how in ("text", "elements"):
        name = "string" if part.how == "text" else part.how
        return tree.RemoteCall(tree.Alias("Haxe"), name, (replace(part, how=""),))
    return part
