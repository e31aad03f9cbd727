"""Brackets: lists, tuples, maps and structs, bitstrings, parentheses, and what stands in them."""

from __future__ import annotations

from compiler_core.base.span import Span
from compiler_core.elixir.read import blocks, expressions, operands
from compiler_core.elixir.read.cursor import Cursor
from compiler_core.elixir.read.tree import (
    Bitstring,
    List,
    Map,
    Node,
    Pair,
    Parentheses,
    Skipped,
    Tuple,
)

_KEYWORDS = frozenset(("keyword", "quoted_keyword"))
_ABOVE_BAR = 71


def container(c: Cursor) -> Node:
    """The bracket that opens here, with its contents."""
    opening, start, kind = c.at, c.token.start, c.kind
    if kind == "%":
        return _struct(c)
    c.next()
    if kind == "%{":
        return _map(c, opening, start, None)
    if kind == "(":
        with c.inside(opening):
            body = blocks.body(c)
        return Parentheses(Span(start, c.end_of_last()), body)
    with c.inside(opening):
        found = elements(c)
    span = Span(start, c.end_of_last())
    if kind == "[":
        return List(span, found)
    if found and isinstance(found[0], Pair):
        key = found[0].key.span
        c.fault("keywords_first", key)
    return Tuple(span, found) if kind == "{" else Bitstring(span, found)


def _struct(c: Cursor) -> Node:
    percent = c.next()
    struct: Node | None = None
    if c.kind == "{":
        c.fault("unexpected", Span(c.token.start, c.token.end), "{")
    elif operands.starts(c):
        struct = _struct_name(c)
    if c.kind != "{":
        end = c.end_of_last()
        c.fault("missing_struct", Span(percent.start, end), "%", expected="{")
        return Map(Span(percent.start, end), (), None, struct, end)
    opening = c.at
    c.next()
    return _map(c, opening, percent.start, struct)


def _struct_name(c: Cursor) -> Node:
    """An alias, a variable, `__MODULE__`, `^name`, `unquote(name)`."""
    return operands.operand(c)


def _map(c: Cursor, opening: int, start: int, struct: Node | None) -> Node:
    brace = c.tokens[opening].end - 1
    update: Node | None = None
    with c.inside(opening):
        c.skip_lines()
        if _is_update(c):
            update = expressions.expression(c, _ABOVE_BAR)
            if c.is_operator("|"):
                c.next()
        found = elements(c, is_map=True)
        if update is not None and not found:
            found = (expressions.missing(c, c.tokens[c.at - 1]),)
    return Map(Span(start, c.end_of_last()), found, update, struct, brace)


def _is_update(c: Cursor) -> bool:
    """Whether a bar comes before the first comma, arrow or key."""
    place = c.at
    while place < c.limit:
        token = c.tokens[place]
        if token.kind == "," or token.kind in _KEYWORDS:
            return False
        if token.kind == "operator" and token.value in ("|", "=>"):
            return token.value == "|" and place > c.at
        place = c.partner.get(place, place) + 1
    return False


def elements(c: Cursor, is_map: bool = False, is_call: bool = False) -> tuple[Node, ...]:
    """What stands between brackets, separated by commas, up to the limit: expressions, then
    keywords. Faults: a missing or doubled comma, what follows keywords, what is no expression."""
    c.takes_many = False
    found: list[Node] = []
    after_keywords = False
    while True:
        c.skip_lines()
        if c.kind == "end_of_text":
            return tuple(found)
        if c.kind == ",":
            comma = c.next()
            c.fault("missing_operand", Span(comma.start, comma.end), ",")
            continue
        if c.kind in _KEYWORDS:
            found += operands.keywords(c)
            after_keywords = True
        elif operands.starts(c):
            # f(g a, b) is f(g(a, b)); with anything beside it, it could be read in two ways
            c.takes_many = is_call and not found
            element = expressions.expression(c)
            if after_keywords:
                c.fault("after_keywords", element.span)
            found.append(_pair(c, element) if is_map else element)
        _between(c, found, is_call)


def _between(c: Cursor, found: list[Node], is_call: bool) -> None:
    """The comma behind an element; a fault and recovery where something else stands."""
    line = c.at if c.kind == "line" else None
    c.skip_lines()
    if c.kind == "end_of_text":
        return
    if c.kind == ",":
        comma = c.next()
        if line is not None:
            c.fault("unexpected", Span(comma.start, comma.end), ",")
        c.skip_lines()
        if c.kind == "end_of_text" and is_call and not isinstance(found[-1:], tuple):
            if not (found and isinstance(found[-1], Pair) and found[-1].is_keyword):
                c.fault("trailing_comma", Span(comma.start, comma.end), ",")
        return
    if operands.starts(c) or c.kind in _KEYWORDS:
        place = c.end_of_last() if line is None else c.tokens[line].start
        c.fault("missing_comma", Span(place, place), c.token.value, expected=",")
        return
    c.unexpected()
    skipped = c.skip_to(",", "line")
    if skipped is not None:
        found.append(Skipped(skipped))
    if c.kind == ",":
        c.next()


def _pair(c: Cursor, key: Node) -> Node:
    """The pair whose key was just read, or what stands there alone."""
    if not c.is_operator("=>"):
        return key
    arrow = c.next()
    c.skip_lines()
    c.takes_many = False
    value = expressions.expression(c) if operands.starts(c) else expressions.missing(c, arrow)
    return Pair(Span(key.span.start, value.span.end), key, value, False)
