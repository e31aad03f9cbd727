"""What every part of the walk over a member needs: the evidence so far, where values are, and whose
members are meant.

A value's place is handed up by `value`, and merged with where it flows by `into`; `want` notes that
it is demanded as a type; what nobody uses is only visited. How each kind of expression is read is
told by `shape_evidence`, and of calls by `shape_calls`.

    `var a = b;`     into(variable(a), b):  same(variable a, variable b)
    `first < 3`      want(first, Int):      wanted(variable first, Int)
"""

from __future__ import annotations

from abc import ABC, abstractmethod

from compiler_core.project.files import is_shipped
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import DeclaredMember, declared_type, strip
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.shape_facts import (
    Container,
    Elsewhere,
    Evidence,
    Free,
    Place,
    Same,
    Typed,
    Use,
    Wanted,
    held_type,
)
from compiler_core.semantics.typed_walk import Node
from compiler_core.semantics.types import (
    BOOL,
    FLOAT,
    INT,
    MAP_ID,
    UNKNOWN,
    AbstractType,
    AnyType,
    ClassType,
    DynamicType,
    EnumType,
    Monomorph,
    StructureType,
    Type,
    TypeId,
    UnknownType,
    null_of,
)

_OPEN = (DynamicType, UnknownType, AnyType, Monomorph)
_READS = (typed.Local, typed.StructureMember, typed.StaticMember, typed.InstanceMember, typed.Call)
MAX_NESTING = 6


class Gathering(ABC):
    """The evidence of one member, as it is gathered."""

    __slots__ = (
        "answers",
        "class_id",
        "db",
        "found",
        "key",
        "numbers",
        "own",
        "parts",
        "results",
        "yields",
    )

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
        self.results: list[Place | Type | None] = []
        """Of the functions around: where their result is, or its known type."""
        self.yields: list[Place] = []
        """Of the comprehensions around: where their elements are."""
        self.answers: list[bool] = []
        """Of each value that the function returns: whether it is a sent answer."""

    @abstractmethod
    def value(self, node: typed.Expr) -> Place | None:
        """Where the value of `node` is; None where it says nothing (`null`, a thrown branch)."""

    @abstractmethod
    def inner_function(self, node: typed.Function, is_free: bool = True) -> None:
        """A function value; `is_free`: anyone may call it."""

    @abstractmethod
    def visit(self, node: Node) -> None:
        """A node whose value nobody uses."""

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

    def is_tracked(self, type: Type | None) -> bool:
        """What flows is followed: a value of an open type, or a list or map of such."""
        if self.is_open(type):
            return True
        held = None if type is None else held_type(strip(self.db, type))
        return held is not None and self.is_tracked(held)

    def same(self, first: Place, second: Place | None) -> None:
        if second is not None and first != second:
            self.found.append(Same(first, second))

    def into(self, place: Place, node: typed.Expr) -> None:
        """The value of `node` flows into `place`."""
        self.same(place, self.value(node))

    def argument(self, node: typed.Expr) -> Place:
        """Where the value of `node` is; `null` is a value here, for it stands among others."""
        place = self.value(node) or self.part()
        if isinstance(node, typed.Constant) and node.value is None:
            self.found.append(Typed(place, null_of(UNKNOWN)))
        return place

    def known(self, node: typed.Expr) -> Place:
        """A place for a value of which only the type is known."""
        place = self.part()
        stripped = strip(self.db, node.type)
        if isinstance(stripped, _OPEN):
            self.found.append(Free(place))
        else:
            self.found.append(Typed(place, node.type))
        return place

    def made(self, node: typed.Expr, elements: list[typed.Expr]) -> Place:
        """A list or map that is made here, of these elements."""
        if not self.is_tracked(node.type):
            for element in elements:
                self.visit(element)
            return self.known(node)
        place = self.part()
        held = tuple(self.argument(element) for element in elements)
        self.found.append(Container(place, node.type, held))
        return place

    def used(self, target: Place, method: str, args: tuple[Place, ...], node: typed.Expr) -> Place:
        """Where the result of a method is that is called on `target`."""
        if not self.is_tracked(node.type):
            self.found.append(Use(target, method, args))
            return self.known(node)
        place = self.part()
        self.found.append(Use(target, method, args, place))
        return place

    # -- what is wanted of a value --

    def want(self, node: typed.Expr, type: Type | None) -> None:
        """The value of `node` is handed to where a `type` is demanded."""
        place = self.value(node)
        if place is not None:
            self.wanted(node, place, type)

    def wanted(self, node: typed.Expr, place: Place, type: Type | None) -> Place:
        """The value of `node`, which is in `place`, is."""
        if place[0] != "part" or isinstance(node, _READS):
            if type is not None and self.is_wantable(type):
                self.found.append(Wanted(place, type))
        return place

    def is_wantable(self, type: Type, depth: int = 0) -> bool:
        """A type that a value can be known by; one of open parts says too little."""
        stripped = strip(self.db, type)
        if isinstance(stripped, StructureType):
            return depth < MAX_NESTING
        if isinstance(stripped, AbstractType):
            return stripped in (INT, FLOAT, BOOL) or stripped.id == MAP_ID
        return isinstance(stripped, ClassType | EnumType)

    # -- whose member --

    def own_key(self, member: typed.Member) -> MemberKey | None:
        if member.owner is None or member.owner != self.class_id:
            return None
        return self.own.get((member.name, member.is_static))

    def declared(self, member: typed.Member) -> DeclaredMember | None:
        """The declaration of a member of another class of the project."""
        owner = None if member.owner is None else declared_type(self.db, member.owner)
        if owner is None or member.owner == self.class_id or is_shipped(owner.path):
            return None
        members = owner.static if member.is_static else owner.instance
        found = members.get(member.name)
        return None if found is None or found.item.is_extern else found

    def elsewhere(self, member: typed.Member) -> Place | None:
        """The value of another class's field, or the result of its function."""
        found = self.declared(member)
        if found is None:
            return None
        place = self.part()
        self.found.append(Elsewhere(place, found.path, found.key))
        return place
