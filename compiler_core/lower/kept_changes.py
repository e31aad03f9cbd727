"""Changes made inside `try` that an exception must not lose.

Elixir's variables have in `rescue` the values from before the `try`. Where a change may be followed
by an exception and a `catch` (or what comes behind it) reads the variable, its value is put aside
under a key of this very `try`, and the `catch` begins with what was put aside last:

    try {                                      saved = make_ref()
        steps++;
        risky();                               try do
    } catch (e:String) {                         steps = steps + 1
        trace(steps);                            Process.put(saved, steps)
    }                                            risky()
                                               rescue
                                                 RuntimeError ->
                                                   steps = Process.get(saved, steps)
                                                   …
                                               after
                                                 Process.delete(saved)
                                               end

Nothing is put aside for what can't be lost: a change that only calls of Haxe's own library, which
throw nothing, follow. A change in the middle of an expression is put aside there (`behind`), for it
is a line of its own in Elixir. One made by a function that may throw behind it is said instead
(HX405). See docs/decisions/exceptions.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.context import Context, Lines
from compiler_core.lower.faults import CHANGE_LOST
from compiler_core.lower.forms import is_pure
from compiler_core.lower.liveness import Live, live_before
from compiler_core.lower.throwing import Scan
from compiler_core.lower.walk import declared_in, escapes, walk, walk_own
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable
from compiler_core.semantics.types import DYNAMIC


@dataclass(frozen=True, slots=True)
class Kept:
    """The variables that are put aside, and the variable with their key."""

    key: Variable
    variables: tuple[Variable, ...]
    places: tuple[tuple[Expr, Variable, int], ...] = ()
    """Each change, the variable that it binds again, and the id of what it is put aside behind."""

    def put(self, ctx: Context) -> Node:
        return _process("put", ctx.variable(self.key), ctx.tuple_of(self.variables))

    def back(self, ctx: Context, catch: typed.Catch, live: Live) -> Node | None:
        """The line that binds them again in a `catch`, where that reads them."""
        read = live_before(catch.body, live, ctx.targets, ctx.facts)
        if not read.intersection(self.variables):
            return None
        whole = ctx.tuple_of(self.variables)
        unread = [one not in read for one in self.variables]
        pattern = whole
        if isinstance(whole, tree.Tuple) and any(unread):
            items = zip(whole.elements, unread, strict=True)
            pattern = tree.Tuple(tuple(tree.Variable("_") if no else one for one, no in items))
        return tree.Match(pattern, _process("get", ctx.variable(self.key), whole))

    def forget(self, ctx: Context) -> Node:
        return _process("delete", ctx.variable(self.key))


def _process(name: str, *arguments: Node) -> Node:
    return tree.RemoteCall(tree.Alias("Process"), name, arguments)


_CHANGES = (typed.Call, typed.Assign, typed.Increment, typed.New)
"""Changes that are a line of their own in Elixir, wherever they stand in Haxe."""


def keep(ctx: Context, node: typed.Try, live: Live) -> tuple[Lines, Kept | None]:
    """Decide what is put aside in a `try`; the line that makes the key, in front of it."""
    if not node.catches:
        return [], None
    wanted: set[Variable] = set()
    for catch in node.catches:
        wanted |= live_before(catch.body, live, ctx.targets, ctx.facts) - {catch.variable}
    wanted -= declared_in(node.body)
    scan = Scan(ctx.facts, wanted)
    scan.before(node.body, False)
    places = _places(ctx, node.body, wanted)
    keeping: list[tuple[Expr, Variable, int]] = []
    for change, root in scan.lost:
        at = places.get(id(change))
        if at is None and isinstance(change, _CHANGES) and not scan.loses(change):
            at = id(change)
        if at is None:
            ctx.fault(CHANGE_LOST, change, root.name)
        else:
            keeping.append((change, root, at))
    if not keeping:
        return [], None
    key = Variable("saved", DYNAMIC, node.span)
    ctx.names.names[key] = ctx.names.fresh("saved")
    ctx.facts.kept_under[id(node)] = key
    kept = Kept(key, tuple(ctx.ordered({root for _, root, _ in keeping})), tuple(keeping))
    for one in {at for _, _, at in keeping}:
        # `try`s in one another put aside the same change, each for its own `catch`es
        here = ctx.facts.kept.setdefault(one, {})
        here[id(node)] = (frozenset((key, *kept.variables)), kept)
    made = tree.LocalCall("make_ref", ())
    return [tree.Match(ctx.variable(key), made)], kept


def _places(ctx: Context, body: Expr, wanted: set[Variable]) -> dict[int, int]:
    """By a change's id, the id of the statement behind which it is put aside; changes that an
    exception may follow in their own statement have none, nor have those in its head."""
    found: dict[int, int] = {}
    for statement in _statements(body):
        inside = Scan(ctx.facts, wanted)
        inside.before(statement, False)
        lost = {id(one) for one, _ in inside.lost}
        for one in walk_own(statement):
            if id(one) not in lost:
                found[id(one)] = id(statement)
    return found


def tell_left(ctx: Context, kept: Kept | None) -> None:
    """When the `try` is lowered: say which changes were not put aside, whatever kept them."""
    for change, root, at in () if kept is None else kept.places:
        if at not in ctx.facts.put_aside:
            ctx.fault(CHANGE_LOST, change, root.name)


def read_behind(ctx: Context, node: Expr) -> Live:
    """What is read to put aside what the statement or expression changed."""
    found: Live = frozenset()
    for read, _ in ctx.facts.kept.get(id(node), {}).values():
        found |= read
    return found


def keep_alive(ctx: Context, node: Expr) -> None:
    """In front of a statement: what is put aside behind it is read there."""
    ctx.live |= read_behind(ctx, node)


def put_aside(ctx: Context, node: Expr) -> None:
    """Behind a statement that changes what may be lost: put it aside."""
    for _, kept in ctx.facts.kept.get(id(node), {}).values():
        assert isinstance(kept, Kept)
        ctx.facts.put_aside.add(id(node))
        ctx.out.append(kept.put(ctx))


def behind(ctx: Context, node: Expr, lower: Callable[[Context, Expr], Node]) -> Node:
    """A change in the middle of an expression, put aside before the rest is evaluated."""
    made = lower(replace(ctx, live=ctx.live | read_behind(ctx, node)), node)
    if not is_pure(made):
        made = ctx.temporary("value", made)
    put_aside(ctx, node)
    return made


def is_change(ctx: Context, node: Expr) -> bool:
    """Something is put aside behind the expression."""
    return id(node) in ctx.facts.kept and isinstance(node, _CHANGES)


def drop_repeated(lines: Lines) -> None:
    """Of what is put aside twice with nothing between that may throw, the first is in vain."""
    first: dict[str, int] = {}
    for index, line in enumerate(lines):
        key = _put_under(line)
        if key is not None:
            before = first.get(key)
            if before is not None and not lines[before].comments:
                del lines[before]
                return
            first[key] = index
        elif not (isinstance(line, tree.Match) and is_pure(line.value)):
            first.clear()


def _put_under(line: Node) -> str | None:
    """The name of the key, where the line puts something aside."""
    match line:
        case tree.RemoteCall(
            target=tree.Alias(name="Process"), name="put", arguments=(tree.Variable(name=key), _)
        ):
            return key
    return None


def is_kept_inside(ctx: Context, node: Expr) -> bool:
    """Something in the loop is put aside, so that no shorter form may stand for it."""
    return bool(ctx.facts.kept) and any(id(one) in ctx.facts.kept for one in walk(node))


def _statements(node: Expr) -> Iterable[Expr]:
    """Everything that is lowered as a statement."""
    match node:
        case typed.Block(statements=statements):
            for one in statements:
                yield from _statements(one)
        case typed.If(then=then, otherwise=otherwise):
            yield from _statements(then)
            if otherwise is not None:
                yield from _statements(otherwise)
        case typed.Switch(cases=cases) | typed.Receive(cases=cases):
            for case in cases:
                yield from _statements(case.body)
        case typed.For(body=body) | typed.While(body=body):
            yield from _statements(body)
        case typed.Try(body=body, catches=catches):
            yield from _statements(body)
            for catch in catches:
                yield from _statements(catch.body)
        case typed.VariableDeclaration(value=value) if value is None or escapes(value):
            pass
        case typed.Assign(value=value) if "continue" in escapes(value) or "break" in escapes(value):
            pass  # what is behind it isn't reached; the changes in it are put aside where they are
        case typed.Assign() | typed.Increment() | typed.Call() | typed.VariableDeclaration():
            yield node
