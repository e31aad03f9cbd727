"""Static variables that another file changes.

    class Config { public static var level = 1; }          Config.hx
    Config.level = 2;                                      Main.hx: level is run-time state

The files of the project that might do it are found by their text (`Config.level`, `import
Config.level`, an import under another name); the effects of their functions say which do. Nothing
is read for a class without public variables. A file that reaches the class by another file's
typedef is not found.
"""

from __future__ import annotations

from collections.abc import Mapping

from compiler_core.lower.project_effects import changed_statics
from compiler_core.lower.static_mentions import MENTIONS, Mentions, mentions_in
from compiler_core.project.files import files
from compiler_core.project.index import stored
from compiler_core.project.sources import text
from compiler_core.query import Database, query
from compiler_core.semantics.types import TypeId


def is_assigned_elsewhere(db: Database, path: str, owner: TypeId, name: str) -> bool:
    """A function outside of the file at `path` changes the variable."""
    key = f"{owner}.{name}"
    others = (one for one in _files_with(db, owner.name, name) if one != path)
    return any(key in changed_statics(db, one) for one in others)


@query
def _files_with(db: Database, owner: str, name: str) -> tuple[str, ...]:
    found = _by_mention(db)
    return tuple(dict.fromkeys((*found.get((owner, name), ()), *found.get((owner, "*"), ()))))


@query
def _by_mention(db: Database) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """By a class's and a member's name, the files that name them together."""
    found: dict[tuple[str, str], list[str]] = {}
    for path in files(db):
        for pair in _mentions(db, path):
            found.setdefault(pair, []).append(path)
    return {pair: tuple(paths) for pair, paths in found.items()}


@query
def _mentions(db: Database, path: str) -> frozenset[tuple[str, str]]:
    known: Mentions | None = stored(db, path, MENTIONS, Mentions)
    return mentions_in(text(db, path) or "") if known is None else known
