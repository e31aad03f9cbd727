"""Which piece of the output is a construct's."""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.compile import Mappings
from compiler_core.compile import OutputMapping as Mapping
from compiler_core.ide.generated import MOST_LINES, elixir_of


@dataclass(frozen=True)
class Output:
    text: str
    mappings: Mappings


FILE = Span(0, 1000)


def piece(text: str, part: str) -> Span:
    return Span(text.index(part), text.index(part) + len(part))


TEXT = "defmodule A do\n  def f(x) do\n    x + 1\n  end\n\n  def f(nil), do: 0\nend\n"
OUTPUT = Output(
    TEXT,
    Mappings(
        lambda: (
            Mapping(Span(0, len(TEXT)), Span(0, 100)),
            Mapping(piece(TEXT, "def f(x) do\n    x + 1\n  end"), Span(10, 50)),
            Mapping(piece(TEXT, "def f(nil), do: 0"), Span(10, 50)),
            Mapping(piece(TEXT, "x + 1"), Span(20, 30)),
        )
    ),
)


def test_the_smallest_mapping_that_holds_the_construct() -> None:
    assert elixir_of(OUTPUT, Span(22, 28), FILE) == "x + 1"


def test_all_pieces_of_one_source_without_their_indentation() -> None:
    assert elixir_of(OUTPUT, Span(15, 35), FILE) == (
        "def f(x) do\n  x + 1\nend\n\ndef f(nil), do: 0"
    )


def test_pieces_that_stand_apart_without_what_is_between() -> None:
    text = "def f(x) do\n  x = f_loop(x)\n  x + 1\nend\n\ndefp f_loop(x), do: x\n"
    mappings = (
        Mapping(piece(text, "x = f_loop(x)"), Span(10, 20)),
        Mapping(piece(text, "defp f_loop(x), do: x"), Span(10, 20)),
    )
    output = Output(text, Mappings(lambda: mappings))
    assert elixir_of(output, Span(12, 15), FILE) == "x = f_loop(x)\n\ndefp f_loop(x), do: x"


def test_nothing_from_outside_of_the_member() -> None:
    assert elixir_of(OUTPUT, Span(60, 70), Span(55, 90)) is None


def test_a_long_piece_is_cut() -> None:
    text = "\n".join(f"line{number}" for number in range(100))
    output = Output(text, Mappings(lambda: (Mapping(Span(0, len(text)), Span(0, 10)),)))
    shown = elixir_of(output, Span(0, 10), FILE)
    assert shown is not None
    assert shown.splitlines()[-1] == f"# … {100 - MOST_LINES} more lines"
    assert len(shown.splitlines()) == MOST_LINES + 1
