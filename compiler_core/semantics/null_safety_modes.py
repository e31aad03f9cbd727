"""Where null safety is on, and how strict: what `@:nullSafety` says of a class and of its member.

    @:nullSafety class Shop {                     Loose
        @:nullSafety(Strict) function pay() …     Strict: the stricter of the two holds
        @:nullSafety(Off) function old() …        Off: it ends what is on around it

`--macro nullSafety("shop.core", Strict)` in an hxml file says it of all types of a package; it
comes as the input `null_safety`: dotted paths, their modes, and whether packages below count.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from compiler_core.query import Database
from compiler_core.semantics.annotation_items import Annotation
from compiler_core.semantics.declared import DeclaredMember, declared_type
from compiler_core.semantics.items import TypeItem
from compiler_core.semantics.null_safety_escapes import META
from compiler_core.semantics.null_safety_state import MODES, Mode
from compiler_core.semantics.scope import type_item
from compiler_core.semantics.types import Type, TypeId


def class_mode(db: Database, id: TypeId) -> Mode:
    return _mode(_around(db, id))


def is_class_safe(db: Database, id: TypeId | None) -> bool:
    """Whether the values that its variables begin with are looked at."""
    return id is not None and class_mode(db, id) != "Off"


def member_mode(db: Database, id: TypeId | None, annotations: Iterable[Annotation]) -> Mode:
    """The mode for a member's own text; functions of the module itself have only their own."""
    own = [_word(note) for note in annotations if note.name == META]
    if id is None:
        return _mode(own)
    return _mode([*_around(db, id), *own])


def accessed_type(db: Database, member: DeclaredMember) -> Type | None:
    """The type of the property whose accessor a member is: what comes of it must be that."""
    prefix, _, name = member.name.partition("_")
    if member.owner is None or prefix not in ("get", "set"):
        return None
    owner = declared_type(db, member.owner)
    if owner is None:
        return None
    found = (owner.static if member.item.is_static else owner.instance).get(name)
    if found is None or found.item.kind != "property":
        return None
    access = found.item.getter if prefix == "get" else found.item.setter
    return found.type if access == prefix else None


def is_member_off(annotations: Iterable[Annotation]) -> bool:
    return any(note.name == META and _word(note) == "Off" for note in annotations)


def is_unknown_mode(note: Annotation) -> bool:
    return note.name == META and _word(note) not in MODES


def _around(db: Database, id: TypeId) -> list[str]:
    item: TypeItem | None = type_item(db, id)
    if item is None:
        return []
    found = [_word(note) for note in item.annotations if note.name == META]
    packages = cast("tuple[tuple[str, str, bool], ...]", db.input("null_safety", None, ()))
    if packages:
        found.extend(mode for path, mode, below in packages if _is_in(id, path, below))
    return found


def _is_in(id: TypeId, path: str, below: bool) -> bool:
    """`below`: in a package below the one at `path` as well."""
    if below:
        return not path or str(id) == path or str(id).startswith(f"{path}.")
    return path in (str(id), ".".join(id.package))


def _word(note: Annotation) -> str:
    return "Loose" if note.text is None else note.text


def _mode(words: Iterable[str]) -> Mode:
    found: Mode = "Off"
    for word in words:
        if word == "Off":
            return "Off"
        if word == "Loose":
            found = "Loose" if found == "Off" else found
        elif word in MODES:
            found = word
    return found
