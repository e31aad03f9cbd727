"""Which anonymous structures are one kind, and stay where the compiler sees them.

A structure has no declaration that all who make one name. So of those that have the same fields
(`structure_ids`) each place is looked at where one is given for another, or for something else
(`structure_flow`), in the files that have their fields' names or a typedef's.

    var shown: {title: String} = song;      songs, and all that have just a title, are a family
    Reflect.deleteField(song, "plays");     the family has no members: its values go out of sight
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compiler_core.lower.context import OF_OBJECTS
from compiler_core.lower.named_files import MOST_FILES, files_naming, files_with_words
from compiler_core.lower.prepared import prepared
from compiler_core.lower.structure_flow import Handed, all_of, handed, of_first_value
from compiler_core.lower.structure_ids import field_names, structure_id
from compiler_core.lower.walk import nodes
from compiler_core.lower.world import DatabaseWorld, roles
from compiler_core.project.files import module_of
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_member, declared_type, strip
from compiler_core.semantics.infer import infer_member
from compiler_core.semantics.items import MemberKey, file_keys, items
from compiler_core.semantics.types import StructureType, TypedefType, TypeId


@query
def structure_family(db: Database, id: TypeId) -> frozenset[TypeId]:
    """The structures of which one may be given for another; none where one of them goes out of
    sight, where nobody in sight makes one, or where too many files have to do with them."""
    is_made = False
    found: set[TypeId] = set()
    pending = [id]
    while pending:
        one = pending.pop()
        if one in found:
            continue
        found.add(one)
        paths = files_of_structure(db, one)
        if len(paths) > MOST_FILES:
            return frozenset()
        for path in paths:
            uses = _uses_in_file(db, path)
            if one in uses.out:
                return frozenset()
            is_made |= one in uses.made
            pending += [b if a == one else a for a, b in uses.links if one in (a, b)]
    return frozenset(found) if is_made else frozenset()


@query
def files_of_structure(db: Database, id: TypeId) -> tuple[str, ...]:
    """The files that have all of its fields' names, and those that name a typedef of it."""
    found = set(files_with_words(db, field_names(id)))
    for path in tuple(found):
        for item in items(db, path).types:
            declared = TypeId((), "", "") if item.kind != "typedef" else _id_of(db, path, item.name)
            if item.kind == "typedef" and _stands_for(db, declared) == id:
                found.update(files_naming(db, declared))
    return tuple(sorted(found))


def _id_of(db: Database, path: str, name: str) -> TypeId:
    *package, module = module_of(db, path)
    return TypeId(tuple(package), module, name)


def _stands_for(db: Database, id: TypeId) -> TypeId | None:
    declared = declared_type(db, id)
    if declared is None:
        return None
    found = strip(db, TypedefType(id))
    return structure_id(found) if isinstance(found, StructureType) else None


@dataclass(frozen=True, slots=True)
class Uses:
    """`links`: structures of which one is given for the other; `out`: those that go out of
    sight; `made`: those of literals."""

    links: frozenset[tuple[TypeId, TypeId]] = frozenset()
    out: frozenset[TypeId] = frozenset()
    made: frozenset[TypeId] = frozenset()


@query
def _uses_in_file(db: Database, path: str) -> Uses:
    found = [_uses(db, path, key) for key in file_keys(db, path)]
    return Uses(
        frozenset().union(*(one.links for one in found)),
        frozenset().union(*(one.out for one in found)),
        frozenset().union(*(one.made for one in found)),
    )


@query
def _uses(db: Database, path: str, key: MemberKey) -> Uses:
    """Of one function, or of a variable's first value."""
    member = prepared(db, path, key)
    world = DatabaseWorld(db, "classes")
    found: list[Handed] = []
    if member.value is not None:
        found += of_first_value(world, member.value, infer_member(db, path, key).type)
    if member.function is not None:
        if _is_plain(db, path, key):
            found += handed(world, member.function)
        else:
            found += all_of(world, member.function)
    return Uses(
        frozenset((one.structure, one.other) for one in found if one.other is not None),
        frozenset(one.structure for one in found if one.other is None),
        frozenset(_made(db, member.function)),
    )


def _made(db: Database, function: typed.Function | None) -> Iterator[TypeId]:
    for node in () if function is None else nodes(function.body):
        if isinstance(node, typed.Object):
            type = strip(db, node.type)
            if isinstance(type, StructureType):
                yield structure_id(type)


def _is_plain(db: Database, path: str, key: MemberKey) -> bool:
    """A function that only the project calls."""
    declared = declared_member(db, path, key)
    owner = None if declared is None or declared.owner is None else declared.owner
    found = None if owner is None else declared_type(db, owner)
    if found is None:
        return owner is None
    return found.kind in ("class", "interface") and not (roles(db) - OF_OBJECTS).intersection(
        found.annotations
    )
