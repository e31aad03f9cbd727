"""`textDocument/codeAction`: quick fixes of diagnostics, and refactorings.

Where the client can ask again (`codeAction/resolve`), the edits of a refactoring are made when it
is chosen: by its title, at the range where it was offered, if the text is still the same.

Where text is inserted that wants to be written on (a new case's body), the cursor goes there: by a
snippet, else by the command `haxe-elixir.select`, for clients that run it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcContentModified

from compiler_core.base.span import Span
from server.documents import Document
from server.edits import first_place, workspace_edit
from server.features.commands import SELECT, select_command
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
        span = _span(place)
        if sent.edit is not None or not isinstance(uri, str) or span is None:
            return sent

        def work(bench: Workbench, document: Document) -> None:
            if document.version != version:
                raise JsonRpcContentModified()
            for action in bench.analysis(document.path).code_actions(document.path, span):
                if (action.title, action.kind) == (sent.title, sent.kind):
                    _add_edit(sent, bench, document, action, client)
                    return

        await ls.ask_at(uri, work)
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
        _add_edit(converted, bench, document, action, client)
    return converted


def _add_edit(
    converted: types.CodeAction,
    bench: Workbench,
    document: Document,
    action: Action,
    client: Client,
) -> None:
    converted.edit = workspace_edit(bench, document.path, action, client)
    place = first_place(bench, document.path, action, client) if client.runs(SELECT) else None
    converted.command = None if place is None else select_command(document.uri, place)


def _member(data: Any, name: str) -> Any:
    return data.get(name) if isinstance(data, dict) else getattr(data, name, None)


def _span(value: Any) -> Span | None:
    """What we attached comes back as whatever the client makes of it."""
    if not isinstance(value, list | tuple) or len(value) != 2:
        return None
    start, end = value
    right = isinstance(start, int) and isinstance(end, int) and 0 <= start <= end
    return Span(start, end) if right else None


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
