"""One JSON array, an object for each diagnostic.

[{"file", "line", "column", "endLine", "endColumn", "severity", "code", "message",
  "related": [{"file", "line", "column", "endLine", "endColumn", "message"}],
  "fixes": [{"title", "edits": [{"file", "line", …, "text"}]}]}]
"""

from __future__ import annotations

import json
from typing import Any

from command_line.formats import Finding, region
from command_line.sources import Sources
from compiler_core.base.snippet import without_stops
from compiler_core.base.span import Span


def render(findings: list[Finding], sources: Sources) -> str:
    objects = [_object(finding, sources) for finding in findings]
    return json.dumps(objects, indent=2, ensure_ascii=True) + "\n"


def _object(finding: Finding, sources: Sources) -> dict[str, Any]:
    diagnostic, path = finding.diagnostic, finding.source.path
    return {
        **_place(path, diagnostic.span, sources),
        "severity": diagnostic.severity.name.lower(),
        "code": diagnostic.code,
        "message": diagnostic.message,
        "related": [
            {**_place(label.file or path, label.span, sources), "message": label.message}
            for label in diagnostic.labels
        ],
        "fixes": [
            {
                "title": fix.title,
                "edits": [
                    {
                        **_place(edit.file or path, edit.span, sources),
                        "text": without_stops(edit.text) if fix.snippet else edit.text,
                    }
                    for edit in fix.edits
                ],
            }
            for fix in diagnostic.fixes
        ],
    }


def _place(path: str, span: Span, sources: Sources) -> dict[str, Any]:
    at = region(sources.lines(path), span)
    return {
        "file": sources.shown(path),
        "line": at.line,
        "column": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
    }
