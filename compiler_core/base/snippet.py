"""Snippets without their stops, for faces that insert plain text."""

from __future__ import annotations

import re

_STOP = re.compile(r"\\([$}\\])|\$\{\d+:([^}]*)\}|\$\{\d+\}|\$\d+")


def without_stops(snippet: str) -> str:
    """The text that a snippet inserts: `${1:name}` is `name`, `$0` nothing, `\\$` a dollar."""
    return _STOP.sub(lambda match: match[1] or match[2] or "", snippet)


def escaped(text: str) -> str:
    """Plain text as a part of a snippet."""
    return re.sub(r"([$}\\])", r"\\\1", text)
