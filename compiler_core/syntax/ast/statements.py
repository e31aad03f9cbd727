"""Views of control flow, blocks, and text in another language."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compiler_core.base.span import Span
from compiler_core.syntax.ast.base import Expr, Name, TypeExpr, View

if TYPE_CHECKING:
    from compiler_core.syntax.ast.declarations import Member


@dataclass(slots=True, eq=False)
class Block(Expr):
    statements: list[Expr]


@dataclass(slots=True, eq=False)
class If(Expr):
    condition: Expr
    then: Expr
    otherwise: Expr | None


@dataclass(slots=True, eq=False)
class Case(View):
    """One arm, its body's statements (maybe none); `default` is an arm without patterns."""

    patterns: list[Expr]
    guard: Expr | None
    body: Block
    is_default: bool
    header_span: Span
    """From `case`/`default` to its `:`."""


@dataclass(slots=True, eq=False)
class Switch(Expr):
    subject: Expr
    cases: list[Case]
    keyword_span: Span


@dataclass(slots=True, eq=False)
class While(Expr):
    condition: Expr
    body: Expr
    is_do: bool


@dataclass(slots=True, eq=False)
class For(Expr):
    """`for (value in iterable)`, `for (key => value in iterable)`."""

    key: Name | None
    value: Name
    iterable: Expr
    body: Expr


@dataclass(slots=True, eq=False)
class Return(Expr):
    value: Expr | None


@dataclass(slots=True, eq=False)
class Break(Expr):
    pass


@dataclass(slots=True, eq=False)
class Continue(Expr):
    pass


@dataclass(slots=True, eq=False)
class Throw(Expr):
    value: Expr


@dataclass(slots=True, eq=False)
class Catch(View):
    name: Name
    type: TypeExpr | None
    body: Expr


@dataclass(slots=True, eq=False)
class Try(Expr):
    """`finally_body` is the dialect's (and Haxe's reserved) `finally`."""

    body: Expr
    catches: list[Catch]
    finally_body: Expr | None = None


@dataclass(slots=True, eq=False)
class With(Expr):
    """`with (a <- f(), …) { … } else { case …: … }` (dialect); a clause is a Binary `<-` or any
    expression."""

    clauses: list[Expr]
    body: Expr
    otherwise: list[Case]


@dataclass(slots=True, eq=False)
class After(View):
    timeout: Expr
    body: Block


@dataclass(slots=True, eq=False)
class Receive(Expr):
    """`receive { case …: …; after 5000: …; }` (dialect)."""

    cases: list[Case]
    after: After | None


@dataclass(slots=True, eq=False)
class RawElixir(Expr):
    """`untyped __elixir__('…', args)`: the Elixir `text` as written between the quotes, where
    `text_span` says where it stands, so that it can have positions of its own."""

    text: str
    text_span: Span
    args: list[Expr]
    quote: str = "'"
    """In double quotes Haxe's escapes hold, in single ones Elixir's (`elixir.read.embedded`)."""
    holes: list[Expr] = field(default_factory=list)
    """The Haxe in each `${…}`, in order."""


@dataclass(slots=True, eq=False)
class Template(Expr):
    """`hxx('…')`, `HXX.hxx('…')`, `HXX.block('…')`: `text` as written between the quotes."""

    text: str
    text_span: Span
    quote: str = "'"
    holes: list[Expr] = field(default_factory=list)
    """The Haxe in each `${…}`, in order."""


@dataclass(slots=True, eq=False)
class Markup(Expr):
    """Haxe's inline markup literal `<a>…</a>`."""

    text: str


@dataclass(slots=True, eq=False)
class MacroFields(Expr):
    """`macro { @:field public var x; … }`: class fields in a macro block (dialect)."""

    members: list[Member]


@dataclass(slots=True, eq=False)
class ErrorExpr(Expr):
    """What could not be read; its diagnostic is in the parse result. Typed as unknown, silently."""
