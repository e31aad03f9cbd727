"""Who extends whom in the project: what is directly below each type, and all that is below it.

    class Shape {}    class Square extends Shape {}    class Tile extends Square {}

    heirs        Shape: Square; Square: Tile
    descendants  Shape: Square, Tile

Only a project that has classes below others is read for this: a file is parsed if its text has the
words for it. What follows from it for calls is in `families`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from compiler_core.project.files import files, module_of
from compiler_core.project.index import stored
from compiler_core.project.sources import text
from compiler_core.query import Database, query
from compiler_core.semantics.declared import declared_type, follow
from compiler_core.semantics.items import items
from compiler_core.semantics.types import ClassType, TypeId

_HEIR_WORDS = ("extends", "implements")
_HEIR = re.compile(r"\b(?:extends|implements)\b")


HEIRS = "heirs"
"""The section of a file's index entry that says whether its types extend anything."""


def may_have_heirs(source: str) -> bool:
    """The text has one of the words for it."""
    return any(word in source for word in _HEIR_WORDS) and _HEIR.search(source) is not None


@query
def descendants(db: Database, id: TypeId) -> tuple[TypeId, ...]:
    """The project's classes and interfaces below a type, at any depth."""
    below = heirs(db)
    found: dict[TypeId, None] = {}
    pending = list(below.get(id, ()))
    while pending:
        one = pending.pop()
        if one not in found:
            found[one] = None
            pending += below.get(one, ())
    return tuple(found)


@query
def heirs(db: Database) -> Mapping[TypeId, tuple[TypeId, ...]]:
    """The types directly below each."""
    found: dict[TypeId, list[TypeId]] = {}
    for path in files(db):
        for heir, bases in _bases(db, path):
            for base in bases:
                found.setdefault(base, []).append(heir)
    return {base: tuple(heirs) for base, heirs in found.items()}


@query
def _bases(db: Database, path: str) -> tuple[tuple[TypeId, tuple[TypeId, ...]], ...]:
    """What a file's types extend and implement."""
    known: bool | None = stored(db, path, HEIRS, bool)
    if not (may_have_heirs(text(db, path) or "") if known is None else known):
        return ()
    *package, module = module_of(db, path)
    found: list[tuple[TypeId, tuple[TypeId, ...]]] = []
    for item in items(db, path).types:
        if item.extends or item.implements:
            id = TypeId(tuple(package), module, item.name)
            declared = declared_type(db, id)
            if declared is not None:
                written = (declared.superclass, *declared.interfaces)
                types = [follow(db, one) for one in written if one is not None]
                bases = tuple(one.id for one in types if isinstance(one, ClassType))
                found.append((id, bases))
    return tuple(found)
