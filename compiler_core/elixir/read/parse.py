"""Elixir's text to a tree with positions: any text gives a tree, and the faults beside it.

    read("Enum.map(xs, & &1 + )")
    Read(body=Block(RemoteCall Enum.map …), faults=(missing_operand at the `)`,), comments=())

A precedence climber (Pratt, "Top Down Operator Precedence", 1973) over the tokens of `lexer.py`;
the levels are those of Elixir's reference manual. What is particular to Elixir:

- calls without parentheses take everything behind them, and a `do` goes to the outermost one of
  their line (`if f x do` is `if(f(x), do: …)`): the cursor's `leaves_do` and `takes_many`;
- a block is a list of expressions or of clauses, and what stands before an `->` is known to be
  patterns only when the arrow comes (`blocks.py`);
- brackets, `do` and `fn` are matched first, so that a fault stays in its bracket or on its line
  (`cursor.py`).

`read` is memoised by its text: asking again costs nothing.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import lru_cache

from compiler_core.base.span import Span
from compiler_core.elixir.read import blocks
from compiler_core.elixir.read.cursor import Cursor
from compiler_core.elixir.read.lexer import lex
from compiler_core.elixir.read.tokens import ReadFault
from compiler_core.elixir.read.tree import Block, Skipped
from compiler_core.elixir.read.walk import descendants

sys.setrecursionlimit(max(sys.getrecursionlimit(), 20_000))


@dataclass(frozen=True, slots=True)
class Read:
    """Spans are code points in the text that was read; `faults` in the order of the text."""

    body: Block
    faults: tuple[ReadFault, ...]
    comments: tuple[Span, ...]


@lru_cache(maxsize=512)
def read(text: str, start: int = 0, end: int | None = None, holes: bool = False) -> Read:
    """The Elixir in `text[start:end]`; offsets stay those of `text`. `holes`: `$name` and `${…}`
    stand for operands."""
    lexed = lex(text, start, end, holes)
    cursor = Cursor(lexed.tokens, lexed.faults)
    body = blocks.whole(cursor)
    faults = sorted(dict.fromkeys(lexed.faults), key=lambda fault: fault.span)
    return Read(body, tuple(_without_followers(body, faults)), tuple(lexed.comments))


def _without_followers(body: Block, faults: list[ReadFault]) -> list[ReadFault]:
    """A character that Elixir doesn't have, in a text that is left out anyway, is not told."""
    if len(faults) < 2:
        return faults
    skipped = [node.span for node in descendants(body) if isinstance(node, Skipped)]
    return [
        fault
        for fault in faults
        if fault.kind != "unknown_character"
        or not any(span.start < fault.span.start and span.covers(fault.span) for span in skipped)
    ]
