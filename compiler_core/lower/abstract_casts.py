"""What a value is made to be where another type is expected of it: by an abstract's `@:from` and
`@:to`, by `iterator()` where a structure with one is wanted, inside functions that are handed over.

    var m: Money = 3;          Money.fromInt(3)
    show(m)                    show(m.toText())            show takes a String
    all(bag)                   all(bag.iterator())         all takes an Iterator

`abstracts` asks it at each place of a tree.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from compiler_core.lower import iterators
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import (
    DeclaredMember,
    DeclaredType,
    declared_type,
    find_instance_member,
    strip,
)
from compiler_core.semantics.infer import infer_member
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.typed import Expr, Member
from compiler_core.semantics.typer.members import make_member
from compiler_core.semantics.types import (
    ARRAY_ID,
    DYNAMIC,
    FLOAT,
    AbstractType,
    ClassType,
    EnumType,
    FunctionType,
    Monomorph,
    StructureType,
    Type,
    TypeId,
)
from compiler_core.semantics.unify import exact, same, unify

Fits = Callable[[Database, Type, Type], bool]

_UINT = TypeId((), "StdTypes", "UInt")
_WITHOUT_SIGN = Member(
    owner=_UINT,
    name="toFloat",
    kind="method",
    type=FLOAT,
    is_static=True,
    is_extern=True,
    elixir="Bitwise.band({0}, 4_294_967_295)",
)


@dataclass(frozen=True, slots=True)
class Casts:
    db: Database

    def to(self, node: Expr, expected: Type) -> Expr:
        """The value, as what is expected of it."""
        actual, wanted = self._type(node.type), self._type(expected)
        if isinstance(wanted, StructureType) and _is_iterable(wanted, "keyValueIterator"):
            made = self._elements_of(node, actual, "keyValueIterator")
            if made is not None:
                return made
        if isinstance(actual, ClassType) and isinstance(wanted, StructureType):
            return self._as_structure(node, actual, wanted, expected)
        if isinstance(actual, AbstractType) and isinstance(wanted, StructureType):
            if _is_iterable(wanted) and actual.id.name == "Map":
                return self._elements_of(node, actual) or node
        match node:
            case typed.Object(fields=[typed.ObjectField(name="iterator", value=maker)]):
                if isinstance(wanted, StructureType) and _is_iterable(wanted):
                    made = typed.Call(node.span, DYNAMIC, maker, [])
                    return iterators.all_of(self.db, made, None, expected)
        if wanted == FLOAT and isinstance(actual, AbstractType) and actual.id == _UINT:
            return _without_sign(node)
        if actual == wanted or not self._may_convert(actual, wanted):
            return self._inside(node, expected)
        if isinstance(node, typed.Constant) and node.value is None:
            return node
        found = self._from(actual, wanted) or self._to(actual, wanted)
        if found is None:
            return self._inside(node, expected)
        return self._called(node, expected, found, [node])

    def _as_structure(
        self, node: Expr, actual: ClassType, wanted: StructureType, expected: Type
    ) -> Expr:
        """An object of a class where a structure is wanted. Its fields are where a map has them,
        its methods are called as `late_calls` does, and what can be gone through is what goes
        through it."""
        found = declared_type(self.db, actual.id)
        if found is None or found.is_extern:
            return node
        members = [find_instance_member(self.db, actual, one.name) for one in wanted.fields]
        for at in members:
            if at is None or at[0].item.kind != "function":
                continue
            member = at[0]
            if _is_iterable(wanted):
                made = self._iterator_made(node, member, expected)
                return iterators.all_of(self.db, made, member.owner, expected)
            if {one.name for one in wanted.fields} == {"hasNext", "next"}:
                whole = all(members)  # else it is told that it is none
                return self._as_iterator(node, actual, expected) if whole else node
        return node

    def _iterator_made(self, node: Expr, member: DeclaredMember, expected: Type) -> Expr:
        """What `iterator()` gives, with the two functions of an iterator where it is an object."""
        type = self._type_of(member)
        made = self._called(node, type, member, [node])
        given = self._type(type.result) if isinstance(type, FunctionType) else type
        found = declared_type(self.db, given.id) if isinstance(given, ClassType) else None
        if not isinstance(given, ClassType) or found is None or found.is_extern:
            return made
        return self._as_iterator(replace(made, type=given), given, expected)

    def _is_gone_through(self, node: Expr, by: str) -> bool:
        type = self._type(node.type)
        return isinstance(type, StructureType) and _is_iterable(type, by)

    def _iterator_of(self, node: typed.Call, target: Expr) -> Expr:
        """What can be gone through is a list in Elixir: its iterator is that of an array."""
        found = declared_type(self.db, ARRAY_ID)
        member = None if found is None else found.instance.get("iterator")
        return node if member is None else self._called(node, node.type, member, [target])

    def _elements_of(self, node: Expr, type: Type, by: str = "iterator") -> Expr | None:
        """What can be gone through as the list that Elixir goes through."""
        if not isinstance(type, AbstractType | ClassType):
            return None
        found = declared_type(self.db, type.id)
        member = None if found is None or not found.is_extern else found.instance.get(by)
        return None if member is None else self._called(node, self._type_of(member), member, [node])

    def _as_iterator(self, node: Expr, actual: ClassType, expected: Type) -> Expr:
        def called(object: Expr, name: str) -> Expr:
            at = find_instance_member(self.db, actual, name)
            assert at is not None
            type = self._type_of(at[0])
            result = type.result if isinstance(type, FunctionType) else DYNAMIC
            return self._called(object, result, at[0], [object])

        return iterators.of_object(node, expected, called)

    def _inside(self, node: Expr, expected: Type) -> Expr:
        """Branches are converted one by one."""
        match node:
            case typed.If(then=then, otherwise=otherwise) if otherwise is not None:
                first, second = self.to(then, expected), self.to(otherwise, expected)
                if first is not then or second is not otherwise:
                    return replace(node, then=first, otherwise=second)
            case typed.Block(statements=[*first, last]):
                changed = self.to(last, expected)
                if changed is not last:
                    return replace(node, statements=[*first, changed])
            case typed.Switch(cases=cases):
                bodies = [self.to(one.body, expected) for one in cases]
                if any(a is not b.body for a, b in zip(bodies, cases, strict=True)):
                    made = zip(cases, map(_as_block, bodies), strict=True)
                    return replace(node, cases=[replace(one, body=body) for one, body in made])
        return node

    def _type(self, type: Type) -> Type:
        while isinstance(type, Monomorph) and type.link is not None:
            type = type.link
        return strip(self.db, type)

    def _may_convert(self, actual: Type, wanted: Type) -> bool:
        plain = (ClassType, AbstractType, EnumType, StructureType, FunctionType)
        if not isinstance(actual, plain) or not isinstance(wanted, plain):
            return False
        sides = (actual, wanted)
        if all(isinstance(one, AbstractType) for one in sides):
            if getattr(actual, "id", None) == getattr(wanted, "id", None):
                return False
        return any(self._own(one) is not None for one in sides)

    def _own(self, type: Type) -> DeclaredType | None:
        """An abstract of the project."""
        if not isinstance(type, AbstractType):
            return None
        found = declared_type(self.db, type.id)
        return None if found is None or found.is_extern else found

    def _from(self, actual: Type, wanted: Type) -> DeclaredMember | None:
        found = self._own(wanted)
        if found is None:
            return None
        direct = self._made_from(found, actual, exact)
        if direct is not None and self._own(actual) is not None:
            return direct  # before what the other abstract is by its own `to`
        if any(unify(self.db, actual, one) for one in found.from_types):
            return None
        return (
            direct or self._made_from(found, actual, same) or self._made_from(found, actual, unify)
        )

    def _made_from(self, found: DeclaredType, actual: Type, fits: Fits) -> DeclaredMember | None:
        for member in found.casts_from:
            type = self._type_of(member)
            if isinstance(type, FunctionType) and type.parameters:
                if fits_as(self.db, fits, actual, self._free(member, type.parameters[0].type)):
                    return member
        return None

    def _to(self, actual: Type, wanted: Type) -> DeclaredMember | None:
        found = self._own(actual)
        if found is None or any(unify(self.db, one, wanted) for one in found.to_types):
            return None
        for fits in (same, unify):
            for member in found.casts_to:
                type = self._type_of(member)
                if isinstance(type, FunctionType):
                    if fits_as(self.db, fits, self._free(member, type.result), wanted):
                        return member
        return None

    def _free(self, member: DeclaredMember, type: Type) -> Type:
        """The type with unknowns for the type parameters of the abstract and the function."""
        own = None if member.owner is None else declared_type(self.db, member.owner)
        parameters = (*member.parameters, *(() if own is None else own.parameters))
        return substitute(type, {one: Monomorph() for one in parameters}) if parameters else type

    def _type_of(self, member: DeclaredMember) -> Type:
        if member.type is not None:
            return member.type
        return infer_member(self.db, member.path, member.key).type

    def _called(self, node: Expr, type: Type, member: DeclaredMember, operands: list[Expr]) -> Expr:
        made = make_member(member, self._type_of(member))
        args: list[Expr | None] = [*operands]
        if made.is_static:
            callee: Expr = typed.StaticMember(node.span, made.type, made)
        else:
            callee = typed.InstanceMember(node.span, made.type, operands[0], made)
            args = args[1:]
        return typed.Call(node.span, type, callee, args)


def fits_as(db: Database, fits: Fits, actual: Type, wanted: Type) -> bool:
    if fits is same and isinstance(wanted, Monomorph):
        return unify(db, actual, wanted)
    return fits(db, actual, wanted)


def _is_iterable(type: StructureType, by: str = "iterator") -> bool:
    if len(type.fields) != 1 or type.fields[0].name != by:
        return False
    return not isinstance(type.fields[0].type, AbstractType)  # a number is no function to go by


def _without_sign(node: Expr) -> Expr:
    """A `UInt`, whose 32 bits are kept with a sign, as a number of any size."""
    if isinstance(node, typed.Constant):
        return node
    callee = typed.StaticMember(node.span, FLOAT, _WITHOUT_SIGN)
    return typed.Call(node.span, FLOAT, callee, [node])


def _as_block(node: Expr) -> typed.Block:
    return node if isinstance(node, typed.Block) else typed.Block(node.span, node.type, [node])
