"""Loops that have a name in Elixir: each file recognises one kind in the typed tree.

An idiom gets the loop and what follows it, and answers the lines for both, or None. The first that
answers wins; `lower.loops` has the general forms for the rest.
"""

from __future__ import annotations

from collections.abc import Callable

from compiler_core.elixir.tree import Node
from compiler_core.lower.context import Context, Exit
from compiler_core.lower.loop_idioms.building import build_list
from compiler_core.lower.loop_idioms.scanning import scan
from compiler_core.lower.loop_idioms.searching import search
from compiler_core.semantics import typed

LoopIdiom = Callable[[Context, "typed.While | typed.For", Exit], "list[Node] | None"]

LOOP_IDIOMS: tuple[LoopIdiom, ...] = (scan, search, build_list)
