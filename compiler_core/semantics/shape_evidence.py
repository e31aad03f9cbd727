"""What one member says about the shapes of `Dynamic` values: the constraints that `shapes` solves.

A member's evidence is plain data that compares by value, so that an edit which changes none of it
leaves the class's shapes, and every other member, alone. Places are named so that the members of a
class can speak of the same one:

    ("variable", key, n)   the member's n-th variable       ("field", key)      a field of the class
    ("parameter", key, n)  a function's n-th parameter      ("state",)          a server's state
    ("result", key)        what a function returns          ("part", key, n)    within a value

Example: `state.hits = n + 1;` in a function whose parameter `state: Dynamic` is its first:

    same(("variable", key, 0), ("parameter", key, 0))
    field(("variable", key, 0), "hits", ("part", key, 1), write)
    typed(("part", key, 1), Int)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import DeclaredMember, strip
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.typed_walk import Node, children
from compiler_core.semantics.types import (
    AnyType,
    DynamicType,
    Monomorph,
    StructureType,
    Type,
    TypeId,
    UnknownType,
)

Place = tuple[object, ...]
_OPEN = (DynamicType, UnknownType, AnyType, Monomorph)
MAX_NESTING = 6


@dataclass(frozen=True, slots=True)
class Same:
    """One value flows from the one place to the other."""

    first: Place
    second: Place


@dataclass(frozen=True, slots=True)
class Typed:
    """A value of a known type flows in."""

    place: Place
    type: Type


@dataclass(frozen=True, slots=True)
class Free:
    """Anything may flow in: from a message, another class, a container of `Dynamic`."""

    place: Place


@dataclass(frozen=True, slots=True)
class Field:
    place: Place
    name: str
    value: Place
    how: Literal["read", "write"]


@dataclass(frozen=True, slots=True)
class LiteralOf:
    """An object literal with exactly these fields flows in (`is_whole`: it spreads nothing)."""

    place: Place
    fields: tuple[tuple[str, Place], ...]
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Use:
    """A method is called on the value."""

    place: Place
    method: str
    args: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class TupleOf:
    """A tuple flows in; `tag` is its first element where that is an atom."""

    place: Place
    tag: str | None
    elements: tuple[Place, ...]


Evidence = Same | Typed | Free | Field | LiteralOf | Use | TupleOf


def places_of(item: Evidence) -> tuple[Place, ...]:
    """The places that a piece of evidence speaks of."""
    match item:
        case Same():
            return (item.first, item.second)
        case Field():
            return (item.place, item.value)
        case LiteralOf():
            return (item.place, *(place for _, place in item.fields))
        case Use():
            return (item.place, *item.args)
        case TupleOf():
            return (item.place, *item.elements)
    return (item.place,)


def gather(
    db: Database,
    declared: DeclaredMember,
    function: typed.Function | None,
    value: typed.Expr | None,
    variables: tuple[typed.Variable, ...],
    own_functions: dict[tuple[str, bool], MemberKey],
) -> tuple[Evidence, ...]:
    """The evidence of one member, in the order of its text. `own_functions` are the functions and
    fields of the class by name and whether they are static."""
    gatherer = _Gatherer(db, declared, variables, own_functions)
    if function is not None:
        gatherer.function(function)
    elif value is not None and gatherer.is_open(declared.type):
        gatherer.same(("field", declared.key), gatherer.value(value))
    elif value is not None:
        gatherer.visit(value)
    return tuple(gatherer.found)


class _Gatherer:
    __slots__ = ("class_id", "db", "found", "key", "numbers", "own", "parts", "results")

    def __init__(
        self,
        db: Database,
        declared: DeclaredMember,
        variables: tuple[typed.Variable, ...],
        own: dict[tuple[str, bool], MemberKey],
    ) -> None:
        self.db = db
        self.key = declared.key
        self.class_id: TypeId | None = declared.owner
        self.own = own
        self.found: list[Evidence] = []
        self.numbers = {id(variable): index for index, variable in enumerate(variables)}
        self.parts = 0
        self.results: list[Place | None] = []

    # -- places --

    def part(self) -> Place:
        self.parts += 1
        return ("part", self.key, self.parts)

    def variable(self, variable: typed.Variable) -> Place:
        return ("variable", self.key, self.numbers.get(id(variable), -1))

    def is_open(self, type: Type | None, depth: int = 0) -> bool:
        """A `Dynamic`, or a structure that may hold one; a recursive one is looked at only so
        far."""
        if type is None:
            return True
        stripped = strip(self.db, type)
        if isinstance(stripped, StructureType):
            return depth < MAX_NESTING and any(
                self.is_open(field.type, depth + 1) for field in stripped.fields
            )
        return isinstance(stripped, _OPEN)

    def same(self, first: Place, second: Place | None) -> None:
        if second is not None and first != second:
            self.found.append(Same(first, second))

    # -- functions --

    def function(self, function: typed.Function) -> None:
        for index, parameter in enumerate(function.parameters):
            place = self.variable(parameter.variable)
            if self.is_open(parameter.variable.type):
                self.same(place, ("parameter", self.key, index))
            else:
                self.found.append(Typed(place, parameter.variable.type))
            if parameter.default is not None:
                self.into(place, parameter.default)
        result: Place | None = None
        if self.is_open(function.result):
            result = ("result", self.key)
        self.results.append(result)
        self.visit(function.body)
        self.results.pop()

    def inner_function(self, node: typed.Function) -> None:
        for parameter in node.parameters:
            self.found.append(Free(self.variable(parameter.variable)))
        self.results.append(None)
        self.visit(node.body)
        self.results.pop()

    # -- values --

    def into(self, place: Place, node: typed.Expr) -> None:
        """The value of `node` flows into `place`."""
        self.same(place, self.value(node))

    def value(self, node: typed.Expr) -> Place | None:
        """Where the value of `node` is; None where it says nothing (`null`, a thrown branch)."""
        match node:
            case typed.Constant(value=None):
                return None
            case typed.Local(variable=variable):
                if self.is_open(variable.type):
                    return self.variable(variable)
            case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
                return self.member(node, member)
            case typed.StructureMember():
                target = self.value(node.target)
                place = self.part()
                if target is not None:
                    self.found.append(Field(target, node.name, place, "read"))
                return place
            case typed.Call():
                return self.call(node)
            case typed.Object():
                return self.object(node)
            case typed.Tuple(elements=elements):
                return self.tuple(elements)
            case typed.Binary(operator="??"):
                place = self.part()
                self.into(place, node.left)
                self.into(place, node.right)
                return place
            case typed.If() | typed.Switch() | typed.Block() | typed.Try():
                return self.branches(node)
            case typed.Cast(value=inner) if self.is_open(node.type):
                return self.value(inner)
            case typed.Assign(operator=None):
                self.assign(node)
                return self.value_again(node.target)
            case typed.Return() | typed.Throw() | typed.Break() | typed.Continue():
                self.visit(node)
                return None
        self.visit_children(node)
        return self.known(node)

    def known(self, node: typed.Expr) -> Place:
        """A place for a value of which only the type is known."""
        place = self.part()
        stripped = strip(self.db, node.type)
        if isinstance(stripped, _OPEN):
            self.found.append(Free(place))
        else:
            self.found.append(Typed(place, node.type))
        return place

    def value_again(self, node: typed.Expr) -> Place | None:
        """The place of something assigned to, whose parts have been visited."""
        if isinstance(node, typed.Local) and self.is_open(node.variable.type):
            return self.variable(node.variable)
        return self.known(node)

    def member(
        self, node: typed.StaticMember | typed.InstanceMember, member: typed.Member
    ) -> Place:
        if isinstance(node, typed.InstanceMember) and not isinstance(node.target, typed.This):
            self.visit(node.target)
            return self.known(node)
        key = self.own_key(member)
        if key is None or not self.is_open(member.type):
            if key is not None and member.kind == "method":
                self.escapes(key, member)
            return self.known(node)
        return ("field", key)

    def escapes(self, key: MemberKey, member: typed.Member) -> None:
        """A function of the class used as a value: anyone may call it."""
        for index in range(len(getattr(member.type, "parameters", ()))):
            self.found.append(Free(("parameter", key, index)))

    def own_key(self, member: typed.Member) -> MemberKey | None:
        if member.owner is None or member.owner != self.class_id:
            return None
        return self.own.get((member.name, member.is_static))

    def call(self, node: typed.Call) -> Place:
        callee = node.callee
        method = self.method_of_open(callee)
        if method is not None:
            target = self.value(method[0])
            args = tuple(self.argument(arg) for arg in node.args if arg is not None)
            if target is not None:
                self.found.append(Use(target, method[1], args))
            self.keywords(node)
            return self.known(node)
        key = self.called(callee)
        if key is None:
            if not isinstance(callee, typed.StaticMember):
                self.visit(callee)
            for arg in node.args:
                if arg is not None:
                    self.value(arg)
            self.keywords(node)
            return self.known(node)
        for index, arg in enumerate(node.args):
            if arg is not None:
                self.into(("parameter", key, index), arg)
        self.keywords(node)
        return ("result", key) if self.is_open(node.type) else self.known(node)

    def method_of_open(self, callee: typed.Expr) -> tuple[typed.Expr, str] | None:
        """The receiver and name of a method that is called on a value of unknown type."""
        if isinstance(callee, typed.StructureMember):
            return callee.target, callee.name
        if isinstance(callee, typed.InstanceMember) and self.is_open(callee.target.type):
            return callee.target, callee.member.name
        return None

    def keywords(self, node: typed.Call) -> None:
        for _, value in node.keywords:
            self.value(value)

    def called(self, callee: typed.Expr) -> MemberKey | None:
        if isinstance(callee, typed.StaticMember):
            return self.own_key(callee.member)
        if isinstance(callee, typed.InstanceMember) and isinstance(callee.target, typed.This):
            return self.own_key(callee.member)
        return None

    def argument(self, node: typed.Expr) -> Place:
        return self.value(node) or self.part()

    def object(self, node: typed.Object) -> Place:
        place = self.part()
        fields: list[tuple[str, Place]] = []
        whole = True
        for field in node.fields:
            if isinstance(field, typed.ObjectSpread):
                whole = False
                self.into(place, field.value)
            else:
                inner = self.part()
                self.into(inner, field.value)
                fields.append((field.name, inner))
        self.found.append(LiteralOf(place, tuple(fields), whole))
        return place

    def tuple(self, elements: list[typed.Expr]) -> Place:
        place = self.part()
        first = elements[0] if elements else None
        tag = first.name if isinstance(first, typed.Atom) else None
        parts = tuple(self.argument(element) for element in elements)
        self.found.append(TupleOf(place, tag, parts))
        return place

    def branches(self, node: typed.If | typed.Switch | typed.Block | typed.Try) -> Place | None:
        """The one value of several branches."""
        place = self.part()
        match node:
            case typed.If():
                self.visit(node.condition)
                self.into(place, node.then)
                if node.otherwise is not None:
                    self.into(place, node.otherwise)
            case typed.Switch():
                self.subject(node)
                for case in node.cases:
                    if case.guard is not None:
                        self.visit(case.guard)
                    self.into(place, case.body)
            case typed.Try():
                self.into(place, node.body)
                for item in node.catches:
                    self.into(place, item.body)
            case typed.Block(statements=statements):
                for statement in statements[:-1]:
                    self.visit(statement)
                if statements:
                    self.into(place, statements[-1])
        return place

    def subject(self, node: typed.Switch) -> None:
        self.value(node.subject)
        for case in node.cases:
            self.bindings(case.pattern)

    def bindings(self, pattern: typed.Pattern) -> None:
        """What a pattern binds may be anything."""
        if isinstance(pattern, typed.Bind):
            if self.is_open(pattern.variable.type):
                self.found.append(Free(self.variable(pattern.variable)))
        for child in children(pattern):
            if isinstance(child, typed.Pattern):
                self.bindings(child)
            else:
                self.visit(child)

    # -- statements --

    def visit(self, node: Node) -> None:
        """A node whose value nobody uses."""
        match node:
            case typed.Function():
                self.inner_function(node)
            case typed.VariableDeclaration(variable=variable, value=value):
                if value is not None and self.is_open(variable.type):
                    self.into(self.variable(variable), value)
                elif value is not None:
                    self.visit(value)
            case typed.Return(value=value) if value is not None:
                result = self.results[-1] if self.results else None
                if result is not None:
                    self.into(result, value)
                else:
                    self.visit(value)
            case typed.Assign():
                self.assign(node)
            case typed.Switch():
                self.subject(node)
                for case in node.cases:
                    if case.guard is not None:
                        self.visit(case.guard)
                    self.visit(case.body)
            case typed.For():
                self.value(node.iterable)
                for bound in (node.key, node.variable):
                    if bound is not None and self.is_open(bound.type):
                        self.found.append(Free(self.variable(bound)))
                self.visit(node.body)
            case typed.Call() | typed.StructureMember() | typed.Object() | typed.Tuple():
                self.value(node)
            case typed.StaticMember() | typed.InstanceMember():
                self.value(node)
            case typed.Pattern():
                self.bindings(node)
            case _:
                self.visit_children(node)

    def visit_children(self, node: Node) -> None:
        for child in children(node):
            self.visit(child)

    def assign(self, node: typed.Assign) -> None:
        target = node.target
        if node.operator is not None and node.operator != "??":
            self.visit(target)
            self.visit(node.value)
            return
        if isinstance(target, typed.StructureMember):
            owner = self.value(target.target)
            place = self.part()
            self.into(place, node.value)
            if owner is not None:
                self.found.append(Field(owner, target.name, place, "write"))
            return
        if isinstance(target, typed.Local) and self.is_open(target.variable.type):
            self.into(self.variable(target.variable), node.value)
            return
        if isinstance(target, typed.StaticMember | typed.InstanceMember) and self.is_open(
            target.type
        ):
            place_of_field = self.value(target)
            if place_of_field is not None:
                self.into(place_of_field, node.value)
            return
        self.visit(target)
        self.visit(node.value)
