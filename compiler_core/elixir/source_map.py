"""Source maps, revision 3: which place of the Haxe text each place of the generated Elixir is from.

The printer's mappings say which range of the output came from which range of the source; they nest
or lie apart. A map of revision 3 knows no ranges: a segment says that the output goes on, from a
column of a line on, with a place of the source. So the ranges are cut where another one begins to
be the innermost, and each line begins with a segment of its own, at column 0, that says what the
line as a whole stands for: a stack trace and a compiler tell nothing but lines.

    ··def f(a) do         0 → the function, 6 → f, 8 → a
    ····g(a, 10)          0 → the call, 4 → the call, 6 → a, 7 → the call, 9 → 10
    ··end                 0 → the function

In the file all numbers are differences to the segment before, in base 64 with variable length
("VLQ": five bits a digit, the lowest first, the sign in the lowest bit of all). Columns count
UTF-16 units, as everybody who reads such maps does. https://tc39.es/ecma426/ is the format.

    encode([0, 0, 16, 1])  →  "AAgBC"
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from compiler_core.base.span import Span
from compiler_core.base.text import LineIndex

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}


class Range(NamedTuple):
    """The output's `generated` came from the source's `source`; both in code points."""

    generated: Span
    source: Span


class Segment(NamedTuple):
    """From `column` (UTF-16 units) of an output's line on: line and column of the source, all
    counted from 0. Without a source the output is nobody's from there on."""

    column: int
    source: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class SourceMap:
    """A map as it is read from a file. `source` is the path as the map spells it: relative to the
    folder of the map."""

    source: str
    lines: tuple[tuple[Segment, ...], ...]

    def at(self, line: int, column: int = 0) -> tuple[int, int] | None:
        """Line and column of the source for a place of the output, all from 0; None where there
        is none. Column 0 asks for the line as a whole."""
        if not 0 <= line < len(self.lines):
            return None
        found: tuple[int, int] | None = None
        for index, segment in enumerate(self.lines[line]):
            if index and segment.column > column:
                break
            found = segment.source
        return found


# ---- making ------------------------------------------------------------------------------------


def render(
    text: str, ranges: Iterable[Range], source_text: LineIndex, *, file: str, source: str
) -> str:
    """The file of a map: `text` is the output named `file`, `source` the path to be named."""
    segments = line_segments(text, ranges)
    index = LineIndex(text)
    rows: list[str] = []
    from_line, from_column = 0, 0
    for found in segments:
        row: list[str] = []
        before = 0
        for offset, origin in found:
            column = index.position(offset, "utf-16").column
            numbers = [column - before]
            before = column
            if origin is not None:
                place = source_text.position(origin, "utf-16")
                numbers += [0, place.line - from_line, place.column - from_column]
                from_line, from_column = place
            row.append(encode(numbers))
        rows.append(",".join(row))
    mappings = ";".join(rows).rstrip(";")
    data = {"version": 3, "file": file, "sources": [source], "names": [], "mappings": mappings}
    return json.dumps(data, ensure_ascii=False)


def line_segments(text: str, ranges: Iterable[Range]) -> list[list[tuple[int, int | None]]]:
    """For each line of the text `(offset in the text, offset in the source)`: the first at the
    line's beginning and for the line as a whole, then where the innermost range is another."""
    ordered = sorted(ranges, key=lambda one: (one.generated.start, -one.generated.end))
    cuts = _cuts(ordered)
    starts = LineIndex(text).starts
    lines: list[list[tuple[int, int | None]]] = []
    next_range, next_cut, going_on = 0, 0, None
    for line, start in enumerate(starts):
        end = starts[line + 1] if line + 1 < len(starts) else len(text) + 1
        first = start + len(text[start : end - 1]) - len(text[start : end - 1].lstrip(" "))
        while next_range < len(ordered) and ordered[next_range].generated.start < start:
            next_range += 1
        while next_cut < len(cuts) and cuts[next_cut][0] <= first and cuts[next_cut][0] < end:
            going_on = cuts[next_cut][1]
            next_cut += 1
        begins = next_range < len(ordered) and ordered[next_range].generated.start < end
        whole = ordered[next_range].source.start if begins else going_on
        found: list[tuple[int, int | None]] = []
        if text[first : end - 1]:
            found.append((start, whole))
            if first > start:
                found.append((first, going_on))
        while next_cut < len(cuts) and cuts[next_cut][0] < end:
            offset, going_on = cuts[next_cut]
            next_cut += 1
            if offset < end - 1:
                found.append((offset, going_on))
        lines.append(found)
    return lines


def _cuts(ordered: Sequence[Range]) -> list[tuple[int, int | None]]:
    """Where another range begins to be the innermost: `(offset in the output, in the source)`."""
    cuts: dict[int, int | None] = {}
    around: list[Range] = []

    def close(until: int) -> None:
        while around and around[-1].generated.end <= until:
            ended = around.pop()
            cuts[ended.generated.end] = around[-1].source.start if around else None

    for one in ordered:
        if one.generated.start == one.generated.end:
            continue
        close(one.generated.start)
        cuts[one.generated.start] = one.source.start
        around.append(one)
    close(1 << 62)
    return sorted(cuts.items())


def encode(numbers: Iterable[int]) -> str:
    """Numbers in base 64 VLQ."""
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


# ---- reading -----------------------------------------------------------------------------------


def read(text: str) -> SourceMap | None:
    """The map in a file's text; None for what isn't one that has just one source."""
    try:
        data = json.loads(text)
    except ValueError:
        return None
    if not isinstance(data, dict) or data.get("version") != 3:
        return None
    sources, mappings = data.get("sources"), data.get("mappings")
    if not (isinstance(sources, list) and len(sources) == 1 and isinstance(sources[0], str)):
        return None
    if not isinstance(mappings, str):
        return None
    lines: list[tuple[Segment, ...]] = []
    line = column = 0
    for row in mappings.split(";"):
        found: list[Segment] = []
        at = 0
        for encoded in filter(None, row.split(",")):
            numbers = decode(encoded)
            if not numbers:
                return None
            at += numbers[0]
            if len(numbers) < 4:
                found.append(Segment(at, None))
                continue
            line, column = line + numbers[2], column + numbers[3]
            found.append(Segment(at, (line, column)))
        lines.append(tuple(found))
    root = data.get("sourceRoot")
    prefix = root.rstrip("/") + "/" if isinstance(root, str) and root else ""
    return SourceMap(prefix + sources[0], tuple(lines))


def decode(text: str) -> list[int]:
    """The numbers that `encode` wrote; empty for what it didn't write."""
    numbers: list[int] = []
    value = shift = 0
    for character in text:
        digit = _VALUES.get(character)
        if digit is None:
            return []
        value |= (digit & 31) << shift
        shift += 5
        if not digit & 32:
            numbers.append(-(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
    return [] if shift else numbers
