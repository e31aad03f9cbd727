"""`@:changeset`: what a schema accepts from outside."""

from compiler_core.annotations.model import Annotation, Argument, Callback

ANNOTATION = Annotation(
    name="@:changeset",
    summary="Makes the class a module of changeset functions, or gives a schema its `changeset/2`.",
    places=("class",),
    role=True,
    beside=("@:schema",),
    becomes="`import Ecto.Changeset`; with lists, a `changeset/2` that casts and requires them",
    positional=(
        Argument("cast", "strings", "The fields that may be set from outside."),
        Argument("required", "strings", "Those of them that must be given."),
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
    scope=("Changeset",),
)
