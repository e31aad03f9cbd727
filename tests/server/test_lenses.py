"""Which lenses there are, by the client's settings."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.client import Client
from tests.server.test_manners import COMMAND

TEXT = "class A { static function f() {} }\nenum E {\n\tOne;\n\tTwo;\n}\n"


@pytest.mark.parametrize(
    ("settings", "lines"),
    [
        ({}, ["show Elixir", 0, 0, 1]),
        ({"elixir": False}, [0, 0, 1]),
        ({"references": "all"}, ["show Elixir", 0, 0, 1, 2, 3]),
        ({"references": "none"}, ["show Elixir"]),
        ({"references": "none", "elixir": False}, []),
        ({"references": 3, "elixir": "x"}, ["show Elixir", 0, 0, 1]),
    ],
)
def test_lenses(settings: dict[str, Any], lines: list[Any]) -> None:
    client = Client(COMMAND)
    try:
        client.initialize(options={"codeLens": settings})
        client.open("file:///nowhere/lenses.hx", TEXT)
        document = {"textDocument": {"uri": "file:///nowhere/lenses.hx"}}
        _, found = client.request("textDocument/codeLens", document)
    finally:
        client.close()
    titles = [lens.get("command", {}).get("title") for lens in found]
    assert [
        title or lens["range"]["start"]["line"] for title, lens in zip(titles, found, strict=True)
    ] == lines
