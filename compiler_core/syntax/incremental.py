"""Reading on top of an earlier reading: an edit inside one member costs that member.

Where the edit is strictly inside one member, and that member is well closed before and after, its
boundaries did not move: its text alone is lexed and parsed again, all else is taken over as the
same objects. In every other case the answer is None, and the file is read whole, units whose
text is unchanged being taken over one by one (`parse.py`). Both give what reading anew gives.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from compiler_core.syntax.lexer import Comment, lex
from compiler_core.syntax.parsed_file import ParsedFile
from compiler_core.syntax.split import is_one_member
from compiler_core.syntax.units import PlacedSection, PlacedUnit, read_unit, start_with_doc


def edit_one_member(previous: ParsedFile, text: str) -> ParsedFile | None:
    """The new reading where the edit is inside one member and moves no boundary, else None."""
    if not previous.is_clean:
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
    if start_with_doc(new_text, tokens.comments, tokens.starts[0]) != 0:
        return None
    unit = read_unit(new_text, placed.unit.start, tokens, previous.dialect)
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
