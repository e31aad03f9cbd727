"""A server process that is spoken to in plain JSON, so that one can say what no client would."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

from tests.server.editor import ROOT

Message = dict[str, Any]

PATIENCE = 40.0
"""Seconds for an answer, on a machine that has others to serve."""


class Server:
    """One server process and what came from it."""

    def __init__(self, capabilities: Message, root: Path, log: BinaryIO) -> None:
        command = [sys.executable, "-m", "command_line", "serve"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, cwd=ROOT
        )
        self.came: queue.Queue[Message | None] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        folder = {"uri": root.as_uri(), "name": "storm"}
        self.send(
            id=0,
            method="initialize",
            params={**capabilities, "processId": None, "workspaceFolders": [folder]},
        )
        self.until(lambda message: message.get("id") == 0 and "method" not in message)
        self.send(method="initialized", params={})

    def send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def until(self, wanted: Callable[[Message], bool]) -> Message:
        """The next message that is wanted; questions of the server are answered with null."""
        while (message := self.came.get(timeout=PATIENCE)) is not None:
            if wanted(message):
                return message
            if "method" in message and "id" in message:
                self.send(id=message["id"], result=None)
        raise EOFError("the server has ended")

    def ask(self, identity: int, method: str, params: Any) -> Any:
        self.send(id=identity, method=method, params=params)
        answer = self.until(lambda one: one.get("id") == identity and "method" not in one)
        return answer.get("result", answer.get("error"))

    def end(self) -> None:
        self.process.kill()
        self.process.wait()

    def _read(self) -> None:
        assert self.process.stdout is not None
        stream = self.process.stdout
        while header := stream.readline():
            name, _, value = header.partition(b":")
            if name.lower() == b"content-length":
                while stream.readline() not in (b"\r\n", b""):
                    pass
                self.came.put(json.loads(stream.read(int(value))))
        self.came.put(None)
