"""`@:timestamps`: when a row was made and changed."""

from __future__ import annotations

from compiler_core.annotations.ecto import schema_lines
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:timestamps",
    summary="Has Ecto write when a row was inserted, and when it was last changed.",
    places=("variable", "class"),
    becomes="`timestamps()`",
    positional=(
        Argument(
            "type",
            "name",
            "The type of both.",
            default='`"naive_datetime"`',
            choices=(
                "naive_datetime",
                "naive_datetime_usec",
                "utc_datetime",
                "utc_datetime_usec",
            ),
        ),
    ),
    example="""\
@:schema("books")
class Book {
    @:timestamps
    public var insertedAt: String;
    public var updatedAt: String;
}""",
    elixir="""\
defmodule Book do
  use Ecto.Schema

  schema "books" do
    timestamps()
  end
end""",
    details="""\
On the class, or on one of the two variables: `insertedAt` and `updatedAt`, or, where the annotated
one is called otherwise, that one and the one behind it.""",
    lowering=Lowering(is_role=False, member=schema_lines.times),
)
