"""Views of functions within expressions, and of variables."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compiler_core.syntax.ast.base import Expr, Metadata, Name, TypeExpr, View

if TYPE_CHECKING:
    from compiler_core.syntax.ast.types import TypeParameter


@dataclass(slots=True, eq=False)
class Parameter(View):
    """`@meta ?name: Type = default`, `...rest: T`, or, in the dialect, a `pattern` instead of a
    name: `"save"`, `{:notify, id}`, `:refresh`."""

    name: Name | None
    type: TypeExpr | None
    default: Expr | None
    optional: bool
    rest: bool
    metadata: list[Metadata]
    pattern: Expr | None = None


@dataclass(slots=True, eq=False)
class FunctionParts(View):
    type_parameters: list[TypeParameter]
    parameters: list[Parameter]
    result: TypeExpr | None
    body: Expr | None


@dataclass(slots=True, eq=False)
class FunctionExpr(Expr):
    """`function name(…) …`, `function(…) …` or `(x, y) -> …`."""

    name: Name | None
    function: FunctionParts
    is_arrow: bool
    is_inline: bool = False


@dataclass(slots=True, eq=False)
class VarDeclaration(View):
    name: Name
    type: TypeExpr | None
    value: Expr | None
    metadata: list[Metadata] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Var(Expr):
    """`var a = 1, b: Int;`, `final c = 2;`, `static var n = 0;` as a statement, `var x` in a
    pattern."""

    declarations: list[VarDeclaration]
    is_final: bool
    is_static: bool = False
