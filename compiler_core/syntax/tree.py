"""The lossless tree of a file, walked: tokens and nodes with their places in the file.

A unit's tree is made of lists (`parser.py`): `[name, child, …]`, children being nodes or indexes of
the unit's tokens. What is in no token is trivia; `ParsedFile.print_back` puts both together again.

    for token in tokens(parsed): token.kind, token.span       # "ID", Span(6, 7)
    for token in all_tokens(parsed): …                        # dead ones and directives as well
    for node in nodes(parsed):   node.name, node.span         # "switch", Span(40, 92)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from compiler_core.base.span import Span
from compiler_core.syntax.branches import all_branches
from compiler_core.syntax.lexer import lex
from compiler_core.syntax.parsed_file import ParsedFile
from compiler_core.syntax.units import PlacedUnit


class Token(NamedTuple):
    """A live token; `kind` is the grammar's terminal that it was read as."""

    kind: str
    span: Span


class TreeNode(NamedTuple):
    """A node named after its rule of the grammar; `depth` counts from its unit's root."""

    name: str
    span: Span
    depth: int


def tokens(parsed: ParsedFile) -> Iterator[Token]:
    """Every live token, in order; comments are `parsed.outer_comments` and the members' own, and
    dead branches are in `parsed.conditionals`."""
    for section in parsed.sections:
        yield from unit_tokens(section.head)
        if section.opening is not None:
            yield Token("LBRACE", Span(section.opening, section.opening + 1))
        for member in section.members:
            yield from unit_tokens(member)
        if section.closing is not None:
            yield Token("RBRACE", Span(section.closing, section.closing + 1))


def all_tokens(parsed: ParsedFile) -> Iterator[Token]:
    """Every token of the text, in order: the live ones, those of dead branches and of directives.
    Between them is nothing but blanks, comments and what is no token (and, at file level, `;`)."""
    found = [*tokens(parsed), *_inactive_tokens(parsed)]
    for directive in parsed.directives:
        read = lex(parsed.text[directive.start : directive.end])
        for kind, start, end in zip(read.kinds, read.starts, read.ends, strict=True):
            found.append(Token(kind, Span(start, end).shifted(directive.start)))
    found.sort(key=lambda token: token.span)
    end = 0
    for token in found:  # where a string never ends, a unit may have cut its text in another way
        if token.span.start >= end:
            yield token
            end = token.span.end


def _inactive_tokens(parsed: ParsedFile) -> Iterator[Token]:
    for branch in all_branches(parsed.conditionals):
        reading = branch.reading
        if reading is not None:
            read = reading.tokens
            for kind, start, end in zip(reading.kinds, read.starts, read.ends, strict=True):
                yield Token(kind, Span(start, end).shifted(branch.span.start))


def unit_tokens(placed: PlacedUnit) -> Iterator[Token]:
    """The tokens of one member or head, with their places in the file."""
    read = placed.unit.tokens
    offset = placed.start
    for kind, start, end in zip(placed.unit.parse.kinds, read.starts, read.ends, strict=False):
        yield Token(kind, Span(start + offset, end + offset))


def nodes(parsed: ParsedFile) -> Iterator[TreeNode]:
    """Every node that holds a token, unit by unit, each before what is in it."""
    for section in parsed.sections:
        for placed in (section.head, *section.members):
            yield from unit_nodes(placed)


def unit_nodes(placed: PlacedUnit) -> Iterator[TreeNode]:
    """The nodes of one member or head, outermost first, with their places in the file."""
    read = placed.unit.tokens
    pending = [(placed.unit.tree, 0)]
    while pending:
        node, depth = pending.pop()
        first, last = _edge(node, 1), _edge(node, -1)
        if first is not None and last is not None:
            span = Span(read.starts[first] + placed.start, read.ends[last] + placed.start)
            yield TreeNode(node[0], span, depth)
        pending.extend((child, depth + 1) for child in reversed(node[1:]) if type(child) is list)


def _edge(node: object, side: int) -> int | None:
    """The first (`side` 1) or last (-1) token in a node; None where it has none."""
    while isinstance(node, list):
        if node[0] == "missing":
            return None
        parts = node[1:] if side == 1 else node[:0:-1]
        parts = [part for part in parts if not _is_empty(part)]
        if not parts:
            return None
        node = parts[0]
    return node if isinstance(node, int) else None


def _is_empty(part: object) -> bool:
    return not isinstance(part, int) and (
        not isinstance(part, list) or len(part) < 2 or part[0] == "missing"
    )
