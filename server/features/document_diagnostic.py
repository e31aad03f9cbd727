"""`textDocument/diagnostic`: diagnostics for clients that ask for them.

`resultId` names what was answered, so that the next answer can be "unchanged".
"""

from __future__ import annotations

import hashlib

from lsprotocol import types

from server.diagnostics import converted
from server.language_server import HaxeElixirServer
from server.session import Priority
from server.uris import path_of
from server.workbench import Workbench

Report = types.RelatedFullDocumentDiagnosticReport | types.RelatedUnchangedDocumentDiagnosticReport


def register(server: HaxeElixirServer) -> None:
    """Advertised only to clients that pull: nothing is pushed to them."""
    if not server.client.pulls_diagnostics:
        return

    @server.feature(
        types.TEXT_DOCUMENT_DIAGNOSTIC,
        types.DiagnosticOptions(
            inter_file_dependencies=True,
            workspace_diagnostics=False,
            identifier="haxe-elixir",
        ),
    )
    async def document_diagnostic(
        ls: HaxeElixirServer, params: types.DocumentDiagnosticParams
    ) -> Report:
        path = path_of(params.text_document.uri)
        settings = ls.settings
        related = ls.client.diagnostics_have_related_information

        await ls.indexer.looked()
        only_first = ls.indexer.reading  # a refresh follows when the index is there

        def work(bench: Workbench) -> Report:
            items = converted(bench, path, settings, related, only_first)
            result_id = _identity(items)
            if result_id == params.previous_result_id:
                return types.RelatedUnchangedDocumentDiagnosticReport(result_id)
            return types.RelatedFullDocumentDiagnosticReport(items, result_id=result_id)

        return await ls.ask(work, Priority.DIAGNOSTICS)


def _identity(items: list[types.Diagnostic]) -> str:
    """Equal for equal reports, in every process: a client may keep it over a restart."""
    text = repr(items).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(text, digest_size=12).hexdigest()
