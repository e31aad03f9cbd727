"""`@:validate_number`: the field's number must lie within bounds."""

from __future__ import annotations

from compiler_core.annotations.ecto import bounds, changesets
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:validate_number",
    aliases=("@:validateNumber",),
    summary="The field's number must lie within bounds.",
    places=("function", "class"),
    becomes="`validate_number`, behind what the function returns",
    positional=(
        Argument("field", "name", "The field.", required=True, example='"field"', names="field"),
    ),
    keywords=(
        Argument("greater_than", "any", "It must be larger."),
        Argument("greater_than_or_equal_to", "any", "It must be as large."),
        Argument("less_than", "any", "It must be smaller."),
        Argument("less_than_or_equal_to", "any", "It must be as small."),
        Argument("equal_to", "any", "It must be this."),
        Argument("not_equal_to", "any", "It must not be this."),
        Argument("message", "string", "What is said where it is wrong."),
    ),
    example="""\
@:changeset
class BookChangeset {
    @:validate_number("pages", greater_than: 0, less_than: 5000)
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
    |> validate_number(:pages, greater_than: 0, less_than: 5000)
  end
end""",
    check=bounds.check_number,
    lowering=Lowering(is_role=False, definitions=changesets.append),
)
