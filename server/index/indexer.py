"""Fills the index of every project that a file was opened of, without being in the way.

    look      how many files does the project have that nobody has read?           the worker, quick
    load      which of them are on disk as the cache knows them?                   a thread
    make      the others' entries                                                  other processes
    take in   hand them to the analysis, in batches, when nothing else is wanted   the worker
    prepare   read from them what questions about whole projects begin with        the worker

While entries are being made, questions about whole projects would read every file in the worker
itself: `reading` says so, and diagnostics leave out what needs them until the index is there.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from server.index.progress import Progress
from server.session import Priority

if TYPE_CHECKING:
    from compiler_core.indexing import Entry
    from server.index.pool import Pool
    from server.language_server import HaxeElixirServer
    from server.workbench import IndexJob, Workbench

FEW = 24
"""So many files are read faster by the worker than by processes that must be started first."""

BATCH = 64
"""Entries that are handed over at once."""

STEP = 6
"""Files whose entries are made ready at once: some 5 ms."""

Batch = dict[str, "Entry"]


@dataclass(slots=True)
class _Run:
    """One job on its way. `stale` are files that have changed since it began."""

    job: IndexJob
    stale: set[str]
    pool: Pool | None = None
    stopped: bool = False


class Indexer:
    """For the event loop's thread."""

    def __init__(self, server: HaxeElixirServer, folder: Callable[[], Path] | None = None) -> None:
        self._server = server
        self._folder = folder
        self._look: asyncio.Task[None] | None = None
        self._runs: dict[int, _Run] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def reading(self) -> bool:
        """Are entries missing that will be there soon?"""
        return bool(self._runs)

    def look(self) -> None:
        """Something was opened, added or configured: are there files to index?"""
        if self._look is None or self._look.done():
            self._look = asyncio.ensure_future(self._start_jobs())

    async def looked(self) -> None:
        """Until `reading` can be relied upon."""
        if self._look is not None:
            await asyncio.wait({self._look})

    def changed(self, paths: Iterable[str]) -> None:
        """Files on disk are others now."""
        for run in self._runs.values():
            run.stale.update(paths)

    def stop(self) -> None:
        for run in self._runs.values():
            run.stopped = True
            if run.pool is not None:
                run.pool.stop()

    @property
    def processes(self) -> tuple[int, ...]:
        """The ids of those that make entries."""
        pools = [run.pool for run in self._runs.values() if run.pool is not None]
        return tuple(one for pool in pools for one in pool.running)

    # -- jobs ----------------------------------------------------------------------------------

    async def _start_jobs(self) -> None:
        try:
            jobs = await self._server.ask(lambda bench: bench.index_jobs())
        except Exception as error:
            self._server.report_worker_error(error)
            return
        for job in jobs:
            if job.missing >= FEW and job.identity not in self._runs:
                run = self._runs[job.identity] = _Run(job, set())
                task = asyncio.ensure_future(self._index(run))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def _index(self, run: _Run) -> None:
        """Errors in here are told and cost the index, nothing else."""
        loop = asyncio.get_running_loop()
        progress = Progress(self._server, len(run.job.paths), "indexing")
        taken: list[asyncio.Future[None]] = []

        def hand_over(batch: Batch, done: int) -> None:
            progress.step(done)
            taken.append(asyncio.ensure_future(self._take_in(run, batch)))

        def found(batch: Batch, done: int) -> None:
            loop.call_soon_threadsafe(hand_over, batch, done)

        try:
            await asyncio.to_thread(_make, run, self._folder, found)
            await asyncio.sleep(0)
            await asyncio.gather(*taken)
        except Exception as error:
            self._server.report_worker_error(error)
        finally:
            progress.end()
            self._runs.pop(run.job.identity, None)
        if not run.stopped:
            self._server.publisher.everything_changed()
            await self._prepare(run)

    async def _prepare(self, run: _Run) -> None:
        """In steps that nobody notices, for a step is waited for by what comes in meanwhile."""
        try:
            for start in range(0, len(run.job.paths), STEP):
                if run.stopped:
                    return
                await self._server.ask(_preparation(run.job, start), Priority.BACKGROUND)
        except Exception as error:
            self._server.report_worker_error(error)

    async def _take_in(self, run: _Run, batch: Batch) -> None:
        def add(bench: Workbench) -> None:
            fresh = {path: entry for path, entry in batch.items() if path not in run.stale}
            bench.add_entries(run.job, fresh)

        await self._server.ask(add, Priority.BACKGROUND)


def _preparation(job: IndexJob, start: int) -> Callable[[Workbench], None]:
    return lambda bench: bench.prepare(job, start, start + STEP)


def _make(
    run: _Run, folder: Callable[[], Path] | None, found: Callable[[Batch, int], None]
) -> None:
    """In a thread of its own: load what is known, make what isn't, keep both."""
    from compiler_core.indexing import digest_of, index_key
    from server.index.cache import IndexCache, cache_folder
    from server.index.pool import Pool

    job = run.job
    key = index_key(dict(job.defines), job.dialect)
    cache = IndexCache((folder or cache_folder)(), job.place, key)
    known = cache.load()
    warm: Batch = {}
    cold: list[str] = []
    for path in job.paths:
        try:
            content = Path(path).read_bytes()
        except OSError:
            continue
        entry = known.get(digest_of(content))
        if entry is None:
            cold.append(path)
        else:
            warm[path] = entry
    done = len(job.paths) - len(cold)
    found(warm, done)
    if len(cold) < FEW or run.stopped:
        return
    made: list[Entry] = []
    batch: Batch = {}
    run.pool = Pool(dict(job.defines), job.dialect)
    for path, entry in run.pool.entries(cold):
        done += 1
        if entry is not None:
            batch[path] = entry
            made.append(entry)
        if len(batch) >= BATCH:
            found(batch, done)
            batch = {}
    if run.stopped:
        return
    found(batch, done)
    kept = {entry.digest: entry for entry in (*warm.values(), *made)}
    cache.save(kept[digest] for digest in sorted(kept))
