"""`workspace/textDocumentContent`: the Elixir of a source as a document of its own.

`haxe-elixir:/utils/text.ex?source=<uri>` is the compiled output of the source that it names;
`?saved=<uri>` is that of its text on disk, `?unsaved=<uri>` that of the editor's: two sides of a
comparison. The
client is told when a text may be another one: whenever a source was saved. pygls doesn't advertise
this request, so it is registered once the client is there.
"""

from __future__ import annotations

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from server.features import compile_workspace
from server.features.compiled_diff import saved_text
from server.language_server import HaxeElixirServer
from server.uris import PREVIEW_SCHEME, path_of, preview_of
from server.workbench import Workbench


def register(server: HaxeElixirServer) -> None:
    @server.feature(types.WORKSPACE_TEXT_DOCUMENT_CONTENT)
    async def text_document_content(
        ls: HaxeElixirServer, params: types.TextDocumentContentParams
    ) -> types.TextDocumentContentResult:
        preview = preview_of(params.uri)
        if preview is None:
            raise JsonRpcInvalidParams(f"not the address of a compiled output: {params.uri}")
        shows, source = preview
        path = path_of(source)
        ls.previews.add(params.uri)

        def work(bench: Workbench) -> str:
            if not bench.knows(path):
                return ""
            if shows == "saved":
                return saved_text(bench, path) or ""
            return bench.analysis(path).compiled(path).text

        return types.TextDocumentContentResult(await ls.ask(work))

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE, types.SaveOptions(include_text=False))
    async def saved(ls: HaxeElixirServer, params: types.DidSaveTextDocumentParams) -> None:
        ls.survey.look([path_of(params.text_document.uri)])
        await refresh(ls)
        if ls.settings.writes_on_save:
            await compile_workspace.write_one(ls, path_of(params.text_document.uri))


async def refresh(ls: HaxeElixirServer) -> None:
    """Have the client ask again for every text that it has asked for. A source's output depends
    on other sources, too; a text that is the same changes nothing."""
    if ls.client.has_text_document_content:
        for uri in sorted(ls.previews):
            await ls.workspace_text_document_content_refresh_async(
                types.TextDocumentContentRefreshParams(uri)
            )


def registrations(ls: HaxeElixirServer) -> list[types.Registration]:
    if not ls.client.has_text_document_content:
        return []
    return [
        types.Registration(
            id="haxe-elixir.content",
            method=types.WORKSPACE_TEXT_DOCUMENT_CONTENT,
            register_options=types.TextDocumentContentRegistrationOptions([PREVIEW_SCHEME]),
        )
    ]
