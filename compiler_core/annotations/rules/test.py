"""`@:test`: a test."""

from compiler_core.annotations import test_checks, tests
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:test",
    summary="Makes the function a test.",
    places=("function",),
    becomes='`test "…" do`',
    positional=(
        Argument("name", "string", "What it is called.", default="the function's name in words"),
    ),
    example="""\
class GreetingTest {
    @:test
    function greetsByName(): Void {
        equals("Hi Ada", Greeting.of("Ada"));
    }

    @:test("nobody is greeted too")
    function nobody(): Void {
        assert(Greeting.of(null) == "Hi");
    }
}""",
    elixir="""\
defmodule GreetingTest do
  use ExUnit.Case

  test "greets by name" do
    assert Greeting.of("Ada") == "Hi Ada"
  end

  test "nobody is greeted too" do
    assert Greeting.of(nil) == "Hi"
  end
end""",
    check=test_checks.check_test,
    lowering=Lowering(is_role=False, definitions=tests.test),
)
