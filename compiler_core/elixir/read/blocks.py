"""Blocks: the text as a whole, `do … end` with its sections, `fn … end`, what parentheses hold.

A block is expressions on lines or between `;`, or clauses. That something was a clause's patterns
is known when its `->` comes: they are read as expressions between commas, and a `when` at their
end is then the guard. Whatever follows belongs to the clause until the next arrow.
"""

from __future__ import annotations

from compiler_core.base.span import Span
from compiler_core.elixir.read import containers, expressions, operands
from compiler_core.elixir.read.cursor import Cursor
from compiler_core.elixir.read.tree import (
    Binary,
    Block,
    Clause,
    Fn,
    Name,
    Node,
    Pair,
    Section,
    Skipped,
)

_KEYWORDS = frozenset(("keyword", "quoted_keyword"))


def whole(c: Cursor, span: Span | None = None) -> Block:
    """A whole text, or what stands in an interpolation; clauses have no place there."""
    block = body(c, allows_clauses=False)
    return Block(span, block.statements) if span is not None else block


def function(c: Cursor) -> Node:
    """`fn … end`."""
    opening = c.at
    start = c.next()
    with c.inside(opening):
        clauses = body(c)
        first = clauses.statements[0] if clauses.statements else None
        if not isinstance(first, Clause):
            c.fault("missing_arrow", Span(start.start, start.end), "fn", expected="->")
    return Fn(Span(start.start, c.end_of_last()), clauses)


def sections(c: Cursor) -> tuple[Section, ...]:
    """`do … else … end`, from the `do` on."""
    opening = c.at
    found: list[Section] = []
    token = c.next()
    with c.inside(opening):
        while True:
            name = Name(Span(token.start, token.end), token.value)
            block = body(c, in_section=True)
            found.append(Section(Span(token.start, max(token.end, block.span.end)), name, block))
            if c.kind != "block":
                break
            token = c.next()
    return tuple(found)


def body(c: Cursor, allows_clauses: bool = True, in_section: bool = False) -> Block:
    """Statements or clauses up to the limit, or to the word that starts the next section."""
    start = c.end_of_last()
    items: list[Node | _Head] = []
    after_head = False
    ends = ("end_of_text", "block") if in_section else ("end_of_text",)
    _separators(c, ends)
    while c.kind not in ends:
        before = c.at
        read = _item(c)
        if c.is_operator("->") and (allows_clauses or len(read) != 1):
            if after_head:
                c.unexpected()
            after_head = True
            items.append(_head(c, read))
            c.skip_lines()
            continue
        after_head = False
        if read and isinstance(read[0], Pair):
            c.fault("keywords_alone", read[0].key.span)
        elif len(read) > 1:
            second = read[1].span
            c.fault("unexpected", Span(second.start, second.start), ",")
        items += read
        if not _separators(c, ends):
            _recover(c, items, before)
            _separators(c, ends)
    end = c.end_of_last()
    return Block(Span(start, max(start, end)), _grouped(items))


class _Head:
    """What stands before a clause's body."""

    __slots__ = ("arrow", "guard", "patterns", "start")

    def __init__(self, patterns: tuple[Node, ...], guard: Node | None, arrow: Span) -> None:
        self.patterns = patterns
        self.guard = guard
        self.arrow = arrow
        self.start = patterns[0].span.start if patterns else arrow.start


def _item(c: Cursor) -> list[Node]:
    """The expressions between commas that stand here; more than one only before an arrow."""
    if c.is_operator("->"):
        return []
    if c.kind == "(" and _are_patterns(c):
        return _patterns_in_parentheses(c)
    found: list[Node] = []
    while True:
        if c.kind in _KEYWORDS:
            found += operands.keywords(c, many=True)
        elif operands.starts(c):
            found.append(expressions.expression(c))
        elif found:
            found.append(expressions.missing(c))
        if c.kind != "," or not found:
            return found
        c.next()


def _are_patterns(c: Cursor) -> bool:
    """Whether the `(` here holds a clause's patterns: an arrow follows its `)`, or a guard does
    and then an arrow."""
    place = c.partner.get(c.at, c.limit) + 1
    if place >= c.limit or c.tokens[place].kind != "operator":
        return False
    if c.tokens[place].value == "when":
        while place < c.limit and c.tokens[place].kind not in ("line", ";", "block"):
            if c.tokens[place].value == "->":
                return True
            place = c.partner.get(place, place) + 1
        return False
    return c.tokens[place].value == "->"


def _patterns_in_parentheses(c: Cursor) -> list[Node]:
    opening = c.at
    c.next()
    with c.inside(opening):
        patterns = list(containers.elements(c, is_call=True))
    if c.is_operator("when"):
        token = c.next()
        c.skip_lines()
        guard = expressions.expression(c) if operands.starts(c) else expressions.missing(c, token)
        left: Node = patterns.pop() if patterns else Block(Span(token.start, token.start), ())
        name = Name(Span(token.start, token.end), "when")
        patterns.append(Binary(Span(left.span.start, guard.span.end), left, name, guard))
    return patterns


def _head(c: Cursor, read: list[Node]) -> _Head:
    arrow = c.next()
    guard: Node | None = None
    last = read[-1] if read else None
    if isinstance(last, Binary) and last.operator.text == "when":
        guard = last.right
        read = read[:-1] if isinstance(last.left, Block) else [*read[:-1], last.left]
    return _Head(tuple(read), guard, Span(arrow.start, arrow.end))


def _separators(c: Cursor, ends: tuple[str, ...]) -> bool:
    """Line breaks and `;`; False where something else stands at the end of a statement."""
    found = False
    semicolon = False
    while c.kind in ("line", ";"):
        token = c.next()
        if token.kind == ";":
            if semicolon:
                c.fault("unexpected", Span(token.start, token.end), ";")
            semicolon = True
        found = True
    return found or c.kind in ends


def _recover(c: Cursor, items: list[Node | _Head], before: int) -> None:
    """Something that can't follow a statement: it is left out up to the line's end."""
    c.unexpected()
    skipped = c.skip_to("line", ";")
    if skipped is not None:
        items.append(Skipped(skipped))
    elif c.at == before:
        c.at += 1


def _grouped(items: list[Node | _Head]) -> tuple[Node, ...]:
    """The heads with the statements behind them as clauses."""
    found: list[Node] = []
    index = 0
    while index < len(items):
        item = items[index]
        index += 1
        if not isinstance(item, _Head):
            found.append(item)
            continue
        statements: list[Node] = []
        while index < len(items) and not isinstance(one := items[index], _Head):
            statements.append(one)
            index += 1
        end = statements[-1].span.end if statements else item.arrow.end
        block = Block(Span(item.arrow.end, end), tuple(statements))
        found.append(Clause(Span(item.start, end), item.patterns, item.guard, item.arrow, block))
    return tuple(found)
