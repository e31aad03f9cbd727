"""`@:migration`: a change of the database's tables."""

from collections.abc import Iterator
from datetime import datetime

from compiler_core.annotations.ecto import migrations
from compiler_core.annotations.faults import Fault, InvalidValue
from compiler_core.annotations.model import Annotation, Argument, Callback
from compiler_core.annotations.site import Site
from compiler_core.annotations.written import use
from compiler_core.elixir.locals_without_parens import ECTO_MIGRATIONS
from compiler_core.lower.framework import Entry, Lowering
from compiler_core.syntax import ast

DIGITS = 14


def check(site: Site) -> Iterator[Fault]:
    """The version is a time to the second, as Ecto's generator writes it."""
    version = site.value("timestamp", 0)
    if version is None:
        return
    match version.value:
        case ast.IntLiteral(text=text) | ast.StringLiteral(value=text):
            pass
        case _:
            return
    digits = text.replace("_", "")
    if len(digits) == DIGITS and digits.isdecimal() and _is_time(digits):
        return
    yield InvalidValue(
        version.value_span(),
        ANNOTATION,
        f"`{text}` is no migration version: it is not a time of 14 digits.",
        "Write year, month, day, hour, minute and second: `20240131235900`.",
    )


def _is_time(digits: str) -> bool:
    try:
        datetime.strptime(digits, "%Y%m%d%H%M%S")
    except ValueError:
        return False
    return True


ANNOTATION = Annotation(
    name="@:migration",
    summary="Makes the class an Ecto migration: a change of the tables, and how to undo it.",
    places=("class",),
    role=True,
    shapes=(("up", "down"),),
    becomes="`use Ecto.Migration`, in `priv/repo/migrations/<version>_<name>.exs`",
    positional=(
        Argument(
            "timestamp",
            "any",
            "The version: 14 digits that are a time. Migrations run in its order.",
            required=True,
            example="20240101000000",
        ),
    ),
    keywords=(
        Argument(
            "disable_ddl_transaction",
            "bool",
            "Runs outside of a transaction, as an index that is made concurrently wants it.",
            default="`false`",
        ),
        Argument(
            "disable_migration_lock",
            "bool",
            "Doesn't keep other migrations from running meanwhile.",
            default="`false`",
        ),
    ),
    callbacks=(
        Callback(
            "up",
            (),
            "Void",
            "Makes the change.",
            body=(),
            required=True,
            instead=("change",),
        ),
        Callback("down", (), "Void", "Undoes it."),
        Callback("change", (), "Void", "Makes a change that Ecto can undo by itself."),
    ),
    example="""\
@:migration(20240131120000)
class CreateBooks {
    public function up(): Void {
        createTable("books", function(t) {
            t.string("title", null: false);
            t.timestamps();
        });
    }

    public function down(): Void {
        dropTable("books");
    }
}""",
    elixir="""\
defmodule CreateBooks do
  use Ecto.Migration

  def up do
    create table(:books) do
      add :title, :string, null: false
      timestamps()
    end
  end

  def down do
    drop table(:books)
  end
end""",
    details="""\
The table's function is lowered as any other: loops and conditions may stand in it. Indexes
follow their table. `t.belongsTo("categories")` is the column `category_id`. Each migration is a
file of its own, also where several stand in one file of Haxe.""",
    scope=("ecto.Migration",),
    check=check,
    lowering=Lowering(
        entries={name: Entry(0, is_callback=False) for name in ("up", "down", "change")},
        without_parens=ECTO_MIGRATIONS,
        imports=(migrations.MODULE,),
        call=migrations.call,
        directives=lambda site: [use(migrations.MODULE)],
        parts=migrations.attributes,
        function=migrations.with_heredocs,
        path=migrations.path,
    ),
)
