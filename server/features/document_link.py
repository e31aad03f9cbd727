"""`textDocument/documentLink`: imports, addresses, names in documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from server.documents import Document
from server.language_server import HaxeElixirServer
from server.workbench import Workbench

if TYPE_CHECKING:
    from compiler_core.analysis import Link


def register(server: HaxeElixirServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_LINK)
    async def document_link(
        ls: HaxeElixirServer, params: types.DocumentLinkParams
    ) -> list[types.DocumentLink] | None:
        def work(bench: Workbench, document: Document) -> list[types.DocumentLink]:
            positions = document.positions
            return [
                types.DocumentLink(positions.range(link.span), _target(bench, link))
                for link in bench.analysis(document.path).document_links(document.path)
            ]

        return await ls.ask_at(params.text_document.uri, work)


def _target(bench: Workbench, link: Link) -> str | None:
    """A place in a file is told by its line, as editors write it: `file:///a/B.hx#L12`."""
    if link.place is None:
        return link.address
    start = bench.positions(link.place.path).position(link.place.span.start)
    return f"{bench.uri(link.place.path)}#L{start.line + 1}"
