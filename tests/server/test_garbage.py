"""Cyclic garbage is collected while the worker rests."""

from __future__ import annotations

import gc
import weakref

from server.garbage import LONG_REST, SHORT_REST, Collector


class Thing:
    def __init__(self) -> None:
        self.itself = self


def test_a_short_rest_collects_what_is_new_and_a_long_one_all() -> None:
    collector = Collector()
    young = Thing()
    lost = weakref.ref(young)
    try:
        assert collector.rest(0.0) == SHORT_REST
        del young
        gc.collect(1)
        survivor = Thing()
        later = weakref.ref(survivor)
        gc.collect(0)
        gc.collect(0)
        assert gc.get_count()[1] >= 1
        assert collector.rest(SHORT_REST) == LONG_REST
        assert lost() is None
        assert later() is not None
        del survivor
        gc.collect()
        assert later() is not None, "frozen: only a long rest looks at it again"
        assert collector.rest(LONG_REST) is None
        assert later() is None
    finally:
        gc.unfreeze()
