"""When Python looks for cyclic garbage: while nobody waits.

A full collection looks at every object of the compiler: a tenth of a second for a file of 2,000
lines, in the middle of somebody's typing. Most of what an edit throws away is freed by its
reference count; what is in cycles is small and can wait until the worker has nothing to do:

    after a second     what is new since the last time, which is then frozen (not looked at again)
    after a minute     everything

Somebody who never rests for a second still gets a full collection, after so many allocations that
memory can't grow without bound.
"""

from __future__ import annotations

import gc

SHORT_REST, LONG_REST = 1.0, 60.0
"""Seconds without work."""

_YOUNG, _MIDDLE, _OLD = 10_000, 5, 500
"""Allocations until the youngest generation is looked at, and how often until the next one is."""


def configure() -> None:
    """At the start: what is here now stays, and young objects alone are looked at while working."""
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)
    gc.freeze()


class Collector:
    """Collects in the worker's rests. `rest` is called with the seconds that the worker has rested
    and says after how many it wants to be called next; None: not in this rest."""

    def __init__(self) -> None:
        self._grown = False

    def rest(self, rested: float) -> float | None:
        if rested < SHORT_REST:
            return SHORT_REST
        if rested < LONG_REST:
            if any(gc.get_count()[1:]):
                gc.collect()
                gc.freeze()
                self._grown = True
            return LONG_REST if self._grown else None
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._grown = False
        return None
