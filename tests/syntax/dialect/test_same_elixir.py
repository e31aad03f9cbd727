"""A fix changes how a thing is written, not what it is: both spellings compile to the same Elixir.

Each case is a function's body of the dialect. It is rewritten as far as the fixes go, which leaves
standard Haxe; the Elixir of both is compared. Where Elixir has two spellings of one thing, a case
says the other one.
"""

from __future__ import annotations

import pytest

from compiler_core.analysis import Analysis, Settings

from .test_dialect import fixed

PATH = "/same/Shop.hx"
AROUND = """class Shop {{
    public static function run(x:Dynamic, xs:Array<Int>, options:Dynamic):Dynamic {{
        {body}
    }}

    public static function find(id:Int):Result<Int, String> {{
        return id > 0 ? Ok(id) : Error("none");
    }}

    public static function twice(value:Dynamic, ?options:Dynamic):Dynamic return value;
}}
"""


def elixir(text: str, dialect: str) -> str:
    analysis = Analysis(Settings(dialect="haxe" if dialect == "haxe" else "cookbook"))
    analysis.open_file(PATH, text)
    return analysis.compiled(PATH).text


@pytest.mark.parametrize(
    "body",
    [
        "return :ok;",
        'return :"two words";',
        "return x == :open ? :a : :b;",
        "return [:a, :b];",
        "return {state: :open};",
        "return switch (x) { case :a: 1; case :b | :c: 2; default: 3; };",
        "return switch (x) { case {kind: :leaf}: 1; default: 2; };",
        "return {:ok, x};",
        "return {:error, :full};",
        "return {:some, x};",
        "return {:retry, x, 60};",
        "return {:retry, delay: 60};",
        '{:noreply, "text"};',
        ":done;",
        "%{a: 1};",
        "return switch (find(1)) { case {:ok, v}: v; case {:error, e}: e; };",
        "return %{a: 1, b: x};",
        'return %{"a" => 1, "b" => x};',
        "return %{:a => 1, :b => x};",
        "return %{null: 1};",
        "return [name: x, size: 1];",
        "return [null: x];",
        "return twice(x, size: 1);",
        "return x |> twice();",
        "return xs |> twice(2) |> twice();",
        "return [1, 2] ++ xs;",
        "return {...options, a: 1};",
        "return {...options};",
        "return {a: 1, ...options};",
        "return switch (x) { case n if n > 0: n; default: 0; };",
        "return switch (xs) { case [a, b] if a == b: a; default: 0; };",
        "return {default: 1};",
        "return 'is ${:open}';",
        "return twice(x,);",
    ],
)
def test_both_spellings_are_the_same_elixir(body: str) -> None:
    text = AROUND.format(body=body)
    other = fixed(text)
    assert other != text
    assert elixir(other, "haxe") == elixir(text, "cookbook")


@pytest.mark.parametrize(
    ("body", "one", "other"),
    [
        ("return xs ++ [1] ++ [2];", "xs ++ [1, 2]", "Enum.concat(xs, [1, 2])"),
        ("return 1 in xs;", "1 in xs", "Enum.member?(xs, 1)"),
        ('return "a" in ["a", "b"];', '"a" in ["a", "b"]', 'Enum.member?(["a", "b"], "a")'),
        ("return __MODULE__;", "__MODULE__", "Shop"),
        ("return options.default;", "Haxe.get(options, :default)", 'Haxe.get(options, "default")'),
        (
            "return with (a <- find(1)) { Ok(a + 1); };",
            "with {:ok, a} <- find(1) do\n      {:ok, a + 1}\n    end",
            "case find(1) do\n      {:ok, a} -> {:ok, a + 1}\n"
            "      {:error, error} -> {:error, error}\n    end",
        ),
    ],
)
def test_both_spellings_are_two_of_one_thing(body: str, one: str, other: str) -> None:
    text = AROUND.format(body=body)
    original, rewritten = elixir(text, "cookbook"), elixir(fixed(text), "haxe")
    assert one in original
    assert original.replace(one, other, 1) == rewritten
