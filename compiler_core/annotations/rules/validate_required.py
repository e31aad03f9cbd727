"""`@:validate_required`: the fields must be given, and not blank."""

from __future__ import annotations

from compiler_core.annotations.ecto import changesets
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:validate_required",
    aliases=("@:validateRequired",),
    summary="The fields must be given, and not blank.",
    places=("function", "class"),
    becomes="`validate_required`, behind what the function returns",
    positional=(
        Argument(
            "fields", "any", "The fields, or one.", required=True, example="[]", names="field"
        ),
    ),
    keywords=(
        Argument("message", "string", "What is said where it is wrong."),
        Argument("trim", "bool", "Blanks around count for nothing.", default="`true`"),
    ),
    example="""\
@:changeset
class BookChangeset {
    @:validate_required(["title", "pages"])
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
    |> validate_required([:title, :pages])
  end
end""",
    lowering=Lowering(is_role=False, definitions=changesets.append),
)
