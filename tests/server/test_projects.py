"""Projects over the wire: each document is answered as its own project says, at once when it says
something else; what is wrong with a project's own files is told there."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.client import Client

WATCHED = "workspace/didChangeWatchedFiles"


@pytest.fixture
def client() -> Iterator[Client]:
    made = Client([sys.executable, "-m", "command_line", "serve"])
    yield made
    made.close()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    lay_out(
        tmp_path,
        {
            "shop/haxe-elixir.toml": 'class-paths = ["src"]\ndialect = "haxe"',
            "shop/src/Cart.hx": "class Cart {}",
            "blog/build.hxml": "-cp source\n-D elixir_output=lib\n-D blog",
            "blog/source/Post.hx": "class Post {}",
        },
    )
    return tmp_path


def lay_out(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def begin(client: Client, *folders: Path, options: Any = None) -> None:
    params = {
        "processId": None,
        "rootUri": None,
        "capabilities": {},
        "workspaceFolders": [{"uri": one.as_uri(), "name": one.name} for one in folders],
        "initializationOptions": options,
    }
    client.request("initialize", params)
    client.notify("initialized", {})


def told(client: Client, path: Path) -> list[str]:
    """The codes of the next diagnostics that are published of `path`, without hints."""
    _, message = client.wait(
        lambda message: (
            message.get("method") == "textDocument/publishDiagnostics"
            and message["params"]["uri"] == path.as_uri()
        )
    )
    return [one["code"] for one in message["params"]["diagnostics"] if one["severity"] < 4]


def changed(client: Client, path: Path, text: str | None) -> None:
    if text is None:
        path.unlink()
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    client.notify(WATCHED, {"changes": [{"uri": path.as_uri(), "type": 2}]})


ATOM = "class %s { #if blog var a = :atom; #else var b = :atom; var c: Int = ''; #end }"


def test_each_project_has_its_dialect_and_defines(client: Client, root: Path) -> None:
    begin(client, root)
    cart, post = root / "shop/src/Cart.hx", root / "blog/source/Post.hx"
    client.open(cart.as_uri(), ATOM % "Cart")
    assert "HX021" in told(client, cart)
    client.open(post.as_uri(), ATOM % "Post")
    assert told(client, post) == []


def test_the_editors_dialect_overrules_the_projects(client: Client, root: Path) -> None:
    begin(client, root, options={"dialect": "haxe"})
    post = root / "blog/source/Post.hx"
    client.open(post.as_uri(), ATOM % "Post")
    assert told(client, post) == ["HX021"]
    settings = {"haxe-elixir": {"dialect": "project"}}
    client.notify("workspace/didChangeConfiguration", {"settings": settings})
    assert told(client, post) == []


def test_changed_settings_count_at_once(client: Client, root: Path) -> None:
    begin(client, root)
    cart = root / "shop/src/Cart.hx"
    client.open(cart.as_uri(), "class Cart { var a = :atom; }")
    assert told(client, cart) == ["HX021"]
    settings = root / "shop/haxe-elixir.toml"
    changed(client, settings, 'class-paths = ["src"]')
    assert told(client, cart) == []
    changed(client, settings, 'class-paths = ["src"]\ndialect = "haxe"')
    assert told(client, cart) == ["HX021"]


def test_a_changed_build_counts_at_once(client: Client, root: Path) -> None:
    begin(client, root)
    post = root / "blog/source/Post.hx"
    client.open(post.as_uri(), ATOM % "Post")
    assert told(client, post) == []
    changed(client, root / "blog/build.hxml", "-cp source\n-D elixir_output=lib")
    assert told(client, post) == ["HX112"]


def test_a_file_that_appears_counts_at_once(client: Client, root: Path) -> None:
    begin(client, root)
    cart = root / "shop/src/Cart.hx"
    client.open(cart.as_uri(), "class Cart { var price: Price; }")
    assert told(client, cart) == ["HX106"]
    changed(client, root / "shop/src/Price.hx", "class Price {}")
    assert told(client, cart) == []
    changed(client, root / "shop/src/Price.hx", None)
    assert told(client, cart) == ["HX106"]


def test_faults_of_a_build_are_told_in_its_file_and_go_again(client: Client, root: Path) -> None:
    build = root / "blog/build.hxml"
    build.write_text("-cp sorce\n-D elixir_output=lib")
    begin(client, root / "blog")
    assert told(client, build) == ["HX605"]
    changed(client, build, "-cp source\n-D elixir_output=lib")
    assert told(client, build) == []


def test_a_folder_may_come_and_go(client: Client, root: Path) -> None:
    build = root / "blog/build.hxml"
    build.write_text("-cp sorce\n-D elixir_output=lib")
    begin(client)
    folder = {"uri": (root / "blog").as_uri(), "name": "blog"}
    change = "workspace/didChangeWorkspaceFolders"
    client.notify(change, {"event": {"added": [folder], "removed": []}})
    assert told(client, build) == ["HX605"]
    client.notify(change, {"event": {"added": [], "removed": [folder]}})
    assert told(client, build) == []
