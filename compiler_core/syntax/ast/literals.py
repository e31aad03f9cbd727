"""Views of literals, and of the collections of Haxe and of the dialect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compiler_core.syntax.ast.base import Expr, Name, View

if TYPE_CHECKING:
    from compiler_core.syntax.ast.operations import NamedArg
    from compiler_core.syntax.ast.statements import For, While
    from compiler_core.syntax.ast.types import NamedType


@dataclass(slots=True, eq=False)
class Identifier(Expr):
    """Any plain name, `this`, `super`, `__MODULE__`, `_` and macro `$name` included."""

    name: str


@dataclass(slots=True, eq=False)
class NullLiteral(Expr):
    pass


@dataclass(slots=True, eq=False)
class BoolLiteral(Expr):
    value: bool


@dataclass(slots=True, eq=False)
class IntLiteral(Expr):
    """`text` as written (`1_000`, `0xFF`, `12i32`)."""

    text: str
    value: int
    suffix: str | None = None


@dataclass(slots=True, eq=False)
class FloatLiteral(Expr):
    text: str
    value: float
    suffix: str | None = None


@dataclass(slots=True, eq=False)
class StringLiteral(Expr):
    """A string without interpolation; `value` has its escapes resolved."""

    value: str
    quote: str


@dataclass(slots=True, eq=False)
class InterpolatedString(Expr):
    """`'a ${x} $y'`: literal text (escapes resolved, `$$` is `$`) and expressions in turn."""

    parts: list[str | Expr]


@dataclass(slots=True, eq=False)
class RegexLiteral(Expr):
    """`~/pattern/flags`, `pattern` as written between the slashes."""

    pattern: str
    flags: str


@dataclass(slots=True, eq=False)
class AtomLiteral(Expr):
    """`:ok`, `:"with space"`; `name` without colon and quotes."""

    name: str


@dataclass(slots=True, eq=False)
class ArrayLiteral(Expr):
    """`[a, b]`."""

    elements: list[Expr]


@dataclass(slots=True, eq=False)
class ArrowEntry(View):
    key: Expr
    value: Expr


@dataclass(slots=True, eq=False)
class MapLiteral(Expr):
    """Haxe's `[k => v, …]` (not empty)."""

    entries: list[ArrowEntry]


@dataclass(slots=True, eq=False)
class Comprehension(Expr):
    """`[for (…) …]`, `[while (…) …]`; a body `k => v` makes a map."""

    loop: For | While


@dataclass(slots=True, eq=False)
class KeywordList(Expr):
    """`[name: X, size: 1]` (dialect)."""

    entries: list[NamedArg]


@dataclass(slots=True, eq=False)
class ObjectField(View):
    name: Name
    value: Expr
    quoted: bool = False


@dataclass(slots=True, eq=False)
class Spread(View):
    """`...value` in an object literal (dialect), or a rest argument of a call (Haxe 4.2)."""

    value: Expr


@dataclass(slots=True, eq=False)
class SpreadExpr(Expr):
    """`...rest` as an argument of a call."""

    value: Expr


@dataclass(slots=True, eq=False)
class ObjectLiteral(Expr):
    fields: list[ObjectField | Spread]


@dataclass(slots=True, eq=False)
class TupleLiteral(Expr):
    """`{:ok, x}` (dialect). A keyword tail is a last element `KeywordList`."""

    elements: list[Expr]


@dataclass(slots=True, eq=False)
class ElixirMap(Expr):
    """`%{a: 1, "k" => v}` or `%User{…}` (dialect)."""

    struct: NamedType | None
    entries: list[ObjectField | ArrowEntry]
