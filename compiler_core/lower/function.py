"""One function: its head, its body in functional form, and the functions lifted out of it.

The result depends on the function's own tree and on the effects of what it calls, and on nothing
else: the same text and signatures give the same Elixir.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import (
    captures,
    clauses,
    divisions,
    first_values,
    held_lists,
    regex_uses,
    shared,
    sharing,
    statements,
    statics,
    string_keyed,
    structure_fields,
    values,
)
from compiler_core.lower.call_graph import function_id
from compiler_core.lower.comments import Placed, place_comments
from compiler_core.lower.context import Context, Exit, Lines, Unit
from compiler_core.lower.counters import natural_variables
from compiler_core.lower.faults import HELD_TWICE, LATE_VALUE, SHARED_VALUE, Fault
from compiler_core.lower.forms import raises
from compiler_core.lower.idioms import guarded, tidy
from compiler_core.lower.idioms.known import Known
from compiler_core.lower.liveness import Targets, live_before
from compiler_core.lower.naming import name_variables
from compiler_core.lower.places import THIS, EffectsOf, Facts, asked_once, assigned_roots
from compiler_core.lower.remembered_matches import remembered
from compiler_core.lower.rewrite import block, joined
from compiler_core.lower.things import ELSEWHERE
from compiler_core.lower.types import kind_of
from compiler_core.lower.walk import nodes
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Function, TypedMember, Variable
from compiler_core.semantics.types import DYNAMIC


@dataclass(frozen=True, slots=True)
class Lowered:
    """A function's definitions (its clauses, then what was lifted out of it) and faults."""

    definitions: tuple[Node, ...]
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """How a function is written in its module.

    `receiver` is the name of its object, for methods of instances. `is_entry`: a framework calls
    it, and takes nothing back but its result. `fields` are the variables that stand for fields.
    """

    kind: str = "defp"
    name: str = ""
    receiver: Variable | None = None
    is_entry: bool = False
    fields: dict[str, Variable] | None = None


def lower_function(
    unit: Unit, member: TypedMember, function: Function, shape: Shape, effects: EffectsOf
) -> Lowered:
    """A member function as Elixir definitions, without attributes."""
    ctx = make_context(unit, member, function, shape, effects)
    function = _settled(ctx)
    heads = [_head(ctx, function, parameter) for parameter in function.parameters]
    parameters = tuple(head for head, _ in heads)
    guard = joined(own for _, own in heads if own is not None)
    if shape.receiver is not None:
        parameters = (ctx.variable(shape.receiver), *parameters)
    made = clauses.as_clauses(ctx, function, shape, parameters) if guard is None else None
    if made is None:
        made = [replace(_definition(ctx, function, shape, parameters), guard=guard)]
    known = _known(ctx)
    lifted = [clause for one in ctx.lifted for clause in guarded.as_clauses(tidy(one, known))]
    own = [tidy(one, known) for one in made]
    if len(own) == 1 and not shape.is_entry:
        own = guarded.as_clauses(own[0])
    return Lowered((*own, *lifted), tuple(ctx.faults))


@dataclass(frozen=True, slots=True)
class FirstValue:
    """A field's, and where the field starts in the file."""

    name: str
    value: typed.Expr
    start: int


@dataclass(frozen=True, slots=True)
class Construction:
    """How a constructor is written: `new` alone, or with `initializer`, the name of the function
    that does it with an object made already. `computed` are the fields whose first values are not
    constants. An abstract class (with an initializer) has no `new`, and the `new` of an abstract
    (without one) makes no struct: it gives `this` a value itself."""

    kind: str
    computed: tuple[FirstValue, ...]
    initializer: str | None = None
    is_abstract: bool = False


def lower_constructor(
    unit: Unit,
    member: TypedMember,
    function: Function,
    construction: Construction,
    effects: EffectsOf,
    this: Variable,
) -> Lowered:
    """A constructor's functions."""
    name = construction.initializer or "new"
    shape = Shape(construction.kind, name, this)
    changed = [one for one in effects(member.member).mutates if one != THIS]
    back = [this, *(_handed_back(function, this, one) for one in changed)]
    ctx = make_context(unit, member, function, shape, effects, back)
    function = _settled(ctx)
    parameters = tuple(_parameter(ctx, parameter) for parameter in function.parameters)
    pairs = tuple(
        tree.Pair(field_name(one.name), values.expression(_at(ctx, one.start), one.value))
        for one in construction.computed
    )
    first: list[Node] = []
    if construction.initializer is None and not construction.is_abstract:
        made = _made(ctx, tree.Struct(tree.Variable("__MODULE__"), pairs))
        first.append(tree.Match(ctx.variable(this), made))
    elif pairs and _is_shared(ctx):
        names = (one.name for one in construction.computed)
        for name_, pair in zip(names, pairs, strict=True):
            first.append(shared.put_named(ctx, ctx.variable(this), field_name(name_), pair.value))
    elif pairs:
        first.append(tree.Match(ctx.variable(this), tree.Map(pairs, ctx.variable(this))))
    elif construction.initializer is None:
        # A method of the abstract may be called before there is a value.
        if this in live_before(function.body, ctx.targets.returned, ctx.targets, ctx.facts):
            first.append(tree.Match(ctx.variable(this), tree.NIL))
    exit = Exit(lambda at, _: ctx.returns(at, None), ctx.targets.returned)
    lines = [*ctx.out, *first, *statements.body(ctx.inner(), function.body, exit)]
    lines = shared.folded(lines)
    known = _known(ctx)
    lifted = [tidy(one, known) for one in ctx.lifted]
    if construction.initializer is None:
        definition = tree.Definition(shape.kind, "new", parameters, block(lines))
        return Lowered((tidy(definition, known), *lifted), tuple(ctx.faults))
    given = (ctx.variable(this), *parameters)
    definition = tree.Definition(shape.kind, name, given, block(lines))
    made_by_new = () if construction.is_abstract else (_new(construction, function, ctx),)
    hidden = tree.Attribute("doc", tree.FALSE, blank_before=True)
    return Lowered((*made_by_new, hidden, tidy(definition, known), *lifted), tuple(ctx.faults))


def _at(ctx: Context, start: int) -> Context:
    """The same lines, of what stands elsewhere in the file."""
    return replace(ctx, start=start)


def _made(ctx: Context, struct: Node) -> Node:
    return shared.made(ctx, struct) if _is_shared(ctx) else struct


def _is_shared(ctx: Context) -> bool:
    id = ctx.unit.id
    return id is not None and ctx.unit.world.is_shared(id)


def _new(construction: Construction, function: Function, ctx: Context) -> Node:
    """`new` of a class whose heirs share what its constructor does."""
    parameters = tuple(_parameter(ctx, parameter) for parameter in function.parameters)
    names = tuple(ctx.variable(parameter.variable) for parameter in function.parameters)
    made = _made(ctx, tree.Struct(tree.Variable("__MODULE__")))
    assert construction.initializer is not None
    call = tree.LocalCall(construction.initializer, (made, *names))
    return tree.Definition(construction.kind, "new", parameters, call, inline=True)


def _definition(
    ctx: Context, function: Function, shape: Shape, parameters: tuple[Node, ...]
) -> tree.Definition:
    exit = function_exit(ctx, function)
    lines = statements.body(ctx.inner(), function.body, exit)
    lines = [*(statics.read(ctx, one) for one in first_values.asked_by(ctx)), *lines]
    body = block(lines) if lines else tree.Atom("ok")
    return tree.Definition(shape.kind, shape.name, parameters, body)


def function_exit(ctx: Context, function: Function) -> Exit:
    """The end of the function's body."""
    is_void = kind_of(ctx, function.result) == "void"
    return Exit(
        lambda at, value: ctx.returns(at, value), ctx.targets.returned, wants_value=not is_void
    )


def make_context(
    unit: Unit,
    member: TypedMember,
    function: Function,
    shape: Shape,
    effects: EffectsOf,
    back: list[Variable] | None = None,
) -> Context:
    this = shape.receiver or Variable("this", DYNAMIC, function.span)
    facts = Facts(
        asked_once(effects),
        this,
        fields_are_variables=shape.fields or {},
        is_shared=unit.world.is_shared,
    )
    apart = list(structure_fields.apart(unit.world, function))
    function = structure_fields.by_reference(unit.world, function)
    function = captures.settled(function, facts, unit.world.is_standard)
    facts.function = function
    facts.string_keyed = string_keyed.patterns_of(function)
    facts.own = function_id(unit.world.db, member.member)
    regex_uses.analyse(function, facts, remembered(unit.world.db, function))
    names, order = name_variables(function, frozenset())
    names.names[this] = this.name
    names.taken.add(this.name)
    names.written.add(this.name)
    for use in facts.regexes.values():
        if use.mode != "remembered" and use.variable not in names.names:
            names.names[use.variable] = names.fresh("match")
    placed = _comments(member, function)
    own = effects(member.member)
    if back is None:
        handed_back = () if shape.is_entry else own.appended
        # what overrides may have fewer parameters than what it overrides, which is told
        kept = [index for index in handed_back if index < len(function.parameters)]
        back = [_handed_back(function, this, index) for index in kept]
    facts.handed_back = frozenset(back)
    ctx = Context(
        unit=unit,
        facts=facts,
        names=names,
        start=member.start,
        function=shape.name,
        faults=[],
        lifted=[],
        above=placed.above,
        below=placed.below,
        order={this: -1, **order},
        local_functions={},
        substitutes={},
        immediate=set(),
        assignments=_assignments(function, facts),
        returns=_returns(back),
        targets=Targets(frozenset(_holding(facts, one) for one in back)),
        naturals=natural_variables(function),
    )
    for one in apart:
        ctx.fault(SHARED_VALUE, one, "this value", ELSEWHERE)
    for one, name in (
        *structure_fields.held_again(ctx, function),
        *held_lists.held_by_two(ctx, function),
    ):
        ctx.fault(HELD_TWICE, one, name)
    sharing.analyse(ctx, function, back)
    divisions.tell(ctx, function)
    for index in facts.indexed.values():
        if index not in names.names:
            names.names[index] = names.fresh(index.name)
    return ctx


def _known(ctx: Context) -> Known:
    """What the idioms may ask. The names that the lowering adds are not among Haxe's."""
    names = ctx.names
    return Known(ctx.unit.function_names, names.written, names.has_numbers)


def _settled(ctx: Context) -> Function:
    """The function with its function values as they are written (`captures`)."""
    assert isinstance(ctx.facts.function, Function)
    return ctx.facts.function


def _holding(facts: Facts, variable: Variable) -> Variable:
    """The variable by which a parameter's value is had: that of its cell, if it has one."""
    cell = facts.cells.get(variable)
    return variable if cell is None else cell.variable


def _comments(member: TypedMember, function: Function) -> Placed:
    return place_comments(member.view.comments, function)


def _handed_back(function: Function, this: Variable, index: int) -> Variable:
    return this if index == THIS else function.parameters[index].variable


def _returns(back: list[Variable]) -> Callable[[Context, Node | None], Lines]:
    """`return value` at the function's own level: the value, and the parameters handed back."""

    def returns(ctx: Context, value: Node | None) -> Lines:
        changed = [_value_of(ctx, one) for one in back]
        if value is None:
            if not changed:
                return []
            return [changed[0] if len(changed) == 1 else tree.Tuple(tuple(changed))]
        return [tree.Tuple((value, *changed)) if changed and not raises(value) else value]

    return returns


def _value_of(ctx: Context, variable: Variable) -> Node:
    cell = ctx.facts.cells.get(variable)
    if cell is None:
        return ctx.variable(variable)
    return shared.field(ctx, ctx.variable(cell.variable), cell.member)


def _assignments(function: Function, facts: Facts) -> dict[Variable, list[int]]:
    found: dict[Variable, list[int]] = {}
    for node in nodes(function.body):
        for root in assigned_roots(node, facts):
            if isinstance(root, Variable):
                found.setdefault(root, []).append(node.span.start)
    return found


def _head(ctx: Context, function: Function, parameter: typed.Parameter) -> tuple[Node, Node | None]:
    """A parameter, or the pattern that it is with what its guard asks; `Add(n) = message` is
    both."""
    if parameter.pattern is None:
        return _parameter(ctx, parameter), None
    head, guard = _pattern(ctx, parameter)
    if parameter.variable.name == "_" or not _is_named(function, parameter.variable):
        return head, guard
    return tree.Match(head, ctx.variable(parameter.variable)), guard


def _is_named(function: Function, variable: Variable) -> bool:
    return any(
        (isinstance(node, typed.Local) and node.variable is variable)
        or (isinstance(node, typed.RawElixir) and variable in node.locals.values())
        for node in nodes(function.body)
    )


def _pattern(ctx: Context, parameter: typed.Parameter) -> tuple[Node, Node | None]:
    from compiler_core.lower import patterns

    assert parameter.pattern is not None
    return patterns.clause_head(ctx, parameter.pattern)


def _parameter(ctx: Context, parameter: typed.Parameter) -> Node:
    """A parameter of a head, with its default."""
    if parameter.pattern is not None:
        return _pattern(ctx, parameter)[0]
    name = ctx.variable(parameter.variable)
    if parameter.default is not None:
        default = values.expression(ctx.inner(), parameter.default)
        return tree.Binary("\\\\", name, default)
    if parameter.optional:
        return tree.Binary("\\\\", name, tree.NIL)
    return name


def initial_value(unit: Unit, member: TypedMember, effects: EffectsOf) -> tuple[Node, list[Fault]]:
    """The initialiser of a variable, lowered on its own."""
    assert member.value is not None
    holder = Function(member.value.span, DYNAMIC, [], DYNAMIC, member.value)
    ctx = make_context(unit, member, holder, Shape(), effects)
    if first_values.is_late(unit.world.db, member.member):
        ctx.fault(LATE_VALUE, member.value, member.member.name)
    value = values.expression(ctx, _settled(ctx).body)
    known = _known(ctx)
    return tidy(block([*ctx.out, value]), known), ctx.faults
