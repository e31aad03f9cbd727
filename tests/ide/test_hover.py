"""Hovers: `$0` is the cursor; the description and the Elixir are compared line by line."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compiler_core.analysis import Analysis
from compiler_core.compile import compile_file
from compiler_core.ide.hover import Hover, hover

HEAD = """
/** Prices of things. */
@:module
class Shop {
  /** Never more than this. */
  static final LIMIT = 100;
"""


def hovered(text: str) -> tuple[str, Hover | None]:
    """The text without its cursor, and what is said there."""
    offset = text.index("$0")
    text = text[:offset] + text[offset + 2 :]
    analysis = shared_analysis()
    analysis.open_file("/nowhere/Shop.hx", text)
    return text, analysis.hover("/nowhere/Shop.hx", offset)


@cache
def shared_analysis() -> Analysis:
    """One for all tests: it reads the declarations of Haxe's own types once."""
    return Analysis()


def fences(markdown: str, language: str) -> str | None:
    found = re.search(rf"```{language}\n(.*?)\n```", markdown, re.DOTALL)
    return None if found is None else found[1]


def check(body: str, haxe: str | None, about: str | None = None, elixir: str | None = None) -> None:
    """A hover inside of a class: the line of Haxe, the text that it is about, the Elixir."""
    text, hover = hovered(HEAD + dedent(body) + "}\n")
    assert hover is not None
    assert fences(hover.markdown, "haxe") == haxe
    if about is not None:
        assert text[slice(*hover.span)] == about
    if elixir is not None:
        assert fences(hover.markdown, "elixir") == dedent(elixir).strip("\n")


TOTAL = """
public static function total(prices: Array<Int>): Int {
  var sum = 0;
  for (price in prices) {
    sum += price * sum;
  }
  return sum;
}
"""


def at(body: str, place: str) -> str:
    """The body with the cursor before `place`."""
    assert body.count(place) == 1
    return body.replace(place, "$0" + place)


def test_a_member_where_it_is_declared() -> None:
    check(
        at(TOTAL, "total("),
        "public static function total(prices: Array<Int>): Int",
        "total",
        """
        def total(prices) do
          Enum.reduce(prices, 0, fn price, sum -> sum + price * sum end)
        end
        """,
    )


@pytest.mark.parametrize(
    ("place", "haxe", "about"),
    [
        ("prices: ", "(parameter) prices: Array<Int>", "prices"),
        ("sum = 0", "var sum: Int", "sum"),
        ("price in", "(loop variable) price: Int", "price"),
        ("prices) {", "(parameter) prices: Array<Int>", "prices"),
        ("sum +=", "var sum: Int", "sum"),
        ("sum;\n}", "var sum: Int", "sum"),
        ("Array<Int>", "class Array<T>", "Array<Int>"),
    ],
)
def test_variables_and_types(place: str, haxe: str, about: str) -> None:
    check(at(TOTAL, place), haxe, about)


def test_a_member_that_is_used() -> None:
    body = TOTAL + "static function twice(prices: Array<Int>) return 2 * $0total(prices);\n"
    check(body, "static function Shop.total(prices: Array<Int>): Int", "total")


def test_documentation_is_shown() -> None:
    _, hover = hovered(HEAD.replace("LIMIT", "LI$0MIT") + "}")
    assert hover is not None
    assert fences(hover.markdown, "haxe") == "static final LIMIT: Int"
    assert "Never more than this." in hover.markdown


def test_documentation_is_shown_where_a_member_is_used() -> None:
    _, hover = hovered(HEAD + "public static function f() return LI$0MIT;\n}")
    assert hover is not None
    assert "Never more than this." in hover.markdown


def test_an_enum_constructor() -> None:
    enum = "enum Shape { Point; Circle(radius: Float); }\n"
    _, hover = hovered(enum.replace("Circle", "Cir$0cle"))
    assert hover is not None
    assert fences(hover.markdown, "haxe") == "Circle(radius: Float)"
    _, hover = hovered(enum + HEAD + "public static function f() return Cir$0cle(1.5);\n}")
    assert hover is not None
    assert fences(hover.markdown, "haxe") == "Shape.Circle(radius: Float)"


def test_an_annotation_explains_itself() -> None:
    _, hover = hovered(HEAD.replace("@:module", "@:mod$0ule") + "}")
    assert hover is not None
    assert "Elixir module" in hover.markdown


def test_the_elixir_of_the_statement_around_a_name() -> None:
    check(at(TOTAL, "sum +="), "var sum: Int", elixir="sum + price * sum")


def test_no_elixir_of_a_member_with_an_error() -> None:
    _, hover = hovered(HEAD + at(TOTAL, "sum +=").replace("return sum;", "return sum +;") + "}")
    assert hover is not None
    assert fences(hover.markdown, "elixir") is None


def test_elixir_of_a_member_beside_one_with_an_error() -> None:
    broken = "public static function broken() { return 1 +; }\n"
    _, hover = hovered(HEAD + at(TOTAL, "total(") + broken + "}")
    assert hover is not None
    assert (fences(hover.markdown, "elixir") or "").startswith("def total(prices) do")


def test_nothing_between_things() -> None:
    assert hovered("$0\n\n" + HEAD + "}")[1] is None


CORPUS = Path(__file__).parent.parent / "corpus"
PROGRAMS = (
    sorted((CORPUS / "apps").glob("*.hx"))[::12] + sorted((CORPUS / "classes").glob("*.hx"))[::40]
)


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.stem)
def test_a_function_alone_tells_what_its_file_tells(program: Path) -> None:
    text, path = program.read_text("utf-8"), f"/nowhere/{program.name}"
    analysis = shared_analysis()
    analysis.open_file(path, text)
    places = [found.start() for found in re.finditer(r"\w+|[-+*/=(]+", text)]
    for offset in places[::7]:
        of_file = hover(analysis.db, path, offset, [compile_file(analysis.db, path)])
        assert analysis.hover(path, offset) == of_file, text[offset:][:40]
    analysis.close_file(path)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="class A{}();:f, var x=1.\n@:\"'", max_size=60), st.data())
def test_any_place_of_any_text_is_survived(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    _, hover = hovered(text[:offset] + "$0" + text[offset:])
    if hover is not None:
        assert 0 <= hover.span.start <= hover.span.end <= len(text)
        assert hover.markdown


def test_a_class_of_shared_objects_says_so_and_why() -> None:
    text = (
        "class Lam$0p {{ public var lit = false; public function new() {{}} }}\n"
        "class Room {{ public var all:Array<Lamp> = []; public function new() {{}}\n"
        "  public function enter() {{ final lamp = new Lamp(); all.push(lamp); {change} }} }}\n"
    )
    _, shared = hovered(text.format(change="var other = new Lamp(); trace(lamp == other);"))
    assert shared is not None
    assert "shared references" in shared.markdown
    assert "`Room.enter`" in shared.markdown
    _, plain = hovered(text.format(change=""))
    assert plain is not None
    assert "shared" not in plain.markdown
