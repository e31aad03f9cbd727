"""`@:many_to_many`: rows of two schemas belong together, as a table between them says."""

from __future__ import annotations

from compiler_core.annotations.ecto import schema_lines
from compiler_core.annotations.ecto.arguments import (
    JOIN_KEYS,
    JOIN_THROUGH,
    ON_DELETE,
    ON_REPLACE,
    POSITIONAL,
    PRELOAD_ORDER,
    UNIQUE,
    WHERE,
)
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:many_to_many",
    aliases=("@:manyToMany",),
    summary="Rows of this schema and of another belong together, as a table between them says.",
    places=("variable",),
    becomes='`many_to_many :name, Target, join_through: "…"`',
    positional=POSITIONAL,
    keywords=(
        JOIN_THROUGH,
        JOIN_KEYS,
        ON_DELETE,
        ON_REPLACE,
        UNIQUE,
        PRELOAD_ORDER,
        WHERE,
    ),
    example="""\
@:schema("books")
class Book {
    @:many_to_many("Genre", join_through: "books_genres")
    public var genres: Array<Dynamic>;
}""",
    elixir="""\
defmodule Book do
  use Ecto.Schema

  schema "books" do
    many_to_many :genres, Genre, join_through: "books_genres"
  end
end""",
    lowering=Lowering(is_role=False, member=schema_lines.association),
)
