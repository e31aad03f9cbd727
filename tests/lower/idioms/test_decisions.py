"""Idioms before and after, and where they must not apply.

Conditions, `if`, `cond` and `case`, and functions that decide by their clauses.
"""

from __future__ import annotations

import pytest

from compiler_core.elixir import tree
from compiler_core.elixir.printer import print_elixir
from compiler_core.lower.elixir_text import parse
from compiler_core.lower.idioms.arms import drop_unchanged
from compiler_core.lower.idioms.booleans import simplify
from compiler_core.lower.idioms.cases import ask_once
from compiler_core.lower.idioms.conds import chain
from compiler_core.lower.idioms.guarded import as_clauses
from compiler_core.lower.idioms.pipelines import pipe
from tests.lower.idioms.support import check

_SORTED = "case v do e when is_tuple(e) and elem(e, 0) in [:a, :b] -> case e do %s end; _ -> 1 end"

_AGAIN = "case e do {:a, x} -> if p(x) do f(x) else %s end; _ -> 1 end"


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
        ("if true do\na\nelse\nb\nend", "a"),
        ("if false do\na\nelse\nb\nend", "b"),
        ("if a > b do\nc\nelse\nc\nend", "c"),
        ("if f() do\nc\nelse\nc\nend", "f()\nc"),
        ("if f() == 3 do\nc\nelse\nc\nend", "f()\nc"),
        ("if not a do\n1\nelse\n2\nend", "if a do\n2\nelse\n1\nend"),
        ("if a < b do\ntrue\nelse\nif a > b do\nfalse\nelse\ntrue\nend\nend", "a <= b"),
        # `a` may be anything: `and` would raise.
        ("if a, do: true, else: false", "if a, do: true, else: false"),
        ('"#{a} #{"b"} c"', '"#{a} b c"'),
        ('"#{"#{a}b"}#{c}"', '"#{a}b#{c}"'),
    ],
)
def test_simplify(before: str, after: str) -> None:
    check(simplify, before, after)


def test_chain_of_ifs() -> None:
    before = "if a do\n1\nelse\nif b do\n2\nelse\n3\nend\nend"
    check(chain, before, "cond do\na -> 1\nb -> 2\ntrue -> 3\nend")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("case f(x) do {:a, _} -> true; _ -> false end", "match?({:a, _}, f(x))"),
        ("case x do {:a, _} -> false; _ -> true end", "not match?({:a, _}, x)"),
        ("case x do 1 -> true; _ -> false end", None),
        ("case x do {:a, ^y} -> true; _ -> false end", None),
        ("case x do {:a, y} when y > 1 -> true; _ -> false end", None),
        (_AGAIN % "case e do {:a, x} -> g(x) end", _AGAIN % "g(x)"),
        (_AGAIN % "case e do {:a, y} -> g(y) end", None),
        (_AGAIN % "case d do {:a, x} -> g(x) end", None),
        (
            _SORTED % "{:a, x} -> f(x); {:b, y} -> g(y)",
            "case v do {:a, x} -> f(x); {:b, y} -> g(y); _ -> 1 end",
        ),
        # What takes all would take more; another tag wasn't asked for; the whole is read.
        (_SORTED % "{:a, x} -> f(x); _ -> g(2)", None),
        (_SORTED % "{:a, x} -> f(x); {:c, y} -> g(y)", None),
        (_SORTED % "{:a, x} -> f(x); {:b, _} -> g(e)", None),
    ],
)
def test_ask_once(before: str, after: str | None) -> None:
    check(ask_once, before, before if after is None else after)


def test_what_cond_asks_stays_on_its_line() -> None:
    text = "cond do\ng(f(x)) -> 1\ntrue -> 2\nend"
    check(pipe, text, text)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "{s, t} = if c do\n{s, 1}\nelse\n{s, 2}\nend\n{s, t}",
            "t = if c do\n1\nelse\n2\nend\n{s, t}",
        ),
        (
            "{s, t} = case c do\n1 -> {s, 1}\n_ -> raise(t)\nend\n{s, t}",
            "t = case c do\n1 -> 1\n_ -> raise(t)\nend\n{s, t}",
        ),
        ("s = if c do\nf(s)\ns\nelse\ns\nend\ns", "if c do\nf(s)\nend\ns"),
        ("s = if c do\ns\nelse\nf(s)\ns\nend\ns", "if !c do\nf(s)\nend\ns"),
        # Both do something, an arm decides again, an arm never comes back.
        ("s = if c do\nf(s)\ns\nelse\ng(s)\ns\nend\ns", "if c do\nf(s)\nelse\ng(s)\nend\ns"),
        (
            "s = if c do\nf()\nif d do\ng()\ns\nelse\ns\nend\nelse\nh()\ns\nend\ns",
            "if c do\nf()\nif d do\ng()\nend\nelse\nh()\nend\ns",
        ),
        ("s = if c do\nraise(t)\nelse\ns\nend\ns", "if c do\nraise(t)\nend\ns"),
        # An arm changes it.
        (
            "{s, t} = if c do\ns = f(s)\n{s, 1}\nelse\n{s, 2}\nend\n{s, t}",
            "{s, t} = if c do\ns = f(s)\n{s, 1}\nelse\n{s, 2}\nend\n{s, t}",
        ),
    ],
)
def test_drop_unchanged(before: str, after: str) -> None:
    check(drop_unchanged, before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "if n <= 1 do\n1\nelse\nn * f(n - 1, m)\nend",
            "defp f(n, _m) when n <= 1, do: 1\ndefp f(n, m), do: n * f(n - 1, m)",
        ),
        (
            "if is_nil(n) do\n[]\nelse\nf(n, m)\nend",
            "defp f(nil, _m), do: []\ndefp f(n, m), do: f(n, m)",
        ),
        ('if n == "" do\n[]\nelse\ng(m)\nend', 'defp f("", _m), do: []\ndefp f(_n, m), do: g(m)'),
        # A text's length can't be asked for in a guard, `length(n)` would fail in silence.
        ("if String.length(n) > 1 do\n1\nelse\ng(m)\nend", None),
        ("if length(n) > 1 do\n1\nelse\ng(m)\nend", None),
        ("if k > 1 do\n1\nelse\ng(m)\nend", None),
        # Elixir warns of a guard that is always the same.
        ("if 2 > 1 do\n1\nelse\ng(m)\nend", None),
        # One line says it.
        ("if n > m do\n1\nelse\n2\nend", None),
        (
            "if n != [] do\n[x | n] = n\nf(n, m + x)\nelse\n{n, m}\nend",
            "defp f([x | n], m), do: f(n, m + x)\ndefp f([], m), do: {[], m}",
        ),
        # Nothing says that it is a list, where nothing takes it apart.
        ("if n != [] do\n[x | m] = m\nf(n, m + x)\nelse\nif m do\ng()\nend\nend", None),
    ],
)
def test_as_clauses(before: str, after: str | None) -> None:
    parameters = (tree.Variable("n"), tree.Variable("m"))
    given = tree.Definition("defp", "f", parameters, parse(before))
    made = as_clauses(given)
    if after is None:
        assert made == [given]
    else:
        assert print_elixir(tree.Block(tuple(made))).text.strip() == after
