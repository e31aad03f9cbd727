"""Patterns as the exhaustiveness engine sees them: constructors applied to patterns.

A typed pattern says much that coverage does not depend on (names, spans, spelling). The engine
(`semantics.patterns.matrix`, after Luc Maranget, "Warnings for pattern matching", JFP 2007) works
on three things only: *anything*, a *constructor* applied to patterns, and *alternatives*. What
counts as a constructor is wider than in ML:

    Leaf(3)              enum constructor `Leaf` of one argument, the constant 3
    [Leaf(_), false]     tuple of two (the subject is an array literal), or array of length two
    {name: "a", age: _}  structure with the fields that the switch mentions anywhere
    {:ok, x}             `tagged ok` of one argument, the same that `Ok(x)` is on a `Result`
    null                 a constructor of every type, asked for where the type is `Null<T>`
    f(_) => 3, ~/x/      opaque: what it takes nobody can tell

A `Column` is the type of a place in the matrix: it knows its constructors and the columns of their
arguments. Columns, constructors and patterns are interned by one `Space`, which lives as long as
one check, so that the engine may compare and memoise them by identity.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Protocol

from compiler_core.semantics import typed
from compiler_core.semantics.types import (
    BOOL,
    UNKNOWN,
    EnumType,
    ParameterType,
    StructureField,
    TupleType,
    Type,
    TypeId,
)
from compiler_core.semantics.types import TAGGED_ENUMS as TAGGED_ENUMS

ConstructorKind = Literal[
    "enum",
    "value",
    "constant",
    "bool",
    "null",
    "atom",
    "tagged",
    "tuple",
    "array",
    "structure",
    "static",
]

TAGS = {"Ok": "ok", "Error": "error", "Some": "some", "None": "none"}
"""The constructors of Result and Option, and the atom that each is in Elixir."""


# --- what the engine must know of a type ---------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ConstructorShape:
    """A constructor that a value of the asked type can have been made with; argument types are
    those for that type. `refinement`: what the type parameters in sight are, once a value is known
    to have this constructor (a GADT's `I(n: Int): Expr<Int>` makes `T` an Int)."""

    name: str
    parameters: tuple[tuple[str, Type], ...]
    refinement: tuple[tuple[ParameterType, Type], ...] = ()


ShapeKind = Literal[
    "enum", "bool", "values", "tuple", "union", "array", "structure", "atom", "open", "unknown"
]


@dataclass(frozen=True, slots=True)
class Shape:
    """A type, as far as patterns can take it apart.

    `values` are an enum abstract's, with their constants where these are literals; `elements` a
    tuple's, a union's members or an array's one element type; `fields` a structure's or class's.
    `open` has more values than can be listed (numbers, strings), `unknown` can't be told.
    """

    kind: ShapeKind
    nullable: bool = False
    enum: TypeId | None = None
    constructors: tuple[ConstructorShape, ...] = ()
    values: tuple[tuple[str, typed.ConstantValue], ...] = ()
    elements: tuple[Type, ...] = ()
    fields: tuple[StructureField, ...] = ()
    atom: str | None = None


class TypeShapes(Protocol):
    """How the engine asks about types; `patterns.type_shapes` answers from the database."""

    def shape(self, type: Type) -> Shape: ...

    def plain(self, type: Type) -> Type:
        """The type without typedefs, links and `Null`."""
        ...

    def apply(self, type: Type, refinement: tuple[tuple[ParameterType, Type], ...]) -> Type: ...

    def constant(self, member: typed.Member) -> typed.ConstantValue:
        """What an inline variable stands for, where that is a literal; else None."""
        ...

    def as_haxe_sees_it(self) -> TypeShapes:
        """The same, but a constructor's own type parameters are unknown below it: Haxe forgets
        them, and then asks for constructors that can't be there."""
        ...


# --- interned things -----------------------------------------------------------------------------


class Constructor:
    """`labels` are a structure's field names; what an enum calls its arguments is asked of the
    column (`Space.declared`)."""

    __slots__ = ("arity", "kind", "labels", "name", "owner", "value")

    def __init__(
        self,
        kind: ConstructorKind,
        name: str,
        arity: int,
        labels: tuple[str, ...],
        value: typed.ConstantValue,
        owner: TypeId | None,
    ) -> None:
        self.kind: ConstructorKind = kind
        self.owner = owner
        self.name = name
        self.arity = arity
        self.labels = labels
        self.value = value

    def __repr__(self) -> str:
        return f"{self.kind}:{self.name or self.value!r}/{self.arity}"


class Pattern:
    """`constructor` None: anything, or, where `alternatives` are given, one of those. A structure's
    `arguments` stand in the order of its own constructor's labels. `extractor` names the function
    of an `f(_) => p` that was asked to be kept."""

    __slots__ = ("alternatives", "arguments", "constructor", "extracted", "extractor")

    def __init__(
        self,
        constructor: Constructor | None,
        arguments: tuple[Pattern, ...],
        alternatives: tuple[Pattern, ...],
        extractor: object = None,
        extracted: Column | None = None,
    ) -> None:
        self.constructor = constructor
        self.arguments = arguments
        self.alternatives = alternatives
        self.extractor = extractor
        self.extracted = extracted

    def __repr__(self) -> str:
        if self.constructor:
            return f"{self.constructor}{self.arguments}"
        return f"({' | '.join(map(repr, self.alternatives))})" if self.alternatives else "_"


ANYTHING = Pattern(None, (), ())


class Column:
    """The type of a place. `guard`: a column made up for a guard's condition; `bracketed`: a tuple
    that is written as an array literal."""

    __slots__ = (
        "_arguments",
        "bracketed",
        "constructors",
        "declared",
        "guard",
        "shape",
        "space",
        "type",
    )

    def __init__(
        self,
        space: Space,
        type: Type,
        shape: Shape,
        guard: bool = False,
        bracketed: bool = False,
    ) -> None:
        self.space = space
        self.bracketed = bracketed
        self.type = type
        self.shape = shape
        self.guard = guard
        self.constructors: tuple[Constructor, ...] = tuple(space.listed(self))
        """All of a closed type's, in declaration order, without null."""
        self.declared: dict[Constructor, ConstructorShape] = {}
        if shape.kind == "enum":
            self.declared = dict(zip(self.constructors, shape.constructors, strict=True))
        self._arguments: dict[Constructor, tuple[Column, ...]] = {}

    def arguments(self, constructor: Constructor) -> tuple[Column, ...]:
        """The columns of a constructor's arguments, where a value of this type has it."""
        known = self._arguments.get(constructor)
        if known is None:
            known = self._arguments[constructor] = tuple(
                self.space.column(type) for type in self.space.argument_types(self, constructor)
            )
        return known

    def field(self, name: str) -> Column:
        for item in self.shape.fields:
            if item.name == name:
                return (
                    self.space.optional(item.type)
                    if item.optional
                    else self.space.column(item.type)
                )
        return self.space.unknown


class Space:
    """Interned columns, constructors and patterns of one check.

    `writes_tuples`: some pattern spells a Result or Option as `{:ok, x}`; witnesses then do too.
    `names_null`: some pattern asks for null.
    """

    def __init__(self, shapes: TypeShapes, shared: Space | None = None) -> None:
        self.shapes = shapes
        self.writes_tuples = False
        self.names_null = False
        self._columns: dict[Type, Column] = {}
        self._optional: dict[Type, Column] = {}
        self._constructors: dict[object, Constructor] = shared._constructors if shared else {}
        self._patterns: dict[object, Pattern] = shared._patterns if shared else {}
        self.unknown = self.column(UNKNOWN)

    def as_haxe_sees_it(self) -> Space:
        """The same constructors and patterns, but types as Haxe's own check knows them."""
        return Space(self.shapes.as_haxe_sees_it(), self)

    # -- interning --

    def column(self, type: Type) -> Column:
        found = self._columns.get(type)
        if found is None:
            found = self._columns[type] = Column(self, type, self.shapes.shape(type))
        return found

    def optional(self, type: Type) -> Column:
        """The column of an optional field: absent, it reads as null."""
        found = self._optional.get(type)
        if found is None:
            found = self.column(type)
            if not found.shape.nullable and found.shape.kind != "unknown":
                shape = found.shape
                found = Column(
                    self,
                    type,
                    Shape(
                        shape.kind,
                        True,
                        shape.enum,
                        shape.constructors,
                        shape.values,
                        shape.elements,
                        shape.fields,
                        shape.atom,
                    ),
                )
            self._optional[type] = found
        return found

    def refined(self, column: Column, refinement: tuple[tuple[ParameterType, Type], ...]) -> Column:
        """The column once a constructor has told what type parameters are."""
        if column.guard or column.shape.kind == "unknown":
            return column
        type = self.shapes.apply(column.type, refinement)
        return column if type is column.type or type == column.type else self.column(type)

    @property
    def boolean_column(self) -> Column:
        return self.column(BOOL)

    def guard_column(self) -> Column:
        return Column(self, BOOL, self.shapes.shape(BOOL), guard=True)

    def constructor(
        self,
        kind: ConstructorKind,
        name: str = "",
        arity: int = 0,
        labels: tuple[str, ...] = (),
        value: typed.ConstantValue = None,
        owner: TypeId | None = None,
    ) -> Constructor:
        key = (kind, name, arity, value.__class__, value, owner, labels)
        found = self._constructors.get(key)
        if found is None:
            found = self._constructors[key] = Constructor(kind, name, arity, labels, value, owner)
        return found

    def apply(self, constructor: Constructor, arguments: Iterable[Pattern] = ()) -> Pattern:
        given = tuple(arguments)
        key = (constructor, given)
        found = self._patterns.get(key)
        if found is None:
            found = self._patterns[key] = Pattern(constructor, given, ())
        return found

    def either(self, alternatives: Iterable[Pattern]) -> Pattern:
        """One of several; alternatives of alternatives are flattened, anything absorbs."""
        flat: dict[Pattern, None] = {}
        for item in alternatives:
            if item is ANYTHING:
                return ANYTHING
            flat.update(dict.fromkeys(item.alternatives or (item,)))
        if len(flat) == 1:
            return next(iter(flat))
        key = ("|", *flat)
        found = self._patterns.get(key)
        if found is None:
            found = self._patterns[key] = Pattern(None, (), tuple(flat))
        return found

    def written(self, alternatives: Iterable[Pattern]) -> Pattern:
        """One of several, as they were written: nothing is left out."""
        given = tuple(alternatives)
        key = ("written", *given)
        found = self._patterns.get(key)
        if found is None:
            found = self._patterns[key] = Pattern(None, (), given)
        return found

    def extraction(self, extractor: object, column: Column, inner: Pattern) -> Pattern:
        key = (extractor, column, inner)
        found = self._patterns.get(key)
        if found is None:
            found = self._patterns[key] = Pattern(None, (inner,), (), extractor, column)
        return found

    # -- constructors of types --

    @property
    def null(self) -> Constructor:
        return self.constructor("null", "null")

    def boolean(self, value: bool) -> Constructor:
        return self.constructor("bool", "true" if value else "false", value=value)

    def tagged(self, tag: str, arity: int) -> Constructor:
        """A tuple whose first element is that atom, or, without arguments, the atom."""
        if arity == 0:
            return self.constructor("atom", tag)
        return self.constructor("tagged", tag, arity)

    def enum_constructor(self, enum: TypeId | None, shape: ConstructorShape) -> Constructor:
        arity = len(shape.parameters)
        if enum in TAGGED_ENUMS and shape.name in TAGS:
            return self.tagged(TAGS[shape.name], arity)
        return self.constructor("enum", shape.name, arity, owner=enum)

    def tuple_constructor(self, elements: tuple[Type, ...]) -> Constructor:
        tag = self.column(elements[0]).shape.atom if elements else None
        if tag is not None and len(elements) > 1:
            return self.tagged(tag, len(elements) - 1)
        return self.constructor("tuple", "", len(elements))

    def listed(self, column: Column) -> Iterable[Constructor]:
        """The constructors of a closed type; none for an open one."""
        shape = column.shape
        if column.bracketed:
            yield self.constructor("tuple", "", len(shape.elements))
            return
        match shape.kind:
            case "bool":
                yield self.boolean(True)
                yield self.boolean(False)
            case "enum":
                for item in shape.constructors:
                    yield self.enum_constructor(shape.enum, item)
            case "values":
                seen = set()
                for name, value in shape.values:
                    key = name if value is None else (value.__class__, value)
                    if key not in seen:
                        seen.add(key)
                        yield self.constructor("value", name)
            case "tuple":
                yield self.tuple_constructor(shape.elements)
            case "atom":
                if shape.atom is not None:
                    yield self.constructor("atom", shape.atom)
            case "union":
                found: dict[Constructor, None] = {}
                for member in shape.elements:
                    found.update(dict.fromkeys(self.column(member).constructors))
                yield from found

    def argument_types(self, column: Column, constructor: Constructor) -> tuple[Type, ...]:
        shape = column.shape
        unknown = (UNKNOWN,) * constructor.arity
        match shape.kind:
            case "enum":
                declared = self.declared(column, constructor)
                if declared is not None:
                    return tuple(type for _, type in declared.parameters)
            case "tuple" if len(shape.elements) == constructor.arity:
                return shape.elements
            case "tuple" if constructor.kind == "tagged":
                if len(shape.elements) == constructor.arity + 1:
                    return shape.elements[1:]
            case "array" if shape.elements:
                return shape.elements * constructor.arity
            case "union":
                for member in shape.elements:
                    if constructor in self.column(member).constructors:
                        return self.argument_types(self.column(member), constructor)
        return unknown

    def declared(self, column: Column, constructor: Constructor) -> ConstructorShape | None:
        """The enum constructor that `constructor` is on this column."""
        return column.declared.get(constructor)

    def refinement(
        self, column: Column, constructor: Constructor
    ) -> tuple[tuple[ParameterType, Type], ...]:
        declared = self.declared(column, constructor)
        return declared.refinement if declared else ()


def subject_column(space: Space, subject: typed.Expr) -> Column:
    """The column of what is switched on; an array literal is taken apart as a tuple, as in Haxe."""
    if isinstance(subject, typed.Array):
        type = TupleType(tuple(element.type for element in subject.elements))
        shape = Shape("tuple", elements=type.elements)
        return Column(space, type, shape, bracketed=True)
    return space.column(subject.type)


def column_of_enum(space: Space, id: TypeId) -> Column:
    """The column of an enum whose arguments are not known."""
    return space.column(EnumType(id, ()))
