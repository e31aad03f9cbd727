"""`@:before_compile`: a function that the class offers to those who ask for its records."""

from __future__ import annotations

from compiler_core.annotations.model import Annotation
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:before_compile",
    aliases=("@:beforeCompile",),
    summary="Marks a function of the class that is meant to be applied wherever the class is used,"
    " as a schema's scope.",
    places=("function", "class"),
    becomes="a public function like any other: Elixir calls nothing by itself",
    example="""\
@:schema("books")
class Book {
    public var shop: String;

    @:before_compile
    public static function ofShop(query: Query, shop: String): Query {
        return query.where(shop: shop);
    }
}""",
    elixir="""\
defmodule Book do
  use Ecto.Schema

  import Ecto.Query

  schema "books" do
    field :shop, :string
  end

  def of_shop(query, shop) do
    where(query, shop: ^shop)
  end
end""",
    details="""\
Ecto has no hook through which every query of a schema goes: the function is called where it is
wanted, as in `Repo.all(Book.ofShop(Book, shop))`.""",
    lowering=Lowering(is_role=False),
)
