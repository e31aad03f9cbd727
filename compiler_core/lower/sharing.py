"""Two names for one value: what a mutation through one of them means for the other.

From the points-to analysis (`objects`) each mutation learns which other variables see the changed
object. Where Elixir can follow, the other variable is bound again; where it can't, and the other
variable is still read, the mutation gets HX403 (or HX411, for an element that was looked up).

    var b = a; b.push(1); trace(a);       b = b ++ [1]; a = b           same
    var s = state.stats; s.hits++;        s = …; state = %{state | stats: s}   within
    var job = find(jobs); job.n++;        HX411, while jobs is read later  lost
"""

from __future__ import annotations

from compiler_core.elixir import tree
from compiler_core.lower import stores
from compiler_core.lower.context import Context
from compiler_core.lower.faults import FOUND_ELEMENT, SHARED_VALUE
from compiler_core.lower.objects import Analysis
from compiler_core.lower.places import (
    THIS,
    Facts,
    Shown,
    call_parts,
    changes_elements,
    mutated,
    place,
    wanted,
)
from compiler_core.lower.points_to import TooManyThingsError
from compiler_core.lower.put_back import put_back_later
from compiler_core.lower.things import DEPTH, ELSEWHERE, Mutation, Thing, cell_name
from compiler_core.lower.throwing import may_throw
from compiler_core.lower.types import holds_immutable, is_immutable, kind_of
from compiler_core.lower.walk import bits_of, escapes, holds, nodes, walk_own
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Member, Variable
from compiler_core.semantics.types import DYNAMIC, INT

_ASSIGN = bits_of((typed.Assign,))
_FOR = bits_of((typed.For,))
_TRY = bits_of((typed.Try,))


def analyse(ctx: Context, function: Function, back: list[Variable]) -> None:
    """Fill `ctx.facts` with what each mutation shows in."""
    if not _changes_objects(function, ctx.facts):
        return
    analysis = run(ctx, function)
    later = put_back_later(function, ctx.facts)
    for key, mutation in analysis.mutations.items():
        found = shown(mutation)
        container = None if key[1] is None else later.get((key[0], key[1]))
        if container is not None:
            found = [one for one in found if one.how != "lost" or not _lies_in(one, container)]
        if found:
            ctx.facts.shown[key] = found
            rebinds = ctx.facts.rebinds.setdefault(key[0], [])
            rebinds += [one.variable for one in found if one.how != "lost" and one.variable]


def _lies_in(shown: Shown, container: Variable | str) -> bool:
    return shown.cell == container if isinstance(container, str) else shown.variable is container


def _changes_objects(function: Function, facts: Facts) -> bool:
    """Some expression of the function is a mutation: what only binds variables again has nothing
    to show elsewhere."""
    for node in nodes(function.body):
        kind = node.__class__
        if kind is typed.Assign or kind is typed.Increment:
            if not isinstance(node.target, typed.Local):  # type: ignore[attr-defined]
                return True
        elif isinstance(node, (typed.Call, typed.New)):
            if _writes_statics(node, facts) or any(True for _ in mutated(node, facts)):
                return True
    return False


def _writes_statics(node: typed.Call | typed.New, facts: Facts) -> bool:
    """A function of the project is called that changes what variables may have from a static."""
    member = node.constructor if isinstance(node, typed.New) else call_parts(node)[0]
    if not isinstance(member, Member) or member.is_extern or member.elixir is not None:
        return False
    return bool(facts.effects(member).writes_statics)


def run(ctx: Context, function: Function) -> Analysis:
    """What the function's variables may stand for, as deep as the time allows."""
    ctx.facts.indexed.update(_indexed(ctx, function))
    for depth in (DEPTH, DEPTH // 2):
        try:
            return _run(ctx, function, depth)
        except TooManyThingsError:
            continue
    return _run(ctx, function, 1)


def _run(ctx: Context, function: Function, depth: int) -> Analysis:
    analysis = Analysis(
        ctx.facts,
        lambda type: is_immutable(ctx, type),
        lambda type: holds_immutable(ctx, type),
        depth,
    )
    for index, parameter in enumerate(function.parameters):
        thing = frozenset((Thing(("parameter", index)),))
        if not is_immutable(ctx, parameter.variable.type):
            analysis.env[parameter.variable] = thing
            if parameter.pattern is not None:
                analysis.pattern(parameter.pattern, thing)
    if holds(function.body, _ASSIGN):
        analysis.assigned_places = [
            node.target
            for node in nodes(function.body)
            if isinstance(node, typed.Assign)
            and node.operator is None
            and not isinstance(node.target, typed.Local)
        ]
    analysis.env[ctx.facts.this] = frozenset((Thing(("parameter", THIS)),))
    analysis.value(function.body)
    analysis.again()
    return analysis


def _indexed(ctx: Context, function: Function) -> dict[int, Variable]:
    """Loops that change elements and may be left before the last one, or whose changes a `catch`
    may have to see."""
    found: dict[int, Variable] = {}
    if not holds(function.body, _FOR):
        return found
    tried = _in_risky_try(ctx, function)
    for node in nodes(function.body):
        if not isinstance(node, typed.For):
            continue
        if id(node) not in tried and not escapes(node.body) - {"continue"}:
            continue
        if place(node.iterable, ctx.facts).root is None:
            continue
        kind = kind_of(ctx, node.iterable.type)
        if kind in ("array", "map") and changes_elements(node, ctx.facts):
            name = "index" if kind == "array" else "key"
            made = Variable(name, INT if kind == "array" else DYNAMIC, node.span)
            found[id(node)] = made if node.key is None else node.key
    return found


def _in_risky_try(ctx: Context, function: Function) -> set[int]:
    """The loops (by id) in a `try` that something is caught of."""
    if not holds(function.body, _TRY):
        return set()
    return {
        id(one)
        for node in nodes(function.body)
        if isinstance(node, typed.Try) and node.catches and may_throw(node.body, ctx.facts)
        for one in walk_own(node.body)
        if isinstance(one, typed.For)
    }


def shown(mutation: Mutation) -> list[Shown]:
    found: list[Shown] = []
    root = mutation.root
    seen: set[Variable] = {root} if root is not None else set()
    cells = set(mutation.cells)
    if root is not None:
        cells.discard(_follow(mutation, root, found, seen))
    bound_again = set(seen)
    others: list[Shown] = []
    written = frozenset(seen)
    for variable in sorted(mutation.seers - seen, key=lambda one: one.span):
        how = _how(mutation, variable, written)
        if how != "lost":
            bound_again.add(variable)
        others.append(Shown(variable, how, _expr(mutation, variable)))
    if not bound_again.isdisjoint(mutation.doubled):
        cells.add(ELSEWHERE)
    found += [Shown(None, "lost", cell=name) for name in sorted(cells)]
    return found + others


def _follow(mutation: Mutation, variable: Variable, found: list[Shown], seen: set[Variable]) -> str:
    """The containers that the variable was read from, from the inside out; the name of the static
    variable or field of a shared object that the outermost is, if it is one."""
    bound = mutation.bound.get(variable)
    while bound is not None and bound.root not in seen:
        root = bound.root if isinstance(bound.root, Variable) else None
        if not bound.each:
            found.append(Shown(root, "within", _Within(bound.expr, variable)))
        if root is None:
            return cell_name(bound.root) or ""
        seen.add(root)
        variable = root
        bound = mutation.bound.get(variable)
    return ""


class _Within(typed.Expr):
    """A place, and the variable whose value goes there."""

    __slots__ = ("expr", "variable")

    def __init__(self, expr: Expr, variable: Variable) -> None:
        super().__init__(expr.span, expr.type)
        self.expr = expr
        self.variable = variable


def _how(mutation: Mutation, variable: Variable, written: frozenset[Variable]) -> str:
    """`written`: what changes, and the containers that it is written back to."""
    root = mutation.root
    if root is not None:
        things = mutation.env.get(variable)
        if things == mutation.env.get(root) and things is not None and len(things) == 1:
            (thing,) = things
            if "[]" not in thing.path and thing.base[0] not in ("old", "field"):
                return "same"
    bound = mutation.bound.get(variable)
    if bound is not None and not bound.each:
        if root is not None and bound.root in written:
            return "read"
        cell = cell_name(bound.root)
        if cell is not None and any(str(thing.base[1]) == cell for thing in mutation.changed):
            return "read"
    return "lost"


def _expr(mutation: Mutation, variable: Variable) -> Expr | None:
    bound = mutation.bound.get(variable)
    return None if bound is None else bound.expr


def show(ctx: Context, node: Expr, root: Variable | None) -> None:
    """Write the lines that bind the other names again, behind a mutation of `root`."""
    known = ctx.facts.shown.get((id(node), root), ())
    needed = wanted(known, ctx.live)
    for one in known:
        if one not in needed and (one.how != "lost" or one.variable not in ctx.outer_live):
            continue
        if one.how == "within" and isinstance(one.expr, _Within):
            value = ctx.variable(one.expr.variable)
            located = stores.locate(ctx, one.expr.expr)
            stores.store_plain(ctx, node, located, value)
            continue
        if one.variable is None:
            name = root.name if root is not None else "this value"
            ctx.fault(SHARED_VALUE, node, name, one.cell.rpartition(".")[2])
            continue
        target = ctx.variable(one.variable)
        if one.how == "same" and root is not None:
            ctx.out.append(tree.Match(target, ctx.variable(root)))
        elif one.how == "read" and one.expr is not None:
            located = stores.locate(ctx, one.expr)
            ctx.out.append(tree.Match(target, stores.read(ctx, located)))
        else:
            name = root.name if root is not None else "this value"
            code = FOUND_ELEMENT if _holds(ctx, one.variable, root) else SHARED_VALUE
            other = "this" if one.variable is ctx.facts.this else one.variable.name
            ctx.fault(code, node, name, other)


def _holds(ctx: Context, container: Variable, element: Variable | None) -> bool:
    if element is None:
        return False
    return kind_of(ctx, container.type) in ("array", "map") and kind_of(ctx, element.type) not in (
        "array",
        "map",
    )


def seen_elsewhere(ctx: Context, node: Expr, root: Variable) -> bool:
    """Somebody else who reads later sees what the node changes."""
    return bool(wanted(ctx.facts.shown.get((id(node), root), ()), ctx.live))


__all__ = ["Facts", "analyse", "run", "seen_elsewhere", "show"]
