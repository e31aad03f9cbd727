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
from compiler_core.syntax.branch_editing import live_tokens, place_again, touches, within
from compiler_core.syntax.conditional import keep_alive
from compiler_core.syntax.lexer import (
    Comment,
    Tokens,
    end_of_token,
    is_same_by_line,
    lex,
    lex_by_line,
    never_ends,
)
from compiler_core.syntax.parsed_file import Alike, ParsedFile
from compiler_core.syntax.sections import SectionReader
from compiler_core.syntax.split import Balance, Context, braces_match, split, split_members
from compiler_core.syntax.units import PlacedSection, PlacedUnit, ReadUnit

_MARGIN = 48
"""Tokens beside the edit; `split.py` looks at most 40 tokens ahead, metadata aside."""


def edit_members(previous: ParsedFile, text: str) -> ParsedFile | None:
    """The new reading where the edit is among the members of one body, else None."""
    edit = _edit(previous.text, text)
    index = _section_around(previous, edit)
    if index is None:
        return None
    if previous.alike is not None:
        edited = _edit_alike(previous, previous.alike, index, edit, text)
        if edited is not None:
            return edited
    window = _window(previous, index, edit.start, edit.end, strict=previous.balance.recovering)
    if window is not None:
        read = _read_window(previous, index, window, edit, text, None)
        if read is not None:
            alike = previous.alike
            if alike is not None:
                alike = Alike(_grown(alike.edited, edit), alike.in_balance)
            return _replaced(previous, index, window, edit, text, read, alike)
    alike = _alike(previous) if previous.alike is None else None
    return None if alike is None else _edit_alike(previous, alike, index, edit, text)


_NOWHERE = Span(0, 0)
_LONGEST_WINDOW = 30
"""Members; where more were edited since the file was whole, it is read whole once."""


def _edit_alike(
    previous: ParsedFile, alike: Alike, index: int, edit: _Edit, text: str
) -> ParsedFile | None:
    """The new reading where the window holds all that is not `alike`: whether the file is whole may
    change then."""
    start, end = edit.start, edit.end
    if alike.edited != _NOWHERE:
        start, end = min(start, alike.edited.start), max(end, alike.edited.end)
    section = previous.sections[index]
    assert section.opening is not None and section.closing is not None
    if not section.opening < start <= end <= section.closing:
        return None
    window = _window(previous, index, start, end, strict=True)
    if window is None or window.last - window.first > _LONGEST_WINDOW:
        return None
    read = _read_window(previous, index, window, edit, text, alike)
    if read is None:
        return None
    left = _NOWHERE if read.is_alike else Span(start, end + edit.delta)
    return _replaced(previous, index, window, edit, text, read, Alike(left, alike.in_balance))


def _grown(edited: Span, edit: _Edit) -> Span:
    if edited == _NOWHERE:
        return Span(edit.start, edit.end + edit.delta)
    return Span(min(edited.start, edit.start), max(edited.end, edit.end) + edit.delta)


def _alike(previous: ParsedFile) -> Alike | None:
    """Whether all of a file in which all strings and comments end would be cut in the same way if
    they did not; asked once, before that changes."""
    if not previous.balance.is_complete:
        return None
    tokens = lex(previous.text)
    if not is_same_by_line(tokens):
        return None
    if previous.balance.recovering:
        return Alike(_NOWHERE, False)
    alive = keep_alive(tokens, previous.defines, report=False).tokens
    return Alike(_NOWHERE, True) if split(alive) == split(alive, recovering=True) else None


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


def _window(
    previous: ParsedFile, index: int, edit_start: int, edit_end: int, *, strict: bool
) -> _Window | None:
    """The window around an edit; `strict`: the cut in it may have to recover."""
    section = previous.sections[index]
    members = section.members
    assert section.opening is not None and section.closing is not None
    first = bisect_left(members, edit_start, key=_end)
    last = bisect_right(members, edit_end, lo=first, key=_start)
    if last < len(members) and (last == 0 or members[last - 1].end < edit_end):
        last += 1  # what is in the gap before a member may be its comment
    while last < len(members) and members[last].is_cut_off:
        last += 1
    if any(_has_open_metadata(member.unit) for member in members[:last]):
        return None
    count = 0
    margin = _MARGIN if strict else 1
    while first > 0 and (
        count < margin
        or first == len(members)
        or members[first].is_cut_off
        or not _starts_line(previous.text, members[first])
    ):
        first -= 1
        count += len(members[first].unit.tokens.kinds)
    start = members[first].start if first else section.opening + 1
    stop = _first_token(members[last]) if last < len(members) else section.closing
    if not strict and last + 1 >= len(members):
        end = section.closing + 1
    elif not strict:
        end = members[last + 1].end
    else:
        end = _end_of_margin(previous, index, last)
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


def _end_of_margin(previous: ParsedFile, index: int, last: int) -> int:
    """The end of the unit by which the margin behind the edit is full, or of the text."""
    following = chain(
        previous.sections[index].members[last:],
        (unit for later in previous.sections[index + 1 :] for unit in (later.head, *later.members)),
    )
    count = 0
    for placed in following:
        if count > _MARGIN and not _has_open_metadata(placed.unit):
            return placed.end
        count += len(placed.unit.tokens.kinds)
    return len(previous.text)


def _columns_are_known(
    previous: ParsedFile,
    section: PlacedSection,
    window: _Window,
    edit: _Edit,
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
        if recovering or any(member.unit.faults or member.is_cut_off for member in beside):
            return False  # where a damaged member is cut depends on its line's column
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
    """The members that stand in a window now, and the comments between them; `is_alike`: the
    window is cut in one way whether the file recovers or not."""

    members: list[PlacedUnit]
    comments: list[Comment]
    balance: Balance
    is_alike: bool


def _read_window(
    previous: ParsedFile,
    index: int,
    window: _Window,
    edit: _Edit,
    text: str,
    alike: Alike | None,
) -> _Read | None:
    """`alike` holds outside of the window; without it, whether the file is whole may not change."""
    section = previous.sections[index]
    members = section.members
    if not members:
        return None
    strict = alike is not None or previous.balance.recovering
    if not _columns_are_known(previous, section, window, edit, text, recovering=strict):
        return None
    found = _lex_window(previous, window, edit, text, alike=alike is not None)
    if found is None:
        return None
    by_line = is_same_by_line(found)
    all_comments = found.comments
    found = _live(previous, window, edit, found)
    if found is None:
        return None
    tokens = _in_the_file(found, section, window.start, text)
    stop = bisect_left(tokens.starts, window.stop + edit.delta, lo=1)
    if stop == len(tokens.starts) or tokens.starts[stop] != window.stop + edit.delta:
        return None
    if alike is not None and alike.in_balance:
        balanced = _balance_alike(window, tokens, stop)
    else:
        balanced = _balance(previous, window, tokens, stop, may_end=alike is not None)
    if balanced is None:
        return None
    context: Context = "enum" if members[0].unit.start == "enum_member" else "class"
    ranges, reached, closes = split_members(tokens, context, stop, recovering=balanced.recovering)
    if reached != stop or closes != (window.last == len(members)):
        return None
    is_alike = by_line and alike is not None
    if is_alike and not balanced.recovering:
        is_alike = (ranges, reached, closes) == split_members(
            tokens, context, stop, recovering=True
        )
    elif alike is not None and alike.in_balance:
        is_alike = False
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
        for start, end in all_comments
        if (comment := Comment(start + window.start, end + window.start)).start < limit
        and not _is_within(comment.start, placed)
    ]
    return _Read(placed, comments, balanced, is_alike)


def _live(previous: ParsedFile, window: _Window, edit: _Edit, tokens: Tokens) -> Tokens | None:
    """The window's live tokens; None where the edit may have changed which are alive."""
    if not previous.directives:
        return None if tokens.has_directives else tokens
    if touches(previous.directives, edit.start, edit.end):
        return None
    if touches(previous.inactive, edit.start, edit.end):
        return None
    base, end = window.start, window.end + edit.delta
    directives = within(_shifted(previous.directives, edit.end, edit.delta), base, end)
    dead = within(_shifted(previous.inactive, edit.end, edit.delta), base, end)
    return live_tokens(tokens, directives, dead)


def _lex_window(
    previous: ParsedFile, window: _Window, edit: _Edit, text: str, *, alike: bool
) -> Tokens | None:
    """The window's tokens, as they are in the file; None where it isn't known whether the file's
    strings and comments all end."""
    part = text[window.start : window.end + edit.delta]
    was_complete = previous.balance.is_complete
    tokens = lex(part)
    stop = window.stop + edit.delta - window.start
    if tokens.is_complete and (was_complete or alike):
        place = bisect_left(tokens.starts, stop)
        if place < len(tokens.starts) and tokens.starts[place] == stop:
            return tokens  # all ends up to where all ended before
    if not was_complete and window.start > previous.balance.sound_until:
        return None
    if was_complete and not alike:
        return None
    end: int | None = window.start
    while end is not None and end < edit.end + edit.delta:
        end = end_of_token(text, end)
    if end is not None and not (
        (not was_complete and _meets(previous.text, text, window.start, end, edit))
        or never_ends(text, end)
    ):
        return None
    return lex_by_line(part)


def _meets(old: str, new: str, start: int, new_end: int, edit: _Edit) -> bool:
    """Whether a token of the old text ends where one of the new text does, at `new_end` or a little
    behind it: what is behind both is the same."""
    old_end: int | None = start
    while old_end is not None and old_end < edit.end:
        old_end = end_of_token(old, old_end)
    following: int | None = new_end
    for _ in range(100):
        if old_end is None or following is None:
            return False
        if old_end + edit.delta == following:
            return True
        if old_end + edit.delta < following:
            old_end = end_of_token(old, old_end)
        else:
            following = end_of_token(new, following)
    return False


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
    previous: ParsedFile, window: _Window, tokens: Tokens, stop: int, *, may_end: bool
) -> Balance | None:
    """The file's balance with the new window; None where it is not known that as many braces match
    as before. `may_end`: whether all strings end may change."""
    old = previous.balance
    if tokens.is_complete != old.is_complete and not (may_end and old.recovering):
        return None
    part = previous.text[window.start : window.stop]
    before = (lex(part) if old.is_complete else lex_by_line(part)).kinds
    kinds = tokens.kinds[1:stop]
    sound_until = min(old.sound_until, window.start) if not old.is_complete else window.start
    surplus = old.surplus
    matches = old.braces_match
    if not (braces_match(before) and braces_match(kinds)):
        surplus += _surplus(kinds) - _surplus(before)
        matches = False
        if not old.recovering or surplus == 0:
            return None
    balance = Balance(tokens.is_complete, matches, surplus, sound_until)
    return balance if balance.recovering == old.recovering else None


def _balance_alike(window: _Window, tokens: Tokens, stop: int) -> Balance | None:
    """The same, where all outside of the window matches and ends."""
    kinds = tokens.kinds[1:stop]
    if braces_match(kinds):
        return Balance(tokens.is_complete, True, 0, window.start)
    surplus = _surplus(kinds)
    return Balance(tokens.is_complete, False, surplus, window.start) if surplus else None


def _surplus(kinds: list[str]) -> int:
    return kinds.count("LBRACE") - kinds.count("RBRACE")


def _is_within(offset: int, members: Sequence[PlacedUnit]) -> bool:
    place = bisect_right(members, offset, key=_start) - 1
    return place >= 0 and offset < members[place].end


# ---- all else is taken over -------------------------------------------------------------------


def _replaced(
    previous: ParsedFile,
    index: int,
    window: _Window,
    edit: _Edit,
    text: str,
    read: _Read,
    alike: Alike | None,
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
    sections = (
        *previous.sections[:index],
        changed,
        *(later.shifted(delta) for later in previous.sections[index + 1 :]),
    )
    moved = tuple(one.moved(edit.end, delta) for one in previous.conditionals)
    part = Span(window.start, window.end + delta)
    known = {id(member.unit) for member in section.members[window.first : window.last]}
    kept = [member for member in read.members if id(member.unit) in known]
    return replace(
        previous,
        text=text,
        sections=sections,
        outer_comments=(
            *comments[:before],
            *read.comments,
            *(Comment(start + delta, end + delta) for start, end in comments[behind:]),
        ),
        outer_faults=tuple(
            fault if fault.span.start < window.start else fault.shifted(delta)
            for fault in previous.outer_faults
        ),
        inactive=_shifted(previous.inactive, edit.end, delta),
        directives=_shifted(previous.directives, edit.end, delta),
        balance=read.balance,
        alike=alike,
        conditionals=place_again(moved, part, sections, previous.defines, previous.dialect, kept),
    )


def _shifted(spans: tuple[Span, ...], start: int, delta: int) -> tuple[Span, ...]:
    if not spans:
        return spans
    return tuple(span if span.start < start else span.shifted(delta) for span in spans)
