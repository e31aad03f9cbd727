"""Which files of the project make tuples of a tag: who may send a message.

    GenServer.cast(server, {:enqueue, job});        this file has `enqueue`

What is told of a message that a class sends to its own server holds only where nobody else sends
one of that tag. The text decides, so that no file is parsed for it; a tuple in a comment counts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from compiler_core.project.files import files
from compiler_core.project.sources import text
from compiler_core.query import Database, query

_TAG = re.compile(r"\{\s*:(\w+)")


def is_sent_elsewhere(db: Database, path: str, tag: str) -> bool:
    """Whether another file than `path` has a tuple that begins with the atom `tag`."""
    return any(other != path for other in _by_tag(db).get(tag, ()))


@query
def _by_tag(db: Database) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for path in files(db):
        for tag in _tags(db, path):
            found.setdefault(tag, []).append(path)
    return {tag: tuple(paths) for tag, paths in found.items()}


@query
def _tags(db: Database, path: str) -> frozenset[str]:
    return frozenset(_TAG.findall(text(db, path) or ""))
