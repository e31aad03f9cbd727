"""Source maps, revision 3, of the modules that `compile --source-maps` writes.

A segment says that the output goes on, from a column of a line on, with a place of the source; all
numbers are differences to the segment before, in base 64 with variable length ("VLQ"). Columns
count UTF-16 units, as everybody who reads such maps does.

    encode([0, 0, 16, 1])  →  "AAgBC"
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from compiler_core.base.text import LineIndex

if TYPE_CHECKING:
    from command_line.output import Compiled
    from compiler_core.compile import OutputMapping, OutputModule

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def render(module: OutputModule, compiled: Compiled, source: LineIndex) -> str:
    """The map of one module's file. `source` is the Haxe text."""
    first, last = module.span
    inside = [
        mapping
        for mapping in compiled.output.mappings
        if first <= mapping.generated.start and mapping.generated.end <= last
    ]
    return json.dumps(
        {
            "version": 3,
            "file": module.path.rpartition("/")[2],
            "sources": [compiled.source.shown],
            "names": [],
            "mappings": _mappings(inside, first, LineIndex(module.text), source),
        }
    )


def _mappings(
    mappings: Iterable[OutputMapping], offset: int, generated: LineIndex, source: LineIndex
) -> str:
    """`offset` is where the module starts in the text that the mappings are about."""
    segments = sorted(
        {
            (
                *generated.position(mapping.generated.start - offset, "utf-16"),
                *source.position(mapping.source.start, "utf-16"),
            )
            for mapping in mappings
        }
    )
    lines: list[list[str]] = [[] for _ in generated.starts]
    line, column, source_line, source_column = -1, 0, 0, 0
    seen: tuple[int, int] | None = None
    for at_line, at_column, from_line, from_column in segments:
        if (at_line, at_column) == seen:
            continue
        seen = (at_line, at_column)
        if at_line != line:
            line, column = at_line, 0
        lines[line].append(
            encode([at_column - column, 0, from_line - source_line, from_column - source_column])
        )
        column, source_line, source_column = at_column, from_line, from_column
    return ";".join(",".join(segment) for segment in lines).rstrip(";")


def encode(numbers: Iterable[int]) -> str:
    """Base 64 VLQ: five bits a digit, the lowest first, the sign in the lowest bit of all."""
    out = []
    for number in numbers:
        rest = (abs(number) << 1) | (number < 0)
        while True:
            digit = rest & 31
            rest >>= 5
            out.append(_DIGITS[digit | (32 if rest else 0)])
            if not rest:
                break
    return "".join(out)
