"""SARIF 2.1.0 (OASIS): one run, its rules the codes that were found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

from command_line.formats import Finding, region
from command_line.sources import Sources
from compiler_core.base.diagnostic import Edit, Fix, Severity
from compiler_core.base.snippet import without_stops
from compiler_core.base.span import Span
from compiler_core.base.version import VERSION

_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFORMATION: "note",
    Severity.HINT: "note",
}


def render(findings: list[Finding], sources: Sources) -> str:
    codes = sorted({finding.diagnostic.code for finding in findings})
    log = {
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "haxe-elixir",
                        "version": VERSION,
                        "rules": [_rule(code) for code in codes],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding, codes, sources) for finding in findings],
            }
        ],
    }
    return json.dumps(log, indent=2) + "\n"


def _rule(code: str) -> dict[str, Any]:
    from compiler_core.analysis import explain

    page = explain(code)
    if page is None:
        return {"id": code}
    return {
        "id": code,
        "shortDescription": {"text": page.title},
        "help": {"text": page.text, "markdown": page.text},
        "defaultConfiguration": {"level": _LEVELS[page.severity]},
    }


def _result(finding: Finding, codes: list[str], sources: Sources) -> dict[str, Any]:
    diagnostic, path = finding.diagnostic, finding.source.path
    text = diagnostic.message
    if diagnostic.help:
        text += f"\n{diagnostic.help}"
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": codes.index(diagnostic.code),
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": text},
        "locations": [_location(path, diagnostic.span, sources)],
    }
    if diagnostic.labels:
        result["relatedLocations"] = [
            {
                **_location(label.file or path, label.span, sources),
                "message": {"text": label.message},
            }
            for label in diagnostic.labels
        ]
    if diagnostic.fixes:
        result["fixes"] = [_fix(fix, path, sources) for fix in diagnostic.fixes]
    return result


def _location(path: str, span: Span, sources: Sources) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": _artifact(path, sources),
            "region": _region(path, span, sources),
        }
    }


def _artifact(path: str, sources: Sources) -> dict[str, str]:
    shown = Path(sources.shown(path))
    return {"uri": shown.as_uri() if shown.is_absolute() else quote(shown.as_posix())}


def _region(path: str, span: Span, sources: Sources) -> dict[str, int]:
    at = region(sources.lines(path), span)
    return {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
    }


def _fix(fix: Fix, path: str, sources: Sources) -> dict[str, Any]:
    by_file: dict[str, list[Edit]] = {}
    for edit in fix.edits:
        by_file.setdefault(edit.file or path, []).append(edit)
    return {
        "description": {"text": fix.title},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(file, sources),
                "replacements": [
                    {
                        "deletedRegion": _region(file, edit.span, sources),
                        "insertedContent": {
                            "text": without_stops(edit.text) if fix.snippet else edit.text
                        },
                    }
                    for edit in edits
                ],
            }
            for file, edits in by_file.items()
        ],
    }
