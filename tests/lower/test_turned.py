"""What holds is asked: each form before and after, and the clauses that it makes."""

from __future__ import annotations

import pytest

from compiler_core.elixir import tree
from compiler_core.elixir.printer import print_elixir
from compiler_core.elixir.tree import Node
from compiler_core.lower.elixir_text import parse
from compiler_core.lower.idioms.conds import chain
from compiler_core.lower.idioms.guarded import as_clauses
from compiler_core.lower.idioms.turned import turn


def choice(condition: str, then: str, otherwise: str | None) -> tree.If:
    other = None if otherwise is None else parse(otherwise)
    return tree.If(parse(condition), parse(then), other)


@pytest.mark.parametrize(
    ("condition", "turned"),
    [
        ("x != nil", "is_nil(x)"),
        ("a.b != c", "a.b == c"),
        ("k not in ks", "k in ks"),
        # A list is taken apart behind it; two questions have no short opposite.
        ("xs != []", None),
        ("x != nil and x.n", None),
        ("x == 1", None),
    ],
)
def test_choices_of_two(condition: str, turned: str | None) -> None:
    given = choice(condition, "f(1)", "f(2)")
    expected = given if turned is None else choice(turned, "f(2)", "f(1)")
    assert turn(given) == expected


def test_nothing_else_to_do() -> None:
    given = choice("x != nil", "f(x)", None)
    assert turn(given) is given


def test_a_chain_keeps_its_order() -> None:
    last = choice("b", "f(2)", "f(3)")
    given = tree.If(parse("a != 1"), parse("f(1)"), last)
    assert turn(given) is given


def clauses(name: str, parameters: str, body: Node) -> str:
    variables = tuple(tree.Variable(one) for one in parameters.split())
    definition = tree.Definition("defp", name, variables, body=body)
    return "".join(print_elixir(one).text for one in as_clauses(chain(turn(definition))))


def test_a_loop_that_ends_where_nothing_follows() -> None:
    body = choice("n != nil", "length_loop(n.next, count + 1)", "count")
    assert clauses("length_loop", "n count", body) == (
        "defp length_loop(nil, count), do: count\n"
        "defp length_loop(n, count), do: length_loop(n.next, count + 1)\n"
    )


def test_what_is_asked_behind_null() -> None:
    rest = choice("n.key == key", "true", "has(n.next, key)")
    body = tree.If(parse("is_nil(n)"), parse("false"), rest)
    assert clauses("has", "n key", body) == (
        "defp has(nil, _key), do: false\n"
        "defp has(n, key) do\n"
        "  if n.key == key do\n"
        "    true\n"
        "  else\n"
        "    has(n.next, key)\n"
        "  end\n"
        "end\n"
    )


def test_the_short_clause_is_the_one_without_a_guard_where_both_do_not_fit() -> None:
    going_on = "lift_loop(next_floor(floor, target), travelled_far + 1, path ++ [floor], target)"
    body = choice("floor == target", "{floor, travelled_far, path}", going_on)
    text = clauses("lift_loop", "floor travelled_far path target", body)
    assert text == (
        "defp lift_loop(floor, travelled_far, path, target) when floor != target do\n"
        f"  {going_on}\n"
        "end\n"
        "defp lift_loop(floor, travelled_far, path, _target), do: {floor, travelled_far, path}\n"
    )
