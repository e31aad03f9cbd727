"""Reading a file: text to tree, views and faults, anew or on top of an earlier reading.

    parsed = parse_file(text)
    parsed.source                   # views (`ast`), places relative to their member
    parsed.faults                   # places relative to the file; `reporting.syntax` tells them
    parse_file(new_text, previous=parsed)

A file is lexed, cut into sections and members (`split.py`), and each of these is read on its own
(`units.py`). A unit whose text is unchanged is taken over from `previous` **as the same object**;
an edit inside one member is lexed and parsed alone (`incremental.py`). Reading on top of an earlier
reading gives what reading anew gives.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from compiler_core.base.span import Span
from compiler_core.syntax.conditional import keep_alive
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.incremental import edit_one_member
from compiler_core.syntax.lexer import Comment, Tokens, lex
from compiler_core.syntax.parsed_file import ParsedFile
from compiler_core.syntax.split import Section, braces_match, split
from compiler_core.syntax.units import (
    Dialect,
    PlacedSection,
    PlacedUnit,
    ReadUnit,
    Start,
    read_unit,
    start_with_doc,
)

# Trees are up to some thousand deep (`parser.MAX_DEPTH`, `MAX_TERMS`), and phases go down them by
# recursion, some calls a level. A call from Python to Python takes none of C's stack.
sys.setrecursionlimit(max(sys.getrecursionlimit(), 20_000))

MAX_LENGTH = 2_000_000
"""Characters of the longest file that is read; a longer one is one fault."""


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
        edited = edit_one_member(previous, text)
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
    reader = _Reader(text, alive.tokens, defines, previous, dialect)
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
        self,
        text: str,
        tokens: Tokens,
        defines: dict[str, str],
        previous: ParsedFile | None,
        dialect: Dialect,
    ) -> None:
        self.text = text
        self.dialect: Dialect = dialect
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
        return PlacedUnit(read_unit(text, start, tokens, self.dialect), offset)

    def start_with_doc(self, first: int) -> int:
        """A unit starts at the doc comment before its first token."""
        start = self.tokens.starts[first]
        comments = self.tokens.comments_between(self.previous_end, start)
        return start_with_doc(self.text, comments, start)


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
