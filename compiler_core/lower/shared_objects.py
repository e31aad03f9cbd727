"""Which classes' objects must be handed about by reference, for values can't keep their meaning.

Haxe's objects are references. As long as an object has one holder at a time, a struct does what it
does: whoever changes it binds it again. Where two live names, fields or lists hold the same object
and it changes through one of them, the other must see it:

    var lamp = new Item("lamp");          lamp is in the room's list and in a variable:
    room.items.push(lamp);                a struct in the list would keep the old fields
    lamp.lit = true;

So the functions of the project that name a class are looked at (`objects`, as if every object were
a value). What makes a class shared is a change of an object that shows where Elixir can't follow,
an object that changes and is stored in a second place, stores `this`, or is given for two
parameters. All classes of a family (`families`) are shared, or none. docs/decisions/sharing.md has
the reasons.

Whether a class is shared belongs to its signature: the Elixir of a function that uses the class
depends on it. A project's file whose text doesn't name the class isn't looked at.
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.lower import families
from compiler_core.lower.context import Unit
from compiler_core.lower.effects import bare_context
from compiler_core.lower.holders import held_twice
from compiler_core.lower.lost_changes import Finder, look
from compiler_core.lower.named_files import MOST_FILES, files_naming
from compiler_core.lower.places import NO_EFFECTS
from compiler_core.lower.prepared import prepared
from compiler_core.lower.structure_ids import structure_id
from compiler_core.lower.types import resolved
from compiler_core.lower.walk import introduced_by, nodes
from compiler_core.lower.world import DatabaseWorld
from compiler_core.project.files import is_shipped, module_path
from compiler_core.query import Database, query, query_with
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.items import MemberKey, file_keys
from compiler_core.semantics.types import AbstractType, ClassType, StructureType, Type, TypeId


def _not_shared(db: Database, id: TypeId) -> bool:
    return False


@query_with(cycle=_not_shared)
def is_shared(db: Database, id: TypeId) -> bool:
    """Objects of the class, or of the classes that implement the interface, are references."""
    family = _family(db, id)
    if not family:
        return False
    paths = sorted({path for one in family for path in files_naming(db, one)})
    if len(paths) > MOST_FILES:
        return False
    changes = shares = False
    for path in paths:
        found = _in_file(db, path, family)
        if family & found.compared:
            return True
        changes |= bool(family & found.changed)
        shares |= bool(family & found.shared)
        if changes and shares:
            return True
    return False


def why_shared(db: Database, id: TypeId) -> tuple[tuple[str, MemberKey], ...]:
    """The functions that make objects of the class references: by the file's path, those that hold
    one twice, lose a change of one, or compare two; none for a class of values."""
    if not is_shared(db, id):
        return ()
    family = _family(db, id)
    found: list[tuple[str, MemberKey]] = []
    for path in sorted({path for one in family for path in files_naming(db, one)}):
        for key in file_keys(db, path):
            if not family.isdisjoint(types_in(db, path, key)):
                one = _in_function(db, path, key)
                if family & (one.shared | one.compared):
                    found.append((path, key))
    return tuple(found)


@query
def _family(db: Database, id: TypeId) -> frozenset[TypeId]:
    """The class and all that are related to it, however distantly; nothing where it has no objects
    with fields."""
    found: set[TypeId] = set()
    pending = [id]
    while pending:
        one = pending.pop()
        if one not in found:
            found.add(one)
            pending += families.relatives(db, one)
    world = DatabaseWorld(db)
    classes = [one for one in found if _is_class(db, one)]
    if not any(_has_fields(db, one) for one in classes):
        return frozenset()
    return frozenset(found) if all(map(world.has_instances, classes)) else frozenset()


def _is_class(db: Database, id: TypeId) -> bool:
    found = declared_type(db, id)
    return found is not None and found.kind == "class"


def _has_fields(db: Database, id: TypeId) -> bool:
    path = module_path(db, (*id.package, id.module))
    declared = declared_type(db, id)
    if declared is None or declared.is_extern or path is None or is_shipped(path):
        return False
    return any(one.item.kind != "function" for one in declared.instance.values())


@dataclass(frozen=True, slots=True)
class Found:
    """`changed`: classes of which an object's field changes outside of its constructor; `shared`:
    those of which an object has two holders that a change would have to show in."""

    changed: frozenset[TypeId] = frozenset()
    shared: frozenset[TypeId] = frozenset()
    compared: frozenset[TypeId] = frozenset()
    """Classes of which somebody asks whether two objects are one."""


def _in_file(db: Database, path: str, family: frozenset[TypeId]) -> Found:
    """Of the functions that have to do with the family."""
    found = [
        _in_function(db, path, key)
        for key in file_keys(db, path)
        if not family.isdisjoint(types_in(db, path, key))
    ]
    return Found(
        frozenset().union(*(one.changed for one in found)),
        frozenset().union(*(one.shared for one in found)),
        frozenset().union(*(one.compared for one in found)),
    )


@query
def types_in(db: Database, path: str, key: MemberKey) -> frozenset[TypeId]:
    """The classes and structures that any value in a function is of, and the classes whose fields
    it names: `_in_function` finds nothing of others."""
    function = prepared(db, path, key).function
    if function is None:
        return frozenset()
    found: set[TypeId] = set()
    types: list[Type] = [one.variable.type for one in function.parameters]
    for node in nodes(function):
        types.append(node.type)
        types += [one.type for one in introduced_by(node)]
        if isinstance(node, typed.Local):
            types.append(node.variable.type)
        elif isinstance(node, typed.InstanceMember) and node.member.owner is not None:
            found.add(node.member.owner)
    ctx = bare_context(Unit(DatabaseWorld(db), "", None), function, lambda member: NO_EFFECTS)
    pending = list({id(one): one for one in types}.values())
    while pending:
        one = resolved(ctx, pending.pop())  # type: ignore[arg-type]
        if isinstance(one, ClassType):
            found.add(one.id)
        elif isinstance(one, StructureType):
            found.add(structure_id(one))
        if isinstance(one, ClassType | AbstractType):
            pending += one.args
    return frozenset(found)


def _nothing(db: Database, path: str, key: MemberKey) -> Found:
    return Found()


@query_with(cycle=_nothing)
def _in_function(db: Database, path: str, key: MemberKey) -> Found:
    looked_at = look(db, path, key, "classes")
    if looked_at is None:
        return Found()
    ctx, function, analysis = looked_at
    finder = Finder(ctx, analysis, function)
    shared = {one for expr in held_twice(analysis) for one in finder.classes(expr.type)}
    for mutation in analysis.mutations.values():
        shared |= finder.lost(mutation)
    shared |= finder.replaced({one.root for one in analysis.mutations.values()})
    shared |= finder.left_loops() | finder.captured() | finder.lost_in_try()
    changed = frozenset(finder.changed(key.name == "new"))
    return Found(changed, frozenset(shared), frozenset(finder.compared()))
