"""A page's fields are its assigns.

    var user: Dynamic = null;
    function mount(params, session, socket) { user = session.user; return socket; }
    function handleEvent("greet", params, socket) { trace(user.name); return socket; }

    def mount(_params, session, socket) do
      user = session["user"]
      {:ok, assign(socket, :user, user)}
    end

    def handle_event("greet", _params, socket) do
      IO.puts(socket.assigns.user.name)

A function that is handed the socket reads fields from its assigns, and the value that it answers
carries those that it changed, unless it assigns them itself, as most do; between, they are
variables. `render` reads them from `assigns`. A private function that reads a field and has no
socket is handed it. The rewriting is done on the typed tree, before anything is lowered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from compiler_core.base.span import Span
from compiler_core.elixir.names import field_name
from compiler_core.lower.context import Unit
from compiler_core.lower.faults import NOT_LOWERED, Fault
from compiler_core.lower.process import Plan
from compiler_core.lower.rebuild import rebuild, standing_at
from compiler_core.lower.walk import walk, walk_own
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.typed import (
    Expr,
    Function,
    Parameter,
    TypedDeclaration,
    TypedMember,
    Variable,
)
from compiler_core.semantics.typer.members import make_member
from compiler_core.semantics.types import DYNAMIC, TypeId

FIRST = ("mount", "update")
"""The callbacks that give a page, or a component, its first assigns."""
CALLBACKS = {
    "mount": 2,
    "update": 1,
    "handleEvent": 2,
    "handleInfo": 1,
    "handleParams": 2,
    "handleAsync": 2,
    "handleCast": 1,
    "handleCall": 2,
    "terminate": 1,
}
"""Where each callback has its socket; a component's `mount` has it first."""
COMPONENT = TypeId(("phoenix",), "Component", "Component")


@dataclass(slots=True)
class PagePlan(Plan):
    """`kept`: the fields that another function than the first callback reads; they are assigns.
    `assigned`: what the first callback assigns whichever way it ends (Elixir's names).
    `handed`: private functions that are handed the socket."""

    kept: frozenset[str] = frozenset()
    assigned: frozenset[str] = frozenset()
    handed: frozenset[str] = frozenset()
    assign: typed.Member | None = None

    def function(self, member: TypedMember) -> Function:
        function = member.function
        assert function is not None
        if member.member.is_static:
            return function
        name = member.member.name
        if name == "render" or (not self.fields and not self.assigned):
            return _read_from_assigns(self, function)
        if name in self.handed:
            socket = Variable("socket", DYNAMIC, function.body.span, kind="parameter")
            first = Parameter(socket, None, False, False)
            function = replace(function, parameters=[first, *function.parameters])
            return _other(self, member, function, socket)
        found = _socket(member)
        if found is None:
            return _without_socket(self, member, function)
        if name in FIRST:
            return _first(self, function, found)
        return _other(self, member, function, found)


def plan(unit: Unit, declaration: TypedDeclaration) -> PagePlan:
    own = {
        one.member.name: one
        for one in declaration.members
        if one.function is None and not one.member.is_static
    }
    functions = [one for one in declaration.members if one.function is not None]
    first = [one for one in functions if one.member.name in FIRST]
    others = [one for one in functions if one.member.name not in FIRST]
    kept = {name for one in others for name in _fields_of(one.function) if name in own}
    declared = declared_type(unit.world.db, COMPONENT)
    found = None if declared is None else declared.static.get("assign")
    assign = None if found is None or found.type is None else make_member(found, found.type)
    assigned = {
        name for one in first if one.function for name in _assigned_everywhere(one.function)
    }
    assigned.update(field_name(name) for name in kept if first)
    return PagePlan(
        own,
        kept=frozenset(kept),
        assigned=frozenset(assigned),
        handed=_handed(others, own),
        assign=assign,
    )


# --- what the functions do -----------------------------------------------------------------------


def _field_of_this(node: Expr) -> str | None:
    match node:
        case typed.InstanceMember(target=typed.This(), member=member) if member.kind != "method":
            return member.name
    return None


def _fields_of(function: Function | None) -> Iterator[str]:
    for node in walk(function) if function is not None else ():
        name = _field_of_this(node)
        if name is not None:
            yield name


def _called(function: Function | None) -> Iterator[str]:
    """The methods of its own class that a function calls."""
    for node in walk(function) if function is not None else ():
        match node:
            case typed.InstanceMember(target=typed.This(), member=member):
                if member.kind == "method":
                    yield member.name


def _handed(functions: Iterable[TypedMember], own: dict[str, TypedMember]) -> frozenset[str]:
    """The functions without a socket that read a field, or call one that does."""
    without = {
        one.member.name: one
        for one in functions
        if not one.member.is_static and one.member.name != "render" and _socket(one) is None
    }
    found = {
        name
        for name, one in without.items()
        if any(field in own for field in _fields_of(one.function))
    }
    while True:
        more = {
            name
            for name, one in without.items()
            if name not in found and found.intersection(_called(one.function))
        }
        if not more:
            return frozenset(found)
        found |= more


def _socket(member: TypedMember) -> Variable | None:
    """The parameter that is the socket: of a callback by its place, else by its name."""
    assert member.function is not None
    parameters = member.function.parameters
    position = CALLBACKS.get(member.member.name)
    if position is not None:
        position = min(position, len(parameters) - 1)
        return parameters[position].variable if parameters else None
    return next((one.variable for one in parameters if one.variable.name == "socket"), None)


def _assigned_everywhere(function: Function) -> Iterator[str]:
    """The keys that every value which a function gives has been assigned (Elixir's names)."""
    each = [set(_keys(one.value)) for one in _returns(function) if one.value is not None]
    yield from set.intersection(*each) if each else ()


def _returns(function: Function) -> Iterator[typed.Return]:
    for node in walk_own(function.body):
        if isinstance(node, typed.Return):
            yield node


def _keys(value: Expr) -> Iterator[str]:
    """What the calls of `assign` along a value's own chain set."""
    match value:
        case typed.Tuple(elements=[_, inner, *_]):
            yield from _keys(inner)
        case typed.Cast(value=inner):
            yield from _keys(inner)
        case typed.Call(callee=callee, args=[typed.Expr() as target, *args]):
            yield from _keys(target)
            if _name(callee) in ("assign", "assignNew"):
                yield from _named(args)


def _name(callee: Expr) -> str | None:
    match callee:
        case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
            return member.name
        case typed.UnknownFunction(name=name) | typed.UnknownMember(name=name):
            return name
    return None


def _named(args: list[Expr | None]) -> Iterator[str]:
    match args:
        case [typed.Constant(value=str() as name), *_] | [typed.Atom(name=name), *_]:
            yield field_name(name)
        case [typed.Object(fields=fields), *_]:
            for one in fields:
                if isinstance(one, typed.ObjectField):
                    yield field_name(one.name)
        case [typed.ElixirMap(entries=entries), *_]:
            for key, _ in entries:
                if isinstance(key, str):
                    yield field_name(key)
        case [typed.Keyword(entries=pairs), *_]:
            for key, _ in pairs:
                yield field_name(key)


# --- rewriting -----------------------------------------------------------------------------------


def _local(variable: Variable, at: Expr) -> Expr:
    return typed.Local(at.span, variable.type, variable)


def _assigns_of(socket: Expr) -> Expr:
    return typed.StructureMember(socket.span, DYNAMIC, socket, "assigns")


def _read_from_assigns(plan: PagePlan, function: Function) -> Function:
    """`render`: fields are read from `assigns`, its parameter or the one that it will be given."""
    parameters = [one.variable for one in function.parameters]
    own = next((one for one in parameters if one.name == "assigns"), None)
    if own is None:
        own = next(
            (one.variable for one in walk(function.body) if isinstance(one, typed.Template)), None
        )

    def change(node: Expr) -> Expr | None:
        name = _field_of_this(node)
        if name is None or name not in plan.fields or own is None:
            return None
        return typed.StructureMember(node.span, node.type, _local(own, node), name)

    return rebuild(function, change)


def _without_socket(plan: PagePlan, member: TypedMember, function: Function) -> Function:
    def change(node: Expr) -> Expr | None:
        name = _field_of_this(node)
        if name is None or name not in plan.fields:
            return None
        span = node.span.shifted(member.start)
        plan.faults.append(Fault(NOT_LOWERED, span, f"the field {name} where there is no socket"))
        return typed.NotLowered(node.span, node.type, f"the field {name}")

    return rebuild(function, change)


def _written(plan: PagePlan, function: Function) -> dict[str, Variable]:
    """A variable for each field that the function assigns to."""
    return {
        name: Variable(name, plan.fields[name].member.type, function.body.span)
        for name in _assigned_in(function.body)
        if name in plan.fields
    }


def _assigned_in(node: Expr) -> dict[str, None]:
    """The fields of `this` that something in the node assigns to, in the order of the text."""
    return dict.fromkeys(
        name
        for one in walk(node)
        if isinstance(one, (typed.Assign, typed.Increment))
        and (name := _field_of_this(one.target)) is not None
    )


def _first(plan: PagePlan, function: Function, socket: Variable) -> Function:
    """The first callback: a field is a variable, or, where it assigns nothing to it, what the class
    says; the fields that others read are assigned at the end."""

    def initial(name: str, at: Expr) -> Expr:
        value = plan.fields[name].value
        if value is None:
            return typed.Constant(at.span, DYNAMIC, None)
        return standing_at(value, at.span)

    variables = _written(plan, function)
    rewriting = _Rewriting(plan, socket, variables, initial, plan.kept, always=plan.kept)
    return rewriting.done(function)


def _other(plan: PagePlan, member: TypedMember, function: Function, socket: Variable) -> Function:
    """Fields are read from the socket's assigns; those that are written are variables meanwhile."""
    variables = _written(plan, function)
    if variables and member.member.name in plan.handed:
        return _without_socket(plan, member, function)

    def initial(name: str, at: Expr) -> Expr:
        assigns = _assigns_of(_local(socket, at))
        type = plan.fields[name].member.type
        return typed.StructureMember(at.span, type, assigns, name)

    answers = member.member.name in CALLBACKS and member.member.name != "terminate"
    carried = frozenset(variables) if answers else frozenset()
    return _Rewriting(plan, socket, variables, initial, carried).done(function)


@dataclass(slots=True)
class _Rewriting:
    """One function's: `variables` stand for the fields that it writes, `initial` gives what a field
    is before; the values that it returns are to carry the fields `carried`."""

    plan: PagePlan
    socket: Variable
    variables: dict[str, Variable]
    initial: Callable[[str, Expr], Expr]
    carried: frozenset[str]
    declared: set[str] = field(default_factory=set)
    """The fields whose variables there are so far."""
    changed: set[str] = field(default_factory=set)
    """The fields that may have been written by the statement at hand."""
    always: frozenset[str] = frozenset()
    """The fields that are carried unwritten as well."""

    def done(self, function: Function) -> Function:
        body = function.body
        statements = body.statements if isinstance(body, typed.Block) else [body]
        late = _declared_late(self.plan, statements)
        made: list[Expr] = []
        for name in self.variables:
            if name not in late.values():
                self.declared.add(name)
                made.append(self._declaration(name, self.initial(name, body), body.span))
        for statement in statements:
            self.changed.update(_assigned_in(statement))
            first = late.get(id(statement))
            if first is not None and isinstance(statement, typed.Assign):
                value = rebuild(statement.value, self._change)
                self.declared.add(first)
                made.append(self._declaration(first, value, statement.span))
            else:
                made.append(rebuild(statement, self._change))
        whole = (
            replace(body, statements=made)
            if isinstance(body, typed.Block)
            else made[0]
            if len(made) == 1
            else typed.Block(body.span, body.type, made)
        )
        return replace(function, body=whole)

    def _declaration(self, name: str, value: Expr, span: Span) -> Expr:
        return typed.VariableDeclaration(span, DYNAMIC, self.variables[name], value)

    def _value(self, name: str, at: Expr) -> Expr:
        if name in self.declared:
            return _local(self.variables[name], at)
        return self.initial(name, at)

    def _change(self, node: Expr) -> Expr | None:
        name = _field_of_this(node)
        if name is not None and name in self.plan.fields:
            return self._value(name, node)
        match node:
            case typed.StructureMember(target=target, name=name, certain=False):
                if self._is_assigns(target) and field_name(name) in self.plan.assigned:
                    return replace(node, certain=True)
            case typed.Call(callee=typed.InstanceMember(target=typed.This(), member=member)):
                if member.name in self.plan.handed:
                    given = [rebuild(one, self._change) if one else None for one in node.args]
                    return replace(node, args=[_local(self.socket, node), *given])
            case typed.Return(value=typed.Expr() as value) if self.carried:
                return replace(node, value=self._carrying(value))
        return None

    def _is_assigns(self, node: Expr) -> bool:
        match node:
            case typed.StructureMember(target=typed.Local(), name="assigns"):
                return True
            case typed.InstanceMember(target=typed.Local(), member=member):
                return member.name == "assigns"
        return False

    def _carrying(self, value: Expr) -> Expr:
        """A returned value with the fields assigned that it doesn't assign itself."""
        match value:
            case typed.Switch(cases=cases):
                arms = [replace(one, body=self._last(one.body)) for one in cases]
                return replace(value, subject=rebuild(value.subject, self._change), cases=arms)
            case typed.If(condition=condition, then=then, otherwise=otherwise) if otherwise:
                return replace(
                    value,
                    condition=rebuild(condition, self._change),
                    then=self._carrying(then),
                    otherwise=self._carrying(otherwise),
                )
            case typed.Block():
                return self._last(value)
            case typed.Cast(value=inner):
                return replace(value, value=self._carrying(inner))
            case typed.Tuple(elements=[typed.Atom() as tag, *between, socket]):
                kept = [rebuild(one, self._change) for one in between]
                return replace(value, elements=[tag, *kept, self._carrying(socket)])
            case typed.Throw():
                return rebuild(value, self._change)
        missing = sorted((self.carried & (self.always | self.changed)) - self._own(value))
        made = rebuild(value, self._change)
        for name in missing:
            made = self._assign(made, name)
        return made

    def _last(self, block: typed.Block) -> typed.Block:
        if not block.statements:
            return block
        *before, last = block.statements
        if isinstance(last, typed.Return):
            return rebuild(block, self._change)
        made = [*(rebuild(one, self._change) for one in before), self._carrying(last)]
        return replace(block, statements=made)

    def _own(self, value: Expr) -> frozenset[str]:
        """The fields that a value's chain of `assign`s sets."""
        keys = set(_keys(value))
        return frozenset(name for name in self.carried if field_name(name) in keys)

    def _assign(self, target: Expr, name: str) -> Expr:
        """`assign(target, :name, value)`."""
        if self.plan.assign is None:
            return target
        callee = typed.StaticMember(target.span, DYNAMIC, self.plan.assign)
        key = typed.Atom(target.span, DYNAMIC, field_name(name))
        given: list[Expr | None] = [target, key, self._value(name, target)]
        return typed.Call(target.span, target.type, callee, given, piped=True)


def _declared_late(plan: PagePlan, statements: list[Expr]) -> dict[int, str]:
    """The statements that give a field its value before anything reads it, by identity: they can
    declare its variable."""
    found: dict[int, str] = {}
    met: set[str] = set()
    for statement in statements:
        match statement:
            case typed.Assign(operator=None, target=target, value=value):
                name = _field_of_this(target)
                if name in plan.fields and name not in met:
                    inside = {one for node in walk(value) if (one := _field_of_this(node))}
                    if name not in inside:
                        found[id(statement)] = name
        met.update(name for node in walk(statement) if (name := _field_of_this(node)))
    return found
