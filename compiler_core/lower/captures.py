"""Function values that change the variables around them: what becomes of each.

Elixir's function values have copies of the variables around them. What a function value changes
nevertheless reaches the function around it in one of three ways, tried in this order (the last is
what compilers call assignment conversion: Kranz and others, "ORBIT", 1986):

1. handed to a function of the library that goes through something: a loop (`library_loops`);
2. a local function that is only ever called: a function of the module, which is handed what it
   reads and hands back what it changes (`Facts.direct`);
3. anything else, which may be called by anybody at any time: the variable lies in a cell (`cells`).

    var n = 0;                              n = 0
    function next() n += 2;                 n = main_next(n)
    next(); next(); trace(n);               n = main_next(n) …

A variable that is assigned after a function value captured it is handed over, or lies in a cell,
all the same. A function value that goes to another process is left as it is: it has copies there,
whatever is done (HX404, HX412).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from compiler_core.base.span import Span
from compiler_core.lower.cells import with_cells
from compiler_core.lower.library_loops import as_loop, iteration
from compiler_core.lower.places import Direct, Facts, assigned_roots, call_parts, mutated, place
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.throwing import may_throw
from compiler_core.lower.walk import (
    bits_of,
    declared_in,
    holds,
    mentioned,
    nodes,
    variables_read,
    walk,
)
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Member, Variable
from compiler_core.semantics.types import ClassType, Monomorph, TypeId

Way = Literal["called", "iterated", "immediate", "handed", "kept", "foreign"]
"""What happens to a function value: it is only called here; the library goes through something with
it, or calls it otherwise at once; a function of the project calls it and doesn't keep it; it may be
called at any time; or in another process."""

_WORST: tuple[Way, ...] = ("called", "iterated", "immediate", "handed", "kept", "foreign")
_IN_PROCESS = frozenset(("Enum", "List", "Map", "Keyword", "Stream", "Access", "MapSet"))
"""Elixir's modules whose functions call what they are given at once, in the same process."""
_FUNCTIONS = bits_of((Function,))
_USING = frozenset((typed.Call, typed.VariableDeclaration, typed.Assign))
IsStandard = Callable[[TypeId], bool]


def settled(function: Function, facts: Facts, is_standard: IsStandard) -> Function:
    """The function with its function values' changes on one of the three ways; `facts` learn of
    cells and of functions that are called."""
    if not holds(function.body, _FUNCTIONS):
        return function
    function = rebuild(function, _declared_where_given(function))
    survey = _surveyed(function, facts, is_standard)
    if not survey.is_of_interest():
        return function
    function = _with_loops(function, survey)
    survey = _surveyed(function, facts, is_standard)
    wanted = survey.for_cells()
    if wanted:
        function = with_cells(function, wanted, facts)
        survey = _surveyed(function, facts, is_standard)
    facts.kept_functions |= {one for one, way in survey.ways.items() if way == "kept"}
    return function


def _surveyed(function: Function, facts: Facts, is_standard: IsStandard) -> _Survey:
    """What is known of the function values, when it is known which calls change their arguments."""
    facts.direct = {}
    while True:
        survey = _Survey(function, facts, is_standard)
        found = survey.direct()
        known = {one: (it.mutates, it.changed) for one, it in facts.direct.items()}
        facts.direct = found
        if known == {one: (it.mutates, it.changed) for one, it in found.items()}:
            return survey


def _declared_where_given(function: Function) -> Callable[[Expr], Expr | None]:
    """`var f = null; f = function …;`, where nobody else gives it a value: declared there."""
    assigned: dict[Variable, list[typed.Assign]] = {}
    for node in nodes(function.body):
        if isinstance(node, (typed.Assign, typed.Increment)):
            if isinstance(node.target, typed.Local):
                found = assigned.setdefault(node.target.variable, [])
                found.append(node)  # type: ignore[arg-type]

    def change(node: Expr) -> Expr | None:
        if not isinstance(node, typed.Block):
            return None
        empty = {
            one.variable: one
            for one in node.statements
            if isinstance(one, typed.VariableDeclaration) and _is_nothing(one.value)
        }
        made: dict[int, Expr | None] = {}
        for index, one in enumerate(node.statements):
            match one:
                case typed.Assign(
                    operator=None, target=typed.Local(variable=variable), value=Function() as value
                ) if (
                    variable in empty
                    and len(assigned.get(variable, ())) == 1
                    and not any(variable in variables_read(it) for it in node.statements[:index])
                ):
                    made[id(one)] = typed.VariableDeclaration(one.span, one.type, variable, value)
                    made[id(empty[variable])] = None
        if not made:
            return None
        rest = [made.get(id(one), one) for one in node.statements]
        kept = [rebuild(one, change) for one in rest if one is not None]
        return replace(node, statements=kept)

    return change


def _is_nothing(value: Expr | None) -> bool:
    return value is None or (isinstance(value, typed.Constant) and value.value is None)


def _with_loops(function: Function, survey: _Survey) -> Function:
    def change(node: Expr) -> Expr | None:
        match node:
            case typed.Block(statements=statements):
                made: list[Expr] = []
                for one in statements:
                    made += apart(one)
                made = [rebuild(one, change) for one in made]
                same = len(made) == len(statements) and all(
                    a is b for a, b in zip(made, statements, strict=True)
                )
                return node if same else replace(node, statements=made)
            case typed.Call() if survey.becomes_loop(node):
                made = [rebuild(one, change) for one in _loop(node)]
                return made[0] if len(made) == 1 else typed.Block(node.span, node.type, made)
        return None

    def apart(statement: Expr) -> list[Expr]:
        if isinstance(statement, typed.VariableDeclaration) and statement.value is not None:
            if survey.becomes_loop(statement.value):
                *made, value = _loop(statement.value, statement.variable)
                if isinstance(value, typed.Local) and value.variable is statement.variable:
                    return made
                return [*made, replace(statement, value=value)]
        return [statement]

    return rebuild(function, change)


def _loop(call: Expr, into: Variable | None = None) -> list[Expr]:
    found = iteration(call)
    assert found is not None
    return as_loop(call, found, into)


@dataclass(slots=True)
class _Survey:
    """The function values of one function, and what is done with them."""

    function: Function
    facts: Facts
    is_standard: IsStandard
    bound: dict[Variable, Function] = field(default_factory=dict)
    """Local functions, by their names."""
    ways: dict[int, Way] = field(default_factory=dict)
    """What happens to each function value (by id)."""
    literals: list[Function] = field(default_factory=list)
    loops: list[Span] = field(default_factory=list)
    assigned: dict[Variable, list[Span]] = field(default_factory=dict)
    in_try: set[int] = field(default_factory=set)
    """Calls (by id) inside of a `try`."""
    _changes: dict[int, set[Variable]] = field(default_factory=dict)
    _reads: dict[int, set[Variable]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        whole = nodes(self.function.body)
        self.literals = [node for node in whole if isinstance(node, Function)]
        for node in whole:
            match node:
                case typed.VariableDeclaration(variable=variable, value=Function() as value):
                    self.bound[variable] = value
                    if value.self_variable is not None:
                        self.bound[value.self_variable] = value
                case typed.While() | typed.For():
                    self.loops.append(node.span)
                case typed.Try(body=body, catches=[_, *_]):
                    self.in_try |= {id(one) for one in walk(body) if isinstance(one, typed.Call)}
        names = {id(one): "called" for one in self.bound.values()}
        for one in self.literals:
            self.ways[id(one)] = "called" if id(one) in names else "kept"
        self._uses(whole)
        self._fix()
        for node in whole:
            for root in assigned_roots(node, self.facts):
                if isinstance(root, Variable):
                    self.assigned.setdefault(root, []).append(node.span)
            match node:
                case typed.Call(callee=typed.Local(variable=variable)) if variable in self.bound:
                    for changed in self.changes(self.bound[variable]):
                        self.assigned.setdefault(changed, []).append(node.span)

    def _uses(self, whole: Sequence[Expr]) -> None:
        """What happens to each literal, and to each name of one."""
        known: set[int] = set()
        for node in whole:
            if node.__class__ not in _USING:
                continue
            if isinstance(node, typed.Call):
                if isinstance(node.callee, typed.Local):
                    known.add(id(node.callee))
                    if id(node) in self.in_try and (own := self.bound.get(node.callee.variable)):
                        if may_throw(own.body, self.facts):
                            self._worse(own, "handed")
                for index, one in enumerate(node.args):
                    literal = self._literal(one)
                    if one is not None and literal is not None:
                        known.add(id(one))
                        self._given(literal, one, self._way(node, index))
            elif isinstance(node, typed.VariableDeclaration) and isinstance(node.value, Function):
                known.add(id(node.value))
            elif isinstance(node, typed.Assign) and isinstance(node.target, typed.Local):
                if node.target.variable in self.bound:
                    self._worse(self.bound[node.target.variable], "kept")
        for node in whole:
            if (
                isinstance(node, typed.Local)
                and id(node) not in known
                and node.variable in self.bound
            ):
                self._worse(self.bound[node.variable], "kept")

    def _literal(self, node: Expr | None) -> Function | None:
        if isinstance(node, Function):
            return node
        return self.bound.get(node.variable) if isinstance(node, typed.Local) else None

    def _given(self, literal: Function, argument: Expr, way: Way) -> None:
        if argument is literal:
            self.ways[id(literal)] = way
        else:
            self._worse(literal, way)

    def _worse(self, literal: Function, way: Way) -> None:
        old = self.ways[id(literal)]
        self.ways[id(literal)] = max(old, way, key=_WORST.index)

    def _way(self, call: typed.Call, index: int) -> Way:
        member, _, _ = call_parts(call)
        if member is None:
            return "kept"
        if member.elixir is not None or member.is_extern:
            if iteration(call) is not None:
                return "iterated"
            if not self._is_in_process(member):
                return "foreign"
            return "kept" if member.mutates and member.name != "sort" else "immediate"
        kept = self.facts.effects(member).keeps_functions
        return "kept" if index in kept else "handed"

    def _is_in_process(self, member: Member) -> bool:
        owner = member.owner
        return owner is not None and (self.is_standard(owner) or owner.name in _IN_PROCESS)

    # -- what they read and change --

    def _fix(self) -> None:
        """The least fixed point over the local functions' calls of each other."""
        own = {id(one): declared_in(one) for one in self.literals}
        called = {id(one): self._mentions(one) for one in self.literals}
        for one in self.literals:
            self._changes[id(one)] = set(self._changed_here(one)) - own[id(one)]
            self._reads[id(one)] = self._read_here(one) - own[id(one)]
        again = True
        while again:
            again = False
            for one in self.literals:
                for other in called[id(one)]:
                    for table in (self._changes, self._reads):
                        more = table[id(other)] - own[id(one)] - table[id(one)]
                        if more:
                            table[id(one)] |= more
                            again = True

    def _mentions(self, literal: Function) -> list[Function]:
        return [
            self.bound[one.variable]
            for one in walk(literal.body)
            if isinstance(one, typed.Local) and one.variable in self.bound
        ]

    def _changed_here(self, literal: Function) -> Iterator[Variable]:
        for node in walk(literal.body):
            for root in assigned_roots(node, self.facts):
                if isinstance(root, Variable):
                    yield root

    def _read_here(self, literal: Function) -> set[Variable]:
        found = variables_read(literal)
        if any(isinstance(node, (typed.This, typed.Super)) for node in walk(literal.body)):
            found.add(self.facts.this)
        return found

    def changes(self, literal: Function) -> set[Variable]:
        return self._changes[id(literal)]

    def reads(self, literal: Function) -> set[Variable]:
        return self._reads[id(literal)] | self._changes[id(literal)]

    def late(self, literal: Function) -> set[Variable]:
        """What it reads and is assigned after it was made."""
        return {
            one
            for one in self._reads[id(literal)]
            if one is not self.facts.this
            and any(self._is_behind(literal, at, one) for at in self.assigned.get(one, ()))
        }

    def _is_behind(self, literal: Function, at: Span, variable: Variable) -> bool:
        if literal.span.covers(at):
            return False
        if at.start >= literal.span.end or at.covers(literal.span):
            return True
        return any(
            loop.covers(at) and loop.covers(literal.span) and not loop.covers(variable.span)
            for loop in self.loops
        )

    # -- what is done --

    def direct(self) -> dict[Variable, Direct]:
        """The local functions that are handed what they read and hand back what they change."""
        found: dict[Variable, Direct] = {}
        for variable, one in self.bound.items():
            changed, mutates = self.changes(one), self.mutates(one)
            if self.is_direct(one) and (changed or mutates or self.late(one)):
                ordered = tuple(sorted(changed, key=lambda it: (it.span, it.name)))
                found[variable] = Direct(one, frozenset(self.reads(one)), ordered, mutates)
        return found

    def mutates(self, literal: Function) -> tuple[int, ...]:
        """The parameters that it changes in place."""
        changed = {
            place(expr, self.facts).root
            for node in walk(literal.body)
            for expr in mutated(node, self.facts)
            if not (
                isinstance(node, (typed.Assign, typed.Increment))
                and isinstance(node.target, typed.Local)
            )
        }
        names = [one.variable for one in literal.parameters]
        return tuple(index for index, one in enumerate(names) if one in changed)

    def is_of_interest(self) -> bool:
        return any(
            self.changes(one) or self.mutates(one) or self.late(one) for one in self.literals
        )

    def becomes_loop(self, call: Expr) -> bool:
        found = iteration(call)
        literal = None if found is None else self._literal(found.function)
        return literal is not None and bool(self.changes(literal) or self.mutates(literal))

    def is_direct(self, literal: Function) -> bool:
        """It is only ever called, or handed to what calls it at once and changes nothing."""
        if id(literal) not in {id(one) for one in self.bound.values()}:
            return False
        if self.facts.this in self.changes(literal) and self.facts.fields_are_variables:
            return False
        way = self.ways[id(literal)]
        if way in ("iterated", "immediate"):
            return not self.changes(literal) and not self.mutates(literal)
        return way == "called" and all(one.pattern is None for one in literal.parameters)

    def for_cells(self) -> set[Variable]:
        """The variables that need a cell."""
        found: set[Variable] = set()
        never = {self.facts.this, *self._named_in_elixir()}
        named = {id(one) for one in self.bound.values()}
        for one in self.literals:
            way = self.ways[id(one)]
            if way == "foreign":
                never |= self.reads(one)
            elif not self.is_direct(one):
                found |= self.changes(one)
                if way == "kept" or (way == "handed" and id(one) in named):
                    found |= self.late(one)
        return {one for one in found - never if not _is_regex(one)}

    def _named_in_elixir(self) -> Iterator[Variable]:
        for node in nodes(self.function.body):
            if isinstance(node, typed.RawElixir):
                yield from mentioned(node)


def _is_regex(variable: Variable) -> bool:
    """What an `EReg` matched last has a variable of its own (`regexes`)."""
    type = variable.type
    while isinstance(type, Monomorph) and type.link is not None:
        type = type.link
    return isinstance(type, ClassType) and type.id.name == "EReg"
