"""Markup literals: `<div>…</div>` where an operand stands, one token for the lexer.

    var page = <p class="wide">it's {name}</p>;    →   VAR ID ASSIGN MARKUP SEMI

Haxe knows of the markup only what it needs to find its end: tags of the first one's name are
counted, and a `/>` ends the tag it is in, if that is the first one or one of its name. So there may
be anything inside, unpaired quotes and braces too. Whether a `<` starts such a literal or compares
is told from what stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_START = r"[A-Za-z_:$\u0080-\U0010ffff]"
_NAME = rf"(?:{_START}[\w:.$\-\u0080-\U0010ffff]*+)?"
_OPENING = re.compile(rf"<({_NAME})")
_MARK = re.compile(rf"</{_NAME}>|<{_NAME}|/>")
_WORD_BEFORE = re.compile(r"[a-z]+$")
_CANDIDATE = re.compile(r"<(?<![\w)\]]<)(?:[A-Za-z_:$]|>)")
_BEFORE_OPERAND = frozenset(
    """ASSIGN ASSIGN_OPERATOR LPAREN LBRACKET LBRACE COMMA SEMI COLON QUESTION FAT_ARROW ARROW PLUS
    MINUS STAR SLASH PERCENT EQUAL NOT_EQUAL GT LESS_EQUAL AND OR XOR BOOL_AND BOOL_OR NOT TILDE
    COALESCE PIPE RETURN ELSE THROW UNTYPED MACRO IN DO""".split()  # noqa: SIM905
)
_BEFORE_OPERAND_IF_IT_ENDS = frozenset(("RBRACE", "META", "META_CALL"))
_TAKES_PARENTHESES = frozenset(("IF", "FOR", "WHILE", "SWITCH", "CATCH", "FUNCTION"))


def may_hold_markup(text: str) -> bool:
    """False where certainly no `<` of the text starts a markup literal. Lines that look like
    those of a comment are passed by."""
    return any(_may_start(text, match.start()) for match in _CANDIDATE.finditer(text))


def _may_start(text: str, start: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    before = text[line:start]
    if before.lstrip().startswith(("*", "//", "/*")):
        return False
    index = start - 1
    while index >= 0 and text[index] in " \t\r\n":
        index -= 1
    if index < 0 or not (text[index].isalnum() or text[index] in "_])\"'"):
        return True
    word = _WORD_BEFORE.search(text, max(0, index - 8), index + 1)
    return text[index] == ")" or (word is not None and word[0].upper() in _BEFORE_OPERAND)


def markup_end(text: str, start: int, kinds: Sequence[str]) -> int | None:
    """The end of the markup literal at `start`, `kinds` being those of the tokens before it; 0
    where one starts that never ends, None where this `<` is none."""
    before = kinds[-1] if kinds else ""
    certain = before in _BEFORE_OPERAND or (before == "RPAREN" and _closes_head(kinds))
    if not certain and before not in _BEFORE_OPERAND_IF_IT_ENDS:
        return None
    end = _end(text, start)
    return end if end or certain else None


def _end(text: str, start: int) -> int:
    opening = _OPENING.match(text, start)
    assert opening is not None
    name = opening[1]
    depth, in_opening = 0, bool(name)
    for match in _MARK.finditer(text, opening.end()):
        mark = match[0]
        if mark == "/>":
            if in_opening:
                depth -= 1
                if depth < 0:
                    return match.end()
            in_opening = False
        elif mark.startswith("</"):
            if mark[2:-1] == name:
                if depth == 0:
                    return match.end()
                depth -= 1
            in_opening = False
        elif len(mark) > 1 or not name:
            in_opening = mark[1:] == name
            depth += in_opening
    return 0


def end_of_unclosed(text: str, start: int) -> int:
    """The end of a literal that never ends: that of its line, without the signs that close what is
    around it."""
    line_end = text.find("\n", start)
    end = len(text) if line_end < 0 else line_end
    surplus = {
        ";": end,
        ")": text.count(")", start, end) - text.count("(", start, end),
        "}": text.count("}", start, end) - text.count("{", start, end),
    }
    while (sign := text[end - 1]) in " \t\r" or surplus.get(sign, 0) > 0:
        if sign in surplus:
            surplus[sign] -= 1
        end -= 1
    return end


def _closes_head(kinds: Sequence[str]) -> bool:
    """Whether the `)` that stands last closes the head of an `if`, a loop or a function."""
    depth, index = 0, len(kinds) - 1
    while index >= 0:
        if kinds[index] == "RPAREN":
            depth += 1
        elif kinds[index] == "LPAREN":
            depth -= 1
            if depth == 0:
                break
        elif kinds[index] in ("SEMI", "LBRACE") and depth == 0:
            return False
        index -= 1
    if index < 1:
        return False
    if kinds[index - 1] in _TAKES_PARENTHESES:
        return True
    return index > 1 and kinds[index - 1] == "ID" and kinds[index - 2] == "FUNCTION"
