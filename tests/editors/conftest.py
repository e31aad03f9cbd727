"""Real editors for the tests: tools, the server's command, the packaged extension.

Tools are put into `.tools` by the scripts of `scripts/editors` (`make editors` runs them first, so
that they have nothing left to do here). Where one is missing and can't be installed, the tests
that need it are skipped with the script's words; in CI that is a failure.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.editors.support.project import REPOSITORY, SCRIPTS, Script


@pytest.fixture(scope="session")
def script() -> Script:
    """Runs a script of `scripts/editors` and gives the path that it prints last."""

    def run(name: str, *arguments: str) -> Path:
        environment = {**os.environ, "PYTHON": sys.executable}
        done = subprocess.run(
            [SCRIPTS / name, *arguments], capture_output=True, text=True, env=environment
        )
        if done.returncode == 0:
            return Path(done.stdout.strip().splitlines()[-1])
        if done.returncode == 3 and "CI" not in os.environ:
            pytest.skip(done.stderr.strip())
        return pytest.fail(f"{name} failed:\n{done.stdout}{done.stderr}", pytrace=False)

    return run


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A `haxe-elixir` command that runs this checkout."""
    command = tmp_path_factory.mktemp("server") / "haxe-elixir"
    run = f'PYTHONPATH="{REPOSITORY}" exec "{sys.executable}" -m command_line "$@"'
    command.write_text(f"#!/bin/sh\n{run}\n")
    command.chmod(0o755)
    return command


@pytest.fixture(scope="session")
def vsix(script: Script) -> Path:
    return script("build_vsix.sh")
