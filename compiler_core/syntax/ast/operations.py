"""Views of what is computed from parts: access, calls, operators, casts, metadata, macros."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from compiler_core.base.span import Span
from compiler_core.syntax.ast.base import Expr, Metadata, Name, TypeExpr

if TYPE_CHECKING:
    from compiler_core.syntax.ast.declarations import TypeDeclaration
    from compiler_core.syntax.ast.types import NamedType


@dataclass(slots=True, eq=False)
class FieldAccess(Expr):
    """`target.name`, `target?.name` (`safe`). `name.text` is empty after a half-typed `target.`"""

    target: Expr
    name: Name
    safe: bool = False


@dataclass(slots=True, eq=False)
class Index(Expr):
    target: Expr
    index: Expr


@dataclass(slots=True, eq=False)
class NamedArg(Expr):
    """`name: value` among the arguments of a call or annotation, or in a keyword list (dialect)."""

    name: Name
    value: Expr


@dataclass(slots=True, eq=False)
class Call(Expr):
    callee: Expr
    args: list[Expr]


@dataclass(slots=True, eq=False)
class New(Expr):
    type: NamedType
    args: list[Expr]


UnaryOperator = Literal["-", "!", "~", "++", "--"]


@dataclass(slots=True, eq=False)
class Unary(Expr):
    operator: str
    operand: Expr
    prefix: bool


@dataclass(slots=True, eq=False)
class Binary(Expr):
    """Every infix operator, assignments (`=`, `+=`, `??=`) among them; also `=>` in patterns and
    entries, `|>`, infix `++`, `in`, `...`, `<-` of the dialect."""

    operator: str
    operator_span: Span
    left: Expr
    right: Expr


@dataclass(slots=True, eq=False)
class IsCheck(Expr):
    value: Expr
    type: TypeExpr


@dataclass(slots=True, eq=False)
class Ternary(Expr):
    condition: Expr
    then: Expr
    otherwise: Expr


@dataclass(slots=True, eq=False)
class Parenthesis(Expr):
    inner: Expr


@dataclass(slots=True, eq=False)
class TypeCheck(Expr):
    """`(value : Type)`"""

    value: Expr
    type: TypeExpr


@dataclass(slots=True, eq=False)
class Cast(Expr):
    """`cast value` (`type` None) or `cast(value, Type)`."""

    value: Expr
    type: TypeExpr | None


@dataclass(slots=True, eq=False)
class Untyped(Expr):
    value: Expr


@dataclass(slots=True, eq=False)
class MetaExpr(Expr):
    metadata: Metadata
    value: Expr


@dataclass(slots=True, eq=False)
class MacroExpr(Expr):
    """`macro expr`, `macro : Type`, `macro class …`: kept, not run."""

    body: Expr | TypeExpr | TypeDeclaration
