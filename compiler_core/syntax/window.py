"""The window of an edit: which members may be cut otherwise than before (`incremental.py`)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import chain

from compiler_core.base.text import Change
from compiler_core.syntax.parsed_file import ParsedFile
from compiler_core.syntax.units import PlacedSection, PlacedUnit, ReadUnit

_MARGIN = 48
"""Tokens beside the edit; `split.py` looks at most 40 tokens ahead, metadata aside."""


@dataclass(frozen=True, slots=True)
class Window:
    """Members `first` up to `last` of a section, in places of the old text: `start` is where the
    text to cut again starts, `stop` the unchanged token at which the cut is as before (the first
    one of member `last`, or the body's `}`), `end` the end of what is lexed."""

    first: int
    last: int
    start: int
    stop: int
    end: int


def section_around(previous: ParsedFile, edit: Change) -> int | None:
    """The declaration that holds the edit in its body."""
    starts = [section.head.start for section in previous.sections]
    index = bisect_right(starts, edit.start) - 1
    if index < 0:
        return None
    section = previous.sections[index]
    if section.opening is None or section.closing is None or not _is_plain_head(section.head.unit):
        return None
    return index if section.opening < edit.start and edit.end <= section.closing else None


def _is_plain_head(head: ReadUnit) -> bool:
    """Whether the `{` behind a head can only be the body's, whatever is in the body."""
    kinds = head.tokens.kinds
    return (
        kinds[-1] not in _BEFORE_TYPE
        and kinds.count("LT") <= kinds.count("GT")
        and kinds.count("LPAREN") <= kinds.count("RPAREN")
        and kinds.count("LBRACKET") <= kinds.count("RBRACKET")
        and not head.has_open_metadata
    )


_BEFORE_TYPE = {"FROM_SOFT", "TO_SOFT", "EXTENDS", "IMPLEMENTS", "AND", "ARROW", "COLON"}


def window_around(
    previous: ParsedFile, index: int, edit_start: int, edit_end: int, *, strict: bool
) -> Window | None:
    """The window around an edit; `strict`: the cut in it may have to recover."""
    section = previous.sections[index]
    members = section.members
    assert section.opening is not None and section.closing is not None
    first = bisect_left(members, edit_start, key=_end)
    last = bisect_right(members, edit_end, lo=first, key=start_of)
    if last < len(members) and (last == 0 or members[last - 1].end < edit_end):
        last += 1  # what is in the gap before a member may be its comment
    while last < len(members) and members[last].is_cut_off:
        last += 1
    if any(member.unit.has_open_metadata for member in members[:last]):
        return None
    count = 0
    margin = _MARGIN if strict else 1
    while first > 0 and (
        count < margin
        or first == len(members)
        or members[first].is_cut_off
        or not starts_line(previous.text, members[first])
    ):
        first -= 1
        count += len(members[first].unit.tokens.kinds)
    start = members[first].start if first else section.opening + 1
    stop = first_token(members[last]) if last < len(members) else section.closing
    if not strict and last + 1 >= len(members):
        end = section.closing + 1
    elif not strict:
        end = members[last + 1].end
    else:
        end = _end_of_margin(previous, index, last)
    if any(member.unit.start == "junk" for member in members[first : last + 2]):
        return None
    return Window(first, last, start, stop, end)


def _end(placed: PlacedUnit) -> int:
    return placed.end


def start_of(placed: PlacedUnit) -> int:
    return placed.start


def first_token(placed: PlacedUnit) -> int:
    return placed.start + placed.unit.tokens.starts[0]


def starts_line(text: str, placed: PlacedUnit) -> bool:
    place = first_token(placed)
    line = max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1
    return not text[line:place].strip(" \t")


def _end_of_margin(previous: ParsedFile, index: int, last: int) -> int:
    """The end of the unit by which the margin behind the edit is full, or of the text."""
    following = chain(
        previous.sections[index].members[last:],
        (unit for later in previous.sections[index + 1 :] for unit in (later.head, *later.members)),
    )
    count = 0
    for placed in following:
        if count > _MARGIN and not placed.unit.has_open_metadata:
            return placed.end
        count += len(placed.unit.tokens.kinds)
    return len(previous.text)


def columns_are_known(
    previous: ParsedFile,
    section: PlacedSection,
    window: Window,
    edit: Change,
    text: str,
    *,
    recovering: bool,
) -> bool:
    """Whether all that decides by columns stands in lines that start in the window, or before the
    edit on lines that it did not change."""
    between = previous.text[edit.end : window.stop]
    if "\n" not in between and "\r" not in between:
        end_of_line = previous.text.find("\n", window.stop)
        beside = [
            member
            for member in section.members[window.last :]
            if end_of_line < 0 or member.start < end_of_line or member.is_cut_off
        ]
        if recovering or any(member.unit.reading_faults or member.is_cut_off for member in beside):
            return False  # where a damaged member is cut depends on its line's column
    if window.first:
        return True
    assert section.opening is not None
    before = text[section.opening + 1 : edit.start]
    line = re.match(r"[ \t]*[\r\n]", before)
    if line is not None:
        return True
    head = first_token(section.head)
    return (
        not recovering
        and starts_line(text, section.head)
        and "\n" not in text[head : section.opening]
        and "\r" not in text[head : section.opening]
    )
