"""The worker's queue: who goes first, who steps aside, who is told that his text is gone."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from server.main import DEPTH
from server.session import OutdatedError, Priority, Session

PATIENCE = 5.0


class Stopped(BaseException):
    """What a call in the owned object ends with, once `cancel` was called."""


class Bench:
    """Something that can be interrupted, with a log of what was done to it."""

    interrupted = Stopped

    def __init__(self) -> None:
        self.wanted = True
        self.log: list[str] = []

    def cancel(self) -> None:
        self.wanted = False

    def resume(self) -> None:
        self.wanted = True

    def check(self) -> None:
        if not self.wanted:
            raise Stopped

    def work_until(self, done: threading.Event, name: str) -> str:
        """Works, and checks now and then whether it is still wanted."""
        self.log.append(f"start {name}")
        while not done.wait(0.001):
            self.check()
        self.log.append(f"end {name}")
        return name


class Setup:
    def __init__(self) -> None:
        self.bench = Bench()
        self.reported: list[BaseException] = []
        self.session: Session[Bench] = Session(lambda: self.bench, self.reported.append)
        self.done = threading.Event()

    async def started(self, name: str) -> None:
        """Wait until the worker has begun with `name`."""
        async with asyncio.timeout(PATIENCE):
            while f"start {name}" not in self.bench.log:
                await asyncio.sleep(0.001)

    def ask(
        self,
        name: str,
        priority: Priority = Priority.INTERACTIVE,
        about: str | None = None,
        done: threading.Event | None = None,
    ) -> asyncio.Task[str]:
        event = done or self.done
        work = lambda bench: bench.work_until(event, name)  # noqa: E731
        return asyncio.ensure_future(self.session.ask(work, priority, about))


@pytest_asyncio.fixture
async def setup() -> AsyncIterator[Setup]:
    made = Setup()
    yield made
    made.done.set()
    made.session.stop()


pytestmark = pytest.mark.asyncio


def finished() -> threading.Event:
    event = threading.Event()
    event.set()
    return event


async def test_an_answer_comes_back(setup: Setup) -> None:
    assert await setup.session.ask(lambda bench: 42) == 42


async def test_what_work_raises_is_raised(setup: Setup) -> None:
    def work(bench: Bench) -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        await setup.session.ask(work)
    assert await setup.session.ask(lambda bench: "still there") == "still there"


async def test_work_runs_in_one_other_thread(setup: Setup) -> None:
    threads = {await setup.session.ask(lambda bench: threading.get_ident()) for _ in range(5)}
    assert len(threads) == 1
    assert threads != {threading.get_ident()}


async def test_edits_come_before_what_was_asked_earlier(setup: Setup) -> None:
    first = setup.ask("first")
    await setup.started("first")
    late = setup.ask("late", done=finished())
    await asyncio.sleep(0)
    setup.session.edit(lambda bench: bench.log.append("edit"))
    setup.done.set()
    await asyncio.gather(first, late)
    log = setup.bench.log
    assert log.index("edit") < log.index("start late")


async def test_edits_keep_their_order(setup: Setup) -> None:
    for number in range(20):
        setup.session.edit(lambda bench, number=number: bench.log.append(str(number)))
    await setup.session.ask(lambda bench: None)
    assert setup.bench.log == [str(number) for number in range(20)]


async def test_an_edit_interrupts_and_the_work_starts_again(setup: Setup) -> None:
    answer = setup.ask("long", about="a.hx")
    await setup.started("long")
    setup.session.edit(lambda bench: bench.log.append("edit"), about="b.hx")
    await asyncio.sleep(0.02)
    setup.done.set()
    assert await answer == "long"
    assert setup.bench.log == ["start long", "edit", "start long", "end long"]


async def test_a_question_about_the_edited_file_is_outdated_at_once(setup: Setup) -> None:
    running = setup.ask("running", about="a.hx")
    await setup.started("running")
    queued = setup.ask("queued", about="a.hx")
    other = setup.ask("other", about="b.hx", done=finished())
    await asyncio.sleep(0)
    setup.session.edit(lambda bench: None, about="a.hx")
    for outdated in (running, queued):
        with pytest.raises(OutdatedError):
            await asyncio.wait_for(outdated, PATIENCE)
    assert await other == "other"
    assert "end running" not in setup.bench.log


async def test_interactive_work_goes_before_background_work(setup: Setup) -> None:
    background = setup.ask("background", Priority.BACKGROUND)
    await setup.started("background")
    assert await setup.ask("hover", done=finished()) == "hover"
    setup.done.set()
    assert await background == "background"
    assert setup.bench.log.index("end hover") < setup.bench.log.index("end background")


async def test_equal_rank_does_not_interrupt(setup: Setup) -> None:
    first = setup.ask("first")
    await setup.started("first")
    second = setup.ask("second", done=finished())
    await asyncio.sleep(0.02)
    assert setup.bench.log == ["start first"]
    setup.done.set()
    assert await asyncio.gather(first, second) == ["first", "second"]


async def test_background_work_steps_aside_only_so_often(setup: Setup) -> None:
    background = setup.ask("background", Priority.BACKGROUND)
    await setup.started("background")
    for _ in range(4):
        before = setup.bench.log.count("start background")
        await setup.ask("hover", done=finished())
        async with asyncio.timeout(PATIENCE):
            while setup.bench.log.count("start background") == before:
                await asyncio.sleep(0.001)
    patient = setup.ask("patient", done=finished())
    await asyncio.sleep(0.02)
    assert "start patient" not in setup.bench.log
    setup.done.set()
    assert await asyncio.gather(background, patient) == ["background", "patient"]


async def test_a_cancelled_request_stops_the_worker(setup: Setup) -> None:
    unwanted = setup.ask("unwanted")
    await setup.started("unwanted")
    unwanted.cancel()
    with pytest.raises(asyncio.CancelledError):
        await unwanted
    assert await asyncio.wait_for(setup.ask("next", done=finished()), PATIENCE) == "next"
    assert "end unwanted" not in setup.bench.log


async def test_a_cancelled_request_that_waits_never_starts(setup: Setup) -> None:
    first = setup.ask("first")
    await setup.started("first")
    unwanted = setup.ask("unwanted")
    await asyncio.sleep(0)
    unwanted.cancel()
    await asyncio.sleep(0)
    setup.done.set()
    await first
    await setup.session.ask(lambda bench: None)
    assert "start unwanted" not in setup.bench.log


async def test_a_cancellation_hits_nobody_else(setup: Setup) -> None:
    """`cancel` may arrive when the next piece of work has already begun."""
    for _ in range(50):
        doomed = asyncio.ensure_future(setup.session.ask(lambda bench: bench.check()))
        await asyncio.sleep(0)
        doomed.cancel()
        assert await setup.session.ask(lambda bench: bench.check() or "fine") == "fine"


async def test_a_failing_edit_is_reported_and_the_rest_goes_on(setup: Setup) -> None:
    def fail(bench: Bench) -> None:
        raise RuntimeError("broken")

    setup.session.edit(fail)
    assert await setup.session.ask(lambda bench: "on") == "on"
    assert [str(error) for error in setup.reported] == ["broken"]


async def test_without_an_owned_object_every_question_gets_the_reason() -> None:
    def create() -> Bench:
        raise ImportError("no compiler")

    reported: list[BaseException] = []
    session: Session[Bench] = Session(create, reported.append)
    for _ in range(2):
        with pytest.raises(ImportError, match="no compiler"):
            await session.ask(lambda bench: None)
    assert len(reported) == 1
    session.stop()


async def test_stop_interrupts_what_runs() -> None:
    made = Setup()
    running = made.ask("running")
    await made.started("running")
    made.session.stop(PATIENCE)
    assert made.session._thread is not None
    assert not made.session._thread.is_alive()
    running.cancel()


async def test_rests_are_told_to_the_worker_and_end_with_work() -> None:
    rests: list[float] = []

    def rest(rested: float) -> float | None:
        rests.append(rested)
        return {0.0: 0.01, 0.01: 0.03}.get(rested)

    session: Session[Bench] = Session(Bench, lambda error: None, rest)
    try:
        assert await session.ask(lambda bench: 1) == 1
        await asyncio.sleep(0.2)
        assert rests[-3:] == [0.0, 0.01, 0.03]
        count = len(rests)
        assert await session.ask(lambda bench: 2) == 2
        await asyncio.sleep(0.2)
        assert rests[count:] == [0.0, 0.01, 0.03]
    finally:
        session.stop()


async def test_the_worker_goes_as_deep_as_the_server_lets_it(setup: Setup) -> None:
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(DEPTH)

    def depth(number: int) -> int:
        return 0 if number == 0 else 1 + max(depth(one) for one in (number - 1,))

    try:
        assert await setup.session.ask(lambda bench: depth(DEPTH // 4)) == DEPTH // 4
    finally:
        sys.setrecursionlimit(before)
