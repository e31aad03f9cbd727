"""The project's files that have a name in their text: where a class's objects may be handled.

What is asked of "all who use a class" (`shared_objects`, `resizing`) is asked of these files only;
a file that doesn't have the name is never parsed for it, nor is one that means a type of its own by
it.

    class Unit { … }        // depot/Unit.hx: of the project's files that say `Unit`
    class Unit { … }        // army/Unit.hx: not this one, unless it says `depot.Unit` too
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from compiler_core.project.files import files, module_path
from compiler_core.project.sources import text
from compiler_core.project.words import words
from compiler_core.query import Database, query
from compiler_core.semantics.types import TypeId

_DECLARED = re.compile(
    r"(?m)(?:^|[;}])\s*(?:(?:private|extern|final|abstract|enum)\s+)*"
    r"(?:class|interface|enum|abstract|typedef)\s+([A-Z]\w*)"
)
_QUALIFIED = re.compile(r"\.\s*([A-Z]\w*)")

MOST_FILES = 30
"""Of a class that more files name nothing is found out: the functions of all of them would have to
be looked at before the first line can be shown."""


def files_naming(db: Database, id: TypeId) -> tuple[str, ...]:
    """The paths of the files that may mean the type by its name."""
    home = module_path(db, (*id.package, id.module))
    paths = _by_name(db).get(id.name, ())
    return tuple(one for one in paths if one == home or id.name not in _own_names(db, one))


@query
def files_with_words(db: Database, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """The paths of the files whose text has all of the words."""
    return tuple(path for path, known in _all_words(db).items() if known.issuperset(wanted))


@query
def _all_words(db: Database) -> Mapping[str, frozenset[str]]:
    """In one place, so that what asks for a few words depends on it alone, not on each file."""
    return {path: words(db, path) for path in files(db)}


@query
def is_made(db: Database, id: TypeId) -> bool:
    """Whether `new` stands in front of the class's name somewhere in the project."""
    made = re.compile(rf"\bnew\s+(?:\w+\s*\.\s*)*{id.name}\b")
    return any(made.search(text(db, path) or "") for path in files_naming(db, id))


@query
def _by_name(db: Database) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for path in files(db):
        for name in _names(db, path):
            found.setdefault(name, []).append(path)
    return {name: tuple(paths) for name, paths in found.items()}


@query
def _names(db: Database, path: str) -> frozenset[str]:
    return frozenset(one for one in words(db, path) if "A" <= one[0] <= "Z")


@query
def _own_names(db: Database, path: str) -> frozenset[str]:
    """The types that a file declares, without those that it names of another package or module."""
    given = text(db, path) or ""
    return frozenset(_DECLARED.findall(given)).difference(_QUALIFIED.findall(given))
