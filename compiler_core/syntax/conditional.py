"""Conditional compilation: which tokens are alive, and which directives belong together.

`#if COND … #elseif COND … #else … #end` may stand anywhere between tokens. `keep_alive` takes the
directives and the dead branches out of the token lists (they stay in the text, as every gap does,
so that printing back loses nothing) and returns the *outlines*: the conditionals with their
branches, as ranges of tokens, from which `branch_reading.py` makes what is in the tree.

It goes in two steps. First the directives alone are matched, without a look at any condition's
value (`directives.py`). Then each conditional's taken branch is chosen. What does not match costs
little:

- an `#if` without its `#end` has its last branch taken, so that a half-typed one hides nothing;
  where several are open, the `#end`'s column tells which of them it closes;
- an `#else` without its `#if` starts a dead branch if an `#end` follows that has no `#if` either,
  and is nothing otherwise; an `#end` alone is nothing.

A member's text may hold half of a conditional (`#if a function f() { #else function f(x) { #end`).
Read on its own, those rules give what the whole file gives: an `#else` without its `#if` ends a
branch that was taken, an `#if` without its `#end` has its last branch taken. Faults are told of the
whole file only (`report`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from compiler_core.base.span import Span
from compiler_core.syntax.condition_values import evaluate
from compiler_core.syntax.directives import (
    MATCHED,
    BranchOutline,
    ConditionalOutline,
    Directive,
    Part,
    find_directives,
    match,
)
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.lexer import Comment, Tokens


@dataclass(slots=True)
class Alive:
    """The tokens that are left, and what was taken out."""

    tokens: Tokens
    parts: list[Part] = field(default_factory=list)
    inactive: list[Span] = field(default_factory=list)
    """Dead branches, those within others not."""
    directives: list[Span] = field(default_factory=list)
    """Every directive with its condition or argument, dead ones too."""


def keep_alive(tokens: Tokens, defines: Mapping[str, str], *, report: bool) -> Alive:
    """`tokens` without directives and dead branches, and the outlines of the conditionals."""
    if not tokens.has_directives:
        return Alive(tokens)
    faults: list[SyntaxFault] = []
    directives = find_directives(tokens, faults, is_whole_file=report)
    parts = match(tokens, directives, faults)
    _choose(tokens, parts, _by_condition_names(defines), faults, is_live=True)
    kept = Tokens(tokens.text, [], [], [], [], [], list(tokens.faults))
    kept.is_complete = tokens.is_complete
    dead: list[Span] = []
    _keep(tokens, kept, 0, len(tokens.kinds), parts, dead)
    starts, ends = tokens.starts, tokens.ends
    spans = [Span(starts[one.index], ends[one.behind - 1]) for one in directives]
    # A condition that is not closed goes on over comments: they are nobody's documentation.
    kept.comments = outside(outside(tokens.comments, dead), spans)
    if report:
        kept.faults += faults
    return Alive(kept, parts, dead, spans)


def is_whole(parts: list[Part]) -> bool:
    """Whether every directive among `parts` has its partners: no half of a conditional."""
    return all(
        part.end is not None and not part.headless
        if isinstance(part, ConditionalOutline)
        else part.word not in MATCHED
        for part in parts
    ) and all(
        is_whole(branch.parts)
        for part in parts
        if isinstance(part, ConditionalOutline)
        for branch in part.branches
    )


def _by_condition_names(defines: Mapping[str, str]) -> Mapping[str, str]:
    """`-D a-b` is asked for as `a_b`."""
    if any("-" in name for name in defines):
        return {name.replace("-", "_"): value for name, value in defines.items()}
    return defines


# ---- choosing ---------------------------------------------------------------------------------


def _choose(
    tokens: Tokens,
    parts: list[Part],
    defines: Mapping[str, str],
    faults: list[SyntaxFault],
    *,
    is_live: bool,
) -> None:
    """Settles which branches are taken; tells what live directives have to say."""
    for part in parts:
        if isinstance(part, Directive):
            if is_live:
                _tell_alone(tokens, part, faults)
            continue
        is_settled = part.headless
        for branch in part.branches:
            condition = branch.directive.condition
            is_last = branch is part.branches[-1]
            if part.end is None and is_last:
                branch.is_taken = not part.headless and not any(
                    other.is_taken for other in part.branches
                )
                if not part.headless:
                    for other in part.branches:
                        other.is_taken = other is branch
            elif not is_settled:
                if condition is None:
                    branch.is_taken = branch.directive.word == "#else"
                elif not branch.directive.is_bad:
                    branch.is_taken, wrong = evaluate(condition, defines)
                    if is_live:
                        base = tokens.starts[branch.directive.index + 1] if wrong else 0
                        faults.extend(fault.shifted(base) for fault in wrong)
            is_settled = is_settled or branch.is_taken
        for branch in part.branches:
            _choose(tokens, branch.parts, defines, faults, is_live=is_live and branch.is_taken)


def _tell_alone(tokens: Tokens, directive: Directive, faults: list[SyntaxFault]) -> None:
    index, behind = directive.index, directive.behind
    has_argument = behind > index + 1
    span = Span(tokens.starts[index], tokens.ends[behind - 1])
    if directive.word == "#error":
        message = tokens.texts[behind - 1][1:-1] if has_argument else ""
        faults.append(SyntaxFault("error_directive", span, message))
    elif directive.word == "#line" and not has_argument:
        faults.append(SyntaxFault("line_directive", span))


# ---- keeping ----------------------------------------------------------------------------------


def _keep(
    tokens: Tokens, kept: Tokens, first: int, last: int, parts: list[Part], dead: list[Span]
) -> None:
    """Adds the live ones of tokens `first` to `last` to `kept`, the dead ranges to `dead`."""
    for part in parts:
        if isinstance(part, Directive):
            copy_tokens(tokens, kept, first, part.index)
            first = part.behind
            continue
        copy_tokens(tokens, kept, first, part.branches[0].directive.index)
        for branch in part.branches:
            if branch.is_taken:
                _keep(tokens, kept, branch.first, branch.last, branch.parts, dead)
            else:
                dead.append(branch_span(tokens, branch))
        first = part.branches[-1].last if part.end is None else part.end.behind
    copy_tokens(tokens, kept, first, last)


def copy_tokens(tokens: Tokens, kept: Tokens, first: int, last: int) -> None:
    if first < last:
        kept.kinds += tokens.kinds[first:last]
        kept.texts += tokens.texts[first:last]
        kept.starts += tokens.starts[first:last]
        kept.ends += tokens.ends[first:last]


def branch_span(tokens: Tokens, branch: BranchOutline) -> Span:
    """From behind the branch's directive to the next one, or to the end of the text."""
    start = tokens.ends[branch.directive.behind - 1]
    if branch.last < len(tokens.kinds):
        return Span(start, max(start, tokens.starts[branch.last]))
    return Span(start, len(tokens.text))


def outside(comments: list[Comment], dead: Sequence[Span]) -> list[Comment]:
    """The comments in none of the spans, which are in order."""
    starts = [span.start for span in dead]
    return [
        comment
        for comment in comments
        if (place := bisect_right(starts, comment.start) - 1) < 0
        or comment.start >= dead[place].end
    ]
