"""Elixir's text to tokens: one regular expression, tried at each place.

    lex("f -1, ~r/a/i")  →  name f, operator -, integer 1, `,`, sigil r with modifiers i

What the grammar needs to know of the layout is settled here: an operator at the start of a line
continues the line before it (all but the ones that can stand before an operand), a line break
after `,` and `;` means nothing, a name knows what touches it. Strings bring their interpolations
as tokens (see `strings.py`). Source: "Syntax reference" and "Operators" of Elixir's manual, and
what its own tokenizer was seen to do.

No text makes this fail: an unknown character is left out with a fault, a string that never ends
ends with its line.
"""

from __future__ import annotations

import re

from compiler_core.base.span import Span
from compiler_core.elixir.read.strings import scan_quoted
from compiler_core.elixir.read.tokens import CodePart, ReadFault, Token

DEEPEST_INTERPOLATION = 40

_OPERATORS = [
    "+++", "---", "<<<", ">>>", "~~~", "===", "!==", "~>>", "<<~", "<~>", "<|>", "&&&",
    "|||", "^^^", "...", "++", "--", "..", "<>", "&&", "||", "<-", "==", "!=",
    "=~", "<=", ">=", "|>", "~>", "<~", "->", "=>", "::", "\\\\", "//", "**",
    "+", "-", "*", "/", "<", ">", "!", "^", "=", "|", "&", "@",
]  # fmt: skip
_OPERATOR = "|".join(map(re.escape, _OPERATORS))
_ATOM_OPERATOR = rf"\.\.//|%\{{\}}|\{{\}}|<<>>|{_OPERATOR}|%|\."
_NAME = r"[^\W\d]\w*[?!]?"
_TOKEN = re.compile(
    rf"""(?P<blank>[ \t\r\f\ufeff]++|\\\r?\n)
    |(?P<line>\n)
    |(?P<comment>\#[^\n]*+)
    |(?P<character>\?(?:\\.|[^\s\\]|[ ]))
    |(?P<quote>\"\"\"|'''|"|')
    |(?P<sigil>~(?:[a-z]|[A-Z][A-Z0-9]*+)(?=[/|"'(\[{{<]))
    |(?P<number>0x[0-9a-fA-F]++(?:_[0-9a-fA-F]++)*|0b[01]++(?:_[01]++)*|0o[0-7]++(?:_[0-7]++)*
        |\d++(?:_\d++)*(?:\.\d++(?:_\d++)*(?:[eE][+-]?\d++(?:_\d++)*)?)?)
    |(?P<keyword>(?:[^\W\d][\w@]*+[?!]?|\.\.//|%\{{\}}|\{{\}}|<<>>|{_OPERATOR}|%)(?=:(?:\s|\Z)))
    |(?P<word>{_NAME})
    |(?P<atom>:(?:[^\W\d][\w@]*+[?!]?|{_ATOM_OPERATOR}))
    |(?P<quoted_atom>:(?=["']))
    |(?P<operator>{_OPERATOR})
    |(?P<bracket><<|>>|%\{{|[()\[\]{{}}])
    |(?P<plain>[,;.%])""",
    re.VERBOSE,
)
_OPENS_BEFORE = re.compile(r"<<(?![<~]|>>:\s)|>>(?!>)")
_HOLE = re.compile(r"\$(?:[A-Za-z_]\w*|\{)")
_IN_HOLE = re.compile(r"[{}]")
_WORDS = {
    **dict.fromkeys(("true", "false", "nil"), "literal"),
    **dict.fromkeys(("and", "or", "not", "in", "when"), "operator"),
    **dict.fromkeys(("else", "rescue", "catch", "after"), "block"),
    "do": "do",
    "end": "end",
    "fn": "fn",
}
_KEEPS_THE_LINE = frozenset(("!", "^", "not", "~~~", "+", "-", "&", "@", "..."))
"""Operators that can start an operand, and so a line."""
_MODIFIERS = re.compile(r"[a-zA-Z0-9]*+")
_BLANKS = re.compile(r"[ \t]*+")


class Lexed:
    """What comes of a text: `tokens` (the last is `end_of_text`), `comments`, `faults`."""

    __slots__ = ("codes", "comments", "faults", "holes", "last", "text", "tokens")

    def __init__(self, text: str, holes: bool) -> None:
        self.text = text
        self.holes = holes
        self.tokens: tuple[Token, ...] = ()
        self.comments: list[Span] = []
        self.faults: list[ReadFault] = []
        self.codes: dict[tuple[int, int], CodePart | None] = {}
        """Interpolations by their start and limit: an unclosed one is tried only once."""
        self.last: dict[tuple[str, int], int] = {}

    def last_of(self, closing: str, limit: int) -> int:
        """Where a delimiter stands for the last time before `limit`; -1 where it doesn't."""
        known = self.last.get((closing, limit))
        if known is None:
            known = self.last[closing, limit] = self.text.rfind(closing, 0, limit)
        return known


def lex(text: str, start: int = 0, end: int | None = None, holes: bool = False) -> Lexed:
    """The tokens of `text[start:end]`, offsets counted in `text`. With `holes`, `$name` and
    `${…}` are tokens too."""
    lexed = Lexed(text, holes)
    limit = len(text) if end is None else end
    tokens, _ = lex_until(lexed, start, limit, None, 0)
    lexed.tokens = tuple(tokens)
    return lexed


def lex_until(
    lexed: Lexed, offset: int, limit: int, closing: str | None, depth: int
) -> tuple[list[Token], int]:
    """Tokens up to the `}` that closes an interpolation (`closing`), or up to `limit`; with the
    offset of that brace, or -1 where it never comes."""
    text = lexed.text
    tokens: list[Token] = []
    spaced = False
    braces = 0
    while offset < limit:
        if closing is not None:
            if text[offset] == "{" or text.startswith("%{", offset):
                braces += 1
            elif text[offset] == closing:
                if braces == 0:
                    tokens.append(Token("end_of_text", offset, offset, ""))
                    return tokens, offset
                braces -= 1
        if lexed.holes and text[offset] == "$":
            hole = _hole(text, offset, limit)
            if hole is not None:
                tokens.append(hole._replace(spaced=spaced))
                offset, spaced = hole.end, False
                continue
        match = _OPENS_BEFORE.match(text, offset, limit) or _TOKEN.match(text, offset, limit)
        if match is None:
            lexed.faults.append(
                ReadFault("unknown_character", Span(offset, offset + 1), text[offset])
            )
            offset += 1
            spaced = True
            continue
        kind = match.lastgroup or "bracket"
        value = match[0]
        if kind == "blank":
            offset, spaced = match.end(), True
            continue
        if kind == "comment":
            lexed.comments.append(Span(offset, match.end()))
            offset, spaced = match.end(), True
            continue
        if kind == "line":
            if tokens and tokens[-1].kind not in (",", ";", "line"):
                tokens.append(Token("line", offset, offset + 1, "\n"))
            offset, spaced = match.end(), True
            continue
        if closing is not None and kind == "keyword" and value in ("%{}", "{}"):
            braces -= 1  # the brace was counted, but is part of a name
        token = _token(lexed, tokens, kind, value, offset, limit, depth)._replace(spaced=spaced)
        _add(lexed, tokens, token)
        offset, spaced = token.end, False
    tokens.append(Token("end_of_text", limit, limit, ""))
    return tokens, -1


def _add(lexed: Lexed, tokens: list[Token], token: Token) -> None:
    if token.value == "@" and tokens and not token.spaced and tokens[-1].kind in ("name", "alias"):
        lexed.faults.append(ReadFault("unknown_character", Span(token.start, token.end), "@"))
    if tokens and tokens[-1].kind == "line":
        continues = token.kind == "operator" and token.value not in _KEEPS_THE_LINE
        if continues or token.kind in (".", "do"):
            tokens.pop()
    tokens.append(token)


def _token(
    lexed: Lexed, before: list[Token], kind: str, value: str, start: int, limit: int, depth: int
) -> Token:
    text = lexed.text
    end = start + len(value)
    after_dot = bool(before) and before[-1].kind == "."
    if kind == "word":
        return _word(lexed, value, start, limit, after_dot)
    if kind == "keyword":
        if after_dot:  # `a.b: …` has no meaning, the name is still read
            return Token("name", start, end, value)
        return Token("keyword", start, end + 1, value)
    if kind == "quote":
        return _string(lexed, value, start, limit, depth, after_dot)
    if kind == "quoted_atom":
        scanned = scan_quoted(lexed, start + 1, limit, depth)
        return Token("quoted_atom", start, scanned.end, text[start + 1], parts=scanned.parts)
    if kind == "sigil":
        scanned = scan_quoted(lexed, end, limit, depth, sigil=value[1:])
        flags = _MODIFIERS.match(text, scanned.end, limit)
        modifiers = flags[0] if flags and scanned.is_closed else ""
        name = f"{value[1:]} {scanned.opening}"
        whole = scanned.end + len(modifiers)
        return Token("sigil", start, whole, name, parts=scanned.parts, modifiers=modifiers)
    if kind == "number":
        return _number(lexed, value, start, limit)
    if kind == "atom":
        return Token("atom", start, end, value[1:])
    if kind == "operator":
        return _operator(text, value, start, limit, after_dot)
    if kind in ("bracket", "plain"):
        return Token(value, start, end, value)
    return Token(kind, start, end, value)


def _word(lexed: Lexed, value: str, start: int, limit: int, after_dot: bool) -> Token:
    text = lexed.text
    end = start + len(value)
    if text.startswith(":", end) and not text.startswith("::", end) and not after_dot:
        if end + 1 < limit and (text[end + 1].isalnum() or text[end + 1] in "\"'_[({%&@$-"):
            lexed.faults.append(ReadFault("keyword_space", Span(start, end + 1), f"{value}:"))
            return Token("keyword", start, end + 1, value)
    if not after_dot and value in _WORDS:
        kind = _WORDS[value]
        if kind == "operator" and _is_arity(text, end, limit):
            return Token("name", start, end, value)
        return Token(kind, start, end, value)
    if "A" <= value[0] <= "Z":
        if not value.isascii() or value[-1] in "?!":
            lexed.faults.append(ReadFault("bad_alias", Span(start, end), value))
        return Token("alias", start, end, value, adjacent=_touching(text, end, limit))
    return Token("name", start, end, value, adjacent=_touching(text, end, limit))


def _touching(text: str, end: int, limit: int) -> str:
    if end >= limit:
        return ""
    if text[end] in "([":
        return text[end]
    if text[end] not in " \t":
        return ""
    blanks = _BLANKS.match(text, end, limit)
    sign = blanks.end() if blanks else end
    if sign + 1 < limit and text[sign] in "+-" and text[sign + 1] not in " \t\r\n([<{%+-/>":
        return "-"
    return ""


def _is_arity(text: str, end: int, limit: int) -> bool:
    """An operator before `/` is a name: `&+/2`."""
    blanks = _BLANKS.match(text, end, limit)
    return text.startswith("/", blanks.end() if blanks else end, limit)


def _operator(text: str, value: str, start: int, limit: int, after_dot: bool) -> Token:
    end = start + len(value)
    if value == "..." or (after_dot and value != "..."):
        return Token("name", start, end, value, adjacent=_touching(text, end, limit))
    if value == "&" and end < limit and text[end].isdigit():
        return Token("capture", start, end, value)
    if value != "//" and not (value == "/" and text.startswith("//", start)):
        if _is_arity(text, end, limit):
            return Token("name", start, end, value)
    return Token("operator", start, end, value)


def _string(lexed: Lexed, quote: str, start: int, limit: int, depth: int, after_dot: bool) -> Token:
    text = lexed.text
    scanned = scan_quoted(lexed, start, limit, depth)
    end, parts = scanned.end, scanned.parts
    if len(scanned.opening) == 1 and text.startswith(":", end, limit):
        if end + 1 >= limit or text[end + 1] in " \t\r\n":
            return Token("quoted_keyword", start, end + 1, quote, parts=parts)
    if after_dot and len(scanned.opening) == 1:
        adjacent = _touching(text, end, limit)
        return Token("quoted_name", start, end, quote, parts=parts, adjacent=adjacent)
    kind = "charlist" if scanned.opening[0] == "'" else "string"
    return Token(kind, start, end, scanned.opening, parts=parts)


def _number(lexed: Lexed, value: str, start: int, limit: int) -> Token:
    end = start + len(value)
    text = lexed.text
    if end < limit and (text[end].isalpha() or text[end] == "_"):
        rest = end
        while rest < limit and (text[rest].isalnum() or text[rest] == "_"):
            rest += 1
        lexed.faults.append(ReadFault("bad_number", Span(start, rest), text[start:rest]))
        end = rest
    is_float = "." in value and value[1:2] not in ("x", "b", "o")
    return Token("float" if is_float else "integer", start, end, text[start:end])


def _hole(text: str, start: int, limit: int) -> Token | None:
    match = _HOLE.match(text, start, limit)
    if match is None:
        return None
    if not match[0].endswith("{"):
        return Token("hole", start, match.end(), match[0][1:])
    braces, offset = 1, match.end()
    while braces:
        brace = _IN_HOLE.search(text, offset, limit)
        if brace is None:
            return Token("hole", start, limit, text[start + 1 : limit])
        braces += 1 if brace[0] == "{" else -1
        offset = brace.end()
    return Token("hole", start, offset, text[start + 1 : offset])


def code_part(lexed: Lexed, start: int, limit: int, depth: int) -> CodePart | None:
    """The `#{…}` at `start`; None where it does not end (or is too deep to be read)."""
    if depth >= DEEPEST_INTERPOLATION:
        return None
    key = (start, limit)
    if key not in lexed.codes:
        lexed.codes[key] = _code_part(lexed, start, limit, depth)
    return lexed.codes[key]


def _code_part(lexed: Lexed, start: int, limit: int, depth: int) -> CodePart | None:
    faults, comments = len(lexed.faults), len(lexed.comments)
    tokens, closing = lex_until(lexed, start + 2, limit, "}", depth + 1)
    if closing < 0:
        del lexed.faults[faults:], lexed.comments[comments:]
        return None
    return CodePart(start, closing + 1, tuple(tokens))
