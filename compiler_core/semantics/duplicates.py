"""What is declared twice: types of a module, members of a type, constructors of an enum.

Haxe has one name for one member, be it static or not; only `overload` functions share one. The
dialect lets functions share a name (the clauses of one function), and a field share its name with
a static function.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compiler_core.project.sources import dialect
from compiler_core.query import Database
from compiler_core.semantics.anchors import Anchor
from compiler_core.semantics.declaration_faults import DeclarationFault, told
from compiler_core.semantics.faults import DUPLICATE_DECLARATION
from compiler_core.semantics.items import MemberItem, MemberKey, ModuleItems, TypeItem


def duplicates(db: Database, module: ModuleItems) -> Iterator[DeclarationFault]:
    is_haxe = dialect(db) == "haxe"
    yield from _types(module)
    yield from _members(module.path, module.members, is_haxe)
    for item in module.types:
        yield from _members(module.path, item.members, is_haxe)
        yield from _constructors(module.path, item)


def _types(module: ModuleItems) -> Iterator[DeclarationFault]:
    counts: dict[str, int] = {}
    for item in module.types:
        index = counts.get(item.name, 0)
        counts[item.name] = index + 1
        if index:
            first = Anchor(module.path, item.name)
            second = Anchor(module.path, item.name, index=index)
            yield told(DUPLICATE_DECLARATION, second, first, name=item.name, what="type")


def _members(path: str, members: Iterable[MemberItem], is_haxe: bool) -> Iterator[DeclarationFault]:
    first: dict[str, MemberItem] = {}
    for item in members:
        earlier = first.setdefault(item.name, item)
        if earlier is item or not item.name or (item.is_overload and earlier.is_overload):
            continue
        if not item.has_body and item.annotation("@:op") is not None:
            continue  # an operator of the type behind an abstract: it has no name of its own
        functions = (item.kind == "function") + (earlier.kind == "function")
        if not is_haxe and functions and (functions == 2 or item.is_static != earlier.is_static):
            continue
        at = Anchor(path, item.key.declaration, member=item.key)
        before = Anchor(path, earlier.key.declaration, member=earlier.key)
        yield told(DUPLICATE_DECLARATION, at, before, name=item.name, what="member")


def _constructors(path: str, item: TypeItem) -> Iterator[DeclarationFault]:
    counts: dict[str, int] = {}
    for constructor in item.constructors:
        count = counts.get(constructor.name, 0)
        counts[constructor.name] = count + 1
        if count:
            at = Anchor(path, item.name, member=MemberKey(item.name, constructor.name, count))
            first = Anchor(path, item.name, member=MemberKey(item.name, constructor.name))
            yield told(DUPLICATE_DECLARATION, at, first, name=constructor.name, what="constructor")
