"""The project's classes that bear an annotation: a socket looks for its channels, and so on."""

from __future__ import annotations

from compiler_core.project.files import files, module_of
from compiler_core.project.sources import text
from compiler_core.query import Database, query
from compiler_core.semantics.items import items
from compiler_core.semantics.types import TypeId


@query
def annotated(db: Database, name: str) -> tuple[tuple[TypeId, str | None], ...]:
    """The project's classes with an annotation, and what that says first, where it is a text."""
    found: list[tuple[TypeId, str | None]] = []
    for path in files(db):
        found += annotated_in(db, path, name)
    return tuple(sorted(found, key=lambda one: str(one[0])))


@query
def annotated_in(db: Database, path: str, name: str) -> tuple[tuple[TypeId, str | None], ...]:
    if name not in (text(db, path) or ""):
        return ()
    *package, module = module_of(db, path)
    return tuple(
        (TypeId(tuple(package), module, item.name), note.text)
        for item in items(db, path).types
        for note in item.annotations
        if note.name == name
    )
