"""Classes whose object is a process: `@:genserver`.

Their fields live in the state that `init` returns. Inside `init` they are variables; a field that
other callbacks read and `init` doesn't return becomes one more key of the state. In the other
functions a field is read from, and written to, the state that they are handed.

    var interval = 60000;
    function init(opts) { return {:ok, {cache: new Map()}}; }
    function handleInfo(info, state) { sendAfter(interval); return {:noreply, state}; }

    def init(_opts), do: {:ok, %{cache: %{}, interval: 60_000}}
    def handle_info(_info, state) do send_after(state.interval) …

A literal with just the state's keys that copies some of them is an update of the state.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from compiler_core.elixir.names import field_name
from compiler_core.lower.context import Unit
from compiler_core.lower.faults import NOT_LOWERED, Fault
from compiler_core.lower.rebuild import rebuild, standing_at
from compiler_core.lower.walk import walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import (
    Expr,
    Function,
    TypedDeclaration,
    TypedMember,
    Variable,
)
from compiler_core.semantics.types import DYNAMIC

STATE_PARAMETERS = {"handleCall": 2, "handleCast": 1, "handleInfo": 1, "handleContinue": 1,
                    "terminate": 1}  # fmt: skip


@dataclass(slots=True, eq=False)
class StateUpdate(Expr):
    """`%{state | …}`: a literal of the state that keeps the other keys."""

    target: Expr
    fields: list[typed.ObjectField]


@dataclass(slots=True)
class Plan:
    """How the functions of a class are rewritten before they are lowered."""

    fields: dict[str, TypedMember] = field(default_factory=dict)
    keys: tuple[str, ...] = ()
    """The keys of the state as `init` writes it (Elixir's names)."""
    added: tuple[str, ...] = ()
    """Fields that become further keys (Haxe's names)."""
    faults: list[Fault] = field(default_factory=list)

    def function(self, member: TypedMember) -> Function:
        assert member.function is not None
        if not self.fields or member.member.is_static:
            return member.function
        if member.member.name == "init":
            return _init(self, member.function)
        return _other(self, member, member.function)


def plan(unit: Unit, declaration: TypedDeclaration) -> Plan:
    """What the class's functions do with its fields."""
    own = {
        one.member.name: one
        for one in declaration.members
        if one.function is None and not one.member.is_static
    }
    functions = [one for one in declaration.members if one.function is not None]
    init = next((one for one in functions if one.member.name == "init"), None)
    literal = None if init is None or init.function is None else _state_literal(init.function)
    if literal is None:
        return Plan(own)
    keys = tuple(
        field_name(one.name) for one in literal.fields if isinstance(one, typed.ObjectField)
    )
    read: dict[str, None] = {}
    for one in functions:
        if one is not init and one.function is not None:
            read.update(dict.fromkeys(_fields_of_this(one.function)))
    added = tuple(name for name in read if name in own and field_name(name) not in keys)
    return Plan(own, keys, added)


def _state_literal(function: Function) -> typed.Object | None:
    """The literal in `return {:ok, {…}}`, also by way of a variable."""
    named: dict[Variable, typed.Object] = {}
    for node in walk(function.body):
        if isinstance(node, typed.VariableDeclaration) and isinstance(node.value, typed.Object):
            named[node.variable] = node.value
    for node in walk(function.body):
        if isinstance(node, typed.Tuple) and len(node.elements) >= 2:
            first, second = node.elements[:2]
            if isinstance(first, typed.Atom) and first.name == "ok":
                if isinstance(second, typed.Object):
                    return second
                if isinstance(second, typed.Local):
                    return named.get(second.variable)
    return None


def _fields_of_this(function: Function) -> list[str]:
    return [
        node.member.name
        for node in walk(function)
        if isinstance(node, typed.InstanceMember)
        and isinstance(node.target, typed.This)
        and node.member.kind != "method"
    ]


def _init(plan: Plan, function: Function) -> Function:
    """Fields are variables, or, where `init` assigns nothing to them, their first values."""
    assigned = {
        node.target.member.name
        for node in walk(function.body)
        if isinstance(node, (typed.Assign, typed.Increment))
        and isinstance(node.target, typed.InstanceMember)
        and isinstance(node.target.target, typed.This)
    }
    variables = {
        name: Variable(name, plan.fields[name].member.type, function.body.span)
        for name in plan.fields
        if name in assigned
    }
    literal = _state_literal(function)

    def value_of(name: str, node: Expr) -> Expr:
        if name in variables:
            return typed.Local(node.span, node.type, variables[name])
        initial = plan.fields[name].value
        if initial is None:
            return typed.Constant(node.span, node.type, None)
        return standing_at(initial, node.span)

    def change(node: Expr) -> Expr | None:
        name = _field_of_this(node)
        if name is not None and name in plan.fields:
            return value_of(name, node)
        if node is literal and literal is not None and plan.added:
            fields = [rebuild(one, change) for one in literal.fields]
            for extra in plan.added:
                at = typed.Local(node.span, node.type, Variable(extra, DYNAMIC, node.span))
                fields.append(typed.ObjectField(extra, value_of(extra, at), node.span))
            return replace(literal, fields=fields)
        return None

    body = rebuild(function.body, change)
    first: list[Expr] = [
        typed.VariableDeclaration(function.body.span, DYNAMIC, variable, value)
        for name, variable in variables.items()
        if (value := plan.fields[name].value) is not None
    ]
    first = [
        typed.VariableDeclaration(
            one.span, one.type, one.variable, standing_at(one.value, function.body.span)
        )
        for one in first
        if isinstance(one, typed.VariableDeclaration) and one.value is not None
    ]
    if first:
        statements = body.statements if isinstance(body, typed.Block) else [body]
        body = (
            replace(body, statements=[*first, *statements])
            if isinstance(body, typed.Block)
            else typed.Block(body.span, body.type, [*first, *statements])
        )
    return replace(function, body=body)


def _field_of_this(node: Expr) -> str | None:
    match node:
        case typed.InstanceMember(target=typed.This(), member=member) if member.kind != "method":
            return member.name
    return None


def _other(plan: Plan, member: TypedMember, function: Function) -> Function:
    """Fields are read from the state that the function is handed."""
    state = _state_parameter(member, function)

    def change(node: Expr) -> Expr | None:
        name = _field_of_this(node)
        if name is not None and name in plan.fields:
            if state is None:
                span = node.span.shifted(member.start)
                plan.faults.append(
                    Fault(NOT_LOWERED, span, f"the field {name} where no state is handed over")
                )
                return typed.NotLowered(node.span, node.type, f"the field {name}")
            target = typed.Local(node.span, DYNAMIC, state)
            return typed.StructureMember(node.span, node.type, target, name)
        if state is not None and isinstance(node, typed.Object):
            return _state_update(plan, node, state)
        return None

    return rebuild(function, change)


def _state_parameter(member: TypedMember, function: Function) -> Variable | None:
    position = STATE_PARAMETERS.get(member.member.name)
    if position is not None and position < len(function.parameters):
        return function.parameters[position].variable
    for parameter in function.parameters:
        if parameter.variable.name == "state":
            return parameter.variable
    return None


def _state_update(plan: Plan, node: typed.Object, state: Variable) -> Expr | None:
    """A literal of exactly the state's keys, some of which it copies or leaves to the class."""
    names = [one for one in node.fields if isinstance(one, typed.ObjectField)]
    if len(names) != len(node.fields) or not plan.keys:
        return None
    if {field_name(one.name) for one in names} != set(plan.keys):
        return None
    copies = [one for one in names if _copies(one, state)]
    if not copies and not plan.added:
        return None
    target = typed.Local(node.span, DYNAMIC, state)
    changed = [one for one in names if one not in copies]
    if not changed:
        return target
    return StateUpdate(node.span, node.type, target, changed)


def _copies(item: typed.ObjectField, state: Variable) -> bool:
    match item.value:
        case typed.StructureMember(target=typed.Local(variable=variable), name=name):
            return variable is state and field_name(name) == field_name(item.name)
    return False
