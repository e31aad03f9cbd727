"""Where what is named at a place is declared, what its type is, and what implements it.

    definition       of a use: its declaration; of a declaration: itself
    type_definition  of a value: the declaration of its type
    implementation   of a type: what extends it; of a member: what overrides or implements it
    highlights       of a name: its uses in the file

A `new T()` is its constructor's use where there is one.
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.ide.families import descendants_of, related
from compiler_core.ide.occurrences import (
    Occurrence,
    head_occurrences,
    member_occurrences,
    occurrences,
    occurrences_at,
    type_at_name,
)
from compiler_core.ide.targets import Target, own_target
from compiler_core.project.files import module_path
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics.items import member_table
from compiler_core.templates.regions import has_templates


@dataclass(frozen=True, slots=True)
class Place:
    """A name in a file."""

    path: str
    span: Span


@dataclass(frozen=True, slots=True)
class Highlight:
    span: Span
    is_write: bool


def definition(db: Database, path: str, offset: int) -> list[Place]:
    """Where what is named at `offset` is declared; nothing between names."""
    found = occurrences_at(db, path, offset)
    if not found:
        return _in_template(db, path, offset)
    constructors = [one for one in found if one.target.name == "new"]
    for one in (*constructors, *found):
        places = declarations(db, one.target)
        if places:
            return places
    return []


def _in_template(db: Database, path: str, offset: int) -> list[Place]:
    if not has_templates(parse(db, path)):
        return []
    from compiler_core.ide import templates

    return templates.definition(db, path, offset)


def type_definition(db: Database, path: str, offset: int) -> list[Place]:
    """Where the type of the value that is named at `offset` is declared."""
    id = type_at_name(db, path, offset)
    if id is None:
        types = [one.target for one in occurrences_at(db, path, offset)]
        return [place for one in types if one.kind == "type" for place in declarations(db, one)]
    return declarations(db, Target("type", id.name.rpartition(".")[2], id))


def implementations(db: Database, path: str, offset: int) -> list[Place]:
    """What extends or implements the type at `offset`, or overrides the member there."""
    found = occurrences_at(db, path, offset)
    if not found:
        return []
    target = found[0].target
    if target.kind == "type" and target.owner is not None:
        below = [
            Target("type", id.name.rpartition(".")[2], id)
            for id in descendants_of(db, target.owner)
        ]
    elif target.kind == "member" and target.owner is not None and not target.is_static:
        ids = set(descendants_of(db, target.owner))
        below = [one for one in related(db, target) if one.owner in ids]
    else:
        return definition(db, path, offset)
    return [place for one in below for place in declarations(db, one)]


def highlights(db: Database, path: str, offset: int) -> list[Highlight]:
    """The other uses in the file of what is named at `offset`, that one included."""
    found = occurrences_at(db, path, offset)
    if not found:
        return []
    targets = related(db, found[0].target)
    return [
        Highlight(Span(one.start, one.end), one.is_write or one.is_declaration)
        for one in _once(occurrences(db, path))
        if one.target in targets
    ]


def _once(found: list[Occurrence]) -> list[Occurrence]:
    """A `new T` counts as `T`'s use or as the constructor's, not as both."""
    return list({(one.start, one.end, one.target): one for one in found}.values())


def declarations(db: Database, target: Target) -> list[Place]:
    """Where a thing is declared: once, but for functions of several clauses and overloads."""
    path = path_of(db, target)
    if path is None:
        return []
    if target.kind in ("member", "constructor"):
        wanted = "" if target.owner is None else target.owner.name
        return [
            Place(path, placed.member.name.span.shifted(placed.start))
            for key, placed in member_table(db, path).items()
            if key.name == target.name
            and key.declaration == wanted
            and own_target(db, path, key, placed.member) == target
        ]
    if target.kind in ("type", "field"):
        return _declared(path, list(head_occurrences(db, path)), target)
    for key, placed in member_table(db, path).items():
        if target.kind == "local" and target.scope != scope_of(*key):
            continue
        own = [one.shifted(placed.start) for one in member_occurrences(db, path, key)]
        found = _declared(path, own, target)
        if found:
            return found
    return _declared(path, list(head_occurrences(db, path)), target)


def scope_of(declaration: str, name: str, occurrence: int) -> str:
    """How a local's target names its member."""
    return ".".join((declaration, name, str(occurrence)))


def _declared(path: str, found: list[Occurrence], target: Target) -> list[Place]:
    return [
        Place(path, Span(one.start, one.end))
        for one in found
        if one.is_declaration and one.target == target
    ]


def path_of(db: Database, target: Target) -> str | None:
    """The file that declares a thing; None where none does any more."""
    if target.owner is None:
        return target.path
    return module_path(db, (*target.owner.package, target.owner.module))
