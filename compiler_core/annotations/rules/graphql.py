"""`@:graphql`: a schema of GraphQL."""

from __future__ import annotations

from compiler_core.annotations.graphql import checks, results, schema
from compiler_core.annotations.model import Annotation
from compiler_core.elixir.locals_without_parens import ABSINTHE
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import Lowering, ModuleSite
from compiler_core.semantics.typed import TypedMember


def rewritten(site: ModuleSite, member: TypedMember, nodes: list[Node]) -> list[Node]:
    names = {metadata.name for metadata in member.view.metadata}
    if "@:subscription" in names:
        return results.subscription(nodes)
    return results.resolver(site, member, nodes) if schema.is_field(names) else nodes


ANNOTATION = Annotation(
    name="@:graphql",
    summary="Makes the class a schema of GraphQL: its variables describe types, its functions"
    " answer fields.",
    places=("class",),
    role=True,
    becomes="`use Absinthe.Schema`",
    example="""\
@:graphql
class Schema {
    @:type
    static var bookType = {
        name: "Book",
        fields: {
            id: {:id, nonNull: true},
            title: :string
        }
    };

    @:query
    public static function book(args: {id: String}, resolution: Resolution): Dynamic {
        return Library.find(args.id);
    }
}""",
    elixir="""\
defmodule Schema do
  use Absinthe.Schema

  object :book do
    field :id, non_null(:id)
    field :title, :string
  end

  query do
    field :book, :book do
      arg :id, non_null(:id)
      resolve &__MODULE__.book/2
    end
  end

  def book(args, _resolution) do
    answered(Library.find(args.id))
  end

  defp answered({tag, _} = answer) when tag in [:ok, :error], do: answer
  defp answered({:middleware, _, _} = answer), do: answer
  defp answered(answer), do: {:ok, answer}
end""",
    details="""\
A type is an atom of a scalar (`:string`, `:id`, `:integer`, `:float`, `:boolean`, `:datetime`,
`:date`, `:time`, `:decimal`), a described type by its name (`"Book"`), `{list: "Book"}`, or
GraphQL's own `"[Book!]!"`; `{:id, nonNull: true}` is never null. A function takes `(args,
resolution)`; a value that is neither `{:ok, value}` nor `{:error, reason}` is taken for an
answer. One that says only `Dynamic` answers with the described type that its name names.
`@:resolver` classes answer the fields of a type.""",
    check=checks.check_schema,
    lowering=Lowering(
        without_parens=ABSINTHE,
        directives=schema.directives,
        parts=schema.parts,
        function=rewritten,
        module=schema.whole,
    ),
)
