"""Looking through many files without keeping them.

Who asks a thousand files a question reads them, and their trees would stay: half a megabyte each.
So from time to time the files that were read for the question alone are forgotten, but for its
answers, by file.

    passing = Passing(db)
    for path in files(db):
        found += answer(db, path)           a query, whose first argument is the file
        passing.step(keep="answer")

What was known before, of files in the editor for one, stays; so does what isn't asked of one file.
"""

from __future__ import annotations

from typing import Any

from compiler_core.project.sources import parse
from compiler_core.query import Database

AT_ONCE = 3000
"""Memos after which there is a look at what can go: some twenty files of two hundred lines."""


class Passing:
    """For use between queries: while one runs, nothing is forgotten."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._mark = db.mark()

    def step(self, keep: str) -> None:
        """Another file is done with. `keep`: the name of the query whose answers stay."""
        db = self._db
        if db.mark() - self._mark < AT_ONCE:
            return
        read = {arguments[0] for name, arguments in db.made_since(self._mark) if name == parse.name}

        def stays(name: str, arguments: tuple[Any, ...]) -> bool:
            return name == keep or not arguments or arguments[0] not in read

        db.forget_since(self._mark, stays)
        for key in [key for key in db.scratch if isinstance(key, tuple) and key[1] in read]:
            del db.scratch[key]
        self._mark = db.mark()
