"""Elixir that the source says itself: `__elixir__("String.pad_leading({0}, 3)", name)`.

The text stays as it is; `{0}` and `$name` stand for values, and anything longer than a name is
bound to one first. In the text of a string they are interpolated; after a backslash, and in a
sigil that interpolates nothing, they are text:

    __elixir__("f({0})", a + b)          value = a + b
                                         f(value)
    __elixir__('"by $name, \\$1"')       "by #{name}, \\$1"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from compiler_core.base.span import Span
from compiler_core.elixir import tree
from compiler_core.elixir.read.lexer import lex
from compiler_core.elixir.read.tokens import CodePart, Token
from compiler_core.elixir.tree import Node
from compiler_core.lower import elixir_text, values
from compiler_core.lower.context import Context
from compiler_core.lower.rewrite import walk
from compiler_core.semantics import typed


def raw(ctx: Context, node: typed.RawElixir) -> Node:
    """The text with names in its holes; what `elixir_text` reads is laid out as all else."""
    given = [_named(ctx, value) for value in values.operands(ctx, node.args)]
    texts = list(_texts(lex(node.text, holes=True).tokens))
    # What stands in the text by `${…}` comes behind the arguments that `{0}` names.
    own = min((int(one) for one in _EXPRESSION.findall(node.text)), default=len(given))

    def named(match: re.Match[str]) -> str | None:
        name, expression, argument = match.groups()
        if name is None:
            index = int(expression or argument)
            return given[index] if index < (len(given) if expression else own) else None
        variable = node.locals.get(name)
        return ctx.names.of(variable) if variable is not None else None

    def replaced(match: re.Match[str]) -> str:
        around = next((one for one in texts if one[0].start <= match.start() < one[0].end), None)
        name = named(match)
        if name is None or around is None:
            return name or match[0]
        return f"#{{{name}}}" if around[1] and not _is_escaped(match) else match[0]

    written = _HOLE.sub(replaced, node.text).strip("\n")
    comments = lex(written).comments
    return _read(written, comments) or tree.Raw(_comment_first(written, comments))


_HOLE = re.compile(r"\$([A-Za-z_]\w*)|\$\{(\d+)\}|\{(\d+)\}")
_EXPRESSION = re.compile(r"\$\{(\d+)\}")


def _texts(tokens: Iterable[Token]) -> Iterator[tuple[Span, bool]]:
    """Where text stands that is no code, and whether values can be interpolated in it."""
    for token in tokens:
        interpolates = token.kind != "sigil" or token.value[0].islower()
        for part in token.parts:
            if isinstance(part, CodePart):
                yield from _texts(part.tokens)
            else:
                yield Span(part.start, part.end), interpolates


def _is_escaped(match: re.Match[str]) -> bool:
    before = match.string[: match.start()]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _read(text: str, comments: Sequence[Span]) -> Node | None:
    """The text as Elixir's tree, to be laid out as any other, comments above it; one with
    characters by their numbers, with comments among statements, or with Elixir that the reader
    doesn't know, stays as it is."""
    if _BY_NUMBER.search(text):
        return None
    try:
        found = elixir_text.parse(text.strip())
    except elixir_text.ElixirSyntaxError:
        return None
    if any(isinstance(one, elixir_text.Hole) for one in walk(found)):
        return None  # a tuple of one value, which is a hole in a template
    if not comments:
        return found
    if isinstance(found, tree.Block):
        return None
    return replace(found, comments=tuple(text[one.start + 1 : one.end].strip() for one in comments))


def _comment_first(text: str, comments: Sequence[Span]) -> str:
    """The text with a comment at its end before it: what is around a value may follow it."""
    if not comments or text[comments[-1].end :].strip():
        return text
    last = comments[-1]
    return f"{text[last.start : last.end]}\n{text[: last.start].rstrip()}"


_BY_NUMBER = re.compile(r"\\[a-mo-su-z0-9]")


def _named(ctx: Context, value: Node) -> str:
    """The name by which raw Elixir can say a value."""
    match value:
        case tree.AttributeRead(name=name):
            return f"@{name}"
        case tree.LocalCall(name=name, arguments=(), sections=()):
            return f"{name}()"
    variable = ctx.temporary("value", value)
    assert isinstance(variable, tree.Variable)
    return variable.name
