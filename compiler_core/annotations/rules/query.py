"""`@:query`: a module of questions to the database."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.annotations.ecto import queries
from compiler_core.annotations.model import Annotation
from compiler_core.annotations.written import import_
from compiler_core.elixir.locals_without_parens import ECTO
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import Lowering, ModuleSite
from compiler_core.semantics import typed


def imports(site: ModuleSite) -> Iterator[Node]:
    if queries.MODULE in site.imported:
        yield import_(queries.MODULE)


ANNOTATION = Annotation(
    name="@:query",
    summary="Makes the class a module of queries.",
    places=("class", "function"),
    role=True,
    becomes="`import Ecto.Query`; on a function of a `@:graphql` class a field of its queries",
    example="""\
@:query
class BookQueries {
    public static function longOnes(pages: Int): Query {
        return from(b in Book, {
            join: a in Author, on: b.author_id == a.id,
            where: b.pages > pages && a.died != null,
            order_by: [desc: b.pages],
            select: {title: b.title, author: a.name}
        });
    }
}""",
    elixir="""\
defmodule BookQueries do
  import Ecto.Query

  def long_ones(pages) do
    from b in Book,
      join: a in Author,
      on: b.author_id == a.id,
      where: b.pages > ^pages and not is_nil(a.died),
      order_by: [desc: b.pages],
      select: %{title: b.title, author: a.name}
  end
end""",
    details="""\
Names that a query binds, its functions (`count`, `sum`, `fragment`, …) and its operators are the
database's; any other value is taken as a parameter (`^pages`). A query that is kept in a variable
goes on: `query.where(b.pages > 9)`. A function that is declared to return an array runs its query
on the project's `@:repo`; one that is declared to return `Query` returns it.""",
    scope=("Query",),
    lowering=Lowering(
        without_parens=ECTO,
        imports=(queries.MODULE,),
        directives=imports,
        function=queries.with_result,
        expressions={typed.Query: queries.query},
    ),
)
