"""`@:validate_subset`: the values of the field, a list, must all be of another list."""

from __future__ import annotations

from compiler_core.annotations.ecto import changesets
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:validate_subset",
    aliases=("@:validateSubset",),
    summary="The values of the field, a list, must all be of another list.",
    places=("function", "class"),
    becomes="`validate_subset`, behind what the function returns",
    positional=(
        Argument("field", "name", "The field.", required=True, example='"field"', names="field"),
        Argument("values", "any", "The values, as a list.", required=True, example="[]"),
        Argument("message", "string", "What is said where it is wrong."),
    ),
    keywords=(Argument("message", "string", "What is said where it is wrong."),),
    example="""\
@:changeset
class BookChangeset {
    @:validate_subset("tags", ["new", "old"])
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
    |> validate_subset(:tags, ["new", "old"])
  end
end""",
    lowering=Lowering(is_role=False, definitions=changesets.append),
)
