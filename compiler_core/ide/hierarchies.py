"""Who calls whom, and what is a kind of what.

    class A { function f() g(); function g() {} }
    incoming_calls(g) → f, at the place of the call        outgoing_calls(f) → g
    supertypes(Dog) → Animal                               subtypes(Animal) → Dog

A node stands for a function (or a variable, whose value may call) or a type; it is found again by
its place, so that a client may keep it over edits elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.ide.families import direct_bases, direct_descendants, related
from compiler_core.ide.find_references import uses
from compiler_core.ide.navigation import declarations
from compiler_core.ide.occurrences import member_occurrences, occurrences_at
from compiler_core.ide.symbols import Kind, Symbol, document_symbols
from compiler_core.ide.targets import Target, own_target
from compiler_core.query import Database
from compiler_core.semantics.items import MemberKey, member_table
from compiler_core.semantics.types import TypeId


@dataclass(frozen=True, slots=True)
class HierarchyNode:
    """`selection` is the name, `span` the whole declaration; `detail` says where it is declared."""

    name: str
    kind: Kind
    detail: str
    path: str
    span: Span
    selection: Span


@dataclass(frozen=True, slots=True)
class Calls:
    """A function, and where it calls or is called: in the caller's file."""

    node: HierarchyNode
    places: tuple[Span, ...]


def prepare_calls(db: Database, path: str, offset: int) -> list[HierarchyNode]:
    """The function that is declared or called at `offset`."""
    found = occurrences_at(db, path, offset)
    targets = sorted((one.target for one in found), key=lambda one: one.name != "new")
    for target in targets:
        if target.kind in ("member", "constructor"):
            return _nodes(db, target)
    return []


def incoming_calls(db: Database, path: str, offset: int) -> list[Calls]:
    """Who names the function that is declared at `offset`, or one that it overrides."""
    target = _declared_at(db, path, offset)
    if target is None:
        return []
    places: dict[tuple[str, MemberKey], list[Span]] = {}
    for one in uses(db, related(db, target)):
        if one.member is not None and not one.occurrence.is_declaration:
            places.setdefault((one.path, one.member), []).append(one.span)
    found: list[Calls] = []
    for (caller, key), spans in places.items():
        placed = member_table(db, caller).get(key)
        if placed is None:
            continue
        own = own_target(db, caller, key, placed.member)
        nodes = [one for one in _nodes(db, own) if one.span.contains(spans[0].start)]
        found += [Calls(node, tuple(spans)) for node in nodes[:1]]
    return found


def outgoing_calls(db: Database, path: str, offset: int) -> list[Calls]:
    """The functions that the one declared at `offset` names, in their order."""
    places: dict[Target, list[Span]] = {}
    for key, placed in member_table(db, path).items():
        if not placed.member.name.span.shifted(placed.start).contains(offset):
            continue
        for one in member_occurrences(db, path, key):
            if one.target.kind in ("member", "constructor") and not one.is_declaration:
                span = Span(one.start + placed.start, one.end + placed.start)
                places.setdefault(one.target, []).append(span)
    found: list[Calls] = []
    for target, spans in places.items():
        nodes = [one for one in _nodes(db, target) if one.kind in _CALLABLE]
        found += [Calls(node, tuple(spans)) for node in nodes[:1]]
    return found


_CALLABLE = ("function", "method", "constructor", "enum member")


def prepare_types(db: Database, path: str, offset: int) -> list[HierarchyNode]:
    """The type that is named at `offset`."""
    for one in occurrences_at(db, path, offset):
        if one.target.kind == "type":
            return _nodes(db, one.target)
    return []


def supertypes(db: Database, path: str, offset: int) -> list[HierarchyNode]:
    """What the type declared at `offset` extends and implements itself."""
    target = _declared_at(db, path, offset)
    if target is None or target.kind != "type" or target.owner is None:
        return []
    return [node for id in direct_bases(db, target.owner) for node in _of_type(db, id)]


def subtypes(db: Database, path: str, offset: int) -> list[HierarchyNode]:
    """What extends or implements the type declared at `offset` itself."""
    target = _declared_at(db, path, offset)
    if target is None or target.kind != "type" or target.owner is None:
        return []
    return [node for id in direct_descendants(db, target.owner) for node in _of_type(db, id)]


def _declared_at(db: Database, path: str, offset: int) -> Target | None:
    declared = [one.target for one in occurrences_at(db, path, offset) if one.is_declaration]
    return declared[0] if declared else None


def _of_type(db: Database, id: TypeId) -> list[HierarchyNode]:
    return _nodes(db, Target("type", id.name.rpartition(".")[2], id))


def _nodes(db: Database, target: Target) -> list[HierarchyNode]:
    """A target's declarations with their outlines."""
    detail = "" if target.owner is None else ".".join(target.owner.package)
    if target.owner is not None and target.kind != "type":
        detail = str(target.owner)
    found: list[HierarchyNode] = []
    for place in declarations(db, target):
        symbol = _symbol_at(document_symbols(db, place.path), place.span)
        if symbol is not None:
            found.append(
                HierarchyNode(
                    target.name, symbol.kind, detail, place.path, symbol.span, symbol.selection
                )
            )
    return found


def _symbol_at(symbols: list[Symbol] | tuple[Symbol, ...], selection: Span) -> Symbol | None:
    for symbol in symbols:
        if symbol.selection == selection:
            return symbol
        found = _symbol_at(symbol.children, selection)
        if found is not None:
            return found
    return None
