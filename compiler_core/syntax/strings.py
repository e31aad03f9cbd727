"""What is inside a string literal: escapes, and the parts of an interpolated one.

    'a $b ${c + 1} $$ \\n'   →   "a ", b, " ", c + 1, " $ ⏎"

Places are counted from the token's first character, the quote.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from compiler_core.syntax.nested_strings import end_of_code

_ESCAPE = re.compile(r"\\(u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[0-7]{3}|.)", re.DOTALL)
_SIMPLE = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\", '"': '"', "'": "'", "/": "/"}
_PART = re.compile(r"\\.|\$\$|\$([A-Za-z_][A-Za-z0-9_]*)|\$\{", re.DOTALL)


class Literal(NamedTuple):
    """Text between interpolations, escapes resolved."""

    value: str


class Interpolation(NamedTuple):
    """Code from `start` to `end`; `is_name` for `$name`."""

    start: int
    end: int
    is_name: bool


def unescape(raw: str) -> str:
    """The text that a literal's inside means; an unknown escape stands for its character."""
    if "\\" not in raw:
        return raw
    return _ESCAPE.sub(_meaning, raw)


def _meaning(found: re.Match[str]) -> str:
    code = found[1]
    if code in _SIMPLE:
        return _SIMPLE[code]
    if code.startswith("u{"):
        number = int(code[2:-1], 16)
        return chr(number) if number < 0x110000 else "\ufffd"
    if len(code) > 1 and code[0] in "ux":
        return chr(int(code[1:], 16))
    if len(code) == 3:
        return chr(int(code, 8))
    return code


def parts(token: str) -> list[Literal | Interpolation]:
    """The parts of a single-quoted token, quotes included in it; one without its end is fine."""
    end = len(token) - 1 if len(token) > 1 and token[-1] == "'" else len(token)
    found: list[Literal | Interpolation] = []
    text: list[str] = []
    offset = 1
    while (match := _PART.search(token, offset, end)) is not None:
        start = match.start()
        text.append(token[offset:start])
        mark = match[0]
        offset = match.end()
        if mark[0] == "\\":
            escape = _ESCAPE.match(token, start, end)
            if escape is not None:
                offset = escape.end()
                text.append(_meaning(escape))
        elif mark == "$$":
            text.append("$")
        else:
            if any(text):
                found.append(Literal("".join(text)))
            text = []
            if match[1] is not None:
                found.append(Interpolation(start + 1, offset, True))
            else:
                closing = end_of_code(token, offset, end)
                found.append(Interpolation(offset, closing, False))
                offset = min(closing + 1, end)
    text.append(token[offset:end])
    if any(text):
        found.append(Literal("".join(text)))
    return found
