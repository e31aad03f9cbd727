"""Edits of the core as a `WorkspaceEdit`, in the richest form that the client has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from compiler_core.base.snippet import escaped, first_stop, without_stops
from compiler_core.base.span import Span
from compiler_core.base.text import LineIndex
from server.positions import Positions
from server.uris import uri_of

if TYPE_CHECKING:
    from compiler_core.analysis import Action, Rename
    from compiler_core.base.diagnostic import Edit
    from server.client import Client
    from server.workbench import Workbench

DocumentEdit = types.TextEdit | types.AnnotatedTextEdit | types.SnippetTextEdit


def workspace_edit(
    bench: Workbench, path: str, action: Action, client: Client
) -> types.WorkspaceEdit:
    """The edits of an action in the file at `path` and in others."""
    by_path: dict[str, list[Edit]] = {}
    for edit in action.edits:
        by_path.setdefault(edit.file or path, []).append(edit)
    snippets = action.snippet and client.has_snippet_edits and client.has_versioned_edits
    converted: dict[str, list[DocumentEdit]] = {}
    for changed, edits in by_path.items():
        positions = bench.positions(changed)
        converted[changed] = [
            _snippet_edit(edit, positions, edits)
            if snippets
            else _text_edit(edit, positions, action.snippet)
            for edit in edits
        ]
    if client.has_versioned_edits:
        return types.WorkspaceEdit(
            document_changes=[
                types.TextDocumentEdit(
                    types.OptionalVersionedTextDocumentIdentifier(
                        bench.uri(changed), bench.version(changed)
                    ),
                    edits,
                )
                for changed, edits in converted.items()
            ]
        )
    return types.WorkspaceEdit(
        changes={
            bench.uri(changed): [edit for edit in edits if isinstance(edit, types.TextEdit)]
            for changed, edits in converted.items()
        }
    )


def first_place(bench: Workbench, path: str, action: Action, client: Client) -> types.Range | None:
    """Where the first stop of an action's snippet is once its edits are made, for clients that get
    plain text instead; None where there is no stop in the file at `path`."""
    if not action.snippet or (client.has_snippet_edits and client.has_versioned_edits):
        return None
    before = bench.positions(path)
    here = [edit for edit in action.edits if edit.file in (None, path)]
    parts: list[str] = []
    end = length = 0
    place: Span | None = None
    for edit in sorted(here, key=lambda edit: edit.span.start):
        kept, inserted = before.index.text[end : edit.span.start], without_stops(edit.text)
        stop = first_stop(edit.text)
        if stop is not None and place is None:
            place = Span(*stop).shifted(length + len(kept))
        parts += kept, inserted
        length, end = length + len(kept) + len(inserted), edit.span.end
    if place is None:
        return None
    text = "".join(parts) + before.index.text[end:]
    return Positions(LineIndex(text), before.encoding).range(place)


def rename_edit(bench: Workbench, found: Rename, client: Client) -> types.WorkspaceEdit:
    """The edits of a rename, then the files that move, where the client can move files."""
    by_path: dict[str, list[Edit]] = {}
    for edit in found.edits:
        by_path.setdefault(edit.file or "", []).append(edit)
    converted: dict[str, list[DocumentEdit]] = {}
    for path, edits in by_path.items():
        positions = bench.positions(path)
        converted[path] = [types.TextEdit(positions.range(one.span), one.text) for one in edits]
    moves = found.moves if client.renames_files else ()
    if not client.has_versioned_edits and not moves:
        return types.WorkspaceEdit(
            changes={
                bench.uri(path): [edit for edit in edits if isinstance(edit, types.TextEdit)]
                for path, edits in converted.items()
            }
        )
    changes: list[types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile]
    changes = [
        types.TextDocumentEdit(
            types.OptionalVersionedTextDocumentIdentifier(bench.uri(path), bench.version(path)),
            edits,
        )
        for path, edits in converted.items()
    ]
    changes += [types.RenameFile(bench.uri(old), uri_of(new)) for old, new in moves]
    return types.WorkspaceEdit(document_changes=changes)


def _text_edit(edit: Edit, positions: Positions, is_snippet: bool) -> types.TextEdit:
    text = without_stops(edit.text) if is_snippet else edit.text
    return types.TextEdit(positions.range(edit.span), text)


def _snippet_edit(edit: Edit, positions: Positions, beside: list[Edit]) -> types.SnippetTextEdit:
    """An editor puts the indentation of the line where a snippet begins before its other lines.

    What they have of it already would be there twice. Where they have less (a new `case` behind the
    body of the last), the edit takes in its line from the start, where there is no indentation.
    """
    text, start = positions.index.text, edit.span.start
    line = text.rfind("\n", 0, start) + 1
    before = text[line:start]
    indentation = before[: len(before) - len(before.lstrip(" \t"))]
    first, *others = edit.text.split("\n")
    span, snippet = edit.span, edit.text
    if all(one.startswith(indentation) for one in others if one.strip()):
        snippet = "\n".join([first, *(one.removeprefix(indentation) for one in others)])
    elif not any(
        other is not edit and other.span.end >= line and other.span.start <= start
        for other in beside
    ):
        span, snippet = Span(line, edit.span.end), escaped(before) + edit.text
    return types.SnippetTextEdit(positions.range(span), types.StringValue(snippet))
