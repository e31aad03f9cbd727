"""What a client may send that it should not: the server answers or ignores it, and goes on.

These tests speak the bare protocol, for pytest-lsp's client can't be rude.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from benchmarks.client import Client

COMMAND = [sys.executable, "-m", "command_line", "serve"]

INVALID_REQUEST, METHOD_NOT_FOUND, INVALID_PARAMS, NOT_INITIALIZED = -32600, -32601, -32602, -32002


@pytest.fixture
def fresh() -> Iterator[Client]:
    client = Client(COMMAND)
    yield client
    client.close()


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    made = Client(COMMAND)
    made.initialize()
    yield made
    made.close()


def raw(client: Client, body: bytes) -> None:
    assert client.process.stdin is not None
    client.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    client.process.stdin.flush()


def error_of(client: Client, method: str, params: Any) -> int:
    client._id += 1
    identity = client._id
    client._send({"id": identity, "method": method, "params": params})
    _, message = client.wait(lambda message: message.get("id") == identity)
    code: int = message["error"]["code"]
    return code


def is_alive(client: Client) -> bool:
    _, result = client.request(
        "textDocument/foldingRange", {"textDocument": {"uri": "file:///nowhere/none.hx"}}
    )
    return bool(result == [])


def test_parameters_of_another_shape_are_refused(client: Client) -> None:
    for params in ({}, {"textDocument": 3}, [], {"textDocument": {"uri": "x"}, "position": {}}):
        assert error_of(client, "textDocument/hover", params) == INVALID_PARAMS
    negative = {"textDocument": {"uri": "x"}, "position": {"line": -1, "character": 0}}
    assert error_of(client, "textDocument/hover", negative) == INVALID_PARAMS


def test_what_is_no_message_is_ignored(client: Client) -> None:
    for body in (b"{", b"[]", b"3", b"null", b'"x"', b"\xff\xfe", b"{}", b'{"jsonrpc": "1.0"}'):
        raw(client, body)
    assert is_alive(client)


def test_unknown_notifications_and_answers_are_ignored(client: Client) -> None:
    client.notify("haxeElixir/unheardOf", {"a": 1})
    client.notify("$/unheardOf", None)
    client._send({"id": "nobody asked", "result": 1})
    client._send({"id": 77, "error": {"code": 1, "message": "no"}})
    client.notify("$/cancelRequest", {"id": 123456})
    client.notify("$/setTrace", {"value": "verbose"})
    client.notify("window/workDoneProgress/cancel", {"token": "x"})
    assert is_alive(client)


@pytest.mark.parametrize("answer", [None, 3, [], {"success": "perhaps"}])
def test_an_answer_that_makes_no_sense_leaves_nobody_waiting(fresh: Client, answer: Any) -> None:
    content: dict[str, Any] = {"textDocumentContent": {"dynamicRegistration": False}}
    fresh.initialize({"workspace": content, "window": {"showDocument": {"support": True}}})
    uri = "file:///nowhere/shown.hx"
    fresh.open(uri, "class Shown {}\n")
    params = {"command": "haxe-elixir.showCompiledOutput", "arguments": [{"uri": uri}]}
    fresh._id += 1
    identity = fresh._id
    fresh._send({"id": identity, "method": "workspace/executeCommand", "params": params})
    _, question = fresh.wait(lambda one: one.get("method") == "window/showDocument")
    fresh.answer(question, answer)
    _, message = fresh.wait(lambda one: one.get("id") == identity, patience=10)
    assert "defmodule Shown" in message["result"]["text"]


def test_an_unknown_request_is_refused(client: Client) -> None:
    assert error_of(client, "haxeElixir/unheardOf", {}) == METHOD_NOT_FOUND


def test_a_second_initialize_is_refused(client: Client) -> None:
    params = {"processId": None, "rootUri": None, "capabilities": {}}
    assert error_of(client, "initialize", params) == INVALID_REQUEST


def test_requests_before_initialize_are_refused(fresh: Client) -> None:
    params = {"textDocument": {"uri": "file:///nowhere/a.hx"}}
    fresh.open("file:///nowhere/a.hx", "class A {}")
    assert error_of(fresh, "textDocument/documentSymbol", params) == NOT_INITIALIZED
    fresh.initialize()
    assert is_alive(fresh)


def test_requests_after_shutdown_are_refused_and_exit_is_0(fresh: Client) -> None:
    fresh.initialize()
    fresh.request("shutdown", None)
    params = {"textDocument": {"uri": "file:///nowhere/a.hx"}}
    assert error_of(fresh, "textDocument/documentSymbol", params) == INVALID_REQUEST
    fresh.notify("exit", None)
    assert fresh.process.wait(10) == 0


def test_exit_without_shutdown_is_1(fresh: Client) -> None:
    fresh.initialize()
    fresh.notify("exit", None)
    assert fresh.process.wait(10) == 1


def test_a_client_that_is_gone_ends_the_server(fresh: Client) -> None:
    fresh.initialize()
    assert fresh.process.stdin is not None
    fresh.process.stdin.close()
    assert fresh.process.wait(10) == 1


def test_exit_does_not_wait_for_long_work(fresh: Client) -> None:
    fresh.initialize()
    fresh.open(
        "file:///nowhere/a.hx", "class A { function f() { " + "g(" * 20_000 + "} }\n" * 2_000
    )
    fresh.request("shutdown", None)
    fresh.notify("exit", None)
    assert fresh.process.wait(10) == 0


def test_standard_output_carries_nothing_but_messages(fresh: Client) -> None:
    """The client would stumble over anything else; here it has read everything."""
    fresh.initialize()
    raw(fresh, b"{")
    assert is_alive(fresh)


WORDS = ("textDocument", "position", "range", "line", "uri", "x")
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**40), 2**40)
    | st.text(max_size=8)
    | st.sampled_from(
        ["file:///nowhere/a.hx", "file://[", "untitled:1", "haxe-elixir:/a.ex?source=x"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=4)
    ),
    max_leaves=6,
)
REQUESTS = (
    "textDocument/hover",
    "textDocument/documentSymbol",
    "textDocument/foldingRange",
    "textDocument/codeAction",
    "workspace/executeCommand",
    "workspace/textDocumentContent",
    "haxeElixir/compiledOutput",
)
NOTIFICATIONS = (
    "textDocument/didOpen",
    "textDocument/didChange",
    "textDocument/didClose",
    "textDocument/didSave",
    "workspace/didChangeConfiguration",
    "workspace/didChangeWatchedFiles",
    "workspace/didChangeWorkspaceFolders",
    "$/cancelRequest",
)


@given(st.lists(st.tuples(st.sampled_from(REQUESTS + NOTIFICATIONS), VALUES), max_size=8))
@settings(
    max_examples=60,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_every_request_is_answered(client: Client, messages: list[tuple[str, Any]]) -> None:
    asked = set()
    for method, params in messages:
        if method in REQUESTS:
            client._id += 1
            asked.add(client._id)
            client._send({"id": client._id, "method": method, "params": params})
        else:
            client.notify(method, params)
    while asked:
        _, message = client.wait(lambda message: message.get("id") in asked, patience=20)
        asked.discard(message["id"])
    assert is_alive(client)


POSITIONS = st.fixed_dictionaries(
    {
        "line": st.integers(0, 40) | st.just(2**31 - 1),
        "character": st.integers(0, 40) | st.just(2**31 - 1),
    }
)
CHANGES = st.lists(
    st.fixed_dictionaries(
        {"text": st.text(alphabet="class A{}();\n\r\"'ä𝄞\0 :@", max_size=12)},
        optional={"range": st.fixed_dictionaries({"start": POSITIONS, "end": POSITIONS})},
    ),
    max_size=3,
)


@given(st.lists(CHANGES, max_size=6), POSITIONS)
@settings(
    max_examples=40,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_edits_are_survived(
    client: Client, edits: list[list[dict[str, Any]]], position: dict[str, int]
) -> None:
    uri = "file:///nowhere/edited.hx"
    client.open(uri, "class A {\n  function f() {\n    g();\n  }\n}\n")
    for version, changes in enumerate(edits, 2):
        identifier = {"uri": uri, "version": version}
        client.notify(
            "textDocument/didChange", {"textDocument": identifier, "contentChanges": changes}
        )
    client.diagnostics(len(edits) + 1)
    document = {"uri": uri}
    client.request("textDocument/hover", {"textDocument": document, "position": position})
    client.request("textDocument/documentSymbol", {"textDocument": document})
    client.request("haxeElixir/compiledOutput", document)
    client.notify("textDocument/didClose", {"textDocument": document})


# --- the other transports -----------------------------------------------------------------------


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def connected(port: int) -> socket.socket:
    for _ in range(100):
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=10)
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server does not listen")


INITIALIZE = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {"processId": None, "rootUri": None, "capabilities": {}},
}


def serving(*arguments: str) -> subprocess.Popen[bytes]:
    root = str(Path(__file__).parent.parent.parent)
    environment = {**os.environ, "PYTHONPATH": os.environ.get("PYTHONPATH", root)}
    return subprocess.Popen([*COMMAND, *arguments], env=environment)


def test_tcp() -> None:
    port = free_port()
    process = serving("--tcp", f"127.0.0.1:{port}")
    try:
        with connected(port) as connection:
            body = json.dumps(INITIALIZE).encode()
            connection.sendall(b"Content-Length: %d\r\n\r\n" % len(body) + body)
            assert b"capabilities" in connection.recv(65536)
        assert process.wait(10) == 1  # gone without a goodbye
    finally:
        process.kill()
        process.wait()


def test_websocket() -> None:
    from websockets.sync.client import connect

    port = free_port()
    process = serving("--ws", f"127.0.0.1:{port}")
    try:
        connected(port).close()
        with connect(f"ws://127.0.0.1:{port}") as connection:
            connection.send(json.dumps(INITIALIZE))
            assert "capabilities" in json.loads(connection.recv(timeout=10))["result"]
            connection.send(json.dumps({"jsonrpc": "2.0", "id": 2, "method": "shutdown"}))
            assert json.loads(connection.recv(timeout=10))["result"] is None
            connection.send(json.dumps({"jsonrpc": "2.0", "method": "exit"}))
        assert process.wait(10) == 0
    finally:
        process.kill()
        process.wait()
