"""`@:teardownAll`: what runs after all tests."""

from compiler_core.annotations import test_checks, tests
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:teardownAll",
    summary="Runs once, after the last test of the class.",
    places=("function",),
    becomes="`on_exit` in a `setup_all`",
    example="""\
class ServerTest {
    @:teardownAll
    function stop(): Void {
        Server.stop();
    }

    @:test
    function answers(): Void {
        assert(Server.answers());
    }
}""",
    elixir="""\
defmodule ServerTest do
  use ExUnit.Case

  setup_all do
    on_exit(fn -> Server.stop() end)
    :ok
  end

  test "answers" do
    assert Server.answers()
  end
end""",
    aliases=("@:teardown_all",),
    check=test_checks.check_test,
    lowering=Lowering(is_role=False, definitions=tests.teardown_all),
)
