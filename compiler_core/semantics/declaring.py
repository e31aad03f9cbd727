"""Who declares something of a name, anywhere in the project.

The heads of a file are in its entry in the index, where a name is found by a search for bytes: of a
thousand files only those are looked at that declare it.

    static_functions(db, "shout")     →  (shop.Texts,)
    constructor_owners(db, "Paid")    →  {shop.Status}
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

from compiler_core.project.files import files, shipped_modules
from compiler_core.project.index import stored_bytes
from compiler_core.project.sources import text
from compiler_core.query import Database, query
from compiler_core.semantics.items import ITEMS, items
from compiler_core.semantics.types import TypeId


@query
def files_declaring(db: Database, name: str) -> tuple[str, ...]:
    """The project's files that may declare something of the name, in their order."""
    return tuple(path for path in files(db) if _may_declare(db, path, name))


def _may_declare(db: Database, path: str, name: str) -> bool:
    declared = stored_bytes(db, path, ITEMS)
    if declared is None:
        return name in (text(db, path) or "")
    return json.dumps(name).encode() in declared


@query
def static_functions(db: Database, name: str) -> tuple[TypeId, ...]:
    """The project's classes and abstracts that have a public static function of the name."""
    found: list[TypeId] = []
    for path in files_declaring(db, name):
        module = items(db, path)
        for item in module.types:
            named = (one for one in item.members if one.name == name and one.kind == "function")
            if "." not in item.name and any(one.is_static and one.is_public for one in named):
                found.append(TypeId(module.package, module.name, item.name))
    return tuple(found)


@query
def constructor_owners(db: Database, name: str) -> frozenset[TypeId]:
    """The enums, and the abstracts that list values, of the project and of the libraries that have
    a constructor or value of that name."""
    found: set[TypeId] = set()
    for path in (*files_declaring(db, name), *_shipped_enums(name)):
        module = items(db, path)
        for item in module.types:
            names = {one.name for one in item.constructors}
            if item.kind == "enum abstract":
                names |= {one.name for one in item.members}
            if name in names:
                found.add(TypeId(module.package, module.name, item.name))
    return frozenset(found)


@cache
def _shipped_enums(name: str) -> tuple[str, ...]:
    """The shipped declarations that may have a constructor of the name."""
    holds = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)").search
    found = []
    for path in shipped_modules().values():
        content = Path(path).read_text(encoding="utf-8")
        if "enum" in content and holds(content):
            found.append(path)
    return tuple(found)
