"""`@:validate_format`: the field's text must match a regular expression."""

from __future__ import annotations

from compiler_core.annotations.ecto import changesets
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:validate_format",
    aliases=("@:validateFormat",),
    summary="The field's text must match a regular expression.",
    places=("function", "class"),
    becomes="`validate_format`, behind what the function returns",
    positional=(
        Argument("field", "name", "The field.", required=True, example='"field"', names="field"),
        Argument("format", "regex", "The regular expression.", required=True, example="~/^$/"),
        Argument("message", "string", "What is said where it is wrong."),
    ),
    keywords=(Argument("message", "string", "What is said where it is wrong."),),
    example="""\
@:changeset
class BookChangeset {
    @:validate_format("title", ~/^[A-Z]/, "must begin with a capital")
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
    |> validate_format(:title, ~r/^[A-Z]/, message: "must begin with a capital")
  end
end""",
    lowering=Lowering(is_role=False, definitions=changesets.append),
)
