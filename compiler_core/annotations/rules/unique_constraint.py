"""`@:unique_constraint`: that no other row has the same is told as an error of the field."""

from __future__ import annotations

from compiler_core.annotations.ecto import changesets
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:unique_constraint",
    aliases=("@:uniqueConstraint",),
    summary="That no other row has the same is told as an error of the field.",
    places=("function", "class"),
    becomes="`unique_constraint`, behind what the function returns",
    positional=(
        Argument(
            "field",
            "any",
            "The field, or several.",
            required=True,
            example='"field"',
            names="field",
        ),
        Argument("message", "string", "What is said where it is wrong."),
    ),
    keywords=(
        Argument("message", "string", "What is said where it is wrong."),
        Argument("name", "name", "The constraint's name in the database."),
        Argument("error_key", "name", "The field that the error is told of.", names="field"),
        Argument(
            "match", "name", "How the name is compared.", choices=("exact", "suffix", "prefix")
        ),
    ),
    example="""\
@:changeset
class BookChangeset {
    @:unique_constraint(["title", "author_id"], name: "books_of_author")
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
    |> unique_constraint([:title, :author_id], name: :books_of_author)
  end
end""",
    details="""\
A unique index must be there: without one the database refuses nothing.""",
    lowering=Lowering(is_role=False, definitions=changesets.append),
)
