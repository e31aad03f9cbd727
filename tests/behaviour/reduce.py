"""A failing program made small: taken apart while it fails in the same way and Haxe accepts it."""

from __future__ import annotations

import time

from tests.behaviour import haxe_reference
from tests.behaviour.harness import Program, Verdict, judge
from tests.behaviour.haxe_reference import HaxeRefusesError
from tests.behaviour.programs import smaller


def reduced(verdict: Verdict, seconds: float) -> Verdict:
    """The smallest verdict with the same kind of failure that is found within the time."""
    until = time.monotonic() + seconds
    best = verdict
    while time.monotonic() < until:
        step = _step(best, until)
        if step is None:
            break
        best = step
    return best


def kind(verdict: Verdict) -> str:
    """What two failures have in common: the cause, and for crashes where, for refusals of which."""
    lines = verdict.detail.splitlines()
    if verdict.cause == "the compiler crashes":
        return f"{verdict.cause}: {lines[-1]}"
    return verdict.cause


def _step(verdict: Verdict, until: float) -> Verdict | None:
    for text in smaller(verdict.program.text):
        if time.monotonic() > until:
            return None
        tried = judge(Program(verdict.program.name, text, ""))
        if not tried.cause or (kind(tried) != kind(verdict) and not _about_output(tried, verdict)):
            continue
        try:
            printed = haxe_reference.outputs({verdict.program.name: text}, 5.0)
        except HaxeRefusesError:
            continue
        again = judge(Program(verdict.program.name, text, printed[verdict.program.name]))
        if again.cause and kind(again) == kind(verdict):
            return again
    return None


def _about_output(tried: Verdict, verdict: Verdict) -> bool:
    """The output to compare with isn't known yet."""
    return tried.cause == verdict.cause == "other output"
