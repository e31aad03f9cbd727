"""The formats of `check`: each module has `render(findings, sources) -> str`."""

from __future__ import annotations

from dataclasses import dataclass

from command_line.sources import Source
from compiler_core.base.diagnostic import Diagnostic
from compiler_core.base.span import Span
from compiler_core.base.text import LineIndex


@dataclass(frozen=True, slots=True)
class Finding:
    """A diagnostic and the file that it is in."""

    source: Source
    diagnostic: Diagnostic


@dataclass(frozen=True, slots=True)
class Region:
    """A span as people count: lines and columns from 1, columns in characters, the end behind the
    last character."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(lines: LineIndex, span: Span) -> Region:
    start, end = lines.position(span.start), lines.position(span.end)
    return Region(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
