"""The uses of what is named at a place, in the whole project.

Only what can mention a thing is looked into: files that hold its name as a word (or the name by
which they import it), and in these the members that do. For a local that is its member. Where the
spelling tells what a name means, the index knows the places, and the file isn't even read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from compiler_core.annotations import named
from compiler_core.base.span import Span
from compiler_core.elixir.names import field_name
from compiler_core.ide.families import related
from compiler_core.ide.field_uses import field_uses
from compiler_core.ide.lexical_uses import lexical_uses, members_to_ask, uses_by_index
from compiler_core.ide.navigation import path_of, scope_of
from compiler_core.ide.occurrences import (
    Occurrence,
    head_occurrences,
    member_occurrences,
    occurrences_at,
)
from compiler_core.ide.spelling import may_hold
from compiler_core.ide.targets import Target, own_target
from compiler_core.project.files import files
from compiler_core.project.passing import Passing
from compiler_core.project.sources import text
from compiler_core.query import Database, query
from compiler_core.semantics.items import MemberKey, member_table
from compiler_core.syntax import ast


@dataclass(frozen=True, slots=True)
class Reference:
    """A use, and the member that it is in (None: a head or an import)."""

    path: str
    span: Span
    occurrence: Occurrence
    member: MemberKey | None


def references(
    db: Database, path: str, offset: int, include_declaration: bool = True
) -> list[Reference]:
    """The uses of what is named at `offset`, by file and place."""
    found = occurrences_at(db, path, offset)
    if not found:
        return []
    own = [one.target for one in found if one.is_declaration]
    targets = related(db, own[0] if own else found[0].target)
    return [
        one for one in uses(db, targets) if include_declaration or not one.occurrence.is_declaration
    ]


def uses(db: Database, targets: Iterable[Target]) -> Iterator[Reference]:
    """The uses of any of the targets, declarations included, each place once."""
    wanted = frozenset(targets)
    passing = Passing(db)
    for path in _files_of(db, wanted):
        db.check_cancelled()
        yield from _file_uses(db, path, wanted)
        passing.step(keep=_file_uses.name)


@query
def _file_uses(db: Database, path: str, targets: frozenset[Target]) -> tuple[Reference, ...]:
    """Small, and kept when what it was found in is forgotten: asked again, no file is read."""
    return tuple(uses_in(db, path, targets))


def uses_in(db: Database, path: str, targets: frozenset[Target]) -> Iterator[Reference]:
    """The uses in one file, in the order of the text."""
    names = frozenset(written_name(target) for target in targets)
    words = _in_texts(db, path, targets)
    if not words and not any(may_hold(db, path, name) for name in names):
        return
    asked: frozenset[MemberKey | None] | None = None
    found: dict[Span, Reference] = {}
    if not words and not any(path_of(db, target) == path for target in targets):
        told, asked = _by_index(db, path, targets, names)
        found = {
            Span(one.start, one.end): Reference(path, Span(one.start, one.end), one, key)
            for one, key in reversed(told)
        }
    if asked is None or asked:
        all_names = {*names, *words, *(one.name for one in targets)}
        for reference in _uses_in_text(db, path, targets, all_names, asked, bool(words)):
            found.setdefault(reference.span, reference)
    yield from (found[span] for span in sorted(found))


def _in_texts(db: Database, path: str, targets: frozenset[Target]) -> frozenset[str]:
    """The names that stand in texts or atoms of the file, as Haxe or as Elixir spells them, where
    annotations name such things by texts: the index doesn't know what those mean."""
    owners = {one.owner for one in targets if one.kind in ("member", "type") and one.owner}
    if not any(named.is_named_by_words(db, owner) for owner in owners):
        return frozenset()
    names = {one.name for one in targets}
    names |= {field_name(name) for name in names}
    written = text(db, path) or ""
    found = re.findall(rf"[\"':]({'|'.join(map(re.escape, names))})(?!\w)", written)
    return frozenset(found)


def _by_index(
    db: Database, path: str, targets: frozenset[Target], names: frozenset[str]
) -> tuple[Sequence[tuple[Occurrence, MemberKey | None]], frozenset[MemberKey | None] | None]:
    """What the index tells of a file that nobody has read, and the members that must be asked for
    more; None for all of them."""
    fields = field_uses(db, path, targets, names)
    if fields is not None:
        return fields
    told = uses_by_index(db, path, targets, names)
    if told is not None:
        return told, frozenset()
    return (), members_to_ask(db, path, targets, names)


def _uses_in_text(
    db: Database,
    path: str,
    targets: frozenset[Target],
    names: set[str],
    asked: frozenset[MemberKey | None] | None,
    in_texts: bool,
) -> Iterator[Reference]:
    """Of a file that must be read: the members that hold one of the names, and are among `asked`
    (None: all). With `in_texts`, texts may name them too, so that spelling doesn't tell."""
    written = text(db, path) or ""
    found: dict[Span, Reference] = {}
    for one in head_occurrences(db, path) if asked is None or None in asked else ():
        if one.target in targets:
            names.add(written[one.start : one.end])
            span = Span(one.start, one.end)
            found.setdefault(span, Reference(path, span, one, None))
    scopes = {target.scope for target in targets if target.kind == "local"}
    holds = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)").search
    for key, placed in member_table(db, path).items():
        if (scopes and scope_of(*key) not in scopes) or (asked is not None and key not in asked):
            continue
        if not holds(written, placed.start, placed.start + placed.member.span.end):
            continue
        found_here = (
            member_occurrences(db, path, key)
            if in_texts
            else _member_uses(db, path, key, placed.member, targets, names)
        )
        for one in found_here:
            if one.target in targets:
                shifted = one.shifted(placed.start)
                span = Span(shifted.start, shifted.end)
                found.setdefault(span, Reference(path, span, shifted, key))
    yield from sorted(found.values(), key=lambda one: one.span)


def _member_uses(
    db: Database,
    path: str,
    key: MemberKey,
    view: ast.Member,
    targets: frozenset[Target],
    names: set[str],
) -> Iterable[Occurrence]:
    """By spelling alone where that tells, else from the typed tree."""
    found = lexical_uses(db, path, key, targets, frozenset(names))
    if found is None:
        return member_occurrences(db, path, key)
    own = own_target(db, path, key, view)
    if own in targets and view.name.text == own.name:
        return [Occurrence(*view.name.span, own, True), *found]
    return found


def written_name(target: Target) -> str:
    """What stands where a thing is used: a constructor's class for `new`."""
    if target.name == "new" and target.kind == "member" and target.owner is not None:
        return target.owner.name.rpartition(".")[2]
    return target.name


def _files_of(db: Database, targets: frozenset[Target]) -> Iterable[str]:
    local = {target.path for target in targets if target.kind in ("local", "type parameter")}
    if local:
        return sorted(local)
    declaring = [path_of(db, target) for target in targets]
    return dict.fromkeys([*(path for path in declaring if path is not None), *files(db)])
