"""`@:context`: the functions that a part of an application offers to the others."""

from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:context",
    summary="Makes the class a context: the module through which others use a part of the"
    " application.",
    places=("class",),
    role=True,
    becomes="`defmodule`; functions without `public` are private to it",
    example="""\
@:context
class Library {
    public static function shelf(title: String): String {
        return letter(title).toUpperCase();
    }

    static function letter(title: String): String {
        return title.charAt(0);
    }
}""",
    elixir="""\
defmodule Library do
  def shelf(title) do
    title
    |> letter()
    |> String.upcase()
  end

  defp letter(title) do
    String.at(title, 0) || ""
  end
end""",
    lowering=Lowering(),
)
