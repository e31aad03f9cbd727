"""`@:behaviour`: what other modules promise to have."""

from __future__ import annotations

from compiler_core.annotations import promises
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:behaviour",
    summary="Makes the class a behaviour: its functions are what other modules promise to have.",
    places=("class",),
    role=True,
    becomes="`@callback` for each function with `@:callback`, or without a body",
    example="""\
@:behaviour
class Storage {
    @:callback
    public static function read(name: String): Result<String, String>;

    @:optional_callback
    public static function close(): Void;

    public static function isName(name: String): Bool {
        return name != "";
    }
}""",
    elixir="""\
defmodule Storage do
  @callback read(name :: String.t()) :: {:ok, String.t()} | {:error, String.t()}

  @callback close() :: any()

  @optional_callbacks [close: 0]

  def is_name(name) do
    name != ""
  end
end""",
    details="""\
A class promises by `@:impl("Storage")` to have its functions.""",
    check=promises.check_behaviour,
    lowering=Lowering(module=promises.behaviour),
)
