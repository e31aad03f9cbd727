"""Reading a member that has a fault a second time, by its layout.

The plain reading closes a bracket where the grammar refuses to go on, which may be many lines too
late. Where it found a fault, the member is read again with the marks of `layout.py`; that reading
is taken where it has fewer faults, or as many, and finds the first of them earlier.
"""

from __future__ import annotations

from compiler_core.syntax.layout import marks
from compiler_core.syntax.lexer import Tokens
from compiler_core.syntax.parser import Parse


def parse_with_layout(tokens: Tokens, start: str) -> Parse:
    """The better reading of `tokens` as a `start`; `tree` and `faults` are set."""
    plain = Parse(tokens)
    plain.run(start)
    if not plain.faults:
        return plain
    found = marks(tokens)
    if not found:
        return plain
    guided = Parse(tokens, found)
    guided.run(start)
    if not guided.faults and not tokens.faults:
        return plain  # nothing was wrong: the marks' faults were taken for others' consequences
    return guided if _is_better(guided, plain) else plain


def _is_better(guided: Parse, plain: Parse) -> bool:
    if len(guided.faults) != len(plain.faults):
        return len(guided.faults) < len(plain.faults)
    return not guided.faults or guided.faults[0].span < plain.faults[0].span
