"""One answer for each of many things, found by as many processes as there are processors.

    for found in in_order(files, lambda file: analysis(file.path).diagnostics(file.path)): …

The answers come in the order of the things, as if one process had given them. The processes are
forked: each has all that the caller has made so far, and what it makes itself goes with it. Where
there is no fork, or few things, the caller answers itself.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")
R = TypeVar("R")

MANY = 48
"""So many things are worth another process."""

NEIGHBOURS = 16
"""Things one after another that the same process answers: files of a folder need the same others,
which each process finds out for itself."""

MOST_PROCESSES = 8


def in_order(things: Sequence[T], answer: Callable[[T], R]) -> Iterator[R]:
    """`answer` of each. What `answer` raises, and what a process that dies leaves, is found once
    more in this process. An answer must be plain data."""
    processes = min(MOST_PROCESSES, _processors())
    if len(things) < MANY or processes < 2 or sys.platform in ("win32", "darwin"):
        with _without_collections():
            yield from map(answer, things)
        return
    gc.freeze()  # a collection would copy every page that the processes share
    with contextlib.ExitStack() as stack:
        whose = [index // NEIGHBOURS % processes for index in range(len(things))]
        sources = [
            _Source(
                stack.enter_context(
                    _forked(
                        [one for one, who in zip(things, whose, strict=True) if who == own], answer
                    )
                )
            )
            for own in range(processes)
        ]
        for thing, who in zip(things, whose, strict=True):
            yield _received(sources[who], sources, thing, answer)


class _Source:
    """A process's answers: what has come and nobody took yet, and where more comes from."""

    __slots__ = ("come", "connection")

    def __init__(self, connection: Connection) -> None:
        self.connection: Connection | None = connection
        self.come: deque[Any] = deque()


@contextlib.contextmanager
def _without_collections() -> Iterator[None]:
    """Nearly all that is found out stays to the end: looking again and again for what doesn't takes
    a fifth of the time, and finds a tenth of the memory. What is there at the end isn't looked at
    any more."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.enable()


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextlib.contextmanager
def _forked(things: Sequence[T], answer: Callable[[T], R]) -> Iterator[Connection]:
    """Where the answers of another process can be read, one by one."""
    from multiprocessing import get_context

    context = get_context("fork")
    reader, writer = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(things, answer, writer), daemon=True)
    process.start()
    writer.close()
    try:
        yield reader
    finally:
        reader.close()
        process.terminate()
        process.join()


def _work(things: Sequence[Any], answer: Callable[[Any], Any], writer: Connection) -> None:
    """Ends at what goes wrong: the caller finds the rest itself, and with it what went wrong."""
    gc.disable()  # for good: nothing comes after the last answer
    with contextlib.suppress(Exception, KeyboardInterrupt):
        for thing in things:
            writer.send(answer(thing))


def _received(source: _Source, sources: Sequence[_Source], thing: T, answer: Callable[[T], R]) -> R:
    """The next answer of `source`. Those of the others are taken in meanwhile: a process whose
    answers nobody reads would wait, and its processor with it."""
    from multiprocessing.connection import wait

    while not source.come and source.connection is not None:
        ready = wait([one.connection for one in sources if one.connection is not None])
        for one in sources:
            if one.connection in ready:
                _take(one)
    if not source.come:
        return answer(thing)
    found: R = source.come.popleft()
    return found


def _take(source: _Source) -> None:
    assert source.connection is not None
    try:
        source.come.append(source.connection.recv())
    except (EOFError, OSError):
        source.connection = None
