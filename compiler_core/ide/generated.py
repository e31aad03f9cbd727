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
    return _cut(generated.text, _whole(mappings, best))


def _whole(mappings: Sequence[Mapping], found: Mapping) -> Span:
    """From the first to the last piece that came of one source span: a function with a default
    argument becomes several clauses."""
    pieces = [mapping.generated for mapping in mappings if mapping.source == found.source]
    return Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))


def _cut(text: str, span: Span) -> str | None:
    """The piece without the indentation that it has there."""
    line_start = text.rfind("\n", 0, span.start) + 1
    lead = text[line_start : span.start]
    piece = text[span.start : span.end].rstrip()
    if not piece.strip():
        return None
    lines = dedent((lead if not lead.strip() else "") + piece).split("\n")
    if len(lines) > MOST_LINES:
        lines = [*lines[:MOST_LINES], f"# … {len(lines) - MOST_LINES} more lines"]
    return "\n".join(lines)


def _length(span: Span) -> int:
    return span.end - span.start
