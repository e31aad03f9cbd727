"""Diagnostics of files that nobody has opened, where the client wants them."""

from __future__ import annotations

import queue
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.client import Client
from benchmarks.indexing import SERVER
from server.settings import settings_of

WRONG = "package shop;\nclass Wrong { public function f():Int return 'text'; }\n"
RIGHT = "package shop;\nclass Right { public function f():Int return 1; }\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "src/shop").mkdir(parents=True)
    (tmp_path / "haxe-elixir.toml").write_text('class-paths = ["src"]\n')
    (tmp_path / "src/shop/Wrong.hx").write_text(WRONG)
    (tmp_path / "src/shop/Right.hx").write_text(RIGHT)
    return tmp_path


@pytest.fixture
def client(project: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(project / "cache"))
    client = Client(SERVER)
    yield client
    client.close()


def begin(client: Client, project: Path, scope: str) -> None:
    client.initialize(root=project.as_uri(), options={"diagnostics": {"scope": scope}})


def pushed(client: Client, path: Path, timeout: float = 30) -> list[dict[str, Any]]:
    """The next diagnostics that are pushed of a file."""
    _, message = client.wait(
        lambda message: (
            message.get("method") == "textDocument/publishDiagnostics"
            and message["params"]["uri"] == path.as_uri()
        ),
        timeout,
    )
    found: list[dict[str, Any]] = message["params"]["diagnostics"]
    return found


def test_a_file_that_nobody_opened_is_checked(client: Client, project: Path) -> None:
    begin(client, project, "workspace")
    wrong = project / "src/shop/Wrong.hx"
    assert {one["code"][:3] for one in pushed(client, wrong)} == {"HX1"}
    wrong.write_text(RIGHT.replace("Right", "Wrong"))
    change = {"uri": wrong.as_uri(), "type": 2}
    client.notify("workspace/didChangeWatchedFiles", {"changes": [change]})
    assert pushed(client, wrong) == []


def test_only_open_files_are_checked_where_nothing_else_is_set(
    client: Client, project: Path
) -> None:
    begin(client, project, "openFiles")
    right = project / "src/shop/Right.hx"
    client.open(right.as_uri(), RIGHT)
    client.diagnostics(1)
    time.sleep(1.5)
    with pytest.raises(queue.Empty):
        pushed(client, project / "src/shop/Wrong.hx", timeout=0.5)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"diagnostics": {"scope": "workspace"}}, True),
        ({"diagnostics.scope": "workspace"}, True),
        ({"diagnostics": {"scope": "openFiles"}}, False),
        ({}, False),
    ],
)
def test_the_setting(value: Any, expected: bool) -> None:
    assert settings_of(value).checks_workspace is expected
