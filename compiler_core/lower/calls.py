"""Calls: what is called says how it is written.

    Circle(2)           {:circle, 2}                    a constructor of an enum
    text.trim()         String.trim(text)               a declared member (`library_calls`)
    area(shape)         area(shape)                     the project's function (`project_calls`)
    callback(1)         callback.(1)                    a function value
    trace(x)            IO.puts("Main.hx:1: #{x}")

A call whose value nobody wants, and that has none in Elixir, writes its lines itself:
`list.push(1)` is `list = list ++ [1]`.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.names import function_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import (
    call_arguments,
    closures,
    construction,
    known_calls,
    known_enums,
    late_calls,
    library_calls,
    members,
    positions,
    project_calls,
    reflection,
    regexes,
    text,
    values,
)
from compiler_core.lower.context import Context
from compiler_core.lower.forms import own_call
from compiler_core.lower.iterators import is_of_library
from compiler_core.lower.places import ANY_ITERATOR, call_parts
from compiler_core.lower.rewrite import block
from compiler_core.lower.types import kind_of
from compiler_core.lower.walk import bits_of, holds
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member
from compiler_core.semantics.types import FunctionType


def call(ctx: Context, node: typed.Call, wanted: bool) -> Node | None:
    """The call's value; None where it has none and its lines are written already."""
    node = call_arguments.gathered(ctx, node)
    matched = regexes.call(ctx, node)
    if matched is not None:
        return matched
    _mark_immediate(ctx, node)
    callee = node.callee
    match callee:
        case typed.EnumConstructor(name=name):
            arguments = _constructor_arguments(ctx, node)
            tag = tree.Atom(ctx.constructor(name))
            return tree.Tuple((tag, *arguments)) if arguments else tag
        case typed.StaticMember(member=member) if member.kind == "method":
            return _member_call(ctx, node, member, None, wanted)
        case typed.InstanceMember(target=target, member=member) if member.kind == "method":
            if callee.safe:
                return _safe_call(ctx, node, target, member)
            return _member_call(ctx, node, member, target, wanted)
        case typed.StructureMember(target=target) if call_parts(node)[0] is not None:
            iterator = call_parts(node)[0]
            assert iterator is not None
            if not is_of_library(ctx, target):
                iterator = ANY_ITERATOR[iterator.name]
            return _member_call(ctx, node, iterator, target, wanted)
        case typed.UnknownFunction(name=name):
            return own_call(function_name(name), call_arguments.all_operands(ctx, node))
        case typed.UnknownMember(target=target, name=name):
            found = values.expression(ctx, target)
            arguments_ = call_arguments.all_operands(ctx, node)
            if isinstance(found, (tree.Alias, tree.Atom)) or found == tree.Variable("__MODULE__"):
                return tree.RemoteCall(found, function_name(name), arguments_)
            access = tree.FieldAccess(found, function_name(name))
            return tree.ValueCall(access, arguments_)
        case typed.Local(variable=variable) if variable in ctx.local_functions:
            local = ctx.local_functions[variable]
            return closures.call(ctx, node, local, wanted)
    if isinstance(callee, typed.Super):
        return construction.super_constructor(ctx, node, callee)
    if isinstance(callee, typed.StructureMember):
        late = late_calls.call(ctx, node, callee)
        if late is not None:
            return late
    if holds(callee, _CALLS):
        # What makes the function comes before what its arguments do.
        whole = replace(node, args=[callee, *node.args])
        function, *arguments = call_arguments.all_operands(ctx, whole)
        return tree.ValueCall(function, tuple(arguments))
    function = values.expression(ctx, callee)
    return tree.ValueCall(function, call_arguments.all_operands(ctx, node))


_CALLS = bits_of((typed.Call, typed.New, typed.Assign, typed.Increment))


def _constructor_arguments(ctx: Context, node: typed.Call) -> list[Node]:
    """A value has all of its constructor's arguments: optional ones left out are `nil`."""
    made = [
        tree.NIL if one is None else one for one in call_arguments.optional_operands(ctx, node.args)
    ]
    type = node.callee.type
    rest = type.parameters[len(made) :] if isinstance(type, FunctionType) else ()
    return [*made, *(tree.NIL for item in rest if item.optional)]


def _mark_immediate(ctx: Context, node: typed.Call) -> None:
    """Functions handed to what calls them before it returns."""
    member = getattr(node.callee, "member", None)
    if not isinstance(member, Member):
        return
    is_library = member.elixir is not None or member.is_extern
    for index, one in enumerate(node.args):
        if isinstance(one, typed.Function):
            if is_library or index not in ctx.facts.effects(member).keeps_functions:
                ctx.immediate.add(id(one))


def _safe_call(ctx: Context, node: typed.Call, target: Expr, member: Member) -> Node:
    """`target?.method(…)`: nil where the target is."""
    variable = typed.Variable("value", target.type, target.span)
    ctx.names.names[variable] = ctx.names.fresh("value")
    local = typed.Local(target.span, target.type, variable)
    callee = typed.InstanceMember(node.callee.span, node.callee.type, local, member)
    plain = typed.Call(node.span, node.type, callee, node.args, node.keywords)
    value = values.expression(ctx, target)
    inner = ctx.inner(live=ctx.live)
    result = values.expression(inner, plain)
    clauses = (
        tree.Clause((tree.NIL,), tree.NIL),
        tree.Clause((ctx.variable(variable),), block([*inner.out, result])),
    )
    return tree.Case(value, clauses)


def _member_call(
    ctx: Context, node: typed.Call, member: Member, receiver: Expr | None, wanted: bool
) -> Node | None:
    if member.name == "trace" and (member.owner is None or member.owner.name == "Log"):
        return _trace(ctx, node)
    if _is_std_string(member) and len(node.args) == 1 and node.args[0] is not None:
        return text.string(ctx, node.args[0], values.expression(ctx, node.args[0]))
    if "@:framework" in member.metadata:
        written = _by_annotation(ctx, node, member, receiver, wanted)
        return written or values.not_lowered(ctx, node, f"`{member.name}`")
    if "@:requires" in member.metadata:
        ctx.unit.required.update(members.requirements(ctx, member))
    if member.elixir is not None:
        known = known_calls.plainer(ctx, node, member, receiver)
        if known is not None:
            return known
        if member.mutates and (receiver is not None or (node.args and node.args[0] is not None)):
            return library_calls.mutating_call(ctx, node, member, receiver, wanted)
        return library_calls.template_call(ctx, node, member, receiver)
    if members.has_no_elixir(ctx, member):
        reflected = reflection.call(ctx, node, member)
        if reflected is not None:
            return reflected
        named = known_enums.of_enum(ctx, node, member)
        return named if named is not None else members.without_elixir(ctx, node, member)
    if member.is_extern:
        return library_calls.foreign_call(ctx, node, member, receiver)
    return project_calls.project_call(ctx, node, member, receiver, wanted)


def _by_annotation(
    ctx: Context, node: typed.Call, member: Member, receiver: Expr | None, wanted: bool
) -> Node | None:
    """The call as an annotation of the class at hand writes it."""
    from compiler_core.lower import framework  # which reads what this module is part of

    world = ctx.unit.world
    declared = None if ctx.unit.id is None else world.declared(ctx.unit.id)
    for _, lowering in framework.of_class(world.db, declared.annotations if declared else ()):
        if lowering.call is not None:
            made = lowering.call(ctx, node, member, receiver, wanted)
            if made is not None:
                return made
    return None


def _is_std_string(member: Member) -> bool:
    return member.name == "string" and member.owner is not None and member.owner.name == "Std"


def _trace(ctx: Context, node: typed.Call) -> Node:
    """`trace(x)` prints file and line, then the text; further values follow with commas. Of
    `haxe.Log.trace` a second argument is the place: null for none."""
    args = [one for one in node.args if one is not None]
    infos = args[1] if len(args) == 2 and not _takes_any_number(node.callee) else None
    if infos is not None:
        if not isinstance(infos, typed.Constant):
            return values.not_lowered(ctx, node, "`Log.trace` with a place of its own")
        value = text.string(ctx, args[0], values.expression(ctx, args[0]))
        return tree.RemoteCall(tree.Alias("IO"), "puts", (value,))
    # Haxe calls the `toString` that the abstract `Map` has when it evaluates the argument.
    lowered = values.operands(ctx, args, lambda one: kind_of(ctx, one.type) == "map")
    ctx.unit.has_positions = True
    printed = text.sequence(ctx, positions.mark(node.span.shifted(ctx.start)) + ": ", args, lowered)
    return tree.RemoteCall(tree.Alias("IO"), "puts", (printed,))


def _takes_any_number(callee: Expr) -> bool:
    return isinstance(callee.type, FunctionType) and any(one.rest for one in callee.type.parameters)


# --- the project's functions ---------------------------------------------------------------------
