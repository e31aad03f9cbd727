"""Answers that several processes find, in the order of the questions."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from command_line import parallel
from command_line.parallel import in_order

needs_fork = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="no fork")


@pytest.fixture
def two_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "_processors", lambda: 2)
    monkeypatch.setattr(parallel, "MANY", 4)
    monkeypatch.setattr(parallel, "NEIGHBOURS", 2)


@needs_fork
def test_others_answer_in_the_order_of_the_questions(two_processes: None) -> None:
    found = list(in_order(range(7), lambda one: (one * one, os.getpid())))
    assert [square for square, _ in found] == [0, 1, 4, 9, 16, 25, 36]
    processes = {process for _, process in found}
    assert len(processes) == 2
    assert found[0][1] == found[1][1] == found[4][1] != found[2][1]
    assert os.getpid() not in processes


def test_few_things_are_answered_here(two_processes: None) -> None:
    assert set(in_order(range(3), lambda _: os.getpid())) == {os.getpid()}


@needs_fork
def test_no_process_waits_until_its_answers_are_asked_for(
    two_processes: None, tmp_path: Path
) -> None:
    """More than a pipe holds: the first process ends when the second has found everything."""
    done = tmp_path / "done"

    def answer(one: int) -> str:
        if one == 0:
            for _ in range(500):
                if done.exists():
                    break
                time.sleep(0.01)
            return str(done.exists())
        if one == 7:
            done.touch()
        return "x" * 200_000

    assert next(iter(in_order(range(8), answer))) == "True"


@needs_fork
def test_a_process_that_dies_costs_no_answer(two_processes: None) -> None:
    here = os.getpid()

    def answer(one: int) -> int:
        if one == 3 and os.getpid() != here:
            os._exit(1)
        return one

    assert list(in_order(range(9), answer)) == list(range(9))


@needs_fork
def test_what_is_raised_is_raised_here(two_processes: None) -> None:
    def answer(one: int) -> int:
        if one == 5:
            raise ValueError("five")
        return one

    answers = in_order(range(9), answer)
    assert [next(answers) for _ in range(5)] == list(range(5))
    with pytest.raises(ValueError, match="five"):
        next(answers)


@needs_fork
def test_who_stops_asking_leaves_no_process(two_processes: None) -> None:
    answers = in_order(range(9), lambda _: os.getpid())
    process = next(answers)
    answers.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
