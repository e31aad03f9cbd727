"""Two processes that make index entries, and threads that wait for them.

    pool = Pool(defines={"elixir": "1"}, dialect="cookbook")
    for path, entry in pool.entries(paths): …
    pool.stop()                                     # from any thread: `entries` ends soon

A process that dies takes what it was asked with it: those files are asked of another one, each by
itself, and the one at which it dies again is left out.
"""

from __future__ import annotations

import contextlib
import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

from compiler_core.indexing import Entry, read_entry
from server.index.process import LENGTH

PROCESSES = 2
AT_ONCE = 8
"""Files in a question."""

PATIENCE = 60.0
"""Seconds for the answer to one question; the process is ended then."""

_PROGRAM = "import sys; sys.path.insert(0, {root!r}); import {module} as process; process.main()"


class Pool:
    """For one use. `program` stands in for the process's own in tests."""

    def __init__(
        self,
        defines: Mapping[str, str],
        dialect: str,
        processes: int = PROCESSES,
        program: str | None = None,
    ) -> None:
        self._hello = json.dumps([dict(defines), dialect]).encode() + b"\n"
        self._count = processes
        root = str(Path(__file__).parent.parent.parent)
        self._program = program or _PROGRAM.format(root=root, module="server.index.process")
        self._questions: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[tuple[str, Entry | None] | None] = queue.SimpleQueue()
        self._running: set[subprocess.Popen[bytes]] = set()
        self._lock = threading.Lock()
        self._stopped = False

    @classmethod
    def of(cls, module: str, hello: bytes, processes: int) -> Pool:
        """Of processes of another kind, that answer with entries as well: `module` has their
        `main`, `hello` is the first that they are told."""
        root = str(Path(__file__).parent.parent.parent)
        made = cls({}, "", processes, _PROGRAM.format(root=root, module=module))
        made._hello = hello
        return made

    def entries(self, paths: Sequence[str]) -> Iterator[tuple[str, Entry | None]]:
        """Each path with its entry as soon as it is there; None where none can be made."""
        for start in range(0, len(paths), AT_ONCE):
            self._questions.put(list(paths[start : start + AT_ONCE]))
        count = min(self._count, -(-len(paths) // AT_ONCE))
        for _ in range(count):
            threading.Thread(target=self._work, name="index", daemon=True).start()
        while count and not self._stopped:
            answer = self._answers.get()
            if answer is None:
                count -= 1
            else:
                yield answer

    def stop(self) -> None:
        """End the processes."""
        with self._lock:
            self._stopped = True
            running = [*self._running]
        for process in running:
            process.kill()
        self._answers.put(None)

    @property
    def running(self) -> tuple[int, ...]:
        """The ids of the processes."""
        with self._lock:
            return tuple(process.pid for process in self._running)

    # -- one thread for each process -----------------------------------------------------------

    def _work(self) -> None:
        process: subprocess.Popen[bytes] | None = None
        try:
            while not self._stopped:
                try:
                    paths = self._questions.get_nowait()
                except queue.Empty:
                    return
                process = process or self._start()
                if process is not None and not self._ask(process, paths):
                    self._end(process)
                    process = None
        finally:
            if process is not None:
                self._end(process)
            self._answers.put(None)

    def _ask(self, process: subprocess.Popen[bytes], paths: list[str]) -> bool:
        """False where the process is no more."""
        assert process.stdin is not None and process.stdout is not None
        watch = threading.Timer(PATIENCE, process.kill)
        watch.daemon = True
        watch.start()
        answered = 0
        try:
            process.stdin.write(json.dumps(paths).encode() + b"\n")
            process.stdin.flush()
            for path in paths:
                content = _answer(process.stdout)
                if content is None:
                    break
                answered += 1
                self._answers.put((path, read_entry(content) if content else None))
        except OSError:
            pass
        finally:
            watch.cancel()
        if answered < len(paths):
            self._again(paths[answered:])
        return answered == len(paths)

    def _again(self, paths: list[str]) -> None:
        """The first of them ended a process."""
        if len(paths) == 1:
            self._answers.put((paths[0], None))
        else:
            for path in paths:
                self._questions.put([path])

    def _start(self) -> subprocess.Popen[bytes] | None:
        with self._lock:
            if self._stopped:
                return None
            process = subprocess.Popen(
                [sys.executable, "-P", "-c", self._program],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            self._running.add(process)
        with contextlib.suppress(OSError):
            assert process.stdin is not None
            process.stdin.write(self._hello)
            process.stdin.flush()
        return process

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        with self._lock:
            self._running.discard(process)
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()


def _answer(stream: IO[bytes]) -> bytes | None:
    """The next answer; None where the stream ends before it does."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    content = stream.read(length)
    return content if len(content) == length else None
