"""A progress bar for what other processes do with many files, for clients that show one."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from server.language_server import HaxeElixirServer

SLOW = 0.5
"""Seconds after which there is a progress bar."""

PAUSE = 0.1
"""Seconds between two of its steps."""


class Progress:
    """A progress bar that comes when it takes long."""

    def __init__(self, server: HaxeElixirServer, total: int, doing: str) -> None:
        self._server = server
        self._total = total
        self._doing = doing
        self._done = 0
        self._token = f"haxe-elixir.{doing}.{id(self)}"
        self._shown = False
        self._told = 0.0
        self._start: asyncio.Task[None] | None = None
        if server.client.has_progress:
            self._start = asyncio.ensure_future(self._begin())

    async def _begin(self) -> None:
        await asyncio.sleep(SLOW)
        await self._server.work_done_progress.create_async(self._token)
        self._server.work_done_progress.begin(
            self._token,
            types.WorkDoneProgressBegin(
                title="Haxe to Elixir", message=self._message(), percentage=self._percentage()
            ),
        )
        self._shown = True

    def step(self, done: int) -> None:
        self._done = done
        now = time.monotonic()
        if self._shown and now - self._told >= PAUSE:
            self._told = now
            self._server.work_done_progress.report(
                self._token,
                types.WorkDoneProgressReport(
                    message=self._message(), percentage=self._percentage()
                ),
            )

    def end(self) -> None:
        if self._start is not None and not self._shown:
            self._start.cancel()
        if self._shown:
            self._shown = False
            self._server.work_done_progress.end(self._token, types.WorkDoneProgressEnd())

    def _message(self) -> str:
        return f"{self._doing} {self._done} of {self._total} files"

    def _percentage(self) -> int:
        return 100 * self._done // max(1, self._total)
