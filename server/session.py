"""One worker thread owns the analysis; the event loop asks it, and can change its mind.

    edits        first in, first out, before everything else; an edit interrupts what is running
    interactive  hover, completion, code actions: somebody waits
    diagnostics  of the files that are open
    background   what nobody waits for

What an edit interrupts is started again afterwards (what it had computed is memoised), unless it
was *about* the edited file: a position in a text that is gone has no answer, and the asker is
told so (`OutdatedError`). What is of lower rank steps aside for what is of higher rank, a few times
at most, so that it ends one day. A request that the client cancels is answered at once; the worker
stops at its next check.

`Session` knows neither the protocol nor the compiler: it owns anything that can be interrupted.
"""

from __future__ import annotations

import asyncio
import contextlib
import heapq
import threading
from collections.abc import Callable
from enum import IntEnum
from typing import Any, Generic, Protocol, TypeVar

R = TypeVar("R")


class Interruptible(Protocol):
    """What a session can own. A call in it ends with `interrupted`, soon after `cancel`."""

    interrupted: type[BaseException]

    def cancel(self) -> None:
        """From any thread: stop what is running."""

    def resume(self) -> None:
        """From the owner's thread: the next call is wanted."""


T = TypeVar("T", bound=Interruptible)


class Priority(IntEnum):
    EDIT = 0
    INTERACTIVE = 1
    DIAGNOSTICS = 2
    BACKGROUND = 3


class OutdatedError(Exception):
    """The text that a request was about has changed before it could be answered."""


_PATIENCE = 4
"""How often a job steps aside for others before it insists."""


_STACK = 64 << 20
"""Bytes, of which the system gives those that are used. Questions about functions that call each
other through many files are as deep as the calls."""


class _Job:
    __slots__ = (
        "about",
        "future",
        "interrupted",
        "loop",
        "order",
        "priority",
        "stepped_aside",
        "withdrawn",
        "work",
    )

    def __init__(
        self, work: Callable[[Any], Any], priority: Priority, order: int, about: str | None
    ) -> None:
        self.work = work
        self.priority = priority
        self.order = order
        self.about = about
        self.loop: asyncio.AbstractEventLoop | None = None
        self.future: asyncio.Future[Any] | None = None
        self.withdrawn = False
        self.interrupted = False
        self.stepped_aside = 0

    def __lt__(self, other: _Job) -> bool:
        return (self.priority, self.order) < (other.priority, other.order)


class Session(Generic[T]):
    """The worker and its queue. All methods but `stop` are for the event loop's thread.

    `create` runs in the worker, so that what it imports costs the event loop nothing. What an
    edit raises goes to `report`: nobody waits for an edit. `rest` is called in the worker when it
    has had nothing to do for so many seconds, at first 0, and says after how many to call it again.
    """

    def __init__(
        self,
        create: Callable[[], T],
        report: Callable[[BaseException], None],
        rest: Callable[[float], float | None] = lambda rested: None,
    ) -> None:
        self._create = create
        self._report = report
        self._rest = rest
        self._owned: T | None = None
        self._queue: list[_Job] = []
        self._orders = 0
        self._running: _Job | None = None
        self._stopping = False
        self._condition = threading.Condition()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Start the worker, which begins by creating what it owns; the first question does so, too.

        Edits alone don't: the worker would be in the way of the event loop's first answers.
        """
        if self._thread is None:
            before = threading.stack_size(_STACK)
            self._thread = threading.Thread(target=self._work, name="worker", daemon=True)
            self._thread.start()
            threading.stack_size(before)

    def edit(self, apply: Callable[[T], None], about: str | None = None) -> None:
        """Queue a change of what is owned; `about` names the file that it changes, if one."""
        with self._condition:
            if about is not None:
                self._outdate(about)
            self._enqueue(_Job(apply, Priority.EDIT, self._next_order(), None))

    async def ask(
        self,
        work: Callable[[T], R],
        priority: Priority = Priority.INTERACTIVE,
        about: str | None = None,
    ) -> R:
        """What `work` answers. Raises what it raises, and `OutdatedError` if `about` is edited."""
        job = _Job(work, priority, 0, about)
        job.loop = asyncio.get_running_loop()
        job.future = job.loop.create_future()
        self.start()
        with self._condition:
            job.order = self._next_order()
            self._enqueue(job)
        try:
            answer: R = await job.future
            return answer
        except asyncio.CancelledError:
            with self._condition:
                self._withdraw(job)
            raise

    @property
    def idle(self) -> bool:
        with self._condition:
            return self._running is None and not self._queue

    def stop(self, timeout: float = 1.0) -> None:
        """End the worker; what is still queued is never answered. From any thread."""
        with self._condition:
            self._stopping = True
            self._queue.clear()
            if self._running is not None:
                self._withdraw(self._running)
            self._condition.notify()
        if self._thread is not None:
            self._thread.join(timeout)

    # -- with the lock held --------------------------------------------------------------------

    def _next_order(self) -> int:
        self._orders += 1
        return self._orders

    def _enqueue(self, job: _Job) -> None:
        heapq.heappush(self._queue, job)
        running = self._running
        if running is not None and job.priority < running.priority:
            if job.priority is Priority.EDIT:
                self._interrupt(running)
            elif running.stepped_aside < _PATIENCE:
                running.stepped_aside += 1
                self._interrupt(running)
        self._condition.notify()

    def _outdate(self, about: str) -> None:
        for job in self._queue:
            if job.about == about:
                self._refuse(job)
        if self._running is not None and self._running.about == about:
            self._refuse(self._running)

    def _refuse(self, job: _Job) -> None:
        self._withdraw(job)
        _settle(job, None, OutdatedError())

    def _withdraw(self, job: _Job) -> None:
        job.withdrawn = True
        if job is self._running:
            self._interrupt(job)

    def _interrupt(self, job: _Job) -> None:
        if job.priority is Priority.EDIT:
            return
        job.interrupted = True
        if self._owned is not None:
            self._owned.cancel()

    # -- in the worker -------------------------------------------------------------------------

    def _work(self) -> None:
        try:
            owned = self._create()
        except BaseException as error:
            self._report(error)
            self._fail_always(error)
            return
        with self._condition:
            self._owned = owned
        while (job := self._next_job(owned)) is not None:
            self._run(owned, job)

    def _next_job(self, owned: T) -> _Job | None:
        with self._condition:
            while True:
                self._wait_for_work()
                if self._stopping:
                    return None
                job = heapq.heappop(self._queue)
                if not job.withdrawn:
                    job.interrupted = False
                    owned.resume()
                    self._running = job
                    return job

    def _wait_for_work(self) -> None:
        """With the lock held, which is free meanwhile."""
        rested, until = 0.0, self._rest(0.0)
        while not self._queue and not self._stopping:
            pause = None if until is None else until - rested
            if self._condition.wait(pause) or until is None:
                continue
            rested = until
            self._condition.release()
            try:
                until = self._rest(rested)
            finally:
                self._condition.acquire()

    def _run(self, owned: T, job: _Job) -> None:
        answer: Any = None
        failure: BaseException | None = None
        try:
            answer = job.work(owned)
        except owned.interrupted as interruption:
            failure = interruption
        except Exception as error:
            failure = error
        with self._condition:
            self._running = None
            if isinstance(failure, owned.interrupted) and job.interrupted:
                if not job.withdrawn:
                    heapq.heappush(self._queue, job)
                return
        if job.priority is Priority.EDIT and failure is not None:
            self._report(failure)
        elif not job.withdrawn:
            _settle(job, answer, failure)

    def _fail_always(self, error: BaseException) -> None:
        """There is nothing to ask: every request fails with the reason."""
        while True:
            with self._condition:
                while not self._queue and not self._stopping:
                    self._condition.wait()
                if self._stopping:
                    return
                job = heapq.heappop(self._queue)
            _settle(job, None, error)


def _settle(job: _Job, answer: Any, failure: BaseException | None) -> None:
    """Hand the outcome to the event loop, where somebody may no longer wait for it."""
    loop, future = job.loop, job.future
    if loop is None or future is None or loop.is_closed():
        return

    def settle() -> None:
        if future.done():
            return
        if failure is None:
            future.set_result(answer)
        elif isinstance(failure, Exception):
            future.set_exception(failure)
        else:
            future.set_exception(RuntimeError(f"{type(failure).__name__}: {failure}"))

    with contextlib.suppress(RuntimeError):  # the loop may close in between
        loop.call_soon_threadsafe(settle)
