"""Escapes and options that Haxe does not know, in strings and regular expressions.

`"\\q"`, `"\\x81"` (above 127 it is written `\\u0081`), half of a surrogate pair, `~/a/x`. To the
cookbook's dialect they are Elixir's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compiler_core.base.span import Span
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.parser import Parse

_ESCAPE = re.compile(
    r"""\\(?:[nrt"'\\]|[01][0-7]{2}|x[0-7][0-9a-fA-F]|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}"""
    r"""|u\{(?!0*[dD][89a-fA-F]..\})0*(?:10|[0-9a-fA-F])?[0-9a-fA-F]{1,4}\})"""
)
_REGEX_ESCAPE = re.compile(r"""\\(?:[/rnt\\$.*+^|{}\[\]()?\-0-9wWbBsSdDx]|[uU][0-9a-fA-F]{4})""")
_RAW = frozenset({"__elixir__", "hxx"})


def literal_faults(parse: Parse) -> Iterator[SyntaxFault]:
    """One fault for each literal of a unit that holds such an escape or option."""
    texts = parse.tokens.texts
    for token, kind in enumerate(parse.kinds):
        if kind == "STRING":
            text = texts[token]
            if "\\" in text and (token < 2 or texts[token - 2] not in _RAW):
                yield from _escapes(parse, token, text, _ESCAPE)
        elif kind == "REGEX":
            text = texts[token]
            end = text.rfind("/")
            yield from _escapes(parse, token, text[:end], _REGEX_ESCAPE)
            options = text[end + 1 :].lstrip("gimsu")
            if options and end > 1:
                yield _fault(parse, "regex_option", token, len(text) - len(options), options[0])


def _escapes(parse: Parse, token: int, text: str, known: re.Pattern[str]) -> Iterator[SyntaxFault]:
    place = text.find("\\")
    while place >= 0:
        found = known.match(text, place)
        if found is None:
            yield _fault(parse, "escape", token, place, text[place : place + 2])
            return
        place = text.find("\\", found.end())


def _fault(parse: Parse, kind: str, token: int, place: int, found: str) -> SyntaxFault:
    start = parse.tokens.starts[token] + place
    return SyntaxFault(kind, Span(start, start + len(found)), found)
