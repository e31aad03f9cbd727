"""What completion offers, as data; and where it is asked: the cursor in a text with a mark put in.

The reader keeps half-typed code as nodes with holes. To know what kind of hole the cursor is in, a
name (`probe.MARK`) is put in its place and the text is read again, which costs one member: then the
views around that name say whether a type, an expression, an annotation, … is being written.

    switch c { case | }    →    switch c { case completionMark__ }    →    Case, Identifier
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from compiler_core.base.diagnostic import Edit
from compiler_core.base.span import Span
from compiler_core.ide.matching import match_rank
from compiler_core.project.sources import defines, dialect, parse
from compiler_core.query import Database
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.probe import MARK, Sight, look
from compiler_core.semantics.resolve import Surroundings
from compiler_core.syntax import ast
from compiler_core.syntax.parse import parse_file
from compiler_core.syntax.parsed_file import ParsedFile
from compiler_core.syntax.walk import views_at

ItemKind = Literal[
    "variable", "field", "property", "method", "function", "constructor", "class", "interface",
    "enum", "enum member", "struct", "module", "keyword", "snippet", "value", "type parameter",
    "annotation",
]  # fmt: skip

Subject = tuple[str, ...]
"""What an item is about, for `resolve`: `("member", "shop.Cart", "total", "static")`,
`("type", "shop.Cart")`, `("constructor", "Color", "Red")`, `("annotation", "@:schema")`."""


@dataclass(frozen=True, slots=True)
class Item:
    """`insert` replaces the span of the `Completions`; with `snippet` it has stops."""

    label: str
    kind: ItemKind
    insert: str
    snippet: bool = False
    detail: str = ""
    edits: tuple[Edit, ...] = ()
    """Made elsewhere in the file as well: the import."""
    subject: Subject | None = None
    locality: int = 5
    """0: as near as can be; 9: as far."""
    fits: bool = False
    """It is of the type that is expected."""
    span: Span | None = None
    """What it replaces, where that isn't the word at the cursor."""
    source: str = ""
    """Where it comes from: a package, a class."""
    filter: str = ""
    """What is compared with the typed word, where that isn't the label."""
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class Completions:
    """Best first. `span` is the word at the cursor."""

    items: tuple[Item, ...]
    span: Span
    is_incomplete: bool = False


LIMIT = 300
"""More nobody scrolls through; a longer word finds the others."""


def ranked(items: Iterable[Item], cursor: Cursor) -> Completions:
    """Those that match what is typed, the best first, each label once with the same effect."""
    found: dict[tuple[str, str, tuple[Edit, ...]], tuple[tuple[object, ...], Item]] = {}
    for item in items:
        word = cursor.word if item.span is None else cursor.text[item.span.start : cursor.offset]
        rank = match_rank(item.filter or item.label, word)
        if rank is None:
            continue
        if cursor.is_called:
            item = _without_brackets(item)
        order = _order(item, rank, word)
        key = (item.label, item.insert, item.edits)
        if key not in found or order < found[key][0]:
            found[key] = (order, item)
    best = sorted(found.values(), key=lambda one: one[0])
    cut = not cursor.word or len(best) > LIMIT
    return Completions(tuple(item for _, item in best[:LIMIT]), cursor.span, cut)


FAR = 5
"""From this locality on a thing stands elsewhere: that it fits puts it before its like only."""


def _order(item: Item, rank: int, word: str) -> tuple[object, ...]:
    is_far = item.locality >= FAR
    other_case = rank == _PREFIX and not (item.filter or item.label).startswith(word)
    return (
        rank > 3,
        is_far or not item.fits,
        other_case,
        item.locality,
        not item.fits,
        rank,
        item.label.lower(),
        item.label,
    )


_PREFIX = 2
"""The rank of a name that starts with the word, in whatever case."""


def _without_brackets(item: Item) -> Item:
    """They are there already."""
    bare = item.insert.removesuffix("($0)").removesuffix("()")
    return item if bare == item.insert else replace(item, insert=bare, snippet=False)


_WORD_BEFORE = re.compile(r"\w*\Z")
_IMPORT_BEFORE = re.compile(r"\s*(?:import|using)\s+[\w.]*\Z")
_WORD_AFTER = re.compile(r"\w*")
_NEXT_STATEMENT = re.compile(r"[ \t]*\r?\n\s*[\w@'\"]")


class Cursor:
    """A place in a file's newest text, and what stands around it once the mark is there."""

    def __init__(self, db: Database, path: str, offset: int) -> None:
        self.db = db
        self.path = path
        original = parse(db, path)
        self.text = original.text
        self.offset = max(0, min(offset, len(self.text)))
        before = _WORD_BEFORE.search(self.text, max(0, self.offset - 200), self.offset)
        self.start = self.offset if before is None else before.start()
        after = _WORD_AFTER.match(self.text, self.offset)
        self.end = self.offset if after is None else after.end()
        self.word = self.text[self.start : self.offset]
        colon = ":" if self.text[: self.start].endswith("@") else ""
        put = f"{colon}{MARK}"
        if self._begins_a_line() and _NEXT_STATEMENT.match(self.text, self.end):
            put += ";"
        self.mark = self.start + len(colon)
        marked = f"{self.text[: self.start]}{put}{self.text[self.end :]}"
        self.original = original
        self.parsed: ParsedFile = self._read_head(marked) or parse_file(
            marked, defines(db), original, dialect(db)
        )

    def _read_head(self, marked: str) -> ParsedFile | None:
        """The marked text down to the cursor's line, where that has an import around the mark. An
        edit there is outside of all members, so that all of the file would be read twice."""
        if not _IMPORT_BEFORE.match(self.before):
            return None
        head = marked[: self.mark] + marked[self.mark :].partition("\n")[0]
        parsed = parse_file(head, defines(self.db), None, dialect(self.db))
        is_import = any(view.span.contains(self.mark + 1) for view in parsed.source.imports)
        return parsed if is_import else None

    @property
    def span(self) -> Span:
        """The word at the cursor, in the file's text."""
        return Span(self.start, self.end)

    @property
    def is_called(self) -> bool:
        """Brackets stand behind the word."""
        return self.text[self.end : self.end + 1] == "("

    @property
    def before(self) -> str:
        """The line up to the word."""
        return self.text[self.text.rfind("\n", 0, self.start) + 1 : self.start]

    def _begins_a_line(self) -> bool:
        """The mark is all there is of a statement: what follows on the next line is another."""
        line = self.text[self.text.rfind("\n", 0, self.start) + 1 : self.start]
        return not line.strip() and self.text[: self.start].rstrip()[-1:] in ("{", "}", ";", ":")

    @cached_property
    def placed(self) -> tuple[MemberKey, ast.PlacedMember] | None:
        """The member around the mark, by its key in the marked text."""
        best: tuple[MemberKey, ast.PlacedMember] | None = None
        for key, placed in _members(self.parsed):
            if placed.start <= self.mark <= placed.start + placed.member.span.end:
                if best is None or placed.start >= best[1].start:
                    best = key, placed
        return best

    @cached_property
    def chain(self) -> list[ast.View]:
        """The views around the mark, the outermost first; those of a member if it is in one."""
        if self.placed is not None:
            placed = self.placed[1]
            return views_at(placed.member, self.mark + 1 - placed.start)
        source = self.parsed.source
        for view in (*source.imports, *source.declarations):
            if view.span.contains(self.mark + 1):
                return views_at(view, self.mark + 1)
        return []

    @property
    def innermost(self) -> ast.View | None:
        return self.chain[-1] if self.chain else None

    @cached_property
    def declaration(self) -> ast.TypeDeclaration | None:
        """The declaration whose body or head the mark is in."""
        for view in self.parsed.source.declarations:
            if view.span.contains(self.mark):
                return view
        return None

    @cached_property
    def sight(self) -> Sight | None:
        if self.placed is None:
            return None
        key, placed = self.placed
        return look(self.db, self.path, key, placed.member)

    @cached_property
    def where(self) -> Surroundings:
        if self.sight is not None:
            return self.sight.typer.where
        name = "" if self.declaration is None else self.declaration.name.text
        return Surroundings(self.path, name, {})

    def type_parameters(self) -> list[str]:
        """Those in sight, by their names."""
        found = [] if self.declaration is None else list(self.declaration.type_parameters)
        for view in self.chain:
            if isinstance(view, ast.FunctionParts):
                found += view.type_parameters
        return [view.name.text for view in found]


def _members(parsed: ParsedFile) -> list[tuple[MemberKey, ast.PlacedMember]]:
    """As `items.member_table`, of a text that is no file's."""
    found: list[tuple[MemberKey, ast.PlacedMember]] = []
    source = parsed.source
    for name, placed_members in [
        *((view.name.text, view.members) for view in source.declarations),
        ("", source.members),
    ]:
        counts: dict[str, int] = {}
        for placed in placed_members:
            own = placed.member.name.text
            found.append((MemberKey(name, own, counts.get(own, 0)), placed))
            counts[own] = counts.get(own, 0) + 1
    return found
