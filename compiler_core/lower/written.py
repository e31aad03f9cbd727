"""A function of the project as its text has it, typed, for what can be told without its effects."""

from __future__ import annotations

from compiler_core.lower.families import family
from compiler_core.query import Database
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.infer import infer_member
from compiler_core.semantics.typed import Function
from compiler_core.semantics.types import TypeId


def written_function(db: Database, owner: TypeId, name: str, is_static: bool) -> Function | None:
    """The function that a type declares itself; None for what is none, or has no body."""
    declared = declared_type(db, owner)
    group = {} if declared is None else declared.static if is_static else declared.instance
    found = group.get(name)
    if found is None or not found.item.has_body:
        return None
    return infer_member(db, found.path, found.key).function


def only_function(db: Database, owner: TypeId, name: str, is_static: bool) -> Function | None:
    """`written_function` where a call can mean no other one."""
    if not is_static and family(db, owner, name) != (owner,):
        return None
    return written_function(db, owner, name, is_static)
