"""Expressions: operators by precedence, over the operands of `operands.py`.

A higher number binds tighter. Left-associative operators are read in a loop, right-associative
ones call back; an operator before its operand reads as far as its own level reaches, so that
`&a + b` is `&(a + b)` and `-a + b` is `(-a) + b`.
"""

from __future__ import annotations

from compiler_core.base.span import Span
from compiler_core.elixir.operators import BINARY, UNARY
from compiler_core.elixir.read import operands
from compiler_core.elixir.read.cursor import DEEPEST, Cursor
from compiler_core.elixir.read.tokens import Token
from compiler_core.elixir.read.tree import Binary, Keywords, Missing, Name, Node, Skipped, Unary

_BESIDE_KEYWORDS = frozenset(("when",))


def expression(c: Cursor, minimum: int = 0) -> Node:
    """The expression here, up to the first operator that binds less tightly than `minimum`."""
    c.depth += 1
    try:
        if c.depth > DEEPEST:
            return _too_deep(c)
        left = operands.operand(c)
        while True:
            found = _infix(c)
            if found is None:
                return left
            operator, (precedence, side), count = found
            if precedence < minimum:
                return left
            left = _binary(c, left, operator, precedence + (side == "left"), count)
    finally:
        c.depth -= 1


def _infix(c: Cursor) -> tuple[str, tuple[int, str], int] | None:
    """The operator between operands that stands here, with its number of tokens."""
    if c.kind != "operator":
        return None
    value = c.value
    if value == "not" and c.peek() == "operator" and c.tokens[c.at + 1].value == "in":
        return "not in", BINARY["not in"], 2
    level = BINARY.get(value)
    return (value, level, 1) if level is not None else None


def _binary(c: Cursor, left: Node, operator: str, minimum: int, count: int) -> Node:
    first = c.next()
    last = c.next() if count == 2 else first
    c.skip_lines()
    if operator in _BESIDE_KEYWORDS and c.kind in ("keyword", "quoted_keyword"):
        pairs = tuple(operands.keywords(c))
        right: Node = Keywords(Span(pairs[0].span.start, pairs[-1].span.end), pairs)
    elif not operands.starts(c):
        right = missing(c, last)
    else:
        right = expression(c, minimum)
    if operator == "//" and not (isinstance(left, Binary) and left.operator.text == ".."):
        c.fault("step_without_range", Span(first.start, first.end), "//")
    name = Name(Span(first.start, last.end), operator)
    return Binary(Span(left.span.start, right.span.end), left, name, right)


def missing(c: Cursor, after: Token | None = None) -> Missing:
    """No operand stands here: a fault at the token that asked for one, or at this place."""
    place = c.end_of_last()
    if after is not None:
        c.fault("missing_operand", Span(after.start, after.end), after.value)
    else:
        c.fault("missing_operand", Span(place, place))
    return Missing(Span(place, place))


def unary(c: Cursor) -> Node:
    """An operator before its operand; the operand of `@` is a name and its call alone."""
    token = c.next()
    c.skip_lines()
    name = Name(Span(token.start, token.end), token.value)
    if not operands.starts(c):
        operand: Node = missing(c, token)
    elif token.value == "@":
        operand = operands.attribute(c)
    else:
        operand = expression(c, UNARY[token.value] + 1)
    return Unary(Span(token.start, operand.span.end), name, operand)


def _too_deep(c: Cursor) -> Node:
    token = c.token
    c.fault("too_deep", Span(token.start, token.end))
    span = c.skip_to("line")
    return Skipped(span) if span is not None else Missing(Span(token.start, token.start))
