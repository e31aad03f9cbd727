"""`textDocument/signatureHelp`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from server.documents import Document
from server.language_server import HaxeElixirServer
from server.workbench import Workbench

if TYPE_CHECKING:
    from compiler_core.analysis import Signatures
    from compiler_core.base.span import Span
    from server.client import Client


def register(server: HaxeElixirServer) -> None:
    @server.feature(
        types.TEXT_DOCUMENT_SIGNATURE_HELP,
        types.SignatureHelpOptions(trigger_characters=["(", ","], retrigger_characters=[")", ":"]),
    )
    async def signature_help(
        ls: HaxeElixirServer, params: types.SignatureHelpParams
    ) -> types.SignatureHelp | None:
        client = ls.client

        def work(bench: Workbench, document: Document) -> types.SignatureHelp | None:
            offset = document.positions.offset(params.position)
            found = bench.analysis(document.path).signature_help(document.path, offset)
            return None if found is None else _converted(found, client)

        return await ls.ask_at(params.text_document.uri, work)


def _converted(found: Signatures, client: Client) -> types.SignatureHelp:
    signatures = []
    for one in found.signatures:
        documentation = None
        if one.documentation:
            documentation = types.MarkupContent(types.MarkupKind.Markdown, one.documentation)
        parameters = [
            types.ParameterInformation(_place(one.label, span, client)) for span in one.parameters
        ]
        signatures.append(types.SignatureInformation(one.label, documentation, parameters))
    chosen = found.signatures[found.active]
    active = chosen.active_parameter
    past = len(chosen.parameters)
    return types.SignatureHelp(signatures, found.active, past if active is None else active)


def _place(label: str, span: Span, client: Client) -> str | tuple[int, int]:
    """Offsets in labels are UTF-16, whatever was agreed for documents."""
    if not client.has_label_offsets:
        return label[span.start : span.end]
    start, end = (len(label[:at].encode("utf-16-le")) // 2 for at in span)
    return start, end
