"""Idioms: small rewrites from what is right to what one would have written.

Each is a file of its own with one public function; `tidy` applies those on Elixir's tree to a
finished definition, in the order in which each leaves the next one its best input. Those on loops
look at the typed tree and are tried by `lower.loops`.
"""

from __future__ import annotations

from compiler_core.elixir.tree import Node


def tidy(node: Node) -> Node:
    return node
