"""Programs with one token changed: `mutants(text, random, count)`.

renamed      a name in a body is another name of the program, or none
other type   `:Int` is `:String`
dropped      a call has an argument less, a member or statement is gone
other value  `1` is `"1"`
other sign   `+` is `&&`
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from compiler_core.syntax.lexer import lex

_NAME = re.compile(r"[A-Za-z_]\w*$")
_TYPES = ("Int", "Float", "Bool", "String", "Array<Int>", "Null<Int>", "Dynamic")
_KEYWORDS = frozenset(
    re.findall(
        r"\w+",
        """
        var final function return if else for in while do switch case default break continue throw
        try catch new this super null true false class interface enum abstract typedef extends
        implements public private static inline override extern overload cast using import package
        from to is untyped macro
        """,
    )
)
_SIGNS = ("+", "-", "*", "&&", "==", "<", "&")


@dataclass(frozen=True, slots=True)
class Mutant:
    kind: str
    text: str
    line: int
    """Where it was changed, from 1."""


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str


def mutants(text: str, random: Random, count: int) -> Iterator[Mutant]:
    tokens = _tokens(text)
    forms: list[tuple[str, Callable[[list[_Token], int, Random], tuple[int, int, str] | None]]] = [
        ("renamed", _renamed),
        ("other type", _other_type),
        ("dropped", _dropped),
        ("other value", _other_value),
        ("other sign", _other_sign),
    ]
    made = tried = 0
    while made < count and tried < 200:
        tried += 1
        kind, form = random.choice(forms)
        index = random.randrange(1, len(tokens) - 1)
        change = form(tokens, index, random)
        if change is None:
            continue
        start, end, new = change
        changed = text[:start] + new + text[end:]
        if changed != text:
            made += 1
            yield Mutant(kind, changed, text.count("\n", 0, start) + 1)


def _tokens(text: str) -> list[_Token]:
    found = lex(text)
    return [
        _Token(start, end, text[start:end])
        for start, end in zip(found.starts, found.ends, strict=True)
        if end > start and text[start] not in "/@"
    ]


def _renamed(tokens: list[_Token], index: int, random: Random) -> tuple[int, int, str] | None:
    token = tokens[index]
    if not _NAME.match(token.text) or token.text in _KEYWORDS or token.text[:1].isupper():
        return None
    if random.random() < 0.3:
        return token.start, token.end, token.text + "x"
    names = [one.text for one in tokens if _NAME.match(one.text) and one.text[:1].islower()]
    other = random.choice([name for name in names if name not in _KEYWORDS])
    return token.start, token.end, other


def _other_type(tokens: list[_Token], index: int, random: Random) -> tuple[int, int, str] | None:
    token, before = tokens[index], tokens[index - 1]
    if before.text not in (":", "<", "new") or not token.text[:1].isupper():
        return None
    if tokens[index + 1].text == "<":
        return None
    names = {one.text for one in tokens if re.match(r"(Thing|Enum|Amount|Shape)\d$", one.text)}
    return token.start, token.end, random.choice(sorted((*names, *_TYPES)))


def _dropped(tokens: list[_Token], index: int, random: Random) -> tuple[int, int, str] | None:
    """An argument behind a comma."""
    if tokens[index].text == "override":
        return tokens[index].start, tokens[index].end, ""
    if tokens[index].text != "," or not _is_in_call(tokens, index):
        return None
    depth = 0
    for later in tokens[index + 1 :]:
        if later.text in (")", "]", "}") or (later.text == "," and depth == 0):
            if depth == 0:
                return tokens[index].start, later.start, ""
            depth -= 1
        elif later.text in ("(", "[", "{"):
            depth += 1
    return None


def _is_in_call(tokens: list[_Token], index: int) -> bool:
    depth = 0
    for position in range(index - 1, 0, -1):
        text = tokens[position].text
        if text in (")", "]", "}"):
            depth += 1
        elif text in ("(", "[", "{"):
            if depth == 0:
                called = tokens[position - 1]
                named = _NAME.match(called.text) and called.text not in _KEYWORDS
                return text == "(" and bool(named) and tokens[position - 2].text != "function"
            depth -= 1
        elif text == ";":
            return False
    return False


def _other_value(tokens: list[_Token], index: int, random: Random) -> tuple[int, int, str] | None:
    token = tokens[index]
    if token.text in ("true", "false", "null"):
        return token.start, token.end, random.choice(('"t"', "1", "null"))
    if token.text[0].isdigit():
        return token.start, token.end, random.choice(('"1"', "true", "1.5"))
    if token.text[0] == '"':
        return token.start, token.end, random.choice(("1", "true", "[]"))
    return None


def _other_sign(tokens: list[_Token], index: int, random: Random) -> tuple[int, int, str] | None:
    if tokens[index].text not in _SIGNS or tokens[index + 1].text[:1] in "<>+-=&":
        return None
    if tokens[index].text == "<" and tokens[index - 1].text[:1].isupper():
        return None
    return tokens[index].start, tokens[index].end, random.choice(_SIGNS)
