"""Expressions: one Haxe expression becomes one Elixir expression, and maybe lines before it.

What Elixir can't do inside an expression (bind a variable again, change a structure) is written to
`ctx.out` first; `operands` keeps Haxe's left-to-right order when that happens in the middle.

    f(i, i++)        value = i
                     i = i + 1
                     f(value, value)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name, function_name, module_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import (
    calls,
    closures,
    construction,
    kept_changes,
    literals,
    loops,
    members,
    opened_objects,
    operators,
    raw_elixir,
    statements,
    stores,
    text,
    type_tests,
)
from compiler_core.lower.context import Context, Exit, Lines
from compiler_core.lower.faults import NOT_LOWERED
from compiler_core.lower.forms import is_pure, is_simple, is_stable, variables_in
from compiler_core.lower.liveness import NOTHING, Live, live_before
from compiler_core.lower.node_parts import standing_for
from compiler_core.lower.places import assigned, is_field, matched_variable, place
from compiler_core.lower.process import StateUpdate
from compiler_core.lower.types import is_immutable, module_of_type
from compiler_core.lower.walk import bits_of, declared_in, holds
from compiler_core.lower.walk import walk as walk_typed
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable

__all__ = [
    "expression",
    "is_pure",
    "is_simple",
    "is_stable",
    "module_of_type",
    "operands",
    "walk_typed",
]


def expression(ctx: Context, node: Expr) -> Node:
    """The node's value. Whatever has to happen before it is in `ctx.out` then."""
    substitute = ctx.substitutes.get(id(node))
    if substitute is not None:
        return substitute
    if ctx.facts.kept and kept_changes.is_change(ctx, node):
        result = kept_changes.behind(ctx, node, _expression)
    else:
        result = _expression(ctx, node)
    return result if result.origin is not None else standing_for(result, ctx.origin(node))


def always(_: Expr) -> bool:
    return True


def never(_: Expr) -> bool:
    return False


def operands(
    ctx: Context, nodes: Sequence[Expr], copied: Callable[[Expr], bool] = never
) -> list[Node]:
    """The values of expressions that are evaluated one after the other.

    `copied`: it is made a text at once, so that what a later one changes doesn't show."""
    found: list[Node] = []
    read_behind = _read_behind(ctx, nodes)
    for index, node in enumerate(nodes):
        before = len(ctx.out)
        shared = {
            root
            for one in nodes[:index]
            if not copied(one) and _is_same_object(ctx, one, node)
            if isinstance(root := place(one, ctx.facts).root, Variable)
        }
        shared |= _matches_read(ctx, nodes[index + 1 :])
        if read_behind:
            shared |= read_behind[index]
        inner = replace(ctx, live=ctx.live | shared) if shared - ctx.live else ctx
        value = expression(inner, node)
        if len(ctx.out) > before:
            _keep(ctx, found, nodes[:index], node, before, copied)
        found.append(value)
    return found


def _read_behind(ctx: Context, nodes: Sequence[Expr]) -> list[Live]:
    """For each operand what those behind it read: what it changes of that is kept. Empty where
    none changes anything."""
    if not any(holds(one, _CHANGES) for one in nodes[:-1]):
        return []
    found = [NOTHING]
    for node in reversed(nodes[1:]):
        found.append(live_before(node, found[-1], ctx.targets, ctx.facts))
    return found[::-1]


_CHANGES = bits_of((typed.Assign, typed.Increment, typed.Call, typed.New))


def _matches_read(ctx: Context, nodes: Sequence[Expr]) -> set[Variable]:
    """What later operands ask of the match that an earlier one makes."""
    if not ctx.facts.regexes:
        return set()
    read = (matched_variable(one, ctx.facts, "reads") for node in nodes for one in walk_typed(node))
    return {one for one in read if one is not None}


def _keep(
    ctx: Context,
    found: list[Node],
    earlier: Sequence[Expr],
    node: Expr,
    before: int,
    copied: Callable[[Expr], bool],
) -> None:
    """Bind the earlier operands in front of a later one's lines, where those could matter."""
    changed = {ctx.names.of(variable) for variable in assigned(node, ctx.facts)}
    position = before
    for index, value in enumerate(found):
        if is_stable(value) and not (changed & set(variables_in(value))):
            continue
        if not copied(earlier[index]) and _is_same_object(ctx, earlier[index], node):
            continue
        variable = tree.Variable(ctx.names.fresh("value"))
        ctx.out.insert(position, tree.Match(variable, value))
        position += 1
        found[index] = variable


def _is_same_object(ctx: Context, earlier: Expr, node: Expr) -> bool:
    """The earlier operand is a variable, or a field of one, whose object the later one changes
    without giving it another: Haxe's operand is the changed object, as Elixir's is by then."""
    if is_immutable(ctx, earlier.type):
        return False
    names: set[str] = set()
    holder = earlier
    while isinstance(holder, (typed.StructureMember, typed.InstanceMember)):
        if isinstance(holder, typed.StructureMember):
            names.add(holder.name)
        elif is_field(holder.member):
            names.add(holder.member.name)
        else:
            return False
        holder = holder.target
    if not isinstance(holder, (typed.Local, typed.This)):
        return False
    for child in walk_typed(node):
        match child:
            case typed.Assign(target=typed.Local(variable=variable)):
                if isinstance(holder, typed.Local) and variable is holder.variable:
                    return False
            case typed.Assign(target=typed.StructureMember(name=name)) if name in names:
                return False
            case typed.Assign(target=typed.InstanceMember(member=member)) if member.name in names:
                return False
    return True


# --- the kinds of expressions --------------------------------------------------------------------


def _expression(ctx: Context, node: Expr) -> Node:
    match node:
        case typed.Constant(value=value):
            return literals.constant(value)
        case typed.Local(variable=variable):
            if variable in ctx.local_functions:
                return closures.as_value(ctx, variable)
            return ctx.variable(variable)
        case typed.This() | typed.Super():
            return ctx.variable(ctx.facts.this)
        case typed.Interpolation():
            return text.interpolation(ctx, node)
        case typed.Regex(pattern=pattern, flags=flags):
            return literals.regex(pattern, flags)
        case typed.Atom(name=name):
            return tree.Atom(name)
        case typed.Array(elements=elements):
            return tree.List(opened_objects.elements(ctx, node.type, elements))
        case typed.Tuple(elements=elements):
            return tree.Tuple(tuple(operands(ctx, elements)))
        case typed.MapOf(entries=entries):
            flat = operands(ctx, [part for entry in entries for part in entry])
            return tree.Map(
                tuple(literals.map_pair(k, v) for k, v in zip(flat[::2], flat[1::2], strict=True))
            )
        case typed.Object():
            return literals.object_of(ctx, node)
        case StateUpdate(target=target, fields=fields):
            updated = operands(ctx, [target, *(one.value for one in fields)])
            pairs = [
                tree.Pair(field_name(one.name), value)
                for one, value in zip(fields, updated[1:], strict=True)
            ]
            return tree.Map(tuple(pairs), updated[0])
        case typed.Keyword(entries=entries):
            return tree.List(literals.keyword_pairs(ctx, entries))
        case typed.ElixirMap():
            return literals.elixir_map(ctx, node)
        case typed.ModuleValue(name=name, id=id, is_current=is_current):
            if is_current:
                return tree.Variable("__MODULE__")
            return tree.Alias(_undeclared(name) if id is None else ctx.unit.world.module_name(id))
        case typed.StaticMember(member=member):
            return members.static(ctx, node, member)
        case typed.InstanceMember():
            return members.instance(ctx, node)
        case typed.StructureMember():
            return members.structure(ctx, node)
        case typed.UnknownMember(target=target, name=name):
            return tree.RemoteCall(expression(ctx, target), function_name(name))
        case typed.UnknownFunction(name=name):
            return tree.LocalCall(function_name(name))
        case typed.Index():
            return members.index(ctx, node)
        case typed.EnumConstructor(name=name, arity=arity):
            return _constructor(ctx, name, arity)
        case typed.Call():
            return calls.call(ctx, node, wanted=True) or tree.NIL
        case typed.New():
            return construction.new(ctx, node)
        case typed.Unary(operator=operator, operand=operand):
            return operators.unary(ctx, node, operator, operand)
        case typed.Binary():
            return operators.binary(ctx, node)
        case typed.Assign() | typed.Increment():
            return stores.assign(ctx, node, wanted=True) or tree.NIL
        case typed.TypeTest(value=value, tested=tested):
            return type_tests.type_test(ctx, node, expression(ctx, value), tested)
        case typed.Cast(value=value, checked=True):
            return type_tests.checked_cast(ctx, node, value)
        case typed.Cast(value=value):
            return expression(ctx, value)
        case typed.Function():
            return closures.function(ctx, node)
        case typed.Comprehension():
            return loops.comprehension(ctx, node)
        case typed.Throw(value=value):
            from compiler_core.lower import exceptions

            return exceptions.throw(ctx, node, value)
        case typed.If() | typed.Switch() | typed.Try() | typed.Receive() | typed.With():
            return _branching_value(ctx, node)
        case typed.Block():
            return _branching_value(ctx, node)
        case typed.SourcePlace():
            from compiler_core.lower import source_places

            return source_places.lowered(ctx, node)
        case typed.RawElixir():
            return raw_elixir.raw(ctx, node)
        case typed.VariableDeclaration() | typed.While() | typed.For():
            statements.statement(ctx, node)
            return tree.NIL
        case typed.Error():
            return failing("what stands here could not be understood")
        case typed.Query():
            from compiler_core.lower import framework  # which reads what this module is part of

            return framework.expression(ctx, node) or not_lowered(ctx, node, "queries")
        case typed.NotLowered(what=what):
            return not_lowered(ctx, node, what)
        case typed.Template() | typed.ElixirCode():
            from compiler_core.lower import heex

            if isinstance(node, typed.Template):
                return heex.template(ctx, node)
            return heex.elixir_code(ctx, node)
        case typed.Yield(key=key, value=value):
            if key is None:
                return expression(ctx, value)
            return tree.Tuple(tuple(operands(ctx, [key, value])))
        case typed.Return() | typed.Break() | typed.Continue():
            return not_lowered(ctx, node, "leaving from the middle of an expression")
    return not_lowered(ctx, node, type(node).__name__)


def _undeclared(name: str) -> str:
    """The module of a name that nothing declares: `my.tools.Text` would be `My.Tools.Text`."""
    package, _, last = name.rpartition(".")
    return module_name(package, last) if package[:1].islower() else name


def not_lowered(ctx: Context, node: Expr, what: str) -> Node:
    """A line that fails when it runs, and a diagnostic that says so now."""
    ctx.fault(NOT_LOWERED, node, what)
    return failing(what)


def failing(what: str) -> Node:
    return tree.LocalCall("raise", (tree.String((f"not compiled: {what}",)),))


def _constructor(ctx: Context, name: str, arity: int) -> Node:
    tag = tree.Atom(ctx.constructor(name))
    if arity == 0:
        return tag
    return tree.Capture(tree.Tuple((tag, *(tree.CaptureArgument(i + 1) for i in range(arity)))))


def _branching_value(ctx: Context, node: Expr) -> Node:
    """A branching expression in the middle of another: its value, and the variables it changed."""
    from compiler_core.lower.walk import escapes

    if escapes(node):
        return not_lowered(ctx, node, "leaving from the middle of an expression")
    live = ctx.live
    changed = assigned(node, ctx.facts) - declared_in(node)
    carried = ctx.ordered(one for one in changed if one in live)

    def fall(inner: Context, value: Node | None) -> Lines:
        value = value if value is not None else tree.NIL
        if not carried:
            return [value]
        return [tree.Tuple((*(inner.variable(one) for one in carried), value))]

    exit = Exit(fall, frozenset(carried), wants_value=True)
    lines = statements.body(ctx.inner(outer_live=ctx.outer_live | live), node, exit)
    ctx.out += lines[:-1]
    if not carried:
        return lines[-1]
    value = tree.Variable(ctx.names.fresh("value"))
    joined = tree.Tuple((*(ctx.variable(one) for one in carried), value))
    ctx.out.append(tree.Match(joined, lines[-1], origin=ctx.origin(node)))
    return value
