"""`@:validate_acceptance`: the parameter must be true, as for terms of use."""

from __future__ import annotations

from compiler_core.annotations.ecto import changesets
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:validate_acceptance",
    aliases=("@:validateAcceptance",),
    summary="The parameter must be true, as for terms of use.",
    places=("function", "class"),
    becomes="`validate_acceptance`, behind what the function returns",
    positional=(
        Argument("field", "name", "The field.", required=True, example='"field"', names="field"),
        Argument("message", "string", "What is said where it is wrong."),
    ),
    keywords=(Argument("message", "string", "What is said where it is wrong."),),
    example="""\
@:changeset
class BookChangeset {
    @:validate_acceptance("terms")
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
    |> validate_acceptance(:terms)
  end
end""",
    lowering=Lowering(is_role=False, definitions=changesets.append),
)
