"""What objects hold and what variables stand for, while a function is looked at (`objects`).

The names of objects are `things.Thing`s. `heap` says what each of them holds, `env` what a variable
stands for, `bound` in which place a variable's object lies:

    var s = state.stats;     env[s] = {state.stats}, bound[s] = state.stats
    all.push(s);             heap[all, element] = {state.stats}: it is held twice
    s.hits++;                mutate({state.stats}); who sees it: s, state, all

An object of a parameter's holds what nobody put into it here; its children are implied, and named
when they are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from compiler_core.lower.doubled import doubled_in, doubled_in_cell
from compiler_core.lower.places import Effects, Facts, Root, place
from compiler_core.lower.things import (
    CELLS,
    DEPTH,
    ELEMENT,
    ELSEWHERE,
    NONE,
    OPEN,
    VALUE,
    Bound,
    Heap,
    Mutation,
    State,
    Thing,
    Things,
    bound_place,
    cell_name,
    index_changes,
    index_mentions,
    is_below,
    is_one_object,
    is_same_place,
    is_within,
    mentions,
    stays_below,
)
from compiler_core.lower.walk import variables_read
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import Type

K = TypeVar("K")

MANY = 250
"""Objects that one name may stand for, before the analysis is to look less deep."""

MANY_HELD = 2000
"""What all objects together may hold, likewise. A program of two hundred lines has some dozens. In
an interpreter, whose enums hold lists of themselves and of what they are evaluated in, all may hold
all others at any depth: 70,000, of which nothing was learnt that the first few don't tell."""


class TooManyThingsError(Exception):
    """The analysis takes too long at this depth."""


@dataclass(slots=True)
class Round:
    """A loop that the analysis goes through. `variable` stands for another object in each round;
    None for a `while`, and where the body gives it another value. `before` is what objects held
    before the loop."""

    variable: Variable | None
    before: Heap
    stored: set[tuple[Thing, str, Thing]] = field(default_factory=set)
    """By holder, field and object: what has been stored in this round."""
    stores: set[int] = field(default_factory=set)
    """The expressions (by id) that store the variable."""

    def held_before(self, key: tuple[Thing, str, Thing]) -> bool:
        holder, name, value = key
        return value in self.before.get((holder, name), NONE)


@dataclass(slots=True)
class PointsTo:
    """The state of the analysis, and what a store, a read or a mutation does with it."""

    facts: Facts
    is_immutable: Callable[[Type], bool]
    holds_immutable: Callable[[Type], bool]
    """All that a value of the type holds is immutable."""
    depth: int = DEPTH
    """Fields deeper than this are one with what holds them."""
    heap: Heap = field(default_factory=dict)
    mutations: dict[tuple[int, Variable | None], Mutation] = field(default_factory=dict)
    env: dict[Variable, Things] = field(default_factory=dict)
    bound: dict[Variable, Bound] = field(default_factory=dict)
    from_elsewhere: set[object] = field(default_factory=set)
    """Nodes (by id) that other functions make objects for."""
    assigned_places: list[Expr] = field(default_factory=list)
    """The fields and elements that the function assigns."""
    twice: Things = NONE
    """Objects that are stored in a second place."""
    parts: Things = NONE
    """Parts of other objects that are stored in a place of their own."""
    stored_again: set[tuple[Thing, str, Thing]] = field(default_factory=set)
    """The holders and fields with an object that they hold more than once."""
    stored_by: dict[tuple[Thing, str, Thing], set[int]] = field(default_factory=dict)
    """By holder, field and object: the expressions (by id) that put it there."""
    literals: dict[Variable, typed.Object] = field(default_factory=dict)
    """Variables that have just been given a literal, of which nothing has changed yet."""
    rounds: list[Round] = field(default_factory=list)
    """Those of the loops around, from the outside in."""
    doubled: set[object] = field(default_factory=set)
    """Calls (by id) of functions whose result may hold one object in two places."""
    taken_out: set[Variable] = field(default_factory=set)
    """Variables whose object lay in an element that has been given another just now."""
    changes: list[dict[Variable, Things]] = field(default_factory=list)
    """What each local function that is being called changes of the variables around it."""
    is_kept: bool = False
    """Inside of a function value that may be called when the function has returned."""
    held_twice: list[tuple[Expr, Things]] = field(default_factory=list)
    """Values that are stored in a second place, and `this` stored in any, or one object given
    twice (both without objects, for it matters whatever holds them)."""

    def fresh(self, node: Expr, parts: Iterable[tuple[str, Things]]) -> Things:
        thing = Thing(("new", id(node)))
        for name, things in parts:
            self.put(frozenset((thing,)), name, things)
        return frozenset((thing,))

    def load(self, things: Things, name: str) -> Things:
        found: set[Thing] = set()
        held_by, depth, is_field = self.heap.get, self.depth, name != ELEMENT
        for thing in things:
            held = held_by((thing, name))
            if held:
                found |= held
            if is_field and (inner := held_by((thing, ELEMENT))):
                found |= inner
            if not held or thing.base[0] in OPEN or self._is_open(thing):
                found.add(thing.at(name, depth))
        if len(found) > MANY and self.depth > 1:
            raise TooManyThingsError
        return frozenset(found)

    def _is_open(self, thing: Thing) -> bool:
        """It may hold what nobody put into it here: it is from outside, or a call made it."""
        base: object = thing.base
        while isinstance(base, tuple) and base[0] == "kept":
            base = base[1]
        assert isinstance(base, tuple)
        return base[0] in OPEN or base[1] in self.from_elsewhere

    def cell(self, base: tuple[str, object]) -> Things:
        """What a static variable or a field of shared objects holds."""
        thing = Thing(base)
        return self.heap.get((thing, VALUE), NONE) | {thing}

    def cells(self, names: Iterable[str]) -> dict[tuple[str, str], Things]:
        """`cell` of each name, which may be one or the other, by kind and name."""
        return {(kind, name): self.cell((kind, name)) for name in names for kind in CELLS}

    def at(self, things: Things, path: tuple[str, ...]) -> Things:
        for name in path:
            named = self._held_by(things) if name == ELEMENT else NONE
            things = self.load(things, name) | named
        return things

    def looked_up(self, given: Mapping[K, Things]) -> Callable[[K, tuple[str, ...]], Things]:
        """`at` of what is given, as things are now: where many paths begin alike, the beginning is
        gone once."""
        known: dict[tuple[K, tuple[str, ...]], Things] = {}

        def at(start: K, path: tuple[str, ...]) -> Things:
            if not path:
                return given.get(start, NONE)
            found = known.get((start, path))
            if found is None:
                found = known[(start, path)] = self.at(at(start, path[:-1]), path[-1:])
            return found

        return at

    def _held_by(self, things: Things) -> Things:
        """What objects hold in any field: another function's `[]` may be each of them."""
        found: set[Thing] = set()
        for (holder, _), held in self.heap.items():
            if holder in things:
                found |= held
        return frozenset(found)

    def inner(self, node: Expr, things: Things) -> Things:
        return NONE if self.holds_immutable(node.type) else self.load(things, ELEMENT)

    def put(self, things: Things, name: str, values: Things, expr: Expr | None = None) -> None:
        """Let objects hold others; `expr` is what they are in the source."""
        if expr is not None and values:
            self._note_second_holder(things, name, values, expr)
            stored = {(thing, name, value) for thing in things for value in values}
            for one in stored:
                self.stored_by.setdefault(one, set()).add(id(expr))
            for each in self.rounds:
                each.stored |= stored
                if isinstance(expr, typed.Local) and expr.variable is each.variable:
                    each.stores.add(id(expr))
        for thing in things:
            held = self.heap.get((thing, name))
            if held is None or not values <= held:
                self.heap[(thing, name)] = values if not held else held | values

    def let_go(self, holders: Things, name: str) -> None:
        """A field of a single object, which the function made, is given another value."""
        if len(holders) == 1:
            (holder,) = holders
            if holder.base[0] == "new" and not holder.path:
                self.heap.pop((holder, name), None)

    def _note_second_holder(self, holders: Things, name: str, values: Things, expr: Expr) -> None:
        if isinstance(expr, typed.This):
            self.held_twice.append((expr, NONE))
            return
        if self.is_moved(expr):
            return
        if isinstance(expr, typed.Local) and expr.variable in self.taken_out:
            self.taken_out.discard(expr.variable)
            return
        self.parts |= {one for one in values if one.path}
        is_held = name == ELEMENT and any(
            self.heap.get((one, name), NONE) & values for one in holders
        )
        if is_held or self.has_second_holder(holders, name, values):
            self.held_twice.append((expr, NONE if is_held else values))
            self.twice |= values
        if is_held:
            self.stored_again |= self._stored_again(holders, values, expr)

    def _stored_again(
        self, holders: Things, values: Things, expr: Expr
    ) -> set[tuple[Thing, str, Thing]]:
        """The objects that a list holds before it is given them. What a loop goes over is another
        in each round: `for (one in all) { some.push(one); }` gives `some` none of them again."""
        each = self.rounds[-1] if self.rounds else Round(None, {})
        is_of_round = isinstance(expr, typed.Local) and expr.variable is each.variable
        found: set[tuple[Thing, str, Thing]] = set()
        for holder in holders:
            for value in self.heap.get((holder, ELEMENT), NONE) & values:
                key = (holder, ELEMENT, value)
                is_new = is_of_round and self.stored_by.get(key) == {id(expr)}
                if not is_new or each.held_before(key):
                    found.add(key)
        return found

    def _of_earlier_rounds(self, variable: Variable | None) -> set[tuple[Thing, str, Thing]]:
        """The holders and fields that got a loop's variable in rounds before this one only: what
        the loop goes over is another object now.

            for (job in jobs) { job.tries++; if (late(job)) again.push(job); }
        """
        each = next((one for one in reversed(self.rounds) if one.variable is variable), None)
        if each is None or variable is None:
            return set()
        return {
            key
            for key, stores in self.stored_by.items()
            if stores <= each.stores and key not in each.stored and not each.held_before(key)
        }

    def is_moved(self, expr: Expr) -> bool:
        """The place that the value is read from is given another one later: `front = back;
        back = []`, or two elements that change places."""
        return any(
            target.span.start > expr.span.end and is_same_place(target, expr)
            for target in self.assigned_places
        )

    def has_second_holder(self, holders: Things, name: str, values: Things) -> bool:
        places = {(holder, name) for holder in holders}
        for (holder, at), held in self.heap.items():
            if held & values and (holder, at) not in places:
                return True
        above = self.seeing(holders)
        for value in values:
            if value.base[0] in OPEN and value.path:
                parent = Thing(value.base, value.path[:-1])
                implied = (parent, value.path[-1]) not in places
            else:
                implied = value.base[0] in CELLS and (value, VALUE) not in places
            if implied or value in above:
                return True
        return False

    def held_below(self) -> dict[Thing, set[Thing]]:
        """What each object, or one that lies in it, holds (children of parameters are implied)."""
        found: dict[Thing, set[Thing]] = {}
        for (holder, _), held in self.heap.items():
            for length in range(len(holder.path) + 1):
                found.setdefault(Thing(holder.base, holder.path[:length]), set()).update(held)
        return found

    def reach(self, things: Things, below: Mapping[Thing, set[Thing]] | None = None) -> set[Thing]:
        """Everything that is held, at any depth. `below` is `held_below`, for many questions."""
        below = self.held_below() if below is None else below
        found = set(things)
        pending = list(things)
        while pending:
            new = below.get(pending.pop(), found) - found
            found |= new
            pending += new
        return found

    def seeing(
        self, changed: Things, without: Container[tuple[Thing, str, Thing]] = ()
    ) -> set[Thing]:
        """The objects through which a change of these shows: themselves, what they lie in, and
        what holds them, at any distance. (`reach`, followed backwards.) `without`: holders and
        fields that hold an object no more."""
        holders: dict[Thing, list[Thing]] = {}
        for (holder, name), held in self.heap.items():
            for thing in held:
                if (holder, name, thing) not in without:
                    holders.setdefault(thing, []).append(holder)
        found: set[Thing] = set()
        pending = list(changed)
        while pending:
            outer = pending.pop()
            # What lies around one that is found has been found with it.
            while outer not in found:
                found.add(outer)
                pending += holders.get(outer, ())
                if not outer.path:
                    break
                outer = Thing(outer.base, outer.path[:-1])
        return found

    def bind(self, variable: Variable, things: Things) -> None:
        self.env[variable] = things
        self.taken_out.discard(variable)
        self._forget_literals({variable})
        for other, bound in list(self.bound.items()):
            if bound.root is variable or mentions(bound.expr, variable):
                del self.bound[other]

    def bind_to(self, target: Expr, value: Expr | None) -> None:
        """`place = local`: from then on the variable stands for what lies in the place."""
        while isinstance(value, (typed.Cast, typed.Assign)):
            # `groups[key] = list = []` gives the variable and the place one object.
            value = value.value if isinstance(value, typed.Cast) else value.target
        if not isinstance(value, typed.Local) or self.is_immutable(value.type):
            return
        variable = value.variable
        found = bound_place(target, self.facts)
        if found is not None and variable not in self.bound and found.root is not variable:
            self.bound[variable] = found

    def _forget_literals(self, changed: set[Variable]) -> None:
        if self.facts.this in changed:
            self.literals.clear()
        for one, made in list(self.literals.items()):
            if one in changed or not changed.isdisjoint(variables_read(made)):
                del self.literals[one]

    def known(self, key: Expr) -> Expr:
        """What a field was made of just now: `e = {name: name}; map.set(e.name, e)`."""
        match key:
            case typed.StructureMember(target=typed.Local(variable=variable), name=name):
                made = self.literals.get(variable)
                for one in () if made is None else made.fields:
                    if isinstance(one, typed.ObjectField) and one.name == name:
                        return one.value
        return key

    def bind_fields(self, variable: Variable, made: typed.Object) -> None:
        """`box = {items: all}`: `all`, and who else has that name's object, lie in `box.items`."""
        for one in made.fields:
            if not isinstance(one, typed.ObjectField) or not isinstance(one.value, typed.Local):
                continue
            holder = typed.Local(made.span, made.type, variable)
            place_ = typed.StructureMember(one.span, one.value.type, holder, one.name)
            self._bind_field(place_, one.value, variable)

    def bind_held(self, variable: Variable, made: typed.New) -> None:
        """`box = new Box(all)`, likewise, where the constructor puts `all` into a field."""
        if not isinstance(made.constructor, Member) or made.constructor.is_extern:
            return
        for index, member in self.facts.effects(made.constructor).holds:
            value = made.args[index] if index < len(made.args) else None
            if isinstance(value, typed.Local) and not self.facts.is_shared_field(member):
                holder = typed.Local(made.span, made.type, variable)
                place_ = typed.InstanceMember(value.span, value.type, holder, member)
                self._bind_field(place_, value, variable)

    def _bind_field(self, place_: Expr, value: typed.Local, holder: Variable) -> None:
        things = self.env.get(value.variable, NONE)
        self.bind_to(place_, value)
        for other in list(self.env):
            if self.env[other] == things and is_one_object(things) and other is not holder:
                self.bind_to(place_, typed.Local(value.span, value.type, other))

    def replaced(self, cells: Container[str]) -> None:
        """What was read from the cells is not in them any more."""
        for other, bound in list(self.bound.items()):
            name = cell_name(bound.root)
            if name is not None and name in cells:
                del self.bound[other]

    def mutate(
        self, node: Expr, expr: Expr, changed: Things, assigned: Container[str] | None = None
    ) -> None:
        """Let a node change objects, through the place `expr`. `assigned`: the names of the fields
        that it gives another value, where that is known."""
        root = place(expr, self.facts).root
        variable = root if isinstance(root, Variable) else None
        key = (id(node), variable)
        seeing = self.seeing(changed, self._of_earlier_rounds(variable))
        seers = {
            one
            for one, things in self.env.items()
            if one is not variable and one not in self.facts.cells and not seeing.isdisjoint(things)
        }
        for changes in self.changes:
            if variable is not None:
                changes[variable] = changes.get(variable, NONE) | changed
        cells = self._cells_seeing(changed, seeing) if expr is not node else set()
        cells.discard(cell_name(root) or "")
        doubled: set[Variable] = set()
        if variable is not None:
            doubled = doubled_in(self, seeing, (variable, *seers))
        elif doubled_in_cell(self, seeing, root):
            cells.add(ELSEWHERE)
        if any(map(self.is_doubled, changed)) or self._is_of_callers(changed, root):
            cells.add(ELSEWHERE)
        is_alone = self._is_alone(changed)
        old = self.mutations.get(key)
        if old is not None:
            is_alone &= old.is_alone
            changed |= old.changed
            seers |= old.seers
            cells |= old.cells
            doubled |= old.doubled
        env, bound_to = dict(self.env), dict(self.bound)
        self.mutations[key] = Mutation(
            node, variable, changed, env, bound_to, seers, cells, is_alone, doubled
        )
        self._forget_literals(seers if variable is None else {variable, *seers})
        replaces = isinstance(node, typed.Assign | typed.Increment)
        for other, bound in list(self.bound.items()):
            here = bound.root is variable or cell_name(bound.root) == cell_name(root) is not None
            moved = here and (is_within if replaces else is_below)(bound.expr, expr, self.facts)
            moved = moved and not stays_below(bound.expr, expr, assigned, self.facts)
            moved |= index_changes(bound.expr, expr, self.facts)
            if moved or any(
                index_mentions(bound.expr, one, self.facts, not changed.isdisjoint(self.env[one]))
                for one in seers
            ):
                del self.bound[other]

    def cells_written(self, node: Expr, effects: Effects) -> None:
        """A call that changes what static variables or fields of shared objects hold."""
        if effects.writes_statics:
            names = (effects.writes_statics & self._known_cells()) - effects.replaces
            if names:
                self._cells_changed(node, effects, names)
        if effects.replaces:
            self.replaced(effects.replaces)

    def _cells_changed(self, node: Expr, effects: Effects, names: frozenset[str]) -> None:
        cells = self.cells(names)
        lies_at = self.looked_up(cells)
        inner = [one for one in effects.inner_changes if one[0] in names]
        changed = NONE.union(
            *cells.values(),
            *(lies_at((kind, name), path) for name, path in inner for kind in CELLS),
        )
        seeing = self.seeing(changed)
        if any(not seeing.isdisjoint(things) for things in self.env.values()):
            self.mutate(node, node, changed)

    def _known_cells(self) -> set[str]:
        """The static variables and fields of shared objects of which anything is known here: what
        is in another can't be what a variable stands for."""
        known = {thing.base for things in self.env.values() for thing in things}
        for (holder, _), held in self.heap.items():
            known.add(holder.base)
            known.update(thing.base for thing in held)
        named = {str(name) for kind, name in known if kind in CELLS}
        named.update(filter(None, (cell_name(bound.root) for bound in self.bound.values())))
        return named

    def is_doubled(self, thing: Thing) -> bool:
        """It lies in what a function gave back that holds one object in two places."""
        return bool(thing.path) and thing.base[1] in self.doubled

    def _is_of_callers(self, changed: Things, root: Root | None) -> bool:
        """In a function value: who calls it has what changes, and doesn't learn of it."""
        bases = {thing.base[0] for thing in changed}
        return "given" in bases or (
            "parameter" in bases and self.is_kept and cell_name(root) is not None
        )

    def _is_alone(self, changed: Things) -> bool:
        """Made here, and nothing else holds it."""
        return all(one.base[0] == "new" and not one.path for one in changed) and not any(
            held & changed for held in self.heap.values()
        )

    def _cells_seeing(self, changed: Things, seeing: set[Thing]) -> set[str]:
        found = {str(thing.base[1]) for thing in changed if thing.base[0] in CELLS}
        for holder, _ in self.heap:
            if holder.base[0] in CELLS and Thing(holder.base) in seeing:
                found.add(str(holder.base[1]))
        return found

    def state(self) -> State:
        return State(dict(self.env), dict(self.bound), dict(self.heap))

    def restore(self, state: State) -> None:
        if self.depth > 1 and sum(map(len, state.heap.values())) > MANY_HELD:
            raise TooManyThingsError
        self.taken_out.clear()
        self.literals.clear()
        self.env, self.bound, self.heap = dict(state.env), dict(state.bound), dict(state.heap)
