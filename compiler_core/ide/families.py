"""What belongs together by inheritance: a member, what it overrides or implements, and what
overrides or implements it.

A rename must change them all, and who looks for the uses of one means all of them. Two interfaces
that know nothing of each other are joined by a class that implements both with one function.

Subclasses are found by asking for the heads of only those files that extend anything, which the
index knows of files that nobody has read.
"""

from __future__ import annotations

from compiler_core.ide.targets import Target
from compiler_core.lower.heritage import heirs
from compiler_core.query import Database
from compiler_core.semantics.declared import ancestors, declared_type
from compiler_core.semantics.types import ClassType, TypeId


def direct_bases(db: Database, id: TypeId) -> tuple[TypeId, ...]:
    """What a class or interface extends and implements itself."""
    declared = declared_type(db, id)
    if declared is None:
        return ()
    above = [base.id for base in declared.interfaces if isinstance(base, ClassType)]
    if declared.superclass is not None:
        above.insert(0, declared.superclass.id)
    return tuple(above)


def direct_descendants(db: Database, id: TypeId) -> list[TypeId]:
    """What extends or implements a class or interface itself, in the order of the files."""
    return list(heirs(db).get(id, ()))


def descendants_of(db: Database, id: TypeId) -> list[TypeId]:
    """All that extends or implements a class or interface, nearest first."""
    found: dict[TypeId, None] = {}
    pending = [id]
    while pending:
        for below in direct_descendants(db, pending.pop(0)):
            if below not in found and below != id:
                found[below] = None
                pending.append(below)
    return list(found)


def related(db: Database, target: Target) -> frozenset[Target]:
    """The declarations that are one thing to who uses them, `target` among them."""
    if target.kind != "member" or target.owner is None or target.is_static or target.name == "new":
        return frozenset((target,))
    name = target.name
    declaring: set[TypeId] = {target.owner}
    seen: set[TypeId] = set()
    pending = [target.owner]
    while pending:
        id = pending.pop()
        if id in seen:
            continue
        seen.add(id)
        for below in (id, *direct_descendants(db, id)):
            if below not in seen:
                pending.append(below)
            for declared, _ in ancestors(db, ClassType(below)):
                if name in declared.instance and declared.id not in seen:
                    declaring.add(declared.id)
                    pending.append(declared.id)
        found = declared_type(db, id)
        if found is not None and name in found.instance:
            declaring.add(id)
    return frozenset(Target("member", name, id) for id in declaring)
