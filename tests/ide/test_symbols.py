"""The outline: one line a symbol, indented as they nest."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import dedent

from hypothesis import given, settings
from hypothesis import strategies as st

from compiler_core.analysis import Analysis
from compiler_core.ide.symbols import Symbol


def symbols(text: str) -> list[Symbol]:
    analysis = Analysis()
    analysis.open_file("/nowhere/A.hx", text)
    return analysis.document_symbols("/nowhere/A.hx")


def outline(found: Iterable[Symbol], depth: int = 0) -> Iterable[str]:
    for symbol in found:
        detail = "" if symbol.detail is None else f" | {symbol.detail}"
        mark = "~" if symbol.deprecated else ""
        yield f"{'  ' * depth}{mark}{symbol.kind} {symbol.name}{detail}"
        yield from outline(symbol.children, depth + 1)


def check(text: str, expected: str) -> None:
    found = symbols(dedent(text))
    assert "\n".join(outline(found)) == dedent(expected).strip("\n")


def test_a_class_and_its_members() -> None:
    check(
        """
        package shop;
        class Cart extends Base {
          static final LIMIT = 10;
          public var items: Array<Item> = [];
          var count(get, never): Int;
          public function new(owner: String) {}
          function get_count() return items.length;
          public static function of(items:Array<Item>,
              ?owner : String = "me"): Cart {
            function helper(x: Int) return x;
            return new Cart(owner);
          }
        }
        """,
        """
        class Cart
          constant LIMIT
          field items | Array<Item>
          property count | Int
          constructor new | (owner: String)
          method get_count | ()
          method of | (items:Array<Item>, ?owner : String = "me"): Cart
            function helper | (x: Int)
        """,
    )


def test_other_declarations() -> None:
    check(
        """
        interface Named { var name: String; function greet(): Void; }
        enum Shape { Point; Circle(r: Float); }
        typedef Size = { var width: Int; ?height: Int; function area(): Int; }
        typedef Id = Int;
        abstract Meters(Float) from Float { public function new(f) this = f; }
        enum abstract Level(String) { var Low = "low"; var High = "high"; }
        function main() {}
        final version = "1";
        """,
        """
        interface Named
          field name | String
          method greet | (): Void
        enum Shape
          enum member Point
          enum member Circle | (r: Float)
        structure Size
          field width | Int
          field height | Int
          method area | (): Int
        typedef Id | Int
        abstract Meters | Float
          constructor new | (f)
        enum Level | String
          enum member Low
          enum member High
        function main | ()
        constant version
        """,
    )


def test_a_deprecated_member_says_so() -> None:
    check(
        'class A { @:deprecated("b") function a() {} }',
        """
        class A
          ~method a | ()
        """,
    )


def test_clauses_show_their_patterns() -> None:
    check(
        """
        class A {
          function handle("save", p: Dynamic) {}
          function handle(:close, {:ok, n}) {}
          function of<T>(x: T): Array<T> return [x];
        }
        """,
        """
        class A
          method handle | ("save", p: Dynamic)
          method handle | (:close, {:ok, n})
          method of | <T>(x: T): Array<T>
        """,
    )


def test_declarations_in_a_class() -> None:
    check(
        """
        class A {
          typedef State = {count: Int};
          enum Kind { Small; Big(n: Int); }
          use Base;
        }
        """,
        """
        class A
          structure State
            field count | Int
          enum Kind
            enum member Small
            enum member Big | (n: Int)
        """,
    )


def test_dead_branches_say_so() -> None:
    check(
        """
        class A {
          #if js
          function a(): Int return 1;
          var b;
          #elseif (neko || cpp)
          var c: Int;
          #else
          var d;
          #end
        }
        #if js
        class B { var e; }
        function f() {}
        #end
        """,
        """
        class A
          method a | (): Int  inactive: #if js
          field b | inactive: #if js
          field c | Int  inactive: #elseif (neko || cpp)
          field d
        class B | inactive: #if js
          field e
        function f | ()  inactive: #if js
        """,
    )


def test_a_member_that_cannot_be_read_keeps_its_name() -> None:
    text = "class A {\n  var a;\n  function b(] { ) }\n  var c;\n}\n"
    (found,) = symbols(text)
    assert [child.name for child in found.children] == ["a", "b", "c"]


def test_what_has_no_name_yet_is_left_out() -> None:
    found = symbols("class A {\n  function b() {}\n  function \n}\n")
    assert [child.name for child in found[0].children] == ["b"]


def test_a_selection_is_the_name() -> None:
    text = "class A {\n  /** b? */\n  public function b() {}\n}\n"
    (symbol,) = symbols(text)
    (member,) = symbol.children
    assert text[slice(*symbol.selection)] == "A"
    assert text[slice(*member.selection)] == "b"
    assert text[slice(*member.span)] == "/** b? */\n  public function b() {}"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="class A{}();:function var/*\"'\n", max_size=60))
def test_selections_are_inside_their_symbols(text: str) -> None:
    """Editors refuse an outline in which one isn't."""

    def check_inside(found: Iterable[Symbol]) -> None:
        for symbol in found:
            assert symbol.name
            assert 0 <= symbol.span.start <= symbol.selection.start
            assert symbol.selection.end <= symbol.span.end <= len(text)
            check_inside(symbol.children)

    check_inside(symbols(text))
