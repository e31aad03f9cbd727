"""`textDocument/diagnostic`: diagnostics for clients that ask for them.

`resultId` names what was answered, so that the next answer can be "unchanged".
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable

from lsprotocol import types

from server.diagnostics import converted
from server.language_server import HaxeElixirServer
from server.publisher import LONG
from server.session import Priority
from server.uris import path_of
from server.workbench import Workbench

Report = types.RelatedFullDocumentDiagnosticReport | types.RelatedUnchangedDocumentDiagnosticReport


def register(server: HaxeElixirServer) -> None:
    """Advertised only to clients that pull: nothing is pushed to them."""
    if not server.client.pulls_diagnostics:
        return
    stages = Stages(server)

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
        await ls.indexer.looked()
        reading = ls.indexer.reading
        in_stages = not reading and stages.wanted(path)
        work = _work(ls, path, params.previous_result_id, only_first=reading or in_stages)
        version, report = await ls.ask(work, Priority.DIAGNOSTICS)
        if in_stages:
            stages.settle(path, version, report.result_id)
        return report


class Stages:
    """Long files are answered in two stages, as the publisher does: what is quickly had at once;
    when all is had and it is something else, the client is asked to ask again."""

    def __init__(self, server: HaxeElixirServer) -> None:
        self._server = server
        self._settled: dict[str, int | None] = {}
        """By path, the version of which everything is known."""
        self._tasks: dict[str, asyncio.Task[None]] = {}

    def wanted(self, path: str) -> bool:
        document = self._server.documents.at(path)
        return (
            self._server.client.refreshes_diagnostics
            and document is not None
            and len(document.text) >= LONG
            and self._settled.get(path) != document.version
        )

    def settle(self, path: str, version: int | None, shown: str | None) -> None:
        """`shown` names what the client was answered about the version."""
        running = self._tasks.get(path)
        if running is not None:
            running.cancel()
        self._tasks[path] = asyncio.ensure_future(self._settle(path, version, shown))

    async def _settle(self, path: str, version: int | None, shown: str | None) -> None:
        work = _work(self._server, path, None, only_first=False)
        try:
            known, report = await self._server.ask(work, Priority.BACKGROUND)
        except Exception as error:
            self._server.report_worker_error(error)
            return
        if known == version:
            self._settled[path] = version
            if report.result_id != shown:
                self._server.workspace_diagnostic_refresh(None)


def _work(
    ls: HaxeElixirServer, path: str, previous: str | None, *, only_first: bool
) -> Callable[[Workbench], tuple[int | None, Report]]:
    """Answers with the version that the report is about."""
    settings = ls.settings
    related = ls.client.diagnostics_have_related_information

    def work(bench: Workbench) -> tuple[int | None, Report]:
        items = converted(bench, path, settings, related, only_first)
        result_id = _identity(items)
        version = bench.version(path)
        if result_id == previous:
            return version, types.RelatedUnchangedDocumentDiagnosticReport(result_id)
        return version, types.RelatedFullDocumentDiagnosticReport(items, result_id=result_id)

    return work


def _identity(items: list[types.Diagnostic]) -> str:
    """Equal for equal reports, in every process: a client may keep it over a restart."""
    text = repr(items).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(text, digest_size=12).hexdigest()
