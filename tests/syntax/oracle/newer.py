"""Text in the spelling of Haxe 4.2, where it uses what 4.3 added: so that 4.2.5 can judge the rest.

A trailing comma in the arguments of a call, in parameters and in a function type goes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from compiler_core.syntax.parse import parse_file
from compiler_core.syntax.units import PlacedUnit
from tests.syntax.oracle.haxe_parser import DEFINES

_WITH_TRAILING_COMMA = {"arguments", "parameters", "metadata", "paren", "type_paren"}


def in_older_spelling(text: str) -> str:
    parsed = parse_file(text, DEFINES, dialect="haxe")
    dropped: list[int] = []
    for section in parsed.sections:
        for placed in (section.head, *section.members):
            dropped.extend(_trailing_commas(placed, placed.unit.tree))
    for place in sorted(dropped, reverse=True):
        text = text[:place] + " " + text[place + 1 :]
    return text


def _trailing_commas(placed: PlacedUnit, node: list[Any]) -> Iterator[int]:
    """Places of the commas directly before a closing parenthesis."""
    tokens = placed.unit.tokens
    if node and node[0] in _WITH_TRAILING_COMMA and len(node) > 3:
        comma = node[-2]
        if isinstance(comma, int) and tokens.texts[comma] == ",":
            yield placed.start + tokens.starts[comma]
    for child in node:
        if isinstance(child, list):
            yield from _trailing_commas(placed, child)
