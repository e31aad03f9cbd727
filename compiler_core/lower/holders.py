"""Which objects have two holders that outlive the function.

An object that is put into two lists of the function's own has two holders as long as the function
runs; what it changes meanwhile, the points-to analysis sees (`objects`). Only where two holders are
seen from outside, another function may change the object through the one and read it through the
other:

    a.push(job); b.push(job);                      a and b are variables: nobody else knows of it
    this.jobs.push(job); this.last = job;          two fields of an object
    jobs.push(job); return job;                    a parameter's list, and the caller

`held_twice` counts the places that are seen from outside when the function returns.
"""

from __future__ import annotations

from collections.abc import Iterable

from compiler_core.lower.objects import Analysis
from compiler_core.lower.things import OPEN, Heap, Thing, Things
from compiler_core.semantics.typed import Expr


def held_twice(analysis: Analysis) -> list[Expr]:
    """The values stored in a second place that matter to other functions."""
    ends = [(things, heap) for things, heap in analysis.results]
    ends.append((frozenset(), analysis.heap))
    seen = [_Seen(things, heap) for things, heap in ends]
    return [
        expr
        for expr, values in analysis.held_twice
        if not values or any(one.holders(values) > 1 for one in seen)
    ]


class _Seen:
    """What can be reached from outside at one end of the function."""

    def __init__(self, results: Things, heap: Heap) -> None:
        self.results: set[Thing] = _plain(results)
        self.places: dict[tuple[Thing, str], set[Thing]] = {}
        for (holder, name), held in heap.items():
            key = (_origin(holder), name)
            self.places.setdefault(key, set()).update(_plain(held))
        self.reached = {one for one, _ in self.places if one.base[0] in OPEN}
        self.reached |= self.results
        pending = list(self.reached)
        while pending:
            holder = pending.pop()
            for (other, _), inside in self.places.items():
                if holder.holds(other):
                    found = inside - self.reached
                    self.reached |= found
                    pending += found

    def holders(self, values: Things) -> int:
        """In how many places that are reached one of the objects lies, the callers' included."""
        most = 0
        for value in _plain(values):
            count = sum(
                value in held for (holder, _), held in self.places.items() if holder in self.reached
            )
            count += value in self.results
            count += value.base[0] in OPEN
            most = max(most, count)
        return most


def _plain(things: Iterable[Thing]) -> set[Thing]:
    return {_origin(one) for one in things}


def _origin(thing: Thing) -> Thing:
    """The object whatever the round of a loop, or the way, that it was made on."""
    base = thing.base
    while base[0] == "kept" and isinstance(base[1], tuple):
        base = base[1]
    if base[0] == "old":
        base = ("new", base[1])
    return Thing(base, thing.path)
