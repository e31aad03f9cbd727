"""Conditionals beside an edit: what stays as it is where no directive and no dead branch changed.

An edit of live code that touches no directive changes no liveness. So the live tokens of a part of
the text are those that stand in none of the directives and dead branches that were there before
(`live_tokens`), and the conditionals are the same ones, moved; a dead branch near the edit may have
come to stand at another place of the grammar, and is then read again (`place_again`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from compiler_core.base.span import Span
from compiler_core.syntax.branch_reading import BranchReader
from compiler_core.syntax.branch_surroundings import Sections
from compiler_core.syntax.branches import Branch, Conditional
from compiler_core.syntax.conditional import copy_tokens, outside
from compiler_core.syntax.directives import find_directives
from compiler_core.syntax.lexer import Tokens, lex
from compiler_core.syntax.units import Dialect, PlacedSection, PlacedUnit


def touches(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether a change from `start` to `end` is in, or at an edge of, one of the spans."""
    return any(span.start <= end and start <= span.end for span in spans)


def live_tokens(tokens: Tokens, directives: Sequence[Span], dead: Sequence[Span]) -> Tokens | None:
    """Those of the tokens that are in no directive and no dead branch; None where the tokens'
    directives are others than those. All places are those of the tokens."""
    found = find_directives(tokens, [], is_whole_file=False)
    spans = [Span(tokens.starts[one.index], tokens.ends[one.behind - 1]) for one in found]
    if spans != list(directives):
        return None
    out = sorted([*directives, *dead])
    kept = Tokens(tokens.text, [], [], [], [], outside(tokens.comments, dead), tokens.faults)
    kept.is_complete = tokens.is_complete
    first = 0
    for span in out:
        last = bisect_left(tokens.starts, span.start, lo=first)
        copy_tokens(tokens, kept, first, last)
        first = bisect_left(tokens.starts, span.end, lo=last)
    copy_tokens(tokens, kept, first, len(tokens.starts))
    return kept


def within(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    """The spans that lie from `start` to `end`, counted from `start`."""
    return [span.shifted(-start) for span in spans if start <= span.start and span.end <= end]


def place_again(
    conditionals: tuple[Conditional, ...],
    part: Span,
    sections: tuple[PlacedSection, ...],
    defines: Mapping[str, str],
    dialect: Dialect,
    kept: Sequence[PlacedUnit] = (),
) -> tuple[Conditional, ...]:
    """The conditionals, those of their dead branches that stand in `part` of the text read again
    where they now stand at another place: those within units that were `kept` do not."""
    reader = BranchReader(defines, dialect, {})
    around = Sections(sections, (), "file")

    def conditional(found: Conditional) -> Conditional:
        if found.span.end < part.start or found.span.start > part.end:
            return found
        branches = tuple(branch(one, found.span.start) for one in found.branches)
        if all(one is two for one, two in zip(branches, found.branches, strict=True)):
            return found
        return replace(found, branches=branches)

    def is_kept(offset: int) -> bool:
        return any(unit.start < offset < unit.end for unit in kept)

    def branch(found: Branch, start: int) -> Branch:
        reading = found.reading
        if reading is None:
            inner = tuple(map(conditional, found.inner))
            is_same = all(one is two for one, two in zip(inner, found.inner, strict=True))
            return found if is_same else replace(found, inner=inner)
        kinds = reading.tokens.kinds
        if (
            not part.contains(start)
            or is_kept(start)
            or (
                around.place(start, kinds[0]) == reading.place
                if kinds
                else not reading.conditionals
            )
        ):
            return found
        return replace(found, reading=reader.reading(lex(reading.text), around, start))

    return tuple(map(conditional, conditionals))
