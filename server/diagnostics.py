"""Diagnostics as the protocol has them, for pushing and for pulling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from compiler_core.base.diagnostic import Diagnostic, Label
from server.settings import Settings

if TYPE_CHECKING:
    from server.positions import Positions
    from server.workbench import Workbench

SOURCE = "haxe-elixir"

_TAGS = {
    "unnecessary": types.DiagnosticTag.Unnecessary,
    "deprecated": types.DiagnosticTag.Deprecated,
}


def converted(
    bench: Workbench, path: str, settings: Settings, related: bool, first: bool = False
) -> list[types.Diagnostic]:
    """A file's diagnostics; runs in the worker. `related`: the client shows related places.
    `first`: those that are quickly had, and what of the others can still be said."""
    positions = bench.positions(path)
    analysis = bench.analysis(path)
    found = analysis.quick_diagnostics if first else analysis.diagnostics
    return [
        diagnostic_of(bench, path, diagnostic, positions, settings, related)
        for diagnostic in found(path)
    ]


def converted_project(
    bench: Workbench, settings: Settings, related: bool
) -> dict[str, list[types.Diagnostic]]:
    """By address, what is wrong with the projects' own files; runs in the worker."""
    return {
        bench.uri(path): [
            diagnostic_of(bench, path, one, bench.positions(path), settings, related)
            for one in found
        ]
        for path, found in bench.project_diagnostics().items()
    }


def diagnostic_of(
    bench: Workbench,
    path: str,
    diagnostic: Diagnostic,
    positions: Positions,
    settings: Settings,
    related: bool,
) -> types.Diagnostic:
    page = settings.page_of(diagnostic.code)
    return types.Diagnostic(
        range=positions.range(diagnostic.span),
        message=_message(diagnostic, related),
        severity=types.DiagnosticSeverity(int(diagnostic.severity)),
        code=diagnostic.code,
        code_description=None if page is None else types.CodeDescription(page),
        source=SOURCE,
        tags=[_TAGS[tag] for tag in diagnostic.tags] or None,
        related_information=_related(bench, path, diagnostic.labels, positions)
        if related and diagnostic.labels
        else None,
        data={"fixes": [fix.title for fix in diagnostic.fixes]} if diagnostic.fixes else None,
    )


def _message(diagnostic: Diagnostic, related: bool) -> str:
    """The sentence, the labels where the client shows them nowhere else, and the help."""
    lines = [diagnostic.message]
    if not related:
        lines += [f"note: {label.message}" for label in diagnostic.labels if label.message]
    if diagnostic.help:
        lines.append(f"help: {diagnostic.help}")
    return "\n".join(lines)


def _related(
    bench: Workbench, path: str, labels: tuple[Label, ...], positions: Positions
) -> list[types.DiagnosticRelatedInformation]:
    return [
        types.DiagnosticRelatedInformation(
            types.Location(
                bench.uri(label.file or path),
                (bench.positions(label.file) if label.file else positions).range(label.span),
            ),
            label.message,
        )
        for label in labels
    ]
