"""Reading on top of an earlier reading: an edit among members costs these members.

The cut of a file into members is decided from left to right, and each decision looks at a few
tokens behind it. So what an edit can change lies in a *window*: from a member somewhat before the
edit (`_MARGIN` tokens, so that no decision further up has looked at what changed) to the next
member that starts, in the new text as in the old, where its unchanged text does. The window alone
is lexed and cut again; members whose text is in it as before are taken over, and so is all outside.

    class A {
      var x = 1;              margin: cut again, taken over
      function f() { g(|); }  the edit: read again
      var y = 2;              starts where it did: the cut is the same from here on
      …

(Wagner, "Practical algorithms for incremental software development environments", has the general
form of it.) The answer is None where more than a window may have changed: when braces begin or
cease to match or a string loses its end (the file is then cut in another way), at a directive, and
outside of bodies. The file is then read whole, unchanged units being taken over one by one
(`parse.py`). Both give what reading anew gives.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from compiler_core.base.span import Span
from compiler_core.syntax.lexer import Comment, Tokens, lex
from compiler_core.syntax.parsed_file import ParsedFile
from compiler_core.syntax.sections import SectionReader
from compiler_core.syntax.split import Balance, Context, braces_match, split_members
from compiler_core.syntax.units import PlacedSection, PlacedUnit, ReadUnit

_MARGIN = 48
"""Tokens beside the edit; `split.py` looks at most 40 tokens ahead, metadata aside."""


def edit_members(previous: ParsedFile, text: str) -> ParsedFile | None:
    """The new reading where the edit is among the members of one body, else None."""
    edit = _edit(previous.text, text)
    index = _section_around(previous, edit)
    if index is None:
        return None
    section = previous.sections[index]
    window = _window(previous, section, edit)
    if window is None:
        return None
    read = _read_window(previous, section, window, edit, text)
    if read is None:
        return None
    return _replaced(previous, index, window, edit, text, read)


# ---- what changed -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Edit:
    """`start` up to `end` of the old text was replaced; what is behind moved by `delta`."""

    start: int
    end: int
    delta: int


def _edit(old: str, new: str) -> _Edit:
    prefix = _common_prefix(old, new)
    suffix = _common_suffix(old, new, prefix)
    return _Edit(prefix, len(old) - suffix, len(new) - len(old))


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


# ---- the window -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Window:
    """Members `first` up to `last` of a section, in places of the old text: `start` is where the
    text to cut again starts, `stop` the unchanged token at which the cut is as before (the first
    one of member `last`, or the body's `}`), `end` the end of what is lexed."""

    first: int
    last: int
    start: int
    stop: int
    end: int


def _section_around(previous: ParsedFile, edit: _Edit) -> int | None:
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
        and not _has_open_metadata(head)
    )


_BEFORE_TYPE = {"FROM_SOFT", "TO_SOFT", "EXTENDS", "IMPLEMENTS", "AND", "ARROW", "COLON"}


def _has_open_metadata(unit: ReadUnit) -> bool:
    """Whether metadata's parentheses are open at the unit's end, so that their other half was
    looked for behind it."""
    kinds = unit.tokens.kinds
    if "META" not in kinds:
        return False
    depth = 0
    for kind in kinds:
        if kind in _OPENS:
            depth += 1
        elif kind in _CLOSES:
            depth -= 1
    return depth > 0


_OPENS = {"LPAREN", "LBRACKET", "LBRACE"}
_CLOSES = {"RPAREN", "RBRACKET", "RBRACE"}


def _window(previous: ParsedFile, section: PlacedSection, edit: _Edit) -> _Window | None:
    members = section.members
    assert section.opening is not None and section.closing is not None
    first = bisect_left(members, edit.start, key=_end)
    last = bisect_right(members, edit.end, lo=first, key=_start)
    if any(_has_open_metadata(member.unit) for member in members[:last]):
        return None
    count = 0
    while first > 0 and (count < _MARGIN or not _starts_line(previous.text, members[first])):
        first -= 1
        count += len(members[first].unit.tokens.kinds)
    start = members[first].start if first else section.opening + 1
    stop = _first_token(members[last]) if last < len(members) else section.closing
    if not previous.balance.recovering and last + 1 >= len(members):
        end = section.closing + 1
    else:
        end = _end_of_margin(previous, section, last)
    if any(member.unit.start == "junk" for member in members[first : last + 2]):
        return None
    return _Window(first, last, start, stop, end)


def _end(placed: PlacedUnit) -> int:
    return placed.end


def _start(placed: PlacedUnit) -> int:
    return placed.start


def _first_token(placed: PlacedUnit) -> int:
    return placed.start + placed.unit.tokens.starts[0]


def _starts_line(text: str, placed: PlacedUnit) -> bool:
    place = _first_token(placed)
    line = max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1
    return not text[line:place].strip(" \t")


def _end_of_margin(previous: ParsedFile, section: PlacedSection, last: int) -> int:
    """The end of the unit by which the margin behind the edit is full, or of the text."""
    behind = previous.sections.index(section) + 1
    following = chain(
        section.members[last:],
        (unit for later in previous.sections[behind:] for unit in (later.head, *later.members)),
    )
    count = 0
    for placed in following:
        if count > _MARGIN and not _has_open_metadata(placed.unit):
            return placed.end
        count += len(placed.unit.tokens.kinds)
    return len(previous.text)


def _columns_are_known(
    previous: ParsedFile, section: PlacedSection, window: _Window, edit: _Edit, text: str
) -> bool:
    """Whether all that decides by columns stands in lines that start in the window, or before the
    edit on lines that it did not change."""
    recovering = previous.balance.recovering
    between = previous.text[edit.end : window.stop]
    if recovering and "\n" not in between and "\r" not in between:
        return False
    if window.first:
        return True
    assert section.opening is not None
    before = text[section.opening + 1 : edit.start]
    line = re.match(r"[ \t]*[\r\n]", before)
    if line is not None:
        return True
    head = _first_token(section.head)
    return (
        not recovering
        and _starts_line(text, section.head)
        and "\n" not in text[head : section.opening]
        and "\r" not in text[head : section.opening]
    )


# ---- reading it -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Read:
    """The members that stand in a window now, and the comments between them."""

    members: list[PlacedUnit]
    comments: list[Comment]
    balance: Balance


def _read_window(
    previous: ParsedFile, section: PlacedSection, window: _Window, edit: _Edit, text: str
) -> _Read | None:
    if not previous.balance.is_complete or not section.members:
        return None
    if not _columns_are_known(previous, section, window, edit, text):
        return None
    tokens = lex(text[window.start : window.end + edit.delta])
    if tokens.has_directives or not tokens.is_complete:
        return None
    tokens = _in_the_file(tokens, section, window.start, text)
    stop = bisect_left(tokens.starts, window.stop + edit.delta, lo=1)
    if stop == len(tokens.starts) or tokens.starts[stop] != window.stop + edit.delta:
        return None
    balanced = _balance(previous, section.members[window.first : window.last], tokens.kinds[1:stop])
    if balanced is None:
        return None
    members = section.members
    context: Context = "enum" if members[0].unit.start == "enum_member" else "class"
    ranges, reached, closes = split_members(tokens, context, stop, recovering=balanced.recovering)
    if reached != stop or closes != (window.last == len(members)):
        return None
    known = [member.unit for member in members[window.first : window.last]]
    reader = SectionReader(text, tokens, previous.defines, known, previous.dialect)
    assert section.opening is not None
    reader.previous_end = members[window.first - 1].end if window.first else section.opening + 1
    placed = list(reader.members(ranges, context))
    limit = window.stop + edit.delta
    if not closes:
        limit = members[window.last].start + edit.delta
        if reader.start_with_doc(stop) != limit:
            return None
    if any(member.unit.start == "junk" for member in placed):
        return None
    if any(
        not _is_within(fault.span.start, placed)
        for fault in tokens.faults
        if fault.span.start < limit
    ) or any(window.start <= fault.span.start < window.stop for fault in previous.outer_faults):
        return None
    comments = [
        comment
        for comment in tokens.comments
        if comment.start < limit and not _is_within(comment.start, placed)
    ]
    return _Read(placed, comments, balanced)


def _in_the_file(tokens: Tokens, section: PlacedSection, base: int, text: str) -> Tokens:
    """The window's tokens with their places in the file, behind the first one of the head."""
    head = section.head.unit.tokens
    at = section.head.start
    return Tokens(
        text,
        [head.kinds[0], *tokens.kinds],
        [head.texts[0], *tokens.texts],
        [head.starts[0] + at, *[start + base for start in tokens.starts]],
        [head.ends[0] + at, *[end + base for end in tokens.ends]],
        [Comment(comment.start + base, comment.end + base) for comment in tokens.comments],
        [fault.shifted(base) for fault in tokens.faults],
        is_complete=tokens.is_complete,
    )


def _balance(
    previous: ParsedFile, members: Sequence[PlacedUnit], kinds: list[str]
) -> Balance | None:
    """The file's balance with `kinds` in place of `members`; None where it is not known that as
    many braces match as before."""
    old = previous.balance
    before = [kind for member in members for kind in _all_kinds(member.unit)]
    if braces_match(before) and braces_match(kinds):
        return old
    surplus = old.surplus + _surplus(kinds) - _surplus(before)
    if not old.recovering or surplus == 0:
        return None
    return Balance(old.is_complete, False, surplus)


def _all_kinds(unit: ReadUnit) -> list[str]:
    """The kinds of a unit's tokens, with the braces that were left out as strays."""
    if any(fault.kind == "unmatched_brace" for fault in unit.faults):
        return lex(unit.text).kinds
    return unit.tokens.kinds


def _surplus(kinds: list[str]) -> int:
    return kinds.count("LBRACE") - kinds.count("RBRACE")


def _is_within(offset: int, members: Sequence[PlacedUnit]) -> bool:
    place = bisect_right(members, offset, key=_start) - 1
    return place >= 0 and offset < members[place].end


# ---- all else is taken over -------------------------------------------------------------------


def _replaced(
    previous: ParsedFile, index: int, window: _Window, edit: _Edit, text: str, read: _Read
) -> ParsedFile:
    section = previous.sections[index]
    delta = edit.delta
    assert section.closing is not None
    members = (
        *section.members[: window.first],
        *read.members,
        *(member.shifted(delta) for member in section.members[window.last :]),
    )
    changed = replace(section, members=members, closing=section.closing + delta)
    comments = previous.outer_comments
    before = bisect_left(comments, (window.start,))
    behind = bisect_left(comments, (window.stop,))
    return replace(
        previous,
        text=text,
        sections=(
            *previous.sections[:index],
            changed,
            *(later.shifted(delta) for later in previous.sections[index + 1 :]),
        ),
        outer_comments=(
            *comments[:before],
            *read.comments,
            *(Comment(start + delta, end + delta) for start, end in comments[behind:]),
        ),
        outer_faults=tuple(
            fault if fault.span.start < window.start else fault.shifted(delta)
            for fault in previous.outer_faults
        ),
        inactive=_shifted(previous.inactive, window.start, delta),
        directives=_shifted(previous.directives, window.start, delta),
        balance=read.balance,
        # A directive that ends where the window starts stays as it is.
        conditionals=tuple(one.moved(window.start + 1, delta) for one in previous.conditionals),
    )


def _shifted(spans: tuple[Span, ...], start: int, delta: int) -> tuple[Span, ...]:
    if not spans:
        return spans
    return tuple(span if span.start < start else span.shifted(delta) for span in spans)
