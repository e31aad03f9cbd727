"""`textDocument/codeAction`: quick fixes of diagnostics, and refactorings, with their edits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from lsprotocol import types

from server.documents import Document
from server.edits import workspace_edit
from server.language_server import HaxeElixirServer
from server.workbench import Workbench

if TYPE_CHECKING:
    from compiler_core.analysis import Action


def register(server: HaxeElixirServer) -> None:
    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(
            code_action_kinds=[
                types.CodeActionKind.QuickFix,
                types.CodeActionKind.Refactor,
                types.CodeActionKind.SourceOrganizeImports,
                types.CodeActionKind.SourceFixAll,
            ]
        ),
    )
    async def code_action(
        ls: HaxeElixirServer, params: types.CodeActionParams
    ) -> list[types.CodeAction] | None:
        client = ls.client
        if not client.has_action_literals:
            return None

        def work(bench: Workbench, document: Document) -> list[types.CodeAction]:
            span = document.positions.span(params.range)
            return [
                types.CodeAction(
                    title=action.title,
                    kind=action.kind,
                    diagnostics=_linked(action, params.context.diagnostics) or None,
                    is_preferred=True if action.preferred else None,
                    edit=workspace_edit(bench, document.path, action, client),
                )
                for action in bench.analysis(document.path).code_actions(document.path, span)
                if _wanted(action.kind, params.context.only)
            ]

        return await ls.ask_at(params.text_document.uri, work)


def _wanted(kind: str, only: Sequence[str] | None) -> bool:
    """`only: ["refactor"]` asks for `refactor.extract` as well. What is done to the whole file is
    for who asks for it."""
    if not only:
        return not kind.startswith("source.")
    return any(not asked or kind == asked or kind.startswith(f"{asked}.") for asked in only)


def _linked(action: Action, sent: Iterable[types.Diagnostic]) -> list[types.Diagnostic]:
    """Of the diagnostics that the client has there, those that the action mends."""
    if action.diagnostic is None:
        return []
    code = action.diagnostic.code
    return [
        diagnostic for diagnostic in sent if diagnostic.code == code and _offers(diagnostic, action)
    ]


def _offers(diagnostic: types.Diagnostic, action: Action) -> bool:
    """Two diagnostics of one code on one line differ in the fixes that they were sent with."""
    data = diagnostic.data
    titles = data.get("fixes") if isinstance(data, dict) else getattr(data, "fixes", None)
    return titles is None or action.title in titles
