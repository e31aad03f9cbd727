"""Haxe's types, and the few that the dialect adds.

Types are immutable values that compare by structure, but for `Monomorph`, the unification
variable, which is compared by identity and linked once (Haxe's TMono). A declared type is named by
its `TypeId`; what it declares is looked up (`semantics.items`), never held here, so that a type is
a small value that can cross the firewall between files.

`Unknown` is the type of what depends on something that could not be understood and has already
been reported: it unifies with everything, silently, so that one fault gives one diagnostic.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple


class TypeId(NamedTuple):
    """`package.Module.Name`; `name` equals `module` for a module's main type. A class-level typedef
    or enum `State` of class `Cache` has the name `Cache.State`."""

    package: tuple[str, ...]
    module: str
    name: str

    def __str__(self) -> str:
        parts = [*self.package, self.module]
        if self.name != self.module:
            parts.append(self.name)
        return ".".join(parts)


class Type:
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ClassType(Type):
    """An instance of a class or interface."""

    id: TypeId
    args: tuple[Type, ...] = ()


@dataclass(frozen=True, slots=True)
class EnumType(Type):
    id: TypeId
    args: tuple[Type, ...] = ()


@dataclass(frozen=True, slots=True)
class AbstractType(Type):
    """An abstract, the core ones (`Int`, `Bool`, `Void`, `Null<T>`) among them."""

    id: TypeId
    args: tuple[Type, ...] = ()


@dataclass(frozen=True, slots=True)
class TypedefType(Type):
    """A typedef by name, kept so that messages and specs can say it; `unify` follows it."""

    id: TypeId
    args: tuple[Type, ...] = ()


@dataclass(frozen=True, slots=True)
class ParameterType(Type):
    """A type parameter inside the declaration that has it: `owner` names the type or function."""

    owner: str
    name: str
    constraint: Type | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class FunctionParameter:
    name: str
    type: Type
    optional: bool = False
    rest: bool = False


@dataclass(frozen=True, slots=True)
class FunctionType(Type):
    parameters: tuple[FunctionParameter, ...]
    result: Type


@dataclass(frozen=True, slots=True)
class StructureField:
    name: str
    type: Type
    optional: bool = False
    is_final: bool = False


@dataclass(frozen=True, slots=True)
class StructureType(Type):
    """`keys` and `is_open` are told by the dialect's shape inference (`semantics.shapes`)."""

    fields: tuple[StructureField, ...]
    keys: Literal["atom", "string", "either"] = "atom"
    is_open: bool = False
    """It may have fields that nobody has named: a value that comes from outside."""

    def with_fields(self, fields: tuple[StructureField, ...]) -> StructureType:
        return StructureType(fields, self.keys, self.is_open)

    def field(self, name: str) -> StructureField | None:
        return next((item for item in self.fields if item.name == name), None)


@dataclass(frozen=True, slots=True)
class DynamicType(Type):
    """`Dynamic`, or `Dynamic<T>` (every field is a T)."""

    value: Type | None = None


@dataclass(frozen=True, slots=True)
class AnyType(Type):
    pass


@dataclass(frozen=True, slots=True)
class AtomType(Type):
    """An atom of the dialect; `name` is None where any may stand."""

    name: str | None = None


@dataclass(frozen=True, slots=True)
class TupleType(Type):
    elements: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class KeywordType(Type):
    """A keyword list of the dialect."""

    fields: tuple[StructureField, ...]


@dataclass(frozen=True, slots=True)
class UnionType(Type):
    """Values of several shapes at one place, as `{:ok, x}` in one arm and `{:error, e}` in the
    other; only inferred for the dialect's values, never written in Haxe."""

    members: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class IntersectionType(Type):
    """`A & B` where not all are structures: what a type parameter is constrained to."""

    members: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class ModuleType(Type):
    """A type's name used as a value: `Std`, `User` in `Repo.get(User, id)`. `id` is None where the
    name is taken for an Elixir module that nothing declares."""

    id: TypeId | None
    name: str


@dataclass(frozen=True, slots=True)
class UnknownType(Type):
    pass


class Monomorph(Type):
    """A type that is not known yet. `link` is set once, by `unify`."""

    __slots__ = ("link",)

    def __init__(self) -> None:
        self.link: Type | None = None


def _core(name: str, *args: Type) -> AbstractType:
    return AbstractType(TypeId((), "StdTypes", name), args)


VOID = _core("Void")
INT = _core("Int")
FLOAT = _core("Float")
BOOL = _core("Bool")
STRING = ClassType(TypeId((), "String", "String"))
EREG = ClassType(TypeId((), "EReg", "EReg"))
DYNAMIC = DynamicType()
UNKNOWN = UnknownType()

NULL_ID = TypeId((), "StdTypes", "Null")
ARRAY_ID = TypeId((), "Array", "Array")
VECTOR_ID = TypeId(("haxe", "ds"), "Vector", "Vector")
MAP_ID = TypeId(("haxe", "ds"), "Map", "Map")
REST_ID = TypeId(("haxe",), "Rest", "Rest")
RESULT_ID = TypeId((), "Result", "Result")
OPTION_ID = TypeId((), "Option", "Option")
DONE_ID = TypeId((), "Done", "Done")
FOUND_ID = TypeId((), "Found", "Found")

TAGGED_VALUES: Mapping[tuple[str, TypeId], int] = {
    ("ok", RESULT_ID): 0,
    ("error", RESULT_ID): 1,
    ("some", OPTION_ID): 0,
    ("error", DONE_ID): 0,
    ("ok", FOUND_ID): 0,
}
"""Enums that are one type with their tuple forms: by the tag in front and the enum, which of the
enum's type arguments the value behind the tag has."""

TAGGED_ENUMS = frozenset(id for _, id in TAGGED_VALUES)


def null_of(inner: Type) -> AbstractType:
    """`Null<T>`; what may be null already stays as it is."""
    if isinstance(inner, AbstractType) and inner.id == NULL_ID:
        return inner
    return AbstractType(NULL_ID, (inner,))


def array_of(element: Type) -> ClassType:
    return ClassType(ARRAY_ID, (element,))


def map_of(key: Type, value: Type) -> AbstractType:
    return AbstractType(MAP_ID, (key, value))
