"""Tests that Elixir can't make in a pattern: what follows a `no` is written once."""

from __future__ import annotations

import pytest

from tests.lower.support import check, functions, module
from tests.support.elixir_oracle import needs_elixir, run_script

PRIME = "static function odd(n: Int): Bool return n % 2 == 1;"


def test_a_no_goes_on_with_the_arms_that_the_pattern_leaves_possible() -> None:
    found = functions(
        f"""{PRIME}
        public static function f(a: Int, b: Int): Int {{
            return switch [a, b] {{
                case [0, n] if (odd(n)): 1;
                case [1, _]: 2;
                case _: 3;
            }}
        }}"""
    )
    assert (
        """\
    [0, n] -> if odd(n), do: 1, else: 3
    [1, _] -> 2
"""
        in found
    )


def test_many_arms_behind_a_test_are_a_function() -> None:
    check(
        f"""{PRIME}
        public static function f(n: Int): Int {{
            return switch (n) {{
                case 1: 10;
                case 2 if (odd(n)): 20;
                case x if (odd(x)): 30;
                case _: 40;
            }}
        }}""",
        """
        defp odd(n) do
          rem(n, 2) == 1
        end

        def f(n) do
          otherwise = fn ->
            case n do
              x -> if odd(x), do: 30, else: 40
            end
          end

          case n do
            1 ->
              10

            2 ->
              if odd(n) do
                20
              else
                otherwise.()
              end

            _ ->
              otherwise.()
          end
        end
        """,
    )


def test_what_a_guard_changes_is_handed_on() -> None:
    found = functions(
        f"""{PRIME}
        public static function f(n: Int): Int {{
            var asked = 0;
            return switch (n) {{
                case 1 if (asked++ > 0): 10;
                case 2: 20;
                case k if (odd(asked + k)): 30;
                case _: asked;
            }}
        }}"""
    )
    assert "otherwise = fn asked ->" in found
    assert found.count("otherwise.(asked)") == 2


def test_a_tuple_of_closed_types_needs_no_further_arm() -> None:
    check(
        """public static function f(a: Bool, b: Bool): Int {
            var found = 0;
            switch [a, b] {
                case [true, _]: found = 1;
                case [false, true]: found = 2;
                case [false, false]: found = 3;
            }
            return found;
        }""",
        """
        def f(a, b) do
          case [a, b] do
            [true, _] -> 1
            [false, true] -> 2
            [false, false] -> 3
          end
        end
        """,
    )


@pytest.mark.parametrize("tests", [4, 8, 16, 32])
def test_code_grows_with_the_number_of_tests(tests: int) -> None:
    arms = "".join(f"case {n} if (odd({n})): {n};\n" for n in range(tests))
    found = functions(
        f"""{PRIME}
        public static function f(n: Int): Int {{
            return switch (n) {{ {arms} case _: -1; }}
        }}"""
    )
    assert len(found.splitlines()) < 16 * tests + 20


@needs_elixir
def test_it_runs() -> None:
    found = module(
        f"""class Example {{
            {PRIME}
            static function f(n: Int): String {{
                var asked = 0;
                return switch (n) {{
                    case 1 if (asked++ > 0): "never";
                    case 1 if (odd(++asked)): "never, it is two";
                    case 2 if (odd(asked)): "never, it is zero";
                    case 3 | 4 if (odd(n)): "three";
                    case _ + 1 => 5: "four";
                    case x if (odd(x)): 'odd $asked';
                    case _: 'other $asked';
                }}
            }}
            static function main() {{
                for (n in 1...7) Sys.println(f(n));
            }}
        }}"""
    )
    output = run_script(f"{found}\nExample.main()", 60.0).output
    assert output.splitlines() == ["odd 2", "other 0", "three", "four", "odd 0", "other 0"]


SIDES = """\
enum Side { Left(n: Int); Right(n: Int); }
enum Pair { Pair(first: Side, second: Side); None; }
"""


def test_a_long_body_of_several_alternatives_is_written_once() -> None:
    found = module(
        SIDES
        + """\
        class Example {
            public static function f(pair: Pair): Int {
                return switch (pair) {
                    case Pair(Left(a) | Right(a), Left(b) | Right(b)):
                        var sum = a * 3 + b * 4;
                        var difference = sum - a + b;
                        difference * difference - sum;
                    case None: 0;
                };
            }
        }"""
    )
    assert found.count("common.(a, b)") == 4
    assert found.count("difference = sum - a + b") == 1


def test_a_short_body_stands_in_each_clause() -> None:
    found = module(
        SIDES
        + """\
        class Example {
            public static function f(side: Side): Int {
                return switch (side) {
                    case Left(n) | Right(n): n + 1;
                };
            }
        }"""
    )
    assert found.count("n + 1") == 2


def test_patterns_on_decoded_data_ask_for_strings() -> None:
    found = functions(
        """public static function f(text: String): String {
            return switch (Jason.decode(text)) {
                case {:ok, {user: {name: n}}}: n;
                case {:ok, data}: data.title;
                case {:error, e}: e.message;
            };
        }"""
    )
    assert '{:ok, %{"user" => %{"name" => n}}} -> n\n' in found
    assert '{:ok, data} -> data["title"]\n' in found
    assert "{:error, e} -> Haxe.get(e, :message)\n" in found


def test_options_say_that_decoded_data_has_atoms() -> None:
    found = functions(
        """public static function f(text: String): String {
            var data = Jason.decode(text, {keys: :atoms});
            return switch (data) {
                case {name: n}: n;
            };
        }"""
    )
    assert "[:name]" in found
