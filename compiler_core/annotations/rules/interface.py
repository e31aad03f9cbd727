"""`@:interface`: fields that several types have."""

from compiler_core.annotations.graphql import checks
from compiler_core.annotations.graphql.example_schemas import elixir_schema, haxe_schema
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:interface",
    summary="The variable describes fields that several types have.",
    places=("variable",),
    becomes="`interface :name do`",
    example=haxe_schema(
        part="""\
@:interface
static var thing = {name: "Thing", fields: {title: :string}, resolveType: "typeOf"};

public static function typeOf(value: Dynamic, res: Dynamic): Dynamic {
    return :book;
}"""
    ),
    elixir=elixir_schema(
        part="""\
interface :thing do
  field :title, :string
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
