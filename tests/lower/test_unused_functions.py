"""Private functions that nobody calls: kept, without a warning of Elixir's."""

from __future__ import annotations

from tests.lower.support import faults, functions


def test_it_is_opened_and_said() -> None:
    members = "static function old(n: Int): Int return n + 1;"
    assert faults(members) == [("HX125", "old", "")]
    assert functions(members) == "@doc false\ndef old(n) do\n  n + 1\nend\n"


def test_what_it_calls_is_used_then() -> None:
    members = """
        static function old(n: Int): Int return next(n);
        static function next(n: Int): Int return n + 1;
    """
    assert faults(members) == [("HX125", "old", "")]
    assert "defp next(n)" in functions(members)


def test_functions_that_only_call_each_other() -> None:
    members = """
        static function even(n: Int): Bool return n == 0 || odd(n - 1);
        static function odd(n: Int): Bool return n != 0 && even(n - 1);
    """
    assert faults(members) == [("HX125", "even", "")]


def test_a_function_that_is_handed_on_is_used() -> None:
    members = """
        public static function all(xs: Array<Int>): Array<Int> return xs.map(next);
        static function next(n: Int): Int return n + 1;
    """
    assert faults(members) == []


def test_a_function_that_sets_a_static_variable_up_is_used() -> None:
    members = """
        public static var size = count();
        static function count(): Int return 3;
    """
    assert faults(members) == []
