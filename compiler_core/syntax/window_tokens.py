"""The tokens of a window, as they are in the file, without lexing what did not change.

Where the edit is inside one member, only that member is lexed: the others' tokens are known, and so
are the comments between them. In every other case the window's text is lexed, by lines where some
string or comment of the file has no end.
"""

from __future__ import annotations

from bisect import bisect_left

from compiler_core.base.span import Span
from compiler_core.base.text import Change
from compiler_core.syntax.branch_editing import live_tokens, touches, within
from compiler_core.syntax.lexer import (
    Comment,
    Tokens,
    end_of_token,
    lex,
    lex_by_line,
    never_ends,
)
from compiler_core.syntax.parsed_file import ParsedFile
from compiler_core.syntax.units import PlacedSection, PlacedUnit
from compiler_core.syntax.window import Window


def live(previous: ParsedFile, window: Window, edit: Change, tokens: Tokens) -> Tokens | None:
    """The window's live tokens; None where the edit may have changed which are alive."""
    if not previous.directives:
        return None if tokens.has_directives else tokens
    if touches(previous.directives, edit.start, edit.end):
        return None
    if touches(previous.inactive, edit.start, edit.end):
        return None
    base, end = window.start, window.end + edit.delta
    directives = within(shifted_spans(previous.directives, edit.end, edit.delta), base, end)
    dead = within(shifted_spans(previous.inactive, edit.end, edit.delta), base, end)
    return live_tokens(tokens, directives, dead)


def lex_window(
    previous: ParsedFile, index: int, window: Window, edit: Change, text: str, *, alike: bool
) -> Tokens | None:
    """The window's tokens, as they are in the file; None where it isn't known whether the file's
    strings and comments all end."""
    part = text[window.start : window.end + edit.delta]
    was_complete = previous.balance.is_complete
    tokens = _recomposed(previous, index, window, edit, text) or lex(part)
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


def _meets(old: str, new: str, start: int, new_end: int, edit: Change) -> bool:
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


def in_the_file(tokens: Tokens, section: PlacedSection, base: int, text: str) -> Tokens:
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


def shifted_spans(spans: tuple[Span, ...], start: int, delta: int) -> tuple[Span, ...]:
    """Those from `start` on moved by `delta`."""
    if not spans:
        return spans
    return tuple(span if span.start < start else span.shifted(delta) for span in spans)


# ---- without lexing what did not change -------------------------------------------------------


def old_kinds(previous: ParsedFile, index: int, window: Window) -> list[str]:
    """The raw kinds of the window's old tokens, up to where the cut is as before."""
    members = previous.sections[index].members[window.first : window.last]
    if previous.balance.is_complete and all(map(_has_its_tokens, members)):
        return [kind for member in members for kind in member.unit.tokens.kinds]
    part = previous.text[window.start : window.stop]
    return (lex(part) if previous.balance.is_complete else lex_by_line(part)).kinds


def _recomposed(
    previous: ParsedFile, index: int, window: Window, edit: Change, text: str
) -> Tokens | None:
    """The window's tokens where the edit is inside one member, which alone is lexed."""
    section = previous.sections[index]
    if not previous.balance.is_complete or within(
        (*previous.directives, *previous.inactive), window.start, window.end
    ):
        return None
    place = window.first
    members = section.members
    while place < window.last and members[place].end <= edit.start:
        place += 1
    if place == window.last:
        return None
    edited = members[place]
    if not edited.start < edit.start <= edit.end < edited.end:
        return None
    parts = [member for member in members[window.first :] if member.end <= window.end]
    if not all(map(_has_its_tokens, parts)):
        return None
    alone = lex(text[edited.start : edited.end + edit.delta])
    if not _stands_alone(alone, edited):
        return None
    found = Tokens(text[window.start : window.end + edit.delta], [], [], [], [])
    base = -window.start
    behind = window.start
    for member in parts:
        _add_gap(found, previous.text, behind, member.start, base)
        if member is edited:
            _add(found, alone, member.start + base)
            base += edit.delta
        else:
            _add(found, member.unit.tokens, member.start + base)
        behind = member.end
    _add_gap(found, previous.text, behind, window.end, base)
    return found


def _has_its_tokens(member: PlacedUnit) -> bool:
    """Whether a unit kept the tokens that its text has in the file: one that was read without a
    brace too many lacks it."""
    return not any(fault.kind == "unmatched_brace" for fault in member.unit.reading_faults)


def _stands_alone(tokens: Tokens, edited: PlacedUnit) -> bool:
    """Whether a member's tokens, lexed alone, are those that it has in the file."""
    kinds = tokens.kinds
    return (
        tokens.is_complete
        and not tokens.has_directives
        and len(kinds) > 0
        and kinds[0] == edited.unit.tokens.kinds[0]
        and kinds[0] not in ("LT", "MARKUP")
        and kinds[-1] in ("SEMI", "RBRACE")
        and tokens.ends[-1] == len(tokens.text)
    )


def _add(found: Tokens, tokens: Tokens, base: int) -> None:
    found.kinds += tokens.kinds
    found.texts += tokens.texts
    found.starts += [start + base for start in tokens.starts]
    found.ends += [end + base for end in tokens.ends]
    found.comments += [Comment(start + base, end + base) for start, end in tokens.comments]
    found.faults += [fault.shifted(base) for fault in tokens.faults]


def _add_gap(found: Tokens, text: str, start: int, end: int, base: int) -> None:
    """What is between members: blanks, comments, a `;` too many, the body's `}`."""
    part = text[start:end]
    if part and not part.isspace():
        _add(found, lex(part), start + base)
