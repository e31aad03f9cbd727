"""The wheel alone: installed into a fresh environment, used from a folder outside the repository.

(The `.vsix` alone, with the wheel that it carries, is tried in test_vscode.py, in VS Code.)
"""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.editors.support import machine
from tests.editors.support.project import REPOSITORY, copy_project


@dataclass(frozen=True, slots=True)
class Installed:
    """A fresh environment with the wheel in it, and a project beside it."""

    programs: Path
    project: Path
    environment: dict[str, str]

    def run(
        self, *command: str, program: str = "haxe-elixir", text: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.programs / program, *command],
            cwd=self.project,
            env=self.environment,
            input=text,
            capture_output=True,
            text=True,
            timeout=60,
        )


@pytest.fixture(scope="module")
def wheel(vsix: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The very one that the extension carries."""
    with zipfile.ZipFile(vsix) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".whl"))
        carried = tmp_path_factory.mktemp("wheel") / Path(name).name
        carried.write_bytes(archive.read(name))
    return carried


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    scratch = tmp_path_factory.mktemp("installed")
    environment = machine.environment(scratch / "home")
    fresh = scratch / "environment"
    python = str(fresh / "bin" / "python")
    for command in (
        [sys.executable, "-m", "venv", str(fresh)],
        [python, "-m", "pip", "install", "--quiet", "--no-input", str(wheel)],
    ):
        done = subprocess.run(command, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
    return Installed(fresh / "bin", copy_project(scratch), environment)


def test_nothing_of_the_checkout_is_used(installed: Installed) -> None:
    question = "import compiler_core, server, command_line as c; print(compiler_core, server, c)"
    answer = installed.run("-c", question, program="python").stdout
    assert answer.count("site-packages") == 3
    assert str(REPOSITORY) not in answer


def test_it_says_its_version(installed: Installed) -> None:
    assert "0.1.0" in installed.run("--version").stdout


def test_check_finds_the_faults(installed: Installed) -> None:
    done = installed.run("check", "--format", "json", "Doors.hx", "Counter.hx")
    assert done.returncode == 1, done.stderr
    found = {(one["file"], one["code"][:3]) for one in json.loads(done.stdout)}
    assert found >= {("Doors.hx", "HX2"), ("Counter.hx", "HX3")}


def test_compile_writes_elixir(installed: Installed) -> None:
    done = installed.run("compile", "--stdout", "Greeter.hx")
    assert done.returncode == 0, done.stderr
    assert "defmodule Greeter do" in done.stdout
    assert "def greet_one(" in done.stdout


def test_it_serves(installed: Installed) -> None:
    """A bare conversation: `initialize` is answered, `exit` after `shutdown` ends it well."""
    messages: list[dict[str, object]] = [
        {"id": 1, "method": "initialize", "params": {"processId": None, "capabilities": {}}},
        {"method": "initialized", "params": {}},
        {"id": 2, "method": "shutdown"},
        {"method": "exit"},
    ]
    done = installed.run("serve", "--stdio", text="".join(map(framed, messages)))
    assert done.returncode == 0, done.stderr
    assert '"name":"haxe-elixir"' in done.stdout.replace(": ", ":")


def framed(message: dict[str, object]) -> str:
    body = json.dumps({"jsonrpc": "2.0", **message})
    return f"Content-Length: {len(body)}\r\n\r\n{body}"


def test_the_extension_carries_this_wheel_and_no_more_than_it_needs(vsix: Path) -> None:
    with zipfile.ZipFile(vsix) as archive:
        names = {name.removeprefix("extension/") for name in archive.namelist()}
    wheels = [name for name in names if name.endswith(".whl")]
    assert len(wheels) == 1 and wheels[0].startswith("wheel/haxe_elixir-0.1.0-")
    assert {"package.json", "dist/extension.js", "LICENSE.txt", "readme.md"} <= names
    assert not [name for name in names if name.startswith(("src/", "test/", "node_modules/"))]
