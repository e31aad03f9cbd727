"""`@:type`: a type of GraphQL."""

from compiler_core.annotations.graphql import checks
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:type",
    summary="The variable describes a type that answers are of.",
    places=("variable",),
    becomes="`object :name do`",
    example="""\
@:graphql
class Schema {
    @:type
    static var bookType = {name: "Book", fields: {title: {:string, nonNull: true}}};

    @:query
    public static function book(args: {id: String}, res: Resolution): Dynamic {
        return {:ok, Library.find(args.id)};
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

  def book(args, _res) do
    {:ok, Library.find(args.id)}
  end
end""",
    check=checks.check_part,
    lowering=Lowering(is_role=False),
)
