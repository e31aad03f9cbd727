"""`@:schema`: an Ecto schema.

Each variable's line (`field :title, :string`) is what its own annotation makes of it.
"""

from __future__ import annotations

from compiler_core.annotations.ecto import changesets, schema_lines
from compiler_core.annotations.ecto.english import plural
from compiler_core.annotations.model import Annotation, Argument, Callback
from compiler_core.elixir.locals_without_parens import ECTO
from compiler_core.elixir.names import snake_case
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:schema",
    summary="Makes the class an Ecto schema: its fields are the columns of a table.",
    places=("class",),
    role=True,
    shapes=(("@:field",), ("@:belongs_to",), ("@:has_many",)),
    suggested=lambda declaration: f'"{plural(snake_case(declaration.name.text))}"',
    beside=("@:changeset",),
    becomes='`use Ecto.Schema` and `schema "…" do`',
    positional=(
        Argument(
            "table",
            "string",
            "The table's name in the database.",
            required=True,
            example='"table_name"',
            names="table",
        ),
    ),
    keywords=(
        Argument("prefix", "string", "The database schema (in PostgreSQL) that holds the table."),
        Argument(
            "primary_key",
            "any",
            "The primary key's name and type, or `false` for none.",
            default="`id`, an integer",
        ),
    ),
    callbacks=(
        Callback(
            "changeset",
            ("record: Dynamic", "attrs: Dynamic"),
            "Changeset",
            "Casts and validates what comes from outside.",
        ),
    ),
    example="""\
@:schema("books")
class Book {
    @:field({type: "string", null: false})
    public var title: String;

    @:timestamps
    public var insertedAt: String;
    public var updatedAt: String;
}""",
    elixir="""\
defmodule Book do
  use Ecto.Schema

  schema "books" do
    field :title, :string

    timestamps()
  end
end""",
    scope=("Changeset",),
    lowering=Lowering(
        has_objects=True,
        owns_variables=True,
        without_parens=ECTO,
        imports=changesets.IMPORTS,
        directives=changesets.directives_of_schema,
        parts=schema_lines.block,
    ),
)
