"""Types by name: those in scope, and those that an import would bring, with that import.

Reading names costs little: they come from the files' items, which the index has without reading a
file. What is not in scope is offered only once a letter was typed, behind what is.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

from compiler_core.base.diagnostic import Edit
from compiler_core.ide.completion_item import LIMIT, Cursor, Item
from compiler_core.ide.completion_members import KINDS, package_parts
from compiler_core.ide.import_edits import reference_to
from compiler_core.ide.matching import match_rank
from compiler_core.project.files import files, packages, shipped_modules
from compiler_core.query import Database, query
from compiler_core.semantics.items import items
from compiler_core.semantics.scope import (
    STANDARD,
    STANDARD_NAMES,
    file_scope,
    module_items,
    written_module,
)
from compiler_core.semantics.types import TypeId
from compiler_core.syntax.ast import DeclarationKind


class TypeName(NamedTuple):
    id: TypeId
    kind: DeclarationKind
    has_parameters: bool
    is_private: bool
    can_be_made: bool
    """`new` may make one."""


@query
def type_names(db: Database, path: str) -> tuple[TypeName, ...]:
    """The types that a file declares, class-level ones aside."""
    module = items(db, path)
    return tuple(
        TypeName(
            TypeId(module.package, module.name, one.name),
            one.kind,
            bool(one.type_parameters),
            one.is_private,
            one.kind in ("class", "abstract")
            and "abstract" not in one.modifiers
            and any(member.name == "new" for member in one.members),
        )
        for one in module.types
        if "." not in one.name
    )


@query
def all_types(db: Database) -> tuple[TypeName, ...]:
    """Every type of the project, then the shipped ones; of two with one name the first counts."""
    own = (one for path in files(db) for one in type_names(db, path))
    return tuple({one.id: one for one in reversed((*own, *_shipped_types()))}.values())[::-1]


_DECLARATION = re.compile(
    r"^(?P<words>(?:(?:@:\S+|extern|final|private|abstract)\s+)*)"
    r"(?P<kind>class|interface|enum abstract|enum|typedef|abstract)\s+(?P<name>[A-Z]\w*)"
    r"(?P<parameters><)?",
    re.MULTILINE,
)
"""A declaration's head as the shipped files write it, at the start of a line."""


@cache
def _shipped_types() -> tuple[TypeName, ...]:
    """Those of the shipped declarations, which are hundreds: looked for without reading them."""
    found: list[TypeName] = []
    for module, path in shipped_modules().items():
        text = Path(path).read_text(encoding="utf-8")
        for one in _DECLARATION.finditer(text):
            kind = cast("DeclarationKind", one["kind"])
            id = TypeId(module[:-1], module[-1], one["name"])
            is_made = kind in ("class", "abstract") and "function new(" in text
            is_private = "private" in one["words"].split()
            found.append(TypeName(id, kind, bool(one["parameters"]), is_private, is_made))
    return tuple(found)


def types(cursor: Cursor, only_made: bool = False, locality: int = 4) -> Iterator[Item]:
    """The types that may be named at the cursor. `only_made`: those that `new` can make."""
    db = cursor.db
    for name in cursor.type_parameters():
        if not only_made:
            yield Item(name, "type parameter", name, locality=1)
    own = items(db, cursor.path)
    in_scope = set(file_scope(db, cursor.path).types.values())
    db.check_cancelled()
    far: list[tuple[int, str, TypeName]] = []
    for one in all_types(db):
        id = one.id
        if only_made and not one.can_be_made:
            continue
        rank = match_rank(id.name, cursor.word)
        if rank is None or (id.module == STANDARD and id.name not in STANDARD_NAMES):
            continue
        is_own = (id.package, id.module) == (own.package, own.name)
        if is_own or id in in_scope:
            yield _type_item(cursor, one, only_made, locality, is_near=True)
        elif one.is_private:
            continue
        elif _is_around(own.package, id):
            yield _type_item(cursor, one, only_made, locality, is_near=False)
        elif cursor.word:
            far.append((rank, id.name.lower(), one))
    for _, _, one in heapq.nsmallest(LIMIT + 1, far):
        yield _type_item(cursor, one, only_made, locality, is_near=False)


def _type_item(
    cursor: Cursor, one: TypeName, only_made: bool, locality: int, is_near: bool
) -> Item:
    """With the import that it needs."""
    id = one.id
    written = written_module(cursor.db, cursor.path, id)
    insert, edits = id.name, cast("tuple[Edit, ...]", ())
    if cursor.word:
        insert, edits = reference_to(cursor.db, cursor.where, id)
    return Item(
        id.name,
        KINDS[one.kind],
        f"{insert}($0)" if only_made else insert,
        only_made,
        detail=f"import {written}" if edits else written if "." in written else "",
        edits=edits,
        subject=("type", str(id)),
        locality=locality if is_near else locality + 1 if not edits else locality + 3,
        source=".".join(id.package),
    )


def _is_around(package: tuple[str, ...], id: TypeId) -> bool:
    """A module's main type in the package, or in one around it: visible without an import, as are
    the types that every module has."""
    if id.module == STANDARD:
        return True
    return id.name == id.module and package[: len(id.package)] == id.package


def first_packages(cursor: Cursor) -> Iterator[Item]:
    for name in sorted(packages(cursor.db)):
        yield Item(name, "module", name, detail="package", locality=8)


def import_path(cursor: Cursor, path: tuple[str, ...]) -> Iterator[Item]:
    """What may follow in `import a.b.|`: packages and modules, then a module's types and statics;
    at the start also whole paths by a type's name."""
    db = cursor.db
    capital = next((index for index, part in enumerate(path) if part[:1].isupper()), None)
    if capital is not None:
        yield from _parts_of_module(db, path, capital)
        return
    if path:
        yield from package_parts(db, path)
        yield Item("*", "keyword", "*", detail="all of the package", locality=9)
        return
    yield from first_packages(cursor)
    for one in all_types(db):
        if not one.is_private and one.id.package:
            name = str(one.id)
            yield Item(
                one.id.name, KINDS[one.kind], name, detail=name, subject=("type", name), locality=5
            )


def _parts_of_module(db: Database, path: tuple[str, ...], capital: int) -> Iterator[Item]:
    module = module_items(db, path[: capital + 1])
    if module is None:
        return
    name = path[-1]
    if len(path) == capital + 1:
        for one in module.types:
            if one.name != module.name and not one.is_private and "." not in one.name:
                yield Item(one.name, KINDS[one.kind], one.name, locality=2)
    found = module.type(name)
    for member in () if found is None else found.members:
        if member.is_static and member.is_public:
            yield Item(member.name, "method", member.name, locality=3)
    for constructor in () if found is None else found.constructors:
        yield Item(constructor.name, "enum member", constructor.name, locality=3)
