"""`@:callback`: a function that other modules promise to have."""

from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:callback",
    summary="The function is one that other modules promise to have.",
    places=("function",),
    becomes="`@callback`",
    example="""\
@:behaviour
class Clock {
    @:callback
    public static function now(): Int;

    @:optional_callback
    public static function zone(): String;
}""",
    elixir="""\
defmodule Clock do
  @callback now() :: integer()

  @callback zone() :: String.t()

  @optional_callbacks [zone: 0]
end""",
    lowering=Lowering(is_role=False),
)
