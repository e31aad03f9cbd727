"""The words and signs of the language, and the kind of any token.

    "while" → WHILE    "is" → IS_SOFT    "->" → ARROW    "0x1F" → INT    "~/a/" → REGEX

Whether a word that a soft keyword is spelled like is one is for the parser's state to say.
"""

from __future__ import annotations

KEYWORDS = {
    word: word.upper()
    for word in (
        "package", "import", "using", "class", "interface", "enum", "abstract", "typedef",
        "extends", "implements", "public", "private", "static", "override", "inline", "dynamic",
        "extern", "macro", "final", "overload", "var", "function", "new", "default", "null",
        "true", "false", "this", "super", "if", "else", "for", "while", "do", "switch", "case",
        "try", "catch", "return", "break", "continue", "throw", "untyped", "cast", "in",
    )
}  # fmt: skip
SOFT_KEYWORDS = {
    word: word.upper() + "_SOFT"
    for word in ("is", "as", "from", "to", "use", "receive", "after", "finally")
}
"""Identifiers that are keywords where the parser's state takes one."""
PUNCTUATION = {
    "(": "LPAREN", ")": "RPAREN", "[": "LBRACKET", "]": "RBRACKET", "{": "LBRACE", "}": "RBRACE",
    ";": "SEMI", ",": "COMMA", ":": "COLON", ".": "DOT", "?.": "SAFE_DOT", "?": "QUESTION",
    "->": "ARROW", "=>": "FAT_ARROW", "...": "ELLIPSIS", "|>": "PIPE", "+": "PLUS", "-": "MINUS",
    "*": "STAR", "/": "SLASH", "%": "PERCENT", "==": "EQUAL", "!=": "NOT_EQUAL", "<": "LT",
    ">": "GT", "<=": "LESS_EQUAL", "<<": "SHIFT_LEFT", "&": "AND", "|": "OR", "^": "XOR",
    "&&": "BOOL_AND", "||": "BOOL_OR", "!": "NOT", "~": "TILDE", "++": "INCREMENT",
    "--": "DECREMENT", "??": "COALESCE", "=": "ASSIGN",
    **dict.fromkeys(
        ("+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", "??=", "&&=", "||="),
        "ASSIGN_OPERATOR",
    ),
}  # fmt: skip
KIND = {**PUNCTUATION, **KEYWORDS, **SOFT_KEYWORDS}


def kind_of(token: str) -> str:
    """The kind of a token that is no word or sign of the language (those are in `KIND`)."""
    if not token:
        return "BAD"
    first = token[0]
    if first.isascii():
        if first.isalpha() or first == "_":
            return "STRING" if token[-1] == "'" else "ID"
        if first.isdigit() or (first == "." and len(token) > 1):
            return _number_kind(token)
        if first in "\"'":
            return "STRING"
        if first == "/" and len(token) > 1:
            return "COMMENT"
        if first == "@" and len(token) > 1:
            return "META"
        if first == "~" and len(token) > 1:
            return "REGEX"
        if first == "$":
            return "ID"
        if first == "#" and len(token) > 1:
            return "DIRECTIVE"
    return "BAD"


def _number_kind(token: str) -> str:
    if token[:2] in ("0x", "0X", "0b", "0B"):
        return "INT"
    if "." in token or "e" in token or "E" in token or "f" in token:
        return "FLOAT"
    return "INT"
