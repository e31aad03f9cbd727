"""Text of templates apart from its tree: margins, indentation, lists, braces in strings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from compiler_core.elixir.read.lexer import lex
from compiler_core.elixir.read.tokens import TextPart, Token


def with_escaped_braces(code: str) -> str:
    """Elixir whose strings have a backslash before each brace, which means the same."""
    made: list[str] = []
    offset = 0
    for start, end in sorted(_texts(lex(code).tokens)):
        made += [code[offset:start], re.sub(r"(?<!\\)([{}])", r"\\\1", code[start:end])]
        offset = end
    return "".join(made) + code[offset:]


def _texts(tokens: Iterable[Token]) -> Iterator[tuple[int, int]]:
    """Where the text of strings and characters is."""
    for token in tokens:
        if token.kind == "character":
            yield token.start + 1, token.end
        for part in token.parts:
            if isinstance(part, TextPart):
                yield part.start, part.end
            else:
                yield from _texts(part.tokens)


def split_list(text: str) -> list[str]:
    """The elements between commas that stand in no bracket or string."""
    found, depth, start, in_string = [], 0, 0, False
    for index, character in enumerate(text):
        if character == '"' and text[index - 1 : index] != "\\":
            in_string = not in_string
        elif not in_string and character in "([{":
            depth += 1
        elif not in_string and character in ")]}":
            depth -= 1
        elif not in_string and character == "," and depth == 0:
            found.append(text[start:index].strip())
            start = index + 1
    return [*found, text[start:].strip()]


def margin_of(text: str) -> int:
    """How many blanks all lines but the first start with."""
    lines = text.split("\n")[1:]
    return min((len(one) - len(one.lstrip(" \t")) for one in lines if one.strip()), default=0)


def without_margin(text: str) -> list[str]:
    lines = [line.rstrip() for line in text.split("\n")]
    first, rest = lines[0].lstrip(), lines[1:]
    margin = min((len(one) - len(one.lstrip(" \t")) for one in rest if one), default=0)
    found = [first, *(line[margin:] for line in rest)]
    while found and not found[0]:
        del found[0]
    while found and not found[-1]:
        del found[-1]
    return found


def step_of(text: str, margin: int) -> str:
    """What one level is indented by. A text with blanks that count keeps those it has."""
    if re.search(r"<(?:pre|textarea)\b", text):
        return "  "
    leads = [line[margin : len(line) - len(line.lstrip(" \t"))] for line in text.split("\n")[1:]]
    found = [one for one, line in zip(leads, text.split("\n")[1:], strict=True) if line.strip()]
    if any("\t" in one for one in found):
        return "\t"
    widths = {len(one) for one in found if one}
    return "    " if widths and all(width % 4 == 0 for width in widths) else "  "
