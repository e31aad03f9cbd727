"""`@:property`: a test of what holds for all values."""

from compiler_core.annotations import test_checks, tests
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:property",
    summary="Makes the function a test of what holds for all values.",
    places=("function",),
    becomes='`property "…" do` with `check all`',
    positional=(
        Argument("name", "string", "What it is called.", default="the function's name in words"),
    ),
    example="""\
class SortTest {
    @:property
    function sortingKeepsAll(): Property {
        return forAll(StreamData.listOf(StreamData.integer()), function(xs) {
            return Sorter.sorted(xs).length == xs.length;
        });
    }
}""",
    elixir="""\
defmodule SortTest do
  use ExUnit.Case
  use ExUnitProperties

  property "sorting keeps all" do
    check all xs <- StreamData.list_of(StreamData.integer()) do
      assert Haxe.get(Sorter.sorted(xs), :length) == Haxe.get(xs, :length)
    end
  end
end""",
    details="""\
`forAll` takes a generator for each parameter of the function behind them, which answers `true`, or
demands what it wants by `assert`. Where it doesn't hold, StreamData looks for the smallest value
that shows it.""",
    check=test_checks.check_test,
    lowering=Lowering(is_role=False, definitions=tests.property_test),
)
