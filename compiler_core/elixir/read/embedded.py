"""The text inside a Haxe literal, and where each of its characters stands in the file.

    untyped __elixir__('f(\\'a\\', "x\\n")')   →   f('a', "x\\n")

In single quotes another language's rules hold: only `\\'` is Haxe's, for without the backslash the
literal would end; every other escape belongs to the Elixir (or HTML) and stays. A `\\'` inside an
Elixir string means the same there, with or without its backslash. In double quotes the text is a
plain Haxe string, and all of Haxe's escapes are resolved; so they are in single quotes whose Elixir
has a `\\"` or `\\n` outside of its own strings, where only Haxe knows one. Offsets are code points.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from compiler_core.base.span import Span

_QUOTE_ONLY = re.compile(r"\\(?:'|.)", re.DOTALL)
_ALL = re.compile(r"\\(?:u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[0-7]{3}|.)", re.DOTALL)
_SIMPLE = {"n": "\n", "t": "\t", "r": "\r"}


@dataclass(frozen=True, slots=True)
class Embedded:
    """`text` is what the literal means. `places[i]` is an offset in it up to which
    `removed[i]` characters of the source were left out."""

    text: str
    places: tuple[int, ...]
    removed: tuple[int, ...]

    def source(self, offset: int) -> int:
        """Where the character at `offset` stands in the literal's inside."""
        index = bisect_right(self.places, offset) - 1
        return offset + (self.removed[index] if index >= 0 else 0)

    def source_span(self, span: Span) -> Span:
        """The place in the literal's inside; the end is behind the span's last character."""
        if span.start == span.end:
            return Span(self.source(span.start), self.source(span.start))
        return Span(self.source(span.start), self.source(span.end - 1) + 1)

    def offset(self, source: int) -> int:
        """The offset in `text` of a place in the literal's inside."""
        ends = [place + removed for place, removed in zip(self.places, self.removed, strict=True)]
        index = bisect_left(ends, source + 1) - 1
        return source - (self.removed[index] if index >= 0 else 0)


_HAXE_ESCAPE_IN_ELIXIR = re.compile(
    r"""
      (?P<escape> \\["ntr] | \"{3}\\n )         # where Elixir has no escapes
    | \"{3} (?: [^\\] | \\. )*? \"{3}
    | " (?: [^"\\] | \\. )* "
    | ' (?: [^'\\] | \\. )* '
    | \\' (?: [^'\\] | \\(?!'). )* \\'
    | ~[a-zA-Z] (?: / (?: [^/\\] | \\. )* / | \| (?: [^|\\] | \\. )* \|
                  | \( (?: [^)\\] | \\. )* \) | \[ (?: [^\]\\] | \\. )* \]
                  | \{ (?: [^}\\] | \\. )* \} | < (?: [^>\\] | \\. )* > )
    | \?\\? . | \\\\ | \#(?!\{) [^\n\\]*
    | .
    """,
    re.DOTALL | re.VERBOSE,
)


@lru_cache(maxsize=512)
def embedded_elixir(raw: str, quote: str = "'") -> Embedded:
    """The same of raw Elixir, which may be written with Haxe's escapes in single quotes as well."""
    if quote == "'" and "\\" in raw:
        found = _HAXE_ESCAPE_IN_ELIXIR.finditer(raw)
        if any(one.lastgroup == "escape" for one in found):
            return embedded(raw, '"')
    return embedded(raw, quote)


@lru_cache(maxsize=512)
def embedded(raw: str, quote: str = "'") -> Embedded:
    """The text of a literal whose inside is `raw`, standing between `quote`s."""
    if "\\" not in raw:
        return Embedded(raw, (), ())
    pieces: list[str] = []
    places: list[int] = []
    removed: list[int] = []
    offset = length = gone = 0
    for match in (_QUOTE_ONLY if quote == "'" else _ALL).finditer(raw):
        meaning = _meaning(match[0], quote)
        if meaning == match[0]:
            continue
        before = raw[offset : match.start()]
        pieces += [before, meaning]
        length += len(before)
        offset = match.end()
        gone += len(match[0]) - len(meaning)
        # The character itself starts where its backslash does, what follows it comes later.
        length += len(meaning)
        places.append(length)
        removed.append(gone)
    pieces.append(raw[offset:])
    return Embedded("".join(pieces), tuple(places), tuple(removed))


def _meaning(escape: str, quote: str) -> str:
    code = escape[1:]
    if quote == "'":
        return "'" if code == "'" else escape
    if code in _SIMPLE:
        return _SIMPLE[code]
    if len(code) == 1:
        return code
    number = int(code.strip("ux{}"), 16) if code[0] in "ux" else int(code, 8)
    return chr(number) if number < 0x110000 else "\ufffd"
