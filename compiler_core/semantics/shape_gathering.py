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
    Elsewhere,
    Evidence,
    Free,
    Place,
    Same,
    Typed,
    Wanted,
)
from compiler_core.semantics.typed_walk import Node
from compiler_core.semantics.types import (
    BOOL,
    FLOAT,
    INT,
    MAP_ID,
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
        self.answers: list[bool] = []
        """Of each value that the function returns: whether it is a sent answer."""

    @abstractmethod
    def value(self, node: typed.Expr) -> Place | None:
        """Where the value of `node` is; None where it says nothing (`null`, a thrown branch)."""

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

    def same(self, first: Place, second: Place | None) -> None:
        if second is not None and first != second:
            self.found.append(Same(first, second))

    def into(self, place: Place, node: typed.Expr) -> None:
        """The value of `node` flows into `place`."""
        self.same(place, self.value(node))

    def argument(self, node: typed.Expr) -> Place:
        return self.value(node) or self.part()

    def known(self, node: typed.Expr) -> Place:
        """A place for a value of which only the type is known."""
        place = self.part()
        stripped = strip(self.db, node.type)
        if isinstance(stripped, _OPEN):
            self.found.append(Free(place))
        else:
            self.found.append(Typed(place, node.type))
        return place

    # -- what is wanted of a value --

    def want(self, node: typed.Expr, type: Type | None) -> None:
        """The value of `node` is handed to where a `type` is demanded."""
        place = self.value(node)
        if (place is not None and place[0] != "part") or isinstance(node, _READS):
            if place is not None and type is not None and self.is_wantable(type):
                self.found.append(Wanted(place, type))

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
