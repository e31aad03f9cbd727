"""EEx's tags that open, go on with or end a block of Elixir: `<%= if x do %>`, `<% else %>`,
`<% :ok -> %>`, `<% end %>`. Between the tags the Elixir is not
whole; what is whole in each is read.
"""

from __future__ import annotations

from compiler_core.base.span import Span
from compiler_core.elixir.read.cursor import matched
from compiler_core.elixir.read.lexer import lex
from compiler_core.templates.code import Head
from compiler_core.templates.tree import Name


def eex_head(text: str, start: int, end: int) -> Head | None:
    """What a tag's inside is to a block, or None where it is an expression by itself."""
    tokens = lex(text, start, end).tokens[:-1]
    if not tokens:
        return None
    first, last = tokens[0], tokens[-1]
    word = Name(Span(first.start, first.end), first.value)
    if first.kind == "end":
        return Head("close", word, None)
    if first.kind == "block" and len(tokens) == 1:
        return Head("middle", word, None)
    partner = matched(tokens)
    if last.kind == "do" and len(tokens) - 1 not in partner:
        return Head("open", word, Span(first.start, last.start))
    if last.kind == "operator" and last.value == "->":
        openings = [index for index, one in enumerate(tokens) if one.kind == "fn"]
        if openings and openings[-1] not in partner:
            place = openings[-1]
            code_end = tokens[place - (place > 0 and tokens[place - 1].kind == ",")].start
            return Head(
                "open", word, Span(first.start, code_end) if code_end > first.start else None
            )
        name = Name(Span(first.start, first.start), "")
        return Head("middle", name, Span(first.start, last.start))
    return None
