"""`textDocument/codeAction`: quick fixes of diagnostics, and refactorings.

Where the client can ask again (`codeAction/resolve`), the edits of a refactoring are made when it
is chosen: by its title, at the range where it was offered, if the text is still the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcContentModified

from compiler_core.base.span import Span
from server.documents import Document
from server.edits import workspace_edit
from server.language_server import HaxeElixirServer
from server.workbench import Workbench

if TYPE_CHECKING:
    from compiler_core.analysis import Action
    from server.client import Client


def register(server: HaxeElixirServer) -> None:
    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(
            code_action_kinds=[
                types.CodeActionKind.QuickFix,
                types.CodeActionKind.Refactor,
                types.CodeActionKind.SourceOrganizeImports,
                types.CodeActionKind.SourceFixAll,
            ],
            resolve_provider=True,
        ),
    )
    async def code_action(
        ls: HaxeElixirServer, params: types.CodeActionParams
    ) -> list[types.CodeAction] | None:
        client = ls.client
        if not client.has_action_literals:
            return None

        uri = params.text_document.uri

        def work(bench: Workbench, document: Document) -> list[types.CodeAction]:
            span = document.positions.span(params.range)
            return [
                _converted(bench, document, action, params, client)
                for action in bench.analysis(document.path).code_actions(document.path, span)
                if _wanted(action.kind, params.context.only)
            ]

        return await ls.ask_at(uri, work)

    @server.feature(types.CODE_ACTION_RESOLVE)
    async def resolve(ls: HaxeElixirServer, sent: types.CodeAction) -> types.CodeAction:
        uri, version, place = (_member(sent.data, name) for name in ("uri", "version", "span"))
        client = ls.client
        if sent.edit is not None or not isinstance(uri, str) or len(place or ()) != 2:
            return sent

        def work(bench: Workbench, document: Document) -> types.WorkspaceEdit | None:
            if document.version != version:
                raise JsonRpcContentModified()
            for action in bench.analysis(document.path).code_actions(document.path, Span(*place)):
                if (action.title, action.kind) == (sent.title, sent.kind):
                    return workspace_edit(bench, document.path, action, client)
            return None

        sent.edit = await ls.ask_at(uri, work)
        return sent


def _converted(
    bench: Workbench,
    document: Document,
    action: Action,
    params: types.CodeActionParams,
    client: Client,
) -> types.CodeAction:
    converted = types.CodeAction(
        title=action.title,
        kind=action.kind,
        diagnostics=_linked(action, params.context.diagnostics) or None,
        is_preferred=True if action.preferred else None,
    )
    if client.resolves_action_edits and action.diagnostic is None:
        span = document.positions.span(params.range)
        converted.data = {"uri": document.uri, "version": document.version, "span": list(span)}
    else:
        converted.edit = workspace_edit(bench, document.path, action, client)
    return converted


def _member(data: Any, name: str) -> Any:
    return data.get(name) if isinstance(data, dict) else getattr(data, name, None)


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
