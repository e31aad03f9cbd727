"""`@:setupAll`: what runs before all tests."""

from compiler_core.annotations import test_checks, tests
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:setupAll",
    summary="Runs once, before the first test of the class.",
    places=("function",),
    becomes="`setup_all do`",
    example="""\
class StoreTest {
    @:setupAll
    function open(): Void {
        Store.open();
    }

    @:test
    function isEmpty(): Void {
        assert(Store.size() == 0);
    }
}""",
    elixir="""\
defmodule StoreTest do
  use ExUnit.Case

  setup_all do
    Store.open()
    :ok
  end

  test "is empty" do
    assert Store.size() == 0
  end
end""",
    aliases=("@:setup_all",),
    check=test_checks.check_test,
    lowering=Lowering(is_role=False, definitions=tests.setup_all),
)
