"""What every view is: its place; names, metadata, comments; what types and expressions share."""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.base.span import Span


@dataclass(slots=True, eq=False)
class View:
    span: Span


# --- names, metadata -----------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class Name(View):
    text: str


@dataclass(slots=True, eq=False)
class Metadata(View):
    """`@:schema(table: "orders")`: `name` is `@:schema`; `args` may hold NamedArg."""

    name: str
    name_span: Span
    args: list[Expr]
    has_parens: bool


@dataclass(slots=True, eq=False)
class TypeExpr(View):
    pass


@dataclass(slots=True, eq=False)
class Expr(View):
    pass


@dataclass(slots=True, eq=False)
class Comment(View):
    """A comment that documents nothing. `text` without its marks; `own_line`: nothing but blanks
    stand before it on its line."""

    text: str
    own_line: bool
