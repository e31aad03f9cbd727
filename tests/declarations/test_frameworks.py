"""The declarations of Plug, Phoenix, Ecto, Absinthe, Oban and the smaller libraries.

A generated program calls every member (`framework_calls`). It must be without a fault, and its
Elixir must be Elixir that names the library's module. Where the libraries themselves are at hand it
must compile against them without a warning: `HAXE_ELIXIR_ERL_LIBS` names a folder that holds, as
a release does, one folder for each with its compiled modules in `ebin`. CI has none: there that
part is reported as skipped.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from compiler_core.annotations.registry import framework_scopes
from compiler_core.project.files import module_path
from compiler_core.query import Database
from tests.declarations.framework_calls import (
    Declaration,
    compiled,
    declarations,
    misformatted,
    program,
    undocumented,
)
from tests.support.elixir_oracle import needs_elixir

FRAMEWORKS = os.environ.get("HAXE_ELIXIR_ERL_LIBS", "")

DECLARED = list(declarations())

# What `use` of the frameworks gives to the project's own modules of these names.
PROJECT = """
defmodule Repo do
  use Ecto.Repo, otp_app: :example, adapter: Ecto.Adapters.Postgres
end

defmodule Presence do
  use Phoenix.Presence, otp_app: :example, pubsub_server: Example.PubSub
end
"""


@pytest.mark.parametrize("declaration", DECLARED, ids=lambda one: one.label)
def test_every_member_can_be_called_as_it_is_declared(declaration: Declaration) -> None:
    text, wrong = compiled(declaration)

    assert wrong == [], program(declaration)[0]
    assert "Haxe." not in text, "a library's function needs no run-time module"


@pytest.mark.parametrize("declaration", DECLARED, ids=lambda one: one.label)
def test_every_declaration_is_documented(declaration: Declaration) -> None:
    assert undocumented(declaration) == []


@needs_elixir
def test_the_elixir_is_elixir_as_it_is_formatted() -> None:
    assert misformatted(DECLARED) == []


@needs_elixir
@pytest.mark.skipif(
    not FRAMEWORKS, reason="HAXE_ELIXIR_ERL_LIBS names no folder of compiled libraries"
)
def test_the_elixir_compiles_against_the_libraries_without_a_warning(tmp_path: Path) -> None:
    folders = [str(one) for one in sorted(Path(FRAMEWORKS).glob("*/ebin"))]
    assert folders, f"{FRAMEWORKS} holds no library"
    (tmp_path / "project.ex").write_text(PROJECT)
    for number, declaration in enumerate(DECLARED):
        (tmp_path / f"calls_{number}.ex").write_text(compiled(declaration)[0])
    output = tmp_path / "ebin"
    output.mkdir()
    sources = [str(one) for one in sorted(tmp_path.glob("*.ex"))]
    paths = [part for folder in folders for part in ("-pa", folder)]

    ran = subprocess.run(
        ["elixirc", *paths, "--warnings-as-errors", "-o", str(output), *sources],
        capture_output=True,
        text=True,
        timeout=300,
    )

    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_a_declaration_is_found_by_the_name_of_its_library_too() -> None:
    db = Database()

    assert module_path(db, ("phoenix", "Controller")) == module_path(db, ("Controller",))
    assert module_path(db, ("plug", "Conn")) == module_path(db, ("Conn",))
    assert module_path(db, ("haxe", "Array")) is None


def test_every_scope_of_an_annotation_is_declared() -> None:
    db = Database()
    named = {name for names in framework_scopes().values() for name in names}

    assert [name for name in sorted(named) if module_path(db, tuple(name.split("."))) is None] == []
