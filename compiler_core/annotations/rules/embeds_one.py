"""`@:embeds_one`: the row holds one record of another schema in a column of its own."""

from __future__ import annotations

from compiler_core.annotations.ecto import schema_lines
from compiler_core.annotations.ecto.arguments import ON_REPLACE, POSITIONAL, SOURCE
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:embeds_one",
    aliases=("@:embedsOne",),
    summary="The row holds one record of another schema in a column of its own.",
    places=("variable",),
    becomes="`embeds_one :name, Target`",
    positional=POSITIONAL,
    keywords=(
        ON_REPLACE,
        SOURCE,
    ),
    example="""\
@:schema("authors")
class Author {
    @:embeds_one("Address", on_replace: "update")
    public var address: Dynamic;
}""",
    elixir="""\
defmodule Author do
  use Ecto.Schema

  schema "authors" do
    embeds_one :address, Address, on_replace: :update
  end
end""",
    lowering=Lowering(is_role=False, member=schema_lines.association),
)
