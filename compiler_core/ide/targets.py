"""What a name can mean: a declared thing, named by where it is declared.

A `Target` holds no positions, so that it is equal for every use, in whatever file. The functions
here give the target of what inference knows: a member, a field of a value's type, a type, what the
path of an import names. Where the names stand in a text is told by `occurrences`.

    class Cart { var items = 0; }
    typedef Price = { net:Int };

    items → Target("member", "items", Cart)    net of a Price → Target("field", "net", Price)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import (
    declared_member,
    declared_type,
    find_instance_member,
    module_members,
    surroundings,
)
from compiler_core.semantics.items import MemberKey, TypeItem, items
from compiler_core.semantics.references import (
    IntersectionReference,
    Named,
    StructureReference,
    TypeReference,
)
from compiler_core.semantics.resolve import Surroundings, resolve
from compiler_core.semantics.scope import module_items, type_item
from compiler_core.semantics.types import (
    NULL_ID,
    AbstractType,
    ClassType,
    Monomorph,
    Type,
    TypedefType,
    TypeId,
)
from compiler_core.syntax import ast

Kind = Literal["type", "member", "constructor", "field", "local", "type parameter"]


@dataclass(frozen=True, slots=True)
class Target:
    """A declared thing. `owner` is the type itself (`type`), the type that declares it (`member`,
    `constructor`), or the typedef of a structure (`field`)."""

    kind: Kind
    name: str
    owner: TypeId | None = None
    path: str = ""
    """The file of a local, a type parameter, or a member of the module itself."""
    scope: str = ""
    """What has a type parameter; the member that has a local, as its key's text."""
    number: int = 0
    """Of a local: which of its member's variables."""
    is_static: bool = False


def own_target(db: Database, path: str, key: MemberKey, view: ast.Member) -> Target:
    """What a member is to those that name it."""
    module = items(db, path)
    name = view.name.text
    if not key.declaration:
        return Target("member", name, None, path, is_static=True)
    owner = TypeId(module.package, module.name, key.declaration)
    if isinstance(view, ast.EnumConstructor):
        return Target("constructor", name, owner)
    declared = declared_member(db, path, key)
    return Target("member", name, owner, is_static=declared is not None and declared.item.is_static)


def member_target(member: typed.Member) -> Target:
    return Target("member", member.name, member.owner, member.path, is_static=member.is_static)


def field_target(db: Database, type: Type, name: str) -> Target | None:
    """What declares the field `name` of values of this type: a typedef of a structure, or a class
    that a literal may make."""
    type = without_null(type)
    if isinstance(type, TypedefType):
        owner = _declaring(db, type.id, name, 0)
        return None if owner is None else Target("field", name, owner)
    if isinstance(type, ClassType):
        found = find_instance_member(db, type, name)
        return None if found is None else Target("member", name, found[0].owner)
    return None


def without_null(type: Type) -> Type:
    """The type as it is named, without `Null<T>`."""
    for _ in range(20):
        if isinstance(type, Monomorph) and type.link is not None:
            type = type.link
        elif isinstance(type, AbstractType) and type.id == NULL_ID and type.args:
            type = type.args[0]
        else:
            break
    return type


def _declaring(db: Database, id: TypeId, name: str, depth: int) -> TypeId | None:
    """The typedef whose own structure has the field."""
    item = type_item(db, id)
    declared = declared_type(db, id)
    if item is None or declared is None or depth > 20:
        return None
    where = surroundings(declared.path, item, id)
    return _declaring_in(db, where, id, item.aliased, name, depth)


def _declaring_in(
    db: Database,
    where: Surroundings,
    id: TypeId,
    written: TypeReference | None,
    name: str,
    depth: int,
) -> TypeId | None:
    others: tuple[TypeReference, ...] = ()
    match written:
        case StructureReference():
            if any(field.name == name for field in written.fields):
                return id
            others = written.extends
        case IntersectionReference():
            others = written.members
        case Named():
            found = resolve(db, where, written)
            if isinstance(found, TypedefType):
                return _declaring(db, found.id, name, depth + 1)
            return None
    for other in others:
        owner = _declaring_in(db, where, id, other, name, depth + 1)
        if owner is not None:
            return owner
    return None


def type_target(id: TypeId) -> Target:
    return Target("type", id.name.rpartition(".")[2], id)


def import_targets(db: Database, path: tuple[str, ...]) -> Iterator[tuple[int, Target]]:
    """Which parts of an import's path name what."""
    first = next((index for index, part in enumerate(path) if part[:1].isupper()), None)
    module = None if first is None else module_items(db, path[: first + 1])
    if first is None or module is None:
        return
    owner: TypeItem | None = module.type(module.name)
    if owner is not None:
        yield first, type_target(TypeId(module.package, module.name, owner.name))
    for index in range(first + 1, len(path)):
        inner = module.type(path[index]) if index == first + 1 else None
        if inner is not None:
            owner = inner
            yield index, type_target(TypeId(module.package, module.name, inner.name))
            continue
        found = _static_of(db, module.path, owner, path[index])
        if found is not None:
            yield index, found
        return


def _static_of(db: Database, path: str, owner: TypeItem | None, name: str) -> Target | None:
    module = items(db, path)
    if owner is not None:
        id = TypeId(module.package, module.name, owner.name)
        if any(member.name == name and member.is_static for member in owner.members):
            return Target("member", name, id, is_static=True)
        if any(constructor.name == name for constructor in owner.constructors):
            return Target("constructor", name, id)
    if name in module_members(db, path):
        return Target("member", name, None, path, is_static=True)
    return None
