r"""The words of a file's text: what tells, before anything is read, that a file can't mean a thing.

    "var total = 0;"      var, total, 0

"Who says this name?" is asked of all files, and after each keystroke of the edited one again, which
mustn't be looked through as a whole each time: its words are counted, and after an edit those of
the lines that were changed leave, and those of what they became come in. The count is kept in the
database's scratch; the answer is the same without it.
"""

from __future__ import annotations

import re
from collections import Counter
from sys import intern
from typing import cast

from compiler_core.base.text import change_between
from compiler_core.project.sources import text
from compiler_core.query import Database, query

_WORD = re.compile(r"\w+")


@query
def words(db: Database, path: str) -> frozenset[str]:
    """Every word of the file at `path`, in code, texts and comments; none where there is none."""
    new = text(db, path) or ""
    known = cast("tuple[str, Counter[str] | None] | None", db.scratch.get(("words", path)))
    if known is None:
        # Most files never change: of those nothing is counted, and they share their words.
        db.scratch["words", path] = new, None
        return frozenset(map(intern, set(_WORD.findall(new))))
    old, counts = known
    counts = recounted(old, counts or Counter(_WORD.findall(old)), new)
    db.scratch["words", path] = new, counts
    return frozenset(counts)


def recounted(old: str, counts: Counter[str], new: str) -> Counter[str]:
    """The words of `new`, where `counts` are those of `old`."""
    change = change_between(old, new)
    start = old.rfind("\n", 0, change.start) + 1
    end = old.find("\n", change.end)
    end = len(old) if end < 0 else end
    found = counts.copy()
    found.subtract(_WORD.findall(old, start, end))
    found.update(_WORD.findall(new, start, end + change.delta))
    return +found
