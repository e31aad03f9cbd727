"""`@:field`: a column of a schema."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.annotations.ecto import columns, schema_lines
from compiler_core.annotations.faults import Fault
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.annotations.site import Site
from compiler_core.lower.framework import Lowering


def check(site: Site) -> Iterator[Fault]:
    yield from columns.unknown_type(site, site.value("type", 0))
    yield from columns.unknown_type(site, site.value("of"))


ANNOTATION = Annotation(
    name="@:field",
    summary="Makes the variable a column of its schema, and says what kind of column.",
    places=("variable",),
    becomes="`field :name, :type`",
    positional=(
        Argument(
            "type",
            "any",
            "The Ecto type.",
            default="that of the variable. `String` is `string`, `Date` is `utc_datetime_usec`,"
            " `Array<Int>` a list of `integer`, an enum without arguments an `enum`, any other"
            " structure a `map`",
            names="ecto type",
        ),
    ),
    keywords=(
        Argument("null", "bool", "May the column be empty? (The migration's.)", default="true"),
        Argument("nullable", "bool", "The same as `null`."),
        Argument("default", "any", "What a new struct holds.", default="the variable's value"),
        Argument("precision", "int", "Digits of a decimal. (The migration's.)"),
        Argument("scale", "int", "Digits behind the point of a decimal. (The migration's.)"),
        Argument("size", "int", "Longest text. (The migration's.)"),
        Argument("virtual", "bool", "Not in the database.", default="false"),
        Argument("source", "name", "The column's name, if it isn't the field's."),
        Argument("of", "name", "What a list of type `array` holds.", names="ecto type"),
        Argument("values", "strings", "The values of an `enum`."),
        Argument("redact", "bool", "Not to be shown where the struct is printed."),
        Argument("autogenerate", "any", "A new struct's value is made when it is inserted."),
        Argument("unique", "bool", "No two rows have the same. (The migration's.)"),
    ),
    example="""\
@:schema("books")
class Book {
    @:field({type: "decimal", null: false})
    public var price: Dynamic;

    @:field(type: "string", default: "unread")
    public var state: String;

    public var tags: Array<String>;
}""",
    elixir="""\
defmodule Book do
  use Ecto.Schema

  schema "books" do
    field :price, :decimal
    field :state, :string, default: "unread"
    field :tags, {:array, :string}
  end
end""",
    details="""\
A variable without `@:field` is a column as well, of the type that its Haxe type says. What only the
database has to know (`null`, `precision`, `size`) is left to the migration.""",
    check=check,
    lowering=Lowering(is_role=False, member=schema_lines.field),
)
