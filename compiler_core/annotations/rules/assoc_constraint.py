"""`@:assoc_constraint`: that the row of an association isn't there is told as its error."""

from __future__ import annotations

from compiler_core.annotations.ecto import changesets
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:assoc_constraint",
    aliases=("@:assocConstraint",),
    summary="That the row of an association isn't there is told as its error.",
    places=("function", "class"),
    becomes="`assoc_constraint`, behind what the function returns",
    positional=(
        Argument(
            "field",
            "name",
            "The association.",
            required=True,
            example='"field"',
            names="association",
        ),
        Argument("message", "string", "What is said where it is wrong."),
    ),
    keywords=(
        Argument("message", "string", "What is said where it is wrong."),
        Argument("name", "name", "The constraint's name in the database."),
    ),
    example="""\
@:changeset
class BookChangeset {
    @:assoc_constraint("author")
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
    |> assoc_constraint(:author)
  end
end""",
    lowering=Lowering(is_role=False, definitions=changesets.append),
)
