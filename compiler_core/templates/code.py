"""The Elixir between a template's braces: where it ends, what form it has, what it says.

{x.name}                       Code
${x.name}                      Haxe's, of which only the end is looked for
{if c then a else b}           Conditional
{if c}  {for x <- xs}          the head of a block: keyword and Code
{else}  {else if c}  {/if}     what goes on with it, and ends it
"""

from __future__ import annotations

import re
from typing import NamedTuple

from compiler_core.base.span import Span
from compiler_core.elixir.read.cursor import matched
from compiler_core.elixir.read.lexer import Lexed, lex, lex_until
from compiler_core.elixir.read.parse import read
from compiler_core.elixir.read.tokens import ReadFault, Token
from compiler_core.syntax.lexer import lex as haxe
from compiler_core.templates.faults import TemplateFault
from compiler_core.templates.tree import Code, Conditional, Name

BLOCKS = frozenset(("if", "unless", "for"))
LONGEST_CODE = 20_000
"""Code points that are looked at for the brace that closes an expression."""


_NOTE = re.compile(r"\{[ \t]*+#[^{}\n]*+\}")
"""`{# …}` alone on a line: the brace ends what would be a comment in Elixir."""


class Scanned(NamedTuple):
    """`closing` is where the brace stands, -1 if it never comes; `unclosed` is the string that
    swallowed it, if that is why."""

    closing: int
    unclosed: ReadFault | None


def scan_braces(text: str, opening: int, limit: int) -> Scanned:
    """The end of the `{` (or `#{`) whose brace stands at `opening`."""
    note = _NOTE.match(text, opening, limit)
    if note is not None:
        return Scanned(note.end() - 1, None)
    lexed = Lexed(text, False)
    _, closing = lex_until(lexed, opening + 1, min(limit, opening + LONGEST_CODE), "}", 0)
    if closing >= 0:
        return Scanned(closing, None)
    strings = [fault for fault in lexed.faults if fault.kind.startswith("unclosed_")]
    line_end = text.find("\n", opening)
    first = strings[0] if strings else None
    if first is not None and line_end >= 0 and first.span.start > line_end:
        first = None
    return Scanned(-1, first)


def scan_haxe(text: str, start: int, limit: int) -> int:
    """The end of the `${…}` that starts at `start`; -1 where there is none, or no end of it."""
    if not text.startswith("${", start):
        return -1
    depth = 0
    tokens = haxe(text[start + 1 : min(limit, start + LONGEST_CODE)])
    for kind, end in zip(tokens.kinds, tokens.ends, strict=False):
        depth += (kind == "LBRACE") - (kind == "RBRACE")
        if depth == 0:
            return start + 1 + end
    return -1


def read_code(
    text: str, start: int, end: int, faults: list[TemplateFault], after: Span | None = None
) -> Code:
    """The expression at this place. `after` is the word that one has to follow."""
    start, end = _stripped(text, start, end)
    if start == end and after is not None:
        missing = ReadFault("missing_operand", after, text[after.start : after.end])
        faults.append(TemplateFault("elixir", after, missing.found, elixir=missing))
    found = read(text, start, end)
    for fault in found.faults:
        faults.append(TemplateFault("elixir", fault.span, fault.found, fault.opened, elixir=fault))
    return Code(Span(start, end), found.body)


def read_value(text: str, start: int, end: int, faults: list[TemplateFault]) -> Code | Conditional:
    """An expression where a value is wanted: Elixir's, or `if c then a else b`."""
    tokens = lex(text, start, end).tokens
    then = _top_level(tokens, "then")
    first = tokens[0]
    if first.value != "if" or then is None:
        return read_code(text, start, end, faults)
    otherwise = _top_level(tokens, "else", after=then)
    condition = read_code(text, first.end, tokens[then].start, faults, _place(first))
    stop = tokens[otherwise].start if otherwise is not None else end
    value = read_code(text, tokens[then].end, stop, faults, _place(tokens[then]))
    rest: Code | Conditional | None = None
    if otherwise is not None:
        word = _place(tokens[otherwise])
        if not text[word.end : end].strip():
            rest = read_code(text, word.end, end, faults, word)
        else:
            rest = read_value(text, word.end, end, faults)
    return Conditional(Span(*_stripped(text, start, end)), condition, value, rest)


def _place(token: Token) -> Span:
    return Span(token.start, token.end)


class Head(NamedTuple):
    """What `{…}` is when it belongs to a block: `kind` is `open`, `middle` or `close`."""

    kind: str
    keyword: Name
    code: Span | None


def block_head(text: str, start: int, end: int) -> Head | None:
    """The head of a block in these braces; None where they hold a value."""
    inside = text[start:end]
    word = inside.strip()
    at = start + len(inside) - len(inside.lstrip())
    if word.startswith("/") and (word[1:].strip().isidentifier() or not word[1:].strip()):
        ended = word[1:].strip()
        place = text.index(ended, at) if ended else at + 1
        return Head("close", Name(Span(place, place + len(ended)), ended), None)
    keyword = word.split(None, 1)[0] if word else ""
    name = Name(Span(at, at + len(keyword)), keyword)
    rest = word[len(keyword) :].strip()
    if keyword == "else":
        if not rest:
            return Head("middle", name, None)
        if rest.split(None, 1)[0] == "if":
            place = text.index("if", at + 4)
            return Head("middle", name, Span(*_stripped(text, place + 2, end)))
        return None
    if keyword not in BLOCKS:
        return None
    tokens = lex(text, start, end).tokens
    if _top_level(tokens, "then") is not None or _is_elixir_call(tokens):
        return None
    return Head("open", name, Span(*_stripped(text, at + len(keyword), end)))


def _is_elixir_call(tokens: tuple[Token, ...]) -> bool:
    """`if(c, do: a)`, `if c, do: a`, `for x <- xs do … end`: Elixir's own forms."""
    if tokens[0].adjacent == "(":
        return True
    return _top_level(tokens, "do") is not None


def _top_level(tokens: tuple[Token, ...], word: str, after: int = 0) -> int | None:
    """Where a word (or the key of that name) stands outside of all brackets."""
    partner = matched(tokens)
    index = after
    while index < len(tokens):
        token = tokens[index]
        if token.value == word and token.kind in ("name", "keyword", "block", "do"):
            if index > after:
                return index
        index = partner.get(index, index) + 1
    return None


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the white space around; an empty one stays where it starts."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
