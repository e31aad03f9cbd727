"""Who extends whom: what a call of a method may reach at run time.

Haxe calls the method of the object's own class. The lowering calls the one of the class that
declares it, which is the same as long as no class below overrides it:

    class Shape { function area() … }        Shape.area(shape)
    class Square extends Shape { }           still: nobody overrides it
    class Circle extends Shape { override function area() … }     shape may be a circle: HX414

Only a project that has classes below others is read for this: a file is parsed if its text has the
words for it.
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


def is_overridden(db: Database, owner: TypeId, name: str) -> bool:
    """A class below `owner` has a method `name` of its own; always so for an interface's."""
    declared = declared_type(db, owner)
    if declared is None or declared.is_extern:
        return False
    return declared.kind == "interface" or _has_override(db, owner, name)


@query
def _has_override(db: Database, owner: TypeId, name: str) -> bool:
    for heir in descendants(db, owner):
        found = declared_type(db, heir)
        if found is not None and name in found.instance:
            return True
    return False


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
