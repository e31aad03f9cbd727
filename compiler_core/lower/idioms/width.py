"""Whether an expression fits on a line, as the printer would lay it out."""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir.printer import one_line_width
from compiler_core.elixir.tree import Node

WIDTH = 90
"""The formatter's 98 columns without a usual indentation."""


def fits(node: Node, width: int = WIDTH) -> bool:
    columns = one_line_width(replace(node, comments=()))
    return columns is not None and columns <= width
