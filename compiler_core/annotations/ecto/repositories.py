"""The project's repository, on which queries are run."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.annotations.web.applications import otp_app
from compiler_core.annotations.written import given, text_of, use, value_of
from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import ModuleSite
from compiler_core.lower.world import elixir_module
from compiler_core.project.files import files
from compiler_core.query import Database, query
from compiler_core.semantics.items import items
from compiler_core.semantics.types import TypeId

NAMES = ("@:repo", "@:repository")


@query
def repository(db: Database) -> str | None:
    """The Elixir module of the project's only `@:repo`; None where there is none, or several."""
    found: list[str] = []
    for path in files(db):
        module = items(db, path)
        for item in module.types:
            if any(note.name in NAMES for note in item.annotations):
                found.append(elixir_module(db, TypeId(module.package, module.name, item.name)))
    return found[0] if len(found) == 1 else None


ADAPTERS = {
    "postgres": "Ecto.Adapters.Postgres",
    "postgresql": "Ecto.Adapters.Postgres",
    "mysql": "Ecto.Adapters.MyXQL",
    "sqlite": "Ecto.Adapters.SQLite3",
    "mssql": "Ecto.Adapters.Tds",
}


def directives(site: ModuleSite) -> Iterator[Node]:
    """`use Ecto.Repo, otp_app: …, adapter: …`."""
    arguments = given(site)
    app = otp_app(site)
    adapter = text_of(value_of(arguments, "adapter")) or "postgres"
    options: list[Node] = [
        tree.Pair("otp_app", tree.Atom(field_name(app))),
        tree.Pair("adapter", tree.Alias(ADAPTERS.get(adapter.lower(), adapter))),
    ]
    read_only = value_of(arguments, "read_only")
    if read_only is not None and getattr(read_only, "value", False) is True:
        options.append(tree.Pair("read_only", tree.TRUE))
    yield use("Ecto.Repo", *options)
