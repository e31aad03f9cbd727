"""Which names stand where in a file, and what their spelling tells of them.

Who uses `Money.format` in a thousand files? Most files don't hold the word; in most of the others
the word stands behind a class's name, and what that means the imports say. So the words of a file
are kept in its entry in the index, with their places and with all that can be known of them without
knowing any type; a file is read only where that isn't enough.

    class Cart { function total(m) return Money.format(sum) + m.format(); }

    format →  in `total`: a path `Money.format` at 38, and behind a value
    Money  →  in `total`: bare, at 38
    m      →  in `total`: hidden by a local, so that types must tell
    total  →  in `total`: written somehow (its own name)

`spelling` is a pure function of a member's view, `file_words` of a file's text, and the section of
the index is nothing but its bytes: a line for each word, so that a word is found in it without
reading the others.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from compiler_core.base.plain import plain_form
from compiler_core.base.span import Span
from compiler_core.ide.receivers import Origin, declared_names, value_origins
from compiler_core.project.index import WORDS, stored_bytes
from compiler_core.project.sources import parse, text
from compiler_core.query import Database, query
from compiler_core.semantics.annotation_items import dotted_path
from compiler_core.semantics.items import MemberKey, member_table, member_view
from compiler_core.syntax import ast
from compiler_core.syntax.vocabulary import KEYWORDS
from compiler_core.syntax.walk import Nodes

Shape = Literal["bare", "path", "type"]
_WORD = re.compile(r"[A-Za-z_]\w*")


class Use(NamedTuple):
    """A name that its spelling may explain. `start` counts from the member."""

    start: int
    shape: Shape
    """An identifier; the last part of a path that no local begins; a part of a type's path."""
    path: tuple[str, ...]
    """Up to the name, which is its last part."""
    is_written: bool = False
    """It is assigned to."""
    is_alone: bool = False
    """It is all of the expression, or of the type's path."""
    subject: Origin | None = None
    """It is a case's pattern, and this the type of what is compared with it."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """The names of one member."""

    uses: dict[str, list[Use]] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    """Names that locals of the member have as well: types must tell which is meant."""
    behind_values: set[str] = field(default_factory=set)
    """Names behind a dot whose left side is a value."""
    of_values: dict[str, list[tuple[int, Origin, bool]]] = field(default_factory=dict)
    """Those of them whose values are all of types that are written in the member: where the name
    starts, the type, and whether it is assigned to."""
    keys: set[str] = field(default_factory=set)
    """Names of fields in literals of objects and maps."""


def spelling(view: ast.Member) -> Spelling:
    """What the spelling of a member tells of the names in it, its own aside."""
    found = Spelling()
    nodes = Nodes(view)
    names = list(declared_names(nodes))
    locals_ = set(names)
    known = value_origins(nodes, names)
    unknown: set[str] = set()
    written = _written(nodes)
    parameters = {one.name.text for one in _type_parameters(view)}
    for one in nodes.all:
        if isinstance(one, ast.Identifier):
            if one.name in locals_ or one.span.end - one.span.start != len(one.name):
                found.hidden.add(one.name)
            else:
                is_written = one.span in written
                subject = known.get(one.span)
                use = Use(one.span.start, "bare", (one.name,), is_written, True, subject)
                found.uses.setdefault(one.name, []).append(use)
        elif isinstance(one, ast.FieldAccess):
            name, path = one.name, dotted_path(one)
            if path is None or path[0] in ("this", "super") or path[0] in locals_:
                found.behind_values.add(name.text)
                origin = known.get(one.span)
                if name.span.end - name.span.start != len(name.text):
                    continue
                if origin is None:
                    unknown.add(name.text)
                else:
                    told = (name.span.start, origin, one.span in written)
                    found.of_values.setdefault(name.text, []).append(told)
            elif name.span.end - name.span.start == len(name.text):
                use = Use(name.span.start, "path", path, one.span in written)
                found.uses.setdefault(name.text, []).append(use)
            else:
                found.hidden.add(name.text)
        elif isinstance(one, ast.ObjectField):
            found.keys.add(one.name.text)
        elif isinstance(one, ast.Template):
            found.hidden.update(_WORD.findall(one.text))
        elif isinstance(one, ast.NamedType) and one.path:
            if len(one.path) > 1 or one.path[0] not in parameters:
                for use in type_uses(one):
                    found.uses.setdefault(use.path[-1], []).append(use)
    for word in unknown & found.of_values.keys():
        del found.of_values[word]
    return found


def type_uses(view: ast.NamedType) -> Iterator[Use]:
    """The parts of a type's path that may be types: `a.b.Module.Sub` has two."""
    start = view.span.start
    for count, part in enumerate(view.path, 1):
        if part[:1].isupper() or count == len(view.path):
            yield Use(start, "type", view.path[:count], is_alone=len(view.path) == 1)
        start += len(part) + 1


def _type_parameters(view: ast.Member) -> list[ast.TypeParameter]:
    if isinstance(view, ast.FunctionMember):
        return view.function.type_parameters
    return view.type_parameters if isinstance(view, ast.EnumConstructor) else []


@query
def member_spelling(db: Database, path: str, key: MemberKey) -> Spelling:
    """`spelling` of a member of a file that is read."""
    view = member_view(db, path, key)
    return Spelling() if view is None else spelling(view)


_COMPARISONS = ("==", "!=", "<=", ">=", "=>")


def _written(nodes: Nodes) -> set[Span]:
    """What is assigned to."""
    assigned = {
        one.left.span
        for one in nodes.of(ast.Binary)
        if one.operator.endswith("=") and one.operator not in _COMPARISONS
    }
    changed = {one.operand.span for one in nodes.of(ast.Unary) if one.operator in ("++", "--")}
    return assigned | changed


# --- a file's words ----------------------------------------------------------------------------

HEAD = -1
"""Stands for a member where a word is outside of all of them."""


class Place(NamedTuple):
    """A member of a file, and where it starts."""

    declaration: str
    name: str
    occurrence: int
    start: int

    @property
    def key(self) -> MemberKey:
        return MemberKey(self.declaration, self.name, self.occurrence)


class WrittenImport(NamedTuple):
    path: tuple[str, ...]
    start: int
    """Of the path."""
    alias: str | None
    alias_start: int


class ValueUse(NamedTuple):
    """A name behind a value of a written type."""

    start: int
    """From the member's."""
    origin: int
    """A number of `Outline.origins`."""
    is_written: bool


class Outline(NamedTuple):
    """What a file's words are counted by."""

    members: tuple[Place, ...]
    imports: tuple[WrittenImport, ...]
    origins: tuple[Origin, ...]


class Found(NamedTuple):
    """Where one word stands in a file; numbers are those of `Outline.members`, or `HEAD`."""

    uses: tuple[tuple[int, tuple[Use, ...]], ...]
    hidden: tuple[int, ...]
    behind_values: tuple[int, ...]
    of_values: tuple[tuple[int, tuple[ValueUse, ...]], ...]
    """Of those members the ones that say what all these values are."""
    keys: tuple[int, ...]
    otherwise: tuple[int, ...]
    """Where it stands in some other way: a declared name, a metadata's argument, in a comment."""
    imports: tuple[int, ...]
    """Numbers of `Outline.imports` whose path or alias it is in."""


_NOWHERE = Found((), (), (), (), (), (), ())

_WORD = re.compile(r"(?:@:)?[A-Za-z_]\w*")


def is_word(name: str) -> bool:
    """Whether the words of a file would show a name. Others are looked for in the text."""
    return _WORD.fullmatch(name) is not None and name.isascii() and name not in KEYWORDS


def may_hold(db: Database, path: str, name: str) -> bool:
    """Whether a file's text holds the word; a metadata's name with its `@:`. Of a file in the
    index, without reading it."""
    section = stored_bytes(db, path, WORDS)
    if section is None or not is_word(name):
        return name in (text(db, path) or "")
    return _line_of(section, name) is not None


@dataclass(frozen=True, slots=True)
class FileWords:
    """The words of a file as its entry in the index has them. What it is asked raises ValueError
    where that isn't what was written."""

    places: list[Any]
    written_imports: list[Any]
    origins: list[Any]
    section: bytes

    def find(self, name: str) -> Found:
        """Where a word stands."""
        line = _line_of(self.section, name)
        if line is None:
            return _NOWHERE
        found: Found = plain_form(Found).read(json.loads(line))
        return found

    def place(self, number: int) -> Place:
        found: Place = plain_form(Place).read(_at(self.places, number))
        return found

    def origin(self, number: int) -> Origin:
        found: Origin = plain_form(Origin).read(_at(self.origins, number))
        return found

    def written_import(self, number: int) -> WrittenImport:
        found: WrittenImport = plain_form(WrittenImport).read(_at(self.written_imports, number))
        return found


def _at(values: list[Any], number: int) -> Any:
    if not 0 <= number < len(values):
        raise ValueError("no such member")
    return values[number]


def indexed_words(db: Database, path: str, names: Iterable[str]) -> FileWords | None:
    """The words of a file that nobody has read; None where it must be, for the index doesn't know
    it or the names are none that it knows.
    """
    section = stored_bytes(db, path, WORDS)
    names = tuple(names)
    if section is None or not all(is_word(name) for name in names):
        return None
    if all(_line_of(section, name) is None for name in names):
        return FileWords([], [], [], b"")
    try:
        places, imports, origins = json.loads(section[: section.index(b"\n")])
    except (ValueError, TypeError, RecursionError):
        return None
    if not all(isinstance(one, list) for one in (places, imports, origins)):
        return None
    return FileWords(places, imports, origins, section)


def _line_of(section: bytes, name: str) -> bytes | None:
    start = section.find(b"\n" + name.encode() + b"\t")
    if start < 0:
        return None
    start += len(name.encode()) + 2
    end = section.find(b"\n", start)
    return section[start : len(section) if end < 0 else end]


def words_section(db: Database, path: str) -> bytes:
    """The words of a file for its entry in the index."""
    outline, words = file_words(db, path)
    lines = [json.dumps(plain_form(Outline).write(outline), separators=(",", ":"))]
    form = plain_form(Found)
    for name in sorted(words):
        lines.append(f"{name}\t{json.dumps(form.write(words[name]), separators=(',', ':'))}")
    return "\n".join(lines).encode()


def file_words(db: Database, path: str) -> tuple[Outline, dict[str, Found]]:
    """Every word of a file, and where it stands."""
    content = text(db, path) or ""
    table = member_table(db, path)
    members = tuple(Place(*key, placed.start) for key, placed in table.items())
    collected = _Words()
    spans: list[Span] = []
    for number, placed in enumerate(table.values()):
        span = Span(placed.start, placed.start + placed.member.span.end)
        spans.append(span)
        collected.add_member(number, placed.member, content[span.start : span.end])
    parsed = parse(db, path)
    imports = tuple(_written_imports(parsed.source.imports, content))
    collected.add_head(content, parsed.token_spans(), spans, imports)
    return Outline(members, imports, tuple(collected.origins)), collected.found()


def _written_imports(views: list[ast.Import], content: str) -> Iterator[WrittenImport]:
    for view in views:
        start = content.find(".".join(view.path), view.span.start, view.span.end)
        if start >= 0:
            alias = view.alias
            yield WrittenImport(
                view.path,
                start,
                None if alias is None else alias.text,
                0 if alias is None else alias.span.start,
            )


class _Words:
    def __init__(self) -> None:
        self.uses: dict[str, list[tuple[int, tuple[Use, ...]]]] = {}
        self.hidden: dict[str, list[int]] = {}
        self.behind_values: dict[str, list[int]] = {}
        self.of_values: dict[str, list[tuple[int, tuple[ValueUse, ...]]]] = {}
        self.origins: dict[Origin, int] = {}
        self.keys: dict[str, list[int]] = {}
        self.otherwise: dict[str, list[int]] = {}
        self.imports: dict[str, list[int]] = {}

    def add_member(self, number: int, view: ast.Member, content: str) -> None:
        told = spelling(view)
        for name, uses in told.uses.items():
            self.uses.setdefault(name, []).append((number, tuple(uses)))
        for name in told.hidden:
            self.hidden.setdefault(name, []).append(number)
        for name in told.behind_values:
            self.behind_values.setdefault(name, []).append(number)
        for name, values in told.of_values.items():
            explained = tuple(
                ValueUse(start, self.origins.setdefault(origin, len(self.origins)), is_written)
                for start, origin, is_written in values
            )
            self.of_values.setdefault(name, []).append((number, explained))
        for name in told.keys:
            self.keys.setdefault(name, []).append(number)
        known = {*told.uses, *told.hidden, *told.behind_values, *told.keys}
        for name in set(_WORD.findall(content)) - known:
            self.otherwise.setdefault(name, []).append(number)

    def add_head(
        self,
        content: str,
        tokens: Iterable[Span],
        members: list[Span],
        imports: tuple[WrittenImport, ...],
    ) -> None:
        """What is outside of members, comments aside. An import explains the parts of its path,
        and of nothing else outside is it said how it stands there."""
        explained: set[int] = set()
        for number, one in enumerate(imports):
            start = one.start
            for part in one.path:
                explained.add(start)
                _add_once(self.imports.setdefault(part, []), number)
                start += len(part) + 1
            if one.alias is not None:
                explained.add(one.alias_start)
                _add_once(self.imports.setdefault(one.alias, []), number)
        inside = sorted(members)
        for token in tokens:
            while inside and inside[0].end <= token.start:
                inside.pop(0)
            if inside and inside[0].start <= token.start:
                continue
            for word in _WORD.finditer(content, token.start, token.end):
                if word.start() not in explained:
                    _add_once(self.otherwise.setdefault(word[0], []), HEAD)

    def found(self) -> dict[str, Found]:
        kinds = (
            self.uses,
            self.hidden,
            self.behind_values,
            self.keys,
            self.otherwise,
            self.imports,
        )
        names = {name for kind in kinds for name in kind if is_word(name)}
        return {
            name: Found(
                tuple(self.uses.get(name, ())),
                tuple(self.hidden.get(name, ())),
                tuple(self.behind_values.get(name, ())),
                tuple(self.of_values.get(name, ())),
                tuple(self.keys.get(name, ())),
                tuple(self.otherwise.get(name, ())),
                tuple(self.imports.get(name, ())),
            )
            for name in names
        }


def _add_once(numbers: list[int], number: int) -> None:
    if number not in numbers:
        numbers.append(number)
