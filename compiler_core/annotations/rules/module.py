"""`@:module`: a plain Elixir module."""

from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:module",
    summary="Makes the class a plain Elixir module.",
    places=("class",),
    role=True,
    becomes="`defmodule` with a function for each static function",
    example="""\
package utils;

@:module
class Words {
    public static function shout(text: String): String {
        return text.toUpperCase() + "!";
    }
}""",
    elixir="""\
defmodule Utils.Words do
  def shout(text) do
    "#{String.upcase(text)}!"
  end
end""",
    details="""\
A class without any annotation becomes a module as well; `@:module` says that this is all it is.
In package `mix.tasks`, with a function `run(args)`, the module is a Mix task.""",
    lowering=Lowering(),
)
