"""`@:subscription`: a field that a client is told of again and again."""

from compiler_core.annotations.graphql import checks
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:subscription",
    summary="The function says by which topic clients are told of a field.",
    places=("function",),
    becomes="a `field` with `config` in `subscription do`",
    example="""\
@:graphql
class Schema {
    @:type
    static var bookType = {name: "Book", fields: {title: {:string, nonNull: true}}};

    @:query
    public static function book(args: {id: String}, res: Resolution): Dynamic {
        return {:ok, Library.find(args.id)};
    }

    @:subscription
    public static function bookAdded(args: {}, res: Resolution): Dynamic {
        return {topic: "books"};
    }
}""",
    elixir="""\
defmodule Schema do
  use Absinthe.Schema

  object :book do
    field :title, non_null(:string)
  end

  query do
    field :book, :book do
      arg :id, non_null(:id)
      resolve &__MODULE__.book/2
    end
  end

  subscription do
    field :book_added, :book do
      config &__MODULE__.book_added/2
    end
  end

  def book(args, _res) do
    {:ok, Library.find(args.id)}
  end

  def book_added(_args, _res) do
    {:ok, [topic: "books"]}
  end
end""",
    check=checks.check_field,
    lowering=Lowering(is_role=False),
)
