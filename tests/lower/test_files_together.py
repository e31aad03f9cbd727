"""What one file's functions do to another's values and static variables."""

from __future__ import annotations

from compiler_core.analysis import Analysis
from compiler_core.compile import compile_file


def elixir(**files: str) -> dict[str, str]:
    """The Elixir of files that belong together, by their names."""
    analysis = Analysis()
    for name, text in files.items():
        analysis.open_file(f"/together/{name}.hx", text)
    return {name: compile_file(analysis.db, f"/together/{name}.hx").text for name in files}


FILLING = """
class Other {
    public static function grow(xs: Array<Int>): Void Main.more(xs);
    public static function set(point: {x: Int}): Void point.x = 7;
}
"""


def test_a_change_of_a_parameter_reaches_callers_in_other_files() -> None:
    made = elixir(
        Main="""
        class Main {
            public static function f(): Int { var p = {x: 1}; Other.set(p); return p.x; }
            public static function more(xs: Array<Int>): Void xs.push(1);
        }
        """,
        Other=FILLING,
    )
    assert "Other.set(%{x: 1}).x" in made["Main"]


def test_two_files_that_call_each_other() -> None:
    made = elixir(
        Main="""
        class Main {
            public static function first(xs: Array<Int>): Int { Other.grow(xs); return xs.length; }
            public static function second(): Int { var xs = [2]; first(xs); return xs.length; }
            public static function more(xs: Array<Int>): Void xs.push(1);
        }
        """,
        Other=FILLING,
    )
    assert "xs = Other.grow(xs)\n    {length(xs), xs}" in made["Main"]
    assert "{_, xs} = first([2])" in made["Main"] or "{_value, xs} = first([2])" in made["Main"]
    assert "Main.more(xs)" in made["Other"]


CONFIG = """
class Config {
    public static var level = 1;
    public static var names = ["a"];
    public static var size = 5;
    public static function twice(): Int return level * 2 + size;
}
"""


def test_a_static_variable_that_another_file_assigns() -> None:
    made = elixir(
        Config=CONFIG,
        Main="class Main { static function main() { Config.level = 2; Config.names.push("
        '"b"); trace(Config.size); } }',
    )
    assert "level() * 2 + @size" in made["Config"]
    assert "def put_level(level)" in made["Config"]
    assert "def put_names(names)" in made["Config"]
    assert "put_size" not in made["Config"]


def test_a_static_variable_that_another_file_only_reads() -> None:
    made = elixir(Config=CONFIG, Main="class Main { static function f() return Config.level; }")
    assert "@level * 2 + @size" in made["Config"]
    assert "put_" not in made["Config"]


def test_an_import_under_another_name() -> None:
    made = elixir(
        Config=CONFIG,
        Main="import Config as Settings; class Main { static function f() Settings.level = 3; }",
    )
    assert "def put_level(level)" in made["Config"]
