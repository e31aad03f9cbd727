"""Haxe in, Elixir out: what the lowering's tests are written with."""

from __future__ import annotations

import textwrap

from compiler_core.analysis import Analysis
from compiler_core.elixir.printer import print_elixir
from compiler_core.lower.module import LoweredModule, lowered

PATH = "/lowering/Example.hx"


def lower(text: str) -> LoweredModule:
    """A whole file."""
    analysis = Analysis()
    analysis.open_file(PATH, text)
    return lowered(analysis.db, PATH)


def module(text: str) -> str:
    """The Elixir of a file."""
    return "\n".join(print_elixir(one.tree).text for one in lower(text).modules)


def functions(members: str) -> str:
    """The Elixir of a class's members, without what stands around them."""
    lines = module(f"class Example {{\n{members}\n}}").split("\n")
    body = "\n".join(lines[3:-2])
    return textwrap.dedent(body).strip() + "\n"


def faults(members: str) -> list[tuple[str, str, str]]:
    """Code and names of what could not be kept in a class's members."""
    found = lower(f"class Example {{\n{members}\n}}").faults
    return [(one.code, one.name, one.other) for one in found]


def check(members: str, expected: str) -> None:
    """The members become exactly this Elixir, specs aside."""
    got = functions(members)
    got = "\n".join(line for line in got.split("\n") if not line.startswith("@spec"))
    assert got.strip() == textwrap.dedent(expected).strip()
