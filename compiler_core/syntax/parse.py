"""Reading a file: text to tree, views and faults, anew or on top of an earlier reading.

    parsed = parse_file(text)
    parsed.source                   # views (`ast`), places relative to their member
    parsed.faults                   # places relative to the file; `reporting.syntax` tells them
    parse_file(new_text, previous=parsed)

A file is lexed, cut into sections and members (`split.py`), and each of these is read on its own:
`ReadUnit` is a pure function of the unit's text, what it stands in, and the defines its directives
ask for. A unit whose text is unchanged is taken over from `previous` **as the same object**; an
edit inside one member, whose text is well closed before and after, is lexed and parsed alone.
Reading on top of an earlier reading gives what reading anew gives.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from compiler_core.base.span import Span
from compiler_core.syntax import ast
from compiler_core.syntax.conditional import keep_alive
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.lexer import Comment, Tokens, lex
from compiler_core.syntax.parser import Node, Parse
from compiler_core.syntax.split import Section, braces_match, is_one_member, split, stray_braces
from compiler_core.syntax.views import Builder, comment_views, is_doc

Dialect = Literal["cookbook", "haxe"]
Start = Literal["class_member", "enum_member", "file_item", "declaration_head", "junk"]

# Trees are up to some thousand deep (`parser.MAX_DEPTH`, `MAX_TERMS`), and phases go down them by
# recursion, some calls a level. A call from Python to Python takes none of C's stack.
sys.setrecursionlimit(max(sys.getrecursionlimit(), 20_000))

MAX_LENGTH = 2_000_000
"""Characters of the longest file that is read; a longer one is one fault."""


@dataclass(frozen=True, slots=True, eq=False)
class ReadUnit:
    """A member, import, typedef or declaration's head: read once, for its text.

    All places are relative to the unit's first character. `member` is None for what is no member.
    """

    text: str
    start: Start
    parse: Parse
    tree: Node
    member: ast.Member | None
    faults: tuple[SyntaxFault, ...]

    @property
    def tokens(self) -> Tokens:
        return self.parse.tokens


@dataclass(frozen=True, slots=True)
class PlacedUnit:
    """A unit and where it starts in the file."""

    unit: ReadUnit
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.unit.text)

    @property
    def text(self) -> str:
        return self.unit.text

    @property
    def member(self) -> ast.Member:
        """The view; the same object as long as the text is."""
        assert self.unit.member is not None
        return self.unit.member

    @property
    def faults(self) -> tuple[SyntaxFault, ...]:
        """Relative to the unit."""
        return self.unit.faults

    def shifted(self, offset: int) -> PlacedUnit:
        return PlacedUnit(self.unit, self.start + offset)


@dataclass(frozen=True, slots=True, eq=False)
class PlacedSection:
    """A section of a file; `braces` are the places of a declaration's `{` and `}`."""

    kind: str
    head: PlacedUnit
    members: tuple[PlacedUnit, ...] = ()
    opening: int | None = None
    closing: int | None = None

    @property
    def end(self) -> int:
        if self.closing is not None:
            return self.closing + 1
        if self.members:
            return self.members[-1].end
        return self.head.end if self.opening is None else self.opening + 1

    def shifted(self, offset: int) -> PlacedSection:
        return PlacedSection(
            self.kind,
            self.head.shifted(offset),
            tuple(member.shifted(offset) for member in self.members),
            None if self.opening is None else self.opening + offset,
            None if self.closing is None else self.closing + offset,
        )


@dataclass(frozen=True, eq=False)
class ParsedFile:
    """What a text says. Everything is there for any text; `faults` tell what was wrong."""

    text: str
    dialect: Dialect
    defines: Mapping[str, str]
    sections: tuple[PlacedSection, ...]
    outer_comments: tuple[Comment, ...]
    """Comments outside of all units."""
    outer_faults: tuple[SyntaxFault, ...]
    """Faults that are no unit's own, relative to the file."""
    inactive: tuple[Span, ...]
    """Dead branches of `#if`."""
    directives: tuple[Span, ...]
    is_clean: bool
    """Braces match, strings and comments end, and there are no directives."""

    def print_back(self) -> str:
        """The text from the tree: tokens, and the gaps between them."""
        pieces: list[str] = []
        offset = 0
        for start, end in self.token_spans():
            pieces.append(self.text[offset:start])
            pieces.append(self.text[start:end])
            offset = end
        pieces.append(self.text[offset:])
        return "".join(pieces)

    def token_spans(self) -> Iterator[Span]:
        """Every live token of the file, in order."""
        for section in self.sections:
            yield from _unit_tokens(section.head)
            if section.opening is not None:
                yield Span(section.opening, section.opening + 1)
            for member in section.members:
                yield from _unit_tokens(member)
            if section.closing is not None:
                yield Span(section.closing, section.closing + 1)

    @cached_property
    def members(self) -> tuple[PlacedUnit, ...]:
        """Every member of every declaration and of the module, in order."""
        found: list[PlacedUnit] = []
        for section in self.sections:
            if section.kind == "member":
                found.append(section.head)
            found.extend(section.members)
        return tuple(found)

    @cached_property
    def faults(self) -> tuple[SyntaxFault, ...]:
        """All faults, relative to the file, in order."""
        found = list(self.outer_faults)
        for section in self.sections:
            for unit in (section.head, *section.members):
                found.extend(fault.shifted(unit.start) for fault in unit.unit.faults)
        found.extend(self._reading[1])
        return tuple(sorted(found, key=lambda fault: (fault.span, fault.kind)))

    @property
    def source(self) -> ast.SourceFile:
        """The views. Those at file level are made when they are first asked for."""
        return self._reading[0]

    @cached_property
    def _reading(self) -> tuple[ast.SourceFile, list[SyntaxFault]]:
        return _build_source(self)

    def unit_at(self, offset: int) -> PlacedUnit | None:
        """The unit whose text holds `offset` (either edge counts), members before heads."""
        starts = [unit.start for unit in self.members]
        place = bisect_right(starts, offset) - 1
        if place >= 0 and offset <= self.members[place].end:
            return self.members[place]
        for section in self.sections:
            if section.head.start <= offset <= section.head.end:
                return section.head
        return None


def parse_file(
    text: str,
    defines: Mapping[str, str] | None = None,
    previous: ParsedFile | None = None,
    dialect: Dialect = "cookbook",
) -> ParsedFile:
    """Reads any text. `defines` are those of `#if`; `previous` is an earlier reading of the file,
    whose unchanged parts are taken over. Never raises for what the text holds."""
    known = dict(defines or {})
    if previous is not None and (previous.dialect != dialect or previous.defines != known):
        previous = None
    if previous is not None:
        if previous.text == text:
            return previous
        edited = _edit_one_member(previous, text)
        if edited is not None:
            return edited
    return _read_whole(text, known, previous, dialect)


# ---- anew -------------------------------------------------------------------------------------


def _read_whole(
    text: str, defines: dict[str, str], previous: ParsedFile | None, dialect: Dialect
) -> ParsedFile:
    if len(text) > MAX_LENGTH:
        fault = SyntaxFault("file_too_long", Span(0, min(len(text), 1)))
        return ParsedFile(text, dialect, defines, (), (), (fault,), (), (), False)
    tokens = lex(text)
    alive = keep_alive(tokens, defines, report=True)
    reader = _Reader(text, alive.tokens, defines, previous)
    sections = tuple(reader.section(section) for section in split(alive.tokens))
    outer_faults = [*reader.faults, *_outside(alive.tokens.faults, sections)]
    is_clean = tokens.is_complete and not tokens.has_directives and braces_match(tokens)
    return ParsedFile(
        text,
        dialect,
        defines,
        sections,
        tuple(_outer_comments(tokens.comments, sections)),
        tuple(outer_faults),
        tuple(alive.inactive),
        tuple(alive.directives),
        is_clean,
    )


class _Reader:
    """Makes units of token ranges, taking over those of `previous` whose text is the same."""

    def __init__(
        self, text: str, tokens: Tokens, defines: dict[str, str], previous: ParsedFile | None
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.defines = defines
        self.faults: list[SyntaxFault] = []
        self.known: dict[tuple[str, str], list[ReadUnit]] = {}
        self.previous_end = 0
        for section in previous.sections if previous is not None else ():
            for placed in (section.head, *section.members):
                unit = placed.unit
                self.known.setdefault((unit.start, unit.text), []).append(unit)
        for units in self.known.values():
            units.reverse()

    def section(self, section: Section) -> PlacedSection:
        start: Start = {
            "item": "file_item",
            "declaration": "declaration_head",
            "member": "class_member",
            "junk": "junk",
        }[section.kind]  # type: ignore[assignment]
        head = self.unit(section.head.first, section.head.last, start)
        opening = closing = None
        if section.opening is not None:
            opening = self.tokens.starts[section.opening]
            self.previous_end = opening + 1
        elif section.kind == "declaration":
            self.faults.append(SyntaxFault("missing_body", Span(head.end - 1, head.end)))
        members = []
        for found in section.members:
            is_stray = self.tokens.kinds[found.first] == "RBRACE"
            inside: Start = "enum_member" if section.context == "enum" else "class_member"
            members.append(self.unit(found.first, found.last, "junk" if is_stray else inside))
        if section.closing is not None:
            closing = self.tokens.starts[section.closing]
            self.previous_end = closing + 1
        elif opening is not None:
            self.faults.append(
                SyntaxFault(
                    "unclosed_body",
                    Span(opening, opening + 1),
                    insert="\n}",
                    insert_at=members[-1].end if members else opening + 1,
                )
            )
        return PlacedSection(section.kind, head, tuple(members), opening, closing)

    def unit(self, first: int, last: int, start: Start) -> PlacedUnit:
        offset = self.start_with_doc(first)
        end = self.tokens.ends[last - 1]
        text = self.text[offset:end]
        self.previous_end = end
        kept = self.known.get((start, text))
        if kept:
            return PlacedUnit(kept.pop() if len(kept) > 1 else kept[0], offset)
        if self.tokens.is_complete and not self.tokens.has_directives and "#" not in text:
            tokens = self.tokens.slice(first, last, text, offset)
        else:
            tokens = keep_alive(lex(text), self.defines, report=False).tokens
        return PlacedUnit(read_unit(text, start, tokens), offset)

    def start_with_doc(self, first: int) -> int:
        """A unit starts at the doc comment before its first token."""
        start = self.tokens.starts[first]
        comments = self.tokens.comments_between(self.previous_end, start)
        return _start_with_doc(self.text, comments, start)


def _start_with_doc(text: str, comments: list[Comment], start: int) -> int:
    """The start of the last doc comment before `start`, else `start`."""
    for comment in reversed(comments):
        if comment.start < start and is_doc(text, comment):
            return comment.start
    return start


def read_unit(text: str, start: Start, tokens: Tokens) -> ReadUnit:
    """Reads one unit from its tokens, whose places are those in `text`."""
    strays = [] if start == "junk" else stray_braces(tokens)
    if strays:
        tokens = _without(tokens, strays)
    parse = Parse(tokens)
    if start == "junk":
        tree: Node = ["error", *range(len(tokens.kinds))]
        span = Span(tokens.starts[0], tokens.ends[-1]) if tokens.kinds else Span(0, len(text))
        faults = [*tokens.faults, SyntaxFault("unmatched_brace", span, remove=span)]
    else:
        tree = parse.run(start)
        faults = [*tokens.faults, *parse.faults]
    member: ast.Member | None = None
    if start in ("class_member", "enum_member") or start == "junk":
        builder = Builder(parse)
        member = builder.member(tree)
        member.span = Span(0, len(text))
        member.comments = comment_views(text, _plain_comments(text, tokens.comments), 0)
        faults.extend(fault for fault in builder.faults if not _is_told(fault, parse.faults))
    faults.sort(key=lambda fault: fault.span)
    return ReadUnit(text, start, parse, tree, member, tuple(faults))


def _is_told(fault: SyntaxFault, others: list[SyntaxFault]) -> bool:
    """Whether a form that makes no sense holds, or touches, a fault that is told already."""
    return any(
        fault.span.start - 1 <= other.span.end and other.span.start <= fault.span.end + 1
        for other in others
    )


def _without(tokens: Tokens, strays: list[int]) -> Tokens:
    """The tokens without those braces, each of which becomes a fault."""
    left = Tokens(tokens.text, [], [], [], [], tokens.comments, list(tokens.faults))
    left.is_complete = tokens.is_complete
    for index, kind in enumerate(tokens.kinds):
        span = Span(tokens.starts[index], tokens.ends[index])
        if index in strays:
            left.faults.append(SyntaxFault("unmatched_brace", span, remove=span))
            continue
        left.kinds.append(kind)
        left.texts.append(tokens.texts[index])
        left.starts.append(span.start)
        left.ends.append(span.end)
    return left


def _plain_comments(text: str, comments: list[Comment]) -> list[Comment]:
    """All but a doc comment at the very start, which is the unit's own."""
    return [comment for comment in comments if comment.start or not is_doc(text, comment)]


def _outside(
    faults: list[SyntaxFault], sections: tuple[PlacedSection, ...]
) -> Iterator[SyntaxFault]:
    """The lexer's faults that are in no unit."""
    units = [unit for section in sections for unit in (section.head, *section.members)]
    starts = [unit.start for unit in units]
    for fault in faults:
        place = bisect_right(starts, fault.span.start) - 1
        if place < 0 or fault.span.end > units[place].end or fault.kind in _FILE_FAULTS:
            yield fault


_FILE_FAULTS = {
    "unmatched_directive", "unclosed_conditional", "bad_condition", "error_directive",
    "unknown_directive",
}  # fmt: skip


def _outer_comments(
    comments: list[Comment], sections: tuple[PlacedSection, ...]
) -> Iterator[Comment]:
    units = [unit for section in sections for unit in (section.head, *section.members)]
    starts = [unit.start for unit in units]
    for comment in comments:
        place = bisect_right(starts, comment.start) - 1
        if place < 0 or comment.start >= units[place].end:
            yield comment


# ---- on top of an earlier reading -------------------------------------------------------------


def _edit_one_member(previous: ParsedFile, text: str) -> ParsedFile | None:
    """The new reading where the edit is inside one member and moves no boundary, else None."""
    if not previous.is_clean or len(text) > MAX_LENGTH:
        return None
    old = previous.text
    prefix = _common_prefix(old, text)
    suffix = _common_suffix(old, text, prefix)
    changed_end = len(old) - suffix
    found = _member_around(previous, prefix, changed_end)
    if found is None:
        return None
    section_index, member_index = found
    section = previous.sections[section_index]
    placed = section.members[member_index]
    delta = len(text) - len(old)
    new_text = text[placed.start : placed.end + delta]
    tokens = lex(new_text)
    if not tokens.is_complete or tokens.has_directives or not tokens.kinds:
        return None
    if tokens.ends[-1] != len(new_text) or not is_one_member(tokens):
        return None
    if tokens.kinds[0] != placed.unit.tokens.kinds[0] or not _is_closed_before(
        previous.text, section, member_index
    ):
        return None
    if _start_with_doc(new_text, tokens.comments, tokens.starts[0]) != 0:
        return None
    unit = read_unit(new_text, placed.unit.start, tokens)
    members = (
        *section.members[:member_index],
        PlacedUnit(unit, placed.start),
        *(member.shifted(delta) for member in section.members[member_index + 1 :]),
    )
    closing = None if section.closing is None else section.closing + delta
    return replace(
        previous,
        text=text,
        sections=(
            *previous.sections[:section_index],
            replace(section, members=members, closing=closing),
            *(later.shifted(delta) for later in previous.sections[section_index + 1 :]),
        ),
        outer_comments=tuple(
            comment
            if comment.start < placed.end
            else Comment(comment.start + delta, comment.end + delta)
            for comment in previous.outer_comments
        ),
        outer_faults=tuple(
            fault if fault.span.start < placed.end else fault.shifted(delta)
            for fault in previous.outer_faults
        ),
    )


def _is_closed_before(text: str, section: PlacedSection, index: int) -> bool:
    """Whether what is before a member ends by itself, however the member starts."""
    if index == 0:
        return True
    return text[section.members[index - 1].end - 1] in ";}"


def _member_around(previous: ParsedFile, start: int, end: int) -> tuple[int, int] | None:
    """The member that holds the change strictly inside, its edges untouched."""
    starts = [section.head.start for section in previous.sections]
    section_index = bisect_right(starts, start) - 1
    if section_index < 0:
        return None
    section = previous.sections[section_index]
    member_index = bisect_right([member.start for member in section.members], start) - 1
    if member_index < 0:
        return None
    member = section.members[member_index]
    if member.start < start and end < member.end and member.unit.start != "junk":
        return section_index, member_index
    return None


def _common_prefix(one: str, two: str) -> int:
    low, high = 0, min(len(one), len(two))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == two[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_suffix(one: str, two: str, prefix: int) -> int:
    low, high = 0, min(len(one), len(two)) - prefix
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == two[len(two) - middle : len(two) - low]:
            low = middle
        else:
            high = middle - 1
    return low


# ---- views at file level ----------------------------------------------------------------------


def _build_source(parsed: ParsedFile) -> tuple[ast.SourceFile, list[SyntaxFault]]:
    source = ast.SourceFile(Span(0, len(parsed.text)), (), None, [], [], [])
    faults: list[SyntaxFault] = []
    comments = list(parsed.outer_comments)
    previous_end = 0
    for section in parsed.sections:
        if section.kind == "member":
            source.members.append(ast.PlacedMember(section.head.member, section.head.start))
        elif section.kind in ("item", "declaration"):
            _add_item(parsed, source, section, comments, previous_end, faults)
        previous_end = section.end
    return source, faults


def _add_item(
    parsed: ParsedFile,
    source: ast.SourceFile,
    section: PlacedSection,
    comments: list[Comment],
    previous_end: int,
    faults: list[SyntaxFault],
) -> None:
    head = section.head
    builder = Builder(head.unit.parse, head.start)
    tree = head.unit.tree
    name = tree[0]
    if name == "file_item":
        tree = tree[1]
        name = tree[0] if isinstance(tree, list) else ""
    if name == "package":
        source.package = builder.path(tree[2:])
        source.package_span = builder.span(tree)
    elif name in ("import_item", "using_item"):
        source.imports.append(builder.import_item(tree))
    elif name in ("declaration_head", "typedef_declaration"):
        declaration = builder.declaration(tree)
        declaration.members = [
            ast.PlacedMember(member.member, member.start) for member in section.members
        ]
        if section.opening is not None:
            end = section.closing if section.closing is not None else section.end
            declaration.body_span = Span(section.opening + 1, end)
        declaration.span = Span(declaration.span[0], section.end)
        own = [comment for comment in comments if previous_end <= comment.start < section.end]
        inside = [
            Comment(comment.start + head.start, comment.end + head.start)
            for comment in _plain_comments(head.text, head.unit.tokens.comments)
        ]
        declaration.comments = comment_views(parsed.text, sorted([*own, *inside]), 0)
        source.declarations.append(declaration)
    faults.extend(builder.faults)


def _unit_tokens(placed: PlacedUnit) -> Iterator[Span]:
    tokens = placed.unit.tokens
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        yield Span(start + placed.start, end + placed.start)
