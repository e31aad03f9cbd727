"""`@:type`: a type of GraphQL."""

from compiler_core.annotations.graphql import checks
from compiler_core.annotations.graphql.example_schemas import elixir_schema, haxe_schema
from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:type",
    summary="The variable describes a type that answers are of.",
    places=("variable",),
    becomes="`object :name do`",
    example=haxe_schema(),
    elixir=elixir_schema(),
    check=checks.check_part,
    lowering=Lowering(is_role=False),
)
