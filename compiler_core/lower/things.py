"""Abstract objects, and what is known of them at a point of a function (`objects`).

Objects have names by where they come from: a parameter and the fields to what can be reached from
it, the expression that makes one, a static variable. A state says what each variable may stand for
and what each object holds; where two ways meet, `joined` is what holds on both.

    xs = [];  ys = xs;      env: xs -> {new}, ys -> {new}
    grid[1] = xs;           heap: (grid, "[]") -> {new}; xs is bound to the place grid[1]
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from compiler_core.lower.places import CELL_MODULE, Facts, Root, SharedField, is_map_read, place
from compiler_core.lower.walk import variables_read
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


class Thing(NamedTuple):
    """An abstract object: where it comes from, and the fields on the way to it."""

    base: tuple[str, object]
    path: tuple[str, ...] = ()

    def at(self, name: str, depth: int) -> Thing:
        """What its field holds; deeper than `depth`, one of the many objects that lie below."""
        if len(self.path) < depth:
            return Thing(self.base, (*self.path, name))
        return self if self.path[-1:] == (ELEMENT,) else Thing(self.base, (*self.path, ELEMENT))

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
    keyed, also = _keyed(one), _keyed(other)
    if keyed is None or also is None:
        return False
    return all(map(is_same_place, keyed, also))


def _keyed(expr: Expr) -> tuple[Expr, Expr] | None:
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
    if isinstance(expr, typed.Binary) and expr.operator in _PLAIN:
        return _is_path(expr.left) and _is_path(expr.right)
    while True:
        match expr:
            case typed.Index(target=target, index=index) if _is_path(index):
                expr = target
            case typed.StructureMember(target=target):
                expr = target
            case typed.InstanceMember(target=target, member=member) if member.kind != "method":
                expr = target
            case _:
                break
    return isinstance(expr, (typed.Constant, typed.Local, typed.This))


def index_mentions(expr: Expr, variable: Variable, facts: Facts) -> bool:
    return any(
        variable in variables_read(step.index)
        for step in place(expr, facts).steps
        if isinstance(step, typed.Index)
    )


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


def _same_step(one: Expr, other: Expr) -> bool:
    match one, other:
        case typed.StructureMember(name=a), typed.StructureMember(name=b):
            return a == b
        case typed.InstanceMember(member=a), typed.InstanceMember(member=b):
            return a.name == b.name
    return True
