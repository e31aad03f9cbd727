"""The semantic tokens inside `hxx('…')` and `__elixir__('…')`, from the trees of these languages.

    hxx('<p class="a" :if={@n}>{f(x)}</p>')
          │ │           │    │   │ variable       tag, attribute, property (an assign), function

Elixir's tokens say nearly all; what is a call is told by what touches the name. Plain text of a
template has no token: the editor's own grammar colours it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from compiler_core.base.semantic_roles import Role, role
from compiler_core.base.span import Span
from compiler_core.elixir.read.embedded import embedded, embedded_elixir
from compiler_core.elixir.read.lexer import lex
from compiler_core.elixir.read.tokens import CodePart, Token
from compiler_core.elixir.read.walk import descendants
from compiler_core.templates import tree
from compiler_core.templates.reader import read_template

_KEYWORD, _VARIABLE, _PROPERTY = role("keyword"), role("variable"), role("property")
_FUNCTION, _STRING, _TAG, _ATTRIBUTE = (
    role("function"),
    role("string"),
    role("tag"),
    role("attribute"),
)
_OF_KIND: dict[str, Role] = {
    **dict.fromkeys(("literal", "do", "end", "fn", "block"), _KEYWORD),
    **dict.fromkeys(("integer", "float", "character"), role("number")),
    **dict.fromkeys(("atom", "quoted_atom"), role("atom")),
    **dict.fromkeys(("keyword", "quoted_keyword"), _PROPERTY),
    **dict.fromkeys(("string", "charlist"), _STRING),
    **dict.fromkeys(("operator", "capture", "%", "%{"), role("operator")),
    "alias": role("class"),
    "hole": _VARIABLE,
}
_WORDS = frozenset(
    [
        *("def", "defp", "defmodule", "defmacro", "defstruct", "defguard", "if", "unless", "case"),
        *("cond", "for", "with", "receive", "try", "raise", "quote", "unquote", "import", "alias"),
        *("use", "require"),
    ]
)


def literal_tokens(literal: str, *, is_template: bool) -> Iterator[tuple[int, int, Role]]:
    """Start, end and role of what is inside a string token, quotes counted."""
    closed = len(literal) > 1 and literal[-1] == literal[0]
    read = embedded if is_template else embedded_elixir
    inside = read(literal[1:-1] if closed else literal[1:], literal[0])
    found = _template(inside.text) if is_template else _elixir(inside.text, 0, len(inside.text))
    for start, end, what in found:
        if start < end:
            place = inside.source_span(Span(start, end))
            yield place.start + 1, place.end + 1, what


# ---- Elixir -------------------------------------------------------------------------------------


def _elixir(text: str, start: int, end: int) -> Iterator[tuple[int, int, Role]]:
    lexed = lex(text, start, end, holes=True)
    for comment in lexed.comments:
        yield comment.start, comment.end, role("comment")
    yield from _tokens(lexed.tokens)


def _tokens(tokens: Iterable[Token]) -> Iterator[tuple[int, int, Role]]:
    before = ""
    for token in tokens:
        what = _OF_KIND.get(token.kind)
        if token.kind == "name":
            what = _name(token, before)
        elif token.kind == "operator" and token.value.isalpha():
            what = _KEYWORD
        elif token.kind == "sigil":
            what = role("regexp") if token.value[:1] in "rR" else _STRING
        if what is not None:
            yield from _with_code(token, what)
        before = token.value if token.kind in ("operator", ".") else ""


def _name(token: Token, before: str) -> Role:
    if before == "@":
        return _PROPERTY
    if token.value in _WORDS and before != ".":
        return _KEYWORD
    if token.adjacent == "(":
        return _FUNCTION
    return _PROPERTY if before == "." else _VARIABLE


def _with_code(token: Token, what: Role) -> Iterator[tuple[int, int, Role]]:
    """A token, the code in its `#{…}` apart."""
    offset = token.start
    for part in token.parts:
        if isinstance(part, CodePart):
            yield offset, part.start, what
            yield from _tokens(part.tokens)
            offset = part.end
    yield offset, token.end, what


# ---- templates ----------------------------------------------------------------------------------

_CONDITIONAL_WORD = re.compile(r"\b(?:if|then|else)\b")
_CLOSING_WORD = re.compile(r"[a-z]+")


def _template(text: str) -> Iterator[tuple[int, int, Role]]:
    for node in descendants(read_template(text).template):
        match node:
            case tree.OpenTag(name=name) | tree.ClosingTag(name=name):
                is_component = name.text[:1] in ".:" or name.text[:1].isupper()
                yield *name.span, _FUNCTION if is_component else _TAG
            case tree.Attribute(name=tree.Name(span=span)):
                yield *span, _KEYWORD if node.directive else _ATTRIBUTE
            case tree.Quoted(parts=parts):
                for part in parts:
                    if isinstance(part, tree.Text):
                        yield *part.span, _STRING
            case tree.Entity(span=span):
                yield *span, role("escapeSequence")
            case tree.Comment(span=span) | tree.Doctype(span=span):
                yield *span, role("comment")
            case tree.Code(span=span):
                yield from _elixir(text, *span)
            case tree.Branch(keyword=keyword):
                yield *keyword.span, _KEYWORD
            case tree.Block(closing=Span() as closing):
                word = _CLOSING_WORD.search(text, *closing)
                if word is not None:
                    yield *word.span(), _KEYWORD
            case tree.Conditional(span=span, condition=condition, then=then):
                otherwise = node.otherwise.span.start if node.otherwise else span.end
                for gap in (
                    (span.start, condition.span.start),
                    (condition.span.end, then.span.start),
                    (then.span.end, otherwise),
                ):
                    for word in _CONDITIONAL_WORD.finditer(text, *gap):
                        yield *word.span(), _KEYWORD
            case _:
                pass
