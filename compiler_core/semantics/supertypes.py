"""What a declaration may extend and implement (manual, "Inheritance", "Interfaces").

class Dog extends Named      a class extends classes, and implements interfaces
class A extends B {} class B extends A {}       circles have no beginning
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.query import Database
from compiler_core.semantics.anchors import Anchor, Part
from compiler_core.semantics.declaration_faults import DeclarationFault, told
from compiler_core.semantics.faults import CYCLIC_DECLARATION, WRONG_SUPERTYPE
from compiler_core.semantics.items import ModuleItems, TypeItem
from compiler_core.semantics.references import FunctionReference, Named, TypeReference
from compiler_core.semantics.resolve import Surroundings, find_type
from compiler_core.semantics.scope import type_id, type_item
from compiler_core.semantics.types import TypeId

_LONGEST = 100
_ANY_KIND = frozenset(("Dynamic", "ArrayAccess"))
"""Haxe's older forms: `implements Dynamic<T>`, `implements ArrayAccess<T>`."""


def supertype_faults(db: Database, module: ModuleItems) -> Iterator[DeclarationFault]:
    told_circles: set[TypeId] = set()
    for item in module.types:
        circle = _circle(db, module, item)
        if circle:
            own = type_id(module, item)
            if told_circles.isdisjoint(circle):
                part: Part = "name" if item.kind == "typedef" else "extends"
                at = Anchor(module.path, item.name, part)
                yield told(CYCLIC_DECLARATION, at, name=own.name, kind=item.kind)
            told_circles.update(circle)
            continue
        for index, base in enumerate(item.extends):
            yield from _kind(db, module, item, "extends", index, base)
        for index, base in enumerate(item.implements):
            yield from _kind(db, module, item, "implements", index, base)


def _kind(
    db: Database, module: ModuleItems, item: TypeItem, part: Part, index: int, base: TypeReference
) -> Iterator[DeclarationFault]:
    at = Anchor(module.path, item.name, part, index)
    if not isinstance(base, Named):
        if item.kind in ("class", "interface"):
            yield told(WRONG_SUPERTYPE, at, kind=item.kind, word=part, base="structure")
        return
    name = base.path[-1] if base.path else ""
    if len(base.path) == 1 and name in {one.name for one in item.type_parameters}:
        yield told(WRONG_SUPERTYPE, at, name=name, kind=item.kind, word=part, base="type parameter")
        return
    found = _declared(db, module, item, base)
    if found is None or name in _ANY_KIND:
        return
    id, declared = found
    kind = _what(declared)
    wanted = "interface" if part == "implements" or item.kind == "interface" else "class"
    related = Anchor(_path(db, id), id.name)
    if kind != wanted:
        yield told(WRONG_SUPERTYPE, at, related, name=name, kind=item.kind, word=part, base=kind)
    elif part == "extends" and declared.kind == "class" and "final" in declared.modifiers:
        yield told(
            WRONG_SUPERTYPE, at, related, name=name, kind=item.kind, word=part, base="final class"
        )


def _what(item: TypeItem) -> str:
    """The kind of declaration, that of the type behind an alias."""
    if item.kind != "typedef":
        return item.kind
    return "function type" if isinstance(item.aliased, FunctionReference) else "structure"


def _declared(
    db: Database, module: ModuleItems, item: TypeItem, base: Named
) -> tuple[TypeId, TypeItem] | None:
    """The declaration that a name means, behind aliases; None where nothing declares it."""
    where, reference = Surroundings(module.path, item.name, {}), base
    for _ in range(_LONGEST):
        found = find_type(db, where, reference.path)
        declared = None if found is None else type_item(db, found[0])
        if found is None or declared is None:
            return None
        if declared.kind != "typedef" or not isinstance(declared.aliased, Named):
            return found[0], declared
        where = Surroundings(_path(db, found[0]), declared.name, {})
        reference = declared.aliased
    return None


def _path(db: Database, id: TypeId) -> str:
    from compiler_core.project.files import module_path

    return module_path(db, (*id.package, id.module)) or ""


def _circle(db: Database, module: ModuleItems, item: TypeItem) -> frozenset[TypeId]:
    """The declarations of a circle that this one is in; none where it is in none."""
    own = type_id(module, item)
    seen: set[TypeId] = set()
    pending = [(module.path, item)]
    reached: set[TypeId] = set()
    while pending:
        path, current = pending.pop()
        for base in _bases(current):
            found = find_type(db, Surroundings(path, current.name, {}), base.path)
            if found is None or _is_parameter(current, base):
                continue
            reached.add(found[0])
            declared = type_item(db, found[0])
            if declared is not None and found[0] not in seen:
                seen.add(found[0])
                pending.append((_path(db, found[0]), declared))
    return frozenset(reached) if own in reached else frozenset()


def _is_parameter(item: TypeItem, base: Named) -> bool:
    return len(base.path) == 1 and any(one.name == base.path[0] for one in item.type_parameters)


def _bases(item: TypeItem) -> Iterator[Named]:
    if item.kind == "typedef":
        if isinstance(item.aliased, Named):
            yield item.aliased
        return
    if item.kind in ("class", "interface"):
        for base in (*item.extends, *item.implements):
            if isinstance(base, Named) and base.path:
                yield base
