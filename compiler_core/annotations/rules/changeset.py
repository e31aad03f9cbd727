"""`@:changeset`: what a schema accepts from outside."""

from compiler_core.annotations.ecto import changesets
from compiler_core.annotations.model import Annotation, Argument, Callback
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:changeset",
    summary="Makes the class a module of changeset functions, or gives a schema its `changeset/2`.",
    places=("class",),
    role=True,
    beside=("@:schema", "@:embedded_schema"),
    becomes="`import Ecto.Changeset`; with lists, a `changeset/2` that casts and requires them",
    positional=(
        Argument("cast", "strings", "The fields that may be set from outside.", names="field"),
        Argument("required", "strings", "Those of them that must be given.", names="field"),
    ),
    callbacks=(
        Callback(
            "changeset",
            ("record: Dynamic", "attrs: Dynamic"),
            "Changeset",
            "Casts and validates what comes from outside.",
            arities=(1, 3),
        ),
    ),
    example="""\
@:changeset
class BookChangeset {
    @:validate_required(["title"])
    public static function changeset(book: Book, attrs: Dynamic): Dynamic {
        return book |> cast(attrs, ["title"]);
    }
}""",
    elixir="""\
defmodule BookChangeset do
  import Ecto.Changeset

  def changeset(book, attrs) do
    book
    |> cast(attrs, [:title])
    |> validate_required([:title])
  end
end""",
    details="""\
On a schema, with lists, it writes `changeset/2`, with a step for each `@:validate_…` and constraint
that stands beside it. In a class of its own the functions are yours; annotations on them append
their steps to what they return.""",
    scope=("Changeset",),
    lowering=Lowering(
        imports=changesets.IMPORTS,
        directives=changesets.imported,
        function=changesets.with_types,
        ending=changesets.generated,
    ),
)
