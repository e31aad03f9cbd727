"""Which objects a function's variables may stand for: a points-to analysis of one function.

Haxe's arrays, maps, structures and instances are shared by reference; Elixir's are values. To keep
the meaning of a mutation one must know who else sees the object. This is the classic analysis
(Andersen's, "Program Analysis and Specialization for the C Programming Language", 1994, chapter 4)
run over structured code, flow-sensitive for variables and flow-insensitive for what objects hold.

Objects have abstract names: a parameter and what can be reached from it by fields (`state`,
`state.stats`), what an expression makes (its node), a static variable. An object that a loop made
in an earlier round is another than the one of this round.

    function f(state) { var s = state.stats; s.hits++; return state; }

    s -> {state.stats}; the mutation changes {state.stats}; the result is {state}
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from compiler_core.lower.places import THIS, Facts, call_parts, is_field, mutated, place
from compiler_core.lower.walk import children, introduced_by
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import Type

DEPTH = 4
"""Fields deeper than this are one with what holds them."""
ELEMENT = "[]"


class Thing(NamedTuple):
    """An abstract object: where it comes from, and the fields on the way to it."""

    base: tuple[str, object]
    path: tuple[str, ...] = ()

    def at(self, name: str) -> Thing:
        return self if len(self.path) >= DEPTH else Thing(self.base, (*self.path, name))

    def holds(self, other: Thing) -> bool:
        """`other` is this one, or lies within it."""
        return self.base == other.base and other.path[: len(self.path)] == self.path


Things = frozenset[Thing]
NONE: Things = frozenset()


@dataclass(slots=True)
class Bound:
    """A variable was initialised with the value of a place: `var job = jobs[i]`."""

    expr: Expr
    root: Variable


@dataclass(slots=True)
class Mutation:
    """One change of objects: through which variable, and what every variable stood for then."""

    node: Expr
    root: Variable | None
    changed: Things
    env: dict[Variable, Things]
    bound: dict[Variable, Bound]


@dataclass(slots=True)
class Analysis:
    facts: Facts
    is_immutable: Callable[[Type], bool]
    heap: dict[tuple[Thing, str], set[Thing]] = field(default_factory=dict)
    mutations: dict[int, Mutation] = field(default_factory=dict)
    results: list[tuple[Things, Expr | None]] = field(default_factory=list)
    env: dict[Variable, Things] = field(default_factory=dict)
    bound: dict[Variable, Bound] = field(default_factory=dict)
    rounds: int = 0

    # -- objects --

    def load(self, things: Things, name: str) -> Things:
        found: set[Thing] = set()
        for thing in things:
            found |= self.heap.get((thing, name), set())
            if name != ELEMENT:
                found |= self.heap.get((thing, ELEMENT), set())
            if thing.base[0] != "new":
                found.add(thing.at(name))
        return frozenset(found)

    def put(self, things: Things, name: str, values: Things) -> None:
        for thing in things:
            self.heap.setdefault((thing, name), set()).update(values)

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

    def _fresh(self, node: Expr, parts: Iterable[tuple[str, Things]]) -> Things:
        thing = Thing(("new", id(node)))
        for name, things in parts:
            self.put(frozenset((thing,)), name, things)
        return frozenset((thing,))

    def _value(self, node: Expr) -> Things:
        match node:
            case typed.Constant() | typed.Atom() | typed.Regex() | typed.ModuleValue():
                return NONE
            case typed.Local(variable=variable):
                return self.env.get(variable, NONE)
            case typed.This():
                return self.env.get(self.facts.this, NONE)
            case typed.StaticMember(member=member):
                if member.kind == "method":
                    return NONE
                return frozenset((Thing(("static", static_name(member))),))
            case typed.StructureMember(target=target, name=name):
                return self.load(self.value(target), name)
            case typed.InstanceMember(target=target, member=member):
                things = self.value(target)
                return self.load(things, member.name) if is_field(member) else NONE
            case typed.Index(target=target, index=index):
                things = self.value(target)
                self.value(index)
                return self.load(things, ELEMENT)
            case typed.Array(elements=elements):
                return self._fresh(node, [(ELEMENT, self.value(one)) for one in elements])
            case typed.Tuple(elements=elements):
                parts = [(str(i), self.value(one)) for i, one in enumerate(elements)]
                return self._fresh(node, parts)
            case typed.Object(fields=fields):
                return self._fresh(
                    node,
                    [
                        (one.name if isinstance(one, typed.ObjectField) else ELEMENT,
                         self.value(one.value))
                        for one in fields
                    ],
                )
            case typed.Assign() | typed.Increment():
                return self._assign(node)
            case typed.VariableDeclaration(variable=variable, value=value):
                self._declare(variable, value)
                return NONE
            case typed.Call():
                return self._call(node)
            case typed.New(args=args):
                return self._fresh(node, [(ELEMENT, self.value(one)) for one in args if one])
            case typed.Cast(value=value):
                return self.value(value)
            case typed.Binary(operator="??", left=left, right=right):
                return self.value(left) | self._branches([right])
            case typed.Binary(operator="&&" | "||", left=left, right=right):
                self.value(left)
                self._branches([right])
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
                self.results.append((NONE if value is None else self.value(value), value))
                return NONE
            case typed.Block(statements=statements):
                things = NONE
                for statement in statements:
                    things = self.value(statement)
                return things
            case typed.Function():
                self._closure(node)
                return NONE
            case typed.Try(body=body, catches=catches):
                before = dict(self.env)
                things = self.value(body)
                after = self.env
                self.env = self._merge(before, after)
                for catch in catches:
                    things |= self.value(catch.body)
                self.env = self._merge(after, self.env)
                return things
            case typed.Binary() | typed.Unary() | typed.Interpolation() | typed.TypeTest():
                for child in children(node):
                    self.value(child)
                return NONE
        return self._fresh(node, [(ELEMENT, self.value(child)) for child in children(node)])

    def _declare(self, variable: Variable, value: Expr | None) -> None:
        self.bound.pop(variable, None)
        if value is None:
            self.env[variable] = NONE
            return
        things = self.value(value)
        self._bind(variable, things)
        found = bound_place(value, self.facts)
        if found is not None:
            self.bound[variable] = found

    def _bind(self, variable: Variable, things: Things) -> None:
        self.env[variable] = things
        for other, bound in list(self.bound.items()):
            if bound.root is variable or _mentions(bound.expr, variable):
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
        if isinstance(target, typed.StaticMember):
            self.put(frozenset((Thing(("static", static_name(target.member))),)), ELEMENT, things)
            return things
        holder, name = self._holder(target)
        self._mutate(node, target, holder)
        self.put(holder, name, things)
        return things

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

    def _mutate(self, node: Expr, expr: Expr, changed: Things) -> None:
        root = place(expr, self.facts).root
        variable = root if isinstance(root, Variable) else None
        old = self.mutations.get(id(node))
        if old is not None:
            changed |= old.changed
        self.mutations[id(node)] = Mutation(
            node, variable, changed, dict(self.env), dict(self.bound)
        )
        for other, bound in list(self.bound.items()):
            if bound.root is variable and _is_within(bound.expr, expr, self.facts):
                del self.bound[other]

    def _call(self, node: typed.Call) -> Things:
        if isinstance(node.callee, typed.EnumConstructor):
            parts = [(str(i), self.value(one)) for i, one in enumerate(node.args) if one]
            return self._fresh(node, parts)
        member, receiver, args = call_parts(node)
        given: dict[int, Things] = {}
        if receiver is not None:
            given[THIS] = self.value(receiver)
        elif member is None:
            self.value(node.callee)
        functions = []
        for index, one in enumerate(args):
            if isinstance(one, typed.Function):
                functions.append(one)
            elif one is not None:
                given[index] = self.value(one)
        for _, keyword in node.keywords:
            self.value(keyword)
        held = frozenset().union(*given.values()) if given else NONE
        elements = self.load(held, ELEMENT)
        for function in functions:
            self._closure(function, elements | held)
        changed_args = list(mutated(node, self.facts))
        effects = None
        if member is not None and member.elixir is None and not member.is_extern:
            effects = self.facts.effects(member)
        for expr in changed_args:
            things = self.value(expr)
            others = frozenset(held - things)
            self._mutate(node, expr, things)
            self.put(things, ELEMENT, others | (self.load(others, ELEMENT) if effects else NONE))
        if self.is_immutable(node.type):
            return NONE
        if effects is not None:
            result = NONE
            for index, path in effects.carried:
                things = given.get(index, NONE)
                if path == ():
                    return things
                result |= self._fresh(node, [(str(path[0]), things)])
            if result:
                return result
            aliased = frozenset().union(*(given.get(i, NONE) for i in effects.aliases), NONE)
            return self._fresh(node, [(ELEMENT, aliased)]) | aliased
        if member is not None and member.name in ("copy", "concat", "slice", "filter"):
            return self._fresh(node, [(ELEMENT, elements)])
        return self._fresh(node, [(ELEMENT, elements)]) | elements

    def _branches(self, arms: Iterable[Expr | None]) -> Things:
        before, bound = self.env, self.bound
        merged: dict[Variable, Things] | None = None
        kept = dict(bound)
        things = NONE
        arms = list(arms)
        for arm in arms if len(arms) > 1 else [*arms, None]:
            self.env, self.bound = dict(before), dict(bound)
            if arm is not None:
                things |= self.value(arm)
            merged = self.env if merged is None else self._merge(merged, self.env)
            kept = {k: v for k, v in kept.items() if self.bound.get(k) is v}
        self.env, self.bound = merged or before, kept
        return things

    def _cases(self, cases: list[typed.Case], subject: Things) -> Things:
        before, bound = self.env, self.bound
        merged = dict(before) if not any(case.is_default for case in cases) else None
        things = NONE
        kept = dict(bound)
        for case in cases:
            self.env, self.bound = dict(before), dict(bound)
            self.pattern(case.pattern, subject)
            if case.guard is not None:
                self.value(case.guard)
            things |= self.value(case.body)
            merged = self.env if merged is None else self._merge(merged, self.env)
            kept = {k: v for k, v in kept.items() if self.bound.get(k) is v}
        self.env, self.bound = merged or before, kept
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
            elements = self.load(self.value(node.iterable), ELEMENT)
        for _ in range(3):
            before = dict(self.env)
            if isinstance(node, typed.While):
                self.value(node.condition)
            else:
                for variable in introduced_by(node):
                    self.env[variable] = (
                        NONE if self.is_immutable(variable.type) else elements
                    )
            made = self._made_in(node.body)
            self.value(node.body)
            aged = {name: _aged(things, made) for name, things in self.env.items()}
            self.env = self._merge(before, aged)
            if self.env == before:
                break

    def _made_in(self, node: Expr) -> set[int]:
        from compiler_core.lower.walk import walk

        return {id(child) for child in walk(node)}

    def _closure(self, node: typed.Function, elements: Things = NONE) -> None:
        before, bound, results = dict(self.env), dict(self.bound), self.results
        self.results = []
        for parameter in node.parameters:
            variable = parameter.variable
            self.env[variable] = NONE if self.is_immutable(variable.type) else elements
        self.value(node.body)
        self.env, self.bound, self.results = before, bound, results

    @staticmethod
    def _merge(
        one: dict[Variable, Things], other: dict[Variable, Things]
    ) -> dict[Variable, Things]:
        return {name: one.get(name, NONE) | other.get(name, NONE) for name in {**one, **other}}


def _aged(things: Things, made: set[int]) -> Things:
    """An object of this round is one of an earlier round in the next."""
    return frozenset(
        Thing(("old", thing.base[1]), thing.path)
        if thing.base[0] == "new" and thing.base[1] in made
        else thing
        for thing in things
    )


def static_name(member: Member) -> str:
    return f"{member.owner}.{member.name}"


def bound_place(value: Expr, facts: Facts) -> Bound | None:
    """`jobs[i]`, `state.stats`, `map.get(key)`: a place below a variable that can be named again."""
    while isinstance(value, typed.Cast):
        value = value.value
    found = place(value, facts)
    match value:
        case typed.Call(
            callee=typed.InstanceMember(target=target, member=member), args=[key]
        ) if member.name == "get" and key is not None:
            found = place(target, facts)
            value = typed.Index(value.span, value.type, target, key)
            if not isinstance(found.root, Variable):
                return None
            steps: tuple[Expr, ...] = (*found.steps, value)
        case _:
            steps = found.steps
    if not isinstance(found.root, Variable) or not steps:
        return None
    for step in steps:
        if isinstance(step, typed.Index):
            if not isinstance(step.index, (typed.Constant, typed.Local)):
                return None
    return Bound(value, found.root)


def _mentions(expr: Expr, variable: Variable) -> bool:
    from compiler_core.lower.walk import variables_read

    return variable in variables_read(expr)


def _is_within(inner: Expr, outer: Expr, facts: Facts) -> bool:
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
