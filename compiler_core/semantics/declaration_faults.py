"""Faults of declarations as data without positions, so that typing in a body leaves them valid.

A `DeclarationFault` says by an `Anchor` where it stands; `placed` turns it into a fault of the
text as it is now.

    class Dog extends Cat {}      Cat is final

    DeclarationFault(WRONG_SUPERTYPE, Anchor("Dog.hx", "Dog", "extends"), …)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics.anchors import Anchor, declarations, span_of
from compiler_core.semantics.faults import (
    MISSING_MEMBER,
    MISSING_OVERRIDE,
    NOTHING_OVERRIDDEN,
    Fault,
    placed_at,
)
from compiler_core.semantics.items import member_table
from compiler_core.syntax import ast


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
    fault = Fault(found.code, span, (*found.words, *_place_of_fix(db, found)), found.related)
    return placed_at(db, path, fault)


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
