"""`@:exunit`: a case of tests."""

from __future__ import annotations

from compiler_core.annotations import test_checks, tests
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.elixir.locals_without_parens import STREAM_DATA
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:exunit",
    summary="Makes the class a case of tests.",
    places=("class",),
    role=True,
    becomes="`use ExUnit.Case`, in `test/…_test.exs`",
    keywords=(
        Argument(
            "async",
            "bool",
            "May its tests run beside those of other classes?",
            default="`false`",
        ),
    ),
    example="""\
@:exunit
class BasketTest {
    @:setup
    function prices(): Dynamic {
        return {prices: [1, 2]};
    }

    @:test
    function addsUp(context: {prices: Array<Int>}): Void {
        assert(Basket.total(context.prices) == 3);
    }

    @:describe("an empty basket") @:test
    function costsNothing(): Void {
        assert(Basket.total([]) == 0);
    }
}""",
    elixir="""\
defmodule BasketTest do
  use ExUnit.Case

  setup do
    %{prices: [1, 2]}
  end

  test "adds up", context do
    assert Basket.total(context.prices) == 3
  end

  describe "an empty basket" do
    test "costs nothing" do
      assert Basket.total([]) == 0
    end
  end
end""",
    details="""\
A class whose functions have `@:test` or `@:property` needs no word of its own. A test's
function takes nothing, or what `@:setup` answered.""",
    scope=("ex_unit.Assertions", "ex_unit.Callbacks", "stream_data.Properties"),
    check=test_checks.check_case,
    lowering=Lowering(
        imports=("ExUnit.Assertions", "ExUnit.Callbacks"),
        without_parens=STREAM_DATA,
        directives=tests.directives,
        parts=tests.parts,
        module=tests.whole,
        path=tests.place,
        call=tests.call,
    ),
)
