"""`@:field`: a column of a schema."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.annotations.model import Annotation, Argument
from compiler_core.annotations.written import elixir_of, given, macro, text_of, value_of
from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import Lowering, MemberSite


def field_line(site: MemberSite) -> Iterator[Node]:
    """`field :title, :string, default: ""`: what the migration alone needs is left out."""
    arguments = given(site)
    type = text_of(value_of(arguments, "type", 0)) or "string"
    options = [
        tree.Pair(name, made)
        for name in _KEPT
        if (value := value_of(arguments, name)) is not None
        if (made := elixir_of(value)) is not None
    ]
    member = site.member
    name = tree.Atom(field_name(member.member.name))
    yield macro("field", name, tree.Atom(_TYPES.get(type, type)), *options)


_KEPT = ("default", "virtual", "source")
_TYPES = {"text": "string"}

ANNOTATION = Annotation(
    name="@:field",
    summary="Makes the variable a column of its schema.",
    places=("variable",),
    becomes="`field :name, :type`",
    positional=(Argument("type", "name", "The Ecto type.", default='`"string"`'),),
    keywords=(
        Argument("null", "bool", "May the column be empty? (The migration's.)", default="true"),
        Argument("default", "any", "What a new struct holds."),
        Argument("virtual", "bool", "Not in the database.", default="false"),
        Argument("source", "name", "The column's name, if it isn't the field's."),
    ),
    example="""\
@:schema("books")
class Book {
    @:field({type: "decimal", null: false})
    public var price: Float;
}""",
    elixir="""\
defmodule Book do
  use Ecto.Schema

  schema "books" do
    field :price, :decimal
  end
end""",
    lowering=Lowering(is_role=False, member=field_line),
)
