"""`textDocument/hover`: type, documentation and the Elixir of what is under the cursor."""

from __future__ import annotations

import re

from lsprotocol import types

from server.documents import Document
from server.language_server import HaxeElixirServer
from server.workbench import Workbench

_FENCE = re.compile(r"^```.*\n?", re.MULTILINE)


def register(server: HaxeElixirServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(ls: HaxeElixirServer, params: types.HoverParams) -> types.Hover | None:
        kind = ls.client.hover_format

        def work(bench: Workbench, document: Document) -> types.Hover | None:
            positions = document.positions
            found = bench.analysis(document.path).hover(
                document.path, positions.offset(params.position)
            )
            if found is None:
                return None
            content = types.MarkupContent(kind, _as(kind, found.markdown))
            return types.Hover(content, positions.range(found.span))

        return await ls.ask_at(params.text_document.uri, work)


def _as(kind: types.MarkupKind, markdown: str) -> str:
    """Plain text keeps the words and the code, without the fences."""
    return markdown if kind == types.MarkupKind.Markdown else _FENCE.sub("", markdown)
