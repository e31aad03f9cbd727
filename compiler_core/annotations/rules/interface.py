"""`@:interface`: fields that several types have."""

from compiler_core.annotations.graphql import checks
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:interface",
    summary="The variable describes fields that several types have.",
    places=("variable",),
    becomes="`interface :name do`",
    example="""\
@:graphql
class Schema {
    @:type
    static var bookType = {name: "Book", fields: {title: {:string, nonNull: true}}};

    @:interface
    static var thing = {name: "Thing", fields: {title: :string}, resolveType: "typeOf"};

    public static function typeOf(value: Dynamic, res: Dynamic): Dynamic {
        return :book;
    }

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

  interface :thing do
    field :title, :string
    resolve_type &__MODULE__.type_of/2
  end

  query do
    field :book, :book do
      arg :id, non_null(:id)
      resolve &__MODULE__.book/2
    end
  end

  def type_of(_value, _res) do
    :book
  end

  def book(args, _res) do
    {:ok, Library.find(args.id)}
  end
end""",
    check=checks.check_part,
    lowering=Lowering(is_role=False),
)
