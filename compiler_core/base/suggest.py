"""\"Did you mean\": the known name that a misspelt one most likely stands for."""

from __future__ import annotations

from collections.abc import Iterable


def closest(name: str, known: Iterable[str]) -> str | None:
    """The best candidate within a distance that grows with the name's length, or None.

    Damerau-Levenshtein (optimal string alignment), without regard to case: a transposition or a
    wrong capital is one slip of a finger. rapidfuzz is imported here, when a name *is* wrong, so
    that it costs nothing at the start.
    """
    from rapidfuzz.distance import OSA

    limit = max(1, len(name) // 3)
    folded = name.casefold()
    best: tuple[int, str] | None = None
    for candidate in known:
        distance = OSA.distance(folded, candidate.casefold(), score_cutoff=limit)
        if distance <= limit and (best is None or (distance, candidate) < best):
            best = (distance, candidate)
    return None if best is None else best[1]


LEAST = 6
"""Shorter names differ by one letter from many others."""


def is_slip(name: str, candidate: str) -> bool:
    """Whether `name` can hardly be anything but `candidate` misspelt: other capitals, letters in
    another order, or one letter of a long name. For names that nobody in the project has chosen."""
    from rapidfuzz.distance import OSA

    one, other = name.casefold(), candidate.casefold()
    if sorted(one) == sorted(other):
        return True
    return len(name) >= LEAST and OSA.distance(one, other, score_cutoff=1) <= 1
