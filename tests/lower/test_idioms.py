"""Each idiom before and after, and where it must not apply."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from compiler_core.elixir import tree
from compiler_core.elixir.printer import print_elixir
from compiler_core.elixir.tree import Node
from compiler_core.lower.elixir_text import parse
from compiler_core.lower.idioms.arms import drop_unchanged
from compiler_core.lower.idioms.booleans import simplify
from compiler_core.lower.idioms.built import map_built
from compiler_core.lower.idioms.captures import capture
from compiler_core.lower.idioms.cases import ask_once
from compiler_core.lower.idioms.conds import chain
from compiler_core.lower.idioms.copies import drop_copies
from compiler_core.lower.idioms.guarded import as_clauses
from compiler_core.lower.idioms.inline import inline
from compiler_core.lower.idioms.keys import make_keys
from compiler_core.lower.idioms.known import Known
from compiler_core.lower.idioms.lists import shorten
from compiler_core.lower.idioms.numbers import renumber
from compiler_core.lower.idioms.pipelines import pipe
from compiler_core.lower.idioms.pops import pop
from compiler_core.lower.idioms.shared_fields import update_fields
from compiler_core.lower.idioms.unused import mark_unused
from compiler_core.lower.idioms.updates import flatten_updates, merge_updates

Idiom = Callable[[Node], Node]


PLAIN = Known(frozenset(), frozenset(), has_numbers=True)
"""A module without functions whose names matter, a function whose names are all made up."""


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
        ("a = %{a | x: b}\na = %{a | x: c}", "a = %{a | x: c}"),
        ("a = %{a | x: f()}\na = %{a | x: c}", "a = %{a | x: f()}\na = %{a | x: c}"),
        ("a = %{a | x: b}\na = %{a | x: a.x + 1}", "a = %{a | x: b}\na = %{a | x: a.x + 1}"),
    ],
)
def test_merge_updates(before: str, after: str) -> None:
    check(merge_updates, before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("%{%{s | a: x} | b: y}", "%{s | a: x, b: y}"),
        ("%{%{s | a: x, c: z} | a: y}", "%{s | c: z, a: y}"),
        ("%{%{s | a: f()} | a: y}", "%{%{s | a: f()} | a: y}"),
    ],
)
def test_flatten_updates(before: str, after: str) -> None:
    check(flatten_updates, before, after)


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


def test_chain_of_ifs() -> None:
    before = "if a do\n1\nelse\nif b do\n2\nelse\n3\nend\nend"
    check(chain, before, "cond do\na -> 1\nb -> 2\ntrue -> 3\nend")


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
        (
            "Haxe.put_state(room, :visits, Haxe.state(room).visits + 1)",
            "Haxe.update_state(room, :visits, &(&1 + 1))",
        ),
        (
            "Haxe.put_state(x, :at, rem(Haxe.state(x).at, Haxe.state(x).size))",
            "Haxe.update_state(x, :at, &rem(&1, Haxe.state(x).size))",
        ),
        # Another field, another object, twice, with an effect, with a function in it.
        ("Haxe.put_state(x, :at, Haxe.state(x).to + 1)", None),
        ("Haxe.put_state(x, :at, Haxe.state(y).at + 1)", None),
        ("Haxe.put_state(x, :at, Haxe.state(x).at * Haxe.state(x).at)", None),
        ("Haxe.put_state(x, :at, Haxe.state(x).at + f(x))", None),
        ("Haxe.put_state(x, :at, Enum.filter(Haxe.state(x).at, fn y -> y > 1 end))", None),
    ],
)
def test_update_fields(before: str, after: str | None) -> None:
    check(update_fields, before, before if after is None else after)


_BUILT = "ys = Enum.reduce(xs, [], fn x, ys ->\ny = f(x)\n[%s | ys]\nend)\n%s"
_MAPPED = "ys = Enum.map(xs, fn x ->\ny = f(x)\n%s\nend)\n%s"


@pytest.mark.parametrize(
    ("element", "behind", "after"),
    [
        ("y + 1", "ys = Enum.reverse(ys)\ng(ys, ys)", "g(ys, ys)"),
        ("y + 1", "Enum.reverse(ys)", "ys"),
        ("y + 1", "g()\n{x, Enum.reverse(ys)}", "g()\n{x, ys}"),
        # The loop asks for what it has built; what follows wants it as it is, or both.
        ("length(ys)", "Enum.reverse(ys)", None),
        ("y + 1", "g(ys)", None),
        ("y + 1", "g(ys, Enum.reverse(ys))", None),
    ],
)
def test_map_built(element: str, behind: str, after: str | None) -> None:
    before = _BUILT % (element, behind)
    check(map_built, before, before if after is None else _MAPPED % (element, after))


_SORTED = "case v do e when is_tuple(e) and elem(e, 0) in [:a, :b] -> case e do %s end; _ -> 1 end"
_AGAIN = "case e do {:a, x} -> if p(x) do f(x) else %s end; _ -> 1 end"


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
            "x = List.first(xs)\nxs = Enum.drop(xs, 1)\nf(x, xs)",
            "{x, xs} = List.pop_at(xs, 0)\nf(x, xs)",
        ),
        (
            "x = List.last(xs)\nxs = Enum.drop(xs, -1)\nf(x, xs)",
            "{x, xs} = List.pop_at(xs, -1)\nf(x, xs)",
        ),
        (
            "if xs != [] do\nx = List.first(xs)\nxs = Enum.drop(xs, 1)\nf(x, xs)\nend",
            "if xs != [] do\n[x | xs] = xs\nf(x, xs)\nend",
        ),
        ("x = List.last(xs)\nxs = Enum.drop(xs, -1)\n{x, xs}", "List.pop_at(xs, -1)"),
        # The other end, another list, more than one.
        ("x = List.last(xs)\nxs = Enum.drop(xs, 1)\nf(x, xs)", None),
        ("x = List.first(xs)\nys = Enum.drop(xs, 1)\nf(x, ys)", None),
        ("x = List.first(xs)\nxs = Enum.drop(xs, 2)\nf(x, xs)", None),
    ],
)
def test_pop(before: str, after: str | None) -> None:
    check(pop, before, before if after is None else after)


_WITH_KEY = "m = if Map.has_key?(m, k) do\nm\nelse\nMap.put(m, k, [])\nend\n"
_IN_FIELD = "s = if Map.has_key?(s.m, k) do\ns\nelse\nput_in(s.m[k], [])\nend\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (_WITH_KEY + "f(m)", "m = Map.put_new(m, k, [])\nf(m)"),
        (_IN_FIELD + "f(s)", "s = %{s | m: Map.put_new(s.m, k, [])}\nf(s)"),
        (_WITH_KEY + "Map.put(m, k, m[k] ++ [x])", "Map.update(m, k, [x], &(&1 ++ [x]))"),
        (
            _IN_FIELD + "s = update_in(s.m[k], &(&1 ++ [x]))\ns",
            "s = %{s | m: Map.update(s.m, k, [x], &(&1 ++ [x]))}\ns",
        ),
        ("Map.put(m, k, Map.get(m, k, 0) + 1)", "Map.update(m, k, 1, &(&1 + 1))"),
        # What is made may cost or do something; another key; what is added would be made twice.
        ("if Map.has_key?(m, k) do\nm\nelse\nMap.put(m, k, f(k))\nend", None),
        ("if Map.has_key?(m, k) do\nm\nelse\nMap.put(m, j, [])\nend", None),
        ("Map.put(m, k, Map.get(m, k, []) ++ [f(x)])", None),
        ("Map.put(m, k, Map.get(m, k, []) ++ [{x, y}])", None),
        # `0 + x` is no float where `x` is minus zero.
        ("Map.put(m, k, Map.get(m, k, 0) + x)", None),
        ("Map.put(m, k, Map.get(m, k, []) ++ [m])", None),
    ],
)
def test_make_keys(before: str, after: str | None) -> None:
    check(make_keys, before, before if after is None else after)


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


def test_names_of_haxe_keep_their_numbers() -> None:
    known = Known(frozenset(), frozenset(("value2",)), has_numbers=True)
    check(lambda node: renumber(node, known), "value2 = f()\ng(value2)", "value2 = f()\ng(value2)")


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
