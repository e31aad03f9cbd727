"""Diagnostics of a text for the text that it became by an edit, until there are new ones.

    "a(); b();"   with a diagnostic at b
    "aa(); b();"  the same diagnostic, one further

What stands before the place where the texts differ stays, what stands behind it moves, what
touches it goes: it is about what was changed.
"""

from __future__ import annotations

from collections.abc import Iterable

from compiler_core.base.diagnostic import Diagnostic


def carried(found: Iterable[Diagnostic], old: str, new: str) -> tuple[Diagnostic, ...]:
    """Those of `old` that can still be said of `new`, in their order."""
    if old == new:
        return tuple(found)
    start = _common_start(old, new)
    end = len(old) - _common_end(old, new, min(len(old), len(new)) - start)
    moved = len(new) - len(old)
    return tuple(
        one if one.span.end < start else one.shifted(moved)
        for one in found
        if one.span.end < start or one.span.start > end
    )


def merged(first: Iterable[Diagnostic], second: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Both, once each, in the order of the text."""
    both = dict.fromkeys((*first, *second))
    return tuple(sorted(both, key=lambda one: (one.span, one.severity, one.code)))


def _common_start(one: str, other: str) -> int:
    """How many characters they start with in common; by halving, for slices compare fast."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_end(one: str, other: str, most: int) -> int:
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low
