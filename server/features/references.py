"""`textDocument/references`: the uses of what is under the cursor, in the whole project."""

from __future__ import annotations

from lsprotocol import types

from server.documents import Document
from server.language_server import HaxeElixirServer
from server.workbench import Workbench


def register(server: HaxeElixirServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    async def references(
        ls: HaxeElixirServer, params: types.ReferenceParams
    ) -> list[types.Location] | None:
        declared = params.context.include_declaration

        def work(bench: Workbench, document: Document) -> list[types.Location]:
            offset = document.positions.offset(params.position)
            path = document.path
            found = bench.analysis(path).references(path, offset, declared)
            return bench.locations((one.path, one.span) for one in found)

        return await ls.ask_at(params.text_document.uri, work)
