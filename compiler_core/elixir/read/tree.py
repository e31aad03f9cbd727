"""Elixir as it was read: what stands where in a text of Elixir.

    Enum.map(xs, &f/1)
    RemoteCall(target=Alias Enum, name=map, arguments=(Variable xs, Unary & (Binary f / 1)))

Two trees of Elixir live in this package, and they are not one on purpose. `elixir.tree` is what
the compiler *makes*: it has what idiomatic output needs (a `Pipeline`, a `Definition`, comments to
print), no positions, and only forms that the printer lays out well. This one is what people *wrote*
in `__elixir__('…')` and between a template's braces: every form of Elixir's syntax, broken ones
too, each with its place, and nothing that is meant to be printed. Elixir's own names are kept: a
call is a call here, `if` and `def` included.

Every node has `span`: code points in the text that was read, from its first character to behind
its last one. Children lie within their parents, in the order of the text. `walk.py` asks what
stands at an offset.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from compiler_core.base.span import Span


@dataclass(frozen=True, slots=True)
class Node:
    span: Span


@dataclass(frozen=True, slots=True)
class Name(Node):
    """The name of a call or section, where it stands. `text` of a quoted one is what is between
    the quotes; operators are names after `&` and a dot (`&+/2`, `Kernel.+(1, 2)`)."""

    text: str


# ---- what is not there, or not Elixir ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Missing(Node):
    """An operand that should stand at this (empty) place."""


@dataclass(frozen=True, slots=True)
class Skipped(Node):
    """Text that no form of Elixir has a place for; there is a fault about it."""


# ---- literals ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Integer(Node):
    """`text` as written: `1_000`, `0x1F`."""

    text: str


@dataclass(frozen=True, slots=True)
class Float(Node):
    text: str


@dataclass(frozen=True, slots=True)
class Character(Node):
    """`?a`, `?\\n`: `text` with the question mark."""

    text: str


@dataclass(frozen=True, slots=True)
class Atom(Node):
    """`:ok`, and the key of `ok: 1` (its span ends behind the colon); `true`, `false`, `nil`
    too. `name` has no colon."""

    name: str


@dataclass(frozen=True, slots=True)
class Text(Node):
    """Text within quotes, escapes as written, a heredoc's margin taken out."""

    value: str


@dataclass(frozen=True, slots=True)
class Interpolation(Node):
    """`#{…}` with its braces."""

    body: Block


Part: TypeAlias = Text | Interpolation


@dataclass(frozen=True, slots=True)
class String(Node):
    """Also a charlist: `delimiter` is `"`, `'`, or three of them."""

    delimiter: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class QuotedAtom(Node):
    """`:"an atom"`, and the key of `"a key": 1`."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Sigil(Node):
    """`~r/a/i`: `name` is `r`, `delimiter` the opening one, `modifiers` `i`."""

    name: str
    delimiter: str
    parts: tuple[Part, ...]
    modifiers: str


# ---- names -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Variable(Node):
    """A name that stands alone: a variable, or a call without arguments and parentheses."""

    name: str


@dataclass(frozen=True, slots=True)
class Alias(Node):
    """`Foo.Bar`; `base` is what `__MODULE__.Bar` starts with."""

    names: tuple[Name, ...]
    base: Node | None = None


@dataclass(frozen=True, slots=True)
class AliasGroup(Node):
    """`Foo.{Bar, Baz}`."""

    base: Node
    elements: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Hole(Node):
    """`$name` or `${…}` of raw Elixir: a piece of Haxe. `code` is what stands after the dollar,
    without braces, at `code_span`."""

    code: str
    code_span: Span


# ---- containers --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class List(Node):
    """`Pair`s stand among the elements as they are written."""

    elements: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Tuple(Node):
    elements: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Bitstring(Node):
    elements: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Map(Node):
    """`%{a: 1}`, `%{m | a: 1}`, `%User{…}`: `struct` is what stands after the percent sign and
    `brace` where the brace opens."""

    elements: tuple[Node, ...]
    update: Node | None
    struct: Node | None
    brace: int


@dataclass(frozen=True, slots=True)
class Pair(Node):
    """`key: value` (`key` is an `Atom` or `QuotedAtom`) or `key => value`."""

    key: Node
    value: Node
    is_keyword: bool


@dataclass(frozen=True, slots=True)
class Parentheses(Node):
    """`(a)`, `(a; b)`, `(x -> y)`."""

    body: Block


# ---- calls -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Section(Node):
    """`do …`, `else …` of a call, up to the next word or `end`. `keyword` is that word."""

    keyword: Name
    body: Block


@dataclass(frozen=True, slots=True)
class LocalCall(Node):
    """`f(1)`, `f 1`, `if x do … end`. Keyword arguments are `Pair`s at the end."""

    name: Name
    arguments: tuple[Node, ...]
    has_parentheses: bool
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class RemoteCall(Node):
    """`M.f(1)`, `x.field`: without parentheses and arguments it may be either."""

    target: Node
    dot: int
    name: Name
    arguments: tuple[Node, ...]
    has_parentheses: bool
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class ValueCall(Node):
    """`f.(1)`; without `dot` it is `f(1)(2)`."""

    function: Node
    dot: int | None
    arguments: tuple[Node, ...]
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Access(Node):
    """`value[key]`, `bracket` being where the bracket opens."""

    value: Node
    bracket: int
    key: Node


@dataclass(frozen=True, slots=True)
class Unary(Node):
    """`@name`, `&f/1`, `not x`: module attributes and captures are operators in Elixir."""

    operator: Name
    operand: Node


@dataclass(frozen=True, slots=True)
class CaptureArgument(Node):
    """`&1`."""

    number: str


@dataclass(frozen=True, slots=True)
class Binary(Node):
    """`not in` is one operator; `a..b//c` is `//` over `..`."""

    left: Node
    operator: Name
    right: Node


@dataclass(frozen=True, slots=True)
class Keywords(Node):
    """Keywords without brackets where one expression stands: `x when a: integer, b: atom`."""

    pairs: tuple[Pair, ...]


# ---- clauses and blocks ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Clause(Node):
    """`a, b when c -> d`; `arrow` is the span of the `->`."""

    patterns: tuple[Node, ...]
    guard: Node | None
    arrow: Span
    body: Block


@dataclass(frozen=True, slots=True)
class Fn(Node):
    clauses: Block


@dataclass(frozen=True, slots=True)
class Block(Node):
    """What stands on lines or between `;`: expressions, or clauses."""

    statements: tuple[Node, ...]
