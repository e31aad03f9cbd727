"""Placing: ranges of tokens become units, and a file's sections.

`SectionReader` makes the units of a row of tokens, those of a whole file or of a window of it
(`incremental.py`). A unit whose text and start are `known` is taken over as the same object.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from compiler_core.base.span import Span
from compiler_core.syntax.conditional import keep_alive
from compiler_core.syntax.cuts import cut_by_layout
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.lexer import Comment, Tokens, lex
from compiler_core.syntax.split import Context, Range, Section
from compiler_core.syntax.units import (
    Dialect,
    PlacedSection,
    PlacedUnit,
    ReadUnit,
    Start,
    read_unit,
    start_with_doc,
)


class SectionReader:
    """Makes units of token ranges, taking over those that are `known` by their text."""

    def __init__(
        self,
        text: str,
        tokens: Tokens,
        defines: Mapping[str, str],
        known: Iterable[ReadUnit],
        dialect: Dialect,
    ) -> None:
        self.text = text
        self.dialect: Dialect = dialect
        self.tokens = tokens
        self.defines = defines
        self.faults: list[SyntaxFault] = []
        self.known: dict[tuple[str, str], list[ReadUnit]] = {}
        self.previous_end = 0
        self.has_markup = "MARKUP" in tokens.kinds
        for unit in known:
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
        elif section.kind == "declaration" and not head.unit.reading_faults:
            self.faults.append(missing_body(head, has_members=bool(section.members)))
        members = list(self.members(section.members, section.context))
        if section.closing is not None:
            closing = self.tokens.starts[section.closing]
            self.previous_end = closing + 1
        elif opening is not None:
            self.faults.append(unclosed_body(opening, members))
        return PlacedSection(section.kind, head, tuple(members), opening, closing)

    def members(self, ranges: Iterable[Range], context: Context) -> Iterator[PlacedUnit]:
        """The units of members; of one that has a fault there may be several (`cuts.py`)."""
        start: Start = "enum_member" if context == "enum" else "class_member"
        for found in ranges:
            if self.tokens.kinds[found.first] == "RBRACE":
                yield self.unit(found.first, found.last, "junk")
                continue
            previous_end = self.previous_end
            whole = self.unit(found.first, found.last, start)
            parts = cut_by_layout(self.tokens, found) if whole.unit.reading_faults else [found]
            if len(parts) == 1:
                yield whole
                continue
            self.previous_end = previous_end
            for number, part in enumerate(parts):
                placed = self.unit(part.first, part.last, start)
                yield placed._replace(is_cut_off=number > 0)

    def unit(self, first: int, last: int, start: Start) -> PlacedUnit:
        offset = self.start_with_doc(first)
        end = self.tokens.ends[last - 1]
        text = self.text[offset:end]
        self.previous_end = end
        kept = self.known.get((start, text))
        if kept:
            return PlacedUnit(kept.pop() if len(kept) > 1 else kept[0], offset)
        if self._are_its_own(text):
            tokens = self.tokens.slice(first, last, text, offset)
            tokens.faults = [fault for fault in tokens.faults if fault.kind not in _FILE_FAULTS]
        else:
            tokens = keep_alive(lex(text), self.defines, report=False).tokens
        return PlacedUnit(read_unit(text, start, tokens, self.dialect), offset)

    def _are_its_own(self, text: str) -> bool:
        """Whether the file's tokens are surely those of the unit's `text` alone. What is before it
        decides where strings end, what is alive, and whether a `<` starts a markup literal."""
        return (
            self.tokens.is_complete
            and not self.tokens.has_directives
            and "#" not in text
            and not (self.has_markup and "<" in text)
        )

    def start_with_doc(self, first: int) -> int:
        """A unit starts at the doc comment before its first token."""
        start = self.tokens.starts[first]
        comments = self.tokens.comments_between(self.previous_end, start)
        return start_with_doc(self.text, comments, start)


def missing_body(head: PlacedUnit, *, has_members: bool) -> SyntaxFault:
    """Of a declaration without a `{`: without a body, or only without that."""
    span = Span(head.end - 1, head.end)
    if not has_members:
        return SyntaxFault("missing_body", span)
    return SyntaxFault("missing", span, "", ("LBRACE",), " {", head.end)


def unclosed_body(opening: int, members: Sequence[PlacedUnit]) -> SyntaxFault:
    """Of a declaration whose `{` has no `}`: it belongs behind the last member."""
    return SyntaxFault(
        "unclosed_body",
        Span(opening, opening + 1),
        insert="\n}",
        insert_at=members[-1].end if members else opening + 1,
    )


def faults_outside(
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
    "unknown_directive", "directive_behind_else", "line_directive",
}  # fmt: skip


def comments_outside(
    comments: list[Comment], sections: tuple[PlacedSection, ...]
) -> Iterator[Comment]:
    units = [unit for section in sections for unit in (section.head, *section.members)]
    starts = [unit.start for unit in units]
    for comment in comments:
        place = bisect_right(starts, comment.start) - 1
        if place < 0 or comment.start >= units[place].end:
            yield comment
