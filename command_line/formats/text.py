"""Diagnostics for people: the place, the lines that it is about, what is wrong with them.

    error[HX201]: the case `Blue` is missing
      --> src/Paint.hx:3:5
       |
     3 |     switch (color) {
       |     ^^^^^^ `Blue` is not handled
       |
      ::: src/Color.hx:4:3
     4 |   Blue;
       |   ---- declared here
       |
       = help: add the case, or a `default`

Columns are aligned as a terminal shows them: a tab is four blanks, a wide character two columns.
Colours are for terminals.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

import click

from command_line.formats import Finding
from command_line.sources import Sources
from compiler_core.base.diagnostic import Diagnostic, Severity
from compiler_core.base.span import Span
from compiler_core.base.text import LineIndex

_COLOURS = {
    Severity.ERROR: "red",
    Severity.WARNING: "yellow",
    Severity.INFORMATION: "blue",
    Severity.HINT: "cyan",
}

_LONGEST = 160
"""Columns of a line that are shown."""


def render(findings: list[Finding], sources: Sources) -> str:
    paint = _Paint(sys.stdout.isatty() and "NO_COLOR" not in os.environ)
    return "".join(
        frame(finding.diagnostic, finding.source.path, sources, paint) + "\n"
        for finding in findings
    )


@dataclass(frozen=True, slots=True)
class _Paint:
    colours: bool

    def __call__(self, text: str, colour: str, bold: bool = False) -> str:
        return click.style(text, fg=colour, bold=bold) if self.colours else text


@dataclass(frozen=True, slots=True)
class _Mark:
    """Something to underline, on one line. `sign` is `^` for the fault and `-` for a label."""

    line: int
    start: int
    end: int
    sign: str
    message: str


def frame(diagnostic: Diagnostic, path: str, sources: Sources, paint: _Paint) -> str:
    """One diagnostic, ended by a line break."""
    colour = _COLOURS[diagnostic.severity]
    lines = sources.lines(path)
    place = lines.position(diagnostic.span.start)
    own = [_mark(lines, diagnostic.span, "^", "")]
    own += [
        _mark(lines, label.span, "-", label.message)
        for label in diagnostic.labels
        if label.file is None or label.file == path
    ]
    others: dict[str, list[_Mark]] = {}
    for label in diagnostic.labels:
        if label.file is not None and label.file != path:
            mark = _mark(sources.lines(label.file), label.span, "-", label.message)
            others.setdefault(label.file, []).append(mark)
    every = [*own, *(mark for marks in others.values() for mark in marks)]
    width = len(str(max(mark.line for mark in every) + 1))
    gutter = " " * width + " " + paint("|", "blue")
    severity = diagnostic.severity.name.lower()
    head = paint(f"{severity}[{diagnostic.code}]", colour, bold=True)
    out = [
        f"{head}: {diagnostic.message}",
        f"{' ' * width}{paint('-->', 'blue')} "
        f"{sources.shown(path)}:{place.line + 1}:{place.column + 1}",
        gutter,
        *_excerpt(own, lines, width, colour, paint),
    ]
    for file, marks in others.items():
        first = min(marks, key=lambda mark: mark.line)
        out.append(
            f"{' ' * width}{paint(':::', 'blue')} "
            f"{sources.shown(file)}:{first.line + 1}:{first.start + 1}"
        )
        out += _excerpt(marks, sources.lines(file), width, colour, paint)
    if diagnostic.help:
        out.append(gutter)
        out.append(f"{' ' * width} {paint('=', 'blue')} help: {diagnostic.help}")
    return "\n".join(out) + "\n"


def _mark(lines: LineIndex, span: Span, sign: str, message: str) -> _Mark:
    """The part of a span on its first line; at least one column."""
    start, end = lines.position(span.start), lines.position(span.end)
    if end.line > start.line:
        last = lines.line_end(start.line) - lines.starts[start.line]
    else:
        last = end.column
    return _Mark(start.line, start.column, max(last, start.column + 1), sign, message)


def _excerpt(
    marks: Iterable[_Mark], lines: LineIndex, width: int, colour: str, paint: _Paint
) -> list[str]:
    """The marked lines in order, each with its marks below it, `...` where lines are left out."""
    out: list[str] = []
    previous: int | None = None
    by_line: dict[int, list[_Mark]] = {}
    for mark in marks:
        by_line.setdefault(mark.line, []).append(mark)
    for line in sorted(by_line):
        if previous is not None and line > previous + 1:
            out.append(paint("...", "blue"))
        previous = line
        text = lines.text[lines.starts[line] : lines.line_end(line)]
        number = paint(str(line + 1).rjust(width), "blue")
        out.append(f"{number} {paint('|', 'blue')} {_shown(text)[:_LONGEST]}".rstrip())
        for mark in sorted(by_line[line], key=lambda mark: mark.sign, reverse=True):
            out.append(_underline(mark, text, width, colour, paint))
    return out


def _underline(mark: _Mark, text: str, width: int, colour: str, paint: _Paint) -> str:
    before = _columns(text[: mark.start])
    length = max(1, _columns(text[mark.start : mark.end]))
    signs = paint(mark.sign * min(length, _LONGEST), colour if mark.sign == "^" else "blue")
    return f"{' ' * width} {paint('|', 'blue')} {' ' * before}{signs} {mark.message}".rstrip()


def _shown(text: str) -> str:
    return "".join(_cell(character) for character in text)


def _cell(character: str) -> str:
    """As it is printed: nothing that moves a terminal's cursor."""
    if character == "\t":
        return "    "
    if unicodedata.category(character) in ("Cc", "Cs", "Cf"):
        return "�"
    return character


def _columns(text: str) -> int:
    """The columns that a terminal needs for a text."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if character == "\t":
        return 4
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
