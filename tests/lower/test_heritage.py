"""Calls that the object's class decides: said, never compiled to the wrong method."""

from __future__ import annotations

from tests.lower.support import lower, module

SHAPES = """
interface Shape { function area(): Float; }
class Square implements Shape {
    var side: Float;
    public function new(side: Float) this.side = side;
    public function area(): Float return side * side;
    public function wide(): Bool return side > 9;
}
"""


def said(text: str) -> list[tuple[str, str, str]]:
    return [(one.code, one.name, one.other) for one in lower(text).faults]


def test_a_call_through_an_interface() -> None:
    text = SHAPES + "class Use { public static function f(shape: Shape) return shape.area(); }"
    assert ("HX414", "area", "Shape") in said(text)
    assert 'raise "not compiled: the call of Shape.area"' in module(text)


def test_a_call_of_the_class_itself_is_plain() -> None:
    text = SHAPES + "class Use { public static function f(square: Square) return square.area(); }"
    assert said(text) == []
    assert "Square.area(square)" in module(text)


def test_only_methods_that_a_class_below_overrides() -> None:
    text = SHAPES + (
        "class Tile extends Square { override public function area(): Float return 1; }"
        "class Use { public static function f(one: Square) return one.wide() || one.area() > 2; }"
    )
    found = said(text)
    assert ("HX401", "the superclass of Tile", "") in found
    assert ("HX414", "area", "Square") in found
    assert not any(name == "wide" for _, name, _ in found)


def test_a_method_as_a_value() -> None:
    text = SHAPES + (
        "class Use { public static function f(one: Shape): () -> Float return one.area; }"
    )
    assert ("HX414", "area", "Shape") in said(text)
