"""What stands in quotes in Elixir: strings, charlists, heredocs, sigils, quoted names.

    "a #{b} c"   →   text `a `, code `b`, text ` c`

A sigil with a capital name has no interpolation and no escape but that of its own delimiter. A
heredoc ends at a line that starts with its three quotes; how far those are indented is taken from
every line. What never ends, ends with its line, so that the fault stays there.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from compiler_core.base.span import Span
from compiler_core.elixir.read.tokens import CodePart, ReadFault, TextPart

if TYPE_CHECKING:
    from compiler_core.elixir.read.lexer import Lexed

_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}


class Scanned(NamedTuple):
    opening: str
    """The delimiter: `"`, `'`, three of them, or a sigil's."""
    parts: tuple[TextPart | CodePart, ...]
    end: int
    is_closed: bool


def scan_quoted(lexed: Lexed, start: int, limit: int, depth: int, sigil: str = "") -> Scanned:
    """The quoted text whose delimiter stands at `start`; a fault where it does not end."""
    text = lexed.text
    character = text[start]
    opening = character
    if character in "\"'" and text.startswith(character * 3, start, limit):
        opening = character * 3
    interpolates = not sigil or sigil[0].islower()
    inside = start + len(opening)
    if len(opening) == 3:
        inside = _first_line(lexed, start, inside, limit)
    found = _scan(lexed, inside, limit, opening, interpolates, depth)
    if found is not None:
        parts, end = found
        if len(opening) == 3:
            closing_line = text.rfind("\n", 0, end) + 1
            parts = _without_margin(parts, text, end - 3 - closing_line, inside)
        return Scanned(opening, tuple(parts), end, True)
    kind = "unclosed_sigil" if sigil else "unclosed_string"
    if len(opening) == 3:
        kind = "unclosed_heredoc"
    lexed.faults.append(ReadFault(kind, Span(start, start + len(opening)), opening))
    end = limit
    if len(opening) == 1:
        line_end = text.find("\n", inside, limit)
        end = limit if line_end < 0 else line_end
        # What closes brackets at the line's end is meant to: `f("a)`.
        end = inside + len(text[inside:end].rstrip(" \t\r)]},;"))
    return Scanned(opening, (TextPart(inside, end, text[inside:end]),), end, False)


def _first_line(lexed: Lexed, start: int, inside: int, limit: int) -> int:
    """A heredoc's text starts on the next line."""
    line_end = lexed.text.find("\n", inside, limit)
    if line_end < 0:
        return inside
    if lexed.text[inside:line_end].strip():
        lexed.faults.append(ReadFault("heredoc_line", Span(start, inside)))
        return inside
    return line_end + 1


@cache
def _marks(opening: str, interpolates: bool) -> re.Pattern[str]:
    closing = re.escape(_CLOSING.get(opening, opening))
    if len(opening) == 3:
        closing = rf"(?<=\n)[ \t]*+{closing}"
    code = r"|#\{" if interpolates else ""
    return re.compile(rf"\\.{code}|{closing}", re.DOTALL)


def _scan(
    lexed: Lexed, inside: int, limit: int, opening: str, interpolates: bool, depth: int
) -> tuple[list[TextPart | CodePart], int] | None:
    from compiler_core.elixir.read.lexer import code_part

    text = lexed.text
    if lexed.last_of(_CLOSING.get(opening, opening), limit) < inside:
        return None
    search = _marks(opening, interpolates).search
    parts: list[TextPart | CodePart] = []
    first = offset = inside
    while True:
        match = search(text, offset, limit)
        if match is None:
            return None
        mark = match[0]
        if mark == "#{":
            code = code_part(lexed, match.start(), limit, depth)
            if code is None:
                lexed.faults.append(ReadFault("unclosed_interpolation", Span(*match.span()), "#{"))
                offset = match.end()
                continue
            if match.start() > first:
                parts.append(TextPart(first, match.start(), text[first : match.start()]))
            parts.append(code)
            first = offset = code.end
        elif mark[0] == "\\":
            offset = match.end()
        else:
            closing = match.start()
            if closing > first:
                parts.append(TextPart(first, closing, text[first:closing]))
            return parts, match.end()


def _without_margin(
    parts: list[TextPart | CodePart], text: str, margin: int, inside: int
) -> list[TextPart | CodePart]:
    kept: list[TextPart | CodePart] = []
    blanks = re.compile(rf"(?<=\n)[ \t]{{1,{margin}}}") if margin else None
    for part in parts:
        if isinstance(part, CodePart) or blanks is None:
            kept.append(part)
            continue
        value = part.value
        if part.start == inside:
            value = blanks.sub("", "\n" + value)[1:]
        else:
            value = blanks.sub("", value)
        kept.append(part._replace(value=value))
    return kept
