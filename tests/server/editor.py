"""Editors to test the server with: pytest-lsp's client, and what tests do with it all the time.

Three of them: one like VS Code (UTF-16, pulls diagnostics, shows virtual documents), one like an
older Neovim (UTF-16, is pushed diagnostics), one like a newer Neovim (UTF-8).
"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import (
    ClientServerConfig,
    LanguageClient,
    client_capabilities,
    make_test_lsp_client,
)

from compiler_core.base.span import Span
from compiler_core.base.text import Encoding, LineIndex
from server.positions import Positions, encoding_of

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 8.0

COMMAND = [sys.executable, "-m", "command_line", "serve", "--stdio"]


def vscode() -> types.InitializeParams:
    capabilities = client_capabilities("visual-studio-code")
    assert capabilities.workspace is not None
    assert capabilities.text_document is not None
    workspace_edit = capabilities.workspace.workspace_edit
    assert workspace_edit is not None
    workspace_edit.snippet_edit_support = True
    capabilities.text_document.diagnostic = types.DiagnosticClientCapabilities(
        dynamic_registration=True, related_document_support=False
    )
    capabilities.workspace.diagnostics = types.DiagnosticWorkspaceClientCapabilities(
        refresh_support=True
    )
    capabilities.workspace.text_document_content = types.TextDocumentContentClientCapabilities(
        dynamic_registration=True
    )
    return types.InitializeParams(
        capabilities, client_info=types.ClientInfo("Visual Studio Code", "1.139.0")
    )


def neovim(version: str = "v0.7.0") -> types.InitializeParams:
    return types.InitializeParams(
        client_capabilities(f"neovim@{version}"),
        client_info=types.ClientInfo("Neovim", version),
    )


class Editor(LanguageClient):
    """A client that remembers everything it was told, in order."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.published: list[types.PublishDiagnosticsParams] = []
        self.registered: list[types.Registration] = []
        self.refreshed: list[str] = []
        self.encoding: Encoding = "utf-16"
        self._versions: dict[str, int] = {}
        self._files = 0
        self._news = asyncio.Condition()

    async def begin(self, params: types.InitializeParams) -> types.InitializeResult:
        self.begun = result = await self.initialize_session(params)
        self.encoding = encoding_of(result.capabilities.position_encoding)
        return result

    async def heard(self) -> None:
        async with self._news:
            self._news.notify_all()

    async def until(self, happened: Any) -> None:
        """Wait until `happened()` is true."""
        async with asyncio.timeout(PATIENCE), self._news:
            await self._news.wait_for(happened)

    # -- documents ---------------------------------------------------------------------------

    def open(self, text: str, uri: str | None = None) -> str:
        """Open a new document; its address."""
        self._files += 1
        uri = uri or f"file:///project/File{self._files}.hx"
        self._versions[uri] = 1
        self.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "haxe", 1, text))
        )
        return uri

    def change(self, uri: str, text: str) -> int:
        """Replace the whole text; the new version."""
        return self._change(uri, types.TextDocumentContentChangeWholeDocument(text))

    def replace(self, uri: str, text: str, old: str, new: str) -> int:
        """Replace `old`, which stands in `text` once, by a partial change."""
        start = text.index(old)
        place = self.positions(text).range(Span(start, start + len(old)))
        return self._change(uri, types.TextDocumentContentChangePartial(place, new))

    def _change(self, uri: str, change: types.TextDocumentContentChangeEvent) -> int:
        self._versions[uri] = version = self._versions[uri] + 1
        self.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version, uri), [change]
            )
        )
        return version

    def save(self, uri: str) -> None:
        self.text_document_did_save(
            types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri))
        )

    def close(self, uri: str) -> None:
        self.text_document_did_close(
            types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        )

    # -- answers -----------------------------------------------------------------------------

    async def pushed(self, uri: str, version: int | None = 1) -> list[types.Diagnostic]:
        """The diagnostics that are published for a version of a document."""

        def matching() -> list[types.PublishDiagnosticsParams]:
            return [one for one in self.published if (one.uri, one.version) == (uri, version)]

        await self.until(lambda: bool(matching()))
        return list(matching()[-1].diagnostics)

    async def pulled(self, uri: str, previous: str | None = None) -> Any:
        return await self.text_document_diagnostic_async(
            types.DocumentDiagnosticParams(
                types.TextDocumentIdentifier(uri), previous_result_id=previous
            )
        )

    def positions(self, text: str) -> Positions:
        return Positions(LineIndex(text), self.encoding)

    def at(self, text: str, part: str) -> types.Position:
        """The position of the first character of `part`."""
        return self.positions(text).position(text.index(part))

    def slice(self, text: str, place: types.Range) -> str:
        """What stands in a range that the server gave."""
        return text[slice(*self.positions(text).span(place))]


def make_editor() -> Editor:
    base = make_test_lsp_client()
    converter = base.protocol._converter
    converter.register_structure_hook(types.Command | types.CodeAction, _action)
    editor = Editor(converter_factory=lambda: converter)
    for method, handler in base.protocol.fm.features.items():
        if method not in _OWN:
            editor.feature(method)(getattr(handler, "func", handler))
    for method, handler in _OWN.items():
        editor.feature(method)(handler)
    return editor


def _action(value: Any, _: Any) -> types.Command | types.CodeAction:
    """lsprotocol takes an action that has a command for a command."""
    kind = types.Command if isinstance(value.get("command"), str) else types.CodeAction
    found: types.Command | types.CodeAction = _CONVERTER.structure(value, kind)
    return found


_CONVERTER = default_converter()


async def _published(editor: Editor, params: types.PublishDiagnosticsParams) -> None:
    editor.published.append(params)
    await editor.heard()


async def _registered(editor: Editor, params: types.RegistrationParams) -> None:
    editor.registered.extend(params.registrations)
    await editor.heard()


async def _refreshed(editor: Editor, params: types.TextDocumentContentRefreshParams) -> None:
    editor.refreshed.append(params.uri)
    await editor.heard()


async def _asked_again(editor: Editor, params: None) -> None:
    """What is shown may be another: a test asks by itself."""


_OWN = {
    types.WORKSPACE_CODE_LENS_REFRESH: _asked_again,
    types.WORKSPACE_INLAY_HINT_REFRESH: _asked_again,
    types.WORKSPACE_DIAGNOSTIC_REFRESH: _asked_again,
    types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: _published,
    types.CLIENT_REGISTER_CAPABILITY: _registered,
    types.WORKSPACE_TEXT_DOCUMENT_CONTENT_REFRESH: _refreshed,
}


def configuration() -> ClientServerConfig:
    return ClientServerConfig(
        server_command=COMMAND,
        client_factory=make_editor,
        server_env={**os.environ, "PYTHONPATH": os.environ.get("PYTHONPATH", str(ROOT))},
    )
