"""Whether an expression fits on a line, as the printer would lay it out."""

from __future__ import annotations

from compiler_core.elixir.printer import print_elixir
from compiler_core.elixir.tree import Node

WIDTH = 90
"""The formatter's 98 columns without a usual indentation."""


def fits(node: Node, width: int = WIDTH) -> bool:
    text = one_line(node)
    return text is not None and len(text) <= width


def one_line(node: Node) -> str | None:
    """The node's text if it takes one line."""
    from dataclasses import replace

    text = print_elixir(replace(node, comments=())).text.rstrip("\n")
    return None if "\n" in text else text
