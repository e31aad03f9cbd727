"""Snippets without their stops, for faces that insert plain text."""

from __future__ import annotations

import re

_STOP = re.compile(
    r"\\(?P<escaped>[$}\\])"
    r"|\$\{(?P<number>\d+):(?P<text>(?:\\[$}\\]|[^}])*)\}"
    r"|\$\{(?P<empty>\d+)\}|\$(?P<bare>\d+)"
)
_ESCAPED = re.compile(r"\\([$}\\])")


def without_stops(snippet: str) -> str:
    """The text that a snippet inserts: `${1:name}` is `name`, `$0` nothing, `\\$` a dollar."""
    return _STOP.sub(_plain, snippet)


def first_stop(snippet: str) -> tuple[int, int] | None:
    """Where an editor's cursor goes first, as start and end in the text without stops: the lowest
    number but 0, which is the last of all. None without a stop."""
    length = end = 0
    stops: list[tuple[int, int, int]] = []
    for match in _STOP.finditer(snippet):
        length += match.start() - end
        end = match.end()
        number = match["number"] or match["empty"] or match["bare"]
        inserted = len(_plain(match))
        if number is not None:
            stops.append((int(number), length, length + inserted))
        length += inserted
    if not stops:
        return None
    _, start, stop = min(stops, key=lambda one: (one[0] == 0, *one))
    return start, stop


def _plain(match: re.Match[str]) -> str:
    return match["escaped"] or _ESCAPED.sub(r"\1", match["text"] or "")


def escaped(text: str) -> str:
    """Plain text as a part of a snippet."""
    return re.sub(r"([$}\\])", r"\\\1", text)
