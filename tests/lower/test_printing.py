"""What text shows: positions of `trace`, Haxe's spelling of names, null, numbers that are none."""

from __future__ import annotations

import pytest

from compiler_core.analysis import Analysis
from compiler_core.compile import runtime_helpers, runtime_module


def elixir(body: str, more: str = "", path: str = "/p/Main.hx") -> str:
    analysis = Analysis()
    analysis.open_file(
        path, f"class Main {{\n  static function main() {{\n{body}\n  }}\n}}\n{more}"
    )
    return analysis.compiled(path).text


def test_a_trace_says_where_it_stands() -> None:
    assert 'IO.puts("Main.hx:3: a,#{Haxe.string(b())}")' in elixir('trace("a", b());', B)


B = "function b():Null<Int> return null;"


def test_a_trace_moves_with_its_line_and_the_rest_of_the_module_stays() -> None:
    analysis = Analysis()
    text = 'class Main { static function a() trace("x");\n static function main() a(); }'
    analysis.open_file("/p/Main.hx", text)
    assert '"Main.hx:1: x"' in analysis.compiled("/p/Main.hx").text
    analysis.open_file("/p/Main.hx", "\n\n" + text)
    assert '"Main.hx:3: x"' in analysis.compiled("/p/Main.hx").text


def test_below_the_projects_folder_the_path_starts_there() -> None:
    analysis = Analysis()
    analysis.set_class_paths(("/p/src",), "/p")
    analysis.open_file("/p/src/Main.hx", 'class Main { static function main() trace("x"); }')
    assert '"src/Main.hx:1: x"' in analysis.compiled("/p/src/Main.hx").text


def test_a_spelling_is_written_where_something_prints_it() -> None:
    found = runtime_module({"json_text", "field userId"})
    assert 'defp field_text(:user_id), do: "userId"' in found
    assert "user_id" not in runtime_module({"char_at", "field userId"})
    assert "user_id" not in runtime_module({"string", "own userId"})
    assert 'defp constructor_name(:http), do: "HTTP"' in runtime_module(
        {"string", "constructor HTTP"}
    )


def test_a_written_module_says_which_spellings_it_has() -> None:
    helpers = {"string", "field userId", "constructor HTTP"}
    assert helpers <= runtime_helpers(runtime_module(helpers))


def test_shared_objects_are_looked_into_where_there_are_some() -> None:
    assert "Process.get" not in runtime_module({"get"})
    assert "Process.get" in runtime_module({"get", "share"})


OTHER = """class Other {
    public static function f():String return "x";
    public static function g():String { if (f() == "y") return null; return "z"; }
}"""


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ('var s:String = null; s = Other.f(); Sys.println("a" + s);', "a#{Haxe.string(Other.f())}"),
        ('var s:String = Other.f(); Sys.println("a" + s);', "a#{Other.f()}"),
        ('Sys.println("a" + Other.g());', "a#{Haxe.string(Other.g())}"),
        ('var s = [Other.f()]; Sys.println("a" + s[3]);', "#{Haxe.string(Enum.at("),
    ],
    ids=["null once", "never null", "returns null", "no such element"],
)
def test_what_may_be_null_is_written_as_null(body: str, shown: str) -> None:
    assert shown in elixir(body, OTHER)


def test_floats_are_compared_plainly_where_nothing_makes_nan() -> None:
    plain = elixir("var a = Math.random(); if (a > Math.random()) Sys.println(a);")
    assert "if a > :rand.uniform()" in plain
    made = elixir('var a = Std.parseFloat("x"); if (a > 2) Sys.println(a);')
    assert "if Haxe.more?(" in made


def test_null_for_a_parameter_with_a_default_is_the_default() -> None:
    other = "class Other { public static function f(a = 1, b = 2, ?c:Int):Int return a; }"
    made = elixir("Other.f(null, 5); Other.f(3, null, 4); Other.f(9, null);", other)
    assert "Other.f(1, 5)" in made
    assert "Other.f(3, 2, 4)" in made
    assert "Other.f(9)" in made


def test_a_static_initialiser_runs_once() -> None:
    made = elixir(
        "Sys.println(A.x);",
        "class A { public static var x = f(); static function f():Int return 1; }",
    )
    assert "Haxe.once({__MODULE__, :x}, fn -> f() end)" in made
