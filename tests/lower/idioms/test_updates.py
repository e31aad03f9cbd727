"""Idioms before and after, and where they must not apply.

Maps, structs and lists that are changed or built up.
"""

from __future__ import annotations

import pytest

from compiler_core.lower.idioms.built import map_built
from compiler_core.lower.idioms.keys import make_keys
from compiler_core.lower.idioms.pops import pop
from compiler_core.lower.idioms.shared_fields import update_fields
from compiler_core.lower.idioms.updates import flatten_updates, merge_updates
from tests.lower.idioms.support import check

_BUILT = "ys = Enum.reduce(xs, [], fn x, ys ->\ny = f(x)\n[%s | ys]\nend)\n%s"

_MAPPED = "ys = Enum.map(xs, fn x ->\ny = f(x)\n%s\nend)\n%s"

_WITH_KEY = "m = if Map.has_key?(m, k) do\nm\nelse\nMap.put(m, k, [])\nend\n"

_IN_FIELD = "s = if Map.has_key?(s.m, k) do\ns\nelse\nput_in(s.m[k], [])\nend\n"


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
