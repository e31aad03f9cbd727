"""Reads of members: static variables, fields, elements, and functions named as values."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from compiler_core.elixir import tree
from compiler_core.elixir.names import attribute_name, field_name, function_name, variable_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import late_calls, left_out, literals, operators, shared, templates, values
from compiler_core.lower.context import Context
from compiler_core.lower.faults import SHARED_VALUE
from compiler_core.lower.forms import own_call
from compiler_core.lower.rewrite import names_in
from compiler_core.lower.things import ELSEWHERE
from compiler_core.lower.types import NEVER_FALSE, kind_of, resolved
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member
from compiler_core.semantics.types import ClassType, FunctionType


def static(ctx: Context, node: Expr, member: Member) -> Node:
    """`Type.member` as a value."""
    if has_no_elixir(ctx, member) and not _is_enum_abstract(ctx, member):
        return without_elixir(ctx, node, member)
    if member.kind == "method":
        _check_changes(ctx, node, member)
        return function_value(ctx, member, member.type)
    if member.elixir is not None:
        return templates.fill_template(ctx, node, member.elixir, None, [])
    if _is_enum_abstract(ctx, member):
        return constant_value(ctx, member)
    if is_own(ctx, member):
        if member.owner == ctx.unit.id and member.name in ctx.unit.attributes:
            name = attribute_name(member.name)
            ctx.unit.used_attributes.add(member.name)
            return tree.AttributeRead(name)
        ctx.unit.used_accessors.add(member.name)
        return own_call(function_name(member.name))
    return tree.RemoteCall(owner_module(ctx, member), function_name(member.native or member.name))


def _check_changes(ctx: Context, node: Expr, member: Member) -> None:
    """A function that changes what it is given hands it back; who calls it as a value doesn't know,
    unless it is the result."""
    if member.elixir is not None or member.is_extern or not isinstance(member.type, FunctionType):
        return
    for index in ctx.facts.effects(member).appended:
        if index in range(len(member.type.parameters)):
            ctx.fault(SHARED_VALUE, node, member.type.parameters[index].name, ELSEWHERE)


def has_no_elixir(ctx: Context, member: Member) -> bool:
    """It is Haxe's own, and its declaration has no template: no Elixir function has its name."""
    if member.elixir is not None or member.native is not None or member.owner is None:
        return False
    return member.is_extern and ctx.unit.world.is_standard(member.owner)


def without_elixir(ctx: Context, node: Expr, member: Member) -> Node:
    """A failing line for such a member."""
    owner = "" if member.owner is None else f"{member.owner}."
    return values.not_lowered(ctx, node, f"`{owner}{member.name}`")


def is_own(ctx: Context, member: Member) -> bool:
    """It belongs to the module at hand."""
    if member.is_extern:
        return False
    if member.owner is None and member.path:
        return ctx.unit.world.file_module(member.path) == ctx.unit.name
    return member.owner == ctx.unit.id


def owner_module(ctx: Context, member: Member) -> Node:
    if member.owner is None:
        if member.path:
            return tree.Alias(ctx.unit.world.file_module(member.path))
        return tree.Variable("__MODULE__")
    return tree.Alias(ctx.unit.world.module_name(member.owner))


def requirements(ctx: Context, member: Member) -> Iterator[str]:
    """What `@:requires("Logger")` says of a static member: the module whose macro it is."""
    owner = None if member.owner is None else ctx.unit.world.declared(member.owner)
    declared = None if owner is None else owner.static.get(member.name)
    for note in () if declared is None else declared.item.annotations:
        if note.name == "@:requires" and note.text is not None:
            yield note.text


def _is_enum_abstract(ctx: Context, member: Member) -> bool:
    if member.owner is None:
        return False
    declared = ctx.unit.world.declared(member.owner)
    return declared is not None and declared.kind == "enum abstract"


def constant_value(ctx: Context, member: Member) -> Node:
    """The value of a constant as it stands in its declaration."""
    value = ctx.unit.world.constant(member)
    if isinstance(value, typed.Constant):
        return literals.constant(value.value)
    if isinstance(value, typed.Atom):
        return tree.Atom(value.name)
    if value is not None:
        return values.expression(ctx.inner(), value)
    return tree.RemoteCall(owner_module(ctx, member), function_name(member.name))


def function_value(ctx: Context, member: Member, type: object) -> Node:
    """A function named as a value: `&name/arity`."""
    arity = len(type.parameters) if isinstance(type, FunctionType) else 0
    if member.elixir is not None:
        arguments: list[Node] = [tree.CaptureArgument(i + 1) for i in range(arity)]
        return templates.as_function(member.elixir, arguments)
    target = None if is_own(ctx, member) else owner_module(ctx, member)
    name = elixir_name(member)

    def called(arguments: tuple[Node, ...]) -> Node:
        return (
            own_call(name, arguments)
            if target is None
            else tree.RemoteCall(target, name, arguments)
        )

    return _with_defaults(ctx, member, arity, called) or tree.FunctionCapture(target, name, arity)


def _with_defaults(
    ctx: Context, member: Member, arity: int, called: Callable[[tuple[Node, ...]], Node]
) -> Node | None:
    """A function with default arguments as a value: what a call of it leaves out is null.

    fn text, nil -> label(text); text, size -> label(text, size) end
    """
    defaults = left_out.constant_defaults(ctx.unit.world.db, member)
    first = next((i for i, one in enumerate(defaults) if one is not None), None)
    if first is None or len(defaults) != arity or not isinstance(member.type, FunctionType):
        return None
    taken = names_in(called(()))
    given = [variable_name(one.name or "value") for one in member.type.parameters]
    names = tuple(
        tree.Variable(ctx.names.fresh(one) if one in taken else one)
        for one in (given if len({*given}) == arity else map(ctx.names.fresh, given))
    )
    clauses = [
        tree.Clause((*names[:count], *[tree.NIL] * (arity - count)), called(names[:count]))
        for count in range(first, arity)
        if defaults[count] is not None
    ]
    return tree.Fn((*clauses, tree.Clause(names, called(names))))


def instance(ctx: Context, node: typed.InstanceMember) -> Node:
    member = node.member
    if has_no_elixir(ctx, member):
        return without_elixir(ctx, node, member)
    if member.kind == "method":
        return _method_value(ctx, node)
    field = ctx.facts.fields_are_variables.get(member.name)
    if field is not None and isinstance(node.target, typed.This):
        return ctx.variable(field)
    target = values.expression(ctx, node.target)
    template = member.elixir
    if template is not None:
        if node.safe:
            fill = templates.fill_template
            return _safe(ctx, node, target, lambda value: fill(ctx, node, template, value, []))
        return templates.fill_template(ctx, node, template, target, [])
    if ctx.facts.is_shared_field(member):
        if node.safe:
            return _safe(ctx, node, target, lambda value: shared.field(ctx, value, member))
        return shared.field(ctx, target, member)
    if node.safe:
        name = field_name(member.name)
        return _safe(ctx, node, target, lambda value: tree.FieldAccess(value, name))
    return tree.FieldAccess(target, member.native or field_name(member.name))


def _method_value(ctx: Context, node: typed.InstanceMember) -> Node:
    """`object.method` as a value is a function that keeps its object."""
    target = values.expression(ctx, node.target)
    type = node.member.type
    arity = len(type.parameters) if isinstance(type, FunctionType) else 0
    if not values.is_stable(target):
        target = ctx.temporary("object", target)
    arguments: list[Node] = [tree.CaptureArgument(i + 1) for i in range(arity)]
    if node.member.elixir is not None:
        return templates.as_function(node.member.elixir, arguments, target)
    member = node.member
    if ctx.facts.effects(member).mutates:
        return values.not_lowered(ctx, node, f"{member.name} as a value, which changes its object")
    module = dispatch(ctx, node.target, member, target)
    name = elixir_name(member)

    def called(arguments: tuple[Node, ...]) -> Node:
        if module is None and is_own(ctx, member):
            return own_call(name, (target, *arguments))
        owner = owner_module(ctx, member) if module is None else module
        return tree.RemoteCall(owner, name, (target, *arguments))

    function = _with_defaults(ctx, member, arity, called)
    if function is not None:
        return function
    call = called(tuple(arguments))
    return tree.Capture(call) if arity else tree.Fn((tree.Clause((), call),))


def dispatch(ctx: Context, receiver: Expr, member: Member, value: Node) -> Node | None:
    """The module that has the method of an object, where the object's class decides; `value` is
    the object. None where the declaring class's is meant, which of a method without a body is the
    function that asks the object itself."""
    if member.owner is None or member.is_static or member.is_extern or member.elixir is not None:
        return None
    world = ctx.unit.world
    if isinstance(receiver, typed.Super) or world.is_promise(member.owner, member.name):
        return None
    found = resolved(ctx, receiver.type)
    seen = found.id if isinstance(found, ClassType) else member.owner
    if not world.is_virtual(seen, member.owner, member.name):
        return None
    return tree.FieldAccess(value, "__struct__")


def structure(ctx: Context, node: typed.StructureMember) -> Node:
    """A field of a structure; one that may be absent reads as nil."""
    method = late_calls.method_value(ctx, node)
    if method is not None:
        return method
    target = values.expression(ctx, node.target)
    name = ctx.field(node.name)
    if node.key == "string":
        return tree.KeyAccess(target, tree.String((node.name,)))
    if node.key == "either" or late_calls.may_be_object(ctx, node.target):
        return ctx.helper("get", target, tree.Atom(name))
    if node.safe or not node.certain:
        return tree.KeyAccess(target, tree.Atom(name))
    return tree.FieldAccess(target, name)


def _safe(
    ctx: Context, node: typed.InstanceMember, target: Node, read: Callable[[Node], Node]
) -> Node:
    """What is read of the target, nil where the target is."""
    if values.is_simple(target) and kind_of(ctx, node.target.type) in NEVER_FALSE:
        return tree.Binary("&&", target, read(target))
    value = tree.Variable(ctx.names.fresh("value"))
    return tree.Case(
        target,
        (tree.Clause((tree.NIL,), tree.NIL), tree.Clause((value,), read(value))),
    )


def index(ctx: Context, node: typed.Index) -> Node:
    target, key = values.operands(ctx, [node.target, node.index])
    return element(ctx, node, target, key)


def element(ctx: Context, node: typed.Index, target: Node, key: Node) -> Node:
    """`target[key]`; a list answers nil for an index below zero, where `Enum.at` counts back."""
    kind = kind_of(ctx, node.target.type)
    if kind == "map":
        is_plain = values.is_simple(target) or isinstance(target, tree.KeyAccess)
        return tree.KeyAccess(target, key) if is_plain else _map_get(target, key)
    if kind == "array":
        if operators.is_natural(ctx, node.index):
            return tree.RemoteCall(tree.Alias("Enum"), "at", (target, key))
        return ctx.helper("at", target, key)
    return ctx.helper("get", target, key)


def _map_get(target: Node, key: Node) -> Node:
    return tree.RemoteCall(tree.Alias("Map"), "get", (target, key))


def elixir_name(member: Member) -> str:
    """A project function's name in its module."""
    return member.native or function_name(member.name)
