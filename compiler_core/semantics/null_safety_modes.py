"""Where null safety is on, and how strict: what `@:nullSafety` says of a class and of its member.

    @:nullSafety class Shop {                     Loose
        @:nullSafety(Strict) function pay() …     Strict: the stricter of the two holds
        @:nullSafety(Off) function old() …        Off: it ends what is on around it

`--macro nullSafety("shop.core", Strict)` in an hxml file says it of all types of a package; it
comes as the input `null_safety`: pairs of a dotted path and a mode.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from compiler_core.query import Database
from compiler_core.semantics.items import Annotation, TypeItem
from compiler_core.semantics.null_safety_escapes import META
from compiler_core.semantics.null_safety_state import MODES, Mode
from compiler_core.semantics.scope import type_item
from compiler_core.semantics.types import TypeId


def class_mode(db: Database, id: TypeId) -> Mode:
    return _mode(_around(db, id))


def member_mode(db: Database, id: TypeId | None, annotations: Iterable[Annotation]) -> Mode:
    """The mode for a member's own text; functions of the module itself have only their own."""
    own = [_word(note) for note in annotations if note.name == META]
    if id is None:
        return _mode(own)
    return _mode([*_around(db, id), *own])


def is_member_off(annotations: Iterable[Annotation]) -> bool:
    return any(note.name == META and _word(note) == "Off" for note in annotations)


def _around(db: Database, id: TypeId) -> list[str]:
    item: TypeItem | None = type_item(db, id)
    if item is None:
        return []
    found = [_word(note) for note in item.annotations if note.name == META]
    packages = cast("tuple[tuple[str, str], ...]", db.input("null_safety", None, ()))
    if packages:
        name = str(id)
        found.extend(
            mode
            for path, mode in packages
            if name == path or name.startswith(f"{path}.") or not path
        )
    return found


def _word(note: Annotation) -> str:
    return note.text or "Loose"


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
