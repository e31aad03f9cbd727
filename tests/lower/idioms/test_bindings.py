"""Idioms before and after, and where they must not apply.

What a name is bound to: moved to where it is read, dropped, renumbered.
"""

from __future__ import annotations

import pytest

from compiler_core.lower.idioms.captures import capture
from compiler_core.lower.idioms.copies import drop_copies
from compiler_core.lower.idioms.inline import inline
from compiler_core.lower.idioms.known import Known
from compiler_core.lower.idioms.numbers import renumber
from compiler_core.lower.idioms.unused import mark_unused
from tests.lower.idioms.support import PLAIN, check


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
        ('x = f(1)\nLogger.info("#{x}")', 'x = f(1)\nLogger.info("#{x}")'),
        ("x = f(1)\nput_in(x.a.b, 1)", "x = f(1)\nput_in(x.a.b, 1)"),
        # A constant moves to the one line that reads it.
        ("x = []\ny = f()\ng(x, y, y)", "y = f()\ng([], y, y)"),
        ("x = []\ny = f(x)\ng(x, y, y)", "x = []\ny = f(x)\ng(x, y, y)"),
        ("x = []\nx = f(1)\ng(x, x)", "x = []\nx = f(1)\ng(x, x)"),
        # The old value is used before the new one is made.
        (
            "v = s.at\ns = %{s | at: 2}\nx = Enum.at(l, v)\n{s, x}",
            "{%{s | at: 2}, Enum.at(l, s.at)}",
        ),
        (
            "v = s.at\ns = %{s | at: 2}\nx = Enum.at(l, v)\n{s, x, x, s}",
            "x = Enum.at(l, s.at)\ns = %{s | at: 2}\n{s, x, x, s}",
        ),
        (
            "v = s.at\ns = %{s | at: 2}\nx = f(v)\n{s, x}",
            "{%{s | at: 2}, f(s.at)}",
        ),
        (
            "v = s.at\ns = %{s | at: 2}\nx = Enum.at(s.l, v)\n{s, x}",
            "v = s.at\ns = %{s | at: 2}\n{s, Enum.at(s.l, v)}",
        ),
        ("v = i\ni = i + 1\nrun([Enum.at(l, v) | f], i)", "run([Enum.at(l, i) | f], i + 1)"),
        ("v = i\ni = i + 1\nrun(v, i, i)", "v = i\ni = i + 1\nrun(v, i, i)"),
        # Read again behind its user.
        ("x = f(1)\ny = g(x)\n{x, y}", "x = f(1)\n{x, g(x)}"),
        # A loop stands below what it is bound to, where both are too long for one line.
        (
            "walked = 1\n{first_of_all_of_them, walked} = "
            "Enum.reduce(steps_of_a_walk, {nil, walked}, fn a, {b, walked} -> {a, walked + b} end)"
            "\n{first_of_all_of_them, walked}",
            "Enum.reduce(steps_of_a_walk, {nil, 1}, fn a, {b, walked} -> {a, walked + b} end)",
        ),
    ],
)
def test_inline(before: str, after: str) -> None:
    check(inline, before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("b = a\nf(b)\nb", "f(a)\na"),
        ("b = a\nb = f(b)\n{a, b}", "b = a\nb = f(b)\n{a, b}"),
        ("b = a\na = f(a)\n{a, b}", "b = a\na = f(a)\n{a, b}"),
        # Haxe's name rather than one that was made up.
        ("{value, s} = f(s)\nn = value\ng(n, s)", "{n, s} = f(s)\ng(n, s)"),
        ("value = f()\nn = value\n{value, n}", "value = f()\n{value, value}"),
    ],
)
def test_drop_copies(before: str, after: str) -> None:
    check(lambda node: drop_copies(node, PLAIN), before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("fn a, b -> a end", "fn a, _b -> a end"),
        ("x = 1\ny", "y"),
        ("x = f()\ny", "f()\ny"),
        ("f()\nx = A.g()", "f()\nA.g()"),
        ("f()\nx = rem(g(), 2)", "f()\n_x = rem(g(), 2)"),
        ("f()\nx = y - 1", "f()\n_x = y - 1"),
        ("{a, b} = f()\na", "{a, _b} = f()\na"),
        ("x = 1\nx = x + 1\nx", "x = 1\nx = x + 1\nx"),
        ("{a, b} = {c, f()}\nb", "b = f()\nb"),
        ("{a, b} = {g(), f()}\nb", "{_a, b} = {g(), f()}\nb"),
        # Nobody need take what a call ends in, but Elixir writes some calls as operators.
        ("x = f()\n_ = Map.get(x, g())", "x = f()\nMap.get(x, g())"),
        ("x = f()\n_ = Bitwise.band(g(x), 1)", "x = f()\n_ = Bitwise.band(g(x), 1)"),
    ],
)
def test_mark_unused(before: str, after: str) -> None:
    check(mark_unused, before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "{value, s} = f(s)\ng(value)\n{value2, s} = f(s)\ng(value2)\ns",
            "{value, s} = f(s)\ng(value)\n{value, s} = f(s)\ng(value)\ns",
        ),
        (
            "value = f()\nvalue2 = g()\n{value, value2}",
            "value = f()\nvalue2 = g()\n{value, value2}",
        ),
        (
            "value = f()\nvalue5 = g()\n{value, value5}",
            "value = f()\nvalue2 = g()\n{value, value2}",
        ),
        ("fn value3 -> value3 end", "fn value -> value end"),
        # Bound again in between, in whatever scope.
        (
            "value2 = f()\ncase x do\nvalue -> {value, value2}\nend",
            "value2 = f()\ncase x do\nvalue -> {value, value2}\nend",
        ),
    ],
)
def test_renumber(before: str, after: str) -> None:
    check(lambda node: renumber(node, PLAIN), before, after)


def test_names_of_haxe_keep_their_numbers() -> None:
    known = Known(frozenset(), frozenset(("value2",)), has_numbers=True)
    check(lambda node: renumber(node, known), "value2 = f()\ng(value2)", "value2 = f()\ng(value2)")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("fn x -> String.upcase(x) end", "&String.upcase/1"),
        ("fn x -> x * 2 end", "&(&1 * 2)"),
        ("fn a, b -> f(a, b) end", "&f/2"),
        ("fn a, b -> f(b, a) end", "fn a, b -> f(b, a) end"),
        ("fn a, b -> a + b end", "&(&1 + &2)"),
        ("fn a, b -> a + a * b end", "fn a, b -> a + a * b end"),
        ("fn x -> f.(x) end", "f"),
        ("fn x -> f.(1, x) end", "&f.(1, &1)"),
        ("fn -> f() end", "&f/0"),
        ("fn -> f.() end", "fn -> f.() end"),
        ("fn x -> x end", "fn x -> x end"),
        ("fn _x -> 1 end", "fn _x -> 1 end"),
        ("fn x -> Enum.map(x, &(&1 + 1)) end", "fn x -> Enum.map(x, &(&1 + 1)) end"),
        ("fn {a, _} -> a + 1 end", "fn {a, _} -> a + 1 end"),
    ],
)
def test_capture(before: str, after: str) -> None:
    check(capture, before, after)
