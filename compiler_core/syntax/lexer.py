"""Text to tokens: one regular expression (`token_pattern`), run once over the text.

Each match is a gap (blanks) and a token; comments are tokens to the expression and are put aside.
Whatever is in no token is trivia, so that text and tokens together lose nothing.

    x = 1; // one        texts: x = 1 ;    kinds: ID ASSIGN INT SEMI    comments: 7–13

A single-quoted string holds code (`'a ${f('b')} c'`); the expression knows three levels of that,
deeper ones are scanned by hand (`nested_strings`). Inside `__elixir__('…')` Elixir's own rules
hold: a `'` within a `"…"` of that Elixir does not end it.

A string or comment that never ends would swallow everything behind it, and shift the pairing of all
quotes. Such a text is read again in *line mode*, where a string ends with its line: the fault stays
on one line.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import accumulate
from operator import sub
from typing import NamedTuple

from compiler_core.base.span import Span
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.markup import end_of_unclosed, markup_end
from compiler_core.syntax.nested_strings import end_of_single_quoted
from compiler_core.syntax.token_pattern import BLANKS, LINES, WHOLE
from compiler_core.syntax.vocabulary import KIND, PUNCTUATION, kind_of


class Comment(NamedTuple):
    start: int
    end: int


@dataclass(slots=True)
class Tokens:
    """Parallel lists; `starts` and `ends` are code points. `kinds` are raw (see `tokens.py`)."""

    text: str
    kinds: list[str]
    texts: list[str]
    starts: list[int]
    ends: list[int]
    comments: list[Comment] = field(default_factory=list)
    faults: list[SyntaxFault] = field(default_factory=list)
    has_directives: bool = False
    is_complete: bool = True
    """Every string and comment has its end."""

    def slice(self, first: int, last: int, text: str, base: int) -> Tokens:
        """Tokens `first` up to (not with) `last`, as those of `text`, which starts at `base`."""
        end = base + len(text)
        return Tokens(
            text,
            self.kinds[first:last],
            self.texts[first:last],
            [start - base for start in self.starts[first:last]],
            [end - base for end in self.ends[first:last]],
            [
                Comment(comment.start - base, comment.end - base)
                for comment in self.comments_between(base, end)
            ],
            [
                fault.shifted(-base)
                for fault in self.faults
                if base <= fault.span.start and fault.span.end <= end
            ],
        )

    def comments_between(self, start: int, end: int) -> list[Comment]:
        first = bisect_left(self.comments, (start,))
        last = bisect_left(self.comments, (end,))
        return self.comments[first:last]


def lex(text: str) -> Tokens:
    """The tokens of any text; faults in it (unknown characters, unclosed strings) beside them."""
    tokens = _scan(text, WHOLE)
    if tokens is None:
        return lex_by_line(text)
    return tokens


def lex_by_line(text: str) -> Tokens:
    """The tokens of a part of a text in which some string or comment does not end."""
    tokens = _scan(text, LINES)
    assert tokens is not None
    tokens.is_complete = False
    return tokens


def is_same_by_line(tokens: Tokens) -> bool:
    """Whether the tokens of a text in which all ends are certainly those of `lex_by_line`."""
    return tokens.is_complete and not any(
        kind == "STRING" and ("\n" in text or "\r" in text or ("$" in text and "'" in text[1:-1]))
        for kind, text in zip(tokens.kinds, tokens.texts, strict=True)
    )


def end_of_token(text: str, offset: int) -> int | None:
    """The end of the first token behind `offset`, in a text in which all ends; None where this one
    does not, or is nested deeper than the expression knows."""
    found = WHOLE.match(text, offset)
    assert found is not None
    return None if _is_open(text, found[0].lstrip(BLANKS), found.end()) else found.end()


def never_ends(text: str, offset: int) -> bool:
    """Whether a string or comment from `offset` on, where a token starts, has no end: with this the
    text is read by line. False where it isn't certain."""
    end = len(text)
    for piece in reversed(WHOLE.findall(text, offset)):
        token = piece.lstrip(BLANKS)
        if token:
            nested = token[0] == "'" and end_of_single_quoted(text, end - len(token)) is not None
            return not nested and _is_open(text, token, end)
        end -= len(piece)
    return False


def _is_open(text: str, token: str, end: int) -> bool:
    kind = kind_of(token)
    if kind == "COMMENT":
        return not _ends_comment(token)
    return kind == "STRING" and token[0] in "\"'" and _is_unclosed(text, token, end)


def _scan(text: str, pattern: re.Pattern[str]) -> Tokens | None:
    """None where a string or comment does not end and `pattern` is not the one of line mode.

    What holds for all tokens is done to whole rows at once, which runs in C; those that ask for
    more (`_ASKING`) are looked at one by one.
    """
    tokens = Tokens(text, [], [], [], [])
    offset: int | None = 0
    while offset is not None:
        read = _scan_from(text, pattern, tokens, offset)
        if read is None:
            return None
        tokens, offset = read
    return tokens


def _scan_from(
    text: str, pattern: re.Pattern[str], tokens: Tokens, offset: int
) -> tuple[Tokens, int | None] | None:
    """The tokens from `offset` on, up to behind the first markup literal, if there is one."""
    found: list[str] = pattern.findall(text, offset)
    words = [piece.lstrip(BLANKS) for piece in found]
    ends = list(accumulate(map(len, found), initial=offset))[1:]
    starts = list(map(sub, ends, map(len, words)))
    kinds = list(map(_Kinds(KIND).__getitem__, words))
    first = 0
    for index in [index for index, kind in enumerate(kinds) if kind in _ASKING]:
        tokens.kinds += kinds[first:index]
        tokens.texts += words[first:index]
        tokens.starts += starts[first:index]
        tokens.ends += ends[first:index]
        first = index + 1
        kind, word, start, end = kinds[index], words[index], starts[index], ends[index]
        if kind == "COMMENT":
            if not _ends_comment(word):
                if pattern is WHOLE:
                    return None
                tokens.faults.append(SyntaxFault("unclosed_comment", Span(start, start + 2)))
            tokens.comments.append(Comment(start, end))
            continue
        if kind == "CALL":
            _split_call(tokens, word, start)
            continue
        if kind == "MAYBE_MARKUP":
            behind = _add_markup(tokens, word, start)
            if behind is not None:
                return tokens, behind
            continue
        if kind == "BAD":
            if word:
                tokens.faults.append(SyntaxFault("unknown_character", Span(start, end), word))
            continue
        if kind == "MAYBE_OPEN":
            kind = "STRING"
            if _is_unclosed(text, word, end):
                if pattern is WHOLE:
                    resumed = _resume(text, tokens, start)
                    return None if resumed is None else (resumed, None)
                _add_unclosed(tokens, word, start)
                continue
        elif kind == "NAMELESS_META":
            kind = "META"
            tokens.faults.append(SyntaxFault("missing_annotation_name", Span(start, end)))
        elif kind == "OPEN_REGEX":
            kind = "REGEX"
            tokens.faults.append(SyntaxFault("unclosed_regex", Span(start, end)))
        else:
            tokens.has_directives = True
        tokens.kinds.append(kind)
        tokens.texts.append(word)
        tokens.starts.append(start)
        tokens.ends.append(end)
    return tokens, None  # the last match is the empty one at the text's end, which asks


def _add_markup(tokens: Tokens, word: str, start: int) -> int | None:
    """A `<` with a name behind it: the literal and where it ends, or the two tokens and None."""
    end = markup_end(tokens.text, start, tokens.kinds)
    pieces = [("MARKUP", start, end)] if end else []
    if end == 0:  # what never ends, ends with its line
        end = end_of_unclosed(tokens.text, start)
        tokens.faults.append(SyntaxFault("unclosed_markup", Span(start, start + len(word)), word))
        pieces = [("MARKUP", start, end)]
    elif end is None:
        pieces = [
            ("LT", start, start + 1),
            (KIND.get(word[1:], "ID"), start + 1, start + len(word)),
        ]
    for kind, first, last in pieces:
        tokens.kinds.append(kind)
        tokens.texts.append(tokens.text[first:last])
        tokens.starts.append(first)
        tokens.ends.append(last)
    return end


_ASKING = {
    "COMMENT", "CALL", "BAD", "MAYBE_OPEN", "MAYBE_MARKUP", "OPEN_REGEX", "DIRECTIVE",
    "NAMELESS_META",
}  # fmt: skip


class _Kinds(dict[str, str]):
    """The kind of any token, worked out once for each that is not a word of the language."""

    def __missing__(self, token: str) -> str:
        kind = kind_of(token)
        if kind == "STRING":
            if token[0] in "_h":  # __elixir__('…'), hxx('…')
                kind = "CALL"
            elif _may_be_open(token):
                kind = "MAYBE_OPEN"
        elif kind == "REGEX" and "/" not in token[2:]:
            kind = "OPEN_REGEX"
        elif token == "@:":
            kind = "NAMELESS_META"
        elif token[:1] == "<":
            kind = "MAYBE_MARKUP"
        self[token] = kind
        return kind


def _may_be_open(token: str) -> bool:
    """False where a string certainly has its end, whatever is behind it."""
    quote = token[0]
    return len(token) == 1 or token[-1] != quote or "\\" in token or (quote == "'" and "$" in token)


def _add_unclosed(tokens: Tokens, token: str, start: int) -> None:
    """A string that ends with its line; brackets and signs at the line's end are not part of it:
    in `f("a);` the `)` and `;` are meant, in `if (x == "a) {` the brace."""
    string = token[:1] + token[1:].rstrip(" \t(){}[];,%")
    if string.endswith("$") and token.startswith("{", len(string)):
        string += "{"
    end = start + len(string)
    tokens.faults.append(SyntaxFault("unclosed_string", Span(start, end), token[0]))
    tokens.kinds.append("STRING")
    tokens.texts.append(string)
    tokens.starts.append(start)
    tokens.ends.append(end)
    for place, sign in enumerate(token[len(string) :], end):
        if sign not in " \t":
            tokens.kinds.append(PUNCTUATION[sign])
            tokens.texts.append(sign)
            tokens.starts.append(place)
            tokens.ends.append(place + 1)


def _is_unclosed(text: str, token: str, end: int) -> bool:
    """True for what the pattern's fallbacks took: a string that does not end, or ends deeper."""
    quote = token[0]
    if len(token) == 1 or token[-1] != quote:
        return True
    if end < len(text) and text[end] not in "\r\n":
        return False
    if quote == "'":
        return end_of_single_quoted(token, 0) != len(token)
    slashes = len(token) - 1 - len(token[:-1].rstrip("\\"))
    return slashes % 2 == 1


def _ends_comment(token: str) -> bool:
    return token[1] == "/" or (len(token) >= 4 and token.endswith("*/"))


def _split_call(tokens: Tokens, token: str, start: int) -> None:
    """`__elixir__('…')` up to the string's end came as one token: a name, a `(`, a string."""
    parenthesis = token.index("(")
    quote = token.index("'")
    name = token[:parenthesis].rstrip()
    for kind, first, last in (
        ("ID", 0, len(name)),
        ("LPAREN", parenthesis, parenthesis + 1),
        ("STRING", quote, len(token)),
    ):
        tokens.kinds.append(kind)
        tokens.texts.append(token[first:last])
        tokens.starts.append(start + first)
        tokens.ends.append(start + last)


def _resume(text: str, tokens: Tokens, start: int) -> Tokens | None:
    """Goes on behind a single-quoted string that is nested deeper than the pattern knows."""
    kinds = tokens.kinds
    while True:
        end = end_of_single_quoted(text, start) if text[start] == "'" else None
        if end is None:
            return None
        kinds.append("STRING")
        tokens.texts.append(text[start:end])
        tokens.starts.append(start)
        tokens.ends.append(end)
        stopped = _scan_on(text, tokens, end)
        if stopped is None:
            return tokens
        start = stopped


def _scan_on(text: str, tokens: Tokens, offset: int) -> int | None:
    """Reads on from `offset`, token by token; the offset of the next string that is too deep."""
    match = WHOLE.match
    while True:
        found = match(text, offset)
        assert found is not None
        token = found[0].lstrip(BLANKS)
        start = found.end() - len(token)
        kind = KIND.get(token) or kind_of(token)
        if kind == "STRING" and _is_unclosed(text, token, found.end()):
            return start
        offset = found.end()
        if not token:
            return None
        if kind == "COMMENT":
            if not _ends_comment(token):
                return start
            tokens.comments.append(Comment(start, offset))
        elif kind == "STRING" and token[0] in "_h":
            _split_call(tokens, token, start)
        elif token[0] == "<" and kind == "BAD":
            offset = _add_markup(tokens, token, start) or offset
        elif kind == "BAD":
            tokens.faults.append(SyntaxFault("unknown_character", Span(start, offset), token))
        else:
            if kind == "DIRECTIVE":
                tokens.has_directives = True
            tokens.kinds.append(kind)
            tokens.texts.append(token)
            tokens.starts.append(start)
            tokens.ends.append(offset)
