"""Where the parser stands: tokens, matching brackets, the end of what it is in, and the faults.

Brackets are matched before anything is parsed, `do` and `fn` with `end` among them. A container is
then parsed with its closing token as the limit, and no fault inside can run past it: recovery has
nothing else to do. An opening one without partner ends with its line.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from compiler_core.base.span import Span
from compiler_core.elixir.read.tokens import ReadFault, Token

DEEPEST = 300
"""Expressions within each other."""

CLOSING = {"(": ")", "[": "]", "{": "}", "%{": "}", "<<": ">>", "do": "end", "fn": "end"}
_CLOSING_KINDS = frozenset(CLOSING.values())


@dataclass(slots=True)
class Cursor:
    tokens: tuple[Token, ...]
    faults: list[ReadFault]
    partner: dict[int, int] = field(default_factory=dict)
    """By the index of an opening token: that of its closing one."""
    at: int = 0
    limit: int = 0
    """The index of the token that ends what is being read."""
    depth: int = 0
    leaves_do: bool = False
    """A `do` belongs to a call further out: `if f x do`."""
    in_unclosed: bool = False
    """Directly in brackets without a partner."""
    takes_many: bool = True
    """A call without parentheses may have several arguments here."""

    def __post_init__(self) -> None:
        self.limit = len(self.tokens) - 1
        self.partner = matched(self.tokens)

    @property
    def kind(self) -> str:
        return self.tokens[self.at].kind if self.at < self.limit else "end_of_text"

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    @property
    def value(self) -> str:
        return self.tokens[self.at].value if self.at < self.limit else ""

    def peek(self, distance: int = 1) -> str:
        place = self.at + distance
        return self.tokens[place].kind if place < self.limit else "end_of_text"

    def next(self) -> Token:
        token = self.tokens[self.at]
        if self.at < self.limit:
            self.at += 1
        return token

    def skip_lines(self) -> None:
        while self.kind == "line":
            self.at += 1

    def end_of_last(self) -> int:
        """Behind the last token that was read."""
        return self.tokens[self.at - 1].end if self.at else self.tokens[0].start

    def is_operator(self, value: str) -> bool:
        return self.kind == "operator" and self.tokens[self.at].value == value

    def fault(
        self, kind: str, span: Span, found: str = "", opened: Span | None = None, expected: str = ""
    ) -> None:
        self.faults.append(ReadFault(kind, span, found, opened, expected))

    def unexpected(self) -> None:
        """A fault about the token here."""
        token = self.token
        kind = "stray_closing" if token.kind in _CLOSING_KINDS else "unexpected"
        if kind == "stray_closing" and self.in_unclosed:
            return  # `f(1]`: one fault, the bracket that it stands for is missing
        found = "" if token.kind in ("line", "end_of_text") else token.value
        self.fault(kind, Span(token.start, token.end), found)

    @contextmanager
    def inside(self, opening: int, stops: int | None = None) -> Iterator[bool]:
        """The text between an opening token and its partner, with the state that Elixir has
        within brackets. Gives whether there is a partner; afterwards the cursor is behind it."""
        saved = (self.limit, self.leaves_do, self.takes_many, self.in_unclosed)
        closing = self.partner.get(opening, -1)
        is_closed = 0 <= closing < self.limit
        self.limit = closing if is_closed else self._end_of_unclosed(opening)
        self.leaves_do, self.takes_many = False, True
        self.in_unclosed = not is_closed and self.tokens[opening].kind not in ("do", "fn")
        if not is_closed:
            token = self.tokens[opening]
            span = Span(token.start, token.end)
            self.fault("unclosed", span, token.value, span, CLOSING[token.kind])
        yield is_closed
        if self.at < self.limit:
            self.at = self.limit
        self.limit, self.leaves_do, self.takes_many, self.in_unclosed = saved
        if is_closed:
            self.at = closing + 1

    def _end_of_unclosed(self, opening: int) -> int:
        if self.tokens[opening].kind in ("do", "fn"):
            return self.limit
        place = opening + 1
        while place < self.limit and self.tokens[place].kind not in ("line", "block", "->"):
            place = self.partner.get(place, place) + 1
        return min(place, self.limit)

    def skip_to(self, *kinds: str) -> Span | None:
        """Leaves out tokens up to one of these kinds (brackets whole) or the limit; their span."""
        start = self.at
        while self.at < self.limit and self.kind not in kinds:
            self.at = min(self.partner.get(self.at, self.at) + 1, self.limit)
        if self.at == start:
            return None
        return Span(self.tokens[start].start, self.tokens[self.at - 1].end)


def matched(tokens: tuple[Token, ...]) -> dict[int, int]:
    """The partner of each opening token that has one. A closing token passes by the openings
    above its own, which are then the unclosed ones."""
    partner: dict[int, int] = {}
    open_ones: list[tuple[str, int]] = []
    count: dict[str, int] = dict.fromkeys(CLOSING.values(), 0)
    for index, token in enumerate(tokens):
        closing = CLOSING.get(token.kind)
        if closing is not None:
            open_ones.append((closing, index))
            count[closing] += 1
        elif token.kind in _CLOSING_KINDS and count[token.kind]:
            while True:
                wanted, opening = open_ones.pop()
                count[wanted] -= 1
                if wanted == token.kind:
                    partner[opening] = index
                    break
    return partner
