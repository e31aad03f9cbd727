"""What is inside the tokens that hold text: strings with their escapes and code, comments.

    'a\\n $b ${c}'   →   string "'a"  escape "\\n"  string " "  mark "$"  name "b"
                         string " "  mark "${"  code "c"  mark "}"  string "'"

Places are counted from the token's first character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from compiler_core.base.semantic_roles import Role, role
from compiler_core.syntax.strings import Interpolation, parts

PieceKind = Literal["string", "escape", "mark", "name", "code"]


class Piece(NamedTuple):
    kind: PieceKind
    start: int
    end: int


_ESCAPE = re.compile(
    r"\\(?:u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[0-7]{3}|.)|\$\$", re.DOTALL
)


def pieces(token: str) -> Iterator[Piece]:
    """The pieces of a string token, quotes included; together they are the token."""
    offset = 0
    single = token[:1] == "'"
    if single and "$" in token:
        for part in parts(token):
            if not isinstance(part, Interpolation) or part.start < offset:
                continue
            mark = part.start - (1 if part.is_name else 2)
            yield from _literal(token, offset, mark, single)
            yield Piece("mark", mark, part.start)
            if part.end > part.start:
                yield Piece("name" if part.is_name else "code", part.start, part.end)
            offset = part.end
            if not part.is_name and token[offset : offset + 1] == "}":
                yield Piece("mark", offset, offset + 1)
                offset += 1
    yield from _literal(token, offset, len(token), single)


def _literal(token: str, start: int, end: int, single: bool) -> Iterator[Piece]:
    """Text without code, its escapes apart; `$$` is one in single quotes only."""
    offset = start
    for found in _ESCAPE.finditer(token, start, end):
        if found[0] == "$$" and not single:
            continue
        if offset < found.start():
            yield Piece("string", offset, found.start())
        yield Piece("escape", found.start(), found.end())
        offset = found.end()
    if offset < end:
        yield Piece("string", offset, end)


_COMMENT = role("comment")
_DOC = role("comment", "documentation")
_DOC_TAG = role("keyword", "documentation")
_DOC_PARAMETER = role("parameter", "documentation")
_TAG = re.compile(r"^[ \t]*(?:/\*\*|\*)?[ \t]*(@[A-Za-z]+)(?:[ \t]+([A-Za-z_]\w*))?", re.MULTILINE)
_NAMED = {"@param", "@arg", "@argument"}


def comment_tokens(comment: str) -> Iterator[tuple[int, int, Role]]:
    """Start, end and role of the parts of a comment: all of it, or a doc comment's tags apart."""
    if not (len(comment) > 4 and comment.startswith("/**")):
        yield 0, len(comment), _COMMENT
        return
    offset = 0
    for found in _TAG.finditer(comment):
        yield offset, found.start(1), _DOC
        yield found.start(1), found.end(1), _DOC_TAG
        offset = found.end(1)
        if found[1] in _NAMED and found[2]:
            yield offset, found.start(2), _DOC
            yield found.start(2), found.end(2), _DOC_PARAMETER
            offset = found.end(2)
    yield offset, len(comment), _DOC
