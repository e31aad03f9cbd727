"""Whether a type may have members that are written nowhere.

Of such a type no member is "missing": a macro may add it, or what it inherits from declares it.

    @:build(Columns.add()) class User {}     open, unless all that `Columns.add` does is understood
    class Admin extends Unheard {}           open: nothing declares `Unheard`
"""

from __future__ import annotations

from compiler_core.query import Database
from compiler_core.semantics.declared import DeclaredType, ancestors
from compiler_core.semantics.macros import expansion
from compiler_core.semantics.scope import type_item
from compiler_core.semantics.types import ClassType


def is_open(db: Database, type: DeclaredType) -> bool:
    """Whether it may have members that are written nowhere: a macro builds it, or it inherits from
    what nothing declares."""
    if type.extends_unknown or (
        any(name in _BUILT for name in type.annotations) and not _is_understood(db, type)
    ):
        return True
    if type.kind not in ("class", "interface"):
        return False
    return any(
        found.extends_unknown or "@:autoBuild" in found.annotations
        for found, _ in ancestors(db, ClassType(type.id, tuple(type.parameters)))
    )


def _is_understood(db: Database, type: DeclaredType) -> bool:
    """Whether all that builds it is known to add what it adds, and nothing else."""
    if "@:genericBuild" in type.annotations or "@:autoBuild" in type.annotations:
        return False
    item = type_item(db, type.id)
    return item is not None and expansion(db, type.path, item).is_whole


_BUILT = ("@:build", "@:genericBuild", "@:autoBuild")
