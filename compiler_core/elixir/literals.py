"""How literals are written: atoms, keys, numbers, the text of strings and sigils.

All functions take values and give Elixir text that reads back as the value and that the formatter
leaves alone: `atom_text("ok")` is `:ok`, `atom_text("not ok")` is `:"not ok"`,
`integer_text(60000)` is `60_000`, `string_text('a"b')` is `a\\"b`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_PLAIN: Final = re.compile(r"[a-z_][A-Za-z0-9_]*[?!]?\Z")
_UNQUOTED: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_@]*[?!]?\Z")
_OPERATORS: Final = (
    "+ - * / ** ++ -- +++ --- <> == != === !== =~ < > <= >= && || &&& ||| ! |> <<< >>> <~ ~> <<~ "
    "~>> <~> <|> ^^^ ~~~ ^ & @ . .. ... | = :: <- % %{} {} <<>> \\\\"
)
_OPERATOR_ATOMS: Final = frozenset(_OPERATORS.split())
_SPECIAL: Final = frozenset({"nil", "true", "false"})

_ESCAPES: Final = {
    "\\": "\\\\",
    "\n": "\\n",
    "\t": "\\t",
    "\r": "\\r",
    "\0": "\\0",
    "\a": "\\a",
    "\b": "\\b",
    "\v": "\\v",
    "\f": "\\f",
    "\x1b": "\\e",
    "\x7f": "\\d",
}
_TO_ESCAPE: Final = re.compile(
    r"[\\\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]|#\{"
)
_CHARACTER_NAMES: Final = {" ": "\\s", "\\": "\\\\"}

SIGIL_DELIMITERS: Final = {
    "/": "/",
    "|": "|",
    '"': '"',
    "'": "'",
    "(": ")",
    "[": "]",
    "{": "}",
    "<": ">",
}
"""Opening to closing, in the order in which they are tried."""


@lru_cache(maxsize=4096)
def atom_text(name: str) -> str:
    """`:name`, `:"two words"`, or the bare `nil`, `true`, `false`."""
    if name in _SPECIAL:
        return name
    if is_unquoted_atom(name):
        return ":" + name
    return f':"{string_text(name)}"'


@lru_cache(maxsize=4096)
def key_text(name: str) -> str:
    """An atom as a key: `name:`, `"two words":`."""
    quoted = not is_unquoted_atom(name) or name == "..//"
    return f'"{string_text(name)}":' if quoted else name + ":"


@lru_cache(maxsize=4096)
def remote_name_text(name: str) -> str:
    """A function's name behind the dot: quoted where it is no identifier and no operator."""
    if is_identifier(name) or name in _OPERATOR_ATOMS:
        return name
    return f'"{string_text(name)}"'


def is_identifier(name: str) -> bool:
    """Whether it may name a variable or function as far as its characters go (`done?` may)."""
    if name.isascii():
        return _PLAIN.match(name) is not None
    body = name[:-1] if name[-1] in "?!" else name
    first = name[0]
    return (
        body.isidentifier()
        and not (first.isupper() or unicodedata.category(first) == "Lt")
        and unicodedata.normalize("NFC", name) == name
    )


def is_unquoted_atom(name: str) -> bool:
    if name.isascii():
        return _UNQUOTED.match(name) is not None or name in _OPERATOR_ATOMS
    body = (name[:-1] if name[-1] in "?!" else name).replace("@", "_")
    return body.isidentifier() and unicodedata.normalize("NFC", name) == name


def integer_text(value: int, base: int = 10) -> str:
    """A non-negative integer; underscores from five digits on, as Credo asks and the formatter
    keeps (by itself it puts them from six on)."""
    if base == 10:
        return _grouped(str(value))
    prefix = {16: "0x", 8: "0o", 2: "0b"}[base]
    return prefix + format(value, {16: "X", 8: "o", 2: "b"}[base])


def float_text(value: float) -> str:
    """A finite non-negative float with the shortest digits that read back the same."""
    digits, _, exponent = repr(value).partition("e")
    whole, _, fraction = digits.partition(".")
    written = f"{_grouped(whole)}.{fraction or '0'}"
    return f"{written}e{int(exponent)}" if exponent else written


def character_text(code_point: int) -> str:
    """`?a`, `?\\n`, `?\\s`."""
    character = chr(code_point)
    if character in _CHARACTER_NAMES:
        return "?" + _CHARACTER_NAMES[character]
    escaped = _escape_one(character) if _TO_ESCAPE.match(character) else character
    return "?" + escaped


def string_text(value: str) -> str:
    """The text between the double quotes of a string on one line."""
    if '"' in value:
        value = _TO_ESCAPE.sub(_escape_match, value)
        return value.replace('"', '\\"')
    return _TO_ESCAPE.sub(_escape_match, value)


def heredoc_text(value: str) -> str:
    """The text between lines of three quotes: line breaks stay, quotes need no escape."""
    lines = [_TO_ESCAPE.sub(_escape_match, line) for line in value.split("\n")]
    return "\n".join(lines).replace('"""', '\\"""')


def sigil_delimiter(text: str) -> str:
    """The first opening delimiter neither side of which occurs in the text, else `/`."""
    for opening, closing in SIGIL_DELIMITERS.items():
        if opening not in text and closing not in text:
            return opening
    return "/"


def escape_delimiter(text: str, closing: str) -> str:
    """The text with each bare closing delimiter escaped."""
    escaped: list[str] = []
    backslash = False
    for character in text:
        if character == closing and not backslash:
            escaped.append("\\")
        escaped.append(character)
        backslash = character == "\\" and not backslash
    return "".join(escaped)


def _grouped(digits: str) -> str:
    return digits if len(digits) < 5 else f"{int(digits):_}"


def _escape_match(match: re.Match[str]) -> str:
    return _escape_one(match.group())


def _escape_one(found: str) -> str:
    if found == "#{":
        return "\\#{"
    if found in _ESCAPES:
        return _ESCAPES[found]
    code = ord(found)
    if 0xD800 <= code <= 0xDFFF:  # half a surrogate pair is no character in UTF-8
        return "\\uFFFD"
    return f"\\x{code:02X}" if code < 0x20 else f"\\u{code:04X}"
