"""`@:subscription`: a field that a client is told of again and again."""

from compiler_core.annotations.graphql import checks
from compiler_core.annotations.graphql.example_schemas import elixir_schema, haxe_schema
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:subscription",
    summary="The function says by which topic clients are told of a field.",
    places=("function",),
    becomes="a `field` with `config` in `subscription do`",
    example=haxe_schema(
        field="""\
@:subscription
public static function bookAdded(args: {}, res: Resolution): Dynamic {
    return {topic: "books"};
}"""
    ),
    elixir=elixir_schema(
        fields="""\
subscription do
  field :book_added, :book do
    config &__MODULE__.book_added/2
  end
end""",
        below="""\
def book_added(_args, _res) do
  {:ok, [topic: "books"]}
end""",
    ),
    check=checks.check_field,
    lowering=Lowering(is_role=False),
)
