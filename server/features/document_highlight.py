"""`textDocument/documentHighlight`: the uses in the document of what is under the cursor."""

from __future__ import annotations

from lsprotocol import types

from server.documents import Document
from server.language_server import HaxeElixirServer
from server.workbench import Workbench


def register(server: HaxeElixirServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT)
    async def highlight(
        ls: HaxeElixirServer, params: types.DocumentHighlightParams
    ) -> list[types.DocumentHighlight] | None:
        def work(bench: Workbench, document: Document) -> list[types.DocumentHighlight]:
            positions, path = document.positions, document.path
            offset = positions.offset(params.position)
            return [
                types.DocumentHighlight(
                    positions.range(one.span),
                    types.DocumentHighlightKind.Write
                    if one.is_write
                    else types.DocumentHighlightKind.Read,
                )
                for one in bench.analysis(path).highlights(path, offset)
            ]

        return await ls.ask_at(params.text_document.uri, work)
