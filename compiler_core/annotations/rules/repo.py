"""`@:repo`: where records are kept."""

from __future__ import annotations

from compiler_core.annotations.ecto import repositories
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ADAPTERS = ("postgres", "mysql", "sqlite", "mssql", "Ecto.Adapters.Postgres",
            "Ecto.Adapters.MyXQL", "Ecto.Adapters.SQLite3", "Ecto.Adapters.Tds")  # fmt: skip

ANNOTATION = Annotation(
    name="@:repo",
    aliases=("@:repository",),
    summary="Makes the class the project's repository: its connection to the database.",
    places=("class",),
    role=True,
    becomes="`use Ecto.Repo`",
    keywords=(
        Argument(
            "adapter",
            "name",
            "The database.",
            choices=ADAPTERS,
            default="`postgres`",
        ),
        Argument(
            "otp_app",
            "name",
            "The application whose configuration it reads.",
            default="the application's name, as the project's settings say it, else the module's"
            " first part",
        ),
        Argument("read_only", "bool", "It offers nothing that changes records."),
    ),
    example="""\
@:repo({adapter: "postgres", otp_app: "library"})
class Repo {}""",
    elixir="""\
defmodule Repo do
  use Ecto.Repo, otp_app: :library, adapter: Ecto.Adapters.Postgres
end""",
    details="""\
A query in a function that is declared to return an array is run on the project's only
repository.""",
    lowering=Lowering(directives=repositories.directives),
)
