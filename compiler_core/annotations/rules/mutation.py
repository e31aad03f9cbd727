"""`@:mutation`: a field that changes something."""

from compiler_core.annotations.graphql import checks
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:mutation",
    summary="The function answers a field that changes something.",
    places=("function",),
    becomes="a `field` in `mutation do`",
    example="""\
@:graphql
class Schema {
    @:type
    static var bookType = {name: "Book", fields: {title: {:string, nonNull: true}}};

    @:query
    public static function book(args: {id: String}, res: Resolution): Dynamic {
        return {:ok, Library.find(args.id)};
    }

    @:mutation
    public static function renameBook(args: {id: String, title: String}, res: Resolution): Dynamic {
        return {:ok, Library.rename(args.id, args.title)};
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

  mutation do
    field :rename_book, :book do
      arg :id, non_null(:id)
      arg :title, non_null(:string)
      resolve &__MODULE__.rename_book/2
    end
  end

  def book(args, _res) do
    {:ok, Library.find(args.id)}
  end

  def rename_book(args, _res) do
    {:ok, Library.rename(args.id, args.title)}
  end
end""",
    check=checks.check_field,
    lowering=Lowering(is_role=False),
)
