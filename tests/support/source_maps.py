"""A reader of source maps, written from the format's description alone, to judge ours with.

It works on bit strings, where the compiler's shifts numbers: the two share no line.
"""

from __future__ import annotations

import json
import string
from dataclasses import dataclass

ALPHABET = string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/"


@dataclass(frozen=True, slots=True)
class Decoded:
    sources: list[str]
    lines: list[list[tuple[int, int, int]]]
    """`(column, source line, source column)` of the segments that have a source, from 0."""
    columns: list[list[int]]
    """Where segments begin, those without a source as well."""

    def at(self, line: int, column: int) -> tuple[int, int] | None:
        """Line and column of the source that the last segment before a place says."""
        if line >= len(self.lines):
            return None
        begun = [one for one in self.columns[line] if one <= column]
        by_column = {at: (row, character) for at, row, character in self.lines[line]}
        return by_column.get(max(begun)) if begun else None


def decoded(text: str) -> Decoded:
    data = json.loads(text)
    lines: list[list[tuple[int, int, int]]] = []
    columns: list[list[int]] = []
    totals = [0, 0, 0]
    for row in data["mappings"].split(";"):
        lines.append([])
        columns.append([])
        column = 0
        for segment in row.split(",") if row else []:
            numbers = list(_numbers(segment))
            assert len(numbers) in (1, 4, 5), segment
            column += numbers[0]
            columns[-1].append(column)
            if len(numbers) > 1:
                totals = [
                    before + moved for before, moved in zip(totals, numbers[1:4], strict=True)
                ]
                assert totals[0] == 0 and min(totals) >= 0, segment
                lines[-1].append((column, totals[1], totals[2]))
        assert columns[-1] == sorted(set(columns[-1])), row
    return Decoded(data.get("sources", []), lines, columns)


def _numbers(segment: str) -> list[int]:
    found, bits = [], ""
    for character in segment:
        digit = f"{ALPHABET.index(character):06b}"
        bits = digit[1:] + bits
        if digit[0] == "0":
            size = int(bits[:-1], 2)
            found.append(-size if bits[-1] == "1" else size)
            bits = ""
    assert not bits, segment
    return found
