"""Where a file's class path root is, by what the file says of itself.

A project names its roots. A single file has none: its `package` says how deep below the root it
stands, as `package utils.text;` in `src/utils/text/Wrap.hx` says that `src` is the root.
"""

from __future__ import annotations

import re
from pathlib import PurePath

from compiler_core.project.index import stored
from compiler_core.project.sources import text
from compiler_core.query import Database, query

_LEADING = re.compile(r"\ufeff?(?:\s++|//[^\n]*+|/\*[^*]*+(?:\*(?!/)[^*]*+)*\*/|#!?\w[^\n]*+)*")
_PACKAGE = re.compile(r"package\s+([A-Za-z_][\w.]*)?\s*;")


PACKAGE = "package"
"""The section of a file's index entry that holds its package."""


@query
def package_of(db: Database, path: str) -> tuple[str, ...]:
    """The package that the file at `path` declares, read without parsing the rest of it."""
    known: tuple[str, ...] | None = stored(db, path, PACKAGE, tuple[str, ...])
    if known is not None:
        return known
    content = text(db, path) or ""
    start = _LEADING.match(content)
    found = _PACKAGE.match(content, start.end() if start else 0)
    if found is None or not found[1]:
        return ()
    return tuple(part for part in found[1].split(".") if part)


def root_of(path: str, package: tuple[str, ...]) -> str:
    """The folder where `package` starts, or the file's own folder where the folders disagree."""
    folder = PurePath(path).parent
    if package and folder.parts[-len(package) :] == package:
        for _ in package:
            folder = folder.parent
    return str(folder)
