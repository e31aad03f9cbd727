"""Which names a text has that may be a class and a static variable of it, for the index.

    Config.level = 2;      import Config.level;      import app.Config as Settings; Settings.level
    ("Config", "level")    ("Config", "level")       ("Config", "level")

Looked for in the text, without parsing it and without what the lowering needs: the processes that
make the index import this module.
"""

from __future__ import annotations

import re

_MENTION = re.compile(r"\b([A-Z]\w*)\s*\.\s*([A-Za-z_]\w*+|\*)(?!\s*\()")
_ALIAS = re.compile(r"\bimport\s+(?:\w+\.)*(\w+)\s+(?:as|in)\s+(\w+)")
_TYPEDEF = re.compile(r"\btypedef\s+(\w+)\s*=\s*(?:\w+\.)*(\w+)\s*;")


Mentions = frozenset[tuple[str, str]]

MENTIONS = "mentions"
"""The section of a file's index entry that holds `mentions_in` its text."""


def mentions_in(content: str) -> Mentions:
    """The pairs of names in a text that may be a class and a static variable of it."""
    names = {alias: real for real, alias in _ALIAS.findall(content)}
    names.update(_TYPEDEF.findall(content))
    return frozenset((names.get(owner, owner), name) for owner, name in _MENTION.findall(content))
