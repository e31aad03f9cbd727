"""Haxe's verdict on whole programs, one after another, by its compile server.

    with HaxeJudge() as haxe:
        haxe.faults("class M {…}", "M")      # () where it compiles, else Said(line, message)…

Each module needs a name of its own in a judge's life: Haxe knows files by name and second.
"""

from __future__ import annotations

import contextlib
import re
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

_TOLD = re.compile(r"^(?P<file>\S+?\.hx):(?P<line>\d+): (?:\S+ [\d-]+|lines \S+) : (?P<text>.*)$")
RESTART = 400
"""The server keeps every module that it has seen."""


@dataclass(frozen=True, slots=True)
class Said:
    line: int
    """From 1; 0 for what Haxe says of no line of the program."""
    message: str
    is_warning: bool = False


class HaxeJudge:
    """A compile server and a folder of its own, gone with the `with` block."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.server: subprocess.Popen[bytes] | None = None
        self.port = 0
        self.asked = 0

    def __enter__(self) -> HaxeJudge:
        self._start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()
        self.folder.cleanup()

    def faults(self, text: str, name: str) -> tuple[Said, ...]:
        return tuple(item for item in self.told(text, name) if not item.is_warning)

    def told(self, text: str, name: str) -> tuple[Said, ...]:
        """Everything that Haxe says of the module `name`."""
        self.asked += 1
        if self.asked % RESTART == 0:
            self._stop()
            self._start()
        path = Path(self.folder.name) / f"{name}.hx"
        path.write_text(text, encoding="utf-8")
        try:
            answer = self._request(["--cwd", self.folder.name, "--no-output", "-main", name])
        finally:
            path.unlink()
        return tuple(_said(answer, name))

    def _request(self, lines: list[str]) -> str:
        with socket.create_connection(("127.0.0.1", self.port), timeout=60) as connection:
            connection.sendall(("\n".join(lines) + "\n\0").encode())
            parts = []
            while part := connection.recv(1 << 16):
                parts.append(part)
        return b"".join(parts).decode("utf-8", "replace")

    def _start(self) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.server = subprocess.Popen(
            ["haxe", "--wait", str(self.port)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(500):
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", self.port), timeout=5).close()
                return
            time.sleep(0.02)
        raise RuntimeError("haxe --wait does not answer")

    def _stop(self) -> None:
        if self.server is not None:
            self.server.kill()
            self.server.wait(10)
            self.server = None


def _said(answer: str, name: str) -> list[Said]:
    found: list[Said] = []
    failed = "\x02" in answer
    for line in answer.replace("\x02\n", "").splitlines():
        match = _TOLD.match(line)
        if match is None or Path(match["file"]).name != f"{name}.hx":
            continue
        warning = match["text"].startswith("Warning : ")
        if not match["text"].startswith(" "):
            found.append(Said(int(match["line"]), match["text"], warning))
    if failed and not any(not item.is_warning for item in found):
        found.append(Said(0, answer.strip()[:200]))
    return found
