"""Pushes diagnostics: at once when the server has nothing to do, later only under a burst.

After an edit the file's diagnostics are asked for immediately. If the next edit comes before they
are there, typing is faster than checking: that answer is given up and the next one is asked for
when the typing pauses for as long as an answer takes (measured, for each file). So a slow machine
waits and a fast one never does. Other open files, which the edit may concern, follow after a pause.

A long file is answered twice: what its names, types and patterns say comes first, together with
what was found last time when its Elixir was made; all of it when its Elixir is made again, if that
is something else. While a project is being indexed the first part is all there is: making Elixir
asks about files that nobody has read yet.

A client that pulls diagnostics of its documents is never pushed any. Those of a project's own files
(settings, builds) are pushed to every client, for no client asks for them.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lsprotocol import types

from server.diagnostics import converted, converted_project
from server.documents import Document
from server.session import Priority

if TYPE_CHECKING:
    from server.language_server import HaxeElixirServer
    from server.workbench import Workbench

SHORTEST_PAUSE, LONGEST_PAUSE = 0.010, 0.300
"""Seconds that a burst is waited out."""

OTHERS_PAUSE = 0.200
"""Seconds without an edit after which the other open files are looked at again."""


LONG = 20_000
"""Characters of a text that is answered twice."""


@dataclass(slots=True)
class _File:
    cost: float = 0.0
    """Seconds that the last answer took."""
    task: asyncio.Task[None] | None = None
    timer: asyncio.TimerHandle | None = None
    published: list[types.Diagnostic] | None = field(default=None)
    answered: int | None = None
    """The version of the text that was answered last."""
    settling: bool = False
    """The first of two answers is given."""


class Publisher:
    """For the event loop's thread."""

    def __init__(self, server: HaxeElixirServer) -> None:
        self._server = server
        self._files: dict[str, _File] = {}
        self._others: asyncio.TimerHandle | None = None
        self._projects: asyncio.Task[None] | None = None
        self._told: dict[str, list[types.Diagnostic]] = {}
        """By address, what is shown of the projects' own files."""

    def changed(self, path: str) -> None:
        """An open document has a new text."""
        if self._server.client.pulls_diagnostics:
            return
        file = self._files.setdefault(path, _File())
        burst = (file.task is not None and not file.settling) or file.timer is not None
        _give_up(file)
        if burst:
            pause = min(max(file.cost, SHORTEST_PAUSE), LONGEST_PAUSE)
            loop = asyncio.get_running_loop()
            file.timer = loop.call_later(pause, self._start, path, Priority.DIAGNOSTICS)
        else:
            self._start(path, Priority.DIAGNOSTICS)
        self._look_at_others_later(path)

    def closed(self, document: Document) -> None:
        """A document was closed: what is shown of it goes."""
        file = self._files.pop(document.path, None)
        if file is None:
            return
        _give_up(file)
        if file.published:
            self._send(document.uri, None, [])

    def everything_changed(self) -> None:
        """Settings or files on disk changed: look at every open document again."""
        self.look_at_projects()
        self._server.survey.look()
        client = self._server.client
        if client.refreshes_hints:
            self._server.workspace_inlay_hint_refresh(None)
        if client.refreshes_lenses:
            self._server.workspace_code_lens_refresh(None)
        if client.pulls_diagnostics:
            if client.refreshes_diagnostics:
                self._server.workspace_diagnostic_refresh(None)
            return
        self._look_at_others(edited=None)

    def look_at_projects(self) -> None:
        """What is wrong with the projects' files may be another thing now, or a project may have
        become known."""
        if self._projects is not None:
            self._projects.cancel()
        self._projects = asyncio.ensure_future(self._publish_projects())

    async def _publish_projects(self) -> None:
        settings = self._server.settings
        related = self._server.client.diagnostics_have_related_information
        try:
            found = await self._server.ask(
                lambda bench: converted_project(bench, settings, related), Priority.BACKGROUND
            )
        except Exception as error:
            self._server.report_worker_error(error)
            return
        for uri, diagnostics in {**{shown: [] for shown in self._told}, **found}.items():
            if diagnostics != self._told.get(uri, []):
                self._send(uri, None, diagnostics)
        self._told = {uri: diagnostics for uri, diagnostics in found.items() if diagnostics}

    def _start(self, path: str, priority: Priority) -> None:
        file = self._files.get(path)
        if file is not None:
            file.timer = None
            file.settling = False
            file.task = asyncio.ensure_future(self._publish(path, file, priority))

    async def _publish(self, path: str, file: _File, priority: Priority) -> None:
        started = time.perf_counter()
        related = self._server.client.diagnostics_have_related_information
        settings = self._server.settings

        def work(
            bench: Workbench, first: bool = False
        ) -> tuple[int | None, list[types.Diagnostic]]:
            return bench.version(path), converted(bench, path, settings, related, first)

        async def answer(first: bool) -> None:
            version, diagnostics = await self._server.ask(
                lambda bench: work(bench, first), priority
            )
            file.cost = time.perf_counter() - started
            wanted = priority is Priority.DIAGNOSTICS and file.answered != version
            if wanted or diagnostics != file.published:
                self._publish_answer(path, file, version, diagnostics)

        opened = self._server.documents.at(path)
        in_stages = self._server.indexer.reading or (
            priority is Priority.DIAGNOSTICS and opened is not None and len(opened.text) >= LONG
        )
        try:
            if in_stages:
                await answer(first=True)
                file.settling = True
            await self._server.indexer.looked()
            await answer(first=self._server.indexer.reading)
        except Exception as error:
            self._server.report_worker_error(error)
        finally:
            if file.task is asyncio.current_task():
                file.task = None
                file.settling = False

    def _publish_answer(
        self, path: str, file: _File, version: int | None, diagnostics: list[types.Diagnostic]
    ) -> None:
        """Unless the text has changed meanwhile."""
        document = self._server.documents.at(path)
        if document is not None and document.version == version:
            file.published, file.answered = diagnostics, version
            self._send(document.uri, version, diagnostics)

    def _look_at_others_later(self, edited: str) -> None:
        if self._others is not None:
            self._others.cancel()
            self._others = None
        if len(self._files) > 1:
            loop = asyncio.get_running_loop()
            self._others = loop.call_later(OTHERS_PAUSE, self._look_at_others, edited)

    def _look_at_others(self, edited: str | None) -> None:
        self._others = None
        for path, file in self._files.items():
            if path != edited and file.task is None and file.timer is None:
                self._start(path, Priority.BACKGROUND)

    def _send(self, uri: str, version: int | None, diagnostics: list[types.Diagnostic]) -> None:
        self._server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri, diagnostics, version)
        )


def _give_up(file: _File) -> None:
    if file.task is not None:
        file.task.cancel()
        file.task = None
    if file.timer is not None:
        file.timer.cancel()
        file.timer = None
