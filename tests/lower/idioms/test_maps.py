"""Idioms before and after, and where they must not apply.

What stands at a map's key is changed or begun; maps that count or gather.
"""

from __future__ import annotations

import pytest

from compiler_core.lower.idioms.layout import lay_out
from compiler_core.lower.idioms.tallies import tally
from compiler_core.lower.idioms.upserts import upsert
from tests.lower.idioms.support import check

_HAS = "if Map.has_key?(m, k) do\n%s\nelse\n%s\nend"
_FIELD_HAS = "if Map.has_key?(s.m, k) do\n%s\nelse\n%s\nend"
_READ = "xs = m[k]\n"
_BEGUN = "{m, xs} = if is_nil(xs) do\nxs = %s\n{Map.put(m, k, xs), xs}\nelse\n{m, xs}\nend\n"
_MISSING = "m = if is_nil(m[k]) do\nMap.put(m, k, %s)\nelse\nm\nend\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            _HAS % ("Map.put(m, k, m[k] + 1)", "Map.put(m, k, 1)"),
            "Map.update(m, k, 1, fn value -> value + 1 end)",
        ),
        (
            f"Map.put(m, k, {_HAS % ('f(Map.get(m, k), m)', '1')})",
            "Map.update(m, k, 1, fn value -> f(value, m) end)",
        ),
        (
            f"put_in(s.m[k], {_FIELD_HAS % ('s.m[k] + 1', '1')})",
            "%{s | m: Map.update(s.m, k, 1, fn value -> value + 1 end)}",
        ),
        (
            _FIELD_HAS % ("update_in(s.m[k], &(&1 ++ [x]))", "put_in(s.m[k], [x])"),
            "%{s | m: Map.update(s.m, k, [x], fn value -> value ++ [x] end)}",
        ),
        (_HAS % ("Map.put(m, k, m[k])", "Map.put(m, k, 1)"), "Map.put_new(m, k, 1)"),
        # Another key, another map; nothing is made of what is there; what begins does something.
        (_HAS % ("Map.put(m, k, m[k] + 1)", "Map.put(m, j, 1)"), None),
        (_HAS % ("Map.put(n, k, m[k] + 1)", "Map.put(n, k, 1)"), None),
        (_HAS % ("Map.put(m, k, 2)", "Map.put(m, k, 1)"), None),
        (_HAS % ("Map.put(m, k, m[k] + 1)", "Map.put(m, k, f())"), None),
        # The key that is asked for inside is a parameter's.
        (_HAS % ("Map.put(m, k, f(fn k -> m[k] end))", "Map.put(m, k, 1)"), None),
        # What is missing begins, and goes on.
        (_READ + _BEGUN % "[]" + "f(m, xs)", "xs = m[k] || []\nm = Map.put(m, k, xs)\nf(m, xs)"),
        (
            _READ + _BEGUN % "[]" + "Map.put(m, k, xs ++ [1])",
            "xs = m[k] || []\nMap.put(m, k, xs ++ [1])",
        ),
        (_MISSING % "[]" + "Map.put(m, k, m[k] ++ [1])", "Map.put(m, k, (m[k] || []) ++ [1])"),
        # `false` would be taken for missing; a first value that does something; the map is read.
        (_READ + _BEGUN % "true" + "f(m, xs)", None),
        (_READ + _BEGUN % "g()" + "f(m, xs)", None),
        (_MISSING % "[]" + "Map.put(m, k, f(m, m[k]))", None),
        (_MISSING % "[]" + "Map.put(m, k, f(m[k], m[k]))", None),
        (_MISSING % "[]" + "Map.put(m, j, m[j])", None),
        (_MISSING % "g()" + "Map.put(m, k, m[k] ++ [1])", None),
        # What was put there last counts, unless it is read in between.
        ("m = Map.put(m, k, 1)\nm = Map.put(m, k, 2)\nm", "m = Map.put(m, k, 2)\nm"),
        ("m = Map.put(m, k, 1)\nm = Map.put(m, k, g(m))\nm", None),
        ("m = Map.put(m, k, f())\nm = Map.put(m, k, 2)\nm", None),
    ],
)
def test_upsert(before: str, after: str | None) -> None:
    check(upsert, before, before if after is None else after)


_COUNTED = "Enum.reduce(xs, %%{}, fn x, m -> %s end)"


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ("Map.update(m, x, 1, &(&1 + 1))", "Enum.frequencies(xs)"),
        ("Map.put(m, x, (m[x] || 0) + 1)", "Enum.frequencies(xs)"),
        ("Map.update(m, f(x), 1, &(&1 + 1))", "Enum.frequencies_by(xs, fn x -> f(x) end)"),
        ("k = f(x)\nMap.put(m, k, (m[k] || 0) + 1)", "Enum.frequencies_by(xs, fn x -> f(x) end)"),
        ("Map.update(m, f(x), [x], &(&1 ++ [x]))", "Enum.group_by(xs, fn x -> f(x) end)"),
        (
            "Map.put(m, x.a, (Map.get(m, x.a) || []) ++ [x.b])",
            "Enum.group_by(xs, fn x -> x.a end, fn x -> x.b end)",
        ),
        # By two, from another number, of another key, in another order, by what was counted before.
        ("Map.update(m, x, 1, &(&1 + 2))", None),
        ("Map.update(m, x, 2, &(&1 + 1))", None),
        ("Map.put(m, x, (m[x] || 1) + 1)", None),
        ("Map.put(m, x, (m[k] || 0) + 1)", None),
        ("Map.update(m, x, [x], &([x] ++ &1))", None),
        ("Map.update(m, x, [x, x], &(&1 ++ [x, x]))", None),
        ("Map.update(m, map_size(m), 1, &(&1 + 1))", None),
        ("k = f(x)\nMap.update(m, k, [k], &(&1 ++ [k]))", None),
        ("Map.update(n, x, 1, &(&1 + 1))", None),
    ],
)
def test_tally(body: str, after: str | None) -> None:
    check(tally, _COUNTED % body, _COUNTED % body if after is None else after)


def test_only_what_begins_empty_is_tallied() -> None:
    into = "Enum.reduce(xs, all, fn x, m -> Map.update(m, x, 1, &(&1 + 1)) end)"
    check(tally, into, into)


_DECIDED = "if a == b do\n%s\nelse\n%s\nend"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"f({_DECIDED % ('g(1)', 'g(2)')})", "f(if(a == b, do: g(1), else: g(2)))"),
        (f"({_DECIDED % ('g(1)', 'g(2)')}) + 1", "if(a == b, do: g(1), else: g(2)) + 1"),
        # A line of its own, or what has lines of its own.
        (_DECIDED % ("g(1)", "g(2)"), None),
        (f"f({_DECIDED % ('x = g(1)' + chr(10) + 'h(x, x)', 'g(2)')})", None),
    ],
)
def test_an_operand_stays_on_a_line(before: str, after: str | None) -> None:
    check(lay_out, before, before if after is None else after)
