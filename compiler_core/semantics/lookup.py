"""Declared types by their `TypeId`, for the phases behind inference.

enum_constructors(db, Event)      →  (UserJoined(user: User), …)
class_members(db, CacheServer)    →  {"get": Member(…), …}
supertypes(db, ClassType(Dog))    →  (Dog, Animal, …)
follow(db, Names)                 →  Array<String>, for `typedef Names = Array<String>`
"""

from __future__ import annotations

from collections.abc import Mapping

from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import (
    DeclaredConstructor,
    DeclaredMember,
    DeclaredType,
    ancestors,
    declared_type,
    follow,
    strip,
)
from compiler_core.semantics.infer import member_type
from compiler_core.semantics.names import type_name
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.typer.members import make_member
from compiler_core.semantics.types import ClassType, Type, TypeId

__all__ = [
    "DeclaredConstructor",
    "DeclaredType",
    "class_members",
    "declared_type",
    "enum_constructors",
    "find_member",
    "follow",
    "strip",
    "substitute",
    "supertypes",
    "type_name",
]


def enum_constructors(db: Database, id: TypeId) -> tuple[DeclaredConstructor, ...]:
    """An enum's constructors in declaration order; none for what is no enum."""
    found = declared_type(db, id)
    return () if found is None else found.constructors


def class_members(db: Database, id: TypeId) -> Mapping[str, typed.Member]:
    """A type's own members by name, static ones included (an instance's goes first)."""
    found = declared_type(db, id)
    if found is None:
        return {}
    return {
        name: _member(db, member) for name, member in {**found.static, **found.instance}.items()
    }


def find_member(db: Database, id: TypeId, name: str) -> typed.Member | None:
    """A member of a type or of what it inherits from."""
    for found, _ in ancestors(db, ClassType(id)):
        member = found.instance.get(name) or found.static.get(name)
        if member is not None:
            return _member(db, member)
    found_type = declared_type(db, id)
    member = None if found_type is None else found_type.static.get(name)
    return None if member is None else _member(db, member)


def supertypes(db: Database, type: ClassType) -> tuple[ClassType, ...]:
    """The class itself and all that it extends and implements, nearest first."""
    return tuple(specialised for _, specialised in ancestors(db, type))


def _member(db: Database, declared: DeclaredMember) -> typed.Member:
    type: Type = declared.type or member_type(db, declared.path, declared.key)
    return make_member(declared, type)
