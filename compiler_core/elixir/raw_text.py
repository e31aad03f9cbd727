"""Text that a person wrote in Elixir and that is pasted verbatim (`tree.Raw`).

`raw_lines("    a =\\n      b")` is `["a =", "  b"]`: the common indentation comes off, so that the
place where the text is pasted can put its own on. A text with a plain string over several lines is
kept as it is, because indentation inside would become part of the string.
"""

from __future__ import annotations

import re
from typing import Final

from compiler_core.elixir.read.parse import read

_TERM: Final = re.compile(
    r"""[@:&]?[A-Za-z_0-9.]+[?!]?(\.?\(|\[)?|"(?:[^"\\\n]|\\.)*"\Z|'[^'\\]*'\Z|%?[\w.]*\{|\[""",
    re.ASCII,
)
_CLOSING: Final = {"(": ")", "[": "]", "{": "}"}
_STRING: Final = re.compile(r'"""|"(?:[^"\\]|\\.)*"|#[^\n]*', re.DOTALL)


def raw_lines(text: str) -> list[str]:
    """The lines to paste, without blank ones around them and without their common indentation."""
    lines = [line.rstrip() for line in text.splitlines()]
    while lines and not lines[0]:
        del lines[0]
    while lines and not lines[-1]:
        del lines[-1]
    if _has_string_over_lines(text):
        return text.strip("\n").split("\n")
    margins = [len(line) - len(line.lstrip(" \t")) for line in lines if line]
    if lines and margins[0] < min(margins[1:], default=0):
        # The first line began behind something else, in the middle of its line.
        margin = min(margins[1:], default=0)
        rest = [line[margin:] for line in lines[1:]]
        return [lines[0].lstrip(" \t"), *rest] if margins[0] == 0 else lines
    margin = min(margins, default=0)
    return [line[margin:] for line in lines]


def keeps_its_indentation(text: str) -> bool:
    """Whether the lines have to be pasted without any indentation put on."""
    return _has_string_over_lines(text)


def is_one_term(text: str) -> bool:
    """Whether the text is one name, literal, container or call, which needs no parentheses."""
    text = text.strip()
    if "\n" in text:
        return False
    position = 0
    while position < len(text):
        match = _TERM.match(text, position)
        if match is None or match.end() == position:
            return False
        position = match.end()
        if text[position - 1] in _CLOSING:
            position = _closing_position(text, position - 1)
            if position < 0:
                return False
            while position < len(text) and text[position] in "([":
                position = _closing_position(text, position)
                if position < 0:
                    return False
            if position < len(text) and text[position] == ".":
                continue
            return position == len(text)
        if position < len(text) and text[position - 1] != ".":
            return False
    return True


def is_one_statement(text: str) -> bool:
    """Whether the text is one expression on one line."""
    return "\n" not in text.strip() and len(read(text).body.statements) == 1


def _closing_position(text: str, opening: int) -> int:
    """The position behind the bracket that closes the one at `opening`, or -1."""
    stack = [_CLOSING[text[opening]]]
    position = opening + 1
    while position < len(text) and stack:
        character = text[position]
        string = _STRING.match(text, position)
        if string is not None and character == '"':
            position = string.end()
            continue
        if character in _CLOSING:
            stack.append(_CLOSING[character])
        elif character in ")]}":
            if character != stack.pop():
                return -1
        position += 1
    return position if not stack else -1


def _has_string_over_lines(text: str) -> bool:
    if '"' not in text or "\n" not in text:
        return False
    position = 0
    while (match := _STRING.search(text, position)) is not None:
        found = match.group()
        position = match.end()
        if found == '"""':
            closing = text.find('"""', position)
            position = len(text) if closing < 0 else closing + 3
        elif found[0] == '"' and "\n" in found:
            return True
    return False
