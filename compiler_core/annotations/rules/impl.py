"""`@:impl`: a class that keeps what a behaviour or protocol promises."""

from __future__ import annotations

from compiler_core.annotations import promises
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:impl",
    summary="Says that the class has the functions of a behaviour or, for a kind of values, of a"
    " protocol; or that a function is one of them.",
    places=("class", "function"),
    becomes="`@behaviour` and `@impl true`; with `for` `defimpl`",
    positional=(Argument("name", "name", "The behaviour or protocol."),),
    keywords=(Argument("for", "name", "The kind of values that a protocol is implemented for."),),
    aliases=("@:behaviour_impl",),
    example="""\
@:behaviour
class Storage {
    @:callback
    public static function read(name: String): String;
}

@:impl("Storage")
class Shelf {
    public static function read(name: String): String {
        return "on the shelf: " + name;
    }
}""",
    elixir="""\
defmodule Storage do
  @callback read(name :: String.t()) :: String.t()
end

defmodule Shelf do
  @behaviour Storage

  @impl true
  def read(name) do
    "on the shelf: #{name}"
  end
end""",
    details="""\
A kind of values is a class of the project, or `Int`, `Float`, `String`, `Bool`, `Array`, `Map`,
`Tuple`, `Any`.""",
    lowering=Lowering(
        directives=promises.directives,
        function=promises.kept,
        module=promises.implementation,
        definitions=promises.kept_function,
    ),
)
