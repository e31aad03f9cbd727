"""Each idiom before and after, and where it must not apply."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from compiler_core.elixir.printer import print_elixir
from compiler_core.elixir.tree import Node
from compiler_core.lower.elixir_text import parse
from compiler_core.lower.idioms.booleans import simplify
from compiler_core.lower.idioms.captures import capture
from compiler_core.lower.idioms.conds import chain
from compiler_core.lower.idioms.copies import drop_copies
from compiler_core.lower.idioms.inline import inline
from compiler_core.lower.idioms.lists import shorten
from compiler_core.lower.idioms.pipelines import pipe
from compiler_core.lower.idioms.unused import mark_unused
from compiler_core.lower.idioms.updates import merge_updates

Idiom = Callable[[Node], Node]


def check(idiom: Idiom, before: str, after: str) -> None:
    assert print_elixir(idiom(parse(before))).text == print_elixir(parse(after)).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x = f(1)\nx", "f(1)"),
        ("x = f(1)\n{:ok, x}", "{:ok, f(1)}"),
        ("a = f()\nb = g()\n{a, b}", "{f(), g()}"),
        # Used twice, behind another effect, in a function, where it may not run.
        ("x = f(1)\n{x, x}", "x = f(1)\n{x, x}"),
        ("x = f(1)\ng(h(), x)", "x = f(1)\ng(h(), x)"),
        ("x = f(1)\nfn -> x end", "x = f(1)\nfn -> x end"),
        ("x = f(1)\na and x", "x = f(1)\na and x"),
        ("x = f(1)\nput_in(x.a.b, 1)", "x = f(1)\nput_in(x.a.b, 1)"),
        # Read again behind its user.
        ("x = f(1)\ny = g(x)\n{x, y}", "x = f(1)\n{x, g(x)}"),
    ],
)
def test_inline(before: str, after: str) -> None:
    check(inline, before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("s = %{s | a: 1}\ns = %{s | b: 2}", "s = %{s | a: 1, b: 2}"),
        (
            "s = %{s | a: 1}\ns = update_in(s.b.c, &(&1 + 1))",
            "s = %{s | a: 1, b: %{s.b | c: s.b.c + 1}}",
        ),
        ("s = %S{}\ns = %{s | a: x}", "s = %S{a: x}"),
        # The second reads what the first has set, or the whole.
        ("s = %{s | a: 1}\ns = %{s | b: s.a}", "s = %{s | a: 1}\ns = %{s | b: s.a}"),
        ("s = %{s | a: 1}\ns = %{s | b: f(s)}", "s = %{s | a: 1}\ns = %{s | b: f(s)}"),
        ("s = %{s | a: 1}\nt = %{t | b: 2}", "s = %{s | a: 1}\nt = %{t | b: 2}"),
    ],
)
def test_merge_updates(before: str, after: str) -> None:
    check(merge_updates, before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("if a > b, do: true, else: false", "a > b"),
        ("if not is_x(a), do: false, else: a > b", "is_x(a) and a > b"),
        ("x == 1 or x == 2 or x == 3", "x in [1, 2, 3]"),
        ("x == 1 or y == 2", "x == 1 or y == 2"),
        ("if Map.has_key?(m, k), do: Map.get(m, k), else: d", "Map.get(m, k, d)"),
        (
            "if Map.has_key?(m, k), do: Map.get(m, k), else: f()",
            "if Map.has_key?(m, k), do: Map.get(m, k), else: f()",
        ),
        # `a` may be anything: `and` would raise.
        ("if a, do: true, else: false", "if a, do: true, else: false"),
    ],
)
def test_simplify(before: str, after: str) -> None:
    check(simplify, before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("fn x -> String.upcase(x) end", "&String.upcase/1"),
        ("fn x -> x * 2 end", "&(&1 * 2)"),
        ("fn a, b -> f(a, b) end", "&f/2"),
        ("fn a, b -> f(b, a) end", "fn a, b -> f(b, a) end"),
        ("fn x -> x end", "fn x -> x end"),
        ("fn _x -> 1 end", "fn _x -> 1 end"),
        ("fn x -> Enum.map(x, &(&1 + 1)) end", "fn x -> Enum.map(x, &(&1 + 1)) end"),
        ("fn {a, _} -> a + 1 end", "fn {a, _} -> a + 1 end"),
    ],
)
def test_capture(before: str, after: str) -> None:
    check(capture, before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("b = a\nf(b)\nb", "f(a)\na"),
        ("b = a\nb = f(b)\n{a, b}", "b = a\nb = f(b)\n{a, b}"),
        ("b = a\na = f(a)\n{a, b}", "b = a\na = f(a)\n{a, b}"),
    ],
)
def test_drop_copies(before: str, after: str) -> None:
    check(drop_copies, before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("fn a, b -> a end", "fn a, _b -> a end"),
        ("x = 1\ny", "y"),
        ("x = f()\ny", "f()\ny"),
        ("{a, b} = f()\na", "{a, _b} = f()\na"),
        ("x = 1\nx = x + 1\nx", "x = 1\nx = x + 1\nx"),
    ],
)
def test_mark_unused(before: str, after: str) -> None:
    check(mark_unused, before, after)


def test_chain_of_ifs() -> None:
    before = "if a do\n1\nelse\nif b do\n2\nelse\n3\nend\nend"
    check(chain, before, "cond do\na -> 1\nb -> 2\ntrue -> 3\nend")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("g(f(x, 1), 2)", "x |> f(1) |> g(2)"),
        ("f(x)", "f(x)"),
        ('g(f("a"), 2)', 'g(f("a"), 2)'),
    ],
)
def test_pipe(before: str, after: str) -> None:
    check(pipe, before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Enum.reverse([])", "[]"),
        ("[] ++ xs", "xs"),
        ("case f(x) do nil -> nil; y -> y end", "f(x)"),
        ("case f(x) do nil -> nil; y -> z end", "case f(x) do nil -> nil; y -> z end"),
    ],
)
def test_shorten(before: str, after: str) -> None:
    check(shorten, before, after)
