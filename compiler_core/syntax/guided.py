"""Reading a member that has a fault a second time, by its layout.

The plain reading closes a bracket where the grammar refuses to go on, which may be many lines too
late. Where it found a fault, the member is read again with the marks of `layout.py`, and, where it
has more `}` than `{`, without those of `strays.py`. The reading with the fewest faults is taken; of
two with as many, that which finds the first of them earlier.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.span import Span
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.layout import marks
from compiler_core.syntax.lexer import Tokens
from compiler_core.syntax.parser import Parse
from compiler_core.syntax.strays import stray_braces


def parse_with_layout(tokens: Tokens, start: str) -> Parse:
    """The best reading of `tokens` as a `start`; `tree` and `faults` are set. Its `tokens` are
    those given, or fewer of them."""
    best = Parse(tokens)
    best.run(start)
    if not best.faults:
        return best
    for reading in _others(tokens):
        reading.run(start)
        if _is_better(reading, best):
            best = reading
    return best


def _others(tokens: Tokens) -> Iterator[Parse]:
    found = marks(tokens)
    if found:
        yield Parse(tokens, found)
    strays = stray_braces(tokens)
    if strays:
        yield Parse(_without(tokens, strays))


def _is_better(one: Parse, other: Parse) -> bool:
    faults, others = _faults(one), _faults(other)
    if not faults:
        return False  # nothing was wrong: all marks were taken for consequences
    if len(faults) != len(others):
        return len(faults) < len(others)
    return faults[0].span < others[0].span


def _faults(parse: Parse) -> list[SyntaxFault]:
    return sorted([*parse.tokens.faults, *parse.faults], key=lambda fault: fault.span)


def _without(tokens: Tokens, strays: list[int]) -> Tokens:
    """The tokens without those braces, each of which becomes a fault."""
    left = Tokens(tokens.text, [], [], [], [], tokens.comments, list(tokens.faults))
    left.is_complete = tokens.is_complete
    for index, kind in enumerate(tokens.kinds):
        span = Span(tokens.starts[index], tokens.ends[index])
        if index in strays:
            left.faults.append(SyntaxFault("unmatched_brace", span, remove=span))
            continue
        left.kinds.append(kind)
        left.texts.append(tokens.texts[index])
        left.starts.append(span.start)
        left.ends.append(span.end)
    return left
