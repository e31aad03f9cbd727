"""Real Haxe's verdict on whole programs: the line of its first error, by a compile server."""

from __future__ import annotations

import contextlib
import re
import socket
import subprocess
import time
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.semantics.planted.programs import Program

_ERROR = re.compile(r"^(?:.*/)?(?P<module>\w+)\.hx:(?P<line>\d+): (?!.* : Warning : )")
_ON_THE_WAY = 4
"""The server waits for a request that has not come whole: some are sent before it asks."""


def first_errors(programs: Sequence[Program], folder: Path) -> Iterator[int | None]:
    """For each program the line of Haxe's first error, None where it has none."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    server = subprocess.Popen(
        ["haxe", "--wait", str(port)],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(port)
        asked: deque[tuple[socket.socket, Program]] = deque()
        for program in programs:
            (folder / f"{program.module}.hx").write_text(program.text, encoding="utf-8")
            asked.append((_send(port, folder, program.module), program))
            if len(asked) >= _ON_THE_WAY:
                yield _line(*asked.popleft())
        while asked:
            yield _line(*asked.popleft())
    finally:
        server.terminate()
        server.wait(10)


def _wait_for(port: int) -> None:
    for _ in range(250):
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
            return
        time.sleep(0.02)
    raise RuntimeError("haxe --wait does not answer")


def _send(port: int, folder: Path, module: str) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=60)
    connection.sendall(f"--cwd {folder}\n--interp\n--no-output\n{module}\n\0".encode())
    return connection


def _line(connection: socket.socket, program: Program) -> int | None:
    parts = []
    with connection:
        while part := connection.recv(1 << 16):
            parts.append(part)
    for line in b"".join(parts).decode("utf-8", "replace").splitlines():
        found = _ERROR.match(line.lstrip("\x01\x02"))
        if found is not None and found["module"] == program.module:
            return int(found["line"])
    return None
