"""Values in Elixir that the source says itself, and how that Elixir is laid out."""

from __future__ import annotations

import textwrap

import pytest

from tests.lower.support import check, functions


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("'f($x,$y)'", "f(x, y)"),
        ("'max(${x + 1}, 3)'", "max(x + 1, 3)"),
        ('"max({0}, {1})", x, y * 2', "max(x, y * 2)"),
        # In a string it is interpolated, unless the string interpolates nothing.
        ("""'"$x of ${y * 2}, $1 #{f($y)}"'""", '"#{x} of #{y * 2}, $1 #{f(y)}"'),
        ('"\\"{0}\\" <> s", x', '"#{x}" <> s'),
        ("'~s($x)'", "~s(#{x})"),
        ("'~S($x)'", "~S($x)"),
        # A number in braces that no argument has is a tuple of Elixir's.
        ("'f({1}, ${x * 2})'", "value = x * 2\nf({1}, value)"),
        # As `mix format` has it, what isn't read as it was written.
        ("'$x+1 # one'", "# one\nx + 1"),
        ("'\"\\u00e9\"'", '"\\u00e9"'),
        ("'for i <- [$x,2],do: i'", "for i <- [x,2],do: i"),
    ],
)
def test_a_value(written: str, expected: str) -> None:
    made = functions(
        f"public static function g(x: Int, y: Int): Dynamic return untyped __elixir__({written});"
    )
    body = made[made.index(" do\n") + 4 : made.rindex("end")]
    assert textwrap.dedent(body).strip() == expected


def test_a_binding_of_its_own_is_one() -> None:
    check(
        """public static function g(x: Int): Dynamic {
            untyped __elixir__('y = $x * 2');
            return untyped __elixir__('for i <- 1..y, do: i');
        }""",
        """\
            def g(x) do
              y = x * 2
              for i <- 1..y, do: i
            end
        """,
    )
