"""Static variables that change: run-time state that every process sees.

Reading one is a call of a private function of its name, changing it a call of `put_…`; both hide
`:persistent_term`, or `:atomics` where it is a whole number. (Elixir's processes share nothing else
that needs no server. Two processes that change it at once may lose one of the changes, which HX408
says.)

    config.set(key, value);        config() |> Map.put(key, value) |> put_config()

Changes one after the other share one read and one write, as long as what they evaluate in between
neither reads nor changes the variable.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from compiler_core.elixir import tree
from compiler_core.elixir.names import function_name, snake_case, variable_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import members
from compiler_core.lower.context import Context
from compiler_core.lower.faults import SHARED_STATE
from compiler_core.lower.forms import own_call
from compiler_core.lower.places import Root, call_parts, mutated, place
from compiler_core.lower.rewrite import walk as walk_elixir
from compiler_core.lower.things import cell_name, static_name
from compiler_core.lower.walk import walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member


def read(ctx: Context, member: Member) -> Node:
    pending = ctx.pending.get(static_name(member))
    return _call(ctx, member) if pending is None else pending


def _call(ctx: Context, member: Member) -> Node:
    if members.is_own(ctx, member):
        ctx.unit.used_accessors.add(member.name)
        return own_call(function_name(member.name))
    return tree.RemoteCall(members.owner_module(ctx, member), function_name(member.name))


def write(ctx: Context, node: Expr, member: Member, value: Node) -> None:
    if not any(one.code == SHARED_STATE and one.name == member.name for one in ctx.faults):
        ctx.fault(SHARED_STATE, node, member.name)
    if static_name(member) in ctx.pending:
        ctx.pending[static_name(member)] = value
        return
    name = setter(member.name)
    if members.is_own(ctx, member):
        ctx.unit.used_accessors.add(member.name)
        call: Node = tree.LocalCall(name, (value,), origin=ctx.origin(node))
    else:
        target = members.owner_module(ctx, member)
        call = tree.RemoteCall(target, name, (value,), origin=ctx.origin(node))
    ctx.out.append(call)


def run(ctx: Context, statements: Sequence[Expr]) -> int:
    """How many statements from the first on change the same static variable and nothing between
    them looks at it; 0 or 1: there is nothing to share."""
    count = 0
    member: Member | None = None
    for node in statements:
        changed = _changed_static(ctx, node)
        if changed is None or (member is not None and changed != member):
            break
        if count and (id(node) in ctx.above or _is_overwritten(node)):
            break
        if not _is_blind(ctx, node, changed):
            break
        member = changed
        count += 1
    return count


def shared_run(
    ctx: Context, statements: Sequence[Expr], lower: Callable[[Context, Expr], None]
) -> bool:
    """Lower a run with one read and one write; False, and nothing written, where it can't be."""
    member = _changed_static(ctx, statements[0])
    assert member is not None
    key = static_name(member)
    inner = ctx.inner(pending={key: _call(ctx, member)})
    for node in statements:
        lower(inner, node)
    if inner.out:
        return False
    value = inner.pending[key]
    write(ctx, statements[0], member, value)
    return True


def _changed_static(ctx: Context, node: Expr) -> Member | None:
    if not isinstance(node, (typed.Call, typed.Assign, typed.Increment)):
        return None
    for expr in mutated(node, ctx.facts):
        root = place(expr, ctx.facts).root
        if isinstance(root, Member) and members.is_own(ctx, root):
            return root
    return None


def _is_overwritten(node: Expr) -> bool:
    """What was in the variable before is gone, and with it what making it did."""
    if not isinstance(node, typed.Assign) or node.operator is not None:
        return False
    return isinstance(node.target, typed.StaticMember)


def _is_blind(ctx: Context, node: Expr, member: Member) -> bool:
    """Apart from the change itself, evaluating it doesn't touch the variable."""
    key = static_name(member)
    mentions = 0
    for child in walk(node):
        if isinstance(child, typed.StaticMember) and child.member == member:
            mentions += 1
        elif isinstance(child, typed.Function):
            return False
        elif isinstance(child, typed.Call):
            called, _, _ = call_parts(child)
            if called is None:
                if not isinstance(child.callee, typed.EnumConstructor):
                    return False
            elif called.elixir is None and not called.is_extern:
                effects = ctx.facts.effects(called)
                if key in effects.reads_statics or key in effects.writes_statics:
                    return False
    return mentions <= 1


def may_change(ctx: Context, node: Expr, root: Root | None) -> bool:
    """Evaluating the node may change the static variable `root`, or the field of a shared object,
    so that it is read afterwards."""
    key = cell_name(root)
    if key is None:
        return False
    for child in walk(node):
        if isinstance(child, (typed.Assign, typed.Increment)):
            return True
        if isinstance(child, typed.Call):
            called, _, _ = call_parts(child)
            if called is None:
                if not isinstance(child.callee, typed.EnumConstructor):
                    return True
            elif called.mutates or key in ctx.facts.effects(called).writes_statics:
                return True
        elif isinstance(child, typed.New) and isinstance(child.constructor, Member):
            if key in ctx.facts.effects(child.constructor).writes_statics:
                return True
    return False


def setter(name: str) -> str:
    return f"put_{snake_case(name)}"


def accessors(name: str, initial: Node, kind: str) -> list[Node]:
    """The two functions of a static variable; `kind` is def where other modules use it."""
    key = _key(name)
    term = tree.Atom("persistent_term")
    parameter = tree.Variable(variable_name(name))
    reader = tree.Definition(
        kind,
        function_name(name),
        (),
        once(name, initial) if is_made(initial) else tree.RemoteCall(term, "get", (key, initial)),
        inline=True,
    )
    writer = tree.Definition(
        kind,
        setter(name),
        (parameter,),
        tree.RemoteCall(term, "put", (key, parameter)),
        inline=True,
        blank_before=True,
    )
    return [reader, writer]


def counter_accessors(name: str, initial: Node, kind: str) -> list[Node]:
    """The two functions of a static variable that is a whole number, which `:atomics` keep: writing
    one costs next to nothing, while each `:persistent_term.put` goes through all processes."""
    parameter = tree.Variable(variable_name(name))
    counter = tree.RemoteCall(tree.Alias("Haxe"), "counter", (_key(name), initial))
    first = tree.Integer(1)
    atomics = tree.Atom("atomics")
    get = tree.RemoteCall(atomics, "get", (counter, first))
    put = tree.RemoteCall(atomics, "put", (counter, first, parameter))
    reader = tree.Definition(kind, function_name(name), (), get, inline=True)
    writer = tree.Definition(kind, setter(name), (parameter,), put, inline=True, blank_before=True)
    return [reader, writer]


def _key(name: str) -> Node:
    return tree.Tuple((tree.Variable("__MODULE__"), tree.Atom(snake_case(name))))


def is_made(initial: Node) -> bool:
    """Functions make it, so that making it twice may show, and take its time twice."""
    return any(isinstance(one, _MAKING) and not _is_reference(one) for one in walk_elixir(initial))


def once(name: str, initial: Node) -> Node:
    """A static variable's value, made when it is first asked for."""
    make = tree.Fn((tree.Clause((), initial),))
    return tree.RemoteCall(tree.Alias("Haxe"), "once", (_key(name), make))


_MAKING = (tree.LocalCall, tree.RemoteCall, tree.ValueCall, tree.For)


def _is_reference(node: Node) -> bool:
    """`:math.pi()` and other constants that are written as calls."""
    return (
        isinstance(node, tree.RemoteCall)
        and isinstance(node.target, tree.Atom)
        and not node.arguments
    )
