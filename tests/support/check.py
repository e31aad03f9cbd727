"""One helper for fixtures: a Haxe text with its expected diagnostics in it, checked or written.

A line that holds nothing but a comment of marks speaks about the line of code above it:

        switch (color) {
    //          ^^^^^ HX201 This `switch` over `Color` has no case for `Blue(n)`.
            case Red:
    //           --- a label of some diagnostic

`^` marks a diagnostic (code, then its whole message), `-` one of its labels. What can't be drawn
(more than one line, or too far to the left) is written with its lines and columns, counted from 1,
in the *fixture without marks*: `// @3:9-5:2 HX203 …`. The marks are taken out before anything else
sees the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from compiler_core.analysis import Analysis, Settings
from compiler_core.base.diagnostic import Diagnostic, Fix, Severity
from compiler_core.base.span import Span
from compiler_core.base.text import LineIndex, Position

_DRAWN = re.compile(r"^(\s*//\s*)(\^+|-+)\s+(.*\S)\s*$")
_WRITTEN = re.compile(r"^\s*//\s*@(\d+):(\d+)-(\d+):(\d+)\s+(-\s+)?(.*\S)\s*$")
_STOP = re.compile(r"\$\{\d+:((?:[^\\}]|\\.)*)\}|\$\d+|\\([\\$}])")

FOLDER = "/project/src/"


@dataclass(frozen=True, order=True)
class Mark:
    """A diagnostic (`text` starts with its code) or a label, at lines and columns from 0."""

    start: Position
    end: Position
    is_label: bool
    text: str


def unmarked(text: str) -> tuple[str, list[Mark]]:
    """A fixture without its marks, and the marks."""
    lines: list[str] = []
    marks: list[Mark] = []
    for line in text.splitlines(keepends=True):
        drawn = _DRAWN.match(line)
        written = _WRITTEN.match(line)
        if drawn and lines:
            start = len(drawn[1])
            end = start + len(drawn[2])
            row = len(lines) - 1
            is_label = drawn[2][0] == "-"
            marks.append(Mark(Position(row, start), Position(row, end), is_label, drawn[3]))
        elif written:
            first = Position(int(written[1]) - 1, int(written[2]) - 1)
            last = Position(int(written[3]) - 1, int(written[4]) - 1)
            marks.append(Mark(first, last, bool(written[5]), written[6]))
        else:
            lines.append(line)
    return "".join(lines), sorted(marks)


def marked(text: str, marks: list[Mark]) -> str:
    """A text with marks below its lines: what `unmarked` takes apart."""
    by_line: dict[int, list[Mark]] = {}
    for mark in marks:
        by_line.setdefault(mark.start.line, []).append(mark)
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    written: list[str] = []
    for row, line in enumerate(lines):
        written.append(line)
        for mark in sorted(by_line.get(row, ())):
            written.append(_drawn(mark) + "\n")
    return "".join(written)


def _drawn(mark: Mark) -> str:
    start, end = mark.start, mark.end
    if start.line == end.line and start.column >= 2 and end.column > start.column:
        sign = "-" if mark.is_label else "^"
        line = "//".ljust(start.column) + sign * (end.column - start.column)
        return f"{line} {mark.text}"
    place = f"{start.line + 1}:{start.column + 1}-{end.line + 1}:{end.column + 1}"
    return f"// @{place} {'- ' if mark.is_label else ''}{mark.text}"


def analysis_of(files: Mapping[str, str], settings: Settings | None = None) -> Analysis:
    """The files, by name, opened in a project of their own."""
    analysis = Analysis(settings)
    for name, text in files.items():
        analysis.open_file(FOLDER + name, text)
    return analysis


def marks_of(
    diagnostics: Collection[Diagnostic], text: str, wanted: Callable[[Diagnostic], bool]
) -> list[Mark]:
    """The marks that a file's diagnostics make; labels in other files are left out."""
    lines = LineIndex(text)

    def mark(span: Span, is_label: bool, message: str) -> Mark:
        return Mark(lines.position(span.start), lines.position(span.end), is_label, message)

    found: dict[Mark, None] = {}
    for diagnostic in diagnostics:
        if not wanted(diagnostic):
            continue
        found[mark(diagnostic.span, False, f"{diagnostic.code} {diagnostic.message}")] = None
        for label in diagnostic.labels:
            if label.file is None:
                found[mark(label.span, True, label.message)] = None
    return sorted(found)


def about(*prefixes: str) -> Callable[[Diagnostic], bool]:
    """Diagnostics with these codes, and errors of any other: they would spoil the fixture."""

    def wanted(diagnostic: Diagnostic) -> bool:
        return diagnostic.code.startswith(prefixes) or diagnostic.severity is Severity.ERROR

    return wanted


def applied(text: str, fix: Fix) -> str:
    """The text after a fix; snippet stops are replaced by what they hold."""
    for edit in sorted(fix.edits, key=lambda edit: edit.span, reverse=True):
        assert edit.file is None
        new = plain_snippet(edit.text) if fix.snippet else edit.text
        text = text[: edit.span.start] + new + text[edit.span.end :]
    return text


def plain_snippet(text: str) -> str:
    """What is inserted where an editor knows no snippets."""

    def plain(match: re.Match[str]) -> str:
        if match[2] is not None:
            return match[2]
        return re.sub(r"\\([\\$}])", r"\1", match[1] or "")

    return _STOP.sub(plain, text)


def check(fixture: str, *prefixes: str, settings: Settings | None = None) -> Analysis:
    """Assert that the fixture's marks are just the diagnostics with these codes."""
    text, expected = unmarked(fixture)
    analysis = analysis_of({"Main.hx": text}, settings)
    found = marks_of(analysis.diagnostics(FOLDER + "Main.hx"), text, about(*prefixes))
    assert marked(text, found) == marked(text, expected)
    return analysis
