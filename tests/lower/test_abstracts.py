"""Abstracts with functions, properties, objects that are gone through: what calls they are."""

from __future__ import annotations

from tests.lower.support import lower, module

MONEY = """
abstract Money(Int) {
    public inline function new(cents: Int) this = cents;
    @:from static function fromUnits(units: Int): Money return new Money(units * 100);
    @:to function toText(): String return this + " cents";
    @:op(A + B) static function add(a: Money, b: Money): Money
        return new Money(a.cents() + b.cents());
    @:op(A < B) static function less(a: Money, b: Money): Bool;
    public function cents(): Int return this;
    public inline function double(): Void this = this * 2;
}
"""


def used(body: str, declarations: str = MONEY) -> str:
    text = f"{declarations}class Use {{ public static function f{body} }}"
    assert [one for one in lower(text).faults if one.code.startswith("HX4")] == []
    return module(text).split("defmodule Use do")[1]


def test_an_implicit_cast_is_a_call() -> None:
    assert "Money.from_units(3)" in used("(): Money { var m: Money = 3; return m; }")
    assert "Money.to_text(m)" in used("(m: Money): String return m;")
    assert '"#{Money.to_text(m)}!"' in used('(m: Money): String return m + "!";')


def test_a_value_of_the_abstract_itself_is_left_alone() -> None:
    assert "from_units" not in used("(m: Money): Money return m;")


def test_an_operator_with_a_function_calls_it() -> None:
    assert "Money.add(m, Money.new(5))" in used("(m: Money) return m + new Money(5);")


def test_an_operator_without_a_function_is_that_of_the_type_behind() -> None:
    assert "a < b" in used("(a: Money, b: Money) return a < b;")


def test_a_function_that_gives_this_another_value_hands_it_back() -> None:
    text = used("(m: Money): Int { m.double(); return m.cents(); }")
    assert "m\n    |> Money.double()\n    |> Money.cents()" in text


def test_values_of_an_enum_abstract_that_say_nothing() -> None:
    level = "enum abstract Level(Int) to Int { var Low; var High = 5; var Top; }"
    assert "[0, 5, 6]" in used("(): Array<Int> return [Low, High, Top];", level)
    name = "enum abstract Name(String) to String { var Ann; }"
    assert '"Ann"' in used("(): String return Ann;", name)


BAG = """
class Bag {
    public var size(get, set): Int;
    var n = 0;
    public function new() {}
    function get_size(): Int return n;
    function set_size(value: Int): Int { n = value; return value; }
    public function iterator(): Steps return new Steps(n);
}
class Steps {
    var left: Int;
    public function new(left: Int) this.left = left;
    public function hasNext(): Bool return left > 0;
    public function next(): Int return left--;
}
"""


def test_properties_call_their_functions() -> None:
    text = used("(bag: Bag): Int { bag.size += 2; return bag.size; }", BAG)
    assert "Bag.set_size(bag, Bag.get_size(bag) + 2)" in text
    assert "{Bag.get_size(bag), bag}" in text


def test_a_property_without_a_variable_is_no_field() -> None:
    assert "defstruct n: 0" in module(BAG)


def test_an_object_is_gone_through_by_its_own_functions() -> None:
    text = used("(bag: Bag) for (x in bag) trace(x);", BAG)
    assert "Bag.iterator()" in text or "Bag.iterator(bag)" in text
    assert "Steps.has_next(iterator)" in text
    assert "{x, iterator} = Steps.next(iterator)" in text


def test_an_empty_class_below_has_the_constructor() -> None:
    text = module("class A { public var x: Int; public function new(x: Int) this.x = x; }"
                  "class B extends A {}")  # fmt: skip
    assert text.count("%__MODULE__{x: x}") == 2


def test_a_class_of_the_name_of_one_of_elixirs_modules() -> None:
    assert "defmodule Node_ do" in module("class Node { public function new() {} }")


def test_an_operator_without_a_body_is_no_function_in_elixir() -> None:
    assert "less" not in module(MONEY)


def test_half_an_iterator_is_left_to_the_checker() -> None:
    text = """
class Half { public function new() {} public function hasNext(): Bool return false; }
class Use {
    static function all(values: Iterator<Int>): Void {}
    static function f(): Void { all(new Half()); }
}
"""
    assert "Half.new()" in module(text)
