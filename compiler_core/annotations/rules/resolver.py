"""`@:resolver`: what answers the fields of a type of GraphQL."""

from __future__ import annotations

from compiler_core.annotations.graphql import checks, results
from compiler_core.annotations.graphql.resolvers import ARITY
from compiler_core.annotations.model import Annotation
from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import Lowering, ModuleSite
from compiler_core.semantics.typed import TypedMember


def rewritten(site: ModuleSite, member: TypedMember, nodes: list[Node]) -> list[Node]:
    parameters = 0 if member.function is None else len(member.function.parameters)
    if parameters != ARITY or not member.member.is_public:
        return nodes
    return results.resolver(site, member, nodes)


def whole(site: ModuleSite, module: tree.Module) -> tree.Module:
    return results.with_helper(module)


ANNOTATION = Annotation(
    name="@:resolver",
    summary="Makes the class a module whose functions answer the fields of a type of GraphQL.",
    places=("class",),
    role=True,
    becomes="a module; the schema's fields name its functions",
    example="""\
@:resolver
class BookResolver {
    public static function author(book: Dynamic, args: {}, res: Resolution): Dynamic {
        return {:ok, Authors.find(book.authorId)};
    }
}""",
    elixir="""\
defmodule BookResolver do
  def author(book, _args, _res) do
    {:ok, Authors.find(Haxe.get(book, :author_id))}
  end
end""",
    details="""\
A function takes `(record, args, resolution)` and answers the field of its name of the type that the
record is of: that which its first parameter says, or the class's name.""",
    check=checks.check_resolver,
    lowering=Lowering(function=rewritten, module=whole),
)
