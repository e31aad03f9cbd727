"""Messages that a process is sent, against those that it takes.

    static function add(pid, n) return GenServer.call(pid, {:add, n});      sent to handleCall
    static function reset(pid) GenServer.cast(pid, Reset);                  sent to handleCast
    function init(_) { Process.sendAfter(self(), :tick, 1000); … }          sent to handleInfo

    function handleCall({:add, n}, from, state) …                           takes the first

A class's own functions say what its server is sent. A message is *taken* if some clause, or some
case of the `switch` that the callback is, may take it: what can't be told of it (a variable inside
of a tuple) may be anything. Of a message of which only the type is known, a parameter of an enum,
every constructor is one.

What a process that is not a server takes is in its `receive`s. Its type is that of its `Pid<T>`:

    static function start(): Pid<Order> { return spawn(() -> loop([])); }

says that the `receive`s of what `loop` reaches take an `Order`. Without one the enum that their
cases name is guessed. A `receive` may leave for a later one what it doesn't take, so that a message
is missing only where no `receive` of the process takes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from compiler_core.base.span import Span
from compiler_core.elixir.names import atom_name
from compiler_core.semantics import typed
from compiler_core.semantics.patterns.lowering import Lowering
from compiler_core.semantics.patterns.matrix import Matrix, UndecidedError
from compiler_core.semantics.patterns.rows import takes
from compiler_core.semantics.patterns.space import (
    ANYTHING,
    Column,
    Constructor,
    Pattern,
    Space,
    TypeShapes,
    column_of_enum,
)
from compiler_core.semantics.patterns.witness import (
    Blank,
    ConstructorWitness,
    LiteralWitness,
    TupleWitness,
    Witness,
)
from compiler_core.semantics.shape_contracts import SENDERS
from compiler_core.semantics.typed_walk import walk
from compiler_core.semantics.types import AbstractType, EnumType, Type, TypeId

CALLBACKS = {"handleCall": 3, "handleCast": 2, "handleInfo": 2, "handleContinue": 2}
"""Callbacks that a server has for its messages, and their numbers of parameters; the message comes
first, the state last."""

_SPAWNING = frozenset(("spawn", "spawnLink"))
_PID = TypeId((), "Pid", "Pid")

Members = Mapping[str, Sequence[typed.Function]]
"""A class's functions by name, its clauses in order."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that the class sends to its own server, `span` relative to the function `by` of
    the class that sends it. `pattern` is None where nothing but `type` is known of it."""

    callback: str
    by: typed.Function
    span: Span
    type: Type
    pattern: Pattern | None
    witness: Witness


# --- servers -------------------------------------------------------------------------------------


def sent_messages(
    space: Space, id: TypeId, members: Members, clients: frozenset[str]
) -> Iterator[Sent]:
    """What the class `id` sends to its own server. `clients`: names of functions that others call;
    their first parameter is the server."""
    for name, functions in members.items():
        for function in functions:
            server = None
            if name in clients and name not in CALLBACKS and function.parameters:
                server = function.parameters[0].variable
            for node in walk(function.body):
                found = _sent(node, id, server)
                if found is not None:
                    callback, message = found
                    pattern, witness = _described(space, message)
                    yield Sent(callback, function, message.span, message.type, pattern, witness)


def _sent(node: object, id: TypeId, server: typed.Variable | None) -> tuple[str, typed.Expr] | None:
    match node:
        case typed.Call(
            callee=typed.StaticMember(member=member), args=[typed.Expr() as to, message, *_]
        ) if message is not None and member.owner is not None:
            callback = SENDERS.get((member.owner.name, member.name))
            if callback is not None and _is_own(to, id, callback, server):
                return callback, message
        case typed.Tuple(elements=[*_, typed.Tuple(elements=[typed.Atom(name="continue"), after])]):
            return "handleContinue", after
    return None


def _is_own(to: typed.Expr, id: TypeId, callback: str, server: typed.Variable | None) -> bool:
    """Whether a message goes to the class's own server."""
    match to:
        case typed.ModuleValue():
            return to.is_current or to.id == id
        case typed.Call(callee=typed.StaticMember(member=member)):
            return member.name == "self"
        case typed.Local(variable=variable):
            return variable is server and callback in ("handleCall", "handleCast")
    return False


def _described(space: Space, message: typed.Expr) -> tuple[Pattern | None, Witness]:
    """The message as a pattern that takes it, and as a pattern for people."""
    pattern, witness = _part(space, message)
    if isinstance(message, typed.Constant):
        witness = LiteralWitness(_constant_text(message.value))
    return (None if pattern is ANYTHING else pattern), witness


def _constant_text(value: typed.ConstantValue) -> str:
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    return str(value).lower() if isinstance(value, bool) else str(value)


def _part(space: Space, value: typed.Expr) -> tuple[Pattern, Witness]:
    match value:
        case typed.Atom(name=name):
            return space.apply(space.constructor("atom", name)), LiteralWitness(_atom_text(name))
        case typed.Tuple(elements=[typed.Atom(name=tag), *rest]) if rest:
            parts = [_part(space, one) for one in rest]
            made = space.apply(space.tagged(tag, len(rest)), (one for one, _ in parts))
            tagged = TupleWitness((LiteralWitness(_atom_text(tag)), *(w for _, w in parts)))
            return made, tagged
        case typed.Call(callee=typed.EnumConstructor(enum=enum, name=name), args=args) if enum:
            given = [(ANYTHING, Blank()) if one is None else _part(space, one) for one in args]
            return _constructed(space, enum, name, given)
        case typed.EnumConstructor(enum=enum, name=name, arity=0) if enum is not None:
            return _constructed(space, enum, name, [])
        case typed.Constant(value=bool() as truth):
            return space.apply(space.boolean(truth)), Blank()
        case typed.Constant(value=str() | int() as constant):
            return space.apply(space.constructor("constant", value=constant)), Blank()
        case typed.Local(variable=variable):
            return ANYTHING, Blank(variable.name)
        case typed.InstanceMember(member=member):
            return ANYTHING, Blank(member.name)
        case typed.StructureMember(name=name):
            return ANYTHING, Blank(name)
    return ANYTHING, Blank()


def _constructed(
    space: Space, enum: TypeId, name: str, given: list[tuple[Pattern, Witness]]
) -> tuple[Pattern, Witness]:
    """An argument without a name of its own has that of the declaration."""
    column = column_of_enum(space, enum)
    shape = next((one for one in column.shape.constructors if one.name == name), None)
    if shape is None:
        return ANYTHING, Blank()
    constructor = space.enum_constructor(enum, shape)
    patterns = [pattern for pattern, _ in given][: constructor.arity]
    patterns += [ANYTHING] * (constructor.arity - len(patterns))
    named = []
    for index, (label, _) in enumerate(shape.parameters):
        witness = given[index][1] if index < len(given) else Blank()
        named.append(Blank(label) if isinstance(witness, Blank) else witness)
    return space.apply(constructor, patterns), ConstructorWitness(name, tuple(named))


def _atom_text(name: str) -> str:
    plain = name.replace("_", "a").isalnum() and not name[0].isdigit()
    return f":{name}" if plain else f':"{name}"'


@dataclass(frozen=True, slots=True)
class Handler:
    """How a callback takes its messages: by `clauses`, or by the `switch` that it is (then there is
    one clause). `rows` are what they may take."""

    name: str
    clauses: Sequence[typed.Function]
    switch: typed.Switch | None
    rows: tuple[Pattern, ...]


def handler(space: Space, name: str, members: Members) -> Handler | None:
    """The callback `name`, where it chooses between messages; None where it is not there or takes
    any message."""
    clauses = [one for one in members.get(name, ()) if len(one.parameters) == CALLBACKS[name]]
    lowering = Lowering(space, "anything")
    if any(one.parameters[0].pattern is not None for one in clauses):
        heads = [one.parameters[0] for one in clauses]
        rows = [
            ANYTHING
            if head.pattern is None
            else lowering.lower(head.pattern, space.column(head.variable.type)) or ANYTHING
            for head in heads
        ]
        return None if ANYTHING in rows else Handler(name, clauses, None, tuple(rows))
    if len(clauses) != 1:
        return None
    switch = _switch_on(clauses[0])
    if switch is None or any(case.is_default for case in switch.cases):
        return None
    column = space.column(switch.subject.type)
    rows = [lowering.lower(case.pattern, column) or ANYTHING for case in switch.cases]
    guarded = [case.guard is not None for case in switch.cases]
    if any(row is ANYTHING and not is_so for row, is_so in zip(rows, guarded, strict=True)):
        return None
    return Handler(name, clauses, switch, tuple(rows))


def constructors_of(rows: Iterable[Pattern]) -> frozenset[str]:
    """The names of the enums' constructors that patterns begin with."""
    found: set[str] = set()
    pending = list(rows)
    while pending:
        row = pending.pop()
        pending += row.alternatives
        if row.constructor is not None and row.constructor.kind == "enum":
            found.add(row.constructor.name)
    return frozenset(found)


def _switch_on(function: typed.Function) -> typed.Switch | None:
    """The `switch` on the message whose value the function gives back."""
    message = function.parameters[0].variable
    for node in walk(function.body):
        if isinstance(node, typed.Switch) and not node.is_statement:
            subject = node.subject
            while isinstance(subject, typed.Cast):
                subject = subject.value
            if isinstance(subject, typed.Local) and subject.variable is message:
                return node
    return None


def untaken(space: Space, sent: Iterable[Sent], takes_rows: Sequence[Pattern]) -> Iterator[Sent]:
    """The messages that none of the rows may take, each once for each place that sends it."""
    for one in sent:
        for known in _each(space, one):
            assert known.pattern is not None
            if not any(_may_meet(known.pattern, row) for row in takes_rows):
                yield known


def _each(space: Space, sent: Sent) -> Iterator[Sent]:
    """A message of which an enum is known is any of its constructors."""
    if sent.pattern is not None:
        yield sent
        return
    column = space.column(sent.type)
    if column.shape.kind != "enum" or column.shape.enum is None:
        return
    for shape in column.shape.constructors:
        constructor = space.enum_constructor(column.shape.enum, shape)
        labels = tuple(Blank(name) for name, _ in shape.parameters)
        witness = ConstructorWitness(shape.name, labels)
        pattern = space.apply(constructor, (ANYTHING,) * constructor.arity)
        yield replace(sent, pattern=pattern, witness=witness)


def _may_meet(one: Pattern, other: Pattern) -> bool:
    """Whether some value may be taken by both. `Reset(to)` is `{:reset, to}` when it is sent."""
    if one.alternatives:
        return any(_may_meet(item, other) for item in one.alternatives)
    if other.alternatives:
        return any(_may_meet(one, item) for item in other.alternatives)
    if one.constructor is None or other.constructor is None:
        return True
    first, second = one.constructor, other.constructor
    if first is second or (sent_as(first) is not None and sent_as(first) == sent_as(second)):
        return all(map(_may_meet, one.arguments, other.arguments))
    kinds = (first.kind, second.kind)
    if "tuple" in kinds:
        return takes(first, second) or takes(second, first) or "enum" in kinds
    return "static" in kinds or kinds == ("structure", "structure")


def sent_as(constructor: Constructor) -> tuple[str, int] | None:
    """The atom of a message and how much follows it, where it is one of a known name."""
    if constructor.kind == "enum":
        return atom_name(constructor.name), constructor.arity
    if constructor.kind in ("atom", "tagged"):
        return constructor.name, constructor.arity
    return None


# --- processes -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Process:
    """The `receive`s of one process, each with the function that it is in, and the type of the
    messages; `is_guessed` from the cases."""

    receives: tuple[tuple[typed.Function, typed.Receive], ...]
    messages: EnumType
    is_guessed: bool


@dataclass(frozen=True, slots=True)
class Unreceived:
    """Messages that no `receive` of the process takes; told at `receive`, in `function`."""

    process: Process
    function: typed.Function
    receive: typed.Receive
    witnesses: tuple[Witness, ...]
    count: int
    writes_tuples: bool


def unreceived(shapes: TypeShapes, id: TypeId, members: Members) -> Iterator[Unreceived]:
    """What the processes that the class `id` starts are not ready for."""
    for process in _processes(id, members):
        space = Space(shapes)
        column = space.column(process.messages)
        cases = [case for _, receive in process.receives for case in receive.cases]
        try:
            missing = Matrix(space).missing_cases(tuple(_rows(space, cases, column)), (column,))
        except (UndecidedError, RecursionError):
            continue
        if not missing.count:
            continue
        function, receive = next(
            (one for one in process.receives if process.messages.id in _named(one[1])),
            process.receives[0],
        )
        witnesses = tuple(vector.witnesses[0] for vector in missing.found)
        yield Unreceived(process, function, receive, witnesses, missing.count, space.writes_tuples)


def _rows(space: Space, cases: Iterable[typed.Case], column: Column) -> Iterator[tuple[Pattern]]:
    for case in cases:
        if case.is_default:
            yield (ANYTHING,)
        elif case.guard is None:
            row = Lowering(space).lower(case.pattern, column)
            if row is not None:
                yield (_as_constructor(space, column, row),)


def _as_constructor(space: Space, column: Column, row: Pattern) -> Pattern:
    """`{:join, user}` takes what is sent as `Join(user)`."""
    if row.alternatives:
        return space.either(_as_constructor(space, column, one) for one in row.alternatives)
    if row.constructor is not None and row.constructor.kind in ("atom", "tagged"):
        for constructor in column.constructors:
            if sent_as(constructor) == sent_as(row.constructor):
                return space.apply(constructor, row.arguments)
    return row


def _processes(id: TypeId, members: Members) -> Iterator[Process]:
    spawned: dict[typed.Receive, EnumType | None] = {}
    owners: dict[typed.Receive, typed.Function] = {}
    for functions in members.values():
        for function in functions:
            for node in walk(function.body):
                if isinstance(node, typed.Receive):
                    owners[node] = function
    groups: list[tuple[EnumType, list[typed.Receive]]] = []
    for type, body in _spawned(members):
        found = _receives(id, members, body)
        for receive in found:
            spawned[receive] = None if spawned.get(receive, type) != type else type
        groups.append((type, found))
    for type, found in groups:
        if found and all(spawned[receive] == type for receive in found):
            yield Process(tuple((owners[one], one) for one in found), type, False)
    yield from _guessed([(owners[one], one) for one in owners if one not in spawned])


def _guessed(receives: list[tuple[typed.Function, typed.Receive]]) -> Iterator[Process]:
    """By the one enum that a `receive` names: all of the class's that name it are one process."""
    by_enum: dict[TypeId, list[tuple[typed.Function, typed.Receive]]] = {}
    for function, receive in receives:
        named = _named(receive)
        if len(named) == 1:
            by_enum.setdefault(next(iter(named)), []).append((function, receive))
    for enum, group in by_enum.items():
        yield Process(tuple(group), EnumType(enum, ()), True)


def _named(receive: typed.Receive) -> set[TypeId]:
    """The enums whose constructors its cases name."""
    found: set[TypeId] = set()
    pending = [case.pattern for case in receive.cases]
    while pending:
        pattern = pending.pop()
        match pattern:
            case typed.OrPattern(alternatives=items):
                pending.extend(items)
            case typed.Bind(inner=typed.Pattern() as inner):
                pending.append(inner)
            case typed.ConstructorPattern(enum=enum) if enum is not None:
                found.add(enum)
    return found


def _spawned(members: Members) -> Iterator[tuple[EnumType, typed.Expr]]:
    """What is run in a new process whose `Pid<T>` says the messages."""
    for functions in members.values():
        for function in functions:
            for node in walk(function.body):
                match node:
                    case typed.Return(value=typed.Expr() as value):
                        type = function.result
                    case typed.VariableDeclaration(value=typed.Expr() as value):
                        type = node.variable.type
                    case _:
                        continue
                messages = _messages_of(type)
                started = _started(value)
                if messages is not None and started is not None:
                    yield messages, started


def _messages_of(type: Type) -> EnumType | None:
    match type:
        case AbstractType(args=(EnumType() as messages,)) if type.id == _PID:
            return messages
    return None


def _started(value: typed.Expr) -> typed.Expr | None:
    while isinstance(value, typed.Cast):
        value = value.value
    match value:
        case typed.Call(
            callee=typed.StaticMember(member=member), args=[typed.Expr() as run, *_]
        ) if member.name in _SPAWNING and member.owner and member.owner.package == ():
            return run
    return None


def _receives(id: TypeId, members: Members, root: typed.Expr) -> list[typed.Receive]:
    """Those of `root` and of the class's functions that it reaches."""
    found: list[typed.Receive] = []
    seen: set[str] = set()
    pending = [root]
    while pending:
        for node in walk(pending.pop()):
            match node:
                case typed.Receive():
                    found.append(node)
                case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
                    if member.owner == id and member.name not in seen:
                        seen.add(member.name)
                        pending += [one.body for one in members.get(member.name, ())]
    return found
