"""Classes that extend others: which module a call reaches, and what each module has for that."""

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
TILE = "class Tile extends Square { override public function area(): Float return 1; }"


def elixir(text: str) -> str:
    """The Elixir of a text that can be kept whole."""
    assert [one for one in lower(text).faults if one.code.startswith("HX4")] == []
    return module(text)


def used(body: str, heirs: str = "") -> str:
    return elixir(f"{SHAPES}{heirs}class Use {{ public static function f{body} }}")


def test_an_interface_is_a_behaviour_whose_functions_ask_the_object() -> None:
    text = used("(shape: Shape) return shape.area();")
    assert "@callback area(t()) :: number()" in text
    assert "def area(%module{} = shape), do: module.area(shape)" in text
    assert "  @behaviour Shape\n" in text
    assert "  @impl true\n  def area(square)" in text
    assert "Shape.area(shape)\n" in text


def test_a_call_of_the_class_itself_is_plain() -> None:
    assert "Square.area(square)" in used("(square: Square) return square.area();")


def test_the_object_decides_only_where_a_class_below_overrides() -> None:
    text = used("(one: Square) return one.wide() || one.area() > 2;", TILE)
    assert "Square.wide(one) or one.__struct__.area(one) > 2" in text


def test_nothing_is_decided_below_the_last_override() -> None:
    assert "Tile.area(tile)" in used("(tile: Tile) return tile.area();", TILE)


def test_an_inherited_method_is_handed_on_where_objects_decide() -> None:
    text = used("(one: Square) return one.area();", TILE + "class Plain extends Square {}")
    assert "  @impl true\n  defdelegate area(plain), to: Square\n" in text
    assert "defdelegate wide" not in text


def test_a_method_as_a_value() -> None:
    assert "&Shape.area" in used("(one: Shape): () -> Float return one.area;").replace(
        "fn -> Shape.area(one) end", "&Shape.area"
    )
    text = used("(one: Square): () -> Float return one.area;", TILE)
    assert "fn -> one.__struct__.area(one) end" in text


def test_a_plain_constructor_is_written_out_below() -> None:
    text = elixir(
        SHAPES + "class Tile extends Square { public function new(n: Float) super(n * 2); }"
    )
    assert "def new(n) do\n    %__MODULE__{side: n * 2}" in text
    assert "init" not in text


def test_any_other_constructor_is_shared() -> None:
    text = elixir(
        """
        class Stem {
            var log = [];
            public function new(name: String) { note(name); }
            function note(text: String) { log.push(text); }
        }
        class Heir extends Stem {
            public function new() { super("heir"); note("made"); }
        }
        class Silent extends Stem {}
        """
    )
    assert "def new(name), do: init(%__MODULE__{}, name)" in text
    assert "@doc false\n  def init(stem, name)" in text
    assert 'Stem.init("heir")' in text or 'Stem.init(%__MODULE__{}, "heir")' in text
    assert "def new(name) do\n    Stem.init(%__MODULE__{}, name)" in text


def test_super_names_the_class_that_has_the_method() -> None:
    text = elixir(
        SHAPES
        + "class Middle extends Square {}"
        + "class Tile extends Middle { override public function area() return super.area() + 1; }"
    )
    assert "Square.area(tile) + 1" in text


def test_a_family_gives_back_the_same() -> None:
    """One override changes its object, so that all hand theirs back."""
    text = elixir(
        """
        class Tap { public function new() {} public function turn(): Int return 0; }
        class Counting extends Tap {
            var n = 0;
            override public function turn(): Int { n++; return n; }
        }
        class Use { public static function f(tap: Tap): Int return tap.turn() + tap.turn(); }
        """
    )
    assert "def turn(tap) do\n    {0, tap}" in text
    assert text.count("tap.__struct__.turn(tap)") == 2
    assert "@spec turn(t()) :: {integer(), t()}" in text


def test_a_test_of_a_class_knows_the_classes_below() -> None:
    text = used("(one: Shape): Bool return one is Square;", TILE)
    assert "match?(%module{} when module in [Square, Tile], one)" in text


def test_a_type_has_its_heirs() -> None:
    text = used("(one: Shape): Bool return true;", TILE)
    assert "@type t() :: Square.t()\n" in text or "@type t :: Square.t()\n" in text
    assert "| Tile.t()" in text
