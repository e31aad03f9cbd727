"""`@:input`: what a client hands over."""

from compiler_core.annotations.graphql import checks
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:input",
    summary="The variable describes what a client hands over.",
    places=("variable",),
    becomes="`input_object :name do`",
    example="""\
@:graphql
class Schema {
    @:type
    static var bookType = {name: "Book", fields: {title: {:string, nonNull: true}}};

    @:input
    static var bookInput = {name: "BookInput", fields: {title: :string}};

    @:query
    public static function book(args: {id: String}, res: Resolution): Dynamic {
        return {:ok, Library.find(args.id)};
    }

    @:mutation
    public static function addBook(args: {input: BookInput}, res: Resolution): Dynamic {
        return {:ok, Library.add(args.input)};
    }
}""",
    elixir="""\
defmodule Schema do
  use Absinthe.Schema

  object :book do
    field :title, non_null(:string)
  end

  input_object :book_input do
    field :title, :string
  end

  query do
    field :book, :book do
      arg :id, non_null(:id)
      resolve &__MODULE__.book/2
    end
  end

  mutation do
    field :add_book, :book do
      arg :input, non_null(:book_input)
      resolve &__MODULE__.add_book/2
    end
  end

  def book(args, _res) do
    {:ok, Library.find(args.id)}
  end

  def add_book(args, _res) do
    {:ok, Library.add(args.input)}
  end
end""",
    check=checks.check_part,
    lowering=Lowering(is_role=False),
)
