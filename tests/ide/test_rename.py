"""Rename: every place and no other; what would change the program's meaning is refused."""

from __future__ import annotations

import pytest

from compiler_core.analysis import Analysis
from compiler_core.ide.rename import Rename
from tests.support.places import fixture


def renamed(analysis: Analysis, rename: Rename) -> dict[str, str]:
    """The files' texts after the rename, by their new paths."""
    moved = dict(rename.moves)
    texts = {path: analysis.text(path) for path in analysis.files()}
    for edit in sorted(rename.edits, key=lambda one: one.span, reverse=True):
        assert edit.file is not None
        text = texts[edit.file]
        texts[edit.file] = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return {moved.get(path, path): text for path, text in texts.items()}


def check(new: str, written: str, expected: str) -> None:
    made = fixture(written)
    found = made.analysis.rename(made.path, made.offset, new)
    assert isinstance(found, Rename), found
    wanted = fixture(expected + "-- Cursor.hx\n$0\n")
    texts = {path: wanted.text(path) for path in wanted.analysis.files()}
    del texts["/p/Cursor.hx"]
    assert renamed(made.analysis, found) == texts


def refused(new: str, written: str) -> str:
    made = fixture(written)
    found = made.analysis.rename(made.path, made.offset, new)
    assert isinstance(found, str), found
    return found


@pytest.mark.parametrize(
    ("new", "written", "expected"),
    [
        pytest.param(
            "total",
            """
-- A.hx
class A { function f($0count:Int) { trace('$count ${count + 1} count'); return count; } }
""",
            """
-- A.hx
class A { function f(total:Int) { trace('$total ${total + 1} count'); return total; } }
""",
            id="a parameter, in strings where it is code",
        ),
        pytest.param(
            "y",
            """
-- A.hx
class A { function f() { var $0x = 1; { var x = 2; trace(x); } trace(x); } }
""",
            """
-- A.hx
class A { function f() { var y = 1; { var x = 2; trace(x); } trace(y); } }
""",
            id="a local, not the one inside that hides it",
        ),
        pytest.param(
            "go",
            """
-- I.hx
interface I { function run():Void; }
-- A.hx
class A implements I { public function $0run() {} }
-- B.hx
class B extends A { override function run() super.run(); }
-- Use.hx
class Use { function f(b:B, i:I, o:Other) { b.run(); i.run(); o.run(); run(); }
  function run() {} }
-- Other.hx
class Other { public function run() {} }
""",
            """
-- I.hx
interface I { function go():Void; }
-- A.hx
class A implements I { public function go() {} }
-- B.hx
class B extends A { override function go() super.go(); }
-- Use.hx
class Use { function f(b:B, i:I, o:Other) { b.go(); i.go(); o.run(); run(); }
  function run() {} }
-- Other.hx
class Other { public function run() {} }
""",
            id="a method, with all that overrides or implements it",
        ),
        pytest.param(
            "start",
            """
-- b/B.hx
package b;
class B { public static function $0run() {} }
-- A.hx
import b.B.run;
import b.B.run as other;
class A { function f() { run(); other(); b.B.run(); } }
""",
            """
-- b/B.hx
package b;
class B { public static function start() {} }
-- A.hx
import b.B.start;
import b.B.start as other;
class A { function f() { start(); other(); b.B.start(); } }
""",
            id="a static function, in imports and by its full name",
        ),
        pytest.param(
            "Basket",
            """
-- shop/Cart.hx
package shop;
class $0Cart { public function new() {} public static var all:Array<Cart> = [new Cart()]; }
-- A.hx
import shop.Cart;
class A extends Cart { function f(x:shop.Cart) trace(Cart.all, (x : Cart)); }
""",
            """
-- shop/Basket.hx
package shop;
class Basket { public function new() {} public static var all:Array<Basket> = [new Basket()]; }
-- A.hx
import shop.Basket;
class A extends Basket { function f(x:shop.Basket) trace(Basket.all, (x : Basket)); }
""",
            id="a class, with its file",
        ),
        pytest.param(
            "Item",
            """
-- A.hx
class A<$0T> { var x:T; function f(y:Array<T>):T return x; }
class B<T> { var x:T; }
""",
            """
-- A.hx
class A<Item> { var x:Item; function f(y:Array<Item>):Item return x; }
class B<T> { var x:T; }
""",
            id="a type parameter",
        ),
        pytest.param(
            "title",
            """
-- A.hx
typedef P = {$0name:String};
class A { function f(p:P, o:{name:String}):P
  switch p { case {name: n}: return {name: p.name + o.name}; } }
""",
            """
-- A.hx
typedef P = {title:String};
class A { function f(p:P, o:{name:String}):P
  switch p { case {title: n}: return {title: p.title + o.name}; } }
""",
            id="a field of a structure",
        ),
        pytest.param(
            "size",
            """
-- A.hx
class A { public var $0count(get, set):Int;
  function get_count() return 1; function set_count(v) return v; }
-- B.hx
class B extends A { override function get_count() return super.get_count() + count; }
""",
            """
-- A.hx
class A { public var size(get, set):Int;
  function get_size() return 1; function set_size(v) return v; }
-- B.hx
class B extends A { override function get_size() return super.get_size() + size; }
""",
            id="a property with its accessors",
        ),
        pytest.param(
            "Round",
            """
-- A.hx
enum Shape { $0Circle(r:Float); Dot; }
class A { function f(s:Shape)
  return switch s { case Circle(_): Shape.Circle(1); case Dot: Circle(2); } }
""",
            """
-- A.hx
enum Shape { Round(r:Float); Dot; }
class A { function f(s:Shape)
  return switch s { case Round(_): Shape.Round(1); case Dot: Round(2); } }
""",
            id="a constructor",
        ),
    ],
)  # fmt: skip
def test_rename(new: str, written: str, expected: str) -> None:
    check(new, written, expected)


@pytest.mark.parametrize(
    ("new", "written", "reason"),
    [
        ("1x", "class A { function f($0x) return x; }", "not a name"),
        ("switch", "class A { function f($0x) return x; }", "not a name"),
        ("cart", "class $0Cart {}", "capital"),
        ("y", "class A { function f($0x, y) return x; }", "already"),
        ("y", "class A { var y = 1; function f($0x) return x + y; }", "already"),
        ("y", "class A { var $0x = 1; var y = 2; }", "already"),
        ("y", "class A { var $0x = 1; function f(y) return x; }", "hide"),
        ("y", "class A { function $0x() {} } class B extends A { function y() {} }", "already"),
        ("B", "class $0A {} class B {}", "already"),
        ("b", "typedef T = {$0a:Int, b:Int}", "already"),
        ("B", "enum E { $0A; B; }", "already"),
        ("add", "class A { function f(a:Array<Int>) a.$0push(1); }", "library"),
        ("make", "class A { public function $0new() {} }", "class"),
        ("x", "class A { function f() { $0 } }", "no name"),
        ("fetch", "class A { var x(get, never):Int; function $0get_x() return 1; }", "property"),
        ("y", "class A { function f($0x) return untyped __elixir__('x + 1'); }", "by hand"),
    ],
)
def test_what_cannot_be_renamed_says_why(new: str, written: str, reason: str) -> None:
    assert reason in refused(new, written)


def test_a_place_is_asked_about_before() -> None:
    made = fixture("class A { function f(count) return $0count; }")
    found = made.analysis.prepare_rename(made.path, made.offset)
    assert not isinstance(found, str)
    assert (found.name, made.text(made.path)[slice(*found.span)]) == ("count", "count")


MOVED = """
-- shop/Cart.hx
package shop;

class Cart { var price:Price; }
-- shop/Price.hx
package shop;

class Price { var cart:Cart; }
-- A.hx
import shop.Cart;
class A { var a:Cart; var b:shop.Cart; }
-- Cursor.hx
$0
"""


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        (
            "shop/Basket.hx",
            {
                "shop/Basket.hx": "package shop;\n\nclass Basket { var price:Price; }\n",
                "shop/Price.hx": "package shop;\n\nclass Price { var cart:Basket; }\n",
                "A.hx": "import shop.Basket;\nclass A { var a:Basket; var b:shop.Basket; }\n",
            },
        ),
        (
            "store/Cart.hx",
            {
                "store/Cart.hx": "package store;\n\nimport shop.Price;\n\n"
                "class Cart { var price:Price; }\n",
                "shop/Price.hx": "package shop;\n\nimport store.Cart;\n\n"
                "class Price { var cart:Cart; }\n",
                "A.hx": "import store.Cart;\nclass A { var a:Cart; var b:store.Cart; }\n",
            },
        ),
        (
            "shop/a b/Cart.hx",
            {},
        ),
    ],
)
def test_a_moved_file_takes_its_names_along(to: str, expected: dict[str, str]) -> None:
    made = fixture(MOVED)
    found = made.analysis.move_file("/p/shop/Cart.hx", f"/p/{to}")
    if not expected:
        assert found.edits == ()
        return
    texts = renamed(made.analysis, Rename(found.edits, (("/p/shop/Cart.hx", f"/p/{to}"),)))
    assert {path: texts[f"/p/{path}"] for path in expected} == expected
    again = Analysis()
    for path, text in texts.items():
        again.open_file(path, text)
    assert [one for path in texts for one in again.diagnostics(path) if one.code == "HX106"] == []
