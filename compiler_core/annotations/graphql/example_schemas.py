"""The frame of the examples of GraphQL's annotations: a schema with one type and one query.

    haxe_schema(part="@:enum\nstatic var genre = …;")      @:graphql
                                                           class Schema {
                                                               @:type static var bookType = …;
                                                               @:enum static var genre = …;
                                                               @:query … function book(…) …
                                                           }

An example must be whole, as it is compiled and shown; so a rule says what its own is, and here is
what all of them have around it. Texts are given without indentation.
"""

from __future__ import annotations

from textwrap import indent


def haxe_schema(*, part: str = "", field: str = "") -> str:
    """`part` stands in front of the query, `field` behind it."""
    members = [_TYPE, part, _QUERY, field]
    body = "\n\n".join(indent(one, "    ") for one in members if one)
    return f"@:graphql\nclass Schema {{\n{body}\n}}"


def elixir_schema(*, part: str = "", fields: str = "", above: str = "", below: str = "") -> str:
    """`part` stands behind the type, `fields` behind the query; `above` and `below` are functions
    on either side of the query's."""
    parts = ["use Absinthe.Schema", _OBJECT, part, _FIELD, fields, above, _FUNCTION, below]
    body = "\n\n".join(indent(one, "  ") for one in parts if one)
    return f"defmodule Schema do\n{body}\nend"


_TYPE = """\
@:type
static var bookType = {name: "Book", fields: {title: {:string, nonNull: true}}};"""
_QUERY = """\
@:query
public static function book(args: {id: String}, res: Resolution): Dynamic {
    return {:ok, Library.find(args.id)};
}"""
_OBJECT = """\
object :book do
  field :title, non_null(:string)
end"""
_FIELD = """\
query do
  field :book, :book do
    arg :id, non_null(:id)
    resolve &__MODULE__.book/2
  end
end"""
_FUNCTION = """\
def book(args, _res) do
  {:ok, Library.find(args.id)}
end"""
