"""What every test of an idiom does: reads two Elixir texts, rewrites the first, compares."""

from __future__ import annotations

from collections.abc import Callable

from compiler_core.elixir.printer import print_elixir
from compiler_core.elixir.tree import Node
from compiler_core.lower.elixir_text import parse
from compiler_core.lower.idioms.known import Known

Idiom = Callable[[Node], Node]

PLAIN = Known(frozenset(), frozenset(), has_numbers=True)
"""A module without functions whose names matter, a function whose names are all made up."""


def check(idiom: Idiom, before: str, after: str) -> None:
    assert print_elixir(idiom(parse(before))).text == print_elixir(parse(after)).text
