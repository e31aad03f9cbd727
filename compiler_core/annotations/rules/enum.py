"""`@:enum`: a set of values of GraphQL."""

from compiler_core.annotations.graphql import checks
from compiler_core.annotations.graphql.example_schemas import elixir_schema, haxe_schema
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:enum",
    summary="The variable describes a set of values. (On an abstract: Haxe's old enum abstract.)",
    places=("variable", "abstract", "enum abstract"),
    becomes="`enum :name do`",
    example=haxe_schema(
        part="""\
@:enum
static var genre = {name: "Genre", values: ["NOVEL", "POEM"]};"""
    ),
    elixir=elixir_schema(
        part="""\
enum :genre do
  value :novel
  value :poem
end"""
    ),
    check=checks.check_part,
    lowering=Lowering(is_role=False),
)
