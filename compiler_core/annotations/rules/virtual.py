"""`@:virtual`: a field that the database doesn't have."""

from __future__ import annotations

from compiler_core.annotations.ecto import schema_lines
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:virtual",
    summary="Makes the variable a field of its schema that the database doesn't have.",
    places=("variable",),
    becomes="`field :name, :type, virtual: true`",
    positional=(
        Argument(
            "type", "any", "The Ecto type.", default="that of the variable", names="ecto type"
        ),
    ),
    keywords=(
        Argument("default", "any", "What a new struct holds."),
        Argument("redact", "bool", "Not to be shown where the struct is printed."),
    ),
    example="""\
@:schema("users")
class User {
    @:virtual public var password: String;
}""",
    elixir="""\
defmodule User do
  use Ecto.Schema

  schema "users" do
    field :password, :string, virtual: true
  end
end""",
    lowering=Lowering(is_role=False, member=schema_lines.field),
)
