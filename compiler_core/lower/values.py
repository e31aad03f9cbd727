"""Expressions: one Haxe expression becomes one Elixir expression, and maybe lines before it.

What Elixir can't do inside an expression (bind a variable again, change a structure) is written to
`ctx.out` first; `operands` keeps Haxe's left-to-right order when that happens in the middle.

    f(i, i++)        value = i
                     i = i + 1
                     f(value, value)
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name, function_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import (
    calls,
    closures,
    construction,
    elixir_text,
    kept_changes,
    loops,
    members,
    operators,
    statements,
    stores,
    text,
)
from compiler_core.lower.context import Context, Exit, Lines
from compiler_core.lower.faults import NOT_LOWERED
from compiler_core.lower.forms import discarded, is_pure, is_simple, is_stable, variables_in
from compiler_core.lower.places import assigned, is_field, matched_variable, place
from compiler_core.lower.process import StateUpdate
from compiler_core.lower.regex_text import sees_characters
from compiler_core.lower.rewrite import block
from compiler_core.lower.types import is_immutable, kind_of, module_of_type
from compiler_core.lower.walk import declared_in, variables_read
from compiler_core.lower.walk import walk as walk_typed
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member, Variable

__all__ = [
    "constant",
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
    return result if result.origin is not None else replace(result, origin=ctx.origin(node))


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
    for index, node in enumerate(nodes):
        before = len(ctx.out)
        shared = {
            root
            for one in nodes[:index]
            if not copied(one) and _is_same_object(ctx, one, node)
            if isinstance(root := place(one, ctx.facts).root, Variable)
        }
        shared |= _matches_read(ctx, nodes[index + 1 :])
        inner = replace(ctx, live=ctx.live | shared) if shared - ctx.live else ctx
        value = expression(inner, node)
        if len(ctx.out) > before:
            _keep(ctx, found, nodes[:index], node, before, copied)
        found.append(value)
    return found


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
            return constant(value)
        case typed.Local(variable=variable):
            if variable in ctx.local_functions:
                return closures.as_value(ctx, variable)
            return ctx.variable(variable)
        case typed.This() | typed.Super():
            return ctx.variable(ctx.facts.this)
        case typed.Interpolation():
            return text.interpolation(ctx, node)
        case typed.Regex(pattern=pattern, flags=flags):
            return regex(pattern, flags)
        case typed.Atom(name=name):
            return tree.Atom(name)
        case typed.Array(elements=elements):
            return tree.List(tuple(operands(ctx, elements)))
        case typed.Tuple(elements=elements):
            return tree.Tuple(tuple(operands(ctx, elements)))
        case typed.MapOf(entries=entries):
            flat = operands(ctx, [part for entry in entries for part in entry])
            return tree.Map(
                tuple(map_pair(k, v) for k, v in zip(flat[::2], flat[1::2], strict=True))
            )
        case typed.Object():
            return _object(ctx, node)
        case StateUpdate(target=target, fields=fields):
            updated = operands(ctx, [target, *(one.value for one in fields)])
            pairs = [
                tree.Pair(field_name(one.name), value)
                for one, value in zip(fields, updated[1:], strict=True)
            ]
            return tree.Map(tuple(pairs), updated[0])
        case typed.Keyword(entries=entries):
            return tree.List(keyword_pairs(ctx, entries))
        case typed.ElixirMap():
            return _elixir_map(ctx, node)
        case typed.ModuleValue(name=name, id=id, is_current=is_current):
            if is_current:
                return tree.Variable("__MODULE__")
            return tree.Alias(name if id is None else ctx.unit.world.module_name(id))
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
            return operators.type_test(ctx, node, expression(ctx, value), tested)
        case typed.Cast(value=value, checked=True):
            return operators.checked_cast(ctx, node, value)
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
        case typed.RawElixir():
            return _raw(ctx, node)
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


def not_lowered(ctx: Context, node: Expr, what: str) -> Node:
    """A line that fails when it runs, and a diagnostic that says so now."""
    ctx.fault(NOT_LOWERED, node, what)
    return failing(what)


def failing(what: str) -> Node:
    return tree.LocalCall("raise", (tree.String((f"not compiled: {what}",)),))


def constant(value: typed.ConstantValue) -> Node:
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


_FLAGS = str.maketrans("", "", "g")


def regex(pattern: str, flags: str) -> Node:
    """Haxe's `m` and `s` mean what Elixir's do; `g` is the caller's choice in Elixir."""
    modifiers = flags.translate(_FLAGS)
    if "u" not in modifiers and sees_characters(pattern):
        modifiers += "u"
    return tree.Sigil("r", (pattern.replace("#{", "\\#{"),), modifiers)


def map_pair(key: Node, value: Node) -> Node:
    if isinstance(key, tree.Atom) and key.name not in ("nil", "true", "false"):
        return tree.Pair(key.name, value)
    return tree.Pair(key, value)


def keyword_pairs(ctx: Context, entries: Iterable[tuple[str, Expr]]) -> tuple[Node, ...]:
    entries = list(entries)
    found = operands(ctx, [value for _, value in entries])
    return tuple(
        tree.Pair(field_name(name), value) for (name, _), value in zip(entries, found, strict=True)
    )


def _object(ctx: Context, node: typed.Object) -> Node:
    found = operands(ctx, [field.value for field in node.fields])
    if (what := _one_name(ctx, node)) is not None:
        return not_lowered(ctx, node, what)
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
    return merged


def _spread(ctx: Context, source: Expr, value: Node) -> Node:
    """What an object spreads; null has no fields."""
    from compiler_core.lower import nulls  # which reads what this module is part of

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


def _elixir_map(ctx: Context, node: typed.ElixirMap) -> Node:
    flat: list[Expr] = []
    for key, value in node.entries:
        flat += [value] if isinstance(key, str) else [key, value]
    found = iter(operands(ctx, flat))
    pairs: list[Node] = []
    for key, _ in node.entries:
        if isinstance(key, str):
            pairs.append(tree.Pair(field_name(key), next(found)))
        else:
            pairs.append(map_pair(next(found), next(found)))
    if node.struct is None:
        return tree.Map(tuple(pairs))
    return tree.Struct(module_of_type(ctx, node.struct), tuple(pairs))


def _constructor(ctx: Context, name: str, arity: int) -> Node:
    tag = tree.Atom(ctx.constructor(name))
    if arity == 0:
        return tag
    return tree.Capture(tree.Tuple((tag, *(tree.CaptureArgument(i + 1) for i in range(arity)))))


def _raw(ctx: Context, node: typed.RawElixir) -> Node:
    import re

    given = [_named(ctx, value) for value in operands(ctx, node.args)]

    def replaced(match: re.Match[str]) -> str:
        if match[2] is not None:
            index = int(match[2])
            return given[index] if index < len(given) else match[0]
        variable = node.locals.get(match[1])
        return ctx.names.of(variable) if variable is not None else match[0]

    written = re.sub(r"\$([A-Za-z_]\w*)|\{(\d+)\}", replaced, node.text).strip("\n")
    return _call_of_lines(written) or tree.Raw(written)


def _call_of_lines(text: str) -> Node | None:
    """One call that was written over several lines, to be laid out as any other; a text with
    comments, or with Elixir that the reader doesn't know, stays as it is."""
    if "\n" not in text.strip() or "#" in text:
        return None
    try:
        found = elixir_text.parse(text.strip())
    except elixir_text.ElixirSyntaxError:
        return None
    return found if isinstance(found, tree.LocalCall | tree.RemoteCall) else None


def _named(ctx: Context, value: Node) -> str:
    """The name by which raw Elixir can say a value."""
    match value:
        case tree.AttributeRead(name=name):
            return f"@{name}"
        case tree.LocalCall(name=name, arguments=(), sections=()):
            return f"{name}()"
    variable = ctx.temporary("value", value)
    assert isinstance(variable, tree.Variable)
    return variable.name


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
    lines = statements.body(ctx.inner(), node, exit)
    ctx.out += lines[:-1]
    if not carried:
        return lines[-1]
    value = tree.Variable(ctx.names.fresh("value"))
    joined = tree.Tuple((*(ctx.variable(one) for one in carried), value))
    ctx.out.append(tree.Match(joined, lines[-1], origin=ctx.origin(node)))
    return value


# --- statements that are expressions -------------------------------------------------------------


def declare(ctx: Context, node: Expr, variable: Variable, value: Expr | None) -> None:
    """`var x = value;` where `ctx.live` is what is live behind it."""
    if value is None:
        if variable in ctx.live:
            ctx.out.append(tree.Match(ctx.variable(variable), tree.NIL))
        return
    if variable not in ctx.live:
        if variable not in ctx.facts.direct:
            effect(ctx, value)
        return
    if variable not in ctx.facts.direct:
        ctx.live |= variables_read(value) - declared_in(value)
    if isinstance(value, typed.Function):
        closures.declare(ctx, node, variable, value)
        return
    ctx.hints[id(value)] = ctx.names.of(variable)
    found = expression(ctx, value)
    if isinstance(found, tree.Variable) and found.name == ctx.names.of(variable):
        return
    ctx.out.append(tree.Match(ctx.variable(variable), found, origin=ctx.origin(node)))


def effect(ctx: Context, node: Expr) -> None:
    """An expression whose value nobody uses."""
    if isinstance(node, (typed.Call, typed.Assign)):
        ctx.live |= variables_read(node) - declared_in(node)
    result: Node | None
    match node:
        case typed.Assign() | typed.Increment():
            result = stores.assign(ctx, node, wanted=False)
        case typed.Call():
            result = calls.call(ctx, node, wanted=False)
        case typed.Binary(operator="&&" | "||"):
            result = _branching_effect(ctx, node)
        case _:
            result = expression(ctx, node)
    if result is not None and not is_pure(result):
        if result.origin is None:
            result = replace(result, origin=ctx.origin(node))
        ctx.out.append(discarded(result))


def _branching_effect(ctx: Context, node: typed.Binary) -> Node | None:
    """`c && f();` is `if (c) f();`."""
    condition: Expr = node.left
    if node.operator == "||":
        condition = typed.Unary(node.left.span, node.left.type, "!", node.left)
    statements.statement(ctx, typed.If(node.span, node.type, condition, node.right, None))
    return None


def static_constant(ctx: Context, member: Member) -> Node:
    return members.constant_value(ctx, member)


def type_kind(ctx: Context, node: Expr) -> str:
    return kind_of(ctx, node.type)


def as_block(lines: Lines) -> Node:
    return block(lines)
