"""`@:foreign_key_constraint`: that the other row isn't there is told as an error of the key."""

from __future__ import annotations

from compiler_core.annotations.ecto import changesets
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:foreign_key_constraint",
    aliases=("@:foreignKeyConstraint",),
    summary="That the other row isn't there is told as an error of the key.",
    places=("function", "class"),
    becomes="`foreign_key_constraint`, behind what the function returns",
    positional=(
        Argument("field", "name", "The field.", required=True, example='"field"', names="field"),
        Argument("message", "string", "What is said where it is wrong."),
    ),
    keywords=(
        Argument("message", "string", "What is said where it is wrong."),
        Argument("name", "name", "The constraint's name in the database."),
    ),
    example="""\
@:changeset
class BookChangeset {
    @:foreign_key_constraint("author_id")
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
    |> foreign_key_constraint(:author_id)
  end
end""",
    lowering=Lowering(is_role=False, definitions=changesets.append),
)
