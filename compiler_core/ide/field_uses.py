"""The uses of a structure's field in a file that nobody has read.

`line.price` is one if `line` is a `Line`, and of most values the index knows what type is written
for them (`receivers`). What that type is here, the file's imports say: so a thousand files are
answered without reading one. Where a type must be inferred (`lines[0].price`, `l -> l.price`, the
keys of a literal) the members are told in which types must be asked.
"""

from __future__ import annotations

from typing import NamedTuple

from compiler_core.ide.occurrences import Occurrence
from compiler_core.ide.receivers import Origin, meant_type
from compiler_core.ide.spelling import FileWords, indexed_words
from compiler_core.ide.targets import Target, field_target
from compiler_core.query import Database, query
from compiler_core.semantics.declared import strip
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.types import ClassType, EnumType, StructureType


class FieldUses(NamedTuple):
    told: list[tuple[Occurrence, MemberKey]]
    """From the file's start."""
    asked: frozenset[MemberKey | None]
    """The members that hold more of which types must tell."""


def field_uses(
    db: Database, path: str, targets: frozenset[Target], names: frozenset[str]
) -> FieldUses | None:
    """The uses of fields, whose `names` these are; None where the index doesn't tell."""
    words = indexed_words(db, path, names)
    if words is None or any(one.kind != "field" for one in targets):
        return None
    try:
        return _in_words(db, path, words, targets, names)
    except ValueError:
        return None


def _in_words(
    db: Database,
    path: str,
    words: FileWords,
    targets: frozenset[Target],
    names: frozenset[str],
) -> FieldUses:
    told: list[tuple[Occurrence, MemberKey]] = []
    asked: set[MemberKey | None] = set()
    for name in names:
        found = words.find(name)
        explained: set[int] = set()
        for number, values in found.of_values:
            place = words.place(number)
            here: list[tuple[Occurrence, MemberKey]] = []
            for use in values:
                answer = _field_of(db, path, place.declaration, words.origin(use.origin), name)
                if isinstance(answer, _Open):
                    break
                if answer in targets:
                    start = place.start + use.start
                    end = start + len(name)
                    here.append((Occurrence(start, end, answer, False, use.is_written), place.key))
            else:
                explained.add(number)
                told += here
        paths = (number for number, uses in found.uses if any(one.shape == "path" for one in uses))
        for number in {*found.behind_values, *paths, *found.keys}:
            if number not in explained or number in found.keys:
                asked.add(words.place(number).key)
    return FieldUses(told, frozenset(asked))


class _Open(NamedTuple):
    """Types must tell."""


_OPEN = _Open()


@query
def _field_of(
    db: Database, path: str, declaration: str, origin: Origin, name: str
) -> Target | _Open | None:
    """The field that `name` is behind a value of a written type, as `occurrences` says; None where
    it is something else."""
    type = meant_type(db, path, declaration, origin)
    stripped = None if type is None else strip(db, type)
    if isinstance(stripped, ClassType | EnumType):
        return None
    if type is None or not isinstance(stripped, StructureType) or stripped.is_open:
        return _OPEN
    if not any(field.name == name for field in stripped.fields):
        return _OPEN
    return field_target(db, type, name)
