"""Diagnostics of files that nobody has opened, where the client wants them: found by a process of
its own, in the background, and pushed as they come.

    a pause after the last change on disk  →  which files are not open?       the worker, quick
    ask                                    →  their diagnostics               another process
    push what is another list than before  →  the client

Every change on disk begins it anew: what a file's types mean for others only checking them tells.
The changed files come first, then those that have something to tell. An open file's diagnostics are
the publisher's; what was pushed of it before goes for a client that pulls.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.protocol import default_converter

from server.index.progress import Progress
from server.index.survey_process import DIAGNOSTICS, Task, task_line
from server.session import Priority
from server.uris import uri_of

if TYPE_CHECKING:
    from compiler_core.indexing import Entry
    from server.documents import Document
    from server.index.pool import Pool
    from server.language_server import HaxeElixirServer
    from server.workbench import Workbench

PAUSE = 1.0
"""Seconds without a change before it begins."""


class _Run:
    def __init__(self) -> None:
        self.pool: Pool | None = None
        self.stopped = False

    def stop(self) -> None:
        self.stopped = True
        if self.pool is not None:
            self.pool.stop()


class Survey:
    """For the event loop's thread."""

    def __init__(self, server: HaxeElixirServer, folder: Callable[[], Path] | None = None) -> None:
        self._server = server
        self._folder = folder
        self._timer: asyncio.TimerHandle | None = None
        self._run: _Run | None = None
        self._task: asyncio.Task[None] | None = None
        self._told: dict[str, list[types.Diagnostic]] = {}
        """By path, what is shown of files that were not open."""
        self._changed: dict[str, None] = {}

    def look(self, changed: Iterable[str] = ()) -> None:
        """Something may have changed: settings, files on disk, the index."""
        self._changed.update(dict.fromkeys(changed))
        self.stop()
        if not self._server.settings.checks_workspace:
            for path in tuple(self._told):
                self._tell(path, [])
            return
        self._timer = asyncio.get_running_loop().call_later(PAUSE, self._start)

    def opened(self, document: Document) -> None:
        """Its diagnostics are found elsewhere from now on."""
        shown = self._told.pop(document.path, None)
        if shown and self._server.client.pulls_diagnostics:
            self._send(document.uri, [])

    def closed(self) -> None:
        if self._server.settings.checks_workspace:
            self.look()

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._run is not None:
            self._run.stop()
            self._run = None

    # -- a run ---------------------------------------------------------------------------------

    def _start(self) -> None:
        self._timer = None
        if not self._server.indexer.reading:  # whose end is told
            self._run = _Run()
            self._task = asyncio.ensure_future(self._check(self._run))

    async def _check(self, run: _Run) -> None:
        try:
            await self._server.indexer.looked()
            if self._server.indexer.reading:
                return
            paths = await self._server.ask(lambda bench: bench.closed_files(), Priority.BACKGROUND)
            for path in [one for one in self._told if one not in paths]:
                self._tell(path, [])
            await self._ask(run, self._ordered(paths))
        except Exception as error:
            self._server.report_worker_error(error)

    def _ordered(self, paths: Iterable[str]) -> list[str]:
        first = {**self._changed, **dict.fromkeys(self._told)}
        return sorted(paths, key=lambda path: path not in first)

    async def _ask(self, run: _Run, paths: list[str]) -> None:
        loop = asyncio.get_running_loop()
        progress = Progress(self._server, len(paths), "checking")
        task = await self._server.ask(self._task_of, Priority.BACKGROUND)
        done = 0

        def take(path: str, found: list[types.Diagnostic] | None) -> None:
            nonlocal done
            done += 1
            progress.step(done)
            if found is not None and not run.stopped:
                self._changed.pop(path, None)
                if self._server.documents.at(path) is None:
                    self._tell(path, found)

        def work() -> None:
            from server.index.pool import Pool

            converter = default_converter()  # type: ignore[no-untyped-call]
            run.pool = Pool.of("server.index.survey_process", task_line(task), processes=1)
            for path, entry in () if run.stopped else run.pool.entries(paths):
                loop.call_soon_threadsafe(take, path, _found(converter, entry))

        try:
            if not run.stopped:
                await asyncio.to_thread(work)
                await asyncio.sleep(0)
        finally:
            progress.end()

    def _task_of(self, bench: Workbench) -> Task:
        from server.index.cache import cache_folder

        settings = self._server.settings
        return Task(
            tuple(bench.workspace.folders),
            bench.encoding,
            settings.dialect,
            settings.diagnostics_page,
            self._server.client.diagnostics_have_related_information,
            str((self._folder or cache_folder)()),
        )

    # -- what it found -------------------------------------------------------------------------

    def _tell(self, path: str, found: list[types.Diagnostic]) -> None:
        before = self._told.pop(path, [])
        if found:
            self._told[path] = found
        if found != before:
            self._send(uri_of(path), found)

    def _send(self, uri: str, found: list[types.Diagnostic]) -> None:
        self._server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found))


def _found(converter: Any, entry: Entry | None) -> list[types.Diagnostic] | None:
    try:
        if entry is None:
            return None
        found: list[types.Diagnostic] = converter.structure(
            json.loads(entry.sections[DIAGNOSTICS]), list[types.Diagnostic]
        )
        return found
    except (KeyError, ValueError, TypeError):
        return None
