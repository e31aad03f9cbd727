"""Elixir that the source says itself: `__elixir__("String.pad_leading({0}, 3)", name)`.

The text stays as it is; `{0}` and `$name` stand for values, and anything longer than a name is
bound to one first:

    __elixir__("f({0})", a + b)          value = a + b
                                         f(value)
"""

from __future__ import annotations

import re

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import elixir_text, values
from compiler_core.lower.context import Context
from compiler_core.semantics import typed


def raw(ctx: Context, node: typed.RawElixir) -> Node:
    """The text with names in its holes; a call over several lines is laid out as any other."""
    given = [_named(ctx, value) for value in values.operands(ctx, node.args)]

    def replaced(match: re.Match[str]) -> str:
        if match[2] is not None:
            index = int(match[2])
            return given[index] if index < len(given) else match[0]
        variable = node.locals.get(match[1])
        return ctx.names.of(variable) if variable is not None else match[0]

    written = re.sub(r"\$([A-Za-z_]\w*)|\{(\d+)\}", replaced, node.text).strip("\n")
    return _call_of_lines(written) or tree.Raw(written)


def _call_of_lines(text: str) -> Node | None:
    """One call that was written over several lines, to be laid out as any other; a text with
    comments, or with Elixir that the reader doesn't know, stays as it is."""
    if "\n" not in text.strip() or "#" in text:
        return None
    try:
        found = elixir_text.parse(text.strip())
    except elixir_text.ElixirSyntaxError:
        return None
    return found if isinstance(found, tree.LocalCall | tree.RemoteCall) else None


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
