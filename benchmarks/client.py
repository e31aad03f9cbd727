"""A client that does nothing but send, receive and look at the clock."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent

Message = dict[str, Any]


class Client:
    """One server process. `received` times are `time.perf_counter()` in seconds."""

    def __init__(self, command: list[str]) -> None:
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
        )
        self._id = 0
        self._messages: queue.Queue[tuple[float, Message]] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def notify(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def request(self, method: str, params: Any) -> tuple[float, Any]:
        """When the answer came, and its result."""
        self._id += 1
        identity = self._id
        self._send({"id": identity, "method": method, "params": params})
        at, message = self.wait(lambda message: message.get("id") == identity)
        if "error" in message:
            raise RuntimeError(f"{method}: {message['error']}")
        return at, message["result"]

    def answer(self, message: Message, result: Any = None) -> None:
        self._send({"id": message["id"], "result": result})

    def wait(
        self, wanted: Callable[[Message], bool], patience: float = 30.0
    ) -> tuple[float, Message]:
        """The next message that is wanted; requests of the server that aren't are answered."""
        while True:
            at, message = self._messages.get(timeout=patience)
            if wanted(message):
                return at, message
            if "method" in message and "id" in message:
                self.answer(message)

    def diagnostics(self, version: int) -> tuple[float, list[Any]]:
        at, message = self.wait(
            lambda message: (
                message.get("method") == "textDocument/publishDiagnostics"
                and message["params"].get("version") == version
            )
        )
        return at, message["params"]["diagnostics"]

    def initialize(
        self,
        capabilities: Message | None = None,
        root: str | None = None,
        options: Message | None = None,
    ) -> float:
        """When `initialize` was answered. `root` is the workspace's address, `options` the client's
        settings."""
        params = {"processId": None, "rootUri": root, "capabilities": capabilities or {}}
        if options is not None:
            params["initializationOptions"] = options
        at, _ = self.request("initialize", params)
        self.notify("initialized", {})
        return at

    def open(self, uri: str, text: str) -> None:
        document = {"uri": uri, "languageId": "haxe", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})

    def insert(self, uri: str, version: int, line: int, character: int, text: str) -> float:
        """Insert a text; when that was sent."""
        place = {"line": line, "character": character}
        change = {"range": {"start": place, "end": place}, "text": text}
        at = time.perf_counter()
        self.notify(
            "textDocument/didChange",
            {"textDocument": {"uri": uri, "version": version}, "contentChanges": [change]},
        )
        return at

    def memory(self) -> float:
        """Resident memory in MB, where the system tells."""
        try:
            status = Path(f"/proc/{self.process.pid}/status").read_text()
        except OSError:
            return float("nan")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def close(self) -> None:
        self.process.kill()
        self.process.wait()

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _read(self) -> None:
        assert self.process.stdout is not None
        stream = self.process.stdout
        while True:
            length = 0
            while (header := stream.readline()) not in (b"\r\n", b""):
                if header.lower().startswith(b"content-length:"):
                    length = int(header.split(b":")[1])
            body = stream.read(length)
            if not body:
                return
            self._messages.put((time.perf_counter(), json.loads(body)))
