"""`@:embeds_many`: the row holds records of another schema in a column of its own."""

from __future__ import annotations

from compiler_core.annotations.ecto import schema_lines
from compiler_core.annotations.ecto.arguments import ON_REPLACE, POSITIONAL, SOURCE
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:embeds_many",
    aliases=("@:embedsMany",),
    summary="The row holds records of another schema in a column of its own.",
    places=("variable",),
    becomes="`embeds_many :name, Target`",
    positional=POSITIONAL,
    keywords=(
        ON_REPLACE,
        SOURCE,
    ),
    example="""\
@:schema("authors")
class Author {
    @:embeds_many("Address", on_replace: "delete")
    public var addresses: Array<Dynamic>;
}""",
    elixir="""\
defmodule Author do
  use Ecto.Schema

  schema "authors" do
    embeds_many :addresses, Address, on_replace: :delete
  end
end""",
    lowering=Lowering(is_role=False, member=schema_lines.association),
)
