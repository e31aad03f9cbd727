"""`@:has_one`: one row of another schema names this one."""

from __future__ import annotations

from compiler_core.annotations.ecto import schema_lines
from compiler_core.annotations.ecto.arguments import (
    DEFAULTS,
    FOREIGN_KEY,
    ON_DELETE,
    ON_REPLACE,
    POSITIONAL,
    REFERENCES,
    THROUGH,
    WHERE,
)
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:has_one",
    aliases=("@:hasOne",),
    summary="One row of another schema names this one.",
    places=("variable",),
    becomes="`has_one :name, Target`; the key is a column of the target",
    positional=POSITIONAL,
    keywords=(
        FOREIGN_KEY,
        REFERENCES,
        THROUGH,
        ON_DELETE,
        ON_REPLACE,
        WHERE,
        DEFAULTS,
    ),
    example="""\
@:schema("authors")
class Author {
    @:has_one("Portrait")
    public var portrait: Dynamic;
}""",
    elixir="""\
defmodule Author do
  use Ecto.Schema

  schema "authors" do
    has_one :portrait, Portrait
  end
end""",
    lowering=Lowering(is_role=False, member=schema_lines.association),
)
