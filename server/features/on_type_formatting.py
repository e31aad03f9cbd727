"""`textDocument/onTypeFormatting`: indentation, and what is missing, after a typed character."""

from __future__ import annotations

from lsprotocol import types

from server.documents import Document
from server.language_server import HaxeElixirServer
from server.workbench import Workbench

_FIRST = "}"
_MORE = ["\n", ";", ")", "]", ":", ">"]


def register(server: HaxeElixirServer) -> None:
    @server.feature(
        types.TEXT_DOCUMENT_ON_TYPE_FORMATTING,
        types.DocumentOnTypeFormattingOptions(
            first_trigger_character=_FIRST, more_trigger_character=_MORE
        ),
    )
    async def on_type_formatting(
        ls: HaxeElixirServer, params: types.DocumentOnTypeFormattingParams
    ) -> list[types.TextEdit] | None:
        options = params.options

        def work(bench: Workbench, document: Document) -> list[types.TextEdit]:
            positions = document.positions
            found = bench.analysis(document.path).on_type(
                document.path,
                positions.offset(params.position),
                params.ch,
                tab_size=options.tab_size,
                insert_spaces=options.insert_spaces,
            )
            return [types.TextEdit(positions.range(edit.span), edit.text) for edit in found]

        return await ls.ask_at(params.text_document.uri, work)
