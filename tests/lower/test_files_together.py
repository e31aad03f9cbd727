"""What one file's functions do to another's values and static variables."""

from __future__ import annotations

from compiler_core.analysis import Analysis
from compiler_core.compile import compile_file
from compiler_core.lower.named_files import MOST_FILES


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


NUMBERS = """
class Numbers {
    public static function none(): Float return Math.NaN;
    public static function isLarge(x: Float): Bool return x > 100;
    public static function isSmall(x: Float): Bool return x < 1;
}
"""


def test_a_number_that_is_none_comes_from_another_file() -> None:
    made = elixir(
        Numbers=NUMBERS,
        Main="class Main { static function main() { var x = Numbers.none(); trace(x > 1); "
        "trace(Numbers.isLarge(x)); trace(Numbers.isSmall(2.5)); } }",
    )
    assert "Haxe.more?(1)" in made["Main"] or "Haxe.more?(x, 1)" in made["Main"]
    assert "Haxe.more?(x, 100)" in made["Numbers"]
    assert "x < 1" in made["Numbers"]


def test_a_number_that_is_none_goes_through_a_field_of_another_file() -> None:
    point = """
        class Point {
            public var x: Float;
            public function new(x: Float) { this.x = x; }
            public function isFar(): Bool return x >= 9;
        }
        """
    none = "class Main { static function main() trace(new Point(Math.NaN).isFar()); }"
    some = "class Main { static function main() trace(new Point(1.5).isFar()); }"
    assert "Haxe.at_least?(point.x, 9)" in elixir(Point=point, Main=none)["Point"]
    assert "point.x >= 9" in elixir(Point=point, Main=some)["Point"]


def test_null_that_another_file_hands_over() -> None:
    greeter = "class Greeter { public static function hail(who: String): String return 'hi $who'; }"
    some = "class Main { static function main() Sys.println(Greeter.hail('you')); }"
    none = "class Main { static function main() Sys.println(Greeter.hail(null)); }"
    assert '"hi #{who}"' in elixir(Greeter=greeter, Main=some)["Greeter"]
    assert '"hi #{Haxe.string(who)}"' in elixir(Greeter=greeter, Main=none)["Greeter"]


def test_first_values_that_show_are_made_at_the_start() -> None:
    made = elixir(
        Log="class Log2 {}",
        Beta="class Beta { public static var b = Main.say('b'); static var plain = 1 + 2; }",
        Alpha="class Alpha { public static var a = Main.say('a' + Gamma.c); }",
        Gamma="class Gamma { public static var c = Main.say('c'); }",
        Main="class Main { static var own = say('own');"
        " public static function say(text: String) { Sys.println(text); return text; }"
        " static function main() Sys.println(Beta.b + Alpha.a + own); }",
    )
    calls = ["own()", "Gamma.c()", "Alpha.a()", "Beta.b()"]
    starts = [line.strip() for line in made["Main"].partition("def main do")[2].splitlines()]
    assert starts[1:5] == calls
    assert "defp own," in made["Main"]


def test_the_start_is_no_matter_of_files_that_cannot_be_meant() -> None:
    """`tools.Log` is not what a program without a package means by `Log`, unless it imports it."""
    log = """
    package tools;
    class Log {
        public static var first = said();
        static function said(): Int { trace("tools"); return 1; }
    }
    """
    program = "class Main { static function main() { trace(Log.first); } }"
    for heading, asks in (("", False), ("import tools.Log;", True), ("import tools.*;", True)):
        made = elixir(**{"tools/Log": log, "Main": f"{heading}\n{program}"})
        assert ("Log.first()\n    IO" in made["Main"]) == asks, made["Main"]


def test_a_class_without_objects_has_no_constructor_unless_somebody_calls_it() -> None:
    page = "@:context class Page { public function new() {} public static function n() return 1; }"
    for made, is_there in (("Page.n()", False), ("new Page()", True)):
        main = f"class Main {{ static function main() {{ trace({made}); }} }}"
        assert ("def new" in elixir(Page=page, Main=main)["Page"]) == is_there


def test_a_list_that_a_function_value_makes_longer_is_counted_however_many_files_know_it() -> None:
    jobs = """
        class Jobs {
            public static var queue: Array<() -> Void> = [];
            public static function run() for (job in queue) job();
        }
    """
    adding = "class Adding { public static function f() { Jobs.queue.push(() -> f()); } }"
    others = {f"Other{n}": f"class Other{n} {{ var jobs: Jobs; }}" for n in range(MOST_FILES)}
    assert "Enum.each(" not in elixir(Jobs=jobs, Adding=adding, **others)["Jobs"]
    assert "Enum.each(" in elixir(Jobs=jobs, **others)["Jobs"]


def test_a_typedef_of_another_file_goes_by_its_name() -> None:
    made = elixir(
        Shapes="""
        typedef Point = {x: Int, y: Int}
        typedef Pair<T> = {first: T, second: T}
        class Shapes {}
        """,
        Main="""
        import Shapes.Point;
        import Shapes.Pair;
        class Main {
            public static function add(points: Array<Point>, one: Point): Int return one.x;
            public static function last(pair: Pair<Int>): Int return pair.second;
        }
        """,
    )
    assert "@spec add([Shapes.point()], Shapes.point()) :: integer()" in made["Main"]
    assert "@spec last(%{first: integer(), second: integer()}) :: integer()" in made["Main"]
