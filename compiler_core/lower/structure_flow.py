"""Where values with structures in them are handed over: from what type to what.

A structure that is a reference must be one wherever it goes. So each place where a value of one
type is given for another is looked at, and the two types are gone through side by side:

    var shown: {title: String} = song;     links "plays title" with "title": both are references,
                                           or none is
    Reflect.deleteField(song, "plays");    "plays title" goes out of sight, and stays a value

What Elixir or a framework is given, or gives, is out of sight; what only prints a value isn't, nor
what asks at run time for the fields that it has (`Haxe.get`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compiler_core.lower.context import World
from compiler_core.lower.places import call_parts
from compiler_core.lower.structure_ids import structure_id
from compiler_core.lower.walk import bits_of, children, holds, mentioned, nodes, walk
from compiler_core.semantics import typed
from compiler_core.semantics.declared import strip
from compiler_core.semantics.typed import Expr, Function, Member
from compiler_core.semantics.types import (
    VOID,
    AbstractType,
    AnyType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionType,
    Monomorph,
    ParameterType,
    StructureType,
    Type,
    TypeId,
    UnknownType,
)

_OPAQUE = bits_of((
    typed.Template, typed.ElixirCode, typed.ElixirMap, typed.Query, typed.Receive, typed.With,
))  # fmt: skip
"""What has a language of its own: the structures of a function with such a thing stay values."""
_KNOWN = frozenset((
    ("Std", "string"), ("Sys", "print"), ("Sys", "println"), ("Log", "trace"),
    ("Json", "stringify"), ("Reflect", "field"), ("Reflect", "hasField"), ("Reflect", "fields"),
    ("Reflect", "getProperty"), ("Reflect", "setField"), ("Reflect", "setProperty"),
))  # fmt: skip
"""They take anything, and know references."""
_FREE = (DynamicType, AnyType, UnknownType)


@dataclass(frozen=True, slots=True)
class Handed:
    """One value given for another: of two structures; or of one and what it can't be told apart
    from, where `other` is None."""

    node: Expr
    structure: TypeId
    other: TypeId | None = None


def handed(world: World, function: Function) -> Iterator[Handed]:
    """All that a function hands over. A pair may come more than once."""
    return _Flow(world).of(function)


def all_of(world: World, body: Expr) -> Iterator[Handed]:
    """Every structure that an expression has to do with, as gone out of sight."""
    flow = _Flow(world)
    for node in walk(body):
        yield from flow.out(node, node.type)


def of_first_value(world: World, value: Expr, type: Type) -> Iterator[Handed]:
    """The same of a variable's first value, which may be made when Elixir is compiled: structures
    in it stay values."""
    flow = _Flow(world)
    yield from flow.given(value, type)
    for node in walk(value):
        if isinstance(node, typed.Object | typed.StructureMember):
            yield from flow.out(node, node.type)
        if isinstance(node, typed.StructureMember):
            yield from flow.out(node, node.target.type)
        elif isinstance(node, typed.Function):
            yield from flow.of(node)
        else:
            yield from flow.at(node)


class _Flow:
    def __init__(self, world: World) -> None:
        self.world = world

    def of(self, function: Function) -> Iterator[Handed]:
        if holds(function.body, _OPAQUE):
            yield from all_of(self.world, function)
            return
        for one in function.parameters:
            if one.default is not None:
                yield from self.given(one.default, one.variable.type)
            if one.pattern is not None:
                yield from self.out(function, one.variable.type)
        yield from self._returned(function)
        for node in nodes(function.body):
            yield from self._odd(node, node.type)
            yield from self.at(node)

    def given(self, value: Expr, expected: Type) -> Iterator[Handed]:
        """A value stands where another type is expected."""
        if value.type is expected or (isinstance(value, typed.Constant) and value.value is None):
            return
        yield from self._pair(value, value.type, expected, ())

    def at(self, node: Expr) -> Iterator[Handed]:
        match node:
            case typed.VariableDeclaration(variable=variable, value=value) if value is not None:
                yield from self.given(value, variable.type)
            case typed.Assign(target=target, value=value):
                yield from self.given(value, target.type)
            case typed.Call():
                yield from self._call(node)
            case typed.New(constructor=Member() as maker):
                yield from self._arguments(node, maker.type)
            case typed.Function():
                yield from self._returned(node)
            case typed.Array(elements=elements):
                for one in elements:
                    yield from self._pair(one, one.type, self._argument(node.type), ())
            case typed.MapOf(entries=entries):
                for _, value in entries:
                    yield from self._pair(value, value.type, self._argument(node.type), ())
            case typed.Yield(value=value):
                yield from self._odd(value, value.type)
            case typed.Comprehension(loop=loop):
                for one in walk(loop):
                    if isinstance(one, typed.Yield):
                        value = one.value
                        yield from self._pair(value, value.type, self._argument(node.type), ())
            case typed.Object(fields=fields):
                yield from self._fields(node, fields)
            case typed.Cast(value=value):
                yield from self.given(value, node.type)
            case typed.If(then=then, otherwise=otherwise):
                yield from self._arm(then, node.type)
                if otherwise is not None:
                    yield from self._arm(otherwise, node.type)
            case typed.Switch(cases=cases):
                for case in cases:
                    yield from self._arm(case.body, node.type)
            case typed.Binary(operator="??", left=left, right=right):
                yield from self.given(left, node.type)
                yield from self.given(right, node.type)
            case typed.Throw(value=value):
                yield from self.out(value, value.type)
            case typed.For(iterable=iterable, variable=variable):
                inner = self._argument(iterable.type)
                yield from self._pair(iterable, inner, variable.type, ())
            case typed.RawElixir():
                for name in mentioned(node):
                    yield from self.out(node, name.type)

    def _arm(self, arm: Expr, expected: Type) -> Iterator[Handed]:
        if isinstance(arm, typed.Block):
            if not arm.statements:
                return
            arm = arm.statements[-1]
        if self._strip(expected) != VOID:
            yield from self.given(arm, expected)

    def _returned(self, function: Function) -> Iterator[Handed]:
        pending = [function.body]
        while pending:
            one = pending.pop()
            if isinstance(one, typed.Return) and one.value is not None:
                yield from self.given(one.value, function.result)
            if not isinstance(one, typed.Function):
                pending += children(one)

    def _fields(
        self, node: typed.Object, fields: list[typed.ObjectField | typed.ObjectSpread]
    ) -> Iterator[Handed]:
        type = self._strip(node.type)
        for one in fields:
            if isinstance(one, typed.ObjectSpread):
                yield from self.out(node, node.type)
                yield from self.out(node, one.value.type)
            elif isinstance(type, StructureType) and (field := type.field(one.name)) is not None:
                yield from self.given(one.value, field.type)
        if not isinstance(type, StructureType):
            yield from self.out(node, node.type)
        elif any(type.field(one.name) is None for one in fields if isinstance(one, _FIELD)):
            yield Handed(node, structure_id(type))

    def _call(self, node: typed.Call) -> Iterator[Handed]:
        member, _, args = call_parts(node)
        if member is None and isinstance(node.callee, typed.StaticMember | typed.InstanceMember):
            member = node.callee.member
        owner = None if member is None else member.owner
        if member is not None and owner is not None:
            if (owner.name, member.name) in _KNOWN or member.name == "trace":
                return
            if member.name == "copy" and owner.name == "Reflect":
                return
            is_foreign = member.is_extern or member.elixir is not None
            if is_foreign and not self.world.is_standard(owner):
                for one in args:
                    for inner in () if one is None else walk(one):
                        yield from self.out(inner, inner.type)
                yield from self.out(node, node.type)
                return
        elif member is not None and member.name == "trace":
            return
        yield from self._arguments(node, node.callee.type)
        for _, value in node.keywords:
            yield from self.out(value, value.type)

    def _arguments(self, node: typed.Call | typed.New, type: Type) -> Iterator[Handed]:
        type = self._strip(type)
        if not isinstance(type, FunctionType):
            for one in node.args:
                if one is not None:
                    yield from self.out(one, one.type)
            return
        for index, one in enumerate(node.args):
            if one is not None and index < len(type.parameters):
                parameter = type.parameters[index]
                inner = self._argument(parameter.type) if parameter.rest else parameter.type
                yield from self.given(one, inner)

    def _argument(self, type: Type) -> Type:
        """What a list or a map has for its elements."""
        found = self._strip(type)
        args = getattr(found, "args", ())
        return args[-1] if args else UnknownType()

    # -- two types side by side --

    def _pair(
        self, node: Expr, actual: Type, expected: Type, above: tuple[tuple[Type, Type], ...]
    ) -> Iterator[Handed]:
        if actual is expected or len(above) > 6:
            return
        one, other = self._strip(actual), self._strip(expected)
        if one == other or (one, other) in above:
            return
        above = (*above, (one, other))
        match one, other:
            case StructureType(), StructureType():
                yield from self._structures(node, one, other, above)
            case (ClassType(id=a, args=some), ClassType(id=b, args=others)) if a == b:
                for x, y in zip(some, others, strict=False):
                    yield from self._pair(node, x, y, above)
            case (EnumType(id=a, args=some), EnumType(id=b, args=others)) if a == b:
                for x, y in zip(some, others, strict=False):
                    yield from self._pair(node, x, y, above)
            case (AbstractType(id=a, args=some), AbstractType(id=b, args=others)) if a == b:
                for x, y in zip(some, others, strict=False):
                    yield from self._pair(node, x, y, above)
            case FunctionType(), FunctionType():
                for given, asked in zip(one.parameters, other.parameters, strict=False):
                    yield from self._pair(node, given.type, asked.type, above)
                if self._strip(other.result) != VOID:
                    yield from self._pair(node, one.result, other.result, above)
            case _, ParameterType(constraint=None):
                return
            case ParameterType(constraint=None), _:
                yield from self.out(node, other)
            case _, ParameterType(constraint=constraint) if constraint is not None:
                yield from self._pair(node, one, constraint, above)
            case ParameterType(constraint=constraint), _ if constraint is not None:
                yield from self._pair(node, constraint, other, above)
            case _ if other != VOID and self._hides(one, other):
                yield from self.out(node, one)
                yield from self.out(node, other)

    def _hides(self, one: Type, other: Type) -> bool:
        """Of the one type nobody can tell by the other which structures its values are."""
        if isinstance(one, _FREE) or isinstance(other, _FREE):
            return True
        sides = [it for it in (one, other) if isinstance(it, StructureType)]
        return bool(sides) and not any(
            it.name in ("iterator", "keyValueIterator", "hasNext") for it in sides[0].fields
        )

    def _structures(
        self,
        node: Expr,
        one: StructureType,
        other: StructureType,
        above: tuple[tuple[Type, Type], ...],
    ) -> Iterator[Handed]:
        first, second = structure_id(one), structure_id(other)
        if first != second:
            yield Handed(node, first, second)
        for field in one.fields:
            there = other.field(field.name)
            if there is not None:
                yield from self._pair(node, field.type, there.type, above)

    def out(self, node: Expr, type: Type, depth: int = 0) -> Iterator[Handed]:
        """All structures that a value of the type may hold go out of sight."""
        found = self._strip(type)
        if depth > 4:
            return
        match found:
            case StructureType(fields=fields):
                yield Handed(node, structure_id(found))
                for one in fields:
                    yield from self.out(node, one.type, depth + 1)
            case ClassType(args=args) | AbstractType(args=args) | EnumType(args=args):
                for one_ in args:
                    yield from self.out(node, one_, depth + 1)

    def _odd(self, node: Expr, type: Type) -> Iterator[Handed]:
        """Structures of which more is known than a type says, or that have methods."""
        found = self._strip(type)
        if isinstance(found, StructureType) and (
            found.keys != "atom"
            or found.is_open
            or any(one.is_final and self._is_function(one.type) for one in found.fields)
        ):
            yield Handed(node, structure_id(found))

    def _is_function(self, type: Type) -> bool:
        return isinstance(self._strip(type), FunctionType)

    def _strip(self, type: Type) -> Type:
        while isinstance(type, Monomorph) and type.link is not None:
            type = type.link
        return strip(self.world.db, type)


_FIELD = (typed.ObjectField,)
