"""Which objects a function's variables may stand for: a points-to analysis of one function.

Haxe's arrays, maps, structures and instances are shared by reference; Elixir's are values. To keep
the meaning of a mutation one must know who else sees the object. This is the classic analysis
(Andersen's, "Program Analysis and Specialization for the C Programming Language", 1994, chapter 4)
run over structured code, flow-sensitive for variables and for what objects hold.

Objects have abstract names: a parameter and what can be reached from it by fields (`state`,
`state.stats`), what an expression makes (its node), a static variable. An object that a loop made
in an earlier round is another than the one of this round; and where two ways join, one that only
other objects still hold on the one way is another than the one that variables name on the other
way, so that `chunks.push(current); current = [];` leaves `current` unshared.

    function f(state) { var s = state.stats; s.hits++; return state; }

    s -> {state.stats}; the mutation changes {state.stats}; the result is {state}

Where many fields lead to many objects (a damaged list whose nodes hold anything) the names
multiply with the depth: past `MANY` the analysis gives up (`TooManyThingsError`) and is to be made
again with a smaller `depth`, in which the deeper objects are one with what holds them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from compiler_core.lower import objects_in_calls
from compiler_core.lower.given_or_new import made_if_null
from compiler_core.lower.places import THIS, Effects, Facts, Root, is_field, place
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
    aged,
    bound_place,
    cell_name,
    index_mentions,
    is_one_object,
    is_same_place,
    is_within,
    joined,
    mentions,
    static_name,
)
from compiler_core.lower.walk import always_leaves, children, introduced_by, walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable
from compiler_core.semantics.types import Type

MANY = 250
"""Objects that one name may stand for, before the analysis is to look less deep."""


class TooManyThingsError(Exception):
    """The analysis takes too long at this depth."""


@dataclass(slots=True)
class _Ways:
    """The states with which a round of a loop is left, and those with which it goes on early."""

    left: list[State] = field(default_factory=list)
    again: list[State] = field(default_factory=list)


@dataclass(slots=True)
class Analysis:
    facts: Facts
    is_immutable: Callable[[Type], bool]
    holds_immutable: Callable[[Type], bool]
    """All that a value of the type holds is immutable."""
    depth: int = DEPTH
    """Fields deeper than this are one with what holds them."""
    heap: Heap = field(default_factory=dict)
    mutations: dict[tuple[int, Variable | None], Mutation] = field(default_factory=dict)
    results: list[tuple[Things, Heap]] = field(default_factory=list)
    env: dict[Variable, Things] = field(default_factory=dict)
    bound: dict[Variable, Bound] = field(default_factory=dict)
    from_elsewhere: set[object] = field(default_factory=set)
    """Nodes (by id) that other functions make objects for."""
    assigned_places: list[Expr] = field(default_factory=list)
    """The fields and elements that the function assigns."""
    twice: Things = NONE
    """Objects that are stored in a second place."""
    doubled: set[object] = field(default_factory=set)
    """Calls (by id) of functions whose result may hold one object in two places."""
    taken_out: set[Variable] = field(default_factory=set)
    """Variables whose object lay in an element that has been given another just now."""
    running: list[object] = field(default_factory=list)
    """Local functions (by id) that are being called."""
    changes: list[dict[Variable, Things]] = field(default_factory=list)
    """What each of them changes of the variables around it."""
    loops: list[_Ways] = field(default_factory=list)
    """Those around, from the outside in."""
    is_kept: bool = False
    """Inside of a function value that may be called when the function has returned."""
    later: list[tuple[typed.Function, Things]] = field(default_factory=list)
    """Function values that may be called when what their cells hold is another."""
    held_twice: list[tuple[Expr, Things]] = field(default_factory=list)
    """Values that are stored in a second place, and `this` stored in any, or one object given
    twice (both without objects, for it matters whatever holds them)."""

    # -- objects --

    def load(self, things: Things, name: str) -> Things:
        found: set[Thing] = set()
        for thing in things:
            found |= self.heap.get((thing, name), NONE)
            if name != ELEMENT:
                found |= self.heap.get((thing, ELEMENT), NONE)
            if self._is_open(thing) or not self.heap.get((thing, name)):
                found.add(thing.at(name, self.depth))
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

    def put(self, things: Things, name: str, values: Things, expr: Expr | None = None) -> None:
        """Let objects hold others; `expr` is what they are in the source."""
        if expr is not None and values:
            self._note_second_holder(things, name, values, expr)
        for thing in things:
            self.heap[(thing, name)] = self.heap.get((thing, name), NONE) | values

    def _note_second_holder(self, holders: Things, name: str, values: Things, expr: Expr) -> None:
        if isinstance(expr, typed.This):
            self.held_twice.append((expr, NONE))
            return
        if self._is_moved(expr):
            return
        if isinstance(expr, typed.Local) and expr.variable in self.taken_out:
            self.taken_out.discard(expr.variable)
            return
        if self.has_second_holder(holders, name, values):
            again = name == ELEMENT and any(
                self.heap.get((one, name), NONE) & values for one in holders
            )
            self.held_twice.append((expr, NONE if again else values))
            self.twice |= values

    def _is_moved(self, expr: Expr) -> bool:
        """The place that the value is read from is given another one later: `front = back;
        back = []`, or two elements that change places."""
        return any(
            target.span.start > expr.span.end and is_same_place(target, expr)
            for target in self.assigned_places
        )

    def has_second_holder(self, holders: Things, name: str, values: Things) -> bool:
        if name == ELEMENT and any(self.heap.get((one, name), NONE) & values for one in holders):
            return True
        places = {(holder, name) for holder in holders}
        for (holder, at), held in self.heap.items():
            if held & values and (holder, at) not in places:
                return True
        for value in values:
            if value.base[0] in OPEN and value.path:
                parent = Thing(value.base, value.path[:-1])
                implied = (parent, value.path[-1]) not in places
            else:
                implied = value.base[0] in CELLS and (value, VALUE) not in places
            if implied or self.sees(frozenset((value,)), holders):
                return True
        return False

    def reach(self, things: Things) -> set[Thing]:
        """Everything that is held, at any depth (children of parameters are implied)."""
        found = set(things)
        pending = list(things)
        while pending:
            thing = pending.pop()
            for (holder, _), held in self.heap.items():
                if thing.holds(holder):
                    new = held - found
                    found |= new
                    pending += new
        return found

    def sees(self, things: Things, changed: Things) -> bool:
        reached = self.reach(things)
        return any(one.holds(other) for one in reached for other in changed)

    # -- evaluation --

    def value(self, node: Expr) -> Things:
        things = self._value(node)
        return NONE if things and self.is_immutable(node.type) else things

    def fresh(self, node: Expr, parts: Iterable[tuple[str, Things]]) -> Things:
        thing = Thing(("new", id(node)))
        for name, things in parts:
            self.put(frozenset((thing,)), name, things)
        return frozenset((thing,))

    def _literal(self, node: Expr, parts: Iterable[tuple[str, Expr]]) -> Things:
        found = frozenset((Thing(("new", id(node))),))
        for name, expr in parts:
            self.put(found, name, self.value(expr), expr)
        return found

    def _value(self, node: Expr) -> Things:
        match node:
            case typed.Constant() | typed.Atom() | typed.Regex() | typed.ModuleValue():
                return NONE
            case typed.Local(variable=variable):
                return self.env.get(variable, NONE)
            case typed.This() | typed.Super():
                return self.env.get(self.facts.this, NONE)
            case typed.StaticMember(member=member):
                if member.kind == "method":
                    return NONE
                return self.cell(("static", static_name(member)))
            case typed.StructureMember(target=target, name=name):
                return self.load(self.value(target), name)
            case typed.InstanceMember(target=target, member=member):
                things = self.value(target)
                if not is_field(member):
                    return NONE
                if self.facts.is_shared_field(member):
                    return self.cell(("field", static_name(member)))
                return self.load(things, member.name)
            case typed.Index(target=target, index=index):
                things = self.value(target)
                self.value(index)
                return self.load(things, ELEMENT)
            case typed.Array(elements=elements):
                return self._literal(node, [(ELEMENT, one) for one in elements])
            case typed.Tuple(elements=elements):
                return self._literal(node, [(str(i), one) for i, one in enumerate(elements)])
            case typed.Object(fields=fields):
                return self._literal(
                    node,
                    [
                        (one.name if isinstance(one, typed.ObjectField) else ELEMENT, one.value)
                        for one in fields
                    ],
                )
            case typed.Assign() | typed.Increment():
                return self._assign(node)
            case typed.VariableDeclaration(variable=variable, value=value):
                self._declare(variable, value)
                return NONE
            case typed.Call():
                return objects_in_calls.call(self, node)
            case typed.New():
                return objects_in_calls.new(self, node)
            case typed.Cast(value=value):
                return self.value(value)
            case typed.Binary(operator="??", left=left, right=right):
                return self.value(left) | self._branches([right])
            case typed.Binary(operator="&&" | "||", left=left, right=right):
                self.value(left)
                self._branches([right])
                return NONE
            case typed.If() if (assign := made_if_null(node)) is not None:
                self.value(assign.value)
                return NONE
            case typed.If(condition=condition, then=then, otherwise=otherwise):
                self.value(condition)
                return self._branches([then, otherwise])
            case typed.Switch(subject=subject, cases=cases):
                things = self.value(subject)
                return self._cases(cases, things)
            case typed.Receive(cases=cases, after=after):
                return self._cases(cases, NONE) | self._branches([after])
            case typed.While() | typed.For():
                self._loop(node)
                return NONE
            case typed.Return(value=value):
                things = NONE if value is None else self.value(value)
                self.results.append((things, dict(self.heap)))
                return NONE
            case typed.Break() | typed.Continue():
                if self.loops:
                    ways = self.loops[-1]
                    states = ways.left if isinstance(node, typed.Break) else ways.again
                    states.append(self._state())
                return NONE
            case typed.Block(statements=statements):
                things = NONE
                for statement in statements:
                    things = self.value(statement)
                return things
            case typed.Function():
                self.closure(node)
                return NONE
            case typed.Try(body=body, catches=catches):
                start = self._state()
                things = self.value(body)
                end = self._state()
                self._restore(joined(start, end))
                for catch in catches:
                    things |= self.value(catch.body)
                self._restore(joined(end, self._state()))
                return things
            case typed.Binary() | typed.Unary() | typed.Interpolation() | typed.TypeTest():
                for child in children(node):
                    self.value(child)
                return NONE
        return self.fresh(node, [(ELEMENT, self.value(child)) for child in children(node)])

    def _declare(self, variable: Variable, value: Expr | None) -> None:
        self.bound.pop(variable, None)
        if value is None or variable in self.facts.direct:
            self.env[variable] = NONE
            return
        if variable in self.facts.cell_variables:
            self._fill_cell(variable, value)
            return
        things = self.value(value)
        self._bind(variable, things)
        found = bound_place(value, self.facts)
        if found is not None:
            self.bound[variable] = found
        if isinstance(value, typed.Object):
            self._bind_fields(variable, value)

    def _fill_cell(self, variable: Variable, made: Expr) -> None:
        """The declaration of a variable in a cell: a call with its first value."""
        assert isinstance(made, typed.Call)
        cell = self.facts.cells[self.facts.cell_variables[variable]]
        (first,) = made.args
        assert first is not None
        things = self.value(first)
        self.put(frozenset((Thing(("field", static_name(cell.member))),)), VALUE, things, first)

    def _bind(self, variable: Variable, things: Things) -> None:
        self.env[variable] = things
        self.taken_out.discard(variable)
        for other, bound in list(self.bound.items()):
            if bound.root is variable or mentions(bound.expr, variable):
                del self.bound[other]

    def _assign(self, node: typed.Assign | typed.Increment) -> Things:
        target = node.target
        things = self.value(node.value) if isinstance(node, typed.Assign) else NONE
        if isinstance(target, typed.Local):
            self.bound.pop(target.variable, None)
            if isinstance(node, typed.Assign) and node.operator in ("??",):
                things |= self.env.get(target.variable, NONE)
            self._bind(target.variable, things)
            return things
        if isinstance(target, typed.This):
            # An abstract's `this` is given another value.
            self.mutate(node, target, frozenset((Thing(("parameter", THIS)),)))
            return things
        value = node.value if isinstance(node, typed.Assign) and node.operator is None else None
        cell = self._cell_of(target)
        if cell is not None:
            self._replaced(str(cell[1]))
            self.put(frozenset((Thing(cell),)), VALUE, things, value)
        else:
            holder, name = self._holder(target)
            is_copy = value is not None and self._stays_in_another_element(target, value)
            self.taken_out |= {
                one for one, bound in self.bound.items() if is_same_place(bound.expr, target)
            }
            self.mutate(node, target, holder)
            self.put(holder, name, things, value)
            if is_copy and value is not None and things:
                self.held_twice.append((value, NONE))
                self.twice |= things
        self.bind_to(target, value)
        return things

    def _stays_in_another_element(self, target: Expr, value: Expr) -> bool:
        """`rows[1] = row`, where `row` was read from `rows[0]` and stays there."""
        while isinstance(value, typed.Cast):
            value = value.value
        source: Expr = value
        if isinstance(value, typed.Local):
            bound = self.bound.get(value.variable)
            if bound is None or bound.each:
                return False
            source = bound.expr
        return (
            isinstance(target, typed.Index)
            and isinstance(source, typed.Index)
            and is_same_place(target.target, source.target)
            and _is_constant_index(target) == _is_constant_index(source)
            and not is_same_place(target, source)
            and not self._is_moved(source)
        )

    def _cell_of(self, target: Expr) -> tuple[str, object] | None:
        match target:
            case typed.StaticMember(member=member):
                return ("static", static_name(member))
            case typed.InstanceMember(target=inner, member=member):
                if self.facts.is_shared_field(member):
                    self.value(inner)
                    return ("field", static_name(member))
        return None

    def _replaced(self, cell: str) -> None:
        """What was read from the cell is not in it any more."""
        for other, bound in list(self.bound.items()):
            if cell_name(bound.root) == cell:
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

    def _bind_fields(self, variable: Variable, made: typed.Object) -> None:
        """`box = {items: all}`: `all`, and who else has that name's object, lie in `box.items`."""
        for one in made.fields:
            if not isinstance(one, typed.ObjectField) or not isinstance(one.value, typed.Local):
                continue
            named = one.value.variable
            things = self.env.get(named, NONE)
            holder = typed.Local(made.span, made.type, variable)
            place_ = typed.StructureMember(one.span, one.value.type, holder, one.name)
            self.bind_to(place_, one.value)
            for other in list(self.env):
                if self.env[other] == things and is_one_object(things) and other is not variable:
                    self.bind_to(place_, typed.Local(one.span, one.value.type, other))

    def _holder(self, target: Expr) -> tuple[Things, str]:
        match target:
            case typed.StructureMember(target=inner, name=name):
                return self.value(inner), name
            case typed.InstanceMember(target=inner, member=member):
                return self.value(inner), member.name
            case typed.Index(target=inner, index=index):
                self.value(index)
                return self.value(inner), ELEMENT
        return self.value(target), ELEMENT

    def mutate(self, node: Expr, expr: Expr, changed: Things) -> None:
        root = place(expr, self.facts).root
        variable = root if isinstance(root, Variable) else None
        key = (id(node), variable)
        seers = {
            one
            for one, things in self.env.items()
            if one is not variable
            and one not in self.facts.cells
            and things
            and self.sees(things, changed)
        }
        for changes in self.changes:
            if variable is not None:
                changes[variable] = changes.get(variable, NONE) | changed
        cells = self._cells_seeing(changed) - {cell_name(root)} if expr is not node else set()
        is_doubled = changed & self.twice or any(map(self.is_doubled, changed))
        if is_doubled or self._is_of_callers(changed, root):
            cells.add(ELSEWHERE)
        is_alone = self._is_alone(changed)
        old = self.mutations.get(key)
        if old is not None:
            is_alone &= old.is_alone
            changed |= old.changed
            seers |= old.seers
            cells |= old.cells
        self.mutations[key] = Mutation(
            node, variable, changed, dict(self.env), dict(self.bound), seers, cells, is_alone
        )
        for other, bound in list(self.bound.items()):
            here = bound.root is variable or cell_name(bound.root) == cell_name(root) is not None
            moved = here and is_within(bound.expr, expr, self.facts)
            if moved or (variable and index_mentions(bound.expr, variable, self.facts)):
                del self.bound[other]

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

    def _cells_seeing(self, changed: Things) -> set[str]:
        found = {str(thing.base[1]) for thing in changed if thing.base[0] in CELLS}
        for holder, _ in list(self.heap):
            if holder.base[0] in CELLS and str(holder.base[1]) not in found:
                if self.sees(frozenset((Thing(holder.base),)), changed):
                    found.add(str(holder.base[1]))
        return found

    def cells_written(self, node: Expr, effects: Effects) -> None:
        """A call that changes what static variables or fields of shared objects hold."""
        changed = frozenset(
            thing
            for name in effects.writes_statics - effects.replaces
            for kind in CELLS
            for thing in self.cell((kind, name))
        )
        if changed and any(self.sees(things, changed) for things in self.env.values() if things):
            self.mutate(node, node, changed)
        for name in effects.replaces:
            self._replaced(name)

    def _state(self) -> State:
        return State(dict(self.env), dict(self.bound), dict(self.heap))

    def _restore(self, state: State) -> None:
        self.taken_out.clear()
        self.env, self.bound, self.heap = dict(state.env), dict(state.bound), dict(state.heap)

    def at(self, things: Things, path: tuple[str, ...]) -> Things:
        for name in path:
            things = self.load(things, name)
        return things

    def inner(self, node: Expr, things: Things) -> Things:
        return NONE if self.holds_immutable(node.type) else self.load(things, ELEMENT)

    def _branches(self, arms: Iterable[Expr | None]) -> Things:
        arms = list(arms)
        before = self._state()
        merged: State | None = None
        things = NONE
        for arm in arms if len(arms) > 1 else [*arms, None]:
            self._restore(before)
            if arm is not None:
                things |= self.value(arm)
                if always_leaves(arm):
                    continue
            merged = self._state() if merged is None else joined(merged, self._state())
        self._restore(merged or before)
        return things

    def _cases(self, cases: list[typed.Case], subject: Things) -> Things:
        before = self._state()
        merged = before if not any(case.is_default for case in cases) else None
        things = NONE
        for case in cases:
            self._restore(before)
            self.pattern(case.pattern, subject)
            if case.guard is not None:
                self.value(case.guard)
            things |= self.value(case.body)
            if not always_leaves(case.body):
                merged = self._state() if merged is None else joined(merged, self._state())
        self._restore(merged or before)
        return things

    def pattern(self, pattern: typed.Pattern, things: Things) -> None:
        match pattern:
            case typed.Bind(variable=variable, inner=inner):
                self.env[variable] = NONE if self.is_immutable(variable.type) else things
                if inner is not None:
                    self.pattern(inner, things)
            case typed.ConstructorPattern(arguments=items) | typed.TuplePattern(elements=items):
                for index, item in enumerate(items):
                    self.pattern(item, self.load(things, str(index)))
            case typed.ArrayPattern(elements=items):
                for item in items:
                    self.pattern(item, self.load(things, ELEMENT))
            case typed.StructurePattern(fields=fields):
                for name, item in fields:
                    self.pattern(item, self.load(things, name))
            case typed.OrPattern(alternatives=items):
                for item in items:
                    self.pattern(item, things)

    def _loop(self, node: typed.While | typed.For) -> None:
        elements = NONE
        if isinstance(node, typed.For):
            elements = self.inner(node.iterable, self.value(node.iterable))
        made = {id(child) for child in walk(node.body)}
        if isinstance(node, typed.For) and isinstance(node.iterable, typed.Call):
            # Nobody else has the list, and each round has another element of it.
            made.add(id(node.iterable))
        left: list[State] = []
        for _ in range(4):
            before = self._state()
            if isinstance(node, typed.While):
                self.value(node.condition)
            else:
                self._loop_variables(node, elements)
            self.loops.append(_Ways())
            self.value(node.body)
            ways = self.loops.pop()
            left = ways.left
            after = joined(before, aged(self._state(), made))
            for state in ways.again:
                after = joined(after, aged(state, made))
            self._restore(after)
            if after.env == before.env and after.heap == before.heap:
                break
        for state in left:
            self._restore(joined(self._state(), state))

    def _loop_variables(self, node: typed.For, elements: Things) -> None:
        for variable in introduced_by(node):
            self.env[variable] = NONE if self.is_immutable(variable.type) else elements
        root = place(node.iterable, self.facts).root
        if root is not None:
            index = self.facts.indexed.get(id(node))
            if index is None:
                self.bound[node.variable] = Bound(node.iterable, root, each=True)
            else:
                span, type = node.iterable.span, node.variable.type
                at = typed.Local(span, index.type, index)
                element = typed.Index(span, type, node.iterable, at)
                self.bound[node.variable] = Bound(element, root)

    def older(self, made: set[int]) -> None:
        """What these expressions made, they made in an earlier round, or call."""
        self._restore(aged(self._state(), made))

    def again(self) -> None:
        """At the function's end: function values may be called now, and find in their cells what
        has been put there since they were made."""
        if self.facts.cells:
            for node, elements in self.later:
                self.closure(node, elements)

    def closure(self, node: typed.Function, elements: Things = NONE) -> None:
        before, results, is_kept = self._state(), self.results, self.is_kept
        loops, self.loops = self.loops, []
        self.results = []
        self.is_kept = is_kept or id(node) in self.facts.kept_functions
        self.later = [one for one in self.later if one[0] is not node] + [(node, elements)]
        for parameter in node.parameters:
            variable = parameter.variable
            given = elements or frozenset((Thing(("given", id(node)), (variable.name,)),))
            self.env[variable] = NONE if self.is_immutable(variable.type) else given
        self.value(node.body)
        self.results, self.is_kept, self.loops = results, is_kept, loops
        self._restore(before)


def _is_constant_index(node: typed.Index) -> bool:
    return isinstance(node.index, typed.Constant)
