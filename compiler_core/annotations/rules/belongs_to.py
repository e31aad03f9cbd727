"""`@:belongs_to`: the row names a row of another schema, by its key."""

from __future__ import annotations

from compiler_core.annotations.ecto import schema_lines
from compiler_core.annotations.ecto.arguments import (
    DEFINE_FIELD,
    FOREIGN_KEY,
    ON_REPLACE,
    POSITIONAL,
    REFERENCES,
    SOURCE,
    TYPE,
)
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:belongs_to",
    aliases=("@:belongsTo",),
    summary="The row names a row of another schema, by its key.",
    places=("variable",),
    becomes="`belongs_to :name, Target`; the key is a column of this schema",
    positional=POSITIONAL,
    keywords=(
        FOREIGN_KEY,
        REFERENCES,
        TYPE,
        ON_REPLACE,
        DEFINE_FIELD,
        SOURCE,
    ),
    example="""\
@:schema("books")
class Book {
    @:belongs_to("Author", foreign_key: "writer_id")
    public var author: Dynamic;
}""",
    elixir="""\
defmodule Book do
  use Ecto.Schema

  schema "books" do
    belongs_to :author, Author, foreign_key: :writer_id
  end
end""",
    lowering=Lowering(is_role=False, member=schema_lines.association),
)
