"""Faults of declarations as data without positions, so that typing in a body leaves them valid.

A `DeclarationFault` says where it stands by an `Anchor`: a declaration's name, one of its
supertypes, or a member. `place` turns anchors into spans of the text as it is now, which is all
that runs again when only bodies change.

    class Dog extends Animal { function bark() {} }

    Anchor("Dog.hx", "Dog", part="extends")     →  the span of `Animal`
    Anchor("Dog.hx", "Dog", member=bark)        →  the span of the name `bark`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from compiler_core.base.span import Span
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics.faults import (
    MISSING_MEMBER,
    MISSING_OVERRIDE,
    NOTHING_OVERRIDDEN,
    Fault,
    Place,
)
from compiler_core.semantics.items import MemberKey, member_table, nested_name
from compiler_core.syntax import ast

Part = Literal["name", "extends", "implements"]


@dataclass(frozen=True, slots=True)
class Anchor:
    path: str
    declaration: str
    part: Part = "name"
    index: int = 0
    """Which of several: supertypes, or declarations of one name."""
    member: MemberKey | None = None


@dataclass(frozen=True, slots=True)
class DeclarationFault:
    code: str
    at: Anchor
    words: tuple[tuple[str, str], ...] = ()
    related: Anchor | None = None


def told(
    code: str, at: Anchor, related: Anchor | None = None, /, **words: str | None
) -> DeclarationFault:
    """A fault with the words that are not None."""
    said: Mapping[str, str] = {name: text for name, text in words.items() if text is not None}
    return DeclarationFault(code, at, tuple(said.items()), related)


def placed(db: Database, path: str, found: DeclarationFault) -> Fault | None:
    """The fault with its spans in the file at `path`; None where its place is gone."""
    span = span_of(db, found.at)
    if span is None:
        return None
    related = None
    if found.related is not None:
        there = span_of(db, found.related)
        file = None if found.related.path == path else found.related.path
        related = None if there is None else Place(there, file)
    return Fault(found.code, span, (*found.words, *_place_of_fix(db, found)), related)


def _place_of_fix(db: Database, found: DeclarationFault) -> tuple[tuple[str, str], ...]:
    """Where an edit would mend the fault, as `fix_start` and `fix_end`: the end of a class's body
    for a member that is missing, the place or the span of the word `override`."""
    if found.code == MISSING_MEMBER:
        for name, view, start in declarations(db, found.at.path):
            if name == found.at.declaration and view.body_span is not None:
                if _has_one_of(view, dict(found.words).get("name", "").split(", ")):
                    return ()  # a static member has the name: a second one can't
                return _offsets(view.body_span.end + start, view.body_span.end + start)
    if found.code not in (MISSING_OVERRIDE, NOTHING_OVERRIDDEN) or found.at.member is None:
        return ()
    placed_member = member_table(db, found.at.path).get(found.at.member)
    if placed_member is None:
        return ()
    member, start = placed_member.member, placed_member.start
    if found.code == NOTHING_OVERRIDDEN:
        word = next((one for one in member.modifiers if one.text == "override"), None)
        return () if word is None else _offsets(word.span.start + start, word.span.end + start)
    text = parse(db, found.at.path).text
    first = member.modifiers[0].span.start + start if member.modifiers else -1
    place = first if first >= 0 else text.rfind("function", 0, member.name.span.start + start)
    return _offsets(place, place)


def _has_one_of(view: ast.TypeDeclaration, names: list[str]) -> bool:
    return any(
        placed.member.name.text in names
        for placed in view.members
        if isinstance(placed.member, ast.FunctionMember | ast.VarMember)
    )


def _offsets(start: int, end: int) -> tuple[tuple[str, str], ...]:
    return (("fix_start", str(start)), ("fix_end", str(end)))


def span_of(db: Database, anchor: Anchor) -> Span | None:
    """Where an anchor stands, relative to its file."""
    if anchor.member is not None:
        member = member_table(db, anchor.path).get(anchor.member)
        return None if member is None else member.member.name.span.shifted(member.start)
    left = anchor.index if anchor.part == "name" else 0
    for name, view, start in declarations(db, anchor.path):
        if name != anchor.declaration:
            continue
        if left:
            left -= 1
            continue
        if anchor.part == "name":
            return view.name.span.shifted(start)
        bases = view.extends if anchor.part == "extends" else view.implements
        if anchor.index < len(bases):
            return bases[anchor.index].span.shifted(start)
        return view.name.span.shifted(start)
    return None


def declarations(db: Database, path: str) -> Iterator[tuple[str, ast.TypeDeclaration, int]]:
    """Every declaration of a file with its name within the module and what to add to its spans."""
    for view in parse(db, path).source.declarations:
        yield from _with_nested(view, "", 0)


def _with_nested(
    view: ast.TypeDeclaration, outer: str, start: int
) -> Iterator[tuple[str, ast.TypeDeclaration, int]]:
    name = nested_name(outer, view.name.text)
    yield name, view, start
    for item in view.members:
        if isinstance(item.member, ast.DeclarationMember):
            yield from _with_nested(item.member.declaration, name, item.start + start)
