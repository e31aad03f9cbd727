"""Lower-case names that mean a value where a pattern stands, so that they can't be captured.

    static final limit = 3;                 case Some(limit):      compares with 3
    enum Outcome { done; failed; }          case Some(done):       Haxe looks for an Outcome

Haxe's rule for a bare name in a pattern: a constructor of an enum in scope, a value of an enum
abstract in scope, a constant of the class or of the module, else a capture.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.query import Database, query
from compiler_core.semantics.declared import DeclaredMember, declared_type, module_members
from compiler_core.semantics.items import items
from compiler_core.semantics.scope import file_scope
from compiler_core.semantics.types import TypeId


@query
def values_in_scope(db: Database, path: str, declaration: str) -> frozenset[str]:
    """The names, in the class `declaration` (or the module itself, where empty) of the file."""
    module = items(db, path)
    found: set[str] = set()
    members: dict[str, DeclaredMember] = dict(module_members(db, path))
    if declaration:
        owner = declared_type(db, TypeId(module.package, module.name, declaration))
        members.update({} if owner is None else owner.static)
    found.update(name for name, member in members.items() if is_constant(member))
    for id in _types_in_scope(db, path):
        found.update(_values_of(db, id))
    return frozenset(name for name in found if not name[:1].isupper())


def is_constant(member: DeclaredMember) -> bool:
    """`static final`, `static inline var`, `static var name(default, never)`."""
    item = member.item
    if item.kind == "function":
        return False
    return item.is_final or "inline" in item.modifiers or item.setter == "never"


def _types_in_scope(db: Database, path: str) -> Iterator[TypeId]:
    module, scope = items(db, path), file_scope(db, path)
    for item in module.types:
        yield TypeId(module.package, module.name, item.name)
    yield from scope.types.values()
    yield from scope.wildcard_statics


def _values_of(db: Database, id: TypeId) -> Iterator[str]:
    found = declared_type(db, id)
    if found is None:
        return
    if found.kind == "enum":
        yield from (one.name for one in found.constructors)
    elif found.kind == "enum abstract":
        yield from (name for name, one in found.static.items() if one.item.kind != "function")
