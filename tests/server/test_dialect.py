"""The setting `dialect`: from `initializationOptions`, and changed later."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest

from benchmarks.client import Client
from server.settings import settings_of

ATOM = "@:module\nclass Doors {\n  public static function state():Dynamic return :open;\n}\n"
URI = "file:///nowhere/Doors.hx"


@pytest.fixture
def client() -> Iterator[Client]:
    made = Client([sys.executable, "-m", "command_line", "serve"])
    yield made
    made.close()


def initialize(client: Client, options: Any) -> None:
    params: dict[str, Any] = {"processId": None, "rootUri": None, "capabilities": {}}
    client.request("initialize", {**params, "initializationOptions": options})
    client.notify("initialized", {})


def codes(client: Client, version: int = 1) -> list[str]:
    return [one["code"] for one in client.diagnostics(version)[1]]


@pytest.mark.parametrize(
    ("options", "dialect"),
    [
        (None, None),
        ({}, None),
        ({"dialect": "project"}, None),
        ({"dialect": "haxe"}, "haxe"),
        ({"dialect": "cookbook"}, "cookbook"),
        ({"dialect": "klingon"}, None),
        ({"dialect": 3}, None),
    ],
)
def test_what_is_no_dialect_leaves_it_to_the_project(options: Any, dialect: str | None) -> None:
    assert settings_of(options).dialect == dialect


@pytest.mark.parametrize(
    "wrap", [lambda options: options, lambda options: {"haxe-elixir": options}]
)
def test_additions_are_errors_where_the_client_says_haxe(client: Client, wrap: Any) -> None:
    initialize(client, wrap({"dialect": "haxe"}))
    client.open(URI, ATOM)
    assert codes(client) == ["HX021"]


def test_a_changed_setting_is_in_force_at_once(client: Client) -> None:
    initialize(client, None)
    client.open(URI, ATOM)
    assert codes(client) == []
    for dialect, expected in (("haxe", ["HX021"]), ("cookbook", [])):
        settings = {"haxe-elixir": {"dialect": dialect}}
        client.notify("workspace/didChangeConfiguration", {"settings": settings})
        assert codes(client) == expected
