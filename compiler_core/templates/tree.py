"""What an `hxx('…')` template is made of: HTML, components, blocks, and the Elixir between braces.

    <ul :if={@xs}>{for x <- assigns.xs}<li class="a #{b}">{x.name}</li>{/for}</ul>

    Template
      Element ul  (attribute `:if` with Code `@xs`)
        Block for (one Branch, its Code `x <- assigns.xs`)
          Element li (attribute `class` with Text `a ` and Interpolation `b`)
            Expression (Code `x.name`)

Every node has `span`: code points in the template's text (`compiler_core.elixir.read.embedded` says
where that is in the Haxe file). Children are in the order of the text and do not overlap; those of
a template, an element or a branch follow each other without gaps, so that every character is in
exactly one of the tree's leaves or in a tag. What is broken is there too, as `Stray`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from compiler_core.base.span import Span
from compiler_core.elixir.read import tree as elixir


@dataclass(frozen=True, slots=True)
class Node:
    span: Span


@dataclass(frozen=True, slots=True)
class Name(Node):
    text: str


# ---- leaves ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text(Node):
    """Text as it will be sent, white space included; also within a quoted attribute."""


@dataclass(frozen=True, slots=True)
class Entity(Node):
    """`&amp;`, `&#8230;`."""


@dataclass(frozen=True, slots=True)
class Comment(Node):
    """`is_sent` for HTML's `<!-- -->`; HEEx's `<%!-- --%>` and `<%# %>` are not."""

    is_sent: bool


@dataclass(frozen=True, slots=True)
class Doctype(Node):
    """`<!DOCTYPE html>` and other declarations."""


@dataclass(frozen=True, slots=True)
class Stray(Node):
    """What has no place: a closing tag of nothing, a `<` without a name. There is a fault."""

    name: Name | None = None


# ---- Elixir ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Code(Node):
    """Elixir at `span` (without braces or keywords), read; offsets in `body` are the template's."""

    body: elixir.Block


@dataclass(frozen=True, slots=True)
class HaxeCode(Node):
    """`${expr}`: Haxe, as a single-quoted string has it; the span with its dollar and braces. Only
    where it ends is known so far."""


@dataclass(frozen=True, slots=True)
class Expression(Node):
    """`{expr}`."""

    code: Code


@dataclass(frozen=True, slots=True)
class Conditional(Node):
    """`{if c then a else b}`; the span without braces. `otherwise` may be one itself."""

    condition: Code
    then: Code
    otherwise: Code | Conditional | None


@dataclass(frozen=True, slots=True)
class ConditionalExpression(Node):
    """A `Conditional` in its braces, among the content."""

    conditional: Conditional


@dataclass(frozen=True, slots=True)
class Eex(Node):
    """`<%= expr %>`, `<% expr %>`: `marker` is what stands before the expression."""

    marker: str
    code: Code


# ---- tags --------------------------------------------------------------------------------------

Directive: TypeAlias = Literal["let", "if", "for", "key", "type", "attr", ""]


@dataclass(frozen=True, slots=True)
class Braces(Node):
    """`{expr}` as an attribute's value, or alone for all attributes (`{@rest}`)."""

    value: Code | Conditional


@dataclass(frozen=True, slots=True)
class Interpolation(Node):
    """`#{expr}` within a quoted attribute."""

    code: Code


@dataclass(frozen=True, slots=True)
class Quoted(Node):
    """A quoted attribute value with its quotes; bare ones (a fault) are `Quoted` without."""

    parts: tuple[Text | Entity | Interpolation | HaxeCode, ...]


@dataclass(frozen=True, slots=True)
class Attribute(Node):
    """`name`, `name="…"`, `name={…}`; `name` is None for `{@rest}`."""

    name: Name | None
    value: Quoted | Braces | Eex | HaxeCode | None

    @property
    def directive(self) -> Directive:
        """`let` for `:let={x}` and the dialect's `let={x}`; else the word after the colon."""
        text = self.name.text if self.name else ""
        if text == "let" and isinstance(self.value, Braces):
            return "let"
        if text in (":let", ":if", ":for", ":key", ":type", ":attr"):
            return text[1:]  # type: ignore[return-value]
        return ""


@dataclass(frozen=True, slots=True)
class OpenTag(Node):
    """`<name …>`; `is_closed` by `/>`."""

    name: Name
    attributes: tuple[Attribute, ...]
    is_closed: bool


@dataclass(frozen=True, slots=True)
class ClosingTag(Node):
    name: Name


ElementKind: TypeAlias = Literal["html", "local component", "remote component", "slot"]


@dataclass(frozen=True, slots=True)
class Element(Node):
    """A tag with what is in it. `closing` is None for void and self-closing ones, and where it is
    missing (then there is a fault)."""

    opening: OpenTag
    children: tuple[Content, ...]
    closing: ClosingTag | None

    @property
    def kind(self) -> ElementKind:
        """`.name` is a function of this module, `Module.name` (or `Name`) of another one, `:name`
        a slot of the component around."""
        name = self.opening.name.text
        if name.startswith("."):
            return "local component"
        if name.startswith(":"):
            return "slot"
        return "remote component" if name[:1].isupper() else "html"


# ---- blocks ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Branch(Node):
    """`{if c}…`, `{else}…`, `<% else %>…`: `head` is the braces' span, `keyword` the word in
    them (empty for the clause of an EEx `case`), `code` what follows the word."""

    head: Span
    keyword: Name
    code: Code | None
    children: tuple[Content, ...]


@dataclass(frozen=True, slots=True)
class Block(Node):
    """`{if}`, `{unless}`, `{for}` … `{/if}`, or EEx's `<%= if … do %>` … `<% end %>`; `closing`
    is the span of the end, None where it is missing."""

    kind: str
    branches: tuple[Branch, ...]
    closing: Span | None
    is_eex: bool


Content: TypeAlias = (
    Text
    | Entity
    | Comment
    | Doctype
    | Stray
    | HaxeCode
    | Expression
    | ConditionalExpression
    | Eex
    | Element
    | Block
)


@dataclass(frozen=True, slots=True)
class Template(Node):
    children: tuple[Content, ...]
