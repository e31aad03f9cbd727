"""Diagnostics made by hand, for tests of how they are printed."""

from __future__ import annotations

from command_line.formats import Finding
from command_line.sources import Source, Sources
from compiler_core.base.diagnostic import Diagnostic, Edit, Fix, Label, Severity
from compiler_core.base.span import Span
from compiler_core.workspace import Workspace

PAINT = """class Paint {
\tfunction name(color: Color) {
\t\tswitch (color) { case Red: "ä𝄞 red"; }
  }
}
"""
COLOR = "enum Color {\n  Red;\n  Blue;\n}\n"


def span_of(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def sources() -> Sources:
    workspace = Workspace()
    workspace.open_file("/work/src/Paint.hx", PAINT)
    workspace.open_file("/work/src/Color.hx", COLOR)
    return Sources(
        workspace,
        (
            Source("src/Paint.hx", "/work/src/Paint.hx"),
            Source("src/Color.hx", "/work/src/Color.hx"),
        ),
    )


END = PAINT.index("; }") + 1
"""Behind the last arm."""

MISSING = Diagnostic(
    "HX201",
    Severity.ERROR,
    span_of(PAINT, "switch"),
    "the case `Blue` is missing",
    labels=(
        Label(span_of(PAINT, "color: Color"), "of this type"),
        Label(span_of(COLOR, "Blue"), "declared here", "/work/src/Color.hx"),
    ),
    help="add the case, or a `default`",
    fixes=(
        Fix(
            "Add the missing case",
            (Edit(Span(END, END), 'case Blue: ${1:throw "TODO"};$0'),),
            preferred=True,
            snippet=True,
        ),
    ),
)

WIDE = Diagnostic("HX110", Severity.WARNING, span_of(PAINT, "red"), "nothing is red, 100 %")


def finding(diagnostic: Diagnostic) -> Finding:
    return Finding(Source("src/Paint.hx", "/work/src/Paint.hx"), diagnostic)
