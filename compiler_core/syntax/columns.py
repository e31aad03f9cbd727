"""Where tokens stand on their lines: what indentation says is asked here."""

from __future__ import annotations

from compiler_core.syntax.lexer import Tokens

LONGEST_LINE = 500
"""How far back a line's start is looked for, so that a file on one line stays linear."""


class Columns:
    """The columns of `tokens`, each looked up when it is asked for."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.count = len(tokens.kinds)

    def is_first_on_line(self, index: int) -> bool:
        before = self.indentation(index)
        return before is not None and not before.strip()

    def line_first(self, index: int) -> int:
        """The first token on the line of token `index`; of a very long line, one on it."""
        line = self.line_start(index)
        while index > 0 and self.tokens.starts[index - 1] >= line:
            index -= 1
        return index

    def column(self, index: int) -> int:
        """The column, a tab counting to the next multiple of 4."""
        before = self.indentation(index) if index < self.count else ""
        return LONGEST_LINE if before is None else len(before.expandtabs(4))

    def indentation(self, index: int) -> str | None:
        """What is on the line before the token; None where that is very long."""
        start = self.tokens.starts[index]
        line = self.line_start(index)
        return None if start - line >= LONGEST_LINE else self.tokens.text[line:start]

    def line_start(self, index: int) -> int:
        start = self.tokens.starts[index]
        text = self.tokens.text
        earliest = max(0, start - LONGEST_LINE)
        found = max(text.rfind("\n", earliest, start), text.rfind("\r", earliest, start))
        return found + 1 if found >= 0 else earliest
