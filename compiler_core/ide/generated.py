"""The Elixir of a construct, cut out of its file's output by the source map.

A mapping says that a span of the output came from a span of the source, and mappings nest. For a
construct the smallest mapping is taken whose source holds it: what it became, or what it became a
part of.
"""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import dedent
from typing import Protocol

from compiler_core.base.span import Span

MOST_LINES = 30
"""Of a longer piece only the beginning is shown."""


class Mapping(Protocol):
    @property
    def generated(self) -> Span: ...
    @property
    def source(self) -> Span: ...


class Mappings(Protocol):
    def within(self, source: Span, /) -> Sequence[Mapping]:
        """Those that came from inside a span of the source, in the order of the output."""
        ...


class Generated(Protocol):
    """A file's output, as `compile` has it."""

    @property
    def text(self) -> str: ...
    @property
    def mappings(self) -> Mappings: ...


def elixir_of(generated: Generated, construct: Span, within: Span) -> str | None:
    """The Elixir that `construct` became, or became a part of; None where nothing in `within` did.
    Both are spans of the source."""
    best: Mapping | None = None
    mappings = generated.mappings.within(within)
    for mapping in mappings:
        if not mapping.source.covers(construct):
            continue
        if best is None or _length(mapping.source) < _length(best.source):
            best = mapping
    if best is None:
        return None
    pieces = _pieces(generated.text, mappings, best)
    cut = [piece for piece in (_cut(generated.text, span) for span in pieces) if piece.strip()]
    return _beginning("\n\n".join(cut)) if cut else None


def _pieces(text: str, mappings: Sequence[Mapping], found: Mapping) -> list[Span]:
    """All that came of one source span, in its order; what stands one below the other is one piece:
    a function with a default argument becomes several clauses, a loop a call and, further on, the
    function that it calls."""
    pieces: list[Span] = []
    same = sorted(one.generated for one in mappings if one.source == found.source)
    for start, end in same:
        if pieces and not text[pieces[-1].end : start].strip():
            pieces[-1] = Span(pieces[-1].start, max(pieces[-1].end, end))
        else:
            pieces.append(Span(start, end))
    return pieces


def _cut(text: str, span: Span) -> str:
    """The piece without the indentation that it has there."""
    line_start = text.rfind("\n", 0, span.start) + 1
    lead = text[line_start : span.start]
    piece = text[span.start : span.end].rstrip()
    return dedent((lead if not lead.strip() else "") + piece)


def _beginning(text: str) -> str:
    lines = text.split("\n")
    if len(lines) > MOST_LINES:
        lines = [*lines[:MOST_LINES], f"# … {len(lines) - MOST_LINES} more lines"]
    return "\n".join(lines)


def _length(span: Span) -> int:
    return span.end - span.start
