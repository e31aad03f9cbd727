"""A name for each kind of anonymous structure, by the fields that it has.

A class has a name by which it is asked whether its objects are references (`shared_objects`). So
that structures can be asked the same, those with the same fields have one as well, whatever
typedefs and variables call them:

    typedef Song = {title: String, plays: Int};       "plays title"
    var song = {title: "Naima", plays: 0};            "plays title"

Two structures of which one is given for the other are told together (`structure_flow`).
"""

from __future__ import annotations

from functools import lru_cache

from compiler_core.semantics.typed import Member
from compiler_core.semantics.types import StructureType, Type, TypeId

_MODULE = "<structure>"
_OPTIONAL = "optional"


def structure_id(type: StructureType) -> TypeId:
    return _named(tuple(one.name for one in type.fields))


def is_structure(id: TypeId) -> bool:
    return id.module == _MODULE


def field_names(id: TypeId) -> tuple[str, ...]:
    return tuple(id.name.split())


def field_of(id: TypeId, name: str, type: Type, is_optional: bool) -> Member:
    """A structure's field, as those of objects are known."""
    return Member(id, name, "variable", type, metadata=(_OPTIONAL,) if is_optional else ())


def place_of(type: StructureType, name: str) -> str:
    """The field's name as effects know it (`things.static_name`)."""
    return f"{structure_id(type)}.{name}"


def is_structure_field(member: Member) -> bool:
    return member.owner is not None and is_structure(member.owner)


def may_be_absent(member: Member) -> bool:
    return is_structure_field(member) and _OPTIONAL in member.metadata


@lru_cache(maxsize=1024)
def _named(names: tuple[str, ...]) -> TypeId:
    return TypeId((), _MODULE, " ".join(sorted(names)))
