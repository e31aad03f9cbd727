"""Annotations of GitHub's workflows: one command a line, which the job's log turns into notes."""

from __future__ import annotations

from command_line.formats import Finding, region
from command_line.sources import Sources
from compiler_core.base.diagnostic import Severity

_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFORMATION: "notice",
    Severity.HINT: "notice",
}


def render(findings: list[Finding], sources: Sources) -> str:
    return "".join(_line(finding, sources) + "\n" for finding in findings)


def _line(finding: Finding, sources: Sources) -> str:
    diagnostic = finding.diagnostic
    at = region(sources.lines(finding.source.path), diagnostic.span)
    properties = {
        "file": finding.source.shown,
        "line": str(at.line),
        "endLine": str(at.end_line),
        # Columns over several lines have no meaning there.
        **(
            {"col": str(at.column), "endColumn": str(at.end_column)}
            if at.line == at.end_line
            else {}
        ),
        "title": diagnostic.code,
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = diagnostic.message
    if diagnostic.help:
        message += f"\nhelp: {diagnostic.help}"
    return f"::{_LEVELS[diagnostic.severity]} {written}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
