"""A `@:module` in the package `mix.tasks` is a task: `mix NAME` runs it in a Mix project."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.behaviour.harness import compile_project
from tests.behaviour.recipes.subjects import COOKBOOK
from tests.support.elixir_oracle import needs_elixir

RECIPE = COOKBOOK / "000_07_recipe_4_custom_mix_task.hx"
OWN = """
package mix.tasks;

/** Counts sheep. **/
@:module
class CountSheep {
    public static function run(args: Array<String>): Void {
        for (i in 0...args.length) {
            Sys.println('sheep ${i + 1}: ${args[i]}');
        }
    }
}
"""
PROJECT = """
defmodule Sheep.MixProject do
  use Mix.Project

  def project, do: [app: :sheep, version: "0.1.0", elixir: "~> 1.14"]
end
"""

pytestmark = needs_elixir


def mix(folder: Path, *arguments: str) -> str:
    """What `mix` writes, in a project of the folder's own."""
    done = subprocess.run(
        ["mix", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "warning" not in done.stderr, done.stderr
    return done.stdout


def project(folder: Path, source: str) -> Path:
    made = compile_project({"mix/tasks/Task.hx": source})
    assert not made.crash and not [one for one in made.faults if one.severity == "error"]
    (folder / "mix.exs").write_text(PROJECT, "utf-8")
    (folder / "lib").mkdir()
    (folder / "lib" / "task.ex").write_text(made.whole, "utf-8")
    return folder


def test_mix_runs_the_task(tmp_path: Path) -> None:
    folder = project(tmp_path, OWN)
    assert mix(folder, "count_sheep", "Dolly", "Shaun").splitlines()[-2:] == [
        "sheep 1: Dolly",
        "sheep 2: Shaun",
    ]
    assert "mix count_sheep" in mix(folder, "help")


@pytest.mark.skipif(not RECIPE.exists(), reason="needs ../shared")
def test_the_recipes_task_takes_its_argument(tmp_path: Path) -> None:
    folder = project(tmp_path, RECIPE.read_text("utf-8"))
    assert "Migrating orders in batches of 500" in mix(folder, "data_migration", "500")
    assert "Migrating orders in batches of 1000" in mix(folder, "data_migration")
