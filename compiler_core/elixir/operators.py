"""Elixir's operators: precedence, associativity, and how the formatter lays each kind out.

Source: the operator table of Elixir's reference manual ("Operators", "Operators reference"). A
higher number binds tighter: `a + b * c` needs no parentheses, for `*` (220) binds tighter than
`+` (210). Which operands get parentheses though precedence wouldn't demand them is the
formatter's taste, found by trying it.
"""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

Side: TypeAlias = Literal["left", "right"]

_LEVELS: Final[tuple[tuple[int, Side, str], ...]] = (
    (40, "left", r"<- \\"),
    (50, "right", "when"),
    (60, "right", "::"),
    (70, "right", "|"),
    (100, "right", "="),
    (120, "left", "|| ||| or"),
    (130, "left", "&& &&& and"),
    (140, "left", "== != =~ === !=="),
    (150, "left", "< <= >= >"),
    (160, "left", "|> <<< >>> <~ ~> <<~ ~>> <~> <|>"),
    (170, "left", "in not_in"),
    (180, "left", "^^^"),
    (190, "right", "//"),
    (200, "right", "++ -- .. <> +++ ---"),
    (210, "left", "+ -"),
    (220, "left", "* /"),
    (230, "left", "**"),
)

BINARY: Final[dict[str, tuple[int, Side]]] = {
    name.replace("_", " "): (precedence, associativity)
    for precedence, associativity, names in _LEVELS
    for name in names.split()
}
"""Precedence and associativity of each binary operator."""

UNARY: Final[dict[str, int]] = {
    "&": 90,
    "!": 300,
    "^": 300,
    "not": 300,
    "+": 300,
    "-": 300,
    "~~~": 300,
    "@": 320,
}

CAPTURE_PRECEDENCE: Final = UNARY["&"]

NO_SPACE: Final = frozenset({"..", "//"})
"""Written without spaces: `1..10//2`."""
NO_LINE_BREAK: Final = frozenset({r"\\", "in", "not in"})
PIPES: Final = frozenset({"|>", "~>>", "<<~", "~>", "<~", "<~>", "<|>"})
"""Left-associative ones that start a line where they break."""
LINE_STARTING: Final = frozenset({"|", "when"})
"""Right-associative ones that start a line where they break."""
LOGICAL: Final = frozenset({"||", "|||", "or", "&&", "&&&", "and"})
"""Never mixed without parentheses."""
KEEPS_RIGHT_OPEN: Final = frozenset(
    {"<-", "==", "!=", "=~", "===", "!==", "<", ">", "<=", ">=", "=", "::"}
)
"""A container on the right may open on the operator's line: `x = %{`."""
PARENTHESISED_OPERANDS: Final = frozenset(
    {"|>", "<<<", ">>>", "<~", "~>", "<<~", "~>>", "<~>", "<|>"}
    | {"^^^", "+++", "---", "in", "not in", "++", "--", "..", "<>"}
)
"""Binary operators inside these get parentheses always."""
