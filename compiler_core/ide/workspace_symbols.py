"""Declarations of the whole project by name, for "go to symbol".

A query matches a name whose letters it holds in their order, whatever their case; the better the
match the higher: `gu` finds `getUser` (humps) before `Guest` (start) before `vague` (inside).
`Cart.tot` asks for a member of what matches `Cart`.

Names come from the files' items, which the index knows without reading a file; only where a name
matches well enough to be shown is its file read for the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest
from typing import NamedTuple

from compiler_core.base.span import Span
from compiler_core.ide.matching import humps
from compiler_core.ide.symbols import Kind, Symbol, document_symbols
from compiler_core.project.files import files
from compiler_core.query import Database, query
from compiler_core.semantics.items import items

LIMIT = 200
"""How many are shown; who sees so many types on."""


@dataclass(frozen=True, slots=True)
class FoundSymbol:
    name: str
    kind: Kind
    container: str
    """The type that declares it, and the package: `shop.Cart`."""
    path: str
    span: Span


class _Name(NamedTuple):
    name: str
    owner: str
    """The type that declares it; empty at the top of the module."""
    package: str


@query
def declared_names(db: Database, path: str) -> tuple[_Name, ...]:
    """What the file declares: types, their members and constructors, functions of the module."""
    module = items(db, path)
    package = ".".join(module.package)
    found: dict[_Name, None] = {}
    for item in module.types:
        outer, _, name = item.name.rpartition(".")
        found[_Name(name, outer, package)] = None
        for constructor in item.constructors:
            found[_Name(constructor.name, item.name, package)] = None
        for member in item.members:
            found[_Name(member.name, item.name, package)] = None
    for member in module.members:
        found[_Name(member.name, "", package)] = None
    return tuple(found)


def workspace_symbols(db: Database, asked: str, limit: int = LIMIT) -> list[FoundSymbol]:
    """The best matches, the best first; of an empty query the first types of the project."""
    best = nsmallest(limit, _matches(db, asked))
    by_path: dict[str, list[tuple[_Match, int]]] = {}
    for order, match in enumerate(best):
        by_path.setdefault(match.path, []).append((match, order))
    found: list[tuple[int, FoundSymbol]] = []
    for path, matches in by_path.items():
        db.check_cancelled()
        places = _places(document_symbols(db, path), "")
        known: dict[tuple[str, str], list[Symbol]] = {}
        for owner, symbol in places:
            known.setdefault((owner, symbol.name), []).append(symbol)
        for match, order in matches:
            name = match.name
            for symbol in known.get((name.owner, name.name), ()):
                container = ".".join(part for part in (name.package, name.owner) if part)
                shown = FoundSymbol(name.name, symbol.kind, container, path, symbol.selection)
                found.append((order, shown))
    return [symbol for _, symbol in sorted(found, key=lambda one: one[0])]


class _Match(NamedTuple):
    """Ordered from the best to the worst."""

    rank: int
    length: int
    text: str
    path: str
    name: _Name


def _matches(db: Database, asked: str) -> Iterator[_Match]:
    owner, _, wanted = asked.strip().rpartition(".")
    letters = re.compile(".*?".join(map(re.escape, wanted)), re.IGNORECASE)
    owners = re.compile(".*?".join(map(re.escape, owner.rpartition(".")[2])), re.IGNORECASE)
    for path in files(db):
        db.check_cancelled()
        for name in declared_names(db, path):
            if letters.search(name.name) is None:
                continue
            if owner and owners.search(name.owner or name.package) is None:
                continue
            if wanted or not name.owner:
                rank = _rank(name.name, wanted)
                yield _Match(rank, len(name.name), name.name, path, name)


def _rank(name: str, wanted: str) -> int:
    """The smaller the better; a type comes before a member that matches as well."""
    small, small_wanted = name.lower(), wanted.lower()
    if name == wanted:
        score = 0
    elif small == small_wanted:
        score = 1
    elif small.startswith(small_wanted):
        score = 2
    elif humps(name).startswith(small_wanted):
        score = 3
    elif small_wanted in small:
        score = 4
    else:
        score = 5
    return score * 2 + (not name[:1].isupper())


def _places(symbols: list[Symbol] | tuple[Symbol, ...], owner: str) -> Iterator[tuple[str, Symbol]]:
    for symbol in symbols:
        yield owner, symbol
        inner = f"{owner}.{symbol.name}" if owner else symbol.name
        yield from _places(symbol.children, inner)
