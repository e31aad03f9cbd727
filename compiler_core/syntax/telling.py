"""Telling a fault that the parser found, once.

One fault gives one diagnostic: what comes of one that is told (directly behind it, behind a token
that has no end, or on the same line) is repaired but not told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compiler_core.base.span import Span
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.simulate import accepts

if TYPE_CHECKING:
    from compiler_core.syntax.parser import Parse


def add_fault(
    parse: Parse, index: int, name: str, *, removable: bool = False, keeps_dot: bool = True
) -> None:
    span = token_span(parse, index)
    if is_consequence(parse, index, keeps_dot=keeps_dot) or is_on_told_line(parse, span):
        parse.fault_at = index
        return
    parse.fault_at = index
    expected = tuple(
        kind
        for kind in parse.table.rows[parse.states[-1]]
        if accepts(parse.table, parse.states, kind)
    )
    parse.faults.append(
        SyntaxFault(
            name,
            span,
            found=token_text(parse, index),
            expected=expected,
            remove=span if removable else None,
        )
    )


def is_consequence(parse: Parse, index: int, *, keeps_dot: bool = True) -> bool:
    """Whether the fault comes of one that is told: directly before it, or a token with no end."""
    if index - parse.fault_at <= 1:
        return True
    if index == 0:
        return False
    if parse.kinds[index - 1] == "DOT_GAP" and keeps_dot:
        # The views tell that a field's name is missing; in a path they don't.
        if not accepts(parse.table, parse.states, "ID"):
            return True
    end = parse.tokens.ends[index - 1]
    return any(fault.span.end == end for fault in parse.tokens.faults)


def is_on_told_line(parse: Parse, span: Span) -> bool:
    """Whether a fault is told on this line already: one fault of a line is enough to look at, and
    the others mostly come of it."""
    text = parse.tokens.text
    if parse.faults and are_on_one_line(text, parse.faults[-1].span, span):
        return True
    return any(are_on_one_line(text, fault.span, span) for fault in parse.tokens.faults)


def are_on_one_line(text: str, one: Span, other: Span) -> bool:
    """Whether two places of `text` start on one line."""
    if one.start > other.start:
        one, other = other, one
    return text.find("\n", one.start, other.start) < 0


def token_span(parse: Parse, index: int) -> Span:
    starts, ends = parse.tokens.starts, parse.tokens.ends
    if index < len(starts):
        return Span(starts[index], ends[index])
    return Span(max(0, ends[-1] - 1), ends[-1]) if ends else Span(0, 0)


def token_text(parse: Parse, index: int) -> str:
    texts = parse.tokens.texts
    return texts[index] if index < len(texts) else ""
