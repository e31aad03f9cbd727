"""Haxe's names in Elixir."""

from __future__ import annotations

import pytest

from compiler_core.elixir import names
from tests.support.elixir_oracle import needs_elixir, run_script


@pytest.mark.parametrize(
    ("haxe", "elixir"),
    [
        ("x", "x"),
        ("userID", "user_id"),
        ("HTTPServer", "http_server"),
        ("toJSON2", "to_json2"),
        ("toJSON", "to_json"),
        ("isHTMLPage", "is_html_page"),
        ("UTF8Decoder", "utf8_decoder"),
        ("userIDs", "user_ids"),
        ("userIDsList", "user_ids_list"),
        ("get2Items", "get2_items"),
        ("created_at", "created_at"),
        ("SECRET_KEY", "secret_key"),
        ("_private", "_private"),
        ("A", "a"),
    ],
)
def test_snake_case(haxe: str, elixir: str) -> None:
    assert names.snake_case(haxe) == elixir
    assert names.snake_case(elixir) == elixir


@pytest.mark.parametrize(
    ("package", "type_name", "elixir"),
    [
        ("", "Main", "Main"),
        ("utils", "TextUtils", "Utils.TextUtils"),
        ("mix.tasks", "DataMigration", "Mix.Tasks.DataMigration"),
        ("my_app.webViews", "_Hidden", "MyApp.WebViews.Hidden"),
    ],
)
def test_module_names(package: str, type_name: str, elixir: str) -> None:
    assert names.module_name(package, type_name) == elixir
    assert names.is_module_name(elixir)


def test_reserved_words() -> None:
    assert names.variable_name("end") == "end_"
    assert names.function_name("when") == "when_"
    assert names.field_name("end") == "end"
    assert not names.is_variable_name("end")
    assert names.is_variable_name("end_")


def test_special_forms_are_no_functions() -> None:
    assert names.function_name("case") == "case_"
    assert names.variable_name("case") == "case"


def test_kernel() -> None:
    assert names.kernel_kind("max", 2) == "function"
    assert names.kernel_kind("to_string", 1) == "macro"
    assert names.kernel_kind("case", 2) == "special form"
    assert names.kernel_kind("max", 3) is None


@needs_elixir
def test_elixir_accepts_what_is_called_a_variable() -> None:
    tried = ["end_", "case", "if", "self", "def", "nil_", "x1", "_", "_x", "é", "super", "quote"]
    assert all(names.is_variable_name(name) for name in tried)
    for name in tried:
        result = run_script(f"{name} = 1\nIO.puts({name if name != '_' else 1})")
        assert (result.status, result.output) == ("ok", "1\n"), name


@needs_elixir
def test_the_list_of_kernel_names_is_complete() -> None:
    listing = """
    for kind <- [:functions, :macros], {name, arity} <- Kernel.__info__(kind),
        Macro.classify_atom(name) == :identifier, Macro.operator?(name, arity) == false,
        not String.starts_with?(to_string(name), "sigil_"), name not in [:and, :or, :in, :not] do
      IO.puts("#{kind} #{name} #{arity}")
    end
    """
    kinds = {"functions": "function", "macros": "macro"}
    result = run_script(listing)
    assert result.status == "ok" and result.output.count("\n") > 100
    for line in result.output.splitlines():
        kind, name, arity = line.split()
        assert names.kernel_kind(name, int(arity)) in (kinds[kind], None), line
    known = {line.split(" ", 1)[1] for line in result.output.splitlines()}
    for table in (names.KERNEL_FUNCTIONS, names.KERNEL_MACROS):
        listed = {f"{name} {arity}" for name, arities in table.items() for arity in arities}
        missing = listed - known
        assert not {entry for entry in missing if entry not in AFTER_1_14}, missing


AFTER_1_14: set[str] = set()
