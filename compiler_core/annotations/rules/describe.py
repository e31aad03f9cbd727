"""`@:describe`: a heading of tests."""

from compiler_core.annotations import test_checks
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:describe",
    summary="Puts a test under a heading.",
    places=("function",),
    becomes='`describe "…" do` around its tests',
    positional=(
        Argument("title", "string", "The heading.", required=True, example='"what it is about"'),
    ),
    example="""\
class QueueTest {
    @:describe("an empty queue")
    @:test
    function hasNoFirst(): Void {
        assert(Queue.first([]) == null);
    }
}""",
    elixir="""\
defmodule QueueTest do
  use ExUnit.Case

  describe "an empty queue" do
    test "has no first" do
      assert is_nil(Queue.first([]))
    end
  end
end""",
    check=test_checks.check_part,
    lowering=Lowering(is_role=False),
)
