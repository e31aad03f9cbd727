"""`@:input`: what a client hands over."""

from compiler_core.annotations.graphql import checks
from compiler_core.annotations.graphql.example_schemas import elixir_schema, haxe_schema
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:input",
    summary="The variable describes what a client hands over.",
    places=("variable",),
    becomes="`input_object :name do`",
    example=haxe_schema(
        part="""\
@:input
static var bookInput = {name: "BookInput", fields: {title: :string}};""",
        field="""\
@:mutation
public static function addBook(args: {input: BookInput}, res: Resolution): Dynamic {
    return {:ok, Library.add(args.input)};
}""",
    ),
    elixir=elixir_schema(
        part="""\
input_object :book_input do
  field :title, :string
end""",
        fields="""\
mutation do
  field :add_book, :book do
    arg :input, non_null(:book_input)
    resolve &__MODULE__.add_book/2
  end
end""",
        below="""\
def add_book(args, _res) do
  {:ok, Library.add(args.input)}
end""",
    ),
    check=checks.check_part,
    lowering=Lowering(is_role=False),
)
