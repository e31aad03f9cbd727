"""What goes around in a circle of functions that call each other, without looking at them again.

Most of a function's effects follow from its body and from what its callees do with what they are
given. What is done to static variables and to fields of shared objects is done wherever the call
comes from: there a caller does what it does itself, and all that its callees do.

    f writes A, calls g             f: A, B, C
    g writes B, calls h and f       g: A, B, C
    h writes C, calls nobody        h: C

Functions that reach each other by calls do the same, therefore: what all of them do and what those
outside do that they call. So the calls are gone through once, component by component (Kosaraju and
Sharir's way), where looking at bodies until nothing changes would take as many rounds as the
longest way around has calls.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from functools import reduce
from typing import Any

from compiler_core.lower.call_graph import FunctionId, callees_first
from compiler_core.lower.effects import either, with_called, with_known_sets
from compiler_core.lower.places import NO_EFFECTS, Effects


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at a function found: its effects without those of `effects.with_called` that the
    functions of its circle have which it calls."""

    own: Effects = NO_EFFECTS
    calls: tuple[FunctionId, ...] = ()

    def effects(self, known: Mapping[FunctionId, Effects]) -> Effects:
        """All of them, as far as the others' are known."""
        return with_called(self.own, (known[one] for one in self.calls))


def both(looks: Iterable[Look | None]) -> Look:
    """Of a function in several clauses, or of a family's methods; nothing of what is none."""
    found = [one for one in looks if one is not None]
    if len(found) == 1:
        return found[0]
    own = reduce(either, (one.own for one in found)) if found else NO_EFFECTS
    return Look(own, tuple(sorted({call for one in found for call in one.calls})))


def spread(
    looks: Mapping[FunctionId, Look],
    known: MutableMapping[FunctionId, Effects],
    sets: dict[Any, Any],
) -> None:
    """Let `known` be what follows from the looks. What comes out equal stays the same object: so
    do its sets, of which those in `sets` are taken where they are equal."""
    for component in _components({one: look.calls for one, look in looks.items()}):
        among = frozenset(component)
        outside = {call for one in component for call in looks[one].calls} - among
        around = [looks[one].own for one in component] if len(component) > 1 else []
        done = with_called(NO_EFFECTS, (*around, *(known[one] for one in outside)))
        done = with_known_sets(done, sets)
        for one in component:
            found = with_called(looks[one].own, (done,))
            if found != known[one]:
                known[one] = found


def _components(
    calls: Mapping[FunctionId, tuple[FunctionId, ...]],
) -> Iterator[list[FunctionId]]:
    """Functions that reach each other, those first that are called by others."""
    callers: dict[FunctionId, list[FunctionId]] = {one: [] for one in calls}
    for one, callees in calls.items():
        for callee in callees:
            callers[callee].append(one)
    found: list[list[FunctionId]] = []
    seen: set[FunctionId] = set()
    for root in reversed(callees_first(calls)):
        component: list[FunctionId] = []
        pending = [root]
        while pending:
            one = pending.pop()
            if one not in seen:
                seen.add(one)
                component.append(one)
                pending += callers[one]
        if component:
            found.append(component)
    return reversed(found)
