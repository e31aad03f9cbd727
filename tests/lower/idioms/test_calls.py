"""Idioms before and after, and where they must not apply.

Calls as Elixir's people write them: pipelines, and what its library has a name for.
"""

from __future__ import annotations

import pytest

from compiler_core.elixir import tree
from compiler_core.elixir.printer import print_elixir
from compiler_core.lower.elixir_text import parse
from compiler_core.lower.idioms.known import Known
from compiler_core.lower.idioms.lists import shorten
from compiler_core.lower.idioms.pipelines import pipe
from tests.lower.idioms.support import PLAIN, check


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("g(f(x, 1), 2)", "x |> f(1) |> g(2)"),
        ("f(x)", "f(x)"),
        ('g(f("a"), 2)', 'g(f("a"), 2)'),
        ("IO.puts(f(x))", "IO.puts(f(x))"),
        ("g(f(Haxe.value(x)))", "Haxe.value(x) |> f() |> g()"),
        ("f(Haxe.state(x))", "f(Haxe.state(x))"),
        ("f(Haxe.get(x, :id), 1)", "f(Haxe.get(x, :id), 1)"),
        ("g(f(Haxe.get(x, :id)))", "Haxe.get(x, :id) |> f() |> g()"),
        ("IO.puts(g(f(x)))", "x |> f() |> g() |> IO.puts()"),
        ("1 + g(f(x))", "1 + g(f(x))"),
        ('"#{g(f(x))}"', '"#{g(f(x))}"'),
        # Arithmetic makes no pipeline, but may stand in one.
        ("f(rem(x, 10), y)", "f(rem(x, 10), y)"),
        ("length(f(x))", "length(f(x))"),
        ("length(g(f(x)))", "x |> f() |> g() |> length()"),
        ("h(g(abs(x)))", "x |> abs() |> g() |> h()"),
    ],
)
def test_pipe(before: str, after: str) -> None:
    check(pipe, before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Enum.reverse([])", "[]"),
        ("[x | [y] ++ [z]]", "[x, y, z]"),
        ("[x | [y | zs]]", "[x, y | zs]"),
        ("(xs ++ [x]) ++ [y]", "xs ++ [x, y]"),
        ('Map.put(Map.put(%{}, "a", 1), "b", x)', '%{"a" => 1, "b" => x}'),
        # It may be the same key.
        ("Map.put(Map.put(%{}, j, 1), k, 2)", "Map.put(%{j => 1}, k, 2)"),
        ("Map.put(%{m | a: 1}, 1, 2)", "Map.put(%{m | a: 1}, 1, 2)"),
        ("[] ++ xs", "xs"),
        ("case f(x) do nil -> nil; y -> y end", "f(x)"),
        ("case f(x) do nil -> nil; y -> z end", "case f(x) do nil -> nil; y -> z end"),
    ],
)
def test_shorten(before: str, after: str) -> None:
    check(shorten, before, after)


@pytest.mark.parametrize(
    ("first", "body", "after"),
    [
        (
            "true",
            "if x > most do\n{:halt, false}\nelse\n{:cont, ok}\nend",
            "Enum.all?(xs, fn x -> x <= most end)",
        ),
        (
            "true",
            "if f(x) do\n{:cont, true}\nelse\n{:halt, false}\nend",
            "not Enum.any?(xs, fn x ->\nif f(x) do\nfalse\nelse\ntrue\nend\nend)",
        ),
        (
            "true",
            "if f(x) or g(x) do\n{:halt, false}\nelse\n{:cont, ok}\nend",
            "not Enum.any?(xs, fn x -> f(x) or g(x) end)",
        ),
        (
            "false",
            "y = f(x)\nif y > 1 do\n{:halt, true}\nelse\n{:cont, ok}\nend",
            "Enum.any?(xs, fn x ->\ny = f(x)\ny > 1\nend)",
        ),
        (
            "nil",
            "if x.id == id do\n{:halt, x}\nelse\n{:cont, ok}\nend",
            "Enum.find(xs, fn x -> x.id == id end)",
        ),
        # It ends early with what it has, it asks for what it has, it keeps something else.
        ("true", "if f(x) do\n{:halt, ok}\nelse\n{:cont, ok}\nend", None),
        ("true", "if f(ok) do\n{:halt, false}\nelse\n{:cont, ok}\nend", None),
        ("nil", "if f(x) do\n{:halt, x.id}\nelse\n{:cont, ok}\nend", None),
        ("nil", "x = g(x)\nif f(x) do\n{:halt, x}\nelse\n{:cont, ok}\nend", None),
        ("1", "if f(x) do\n{:halt, 2}\nelse\n{:cont, ok}\nend", None),
    ],
)
def test_searches(first: str, body: str, after: str | None) -> None:
    before = f"Enum.reduce_while(xs, {first}, fn x, ok ->\n{body}\nend)"
    check(shorten, before, before if after is None else after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Enum.reverse(Enum.reverse(xs))", "xs"),
        ("Enum.reverse(xs) ++ [x]", "Enum.reverse([x | xs])"),
        ("(xs ++ [x]) ++ f(ys)", "xs ++ [x | f(ys)]"),
        ("%{m | a: 1, b: c}.b", "c"),
        ("%{m | a: f(), b: c}.b", "%{m | a: f(), b: c}.b"),
        ("%{m | a: 1}.b", "%{m | a: 1}.b"),
        ("IO.puts(to_string(n))", "IO.puts(n)"),
        ("length(Enum.filter(xs, f))", "Enum.count(xs, f)"),
        ('Enum.join(Enum.map(xs, f), ", ")', 'Enum.map_join(xs, ", ", f)'),
        ('Enum.join(xs, "")', "Enum.join(xs)"),
        ("Enum.reduce(xs, 0, fn x, sum -> sum + x end)", "Enum.sum(xs)"),
        (
            "Enum.reduce(xs, 1, fn x, sum -> sum + x end)",
            "Enum.reduce(xs, 1, fn x, sum -> sum + x end)",
        ),
        (
            "Enum.reduce(xs, %{}, fn x, m -> Map.put(m, x, f(x)) end)",
            "Map.new(xs, fn x -> {x, f(x)} end)",
        ),
        (
            "Enum.reduce(xs, %{}, fn x, m -> Map.put(m, x, m[x]) end)",
            "Enum.reduce(xs, %{}, fn x, m -> Map.put(m, x, m[x]) end)",
        ),
        ("Enum.sort(xs, fn a, b -> a - b <= 0 end)", "Enum.sort(xs)"),
        ("Enum.sort(xs, fn a, b -> b - a <= 0 end)", "Enum.sort(xs, :desc)"),
        (
            "Enum.sort(xs, fn a, b -> a.age - b.age <= 0 end)",
            "Enum.sort_by(xs, fn a -> a.age end)",
        ),
        ("Enum.sort(xs, &(Haxe.compare(&1, &2) <= 0))", "Enum.sort(xs)"),
        # Each key would be made once; what makes it may have effects.
        (
            "Enum.sort(xs, fn a, b -> f(a) - f(b) <= 0 end)",
            "Enum.sort(xs, fn a, b -> f(a) <= f(b) end)",
        ),
        ("if n > most, do: n, else: most", "max(n, most)"),
        ("if n >= most, do: n, else: most", "max(n, most)"),
        ("if n < most, do: n, else: most", "min(n, most)"),
        ("if n > most, do: most, else: n", "min(n, most)"),
        ("if f() > most, do: f(), else: most", "if f() > most, do: f(), else: most"),
    ],
)
def test_shorten_with_names_of_elixirs(before: str, after: str) -> None:
    check(lambda node: shorten(node, PLAIN), before, after)


def test_a_function_of_the_module_is_not_kernels() -> None:
    own = Known(frozenset(("max", "to_string", "length")), frozenset())
    for text in ("IO.puts(to_string(n))", "if n > m, do: n, else: m", "length(Enum.filter(xs, f))"):
        check(lambda node: shorten(node, own), text, text)


def test_comprehensions_that_enum_has_a_name_for() -> None:
    x, xs = tree.Variable("x"), tree.Variable("xs")
    one = tree.Generator(x, xs)
    same = tree.For((one,), x, inline=True)
    texts = tree.For((one,), parse("f(x)"), inline=True)
    some = tree.For((one, parse("x > 1")), parse("f(x)"), inline=True)
    keys = tree.For((tree.Generator(x, parse("Map.keys(m)")),), x, inline=True)
    enum = tree.Alias("Enum")
    joined = [tree.RemoteCall(enum, "join", (node, parse('", "'))) for node in (texts, some)]
    made = [print_elixir(shorten(node, PLAIN)).text.strip() for node in (same, keys, *joined)]
    assert made == [
        "Enum.to_list(xs)",
        "Map.keys(m)",
        'Enum.map_join(xs, ", ", fn x -> f(x) end)',
        'Enum.join(for(x <- xs, x > 1, do: f(x)), ", ")',
    ]
