"""Diagnostics of a text for the text that it became by an edit, until there are new ones.

    "a(); b();"   with a diagnostic at b
    "aa(); b();"  the same diagnostic, one further

What stands before the place where the texts differ stays, what stands behind it moves, what
touches it goes: it is about what was changed.
"""

from __future__ import annotations

from collections.abc import Iterable

from compiler_core.base.diagnostic import Diagnostic
from compiler_core.base.text import change_between


def carried(found: Iterable[Diagnostic], old: str, new: str) -> tuple[Diagnostic, ...]:
    """Those of `old` that can still be said of `new`, in their order."""
    if old == new:
        return tuple(found)
    start, end, moved = change_between(old, new)
    return tuple(
        one if one.span.end < start else one.shifted(moved)
        for one in found
        if one.span.end < start or one.span.start > end
    )


def merged(first: Iterable[Diagnostic], second: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Both, once each, in the order of the text."""
    both = dict.fromkeys((*first, *second))
    return tuple(sorted(both, key=lambda one: (one.span, one.severity, one.code)))
