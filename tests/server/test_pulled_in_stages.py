"""A long file, for a client that asks for diagnostics: types at once, the rest after a refresh."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest

from benchmarks.client import Client
from server.publisher import LONG

URI = "file:///stages/A.hx"
TEXT = f"""class A {{
  public static function count(): Int {{
    var index: Int = "no number";
    Kernel.spawn(() -> index++);
    return index;
  }}
  /* {"x" * LONG} */
}}
"""
PULLING = {
    "textDocument": {"diagnostic": {}},
    "workspace": {"diagnostics": {"refreshSupport": True}},
}


@pytest.fixture
def client() -> Iterator[Client]:
    made = Client([sys.executable, "-m", "command_line", "serve"])
    made.initialize(PULLING)
    made.open(URI, TEXT)
    yield made
    made.close()


def pulled(client: Client) -> list[str]:
    _, report = client.request("textDocument/diagnostic", {"textDocument": {"uri": URI}})
    return [one["code"] for one in report["items"]]


def wait_for_refresh(client: Client) -> None:
    _, message = client.wait(
        lambda message: message.get("method") == "workspace/diagnostic/refresh"
    )
    client.answer(message)


def test_the_rest_is_told_when_it_is_known(client: Client) -> None:
    first = pulled(client)
    assert "HX112" in first
    assert "HX404" not in first
    wait_for_refresh(client)
    assert {"HX112", "HX404"} <= set(pulled(client))


def test_after_an_edit_what_was_said_of_other_places_stays(client: Client) -> None:
    pulled(client)
    wait_for_refresh(client)
    client.insert(URI, 2, 0, 0, "// above\n")
    assert {"HX112", "HX404"} <= set(pulled(client))


def test_nothing_is_said_twice(client: Client) -> None:
    pulled(client)
    wait_for_refresh(client)
    told: Any = pulled(client)
    assert pulled(client) == told
