"""Files as the compiler sees them: their text (editor over disk) and their tree.

`text` is an input; a path that nobody has set yet is read from disk the first time it is asked for
(`Database.load_with`), so that a whole project need not be read before its first answer. `parse`
hands the reader the file's previous tree: members whose text is unchanged stay the same objects,
and what is keyed by them stays valid.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, cast

from compiler_core.query import Database, query_with
from compiler_core.syntax.parse import parse_file
from compiler_core.syntax.parsed_file import ParsedFile

Dialect = Literal["cookbook", "haxe"]


def text(db: Database, path: str) -> str | None:
    """The file's text, or None where there is none."""
    return cast("str | None", db.input("text", path))


def defines(db: Database) -> Mapping[str, str]:
    """The flags of `#if`, in force for the whole build."""
    return cast("Mapping[str, str]", db.input("defines", None, {}))


def dialect(db: Database) -> Dialect:
    return cast("Dialect", db.input("dialect", None, "cookbook"))


def _same(old: ParsedFile, new: ParsedFile) -> bool:
    return old is new


@query_with(same=_same)
def parse(db: Database, path: str) -> ParsedFile:
    """The file's tree and syntax faults; an absent file is an empty one.

    The previous tree comes from `db.scratch`, which may hold anything that only saves work: the
    result is the same without it.
    """
    previous = cast("ParsedFile | None", db.scratch.get(("parse", path)))
    parsed = parse_file(text(db, path) or "", defines(db), previous, dialect(db))
    db.scratch["parse", path] = parsed
    return parsed
