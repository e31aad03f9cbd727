"""`@:validate_confirmation`: the parameter `<field>_confirmation` must say the same."""

from __future__ import annotations

from compiler_core.annotations.ecto import changesets
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:validate_confirmation",
    aliases=("@:validateConfirmation",),
    summary="The parameter `<field>_confirmation` must say the same.",
    places=("function", "class"),
    becomes="`validate_confirmation`, behind what the function returns",
    positional=(
        Argument("field", "name", "The field.", required=True, example='"field"', names="field"),
        Argument("message", "string", "What is said where it is wrong."),
    ),
    keywords=(
        Argument("message", "string", "What is said where it is wrong."),
        Argument("required", "bool", "The confirmation must be given."),
    ),
    example="""\
@:changeset
class BookChangeset {
    @:validate_confirmation("title", message: "does not match")
    public static function changeset(book: Dynamic, attrs: Dynamic): Changeset {
        return book |> cast(attrs, ["title", "pages", "author_id"]);
    }
}""",
    elixir="""\
defmodule BookChangeset do
  import Ecto.Changeset

  def changeset(book, attrs) do
    book
    |> cast(attrs, [:title, :pages, :author_id])
    |> validate_confirmation(:title, message: "does not match")
  end
end""",
    lowering=Lowering(is_role=False, definitions=changesets.append),
)
