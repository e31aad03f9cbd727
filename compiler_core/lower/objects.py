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
multiply with the depth: past `points_to.MANY`, or `MANY_HELD`, the analysis gives up
(`TooManyThingsError`) and is to be made again with a smaller `depth`, in which the deeper objects
are one with what holds them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from compiler_core.lower import objects_in_calls
from compiler_core.lower.given_or_new import made_if_null
from compiler_core.lower.places import THIS, is_field, place
from compiler_core.lower.points_to import PointsTo, Round
from compiler_core.lower.structure_ids import place_of
from compiler_core.lower.things import (
    ELEMENT,
    NONE,
    VALUE,
    Bound,
    Heap,
    State,
    Thing,
    Things,
    aged,
    bound_place,
    is_same_place,
    joined,
    static_name,
)
from compiler_core.lower.walk import (
    always_leaves,
    bits_of,
    children,
    holds_only,
    introduced_by,
    walk,
)
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable
from compiler_core.semantics.types import StructureType


@dataclass(slots=True)
class _Ways:
    """The states with which a round of a loop is left, and those with which it goes on early."""

    left: list[State] = field(default_factory=list)
    again: list[State] = field(default_factory=list)


@dataclass(slots=True)
class Analysis(PointsTo):
    """A walk over the function, expression by expression, that gathers mutations and results."""

    results: list[tuple[Things, Heap]] = field(default_factory=list)
    running: list[object] = field(default_factory=list)
    """Local functions (by id) that are being called."""
    loops: list[_Ways] = field(default_factory=list)
    """Those around, from the outside in."""
    comprehensions: list[Things] = field(default_factory=list)
    """What those around make, from the outside in."""
    later: list[tuple[typed.Function, Things]] = field(default_factory=list)
    """Function values that may be called when what their cells hold is another."""

    def value(self, node: Expr) -> Things:
        if holds_only(node, _QUIET) and self.is_immutable(node.type):
            return NONE
        things = self._value(node)
        return NONE if things and self.is_immutable(node.type) else things

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
            case typed.Object(type=StructureType() as type, fields=fields) if (
                self.is_immutable(type)  # of which the values are references
            ):
                self._fill_fields(type, fields)
                return NONE
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
            case typed.Comprehension(loop=loop):
                made = self.fresh(node, [])
                self.comprehensions.append(made)
                self.value(loop)
                self.comprehensions.pop()
                return made
            case typed.Yield(key=key, value=element):
                if key is not None:
                    self.value(key)
                things = self.value(element)
                if self.comprehensions:
                    self.put(self.comprehensions[-1], ELEMENT, things)
                return NONE
            case typed.Return(value=value):
                things = NONE if value is None else self.value(value)
                self.results.append((things, dict(self.heap)))
                return NONE
            case typed.Break() | typed.Continue():
                if self.loops:
                    ways = self.loops[-1]
                    states = ways.left if isinstance(node, typed.Break) else ways.again
                    states.append(self.state())
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
                start = self.state()
                things = self.value(body)
                end = self.state()
                self.restore(joined(start, end))
                for catch in catches:
                    things |= self.value(catch.body)
                self.restore(joined(end, self.state()))
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
        self.bind(variable, things)
        found = bound_place(value, self.facts)
        if found is not None:
            self.bound[variable] = found
        if isinstance(value, typed.Object):
            self.bind_fields(variable, value)
            self.literals[variable] = value
        elif isinstance(value, typed.New):
            self.bind_held(variable, value)

    def _fill_cell(self, variable: Variable, made: Expr) -> None:
        """The declaration of a variable in a cell: a call with its first value."""
        assert isinstance(made, typed.Call)
        cell = self.facts.cells[self.facts.cell_variables[variable]]
        (first,) = made.args
        assert first is not None
        things = self.value(first)
        self.put(frozenset((Thing(("field", static_name(cell.member))),)), VALUE, things, first)

    def _fill_fields(
        self, type: StructureType, fields: list[typed.ObjectField | typed.ObjectSpread]
    ) -> None:
        for one in fields:
            things = self.value(one.value)
            if isinstance(one, typed.ObjectField):
                cell = Thing(("field", place_of(type, one.name)))
                self.put(frozenset((cell,)), VALUE, things, one.value)

    def _assign(self, node: typed.Assign | typed.Increment) -> Things:
        target = node.target
        things = self.value(node.value) if isinstance(node, typed.Assign) else NONE
        if isinstance(target, typed.Local):
            self.bound.pop(target.variable, None)
            if isinstance(node, typed.Assign) and node.operator in ("??",):
                things |= self.env.get(target.variable, NONE)
            self.bind(target.variable, things)
            if isinstance(node, typed.Assign) and isinstance(node.value, typed.Object):
                self.literals[target.variable] = node.value
            elif isinstance(node, typed.Assign) and isinstance(node.value, typed.New):
                self.bind_held(target.variable, node.value)
            return things
        if isinstance(target, typed.This):
            # An abstract's `this` is given another value.
            self.mutate(node, target, frozenset((Thing(("parameter", THIS)),)))
            return things
        value = node.value if isinstance(node, typed.Assign) and node.operator is None else None
        cell = self._cell_of(target)
        if cell is not None:
            if value is not None:
                self._take_out(target, cell, things)
            self.replaced((str(cell[1]),))
            self.put(frozenset((Thing(cell),)), VALUE, things, value)
        else:
            holder, name = self._holder(target)
            is_copy = value is not None and self._stays_in_another_element(target, value)
            self.taken_out |= {
                one for one, bound in self.bound.items() if is_same_place(bound.expr, target)
            }
            self.mutate(node, target, holder)
            if value is not None and name != ELEMENT:
                self.let_go(holder, name)
            self.put(holder, name, things, value)
            if is_copy and value is not None and things:
                self.held_twice.append((value, NONE))
                self.twice |= things
        self.bind_to(target, value)
        return things

    def _take_out(self, target: Expr, cell: tuple[str, object], things: Things) -> None:
        """What variables have of a cell that is given another value is in the cell no more: `var
        all = this.pending; this.pending = [];`. Where anybody else has it, too, all is left."""
        taken = {
            variable: held
            for variable, held in self.env.items()
            if any(one.base == cell for one in held)
        }
        for variable in taken:
            bound = self.bound.get(variable)
            if bound is None or bound.each or not is_same_place(bound.expr, target):
                return
        held = [*self.heap.values(), frozenset(self.reach(things))]
        if any(one.base == cell for some in held for one in some):
            return
        for variable, some in taken.items():
            self.env[variable] = frozenset(
                one._replace(base=("kept", cell)) if one.base == cell else one for one in some
            )

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
            and not self.is_moved(source)
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

    def _branches(self, arms: Iterable[Expr | None]) -> Things:
        arms = list(arms)
        before = self.state()
        merged: State | None = None
        things = NONE
        for arm in arms if len(arms) > 1 else [*arms, None]:
            self.restore(before)
            if arm is not None:
                things |= self.value(arm)
                if always_leaves(arm):
                    continue
            merged = self.state() if merged is None else joined(merged, self.state())
        self.restore(merged or before)
        return things

    def _cases(self, cases: list[typed.Case], subject: Things) -> Things:
        before = self.state()
        merged = before if not any(case.is_default for case in cases) else None
        things = NONE
        for case in cases:
            self.restore(before)
            self.pattern(case.pattern, subject)
            if case.guard is not None:
                self.value(case.guard)
            things |= self.value(case.body)
            if not always_leaves(case.body):
                merged = self.state() if merged is None else joined(merged, self.state())
        self.restore(merged or before)
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
        parts = list(walk(node.body))
        made = set(map(id, parts))
        if isinstance(node, typed.For) and isinstance(node.iterable, typed.Call):
            # Nobody else has the list, and each round has another element of it.
            made.add(id(node.iterable))
        left: list[State] = []
        variable = node.variable if isinstance(node, typed.For) else None
        targets = (one.target for one in parts if isinstance(one, typed.Assign))
        if any(isinstance(one, typed.Local) and one.variable is variable for one in targets):
            variable = None
        self.rounds.append(Round(variable, dict(self.heap)))
        for _ in range(4):
            before = self.state()
            self.rounds[-1].stored.clear()
            if isinstance(node, typed.While):
                self.value(node.condition)
            else:
                self._loop_variables(node, elements)
            self.loops.append(_Ways())
            self.value(node.body)
            ways = self.loops.pop()
            left = ways.left
            after = joined(before, aged(self.state(), made))
            for state in ways.again:
                after = joined(after, aged(state, made))
            self.restore(after)
            if after.env == before.env and after.heap == before.heap:
                break
        self.rounds.pop()
        for state in left:
            self.restore(joined(self.state(), state))

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
        self.restore(aged(self.state(), made))

    def again(self) -> None:
        """At the function's end: function values may be called now, and find in their cells what
        has been put there since they were made."""
        if self.facts.cells:
            for node, elements in self.later:
                self.closure(node, elements)

    def closure(self, node: typed.Function, elements: Things = NONE) -> Things:
        """What the function value does when it is called; what it may give back."""
        before, results, is_kept = self.state(), self.results, self.is_kept
        loops, self.loops = self.loops, []
        rounds, self.rounds = self.rounds, []
        self.results = []
        self.is_kept = is_kept or id(node) in self.facts.kept_functions
        self.later = [one for one in self.later if one[0] is not node] + [(node, elements)]
        for parameter in node.parameters:
            variable = parameter.variable
            element = elements or frozenset((Thing(("given", id(node)), (variable.name,)),))
            self.env[variable] = NONE if self.is_immutable(variable.type) else element
        given = self.value(node.body)
        ends = [(given, self.heap), *self.results]
        made = given.union(*(things for things, _ in ends))
        held = self._held_by_results(ends)
        self.results, self.is_kept, self.loops = results, is_kept, loops
        self.rounds = rounds
        self.restore(before)
        for key, things in held.items():
            self.heap[key] = self.heap.get(key, NONE) | things
        return made

    def _held_by_results(self, ends: list[tuple[Things, Heap]]) -> Heap:
        """What the objects that a function value gives hold, and what it puts into shared ones."""
        found: Heap = {}
        for things, heap in ends:
            self.heap = heap
            bases = {one.base for one in self.reach(things)}
            for key, held in heap.items():
                if key[0].base in bases or key[0].base[0] == "field":
                    found[key] = found.get(key, NONE) | held
        return found


_QUIET = bits_of(
    (typed.Constant, typed.Atom, typed.Local, typed.This, typed.StaticMember, typed.InstanceMember,
     typed.StructureMember, typed.Index, typed.Binary, typed.Unary, typed.Interpolation, typed.Cast)
)  # fmt: skip
"""What only reads, whatever it is of: most of a function's expressions, and of these most are
numbers, texts and conditions, which no object is seen through."""


def _is_constant_index(node: typed.Index) -> bool:
    return isinstance(node.index, typed.Constant)
