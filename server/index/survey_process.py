"""A process that finds the diagnostics of files that nobody has opened.

    in    a line of JSON: `Task`, as `task_line` writes it
          lines of JSON: lists of paths
    out   for each path, in their order: its length in four bytes, and an entry whose section
          `diagnostics` is a JSON list of the protocol's diagnostics; 0 where there is no answer

It sees the workspace as the server does, but for what is in the editor and not saved. Bodies are
thrown away after some dozens of files, so that it stays as small for ten thousand as for fifty.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from server.index.process import LENGTH

if TYPE_CHECKING:
    from compiler_core.base.text import Encoding
    from compiler_core.indexing import Entry
    from server.workbench import Workbench

NICENESS = 19
"""As the processes that make the index: it begins when they are done."""

KEPT = 50
"""Files after which all but the index is forgotten."""

DIAGNOSTICS = "diagnostics"


@dataclass(frozen=True, slots=True)
class Task:
    """What else than the files decides about the answers."""

    folders: tuple[str, ...]
    encoding: str
    dialect: str | None
    page: str | None
    related: bool
    cache: str
    """The folder of the index."""


def task_line(task: Task) -> bytes:
    return json.dumps(asdict(task)).encode() + b"\n"


def main() -> None:
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    gc.set_threshold(20_000, 50, 1000)
    answer(sys.stdin.buffer, sys.stdout.buffer)


def answer(questions: BinaryIO, answers: BinaryIO) -> None:
    from compiler_core.indexing import Entry, digest_of, entry_bytes

    told = json.loads(questions.readline())
    surveyor = _Surveyor(Task(**{**told, "folders": tuple(told["folders"])}))
    for line in questions:
        for path in json.loads(line):
            try:
                made = surveyor.diagnostics(path)
            except Exception:
                answers.write(LENGTH.pack(0))
                continue
            content = entry_bytes(Entry(digest_of(b""), {DIAGNOSTICS: made}))
            answers.write(LENGTH.pack(len(content)))
            answers.write(content)
            answers.flush()
        answers.flush()


class _Surveyor:
    def __init__(self, task: Task) -> None:
        from pygls.protocol import default_converter

        from server.settings import Settings

        self.task = task
        self.settings = Settings(diagnostics_page=task.page)
        self.converter = default_converter()  # type: ignore[no-untyped-call]
        self.bench: Workbench | None = None
        self.asked = 0
        self.known: dict[str, Entry] = {}

    def diagnostics(self, path: str) -> bytes:
        from server.diagnostics import converted

        if self.bench is None or self.asked >= KEPT:
            self.bench = None
            gc.collect()
            self.bench, self.asked = self._bench(path), 0
        self.asked += 1
        found = converted(self.bench, path, self.settings, self.task.related)
        return json.dumps([self.converter.unstructure(one) for one in found]).encode()

    def _bench(self, path: str) -> Workbench:
        from server.workbench import create_workbench

        bench = create_workbench()
        bench.set_encoding(cast("Encoding", self.task.encoding))
        if self.task.dialect is not None:
            bench.set_dialect("haxe" if self.task.dialect == "haxe" else "cookbook")
        bench.change_folders(self.task.folders, ())
        bench.analysis(path)
        for job in bench.index_jobs():
            if not self.known:
                self.known = dict(self._entries(bench))
            bench.add_entries(job, {one: e for one in job.paths if (e := self.known.get(one))})
        return bench

    def _entries(self, bench: Workbench) -> Iterator[tuple[str, Entry]]:
        """What the cache knows of the files as they are."""
        from compiler_core.indexing import digest_of, index_key
        from server.index.cache import IndexCache

        for job in bench.index_jobs():
            key = index_key(dict(job.defines), job.dialect)
            known = IndexCache(Path(self.task.cache), job.place, key).load()
            for path in job.paths if known else ():
                try:
                    entry = known.get(digest_of(Path(path).read_bytes()))
                except OSError:
                    continue
                if entry is not None:
                    yield path, entry
