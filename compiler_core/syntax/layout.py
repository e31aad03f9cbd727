"""Where brackets were meant to open and close: what the lines' indentation tells.

People keep the indentation right while a bracket is missing. A line that starts no deeper than the
line of a bracket that is still open, and not with that bracket's other half, is not inside of it;
a `}` that starts a line stands under the line of its `{`:

    f(a,            the `(` is closed before `g`, by its column
    g(b);

    if (a)          a `}` deeper than every open `{`: the `{` is missing behind `if (a)`
        h();
    }

`marks` says this of a member that could not be read as it stands (Charles, "A practical method for
constructing efficient LALR(k) parsers with automatic error recovery", calls the place a *scope*;
that layout guides it is de Jonge et al., "Natural and flexible error recovery for generated modular
language environments"). The parser reads it again with the marks; the better reading is kept, so
that a marked line that is right after all costs nothing. A text without a fault is never asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from compiler_core.syntax.lexer import Tokens

MarkKind = Literal["close", "stray", "open"]


@dataclass(frozen=True, slots=True)
class Mark:
    """What happens before a token: brackets from token `opener` on are closed (`close`; None: a
    statement ends), a `{` is put in (`open`), or the token is one too many (`stray`)."""

    kind: MarkKind
    opener: int | None = None
    closers: tuple[str, ...] = ()
    """The kinds of the missing brackets, the innermost first."""


def marks(tokens: Tokens) -> dict[int, Mark]:
    """What the layout says of the tokens of one member, by token."""
    return _Layout(tokens).marks


def mended(tokens: Tokens, found: Mapping[int, Mark]) -> tuple[Tokens, list[int]]:
    """The tokens as the marks would have them, and where each of `tokens` is among them (a stray
    one: where the next is). What is put in is empty, at the end of the token before it."""
    left = Tokens(tokens.text, [], [], [], [])
    places: list[int] = []
    for index, kind in enumerate(tokens.kinds):
        mark = found.get(index)
        if mark is not None and mark.kind != "stray":
            at = tokens.ends[index - 1]
            for closer in mark.closers:
                _append(left, closer, "", at, at)
        places.append(len(left.kinds))
        if mark is None or mark.kind != "stray":
            _append(left, kind, tokens.texts[index], tokens.starts[index], tokens.ends[index])
    places.append(len(left.kinds))
    return left, places


def _append(tokens: Tokens, kind: str, text: str, start: int, end: int) -> None:
    tokens.kinds.append(kind)
    tokens.texts.append(text)
    tokens.starts.append(start)
    tokens.ends.append(end)


@dataclass(slots=True)
class _Open:
    """An open bracket, and the column of the line (or statement) that it stands in."""

    index: int
    kind: str
    column: int


@dataclass(frozen=True, slots=True)
class _Line:
    column: int
    first: int


_CLOSED_BY = {"RPAREN": "LPAREN", "RBRACKET": "LBRACKET", "RBRACE": "LBRACE"}
_CLOSER_OF = {opening: closing for closing, opening in _CLOSED_BY.items()}
_OPENING = frozenset(_CLOSED_BY.values())
STARTS_STATEMENT = {
    "ID", "THIS", "SUPER", "VAR", "FINAL", "IF", "FOR", "WHILE", "DO", "SWITCH", "RETURN", "THROW",
    "TRY", "BREAK", "CONTINUE", "UNTYPED", "CASE", "DEFAULT", "FUNCTION",
}  # fmt: skip
_ENDS_STATEMENT = {
    "SEMI", "LBRACE", "RBRACE", "COMMA", "RPAREN", "ELSE", "DO", "TRY", "META", "RETURN", "MACRO",
    "INLINE", "STATIC", "UNTYPED", "ARROW", "FAT_ARROW",
}  # fmt: skip
"""Behind them a line may start as deep as the one before, in good order."""
_BEFORE_BODY = {"RPAREN", "ELSE", "TRY", "DO", "ARROW", "ASSIGN", "ID", "RETURN"}
_HEADS = {
    "IF", "FOR", "WHILE", "ELSE", "SWITCH", "FUNCTION", "TRY", "DO", "CATCH", "RBRACE",
}  # fmt: skip


class _Layout:
    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.kinds = tokens.kinds
        self.marks: dict[int, Mark] = {}
        self.stack: list[_Open] = []
        self.lines: list[_Line] = []
        self.base = 0
        """The column of the line that the token before stands on, or of the bracket that it closes,
        whichever is less."""
        self.columns = self._columns()
        self._run()

    def _columns(self) -> dict[int, int]:
        """The columns of the tokens that start a line. The first line's is that of a `}` that
        ends the member: a unit's text does not tell what is before it."""
        text = self.tokens.text
        starts, ends = self.tokens.starts, self.tokens.ends
        found: dict[int, int] = {}
        previous_end = 0
        for index, start in enumerate(starts):
            line = text.rfind("\n", previous_end, start) + 1
            if line > 0 and not text[line:start].strip():
                found[index] = len(text[line:start].expandtabs(4))
            previous_end = ends[index]
        if starts and 0 not in found:
            last = len(starts) - 1
            if last in found and self.kinds[last] == "RBRACE":
                found[0] = found[last]
            else:
                found[0] = min(found.values(), default=0) - 1
        return found

    def _run(self) -> None:
        columns = self.columns
        for index, kind in enumerate(self.kinds):
            column = columns.get(index)
            if column is not None:
                if index:
                    self._start_line(index, kind, column)
                self.base = column
                self.lines.append(_Line(column, index))
            if index in self.marks and self.marks[index].kind == "stray":
                continue
            if kind in _OPENING:
                self.stack.append(_Open(index, kind, self.base))
            elif kind in _CLOSED_BY:
                self._close(kind)
            elif kind == "SEMI":
                while self._is_within_parentheses():
                    self.stack.pop()

    def _is_within_parentheses(self) -> bool:
        return bool(self.stack) and self.stack[-1].kind != "LBRACE"

    def _close(self, kind: str) -> None:
        """A bracket in the order of the text. One that does not fit the innermost is passed to
        the brackets around it, where they have its other half."""
        wanted = _CLOSED_BY[kind]
        for depth in range(len(self.stack) - 1, -1, -1):
            if self.stack[depth].kind == wanted:
                self.base = min(self.base, self.stack[depth].column)
                del self.stack[depth:]
                return
            if self.stack[depth].kind == "LBRACE":
                return

    # ---- the start of a line ----------------------------------------------------------------

    def _start_line(self, index: int, kind: str, column: int) -> None:
        opener = None
        closers = []
        while self.stack:
            top = self.stack[-1]
            if not self._is_outside(top, kind, column):
                break
            opener = top.index
            closers.append(_CLOSER_OF[top.kind])
            self.stack.pop()
        if opener is not None:
            self.marks[index] = Mark("close", opener, tuple(closers))
        elif kind == "RBRACE":
            self._closing_line(index, column)
        elif self._breaks_statement(index, kind, column):
            self.marks[index] = Mark("close")

    @staticmethod
    def _is_outside(top: _Open, kind: str, column: int) -> bool:
        if _CLOSED_BY.get(kind) == top.kind:
            return column < top.column and kind == "RBRACE"
        if kind in _CLOSED_BY:
            return column < top.column or (kind == "RBRACE" and column == top.column)
        if kind in ("CASE", "DEFAULT") or (kind == "ELSE" and top.kind == "LBRACE"):
            return column < top.column
        if kind == "LBRACE" and top.kind != "LBRACE":
            return column <= top.column
        if kind not in STARTS_STATEMENT and kind != "NEW" and kind != "META":
            return column < top.column
        return column <= top.column

    def _closing_line(self, index: int, column: int) -> None:
        """A `}` deeper than the line of its `{`: one too many, or a `{` is missing above it."""
        if self.stack and column <= self.stack[-1].column:
            return
        if self.stack and self.stack[-1].kind != "LBRACE":
            return
        if not self.stack and index == len(self.kinds) - 1:
            return
        after = self.stack[-1].index if self.stack else -1
        for place in range(len(self.lines) - 1, -1, -1):
            line = self.lines[place]
            if line.first <= after or line.column < column:
                break
            if line.column > column:
                continue
            if place + 1 < len(self.lines):
                body = self.lines[place + 1].first
                if (
                    self.lines[place + 1].column > column
                    and self.kinds[body - 1] in _BEFORE_BODY
                    and self._is_head(line.first, body)
                    and body not in self.marks
                ):
                    self.marks[body] = Mark("open", None, ("LBRACE",))
                    self.stack.append(_Open(index, "LBRACE", column))
                    return
            break
        self.marks[index] = Mark("stray")

    def _is_head(self, first: int, last: int) -> bool:
        kinds = self.kinds[first:last]
        return kinds[0] in _HEADS or not _HEADS.isdisjoint(kinds) or kinds[-1] != "RPAREN"

    def _breaks_statement(self, index: int, kind: str, column: int) -> bool:
        """Whether a statement starts although the one on the lines before is not finished."""
        if kind not in STARTS_STATEMENT or column > self.base or self._is_within_parentheses():
            return False
        before = self.kinds[index - 1]
        if before == "COLON":
            first = self.lines[-1].first
            return self.kinds[first] in ("VAR", "FINAL") and kind not in ("CASE", "DEFAULT")
        return before not in _ENDS_STATEMENT
