"""The run-time module: every function compiles, is formatted, and stands for itself."""

from __future__ import annotations

import pytest

from compiler_core.elixir.names import function_name
from compiler_core.lower import runtime
from compiler_core.lower.late_calls import OF_LISTS_AND_TEXTS
from tests.support.elixir_oracle import (
    compile_with_warnings,
    format_many,
    needs_elixir,
    run_script,
)

pytestmark = needs_elixir
CALLED = tuple(f"calls_{function_name(one)}" for one in OF_LISTS_AND_TEXTS)
ALL = (*runtime.known(), "Exception", *CALLED, "base Ferry Boat")


def test_nothing_is_wanted_nothing_is_there() -> None:
    assert runtime.module_text(()) == ""


def test_only_what_is_used() -> None:
    text = runtime.module_text(("char_code_at",))
    assert "def char_at(" in text
    assert "def split(" not in text


def test_the_whole_compiles_and_is_formatted() -> None:
    text = runtime.module_text(ALL)
    assert compile_with_warnings(text) == []
    assert format_many([text])[0] == text


def test_a_field_may_be_no_identifier() -> None:
    text = runtime.module_text(("string", "field Content-Type"))
    assert 'defp field_text(:"content-type"), do: "Content-Type"' in text
    assert compile_with_warnings(text) == []
    assert "field Content-Type" in runtime.spellings_in(text)


def test_what_a_module_on_disk_knows_is_known_of_it() -> None:
    assert {*CALLED, "base Ferry Boat"} <= runtime.spellings_in(runtime.module_text(ALL))


@pytest.mark.parametrize("name", sorted(CALLED))
def test_each_method_has_its_lines(name: str) -> None:
    one = runtime.module_text(("call", name))
    assert f", :{name.removeprefix('calls_')}, [" in one
    assert compile_with_warnings(one) == []


@pytest.mark.parametrize("name", sorted(runtime.known()))
def test_each_alone_compiles(name: str) -> None:
    found = compile_with_warnings(runtime.module_text((name,)))
    assert [one for one in found if "is unused" not in one.message] == []


@pytest.mark.parametrize(
    ("call", "printed"),
    [
        ("Haxe.string([1, 2.0, nil])", "[1,2,null]"),
        ("Haxe.string({:circle, 1.5})", "Circle(1.5)"),
        ("Haxe.string(%{a: true})", "{a: true}"),
        ('Haxe.substr("hello", -3, 2)', "ll"),
        ('Haxe.substr("abc", 0, -1)', "ab"),
        ('Haxe.substring("hello", 3, 1)', "el"),
        ('Haxe.index_of("banana", "na", 3)', "4"),
        ('Haxe.last_index_of("banana", "na", nil)', "4"),
        ('Haxe.parse_int(" 12px")', "12"),
        ('Haxe.parse_int("0x1F")', "31"),
        ("Haxe.int32(2_147_483_648)", "-2147483648"),
        ("Haxe.shift_right_unsigned(-1, 28)", "15"),
        ("inspect(Haxe.put_at([1], 3, 2))", "[1, nil, nil, 2]"),
        ("inspect(Haxe.at([1], -1))", "nil"),
        ('Haxe.regex_replace(~r/(a)(b)?/, "ab a", "<$1$2$$>", true)', "<ab$> <a$>"),
        ('Haxe.rpad("ab", "xy", 5)', "abxyxy"),
    ],
)
def test_values(call: str, printed: str) -> None:
    result = run_script(f"{runtime.module_text(ALL)}\nIO.puts({call})")
    assert (result.output, result.message) == (printed + "\n", "")
