"""Where a function changes an object that somebody else sees, and Elixir can't follow.

What `shared_objects` asks of each function that has to do with a class, and `shared_structures` of
those that have to do with a structure: which objects change in it, and of which a change would be
lost if they were values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compiler_core.lower import captures, sharing
from compiler_core.lower.context import Unit
from compiler_core.lower.effects import Bare, bare_context
from compiler_core.lower.objects import Analysis
from compiler_core.lower.places import (
    Facts,
    Place,
    SharedField,
    Shown,
    is_cell,
    is_field,
    mutated,
    mutates_element,
    place,
)
from compiler_core.lower.prepared import prepared
from compiler_core.lower.project_effects import effects_of
from compiler_core.lower.resizing import calls_function_values
from compiler_core.lower.things import ELEMENT, NONE, Mutation, Things
from compiler_core.lower.throwing import Scan
from compiler_core.lower.types import resolved
from compiler_core.lower.walk import declared_in, escapes, is_null_constant, nodes, walk
from compiler_core.lower.world import DatabaseWorld, Finding
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import find_instance_member
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.typed import Expr, Function, Variable
from compiler_core.semantics.types import AbstractType, ClassType, Type, TypeId


def look(
    db: Database, path: str, key: MemberKey, finding: Finding
) -> tuple[Bare, Function, Analysis] | None:
    """A function as it is looked at where no class's objects, or no structures, are known to be
    shared yet, and what its variables stand for; None for what is no function."""
    function = prepared(db, path, key).function
    if function is None:
        return None
    unit = Unit(DatabaseWorld(db, finding), "", None)
    ctx = bare_context(unit, function, lambda member: effects_of(db, member, finding))
    function = captures.settled(function, ctx.facts, unit.world.is_standard)
    return ctx, function, sharing.run(ctx, function)  # type: ignore[arg-type]


def changed_inside(every: Iterable[Expr], facts: Facts) -> Iterator[Expr]:
    """The lists and maps that nodes change where they lie, or in what lies in them: `rows` of
    `rows[0][1] = x` and `rows.push(x)`; not what is given another value as a whole."""
    for node in every:
        is_given = isinstance(node, typed.Assign | typed.Increment)
        for expr in mutated(node, facts):
            inner = expr
            while isinstance(inner, typed.Index):
                inner = inner.target
            if not (is_given and inner is expr):
                yield inner


class Finder:
    """Questions about one function."""

    def __init__(self, ctx: Bare, analysis: Analysis, function: Function) -> None:
        self.ctx = ctx
        self.analysis = analysis
        self.function = function
        self.nodes = nodes(function.body)
        self.loops = [one.span for one in self.nodes if isinstance(one, typed.While | typed.For)]
        self.parameters = {one.variable for one in function.parameters}
        self.reads: dict[Variable, list[int]] = {}
        for one in self.nodes:
            if isinstance(one, typed.Local):
                self.reads.setdefault(one.variable, []).append(one.span.start)

    def classes(self, type: Type) -> frozenset[TypeId]:
        """The class whose objects have the type."""
        found = resolved(self.ctx, type)  # type: ignore[arg-type]
        return frozenset((found.id,)) if isinstance(found, ClassType) else frozenset()

    def lost(self, mutation: Mutation) -> frozenset[TypeId]:
        """The class of the object that changes where a change is lost."""
        found: set[TypeId] = set()
        for one in sharing.shown(mutation):
            if one.how != "lost" or not self.may_be_read(one, mutation.node):
                continue
            seer = self.classes(one.variable.type) if one.variable is not None else frozenset()
            held = mutation.env.get(one.variable, NONE) if one.variable is not None else NONE
            root = mutation.env.get(mutation.root, NONE) if mutation.root is not None else NONE
            if within := self._changed_within(one.variable, held, mutation):
                found |= within
            elif seer and not held.isdisjoint(self.analysis.reach(root)):
                found |= seer
            else:
                for expr in mutated(mutation.node, self.ctx.facts):
                    found |= self._innermost(expr) or self._read_from(mutation)
        return frozenset(found)

    def _changed_within(
        self, seer: Variable | None, held: Things, mutation: Mutation
    ) -> frozenset[TypeId]:
        """The class nearest to what changes in the object that another variable stands for."""
        if seer is None:
            return frozenset()
        found: set[TypeId] = set()
        for one in mutation.changed:
            for thing in held:
                if one.base == thing.base and one.path[: len(thing.path)] == thing.path:
                    found.update(self.last_class(seer.type, one.path[len(thing.path) :]))
        return frozenset(found)

    def last_class(self, type: Type, path: tuple[str, ...]) -> tuple[TypeId, ...]:
        """Of the project's classes on the way from a value of the type along the fields."""
        db = self.ctx.unit.world.db
        last: tuple[TypeId, ...] = ()
        for name in (*path, ""):
            here = resolved(self.ctx, type)  # type: ignore[arg-type]
            if not isinstance(here, ClassType):
                break
            if not self.ctx.unit.world.is_standard(here.id):
                last = (here.id,)
            if name == ELEMENT and here.args:
                type = here.args[-1]
                continue
            member = find_instance_member(db, here, name)
            if member is None or member[0].type is None:
                break
            type = substitute(member[0].type, member[1])
        return last

    def _read_from(self, mutation: Mutation) -> frozenset[TypeId]:
        """The class of the object that the variable was read from: `var list = found.list;`."""
        root: object = mutation.root
        seen: set[object] = set()
        while isinstance(root, Variable) and root not in seen:
            seen.add(root)
            bound = mutation.bound.get(root)
            if bound is None:
                break
            if found := self._innermost(bound.expr):
                return found
            root = bound.root
        return frozenset()

    def may_be_read(self, shown: Shown, node: Expr) -> bool:
        variable = shown.variable
        if variable is None or variable is self.ctx.facts.this or variable in self.parameters:
            return True
        start = node.span.start
        again = min((one.start for one in self.loops if one.covers(node.span)), default=start)
        return any(at >= min(start, again) for at in self.reads.get(variable, ()))

    def _innermost(self, expr: Expr) -> frozenset[TypeId]:
        """The class of the object nearest to what changes: `order.customer` of
        `order.customer.name`."""
        inner: Expr | None = expr
        while inner is not None:
            found = self.classes(inner.type)
            if not any(map(self.ctx.unit.world.is_standard, found)) and found:
                return found
            inner = _inside(inner)
        return frozenset()

    def replaced(self, roots: set[Variable | None]) -> set[TypeId]:
        """Parameters that change, and are given another object."""
        found: set[TypeId] = set()
        for one in self.nodes:
            match one:
                case typed.Assign(target=typed.Local(variable=variable)):
                    if variable in roots and variable in self.parameters:
                        found |= self.classes(variable.type)
        return found

    def left_loops(self) -> set[TypeId]:
        """Loops that change the elements and are left in the middle."""
        found: set[TypeId] = set()
        for one in self.nodes:
            if isinstance(one, typed.For) and escapes(one.body) - {"continue"}:
                if mutates_element(one, self.ctx.facts):
                    found |= self.classes(one.variable.type)
        return found

    def captured(self) -> set[TypeId]:
        """Objects around a function value that changes them."""
        found: set[TypeId] = set()
        called = {id(one.function) for one in self.ctx.facts.direct.values()}
        for one in self.nodes:
            if not isinstance(one, typed.Function) or id(one) in called:
                continue
            own = declared_in(one)
            for child in walk(one.body):
                for expr in mutated(child, self.ctx.facts):
                    where = place(expr, self.ctx.facts)
                    if isinstance(where.root, Variable) and where.root not in own:
                        found |= self._innermost(expr)
                    elif _is_in_cell(where) and (where.steps or isinstance(child, typed.Call)):
                        found.update(self._changed_meanwhile(expr))
        return found

    def _changed_meanwhile(self, expr: Expr) -> Iterator[TypeId]:
        """The class of an object in a cell, if its methods call function values: one may change the
        cell, of which the method has the content as it was."""
        for one in self._innermost(expr):
            if calls_function_values(self.ctx.unit.world.db, one):
                yield one

    def lost_in_try(self) -> set[TypeId]:
        """Objects that a function changes before it throws, which a `catch` ends, or what is behind
        it."""
        found: set[TypeId] = set()
        for one in self.nodes:
            if not isinstance(one, typed.Try) or not one.catches:
                continue
            scan = Scan(self.ctx.facts, {self.ctx.facts.this, *self.parameters, *self.reads})
            scan.before(one.body, False)
            for change, root in scan.lost:
                if scan.loses(change) and self._is_read_behind(root, one):
                    for expr in mutated(change, self.ctx.facts):
                        if place(expr, self.ctx.facts).root is root:
                            found |= self.classes(expr.type)
        return found

    def _is_read_behind(self, variable: Variable, node: typed.Try) -> bool:
        if variable is self.ctx.facts.this or variable in self.parameters:
            return True
        end = node.body.span.end
        again = min((one.start for one in self.loops if one.covers(node.span)), default=end)
        return any(at >= min(end, again) for at in self.reads.get(variable, ()))

    def compared(self) -> Iterator[TypeId]:
        """Objects whose identity matters: `a == b`, a list's `remove` and `indexOf`, keys."""
        for one in self.nodes:
            match one:
                case typed.Binary(operator="==" | "!=", left=left, right=right):
                    if not is_null_constant(left) and not is_null_constant(right):
                        yield from self.classes(left.type) & self.classes(right.type)
                case typed.Call(callee=typed.InstanceMember(member=member), args=[given]):
                    if given is not None and member.elixir and member.name in _BY_IDENTITY:
                        yield from self.classes(given.type)
                case typed.New(type=type) | typed.MapOf(type=type):
                    found = resolved(self.ctx, type)  # type: ignore[arg-type]
                    if isinstance(found, ClassType | AbstractType) and len(found.args) == 2:
                        yield from self.classes(found.args[0])

    def changed(self, is_constructor: bool) -> Iterator[TypeId]:
        """The classes whose fields change."""
        later = {
            id(node)
            for one in self.nodes
            if isinstance(one, typed.Function)
            for node in walk(one.body)
        }
        for one in self.nodes:
            for expr in mutated(one, self.ctx.facts):
                if self._is_of_new_object(one, expr):
                    continue
                inner: Expr | None = expr
                while inner is not None:
                    if isinstance(inner, typed.InstanceMember) and is_field(inner.member):
                        own = is_constructor and isinstance(inner.target, typed.This)
                        own &= id(one) not in later
                        if inner.member.owner is not None and not own:
                            yield inner.member.owner
                    elif isinstance(inner, typed.StructureMember):
                        yield from self.classes(inner.target.type)
                    inner = _inside(inner)
        for mutation in self.analysis.mutations.values():
            if not mutation.is_alone:
                yield from self._read_from(mutation)

    def _is_of_new_object(self, node: Expr, expr: Expr) -> bool:
        """A change of an object that nobody else holds yet: as good as its constructor's."""
        root = place(expr, self.ctx.facts).root
        variable = root if isinstance(root, Variable) else None
        found = self.analysis.mutations.get((id(node), variable))
        return found is not None and found.is_alone


def _is_in_cell(where: Place) -> bool:
    """What a variable holds, which function values share with those around them."""
    return isinstance(where.root, SharedField) and is_cell(where.root.member)


_BY_IDENTITY = frozenset(("remove", "indexOf", "lastIndexOf", "contains"))


def _inside(expr: Expr) -> Expr | None:
    """What the value of an expression lies in, or is read from."""
    match expr:
        case typed.StructureMember(target=target) | typed.Index(target=target):
            return target
        case typed.InstanceMember(target=target):
            return target
        case typed.Cast(value=value):
            return value
        case typed.Call(callee=typed.InstanceMember(target=target)):
            return target
    return None
