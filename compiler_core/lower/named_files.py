"""The project's files that have a name in their text: where a class's objects may be handled.

What is asked of "all who use a class" (`shared_objects`, `resizing`) is asked of these files only;
a file that doesn't have the name is never parsed for it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from compiler_core.project.files import files
from compiler_core.project.sources import text
from compiler_core.query import Database, query

_NAME = re.compile(r"\b[A-Z]\w*")

MOST_FILES = 12
"""Of a class that more files name nothing is found out: the functions of all of them would have to
be looked at before the first line can be shown."""


def files_naming(db: Database, name: str) -> tuple[str, ...]:
    """The paths of the files with a capitalised name."""
    return _by_name(db).get(name, ())


@query
def _by_name(db: Database) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for path in files(db):
        for name in _names(db, path):
            found.setdefault(name, []).append(path)
    return {name: tuple(paths) for name, paths in found.items()}


@query
def _names(db: Database, path: str) -> frozenset[str]:
    return frozenset(_NAME.findall(text(db, path) or ""))
