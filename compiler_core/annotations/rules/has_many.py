"""`@:has_many`: rows of another schema name this one."""

from __future__ import annotations

from compiler_core.annotations.ecto import schema_lines
from compiler_core.annotations.ecto.arguments import (
    DEFAULTS,
    FOREIGN_KEY,
    ON_DELETE,
    ON_REPLACE,
    POSITIONAL,
    PRELOAD_ORDER,
    REFERENCES,
    THROUGH,
    WHERE,
)
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:has_many",
    aliases=("@:hasMany",),
    summary="Rows of another schema name this one.",
    places=("variable",),
    becomes="`has_many :name, Target`; the key is a column of the target",
    positional=POSITIONAL,
    keywords=(
        FOREIGN_KEY,
        REFERENCES,
        THROUGH,
        ON_DELETE,
        ON_REPLACE,
        PRELOAD_ORDER,
        WHERE,
        DEFAULTS,
    ),
    example="""\
@:schema("authors")
class Author {
    @:has_many("Book", on_delete: "delete_all")
    public var books: Array<Dynamic>;
}""",
    elixir="""\
defmodule Author do
  use Ecto.Schema

  schema "authors" do
    has_many :books, Book, on_delete: :delete_all
  end
end""",
    lowering=Lowering(is_role=False, member=schema_lines.association),
)
