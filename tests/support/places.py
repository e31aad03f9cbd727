"""Files with a cursor and marked places, for tests of what an editor asks about a place.

    -- A.hx
    class A { function f() $0g(); function g() {} }
    //                                       ^

`$0` is the cursor; carets in a comment line mark what stands above them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from compiler_core.analysis import Analysis
from compiler_core.base.span import Span

_CARETS = re.compile(r"^\s*//[ ^]*\^[ ^]*$")


@dataclass(frozen=True, slots=True)
class Fixture:
    analysis: Analysis
    path: str
    offset: int
    marked: list[tuple[str, str, Span]]
    """File, text and place of each mark, in order."""

    def text(self, path: str) -> str:
        return self.analysis.text(path)


def fixture(written: str) -> Fixture:
    analysis = Analysis()
    marked: list[tuple[str, str, Span]] = []
    path, offset = "", 0
    for name, text in _files(written):
        lines: list[str] = []
        cursor = -1
        marks: list[tuple[int, int, int]] = []
        for line in text.split("\n"):
            if _CARETS.match(line) and lines:
                for found in re.finditer(r"\^+", line):
                    first, last = (_without(cursor, column) for column in found.span())
                    marks.append((len(lines) - 1, first, last))
                lines.append(" " * len(line))
                continue
            cursor = line.find("$0")
            if cursor >= 0:
                line = line.replace("$0", "")
                path, offset = name, sum(len(one) + 1 for one in lines) + cursor
            lines.append(line)
        plain = "\n".join(lines)
        analysis.open_file(name, plain)
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line) + 1)
        for number, first, last in marks:
            span = Span(starts[number] + first, starts[number] + last)
            marked.append((name, plain[slice(*span)], span))
    return Fixture(analysis, path, offset, sorted(marked, key=lambda one: (one[0], one[2])))


def _without(cursor: int, column: int) -> int:
    """A column of a line as it is without the cursor's two characters; -1: it has none."""
    return column if cursor < 0 or column <= cursor else max(column - 2, cursor)


def _files(written: str) -> list[tuple[str, str]]:
    """`-- path` starts a file; without one there is `A.hx`."""
    parts = re.split(r"^-- (\S+)\n", written.lstrip("\n"), flags=re.MULTILINE)
    if len(parts) == 1:
        return [("/p/A.hx", parts[0])]
    return [(f"/p/{name}", text) for name, text in zip(parts[1::2], parts[2::2], strict=True)]
