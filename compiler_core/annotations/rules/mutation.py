"""`@:mutation`: a field that changes something."""

from compiler_core.annotations.graphql import checks
from compiler_core.annotations.graphql.example_schemas import elixir_schema, haxe_schema
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:mutation",
    summary="The function answers a field that changes something.",
    places=("function",),
    becomes="a `field` in `mutation do`",
    example=haxe_schema(
        field="""\
@:mutation
public static function renameBook(args: {id: String, title: String}, res: Resolution): Dynamic {
    return {:ok, Library.rename(args.id, args.title)};
}"""
    ),
    elixir=elixir_schema(
        fields="""\
mutation do
  field :rename_book, :book do
    arg :id, non_null(:id)
    arg :title, non_null(:string)
    resolve &__MODULE__.rename_book/2
  end
end""",
        below="""\
def rename_book(args, _res) do
  {:ok, Library.rename(args.id, args.title)}
end""",
    ),
    check=checks.check_field,
    lowering=Lowering(is_role=False),
)
