"""The `}` of a unit that are too many, told by where they stand."""

from __future__ import annotations

from compiler_core.syntax.columns import LONGEST_LINE, Columns
from compiler_core.syntax.lexer import Tokens

_OPENING = {"LPAREN", "LBRACKET"}
_CLOSING = {"RPAREN", "RBRACKET"}


def stray_braces(tokens: Tokens) -> list[int]:
    """The `}` of a unit that are too many, by indentation: those that do not stand under the line
    of the `{` that they would close. Empty where the braces match, or nothing tells."""
    surplus = tokens.kinds.count("RBRACE") - tokens.kinds.count("LBRACE")
    if surplus <= 0:
        return []
    columns = Columns(tokens)
    last = columns.count - 1
    base = columns.column(last) if columns.is_first_on_line(last) else 0
    found: list[int] = []
    openers: list[int] = []
    for index, kind in enumerate(tokens.kinds):
        if kind == "LBRACE":
            openers.append(index)
        elif kind == "RBRACE":
            if not openers:
                return found
            line = columns.line_first(openers[-1])
            wanted = base if line == 0 else columns.column(line)
            own_line = columns.line_first(index)
            if (len(found) < surplus and is_inside_parentheses(tokens.kinds, own_line, index)) or (
                len(found) < surplus
                and index < last
                and own_line > openers[-1]
                and columns.column(own_line) > wanted
                and (own_line == index or _is_behind_brace(tokens, index))
            ):
                found.append(index)
            else:
                openers.pop()
    return found


def is_inside_parentheses(kinds: list[str], line: int, index: int) -> bool:
    """Whether the `}` at `index` stands in a `(` or `[` that was opened behind every `{` of its
    line, which starts with token `line`, and is closed soon behind it."""
    if index - line > LONGEST_LINE:
        return False
    stack: list[str] = []
    for place in range(line, index):
        kind = kinds[place]
        if kind in _OPENING or kind == "LBRACE":
            stack.append(kind)
        elif kind in _CLOSING or kind == "RBRACE":
            if stack and (stack[-1] == "LBRACE") == (kind == "RBRACE"):
                stack.pop()
    if not stack or stack[-1] == "LBRACE":
        return False
    return any(kind in _CLOSING for kind in kinds[index + 1 : index + 40])


def _is_behind_brace(tokens: Tokens, index: int) -> bool:
    """`}}`, or `};}`: a second closing brace on a line that opened only one."""
    before = tokens.kinds[index - 1]
    return before == "RBRACE" or (before == "SEMI" and tokens.kinds[index - 2] == "RBRACE")
