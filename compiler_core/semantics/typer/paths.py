"""Dotted paths: `haxe.ds.StringMap`, `Color.Red`, `utils.TextUtils.slugify`.

A path names a type where its first part is neither a local nor a member of the class around.
"""

from __future__ import annotations

from compiler_core.semantics.declared import declared_type, find_instance_member, find_static_member
from compiler_core.semantics.resolve import find_type
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.types import ClassType, TypeId
from compiler_core.syntax import ast


def dotted(view: ast.Expr) -> tuple[str, ...] | None:
    """The parts of a plain path, or None for any other expression."""
    parts: list[str] = []
    while isinstance(view, ast.FieldAccess) and not view.safe:
        parts.append(view.name.text)
        view = view.target
    if not isinstance(view, ast.Identifier):
        return None
    parts.append(view.name)
    return tuple(reversed(parts))


def static_path(typer: Typer, view: ast.Expr) -> TypeId | None:
    """The declared type that a path names, or None."""
    path = dotted(view)
    if path is None or not path[-1][:1].isupper() or is_value(typer, path[0]):
        return None
    found = find_type(typer.db, typer.where, path)
    return None if found is None else found[0]


def is_value(typer: Typer, name: str) -> bool:
    """A local or a member of the class around, which comes before any type or package."""
    if name in ("this", "super", "__MODULE__") or typer.local(name) is not None:
        return True
    owner = typer.owner
    if owner is None:
        return False
    if find_static_member(typer.db, owner, name) is not None:
        return True
    found = declared_type(typer.db, owner)
    if found is None:
        return False
    if found.kind in ("class", "interface"):
        return find_instance_member(typer.db, ClassType(owner), name) is not None
    return name in found.instance
