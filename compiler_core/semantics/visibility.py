"""Who may use a private member (manual, "Visibility", "Access control").

The class itself and those that extend it; what `@:allow` on the member or its class lets in; and
who says `@:access` or `@:privateAccess`. A subclass may use what its own line declares, on any
instance; what another branch declares stays hidden:

    class Base {}  class Left extends Base { var hidden; }  class Right extends Base {}
    in Right:  left.hidden      private, for Right's line doesn't declare it
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from compiler_core.query import Database, query
from compiler_core.semantics.annotation_items import Annotation
from compiler_core.semantics.declared import DeclaredType, ancestors
from compiler_core.semantics.items import MemberKey, items
from compiler_core.semantics.scope import type_item
from compiler_core.semantics.types import ClassType, TypeId


@dataclass(frozen=True, slots=True)
class Visitor:
    """The member in which something is used."""

    path: str
    owner: TypeId | None
    key: MemberKey


def may_use(db: Database, visitor: Visitor, owner: TypeId, name: str) -> bool:
    """May the visitor use the private member `name` that `owner` or a class above it declares?"""
    if visitor.owner == owner:
        return True
    line = set(line_of(db, visitor.owner)) if visitor.owner is not None else set()
    for declarer in _declarers(db, owner, name):
        if declarer.id in line:
            return True
        if _opened(db, visitor, declarer.id, name) or _allowed(db, visitor, line, declarer, name):
            return True
    return _opened(db, visitor, owner, name)


@query
def line_of(db: Database, id: TypeId) -> tuple[TypeId, ...]:
    """A type and all that it extends and implements."""
    return tuple(found.id for found, _ in ancestors(db, ClassType(id)))


def _declarers(db: Database, owner: TypeId, name: str) -> Iterator[DeclaredType]:
    """The classes of a line that declare or override the member."""
    for found, _ in ancestors(db, ClassType(owner)):
        if name in found.instance or name in found.static:
            yield found


def _opened(db: Database, visitor: Visitor, owner: TypeId, name: str) -> bool:
    """`@:access(path)` on the visiting class or member."""
    notes = [*_notes_of_type(db, visitor.owner), *_notes_of_member(db, visitor)]
    return any(
        _covers(path, (*owner.package, owner.name, name))
        for note in notes
        if note.name == "@:access"
        for path in note.paths
    )


def _allowed(
    db: Database, visitor: Visitor, line: Iterable[TypeId], declarer: DeclaredType, name: str
) -> bool:
    """`@:allow(path)` on the class or the member: the visitor, or one of those that it extends."""
    member = declarer.instance.get(name) or declarer.static.get(name)
    notes = [*_notes_of_type(db, declarer.id)]
    if member is not None:
        notes.extend(member.item.annotations)
    paths = [path for note in notes if note.name == "@:allow" for path in note.paths]
    if not paths:
        return False
    visitors = [(*id.package, id.name, visitor.key.name) for id in line]
    if visitor.owner is None:
        module = items(db, visitor.path)
        visitors.append((*module.package, module.name, visitor.key.name))
    return any(_covers(path, full) for path in paths for full in visitors)


def _notes_of_type(db: Database, id: TypeId | None) -> tuple[Annotation, ...]:
    item = None if id is None else type_item(db, id)
    return () if item is None else item.annotations


def _notes_of_member(db: Database, visitor: Visitor) -> tuple[Annotation, ...]:
    module = items(db, visitor.path)
    owner = module.type(visitor.key.declaration) if visitor.key.declaration else None
    members = module.members if owner is None else owner.members
    return next((item.annotations for item in members if item.key == visitor.key), ())


def _covers(path: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """A package covers its classes, a class its members. An imported name stands without its
    package, and a sub-type may be written behind its module."""
    if full[: len(path)] == path:
        return True
    names = tuple(part for part in full if part[:1].isupper())
    if not path or not path[-1]:
        return False
    if path[-1][:1].isupper():
        return path[-1] in names
    return len(path) > 1 and path[-1] == full[-1] and path[-2] in names
