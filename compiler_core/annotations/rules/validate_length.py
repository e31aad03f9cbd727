"""`@:validate_length`: the field's text or list must have a length within bounds."""

from __future__ import annotations

from compiler_core.annotations.ecto import bounds, changesets
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:validate_length",
    aliases=("@:validateLength",),
    summary="The field's text or list must have a length within bounds.",
    places=("function", "class"),
    becomes="`validate_length`, behind what the function returns",
    positional=(
        Argument("field", "name", "The field.", required=True, example='"field"', names="field"),
    ),
    keywords=(
        Argument("min", "int", "The least length."),
        Argument("max", "int", "The greatest length."),
        Argument("is", "int", "The one right length."),
        Argument(
            "count",
            "name",
            "What is counted of a text.",
            choices=("graphemes", "codepoints", "bytes"),
            default="`graphemes`",
        ),
        Argument("message", "string", "What is said where it is wrong."),
    ),
    example="""\
@:changeset
class BookChangeset {
    @:validate_length("title", min: 2, max: 80)
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
    |> validate_length(:title, min: 2, max: 80)
  end
end""",
    check=bounds.check_length,
    lowering=Lowering(is_role=False, definitions=changesets.append),
)
