"""What stands before a member or declaration: metadata and modifiers, which belong to it.

    @:m(a) public static inline var x        `behind_prefix` of `@:m` is `var`

The kinds here are those that the splitter goes by: a word behind an adjacent `.` is a name. Where
metadata's `)` is missing, a line that starts a member, no deeper than the metadata, ends it.
"""

from __future__ import annotations

from collections.abc import Callable

from compiler_core.syntax.columns import Columns
from compiler_core.syntax.lexer import Tokens
from compiler_core.syntax.vocabulary import KEYWORDS


def prefix_finder(tokens: Tokens) -> Callable[[int], int]:
    """From the index of a token to that of the first one from there on that is neither metadata nor
    a modifier."""
    return Prefixes(tokens).behind_prefix


KEYWORD_KINDS = frozenset(KEYWORDS.values())
MODIFIERS = {
    "PUBLIC", "PRIVATE", "STATIC", "OVERRIDE", "INLINE", "DYNAMIC", "EXTERN", "MACRO", "OVERLOAD",
    "FINAL", "ABSTRACT",
}  # fmt: skip
ALWAYS_NEW = {"PUBLIC", "PRIVATE", "STATIC", "OVERRIDE", "EXTERN", "OVERLOAD"}
"""They are never inside an expression outside of a block."""
DECLARATIONS = {"CLASS", "INTERFACE", "ENUM", "TYPEDEF", "ABSTRACT"}
STARTS_ITEM = {"PACKAGE", "IMPORT", "USING"} | DECLARATIONS
_NEVER_IN_METADATA = ALWAYS_NEW | {
    "VAR", "CLASS", "INTERFACE", "ENUM", "TYPEDEF", "IMPORT", "USING", "PACKAGE", "META",
    "FUNCTION", "FINAL", "ABSTRACT",
}  # fmt: skip
"""At the start of a line, no deeper than the metadata: its `)` is missing."""
OPENING = {"LPAREN", "LBRACKET"}
CLOSING = {"RPAREN", "RBRACKET"}


def _kinds(tokens: Tokens) -> list[str]:
    """The kinds, `$END` last; a word behind an adjacent `.` is a name, whatever it is elsewhere."""
    kinds = [*tokens.kinds, "$END"]
    starts, ends = tokens.starts, tokens.ends
    for index, kind in enumerate(tokens.kinds):
        if kind == "DOT" and kinds[index + 1] in KEYWORD_KINDS:
            if starts[index + 1] == ends[index]:
                kinds[index + 1] = "ID"
    return kinds


class Prefixes(Columns):
    """The tokens of a file or of a part of it, by kinds and columns."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__(tokens)
        self.kinds = _kinds(tokens)

    def behind_prefix(self, index: int) -> int:
        """The index of the first token that is neither metadata nor a modifier."""
        while index < self.count:
            kind = self.kinds[index]
            if kind == "META":
                index = self.behind_metadata(index)
            elif kind in MODIFIERS and not (
                kind == "ABSTRACT" and self.kinds[index + 1] not in self.goes_on_as_modifier()
            ):
                index += 1
            else:
                break
        return index

    @staticmethod
    def goes_on_as_modifier() -> set[str]:
        return MODIFIERS | {"CLASS", "INTERFACE", "FUNCTION", "VAR", "META"}

    def behind_metadata(self, index: int) -> int:
        starts, ends = self.tokens.starts, self.tokens.ends
        following = index + 1
        if self.kinds[following] == "LPAREN" and starts[following] == ends[index]:
            depth = 0
            while following < self.count:
                kind = self.kinds[following]
                if kind in OPENING or kind == "LBRACE":
                    depth += 1
                elif kind in CLOSING or kind == "RBRACE":
                    depth -= 1
                    if depth <= 0:
                        return following + (kind in CLOSING)
                elif kind in _NEVER_IN_METADATA and self.is_behind_line(following, index):
                    return index + 1
                following += 1
            return index + 1
        return following

    def is_behind_line(self, index: int, first: int) -> bool:
        """Whether a line starts at `index`, no deeper than token `first`."""
        return self.is_first_on_line(index) and self.column(index) <= self.column(first)
