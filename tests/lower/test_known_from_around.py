"""What is known only from around a value: what the `else` of a `with` can be handed, and that a
number is wanted where one is added to what only run time knows."""

from __future__ import annotations

from tests.behaviour.harness import compile_haxe

WITH = """\
class Till {
    static function first(text: String): Result<Int, String> {
        return text == "" ? Error("empty") : Ok(text.length);
    }
    static function second(n: Int): Result<Float, %s> {
        return n > 3 ? Ok(n / 2) : Error(%s);
    }
    public static function pay(text: String): String {
        return with (n <- first(text), half <- second(n)) {
            'paid $half';
        } else {
            case Error(reason): 'refused: $reason';
        };
    }
}
"""


def test_the_else_of_a_with_gets_what_all_its_values_fail_with() -> None:
    assert '"refused: #{reason}"' in compile_haxe(WITH % ("String", '"few"'), "Till").elixir


def test_where_they_fail_with_different_types_either_may_come() -> None:
    assert '"refused: #{Haxe.string(reason)}"' in compile_haxe(WITH % ("Int", "n"), "Till").elixir


LOOP = """\
class Meter {
    static function loop(count: %s): Void {
        receive {
            case {:add, n}: loop(count + n);
            case :stop: IO.inspect(count);
        }
    }
}
"""


def test_a_number_that_is_wanted_is_added() -> None:
    assert "loop(count + n)" in compile_haxe(LOOP % "Int", "Meter").elixir
    assert "Haxe.add" in compile_haxe(LOOP % "Dynamic", "Meter").elixir
