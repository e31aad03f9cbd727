"""`@:async`: tests that run beside others."""

from compiler_core.annotations import test_checks
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:async",
    summary="Lets the tests of the class run beside those of others.",
    places=("class",),
    becomes="`use ExUnit.Case, async: true`",
    example="""\
@:exunit
@:async
class PureTest {
    @:test
    function isPure(): Void {
        assert(1 + 1 == 2);
    }
}""",
    elixir="""\
defmodule PureTest do
  use ExUnit.Case, async: true

  test "is pure" do
    assert 1 + 1 == 2
  end
end""",
    check=test_checks.check_part,
    lowering=Lowering(is_role=False),
)
