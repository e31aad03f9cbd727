"""Abstract objects, and what is known of them at a point of a function (`objects`).

Objects have names by where they come from: a parameter and the fields to what can be reached from
it, the expression that makes one, a static variable. A state says what each variable may stand for
and what each object holds; where two ways meet, `joined` is what holds on both.

    xs = [];  ys = xs;      env: xs -> {new}, ys -> {new}
    grid[1] = xs;           heap: (grid, "[]") -> {new}; xs is bound to the place grid[1]
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from compiler_core.lower.places import CELL_MODULE, Facts, Root, SharedField, is_map_read, place
from compiler_core.lower.walk import variables_read, walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member, Variable

DEPTH = 4
"""Fields deeper than this are one with what holds them; less where there are very many."""
ELEMENT = "[]"
VALUE = ""
"""What a cell (a static variable, a field of shared objects) has been given."""
ELSEWHERE = "another place"
"""Where a change shows too, of an object that is stored in two places."""
CELLS = frozenset(("static", "field"))
_made = tuple.__new__
"""A named tuple without the detour by its arguments' names: millions are made."""


class Thing(NamedTuple):
    """An abstract object: where it comes from, and the fields on the way to it."""

    base: tuple[str, object]
    path: tuple[str, ...] = ()

    def at(self, name: str, depth: int) -> Thing:
        """What its field holds; deeper than `depth`, one of the many objects that lie below."""
        base, path = self
        if len(path) < depth:
            return _made(Thing, (base, (*path, name)))
        return self if path[-1:] == (ELEMENT,) else Thing(base, (*path, ELEMENT))

    def holds(self, other: Thing) -> bool:
        """`other` is this one, or lies within it."""
        return self.base == other.base and other.path[: len(self.path)] == self.path


Things = frozenset[Thing]
OPEN = frozenset(("parameter", "static", "field", "given"))
"""Objects from outside: what they hold is not all known."""
NONE: Things = frozenset()


@dataclass(slots=True)
class Bound:
    """A variable was initialised with the value of a place: `var job = jobs[i]`; or it stands for
    `each` element of it in turn, which the loop writes back itself."""

    expr: Expr
    root: Root
    each: bool = False


Heap = dict[tuple[Thing, str], frozenset[Thing]]


@dataclass(slots=True)
class State:
    """What is known at a point."""

    env: dict[Variable, Things]
    bound: dict[Variable, Bound]
    heap: Heap


@dataclass(slots=True)
class Mutation:
    """One change of objects: through which variable, and what every variable stood for then."""

    node: Expr
    root: Variable | None
    changed: Things
    env: dict[Variable, Things]
    bound: dict[Variable, Bound]
    seers: set[Variable]
    """Variables through which the change shows."""
    cells: set[str] = field(default_factory=set)
    """Static variables, and fields of shared objects, through which it shows."""
    is_alone: bool = False
    """The function made what changes, and has put it nowhere yet."""
    doubled: set[Variable] = field(default_factory=set)
    """Variables from which more than one way leads to what changes (`doubled`)."""


def joined(one: State, other: State) -> State:
    """The state where two ways meet. What only objects hold on one way, and variables name on the
    other, are two objects."""
    one, other = _apart(one, other), _apart(other, one)
    env = {
        name: one.env.get(name, NONE) | other.env.get(name, NONE)
        for name in {**one.env, **other.env}
    }
    heap = {
        key: one.heap.get(key, NONE) | other.heap.get(key, NONE)
        for key in {**one.heap, **other.heap}
    }
    bound = {
        key: value
        for key, value in one.bound.items()
        if (there := other.bound.get(key)) is not None and _is_same_bound(value, there)
    }
    return State(env, bound, heap)


def _is_same_bound(one: Bound, other: Bound) -> bool:
    return one is other or (one.each == other.each and is_same_place(one.expr, other.expr))


def is_same_place(one: Expr, other: Expr) -> bool:
    """Both say the same place with the same words."""
    match one, other:
        case typed.Local(variable=a), typed.Local(variable=b):
            return a is b
        case typed.This(), typed.This():
            return True
        case typed.Constant(value=a), typed.Constant(value=b):
            return type(a) is type(b) and a == b
        case typed.StaticMember(member=a), typed.StaticMember(member=b):
            return a == b
        case typed.InstanceMember(member=a), typed.InstanceMember(member=b):
            return a == b and is_same_place(one.target, other.target)
        case typed.StructureMember(name=a), typed.StructureMember(name=b):
            return a == b and is_same_place(one.target, other.target)
        case typed.Binary(operator=a), typed.Binary(operator=b):
            same = a == b and is_same_place(one.left, other.left)
            return same and is_same_place(one.right, other.right)
        case typed.Interpolation(parts=a), typed.Interpolation(parts=b):
            return len(a) == len(b) and all(map(_is_same_part, a, b))
        case typed.Call(), typed.Call() if _asks_text(one) and _asks_text(other):
            return is_same_place(one.callee, other.callee) and _are_same(one.args, other.args)
    first, second = keyed(one), keyed(other)
    if first is None or second is None:
        return False
    return all(map(is_same_place, first, second))


def _is_same_part(one: str | Expr, other: str | Expr) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return is_same_place(one, other)


def _are_same(some: Sequence[Expr | None], others: Sequence[Expr | None]) -> bool:
    return len(some) == len(others) and all(
        one is other or (one is not None and other is not None and is_same_place(one, other))
        for one, other in zip(some, others, strict=True)
    )


def keyed(expr: Expr) -> tuple[Expr, Expr] | None:
    """A container and the index or key in it, however that is written."""
    match expr:
        case typed.Index(target=target, index=index):
            return target, index
        case typed.Call(callee=typed.InstanceMember(target=target, member=member), args=[key]) if (
            key is not None and is_map_read(member)
        ):
            return target, key
    return None


def _apart(state: State, other: State) -> State:
    named = frozenset().union(NONE, *state.env.values())
    there = frozenset().union(NONE, *other.env.values())
    kept = {
        thing
        for held in state.heap.values()
        for thing in held
        if thing not in named and thing in there and thing.base[0] in ("new", "old")
    }
    if not kept:
        return state
    return _renamed(
        state, lambda thing: thing._replace(base=("kept", thing.base)) if thing in kept else thing
    )


def _renamed(state: State, rename: Callable[[Thing], Thing]) -> State:
    env = {name: frozenset(map(rename, things)) for name, things in state.env.items()}
    heap: Heap = {}
    for (holder, name), held in state.heap.items():
        key = (rename(holder), name)
        heap[key] = heap.get(key, NONE) | frozenset(map(rename, held))
    return State(env, state.bound, heap)


def aged(state: State, made: set[int]) -> State:
    """An object of this round is one of an earlier round in the next."""

    def rename(thing: Thing) -> Thing:
        if thing.base[0] == "new" and thing.base[1] in made:
            return thing._replace(base=("old", thing.base[1]))
        return thing

    return _renamed(state, rename)


def static_name(member: Member) -> str:
    return f"{member.owner}.{member.name}"


def is_one_object(things: Things) -> bool:
    """They are a single object, not one of many that have the same name here."""
    if len(things) != 1:
        return False
    (thing,) = things
    return ELEMENT not in thing.path and thing.base[0] not in ("old", "kept", "field")


def is_own_cell(name: str) -> bool:
    """It is the cell of a function's own variable (`cells`), which callers know nothing of."""
    return name.startswith(CELL_MODULE)


def cell_name(root: Root | None) -> str | None:
    """The name of a static variable, or of a field of shared objects, as effects know it."""
    if isinstance(root, SharedField):
        return static_name(root.member)
    return static_name(root) if isinstance(root, Member) else None


def bound_place(value: Expr, facts: Facts) -> Bound | None:
    """`jobs[i]`, `state.stats`, `map.get(key)`: a place below a variable, to name again."""
    found = place(value, facts)
    if found.root is None or (isinstance(found.root, Variable) and not found.steps):
        return None
    if isinstance(found.root, SharedField) and not _is_named(found.root.target):
        return None
    for step in found.steps:
        if isinstance(step, typed.Index):
            if not _is_path(step.index):
                return None
    return Bound(value, found.root)


_PLAIN = frozenset(("+", "-", "*", "%"))


def _is_path(expr: Expr) -> bool:
    """Evaluating it again gives the same, as long as nobody changes its variables."""
    while True:
        match expr:
            case typed.Binary(operator=operator, left=left, right=right) if operator in _PLAIN:
                return _is_path(left) and _is_path(right)
            case typed.Interpolation(parts=parts):
                return all(isinstance(one, str) or _is_path(one) for one in parts)
            case typed.Call(args=args) if _asks_text(expr):
                if not all(one is None or _is_path(one) for one in args):
                    return False
                if not isinstance(expr.callee, typed.InstanceMember):
                    return True
                expr = expr.callee.target
            case typed.Index(target=target, index=index) if _is_path(index):
                expr = target
            case typed.StructureMember(target=target):
                expr = target
            case typed.InstanceMember(target=target, member=member) if member.kind != "method":
                expr = target
            case _:
                break
    return isinstance(expr, (typed.Constant, typed.Local, typed.This))


def _asks_text(call: typed.Call) -> bool:
    """A function of the library that makes a text or a number of what can't change."""
    if not isinstance(call.callee, typed.InstanceMember | typed.StaticMember):
        return False
    owner = call.callee.member.owner
    if owner is None or owner.package or (owner.module, call.callee.member.name) in _CHANCES:
        return False
    return (owner.module, owner.name) in _TEXT_OWNERS


_TEXT_OWNERS = frozenset((name, name) for name in ("String", "StringTools", "Std"))
_CHANCES = frozenset((("Std", "random"),))


def index_mentions(expr: Expr, variable: Variable, facts: Facts, is_itself: bool) -> bool:
    """An index or key of the place may be another when what the variable stands for changes
    (`is_itself`), or else when something that lies within that does."""
    least = 0 if is_itself else 2
    return any(
        found.root is variable and len(found.steps) >= least
        for index in _indexes(expr, facts)
        for one in walk(index)
        if isinstance(one, _NAMES)
        for found in (place(one, facts),)
    )


def index_changes(expr: Expr, changed: Expr, facts: Facts) -> bool:
    """A change of the place `changed` gives an index or key of the place `expr` another value:
    `this.at++` does where `grid[this.at]` is named."""
    root = place(changed, facts).root
    return isinstance(root, Variable) and any(
        place(one, facts).root is root and is_within(one, changed, facts)
        for index in _indexes(expr, facts)
        for one in walk(index)
        if isinstance(one, _NAMES)
    )


_NAMES = (typed.Local, typed.This, typed.InstanceMember, typed.StructureMember, typed.Index)


def _indexes(expr: Expr, facts: Facts) -> list[Expr]:
    return [step.index for step in place(expr, facts).steps if isinstance(step, typed.Index)]


def _is_named(expr: Expr) -> bool:
    return isinstance(expr, (typed.Local, typed.This))


def mentions(expr: Expr, variable: Variable) -> bool:
    return variable in variables_read(expr)


def is_within(inner: Expr, outer: Expr, facts: Facts) -> bool:
    """A change of the place `outer` moves or replaces what lies at `inner`: it is at or above it.

    A field's name apart is a place apart; changing what lies below `inner` leaves it where it is.
    """
    below, above = place(inner, facts).steps, place(outer, facts).steps
    if len(above) > len(below):
        return False
    return all(_same_step(a, b) for a, b in zip(above, below, strict=False))


def is_below(inner: Expr, outer: Expr, facts: Facts) -> bool:
    """A change of the object at `outer` may move what lies at `inner`: `list.shift()` does with
    `list[0]`, while `grid[1].push(x)` leaves at `grid[1]` what is there."""
    is_deeper = len(place(inner, facts).steps) > len(place(outer, facts).steps)
    return is_deeper and is_within(inner, outer, facts)


def stays_below(inner: Expr, outer: Expr, assigned: Container[str] | None, facts: Facts) -> bool:
    """What lies at `inner` lies there after a change of the object at `outer` that gives other
    values to the `assigned` fields only."""
    if assigned is None:
        return False
    between = place(inner, facts).steps[len(place(outer, facts).steps) :]
    return all(_is_field_apart(step, assigned) for step in between)


def _is_field_apart(step: Expr, assigned: Container[str]) -> bool:
    match step:
        case typed.StructureMember(name=name):
            return name not in assigned
        case typed.InstanceMember(member=member):
            return member.name not in assigned
    return False


def _same_step(one: Expr, other: Expr) -> bool:
    match one, other:
        case typed.StructureMember(name=a), typed.StructureMember(name=b):
            return a == b
        case typed.InstanceMember(member=a), typed.InstanceMember(member=b):
            return a.name == b.name
    return True
