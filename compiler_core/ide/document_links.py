"""What can be followed in a file: imports lead to files, addresses in comments to the web, names in
`[[…]]` of doc comments to their declarations.

    import shop.Cart;            →  shop/Cart.hx
    /** See [[shop.Cart]]. */    →  shop/Cart.hx, at the class
    // https://haxe.org/…        →  the page
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.ide.navigation import Place, declarations
from compiler_core.ide.targets import import_targets, type_target
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics.scope import resolve_type
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants

_ADDRESS = re.compile(r"https?://[^\s<>\"'`\])}]+[^\s<>\"'`\])}.,;:!?]")
_NAMED = re.compile(r"\[\[([A-Za-z_][\w.]*)\]\]")
_COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Link:
    """Leads to an `address`, or to a `place` in a file."""

    span: Span
    address: str | None = None
    place: Place | None = None


def document_links(db: Database, path: str) -> list[Link]:
    """All links of a file, in the order of the text."""
    found = [*_imports(db, path), *_in_comments(db, path), *_in_strings(db, path)]
    return sorted(found, key=lambda link: link.span)


def _imports(db: Database, path: str) -> Iterator[Link]:
    parsed = parse(db, path)
    for view in parsed.source.imports:
        written = ".".join(view.path)
        start = parsed.text.find(written, view.span.start, view.span.end)
        targets = [target for _, target in import_targets(db, view.path)] if start >= 0 else []
        for target in reversed(targets):
            places = declarations(db, target)
            if places:
                yield Link(Span(start, start + len(written)), place=places[0])
                break


def _in_comments(db: Database, path: str) -> Iterator[Link]:
    text = parse(db, path).text
    if "://" not in text and "[[" not in text:
        return
    strings = [span for span, _ in _strings(db, path)]
    for comment in _COMMENT.finditer(text):
        if any(span.start <= comment.start() < span.end for span in strings):
            continue
        for found in _ADDRESS.finditer(text, *comment.span()):
            yield Link(Span(*found.span()), address=found[0])
        for found in _NAMED.finditer(text, *comment.span()):
            place = _place_of(db, path, tuple(found[1].split(".")))
            if place is not None:
                yield Link(Span(*found.span(1)), place=place)


def _place_of(db: Database, path: str, name: tuple[str, ...]) -> Place | None:
    """Of a type, or of a type's member."""
    for target in [target for _, target in import_targets(db, name)][::-1]:
        places = declarations(db, target)
        if places:
            return places[0]
    found = resolve_type(db, path, name)
    places = [] if found is None else declarations(db, type_target(found.id))
    return places[0] if places else None


def _in_strings(db: Database, path: str) -> Iterator[Link]:
    if "://" not in parse(db, path).text:
        return
    for span, text in _strings(db, path):
        for found in _ADDRESS.finditer(text):
            yield Link(Span(*found.span()).shifted(span.start), address=found[0])


def _strings(db: Database, path: str) -> Iterator[tuple[Span, str]]:
    """The literals in the file's members, by their places."""
    parsed = parse(db, path)
    for placed in parsed.members:
        member = placed.unit.member
        if member is None:
            continue
        for view in descendants(member):
            if isinstance(view, ast.StringLiteral | ast.InterpolatedString):
                span = view.span.shifted(placed.start)
                yield span, parsed.text[slice(*span)]
