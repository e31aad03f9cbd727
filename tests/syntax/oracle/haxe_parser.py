"""What Haxe's own lexer and parser say of a file: the verdict that our reader is held to.

A compile server (`haxe --wait`) reads each text as the module of a package that no text declares:
Haxe then stops right behind its parser ("Invalid package" or "Invalid commandline class"), so that
a request costs some milliseconds and nothing but the parser has spoken.

    with HaxeParser(folder) as haxe:
        haxe.verdict("class A { var x }")   # Refusal("Missing ;", 1)
        haxe.verdict("class A { }")         # None

Any other message must be one of the lexer's or parser's (`SYNTAX_MESSAGES`); what is not fails
loudly, so that a message of the typer is never taken for a verdict.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import socket
import subprocess
import time
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

DEFINES = {
    "cross": "1", "dce": "std", "haxe": "4.2.5", "haxe3": "1", "haxe4": "1", "haxe_ver": "4.205",
    "static": "1", "sys": "1", "true": "1", "utf16": "1", "target.name": "cross",
    "target.static": "true", "target.sys": "true", "target.unicode": "true", "target.utf16": "true",
}  # fmt: skip
"""The defines of a compilation without a target."""

SYNTAX_MESSAGES = re.compile(
    r"Unexpected |Expected |Missing ;|Duplicate default|Missing type declaration"
    r"|Unclosed conditional compilation block|Not implemented for current platform"
    r"|Package name must start|Type name should start|Invalid usage of \?"
    r"|\?var syntax is only allowed|Missing variable identifier|Invalid argument name"
    r"|Metadata on arrow function arguments|case without a pattern|\w+ modifier is not supported"
    r"|Invalid condition|Unsupported operation|Cannot compare|Could not parse ridiculous line"
    r"|Unknown token|Invalid character|Unterminated |Unclosed |Invalid escape sequence"
    r"|Invalid regular expression option|Invalid version string|Custom error"
)
_PASSED = re.compile(r"Invalid package : |Invalid commandline class : ")
_MESSAGE = re.compile(r"^(?:.*/)?(M\d+)\.hx:(\d+): (?:(?:characters?|lines?) [\d-]+ : )?(.*)$")
_PACKAGE = "judged_only"


class Refusal(NamedTuple):
    message: str
    line: int
    """From 1."""


class HaxeParser:
    """A compile server of its own, ended with the `with` block."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / _PACKAGE).mkdir(exist_ok=True)
        self.port = _free_port()
        self.asked = 0
        self.server: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> HaxeParser:
        self.server = subprocess.Popen(
            ["haxe", "--wait", str(self.port)],
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(200):
            with contextlib.suppress(OSError):
                self._warm_up()
                return self
            time.sleep(0.02)
        self.__exit__()
        raise RuntimeError("haxe --wait does not answer")

    def __exit__(self, *_: object) -> None:
        if self.server is not None:
            self.server.terminate()
            self.server.wait(10)

    def _warm_up(self) -> None:
        """One compilation that succeeds, so that the server keeps the standard types."""
        (self.folder / "Warm.hx").write_text("class Warm {}")
        _receive(self._send("Warm"))

    def verdict(self, text: str) -> Refusal | None:
        """None where Haxe's parser takes the text, else its first message."""
        return next(self.verdicts([text]))

    def verdicts(self, texts: Iterable[str]) -> Iterator[Refusal | None]:
        """A verdict for each text, in order.

        Some requests are on their way at any time: the server waits 50 ms for one that has not
        come whole when it turns to it, so that one after the other takes ten times as long.
        """
        asked: deque[tuple[socket.socket, str, str]] = deque()
        for text in texts:
            asked.append(self._send_text(text))
            if len(asked) >= _ON_THE_WAY:
                yield self._receive_verdict(*asked.popleft())
        while asked:
            yield self._receive_verdict(*asked.popleft())

    def _send_text(self, text: str) -> tuple[socket.socket, str, str]:
        self.asked += 1
        name = f"M{self.asked}"  # a new module each time: nothing of it is remembered
        self._file(name).write_bytes(text.encode("utf-8", "surrogatepass"))
        return self._send(f"{_PACKAGE}.{name}"), name, text

    def _receive_verdict(self, connection: socket.socket, name: str, text: str) -> Refusal | None:
        output = _receive(connection)
        self._file(name).unlink()
        for line in output.splitlines():
            if _PASSED.search(line):
                return None
            found = _MESSAGE.match(line.lstrip("\x01\x02"))
            if found is None or found[3].startswith("Warning"):
                continue
            message = found[3]
            if found[1] != name or not (SYNTAX_MESSAGES.match(message) or "#error" in text):
                raise AssertionError(f"not a verdict of the parser: {line}\n{text}")
            return Refusal(message, int(found[2]))
        raise AssertionError(f"no verdict: {output!r}\n{text}")

    def _file(self, name: str) -> Path:
        return self.folder / _PACKAGE / f"{name}.hx"

    def _send(self, module: str) -> socket.socket:
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=30)
        connection.sendall(f"--cwd {self.folder}\n--no-output\n{module}\n\0".encode())
        return connection


_ON_THE_WAY = 4


def _receive(connection: socket.socket) -> str:
    answer = bytearray()
    with connection:
        while part := connection.recv(65536):
            answer += part
    return answer.decode("utf-8", "replace")


def is_installed() -> bool:
    return shutil.which("haxe") is not None


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])
