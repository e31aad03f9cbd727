"""`@:union`: one of several types."""

from compiler_core.annotations.graphql import checks
from compiler_core.annotations.graphql.example_schemas import elixir_schema, haxe_schema
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:union",
    summary="The variable describes what is one of several types.",
    places=("variable",),
    becomes="`union :name do`",
    example=haxe_schema(
        part="""\
@:union
static var found = {name: "Found", types: ["Book"], resolveType: "typeOf"};

public static function typeOf(value: Dynamic, res: Dynamic): Dynamic {
    return :book;
}"""
    ),
    elixir=elixir_schema(
        part="""\
union :found do
  types [:book]
  resolve_type &__MODULE__.type_of/2
end""",
        above="""\
def type_of(_value, _res) do
  :book
end""",
    ),
    check=checks.check_part,
    lowering=Lowering(is_role=False),
)
