"""A failing program made small: taken apart while it fails in the same way and Haxe accepts it."""

from __future__ import annotations

import time
from itertools import islice

from tests.behaviour import haxe_reference
from tests.behaviour.harness import Program, Verdict, judge
from tests.behaviour.haxe_reference import HaxeRefusesError
from tests.behaviour.programs_smaller import smaller

LESS_THAN_OUTPUT = ("Elixir warns", "mix format differs")


def reduced(verdict: Verdict, seconds: float) -> Verdict:
    """The smallest verdict with the same kind of failure that is found within the time."""
    until = time.monotonic() + seconds
    best, shrunk = verdict, True
    while shrunk:
        shrunk, position = False, 0
        while time.monotonic() < until:
            text = next(islice(smaller(best.program.text), position, None), None)
            if text is None:
                break
            again = _same_failure(best, text)
            if again is None:
                position += 1
            else:
                best, shrunk = again, True
        if time.monotonic() >= until:
            break
    return best


def kind(verdict: Verdict) -> str:
    """What two failures have in common: the cause, and for crashes where, for refusals of which."""
    lines = verdict.detail.splitlines()
    if verdict.cause == "the compiler crashes":
        return f"{verdict.cause}: {lines[-1]}"
    return verdict.cause


def _same_failure(verdict: Verdict, text: str) -> Verdict | None:
    """The verdict on a smaller text, if it fails in the same way and Haxe runs it."""
    tried = judge(Program(verdict.program.name, text, ""))
    if not tried.cause or (kind(tried) != kind(verdict) and not _about_output(tried, verdict)):
        return None
    try:
        printed = haxe_reference.outputs({verdict.program.name: text}, 5.0)
    except HaxeRefusesError:
        return None
    again = judge(Program(verdict.program.name, text, printed[verdict.program.name]))
    return again if again.cause and kind(again) == kind(verdict) else None


def _about_output(tried: Verdict, verdict: Verdict) -> bool:
    """The output to compare with isn't known yet, and hides what is less wrong."""
    return tried.cause == "other output" and verdict.cause in LESS_THAN_OUTPUT
