"""The tokens of Elixir's text, and what can be wrong with them, as data.

Offsets are code points into the text that was given to `lexer.lex`. A token knows whether white
space stood in front of it, for Elixir's grammar asks: `f (1)` and `f(1)`, `a -1` and `a - 1`,
`x [1]` and `x[1]` are different things.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from compiler_core.base.span import Span


@dataclass(frozen=True, slots=True)
class ReadFault:
    """One thing that makes the text no Elixir. `kind` is a name (`reporting.raw_elixir` has the
    sentence of each), `found` is what stands there, `opened` the bracket or word that it belongs to
    and `expected` what would mend it, where that is one token."""

    kind: str
    span: Span
    found: str = ""
    opened: Span | None = None
    expected: str = ""


class TextPart(NamedTuple):
    """Text between interpolations, escapes as written; a heredoc's indentation is taken out of
    `value`, so that it may be shorter than the span."""

    start: int
    end: int
    value: str


class CodePart(NamedTuple):
    """`#{…}`: the span from `#` to behind the brace, and the tokens between."""

    start: int
    end: int
    tokens: tuple[Token, ...]


class Token(NamedTuple):
    """`kind` is one of

    - `name` (a variable or function), `alias`, `literal` (`true`, `false`, `nil`), `hole`
    - `integer`, `float`, `character`, `atom`, `keyword` (`name:` before white space)
    - `string`, `charlist`, `sigil`, `quoted_atom`, `quoted_keyword`: with `parts`
    - `operator`, `capture` (the `&` of `&1`), `.`, `,`, `;`, `line`, and the brackets by themselves
    - `%`, `%{`, `do`, `end`, `fn`, `block` (`else`, `rescue`, `catch`, `after`), `end_of_text`

    `value` is the text as written; of `atom`, `keyword` and quoted ones the name alone, of strings
    the opening delimiter.
    """

    kind: str
    start: int
    end: int
    value: str
    spaced: bool = False
    parts: tuple[TextPart | CodePart, ...] = ()
    modifiers: str = ""
    """A sigil's; `value` is then its name, with the opening delimiter behind a blank."""
    adjacent: str = ""
    """Of a `name`: `(` or `[` where that touches it, `-` where a sign behind it starts an operand
    (`f -1`)."""
