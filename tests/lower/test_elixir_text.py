"""The reader of templates: what it reads prints back as the formatter writes it."""

from __future__ import annotations

import pytest

from compiler_core.elixir import tree
from compiler_core.elixir.printer import print_elixir
from compiler_core.lower.elixir_text import ElixirSyntaxError, Hole, parse
from compiler_core.lower.rewrite import fill


@pytest.mark.parametrize(
    "text",
    [
        "String.replace(text, part, by)",
        "list ++ [element]",
        "%{map | key: value}",
        '%{"key" => 1, other: 2}',
        "Enum.map(list, &(&1 + 1))",
        "Enum.map(list, &String.upcase/1)",
        "Enum.sort(list, &(compare.(&1, &2) <= 0))",
        "fn a, {b, _} when a > b -> a + b end",
        '"#{name} is #{age}"',
        "0..(n - 1)//1",
        "[head | tail]",
        "not is_nil(x) and x in [1, 2]",
        "<<code::utf8>>",
        "%Haxe.Exception{message: text}",
        "~r/[a-z]+\\/x/i",
        ":math.pow(x, 2)",
        "rem(Date.day_of_week(date), 7)",
        "if x, do: 1, else: 2",
    ],
)
def test_what_is_read_prints_back(text: str) -> None:
    assert print_elixir(parse(text)).text == text + "\n"


def test_a_case_with_clauses() -> None:
    node = parse("case {this} do nil -> {0}; value -> value end")
    assert isinstance(node, tree.Case)
    assert node.subject == Hole("this")
    assert len(node.clauses) == 2


def test_holes_say_how_they_are_filled() -> None:
    node = parse("IO.puts({0|text}, {1|nil})")
    assert isinstance(node, tree.RemoteCall)
    assert node.arguments == (Hole("0", "text"), Hole("1", "nil"))


def test_a_hole_may_stand_for_a_number() -> None:
    node = parse("near({0}, {1|1.0e-5}, {2|0})")
    assert isinstance(node, tree.LocalCall)
    assert node.arguments == (Hole("0"), Hole("1", "1.0e-5"), Hole("2", "0"))


def test_filling_keeps_precedence() -> None:
    node = fill(parse("{0} * 2"), {"0": parse("a + b")})
    assert print_elixir(node).text == "(a + b) * 2\n"


@pytest.mark.parametrize("text", ["f(", "1 +", '"open', "%{a: }", "end", "~r/open"])
def test_what_is_no_expression_says_so(text: str) -> None:
    with pytest.raises(ElixirSyntaxError):
        parse(text)
