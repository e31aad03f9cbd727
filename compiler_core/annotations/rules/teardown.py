"""`@:teardown`: what runs after each test."""

from compiler_core.annotations import test_checks, tests
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:teardown",
    summary="Runs after each test.",
    places=("function",),
    becomes="`on_exit` in a `setup`",
    example="""\
class FileTest {
    @:teardown
    function remove(): Void {
        Scratch.remove();
    }

    @:test
    function isWritten(): Void {
        assert(Scratch.write("a"));
    }
}""",
    elixir="""\
defmodule FileTest do
  use ExUnit.Case

  setup do
    on_exit(fn -> Scratch.remove() end)
    :ok
  end

  test "is written" do
    assert Scratch.write("a")
  end
end""",
    check=test_checks.check_test,
    lowering=Lowering(is_role=False, definitions=tests.teardown),
)
