"""Loops that have a name in Elixir."""

from __future__ import annotations

from collections.abc import Callable

from compiler_core.elixir.tree import Node
from compiler_core.lower.context import Context, Exit
from compiler_core.semantics import typed

LoopIdiom = Callable[[Context, "typed.While | typed.For", Exit], "list[Node] | None"]

LOOP_IDIOMS: tuple[LoopIdiom, ...] = ()
