"""`@:primary_key`: the column by which a row is known."""

from __future__ import annotations

from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:primary_key",
    aliases=("@:primaryKey",),
    summary="Makes the variable the primary key of its schema.",
    places=("variable",),
    becomes="`@primary_key {:name, :type, autogenerate: …}`; nothing for an `id: Int`, which Ecto"
    " has by itself",
    positional=(
        Argument(
            "type",
            "name",
            "The Ecto type.",
            default='`"id"`, a number that grows, for `Int`; `"binary_id"` for `String`',
            names="ecto type",
        ),
    ),
    keywords=(Argument("autogenerate", "bool", "The database, or Ecto, makes a new one."),),
    example="""\
@:schema("countries")
class Country {
    @:primary_key("string")
    public var code: String;

    public var name: String;
}""",
    elixir="""\
defmodule Country do
  use Ecto.Schema

  @primary_key {:code, :string, autogenerate: false}

  schema "countries" do
    field :name, :string
  end
end""",
    lowering=Lowering(is_role=False),
)
