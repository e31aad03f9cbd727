"""What Elixir's compiler knows of a variable isn't asked: each form before and after."""

from __future__ import annotations

import pytest

from compiler_core.elixir.printer import print_elixir
from compiler_core.lower.elixir_text import parse
from compiler_core.lower.idioms.certain import fold_certain


def check(before: str, after: str) -> None:
    assert print_elixir(fold_certain(parse(before))).text == print_elixir(parse(after)).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('x = "a"\nf(x || "b", x && g(x))', 'x = "a"\nf(x, g(x))'),
        ("x = %{n: y}\nf(x && x.n)\nx", "x = %{n: y}\nf(x.n)\nx"),
        ("x = if y, do: 1, else: 2\nx || f()", "x = if y, do: 1, else: 2\nx"),
        (
            'n = 3\nx = if n > 2, do: "a", else: nil\nx || f(n)',
            'n = 3\nx = if n > 2, do: "a", else: nil\nx',
        ),
        ('x = nil\nx = x || "c"\nf(x || "d")', 'x = nil\nx = x || "c"\nf(x)'),
        ("f([] || g())", "f([])"),
        ("x = length(xs)\nx || 0", "x = length(xs)\nx"),
        # Nobody knows, or no longer.
        ("x = f()\nx || 0", "x = f()\nx || 0"),
        ("x = 1\nx = f(x)\nx || 0", "x = 1\nx = f(x)\nx || 0"),
        ("x = 1\nfn x -> x || 0 end", "x = 1\nfn x -> x || 0 end"),
        ("x = false\nx || f()", "x = false\nx || f()"),
        ("x = if y, do: 1, else: nil\nx || 0", "x = if y, do: 1, else: nil\nx || 0"),
    ],
)
def test_of_what_is_there_nothing_else_is_taken(before: str, after: str) -> None:
    check(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x = nil\ny = if is_nil(x), do: 0, else: x.n\nf(y)", "x = nil\ny = 0\nf(y)"),
        ("x = nil\ny = if x != nil, do: x.n, else: 0\nf(y)", "x = nil\ny = 0\nf(y)"),
        ("x = nil\nif x != nil and x.n > 0, do: f()\ng()", "x = nil\nif false, do: f()\ng()"),
        ("x = nil\nf(x && %{n: x.n})", "x = nil\nf(nil)"),
        ('x = nil\nf(if x == nil, do: "", else: x <> "!")', 'x = nil\nf("")'),
        # Elixir doesn't mind.
        ("x = nil\nif is_nil(x), do: 0, else: g(x)", "x = nil\nif is_nil(x), do: 0, else: g(x)"),
        ("x = f()\nif is_nil(x), do: 0, else: x.n", "x = f()\nif is_nil(x), do: 0, else: x.n"),
        (
            "x = nil\nif f() and x != nil, do: x.n, else: 0",
            "x = nil\nif f() and x != nil, do: x.n, else: 0",
        ),
    ],
)
def test_of_null_no_field_is_read(before: str, after: str) -> None:
    check(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "s = {:disc, 2}\ncase s do\n  s when s in [:none, :dot] -> 0\n  {:disc, r} -> r\nend",
            "s = {:disc, 2}\ncase s do\n  :none -> 0\n  :dot -> 0\n  {:disc, r} -> r\nend",
        ),
        (
            "s = {:circle, 2}\ncase s do\n  o when o in [:none, :dot] -> f(o)\n  _ -> 1\nend",
            "s = {:circle, 2}\ncase s do\n  :none ->\n    o = s\n    f(o)\n\n  :dot ->\n"
            "    o = s\n    f(o)\n\n  _ ->\n    1\nend",
        ),
        (
            "n = 2\ncase n do\n  n when n in [1, 2] -> f()\n  _ -> g()\nend",
            "n = 2\nif n in [1, 2] do\n  f()\nelse\n  g()\nend",
        ),
        (
            "s = f()\ncase s do\n  s when s in [:none, :dot] -> 0\n  _ -> 1\nend",
            "s = f()\ncase s do\n  s when s in [:none, :dot] -> 0\n  _ -> 1\nend",
        ),
    ],
)
def test_guards_on_what_is_known(before: str, after: str) -> None:
    check(before, after)
