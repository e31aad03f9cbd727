"""`@:schema`: an Ecto schema.

Each variable's line (`field :title, :string`) is what its own annotation makes of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compiler_core.annotations.model import Annotation, Argument, Callback
from compiler_core.annotations.written import given, macro, text_of, use, value_of
from compiler_core.elixir import tree
from compiler_core.elixir.locals_without_parens import ECTO
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import Lowering, ModuleSite


def schema_block(site: ModuleSite) -> Iterator[Node]:
    """`@type t` and `schema "…" do` with the variables' lines."""
    arguments = given(site)
    table = text_of(value_of(arguments, "table", 0)) or ""
    whole = tree.Binary("::", tree.Variable("t"), tree.Struct(tree.Variable("__MODULE__")))
    yield tree.Attribute("type", whole, blank_before=True)
    lines = [line for one in site.declaration.members for line in site.lines(one)]
    yield replace(macro("schema", tree.String((table,)), body=lines), blank_before=True)


ANNOTATION = Annotation(
    name="@:schema",
    summary="Makes the class an Ecto schema: its fields are the columns of a table.",
    places=("class",),
    role=True,
    beside=("@:changeset",),
    becomes='`use Ecto.Schema` and `schema "…" do`',
    positional=(
        Argument(
            "table",
            "string",
            "The table's name in the database.",
            required=True,
            example='"table_name"',
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
        directives=lambda site: [use("Ecto.Schema")],
        parts=schema_block,
    ),
)
