"""Channels: what `join` may do, and what callbacks answer.

Phoenix refuses `push` and `broadcast` before `join` has returned. So what a `join` does from the
first of them on waits for a message that the channel sends to itself:

    function join(topic, params, socket) {       def join(_topic, params, socket) do
        broadcast(socket, "joined",                send(self(), {:after_join, params})
            %{name: params.name});
        return {:ok, socket};                      {:ok, socket}
    }                                            end

                                                 def handle_info({:after_join, params}, socket) do
                                                   broadcast(socket, "joined", …)

                                                   {:noreply, socket}
                                                 end

The message carries the variables that the later part reads. A step among those that makes a
variable which the answer needs stays where it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from compiler_core.annotations.answers import answered
from compiler_core.annotations.written import use
from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.faults import NOT_LOWERED, Fault
from compiler_core.lower.framework import ModuleSite
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.rewrite import walk
from compiler_core.lower.units import class_members
from compiler_core.lower.walk import walk as typed_walk
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, TypedMember
from compiler_core.semantics.types import DYNAMIC, ClassType, TypeId

CHANNEL = "Phoenix.Channel"
SOCKET = TypeId((), "Socket", "Socket")
NEEDS_JOIN = frozenset(
    ("push", "broadcast", "broadcast!", "broadcast_from", "broadcast_from!", "reply")
)
_SENDS = frozenset(
    (
        *("push", "broadcast", "broadcastOrRaise", "broadcastFrom", "broadcastFromOrRaise"),
        "reply",
    )
)


def uses_of_channel(site: ModuleSite) -> Iterator[Node]:
    yield use(CHANNEL)


def answering(site: ModuleSite, member: TypedMember, function: Function) -> Function:
    """A callback with the answer that Phoenix wants, where it gives the bare socket."""
    tag = TAGS.get(member.member.name)
    return function if tag is None else with_tagged_socket(site, function, tag)


TAGS = {
    "join": "ok",
    "connect": "ok",
    "handleIn": "noreply",
    "handleOut": "noreply",
    "handleInfo": "noreply",
}


def with_tagged_socket(site: ModuleSite, function: Function, tag: str) -> Function:
    """The function with `{:ok, socket}`, by its tag, for each bare socket that it returns."""

    def value(node: Expr) -> Expr:
        match node:
            case typed.If(then=then, otherwise=typed.Expr() as otherwise):
                return replace(node, then=value(then), otherwise=value(otherwise))
            case typed.Switch(cases=cases):
                return replace(node, cases=[replace(one, body=arm(one.body)) for one in cases])
            case typed.Block():
                return arm(node)
        type = site.unit.world.follow(node.type)
        if not isinstance(type, ClassType) or type.id != SOCKET:
            return node
        return typed.Tuple(node.span, DYNAMIC, [typed.Atom(node.span, DYNAMIC, tag), node])

    def arm(block: typed.Block) -> typed.Block:
        *before, last = block.statements or [block]
        return block if last is block else replace(block, statements=[*before, value(last)])

    def returned(node: Expr) -> Expr | None:
        match node:
            case typed.Return(value=typed.Expr() as inner):
                return replace(node, value=value(inner))
            case typed.Function():
                return node
        return None

    return replace(function, body=rebuild(function.body, returned))


def callback(site: ModuleSite, member: TypedMember, nodes: list[Node]) -> list[Node]:
    """Of `join`, what has to wait is put apart."""
    return _joined(site, member, nodes) if member.member.name == "join" else nodes


# --- after the join ------------------------------------------------------------------------------


def _joined(site: ModuleSite, member: TypedMember, nodes: list[Node]) -> list[Node]:
    sending = senders(site.db, site.path, site.declaration.view.name.text)
    later = _Later(sending)
    made = with_answers_of_blocks(nodes, later)
    if later.stuck is not None:
        span = member.view.name.span.shifted(member.start)
        site.faults.append(Fault(NOT_LOWERED, span, later.stuck))
    return [*made, *later.handlers()]


@query
def senders(db: Database, path: str, declaration: str) -> frozenset[str]:
    """The Elixir names of a class's functions that push or broadcast, themselves or by others."""
    from compiler_core.lower.members import elixir_name

    members = class_members(db, path, declaration)
    calls: dict[str, set[str]] = {}
    found: set[str] = set()
    for one in members:
        called = calls.setdefault(one.member.name, set())
        for node in typed_walk(one.function) if one.function is not None else ():
            if isinstance(node, typed.StaticMember | typed.InstanceMember):
                if node.member.owner is not None and node.member.owner.name == "Channel":
                    if node.member.name in _SENDS:
                        found.add(one.member.name)
                elif node.member.owner == one.member.owner:
                    called.add(node.member.name)
    while more := {name for name, called in calls.items() if called & found} - found:
        found |= more
    names = {one.member.name: elixir_name(one.member) for one in members}
    return frozenset(names[name] for name in found)


def with_answers_of_blocks(nodes: list[Node], later: _Later) -> list[Node]:
    return [
        replace(one, body=later.block(one.body), inline=False)
        if isinstance(one, tree.Definition) and one.name == "join" and one.body is not None
        else one
        for one in nodes
    ]


@dataclass(slots=True)
class _Wait:
    """What waits: the message's values, and the steps."""

    tag: str
    values: tuple[str, ...]
    steps: tuple[Node, ...]
    socket: str


class _Later:
    """What the answers of one `join` put off."""

    def __init__(self, sending: frozenset[str]) -> None:
        self.sending = sending
        self.waits: list[_Wait] = []
        self.stuck: str | None = None

    def block(self, body: Node) -> Node:
        """The body, and in it each branch that answers, without what has to wait."""
        match body:
            case tree.Block(statements=(*before, last)):
                return self._split(body, list(before), last)
            case tree.If(then=then, otherwise=otherwise):
                other = None if otherwise is None else self.block(otherwise)
                return replace(body, then=self.block(then), otherwise=other)
            case tree.Case(clauses=clauses) | tree.Cond(clauses=clauses):
                return replace(body, clauses=tuple(self._clause(one) for one in clauses))
            case tree.With(body=inner, otherwise=clauses):
                others = tuple(self._clause(one) for one in clauses)
                return replace(body, body=self.block(inner), otherwise=others)
        if self._sends(body):
            self.stuck = "a `join` that pushes or broadcasts in its answer"
        return body

    def _clause(self, one: tree.AnyClause) -> tree.AnyClause:
        if isinstance(one, tree.Comment):
            return one
        return replace(one, body=self.block(one.body))

    def _split(self, body: tree.Block, before: list[Node], last: Node) -> Node:
        answer = self.block(last)
        first = next((i for i, one in enumerate(before) if self._sends(one)), None)
        if first is None:
            return replace(body, statements=(*before, answer))
        needed = _read(answer)
        kept: list[Node] = []
        put_off: list[Node] = []
        for one in reversed(before[first:]):
            if _bound(one) & needed:
                if self._sends(one):
                    self.stuck = "a `join` whose answer needs what a push or broadcast gave"
                kept.insert(0, one)
                needed |= _read(one)
            else:
                put_off.insert(0, one)
        socket = _socket_of(answer)
        send = self._put_off([*before[:first], *kept], put_off, socket)
        # The comment above the first step that waits goes with it.
        parts = (*before[:first], *kept, send, replace(answer, blank_before=True))
        return replace(body, statements=parts)

    def _put_off(self, before: list[Node], steps: list[Node], socket: str) -> Node:
        made = {name for one in steps for name in _bound(one)}
        read: dict[str, None] = {}
        for one in steps:
            read.update(dict.fromkeys(name for name in _ordered_reads(one)))
        values = tuple(name for name in read if name not in made and name != socket)
        tag = "after_join" if not self.waits else f"after_join_{len(self.waits) + 1}"
        self.waits.append(_Wait(tag, values, tuple(steps), socket))
        call = tree.LocalCall("send", (tree.LocalCall("self"), _message(tag, values)))
        return replace(call, blank_before=False)

    def _sends(self, node: Node) -> bool:
        for one in walk(node):
            match one:
                case tree.RemoteCall(target=tree.Alias(name=module), name=name):
                    if module == CHANNEL and name in NEEDS_JOIN:
                        return True
                case tree.LocalCall(name=name):
                    if name in self.sending:
                        return True
        return False

    def handlers(self) -> Iterator[Node]:
        """`handle_info` for what was put off."""
        for index, wait in enumerate(self.waits):
            if index == 0:
                yield tree.Attribute("impl", tree.TRUE, blank_before=True)
            steps = wait.steps
            done = tree.Tuple((tree.Atom("noreply"), tree.Variable(wait.socket)))
            body = tree.Block((*steps, replace(done, blank_before=True)))
            parameters = (_message(wait.tag, wait.values), tree.Variable(wait.socket))
            definition = tree.Definition("def", "handle_info", parameters, body)
            yield replace(definition, blank_before=index > 0)


def _message(tag: str, values: tuple[str, ...]) -> Node:
    if not values:
        return tree.Atom(tag)
    return tree.Tuple((tree.Atom(tag), *(tree.Variable(name) for name in values)))


def _socket_of(answer: Node) -> str:
    """The variable in `{:ok, socket}`, for what waits goes on with that one."""
    found: list[str] = []

    def look(node: Node) -> Node:
        match node:
            case tree.Tuple(elements=(tree.Atom(name="ok"), *_, tree.Variable(name=name))):
                found.append(name)
        return node

    answered(answer, look)
    return found[0] if found else "socket"


def _bound(node: Node) -> set[str]:
    """The variables that a statement gives a value."""
    if not isinstance(node, tree.Match):
        return set()
    return {one.name for one in walk(node.pattern) if isinstance(one, tree.Variable)}


def _read(node: Node) -> set[str]:
    return set(_ordered_reads(node))


def _ordered_reads(node: Node) -> Iterator[str]:
    """The variables that occur where a value is read."""
    root = node.value if isinstance(node, tree.Match) else node
    inner: set[str] = set()
    for one in walk(root):
        if isinstance(one, tree.Clause):
            patterns = one.patterns
            inner.update(v.name for p in patterns for v in walk(p) if isinstance(v, tree.Variable))
        elif isinstance(one, tree.Generator | tree.Match):
            pattern = one.pattern
            inner.update(v.name for v in walk(pattern) if isinstance(v, tree.Variable))
        elif isinstance(one, tree.Variable) and one.name not in inner:
            yield one.name


# --- one group of clauses ------------------------------------------------------------------------


def with_one_handler(site: ModuleSite, module: tree.Module) -> tree.Module:
    """What `join` put off, put before the class's own clauses of `handle_info`."""
    body = module.body
    if not isinstance(body, tree.Block):
        return module
    places = [i for i, one in enumerate(body.statements) if _is_handler(one)]
    if not places or places == list(range(places[0], places[0] + len(places))):
        return module
    return replace(module, body=replace(body, statements=_regrouped(body.statements)))


def _is_handler(node: Node) -> bool:
    return isinstance(node, tree.Definition) and node.name == "handle_info"


def _waited(node: Node) -> bool:
    """It takes the message that `join` sent."""
    first = node.parameters[0] if isinstance(node, tree.Definition) else node
    match first:
        case tree.Tuple(elements=(tree.Atom(name=name), *_)) | tree.Atom(name=name):
            return name.startswith("after_join")
    return False


def _regrouped(statements: tuple[Node, ...]) -> tuple[Node, ...]:
    """All clauses at the place of the first one, the `@impl` of the others left out."""
    clauses = [one for one in statements if _is_handler(one)]
    head = clauses[0]
    clauses.sort(key=lambda one: not _waited(one))
    made: list[Node] = []
    for index, one in enumerate(statements):
        if _is_handler(one):
            if one is head:
                above = head.blank_before
                made += (
                    replace(other, blank_before=i > 0 or above) for i, other in enumerate(clauses)
                )
            continue
        follows = statements[index + 1] if index + 1 < len(statements) else None
        is_impl = isinstance(one, tree.Attribute) and one.name == "impl"
        if is_impl and follows is not None and _is_handler(follows) and follows is not head:
            continue
        made.append(one)
    return tuple(made)
