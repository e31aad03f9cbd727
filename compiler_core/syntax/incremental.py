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

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from compiler_core.base.span import Span
from compiler_core.base.text import Change, change_between
from compiler_core.syntax.branch_editing import place_again
from compiler_core.syntax.conditional import keep_alive
from compiler_core.syntax.lexer import (
    Comment,
    Tokens,
    is_same_by_line,
    lex,
)
from compiler_core.syntax.parsed_file import Alike, ParsedFile
from compiler_core.syntax.sections import SectionReader
from compiler_core.syntax.split import Balance, Context, braces_match, split, split_members
from compiler_core.syntax.units import PlacedUnit
from compiler_core.syntax.window import (
    Window,
    columns_are_known,
    section_around,
    start_of,
    window_around,
)
from compiler_core.syntax.window_tokens import (
    in_the_file,
    lex_window,
    live,
    old_kinds,
    shifted_spans,
)


def edit_members(previous: ParsedFile, text: str) -> ParsedFile | None:
    """The new reading where the edit is among the members of one body, else None."""
    edit = change_between(previous.text, text)
    index = section_around(previous, edit)
    if index is None:
        return None
    if previous.alike is not None:
        edited = _edit_alike(previous, previous.alike, index, edit, text)
        if edited is not None:
            return edited
    window = window_around(
        previous, index, edit.start, edit.end, strict=previous.balance.recovering
    )
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
    previous: ParsedFile, alike: Alike, index: int, edit: Change, text: str
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
    window = window_around(previous, index, start, end, strict=True)
    if window is None or window.last - window.first > _LONGEST_WINDOW:
        return None
    read = _read_window(previous, index, window, edit, text, alike)
    if read is None:
        return None
    left = _NOWHERE if read.is_alike else Span(start, end + edit.delta)
    return _replaced(previous, index, window, edit, text, read, Alike(left, alike.in_balance))


def _grown(edited: Span, edit: Change) -> Span:
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
    window: Window,
    edit: Change,
    text: str,
    alike: Alike | None,
) -> _Read | None:
    """`alike` holds outside of the window; without it, whether the file is whole may not change."""
    section = previous.sections[index]
    members = section.members
    if not members:
        return None
    strict = alike is not None or previous.balance.recovering
    if not columns_are_known(previous, section, window, edit, text, recovering=strict):
        return None
    found = lex_window(previous, index, window, edit, text, alike=alike is not None)
    if found is None:
        return None
    by_line = is_same_by_line(found)
    all_comments = found.comments
    found = live(previous, window, edit, found)
    if found is None:
        return None
    tokens = in_the_file(found, section, window.start, text)
    stop = bisect_left(tokens.starts, window.stop + edit.delta, lo=1)
    if stop == len(tokens.starts) or tokens.starts[stop] != window.stop + edit.delta:
        return None
    if alike is not None and alike.in_balance:
        balanced = _balance_alike(window, tokens, stop)
    else:
        balanced = _balance(previous, index, window, tokens, stop, may_end=alike is not None)
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
    if any(member.unit.start == "junk" or member.unit.has_open_metadata for member in placed):
        return None  # the other half of metadata's parentheses may be anywhere
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


def _balance(
    previous: ParsedFile, index: int, window: Window, tokens: Tokens, stop: int, *, may_end: bool
) -> Balance | None:
    """The file's balance with the new window; None where it is not known that as many braces match
    as before. `may_end`: whether all strings end may change."""
    old = previous.balance
    if tokens.is_complete != old.is_complete and not (may_end and old.recovering):
        return None
    before = old_kinds(previous, index, window)
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


def _balance_alike(window: Window, tokens: Tokens, stop: int) -> Balance | None:
    """The same, where all outside of the window matches and ends."""
    kinds = tokens.kinds[1:stop]
    if braces_match(kinds):
        return Balance(tokens.is_complete, True, 0, window.start)
    surplus = _surplus(kinds)
    return Balance(tokens.is_complete, False, surplus, window.start) if surplus else None


def _surplus(kinds: list[str]) -> int:
    return kinds.count("LBRACE") - kinds.count("RBRACE")


def _is_within(offset: int, members: Sequence[PlacedUnit]) -> bool:
    place = bisect_right(members, offset, key=start_of) - 1
    return place >= 0 and offset < members[place].end


# ---- all else is taken over -------------------------------------------------------------------


def _replaced(
    previous: ParsedFile,
    index: int,
    window: Window,
    edit: Change,
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
        inactive=shifted_spans(previous.inactive, edit.end, delta),
        directives=shifted_spans(previous.directives, edit.end, delta),
        balance=read.balance,
        alike=alike,
        conditionals=place_again(moved, part, sections, previous.defines, previous.dialect, kept),
    )
