"""Which piece of the generated Elixir comes from which piece of the Haxe module, both ways.

The printer's marks (`Printed.marks`) are half-open ranges of code points in the text with the Haxe
span that each came from; they nest or lie apart. A `SourceMap` answers from them:

    source_map.haxe_at(offset)      -> the innermost mapping around a place in the Elixir text
    source_map.elixir_at(offset)    -> the innermost mapping around a place in the Haxe text
    source_map.elixir_lines(span)   -> the lines of the output that a Haxe span became

Positions in the output are also given as line and column (`Position`), both counted from 0, the
column in code points. `to_json` is the form of `--source-maps` files and of the preview request.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple, TypeAlias

from compiler_core.base.span import Span
from compiler_core.elixir.document import Mark

Json: TypeAlias = dict[str, object]

VERSION = 1


class Position(NamedTuple):
    line: int
    column: int


class Mapping(NamedTuple):
    """The Elixir text's `generated` range came from the Haxe text's `origin`."""

    generated: Span
    origin: Span


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Mappings in the order of the text, outer ones before those inside them."""

    mappings: tuple[Mapping, ...]
    line_starts: tuple[int, ...]
    length: int

    def haxe_at(self, offset: int) -> Mapping | None:
        """The smallest mapping whose output is around `offset`, a cursor's place; None for none.

        Between two neighbours the one that begins at the offset wins.
        """
        index = bisect_right(self.mappings, offset, key=lambda mapping: mapping.generated.start)
        touching: Mapping | None = None
        for mapping in reversed(self.mappings[:index]):
            generated = mapping.generated
            if generated.start <= offset < generated.end:
                return touching if _is_smaller(touching, mapping) else mapping
            if generated.end == offset and touching is None:
                touching = mapping
        return touching

    def elixir_at(self, offset: int) -> Mapping | None:
        """The mapping of the smallest Haxe span around `offset`; of several the first output."""
        best: Mapping | None = None
        best_key = (0, 0)
        for mapping in self.mappings:
            origin = mapping.origin
            if not origin.contains(offset):
                continue
            # A span that merely ends at the cursor comes after one that goes on behind it.
            key = (int(origin.end == offset and origin.start < offset), origin.end - origin.start)
            if best is None or key < best_key:
                best, best_key = mapping, key
        return best

    def elixir_of(self, span: Span) -> list[Mapping]:
        """What the inside of a Haxe span became: the outermost mappings with origins within it.

        Empty where nothing in the output comes from inside; then `elixir_at` finds what is around.
        """
        found: list[Mapping] = []
        for mapping in self.mappings:
            if not span.covers(mapping.origin):
                continue
            if found and found[-1].generated.covers(mapping.generated):
                continue
            found.append(mapping)
        return found

    def elixir_lines(self, span: Span) -> list[int]:
        """The output's lines (from 0) that hold something of the Haxe span, each once."""
        lines: dict[int, None] = {}
        for mapping in self.elixir_of(span):
            first = self.position(mapping.generated.start).line
            last = self.position(max(mapping.generated.start, mapping.generated.end - 1)).line
            lines.update(dict.fromkeys(range(first, last + 1)))
        return sorted(lines)

    def haxe_of_line(self, line: int) -> Mapping | None:
        """The mapping that answers for a line of the output (from 0), as a stack trace names it:
        the outermost one that begins in it, else the innermost one around it."""
        if not 0 <= line < len(self.line_starts):
            return None
        start = self.line_starts[line]
        end = self.line_starts[line + 1] if line + 1 < len(self.line_starts) else self.length + 1
        index = bisect_right(self.mappings, start - 1, key=lambda mapping: mapping.generated.start)
        if index < len(self.mappings) and self.mappings[index].generated.start < end:
            return self.mappings[index]
        return self.haxe_at(start)

    def position(self, offset: int) -> Position:
        """Line and column of a code point of the output, both from 0."""
        line = bisect_right(self.line_starts, offset) - 1
        return Position(line, offset - self.line_starts[line])

    def offset(self, position: Position) -> int:
        """The code point at a position; a position outside is moved to the nearest inside."""
        line = min(max(position.line, 0), len(self.line_starts) - 1)
        after = line + 1 < len(self.line_starts)
        end = self.line_starts[line + 1] - 1 if after else self.length
        return min(self.line_starts[line] + max(position.column, 0), end)


def source_map(text: str, marks: Sequence[Mark]) -> SourceMap:
    """The map of a printed text."""
    mappings = [Mapping(Span(mark.start, mark.end), mark.origin) for mark in marks]
    mappings.sort(key=lambda mapping: (mapping.generated.start, -mapping.generated.end))
    sizes = (len(line) + 1 for line in text.split("\n")[:-1])
    starts = accumulate(sizes, initial=0)
    return SourceMap(tuple(mappings), tuple(starts), len(text))


def to_json(found: SourceMap, source: str) -> Json:
    """`{"version", "source", "mappings": [[line, column, end line, end column, start, end]]}`.

    Lines and columns count from 0, in code points of the Elixir text; start and end are code
    points of the Haxe text, whose path is `source`.
    """
    rows = [
        [*found.position(generated.start), *found.position(generated.end), *origin]
        for generated, origin in found.mappings
    ]
    return {"version": VERSION, "source": source, "mappings": rows}


def from_json(data: object, text: str) -> SourceMap | None:
    """The map of a file that `to_json` wrote, for the same text; None if it isn't one."""
    if not isinstance(data, dict) or data.get("version") != VERSION:
        return None
    rows = data.get("mappings")
    if not isinstance(rows, list):
        return None
    lines = source_map(text, ())
    marks: list[Mark] = []
    for row in rows:
        if not (isinstance(row, list) and len(row) == 6 and all(type(n) is int for n in row)):
            return None
        start = lines.offset(Position(row[0], row[1]))
        end = lines.offset(Position(row[2], row[3]))
        marks.append(Mark(start, end, Span(row[4], row[5])))
    return source_map(text, marks)


def _is_smaller(first: Mapping | None, second: Mapping) -> bool:
    """Whether a mapping that ends at the cursor says more than the one around it."""
    return first is not None and second.generated.covers(first.generated)
