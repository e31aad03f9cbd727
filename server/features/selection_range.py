"""`textDocument/selectionRange`: for each cursor, what grows around it."""

from __future__ import annotations

from lsprotocol import types

from compiler_core.base.span import Span
from server.documents import Document
from server.language_server import HaxeElixirServer
from server.positions import Positions
from server.workbench import Workbench


def register(server: HaxeElixirServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_SELECTION_RANGE)
    async def selection_range(
        ls: HaxeElixirServer, params: types.SelectionRangeParams
    ) -> list[types.SelectionRange] | None:
        def work(bench: Workbench, document: Document) -> list[types.SelectionRange]:
            positions = document.positions
            offsets = [positions.offset(position) for position in params.positions]
            return [
                _linked(chain, positions)
                for chain in bench.analysis(document.path).selection_ranges(document.path, offsets)
            ]

        return await ls.ask_at(params.text_document.uri, work)


def _linked(chain: list[Span], positions: Positions) -> types.SelectionRange:
    """The innermost, each with the next as its parent."""
    parent: types.SelectionRange | None = None
    for span in reversed(chain):
        parent = types.SelectionRange(positions.range(span), parent)
    assert parent is not None, "a chain has at least the whole file"
    return parent
