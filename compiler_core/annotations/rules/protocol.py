"""`@:protocol`: functions that each kind of value has in its own way."""

from __future__ import annotations

from compiler_core.annotations import promises
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:protocol",
    summary="Makes the class a protocol: functions that each kind of value has in its own way.",
    places=("class",),
    role=True,
    becomes="`defprotocol`",
    keywords=(
        Argument(
            "fallback_to_any",
            "bool",
            "Does the implementation for `Any` stand in for all others?",
            default="`false`",
        ),
    ),
    example="""\
@:protocol
class Shown {
    /** A value in words. **/
    public static function show(value: Dynamic): String;
}

@:impl("Shown", for: Int)
class ShownInt {
    public static function show(value: Int): String {
        return "number " + value;
    }
}""",
    elixir="""\
defprotocol Shown do

  def show(value)
end

defimpl Shown, for: Integer do

  @impl true
  def show(value) do
    "number #{value}"
  end
end""",
    details="""\
`Shown.show(5)` calls what a class with `@:impl("Shown", for: Int)` has for numbers.""",
    lowering=Lowering(module=promises.protocol),
)
