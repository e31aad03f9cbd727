"""Neovim, the real ones: 0.10, which the plugin is made for, and 0.7, the oldest that it knows."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.editors.support import machine
from tests.editors.support.code_server import Report, passes
from tests.editors.support.project import EDITOR_TESTS, REPOSITORY, Script, copy_project

CHECKS = [
    "a fault is underlined, with its code",
    "hover shows the generated Elixir",
    "the preview opens beside the source, read only",
    "the preview follows a save",
    "the cursor of each side leads the other",
    "the preview follows typing, if set so",
    "what an unsaved edit changes is compared",
    "the workspace's Elixir is written",
    "while the source has errors the last good output stays, and says so",
    "a quick fix is applied",
    "a use leads to its declaration, and that to its uses",
    "a rename changes every file that names it",
    "what is typed gets its indentation and its bracket",
    "selections grow along the tree",
    "functions fold where the server says",
    "a missing case is on the subject, with its labels",
    "add all leaves the cursor in the first new body, and the preview follows",
    "a case in vain is told apart, and can be removed",
    "a lens counts a function's uses, and lists them",
    "what the source doesn't say is shown",
    "a selected expression becomes a variable",
    "a completed type brings its import",
    "the hover of a variable has its type",
    "words are coloured by what they are",
    "a misspelt annotation is corrected",
    "a missing argument of an annotation is written",
    "a missing callback is written",
    "a class is annotated by its shape",
    "the handler of an event is written",
    "a killed server is started again, and the preview goes on",
    ":checkhealth finds the server",
]


@pytest.fixture(scope="module", params=["nvim-0.7", "nvim-0.10"])
def report(
    request: pytest.FixtureRequest,
    script: Script,
    server: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Report:
    neovim = script("install_neovim.sh") / request.param
    scratch = tmp_path_factory.mktemp(request.param)
    folder = copy_project(scratch)
    # The project's own environment is where the plugin looks first.
    environment = folder / ".venv" / "bin"
    environment.mkdir(parents=True)
    (environment / "haxe-elixir").symlink_to(server)
    return run(neovim, folder, scratch)


def run(neovim: Path, folder: Path, scratch: Path) -> Report:
    written = scratch / "report.json"
    done = subprocess.run(
        [
            *(neovim, "--clean", "--headless", "-n"),
            *("--cmd", f"set rtp+={REPOSITORY / 'editors' / 'nvim'}"),
            *("-S", EDITOR_TESTS / "nvim" / "everything.lua"),
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=150,
        env=machine.environment(
            scratch / "home",
            HAXE_ELIXIR_REPORT=str(written),
            HAXE_ELIXIR_FOLDER=str(folder),
            HAXE_ELIXIR_CHECKS=str(EDITOR_TESTS / "nvim"),
        ),
    )
    assert written.exists(), f"no check came to its end:\n{done.stdout}{done.stderr}"
    found: Report = json.loads(written.read_text())
    return found


@pytest.mark.parametrize("name", CHECKS)
def test_neovim(report: Report, name: str) -> None:
    passes(report, name)


def test_every_check_is_listed(report: Report) -> None:
    assert sorted(report) == sorted(CHECKS)
