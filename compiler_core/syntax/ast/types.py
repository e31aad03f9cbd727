"""Views of types: paths, functions, structures, type parameters."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compiler_core.syntax.ast.base import Expr, Metadata, Name, TypeExpr, View

if TYPE_CHECKING:
    from compiler_core.syntax.ast.functions import FunctionParts


@dataclass(slots=True, eq=False)
class NamedType(TypeExpr):
    """`a.b.Type<A, B>`: `path` is `("a", "b", "Type")`. An argument may be a constant `Expr`."""

    path: tuple[str, ...]
    args: list[TypeExpr | Expr]


@dataclass(slots=True, eq=False)
class FunctionTypeParameter(View):
    name: str | None
    type: TypeExpr
    optional: bool
    rest: bool = False


@dataclass(slots=True, eq=False)
class FunctionType(TypeExpr):
    parameters: list[FunctionTypeParameter]
    result: TypeExpr


@dataclass(slots=True, eq=False)
class StructField(View):
    name: Name
    type: TypeExpr | None
    optional: bool
    is_final: bool
    metadata: list[Metadata]
    doc: str | None = None
    property: tuple[str, str] | None = None
    """`var x(get, never): T` in a structure."""
    method: FunctionParts | None = None
    """`function f(x: Int): Int;` in a structure."""
    modifiers: list[Name] = field(default_factory=list)
    """`public`, `final`, … of one that is written as in a class."""
    value: Expr | None = None
    """`= value`, which Haxe reads and then refuses."""


@dataclass(slots=True, eq=False)
class StructType(TypeExpr):
    """`{> Base, x: Int, ?y: Float, var z: T;}`"""

    extends: list[TypeExpr]
    fields: list[StructField]


@dataclass(slots=True, eq=False)
class IntersectionType(TypeExpr):
    members: list[TypeExpr]


@dataclass(slots=True, eq=False)
class TupleType(TypeExpr):
    elements: list[TypeExpr]


@dataclass(slots=True, eq=False)
class ParenthesisType(TypeExpr):
    inner: TypeExpr


@dataclass(slots=True, eq=False)
class OptionalType(TypeExpr):
    """`?Int` in the old function type notation."""

    inner: TypeExpr


@dataclass(slots=True, eq=False)
class TypeParameter(View):
    """`@:meta T: Constraint & Other = Default`"""

    name: Name
    constraint: TypeExpr | None
    default: TypeExpr | None
    metadata: list[Metadata]
