"""`@:exclusion_constraint`: a refused exclusion constraint is an error of the field."""

from __future__ import annotations

from compiler_core.annotations.ecto import changesets
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:exclusion_constraint",
    aliases=("@:exclusionConstraint",),
    summary="That an exclusion constraint refuses is told as an error of the field.",
    places=("function", "class"),
    becomes="`exclusion_constraint`, behind what the function returns",
    positional=(
        Argument("field", "name", "The field.", required=True, example='"field"', names="field"),
    ),
    keywords=(
        Argument("message", "string", "What is said where it is wrong."),
        Argument("name", "name", "The constraint's name in the database."),
    ),
    example="""\
@:changeset
class BookChangeset {
    @:exclusion_constraint("title", name: "no_overlap")
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
    |> exclusion_constraint(:title, name: :no_overlap)
  end
end""",
    lowering=Lowering(is_role=False, definitions=changesets.append),
)
