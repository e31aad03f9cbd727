"""Effects: what each function of the project changes of what it is given.

A function's effects follow from its body and from the effects of the functions that it calls, so
that they are the least fixed point over the call graph: all functions start as changing nothing,
and grow until nothing more is learnt. They hold no spans, so that typing inside a body leaves the
effects, and with them its callers' Elixir, as they are.

    static function add(xs, x) { xs.push(x); }                  mutates 0
    static function twice(xs, x) { add(xs, x); add(xs, x); }    mutates 0, for add does
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from compiler_core.lower import captures, sharing
from compiler_core.lower.context import Unit
from compiler_core.lower.given_or_new import made_variables
from compiler_core.lower.held_parameters import held_parameters
from compiler_core.lower.library_loops import iteration
from compiler_core.lower.objects import Analysis
from compiler_core.lower.places import (
    Effects,
    EffectsOf,
    Facts,
    asked_once,
    call_parts,
    mutated,
    place,
)
from compiler_core.lower.structure_fields import by_reference
from compiler_core.lower.things import (
    CELLS,
    DEPTH,
    ELEMENT,
    VALUE,
    Heap,
    Thing,
    cell_name,
    is_own_cell,
    static_name,
)
from compiler_core.lower.throwing import loses_changes, may_throw
from compiler_core.lower.types import is_immutable, kind_of
from compiler_core.lower.walk import nodes, walk_own
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Function, Member, Variable
from compiler_core.semantics.types import DYNAMIC, ClassType

Key = tuple[str, str, bool]
Some = TypeVar("Some")
MAX_ROUNDS = 12


def member_key(member: Member) -> Key:
    return (str(member.owner), member.name, member.is_static)


def either(one: Effects, other: Effects) -> Effects:
    """Of a function in several clauses."""
    carried = tuple(item for item in one.carried if item in other.carried)
    both = tuple(sorted({*one.mutates, *other.mutates}))
    if set(one.mutates) != set(other.mutates):
        carried = ()
    return Effects(
        both,
        carried,
        tuple(sorted({*one.aliases, *other.aliases})),
        tuple(sorted({*one.keeps, *other.keeps})),
        tuple(sorted({*one.changes, *other.changes})),
        tuple(sorted({*one.kept_in, *other.kept_in}, key=str)),
        tuple(sorted({*one.gives, *other.gives})),
        tuple(sorted({*one.stores, *other.stores})),
        one.replaces | other.replaces,
        one.is_void and other.is_void,
        one.reads_statics | other.reads_statics,
        one.writes_statics | other.writes_statics,
        one.throws or other.throws,
        one.loses or other.loses,
        tuple(sorted({*one.throws_given, *other.throws_given})),
        one.loses_given or other.loses_given,
        tuple(sorted({*one.keeps_functions, *other.keeps_functions})),
        one.doubles or other.doubles,
        one.inner_changes | other.inner_changes,
        tuple(item for item in one.holds if item in other.holds),
        one.assigns | other.assigns,
        tuple(sorted({*one.makes_if_null, *other.makes_if_null})),
    )


def function_effects(unit: Unit, function: Function, effects: EffectsOf, is_entry: bool) -> Effects:
    """One function's, as far as those of its callees are known."""
    own, called = own_effects(unit, function, effects, is_entry)
    return with_called(own, map(effects, called))


def with_called(own: Effects, called: Iterable[Effects]) -> Effects:
    """A function's effects with those that its callees have wherever they are called from: on
    static variables, and on fields of shared objects."""
    others = {id(one): one for one in called}.values()
    if not others:
        return own
    return replace(
        own,
        replaces=_union(own.replaces, *(one.replaces for one in others)),
        reads_statics=_union(own.reads_statics, *(one.reads_statics for one in others)),
        writes_statics=_union(own.writes_statics, *(one.writes_statics for one in others)),
        inner_changes=_union(own.inner_changes, *(one.inner_changes for one in others)),
        assigns=_union(own.assigns, *(one.assigns for one in others)),
    )


def with_known_sets(own: Effects, known: dict[Any, Any]) -> Effects:
    """The same, with the sets of `with_called` that are `known` already for equal ones: so they are
    compared by what they hold once, and later by identity."""
    return replace(
        own,
        replaces=known.setdefault(own.replaces, own.replaces),
        reads_statics=known.setdefault(own.reads_statics, own.reads_statics),
        writes_statics=known.setdefault(own.writes_statics, own.writes_statics),
        inner_changes=known.setdefault(own.inner_changes, own.inner_changes),
        assigns=known.setdefault(own.assigns, own.assigns),
    )


def own_effects(
    unit: Unit, function: Function, effects: EffectsOf, is_entry: bool
) -> tuple[Effects, list[Member]]:
    """One function's without those of `with_called`, and the functions that it calls."""
    ctx = bare_context(unit, function, effects)
    function = by_reference(unit.world, function)
    kept = tuple(_kept_functions(ctx, function))
    function = captures.settled(function, ctx.facts, unit.world.is_standard)
    analysis = sharing.run(ctx, function)  # type: ignore[arg-type]
    changed = _changed(analysis)
    parameters = {index for kind, index in changed if kind == "parameter"}
    mutates = tuple(sorted(index for index in parameters if isinstance(index, int)))
    is_void = kind_of(ctx, function.result) == "void"  # type: ignore[arg-type]
    reads, writes, replaces = _statics(ctx, analysis, function)
    given = _given_functions(ctx, function)
    quiet = frozenset(given)
    loses = bool(mutates) and loses_changes(function, ctx.facts, quiet)
    own = Effects(
        () if is_entry else mutates,
        () if is_void else tuple(_carried(analysis, mutates)),
        () if is_immutable(ctx, function.result) else _aliases(analysis),  # type: ignore[arg-type]
        _keeps(analysis, mutates),
        _changes(analysis),
        _kept_in(analysis, mutates),
        _gives(analysis),
        _stores(analysis),
        replaces,
        is_void,
        reads,
        writes,
        may_throw(function.body, ctx.facts, inside=quiet),
        loses,
        tuple(given.values()),
        bool(given and mutates) and not loses and loses_changes(function, ctx.facts, frozenset()),
        kept,
        _doubles(analysis),
        _inner_changes(analysis),
        held_parameters(function),
        _assigned_fields(ctx, function),
        _makes_if_null(function),
    )
    return own, _called(ctx, function)


@dataclass(slots=True)
class Bare:
    """What type questions and the analysis need of a context."""

    unit: Unit
    facts: Facts


def bare_context(unit: Unit, function: Function, effects: EffectsOf) -> Bare:
    this = Variable("this", DYNAMIC, function.span)
    is_shared = unit.world.is_shared
    return Bare(unit, Facts(asked_once(effects), this, function=function, is_shared=is_shared))


def _changed(analysis: Analysis) -> set[tuple[str, object]]:
    """Bases of the objects that a mutation changes, through what holds them as well."""
    return {thing.base for one in analysis.mutations.values() for thing in one.changed}


def _carried(analysis: Analysis, mutates: tuple[int, ...]) -> Iterable[tuple[int, tuple[int, ...]]]:
    """Where every result holds a changed parameter."""
    for index in mutates:
        whole = frozenset((Thing(("parameter", index)),))
        results = [things for things, _ in analysis.results]
        if not results:
            continue
        if all(things == whole for things in results):
            yield index, ()
            continue
        positions = [_positions(heap, things, whole) for things, heap in analysis.results]
        common = set.intersection(*positions)
        if common:
            yield index, (min(common),)


def _positions(heap: Heap, things: frozenset[Thing], whole: frozenset[Thing]) -> set[int]:
    """Elements of the returned tuple that are the parameter."""
    if not things:
        return set()
    found: set[int] | None = None
    for thing in things:
        here = set()
        for (holder, name), held in heap.items():
            if holder == thing and name.isdigit() and held == whole:
                here.add(int(name))
        found = here if found is None else found & here
    return found or set()


def _aliases(analysis: Analysis) -> tuple[tuple[int, str, tuple[str, ...]], ...]:
    found: set[tuple[int, str, tuple[str, ...]]] = set()
    for things, heap in analysis.results:
        analysis.heap = heap
        for thing, depth in _depths(analysis, things).items():
            how = ("itself", "hold")[depth] if depth < 2 else f"hold{min(depth, DEPTH)}"
            kind, index = thing.base
            if kind == "parameter" and isinstance(index, int):
                found.add((index, how, thing.path))
    return tuple(sorted(found))


def _makes_if_null(function: Function) -> tuple[int, ...]:
    made = made_variables(function)
    return tuple(index for index, one in enumerate(function.parameters) if one.variable in made)


def _doubles(analysis: Analysis) -> bool:
    """A result holds one object in two places, or twice in one list."""
    if not analysis.twice and not analysis.doubled:
        return False
    for things, heap in analysis.results:
        analysis.heap = heap
        reached = analysis.reach(things)
        if any(one.base[1] in analysis.doubled for one in reached):
            return True
        for one in reached - things:
            if one in analysis.twice and one.base[0] in ("new", "old", "kept"):
                holders = [holder for (holder, _), held in heap.items() if one in held]
                inside = sum(any(it.holds(holder) for it in reached) for holder in holders)
                if inside > 1 or (inside == len(holders) == 1):
                    return True
    return False


def _depths(analysis: Analysis, things: frozenset[Thing]) -> dict[Thing, int]:
    """All that the objects hold, and how deep inside of them."""
    by_base: dict[object, list[tuple[Thing, frozenset[Thing]]]] = {}
    for (holder, _), held in analysis.heap.items():
        by_base.setdefault(holder.base, []).append((holder, held))
    found = dict.fromkeys(things, 0)
    pending = deque(things)
    while pending:
        thing = pending.popleft()
        for holder, held in by_base.get(thing.base, ()):
            if thing.holds(holder):
                depth = found[thing] + len(holder.path) - len(thing.path) + 1
                for one in held:
                    if depth < found.get(one, DEPTH + 1):
                        found[one] = depth
                        pending.append(one)
    return found


def _given_functions(ctx: Bare, function: Function) -> dict[Variable, int]:
    """Parameters that hold the function that they were given for good, and that it uses."""
    found = {
        one.variable: index
        for index, one in enumerate(function.parameters)
        if kind_of(ctx, one.variable.type) == "function"  # type: ignore[arg-type]
    }
    if not found:
        return found
    used: set[Variable] = set()
    for node in nodes(function.body):
        match node:
            case typed.Assign(target=typed.Local(variable=variable)):
                found.pop(variable, None)
            case typed.Local(variable=variable):
                used.add(variable)
    return {variable: index for variable, index in found.items() if variable in used}


def _kept_functions(ctx: Bare, function: Function) -> Iterable[int]:
    """Parameters that are used otherwise than to call them, or to hand them to who does just
    that."""
    names = {
        one.variable: index
        for index, one in enumerate(function.parameters)
        if kind_of(ctx, one.variable.type) in ("function", "dynamic")  # type: ignore[arg-type]
    }
    if not names:
        return []
    only_called: set[int] = set()
    for node in walk_own(function.body):
        if not isinstance(node, typed.Call):
            continue
        only_called.add(id(node.callee))
        member, _, args = call_parts(node)
        if member is None or isinstance(node.callee, typed.EnumConstructor):
            continue
        if member.elixir is not None or member.is_extern:
            only_called |= {id(one) for one in args} if iteration(node) is not None else set()
            continue
        kept = ctx.facts.effects(member).keeps_functions
        only_called |= {id(one) for index, one in enumerate(args) if index not in kept}
    found = {
        names[node.variable]
        for node in nodes(function.body)
        if isinstance(node, typed.Local) and node.variable in names and id(node) not in only_called
    }
    return sorted(found)


def _keeps(
    analysis: Analysis, mutates: tuple[int, ...]
) -> tuple[tuple[int, tuple[str, ...], int, tuple[str, ...]], ...]:
    """Other parameters' objects that a changed one has taken up."""
    found: set[tuple[int, tuple[str, ...], int, tuple[str, ...]]] = set()
    for heap in [analysis.heap, *(heap for _, heap in analysis.results)]:
        analysis.heap = heap
        below = analysis.held_below()
        for (holder, name), held in heap.items():
            kind, index = holder.base
            if kind != "parameter" or not isinstance(index, int) or index not in mutates:
                continue
            for thing in analysis.reach(held, below):
                other_kind, other = thing.base
                if other_kind == "parameter" and isinstance(other, int) and other != index:
                    inner = () if thing in held else (ELEMENT,)
                    found.add((index, (*holder.path, name, *inner), other, thing.path))
    return tuple(sorted(found))


def _changes(analysis: Analysis) -> tuple[tuple[int, tuple[str, ...]], ...]:
    found = {
        (thing.base[1], thing.path)
        for one in analysis.mutations.values()
        for thing in one.changed
        if thing.base[0] == "parameter" and isinstance(thing.base[1], int) and thing.path
    }
    return tuple(sorted(found))


def _kept_in(analysis: Analysis, mutates: tuple[int, ...]) -> tuple[int | tuple[str, str], ...]:
    found: set[int | tuple[str, str]] = set()
    for things, heap in analysis.results:
        made = {one for one in things if one.base[0] not in ("parameter", *CELLS)}
        for (holder, at), held in heap.items():
            kind, name = holder.base
            if not made & held:
                continue
            if kind in CELLS:
                if not is_own_cell(str(name)):
                    found.add((str(name), VALUE if at == VALUE and not holder.path else ELEMENT))
            elif kind == "parameter" and isinstance(name, int) and name in mutates:
                found.add(name)
    return tuple(sorted(found, key=str))


def _gives(analysis: Analysis) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found = {
        (str(thing.base[1]), thing.path)
        for things, _ in analysis.results
        for thing in things
        if thing.base[0] in CELLS and not is_own_cell(str(thing.base[1]))
    }
    return tuple(sorted(found))


def _stores(analysis: Analysis) -> tuple[tuple[str, str, int, tuple[str, ...]], ...]:
    found: set[tuple[str, str, int, tuple[str, ...]]] = set()
    for heap in [analysis.heap, *(heap for _, heap in analysis.results)]:
        analysis.heap = heap
        below = analysis.held_below()
        for (holder, at), held in heap.items():
            if holder.base[0] in CELLS and not is_own_cell(str(holder.base[1])):
                where = _NEAR.get(at, "within") if not holder.path else "within"
                for thing in analysis.reach(held, below):
                    kind, index = thing.base
                    if kind == "parameter" and isinstance(index, int):
                        how = where if thing in held else "within"
                        found.add((str(holder.base[1]), how, index, thing.path))
    return tuple(sorted(found))


_NEAR = {VALUE: "itself", ELEMENT: "element"}


def _inner_changes(analysis: Analysis) -> frozenset[tuple[str, tuple[str, ...]]]:
    return frozenset(
        (str(thing.base[1]), thing.path)
        for one in analysis.mutations.values()
        for thing in one.changed
        if thing.base[0] in CELLS and thing.path and not is_own_cell(str(thing.base[1]))
    )


def _statics(
    ctx: Bare, analysis: Analysis, function: Function
) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    reads: set[str] = set()
    writes: set[str] = set()
    replaces: set[str] = set()
    for node in nodes(function.body):
        match node:
            case typed.StaticMember(member=member) if member.kind != "method":
                reads.add(static_name(member))
            case typed.InstanceMember(member=member) if ctx.facts.is_shared_field(member):
                reads.add(static_name(member))
            case typed.Assign(target=target) | typed.Increment(target=target):
                found = _static_root(target, ctx.facts)
                if found is not None:
                    writes.add(found)
                    if not place(target, ctx.facts).steps:
                        replaces.add(found)
            case typed.Call():
                for expr in mutated(node, ctx.facts):
                    found = _static_root(expr, ctx.facts)
                    if found is not None:
                        writes.add(found)
    for kind, name in _changed(analysis):
        if kind in CELLS:
            writes.add(str(name))
    return _outer(reads), _outer(writes), _outer(replaces)


def _assigned_fields(ctx: Bare, function: Function) -> frozenset[str]:
    found: set[str] = set()
    for node in nodes(function.body):
        match node:
            case typed.Assign(target=typed.InstanceMember(member=Member(name=name)) as target):
                pass
            case typed.Assign(target=typed.StructureMember(name=name) as target):
                pass
            case _:
                continue
        if not is_immutable(ctx, target.type):  # type: ignore[arg-type]
            found.add(name)
    return frozenset(found)


def _called(ctx: Bare, function: Function) -> list[Member]:
    """The functions of the project that a function calls."""
    found: dict[int, Member] = {}
    for node in nodes(function.body):
        called: Member | None = None
        match node:
            case typed.New(constructor=Member() as called):
                pass
            case typed.Call(callee=typed.Super() as callee):
                called = _super_constructor(ctx, callee)
            case typed.Call():
                called, _, _ = call_parts(node)
        if called is not None and called.elixir is None and not called.is_extern:
            found[id(called)] = called
    return list(found.values())


def _union(*sets: frozenset[Some]) -> frozenset[Some]:
    """One of the sets where it has all: functions that call each other write the same, hundreds of
    names in a large project, and needn't each have a set of its own."""
    largest = max(sets, key=len)
    more = [one for one in sets if one is not largest and not one <= largest]
    return largest.union(*more) if more else largest


def _outer(names: set[str]) -> frozenset[str]:
    return frozenset(name for name in names if not is_own_cell(name))


def _super_constructor(ctx: Bare, callee: typed.Super) -> Member | None:
    type = callee.type
    return ctx.unit.world.super_constructor(type.id) if isinstance(type, ClassType) else None


def _static_root(expr: typed.Expr, facts: Facts) -> str | None:
    return cell_name(place(expr, facts).root)
