"""Haxe's own answer to "which type has this?": `display/hover` over its compile server.

    with HaxeHover() as haxe:
        haxe.ask(program, offset)   # Hover("Expression", Span(120, 133), {"kind": "TInst", …})

One request costs some 15 ms. `type` is the compiler's own JSON for a type (`normal` reads it). Haxe
answers with the range of what it found, by lines and columns; here it is code points of the text.
"""

from __future__ import annotations

import contextlib
import json
import socket
import subprocess
import time
from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

from compiler_core.base.span import Span


@dataclass(frozen=True, slots=True)
class Program:
    """A module as Haxe is asked for it."""

    name: str
    """Dotted."""
    path: str
    text: str
    flags: tuple[str, ...]
    """`--interp`, `-js x.js`; `-cp` and `-D` as well."""


@dataclass(frozen=True, slots=True)
class Hover:
    kind: str
    """Haxe's word for what was found: `Expression`, `Local`, `ClassField`, `Type`, `Literal`, …"""
    range: Span
    type: Any


class HaxeHover:
    """A compile server of its own, ended with the `with` block."""

    def __init__(self) -> None:
        self.port = _free_port()
        self.server: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> HaxeHover:
        self._start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.server is not None:
            self.server.kill()
            self.server.wait(10)

    def ask(self, program: Program, offset: int) -> Hover | None:
        """What is at an offset, in code points; None where Haxe has no answer."""
        answer = self._request(program, offset)
        if answer is None or answer.get("item") is None:
            return None
        found = _range(program.text, answer["range"])
        return None if found is None else Hover(answer["item"]["kind"], found, _type(answer))

    def _request(self, program: Program, offset: int) -> Any:
        question = json.dumps(
            {
                "jsonrpc": "2.0",
                "id": 1,
                "method": "display/hover",
                "params": {"file": program.path, "offset": offset},
            }
        )
        lines = [*program.flags, "--no-output", program.name, "--display", question]
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=30) as connection:
                connection.sendall(("\n".join(lines) + "\n\0").encode())
                answer = _receive(connection)
        except OSError:
            self.__exit__()
            self._start()
            return None
        try:
            return json.loads(answer.lstrip("\x01\x02")).get("result", {}).get("result")
        except ValueError:
            return None

    def _start(self) -> None:
        self.server = subprocess.Popen(
            ["haxe", "--wait", str(self.port)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(250):
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", self.port), timeout=5).close()
                return
            time.sleep(0.02)
        raise RuntimeError("haxe --wait does not answer")


def _type(answer: Any) -> Any:
    return answer["item"].get("type")


def _range(text: str, told: Any) -> Span | None:
    starts = line_starts(text)
    if told is None or told["end"]["line"] >= len(starts):
        return None
    return Span(
        starts[told["start"]["line"]] + told["start"]["character"],
        starts[told["end"]["line"]] + told["end"]["character"],
    )


def line_starts(text: str) -> list[int]:
    starts = [0]
    starts.extend(index + 1 for index, letter in enumerate(text) if letter == "\n")
    return starts


def line_of(text: str, offset: int) -> int:
    """From 1."""
    return bisect_right(line_starts(text), offset)


def _receive(connection: socket.socket) -> str:
    parts = []
    while part := connection.recv(1 << 16):
        parts.append(part)
    return b"".join(parts).decode("utf-8", "replace")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
