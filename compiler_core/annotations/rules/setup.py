"""`@:setup`: what runs before each test."""

from compiler_core.annotations import test_checks, tests
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:setup",
    summary="Runs before each test.",
    places=("function",),
    becomes="`setup do`",
    example="""\
class LampTest {
    @:setup
    function lit(): Dynamic {
        return {lamp: Lamp.lit()};
    }

    @:test
    function burns(context: {lamp: Dynamic}): Void {
        assert(Lamp.burns(context.lamp));
    }
}""",
    elixir="""\
defmodule LampTest do
  use ExUnit.Case

  setup do
    %{lamp: Lamp.lit()}
  end

  test "burns", context do
    assert Lamp.burns(context.lamp)
  end
end""",
    details="""\
Tests are given what it answers: a structure; `:ok` or nothing adds nothing to it. It may take a
parameter itself, for what was set up before.""",
    check=test_checks.check_test,
    lowering=Lowering(is_role=False, definitions=tests.setup),
)
