"""`@:embedded_schema`: a schema without a table, kept inside of another's column."""

from __future__ import annotations

from compiler_core.annotations.ecto import changesets, schema_lines
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.elixir.locals_without_parens import ECTO
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:embedded_schema",
    aliases=("@:embeddedSchema",),
    summary="Makes the class an Ecto schema without a table: its records are kept inside of others,"
    " or nowhere (as a form's).",
    places=("class",),
    role=True,
    beside=("@:changeset",),
    becomes="`use Ecto.Schema` and `embedded_schema do`",
    keywords=(
        Argument(
            "primary_key",
            "any",
            "The primary key's name and type, or `false` for none.",
            default="`id`, a `:binary_id`",
        ),
    ),
    example="""\
@:embedded_schema
class Address {
    public var street: String;
    public var floor: Int = 0;
}""",
    elixir="""\
defmodule Address do
  use Ecto.Schema

  embedded_schema do
    field :street, :string
    field :floor, :integer, default: 0
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
