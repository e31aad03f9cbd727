"""`@:timestamps`: when a row was made and changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compiler_core.annotations.model import Annotation, Argument
from compiler_core.annotations.written import elixir_of, given, macro, value_of
from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import Lowering, MemberSite


def timestamps_line(site: MemberSite) -> Iterator[Node]:
    """`timestamps()`; the variable after the annotated one is the other of the two."""
    value = value_of(given(site), "type", 0)
    type = None if value is None else elixir_of(value, atoms=True)
    options = () if type is None else (tree.Pair("type", type),)
    yield replace(macro("timestamps", *options), blank_before=True)


ANNOTATION = Annotation(
    name="@:timestamps",
    summary="Has Ecto write when a row was inserted, and when it was last changed.",
    places=("variable",),
    becomes="`timestamps()`",
    positional=(Argument("type", "name", "The type of both.", default='`"naive_datetime"`'),),
    example="""\
@:schema("books")
class Book {
    @:timestamps
    public var insertedAt: String;
    public var updatedAt: String;
}""",
    elixir="""\
defmodule Book do
  use Ecto.Schema

  schema "books" do
    timestamps()
  end
end""",
    lowering=Lowering(is_role=False, member=timestamps_line),
)
