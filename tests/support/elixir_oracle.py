"""The real Elixir as an oracle: formatting, compiling and running, in one long-living process.

Starting `elixir` costs half a second, a request to a started one a few milliseconds, so tests
share one process (`oracle()`) for the whole session. Requests and answers are fields with their
length in front (see elixir_oracle.exs).

    format_many(["x=1\\n"])                    -> ["x = 1\\n"]
    compile_with_warnings("defmodule A do…")  -> [ElixirDiagnostic("warning", 2, "variable …")]
    run_script('IO.puts("hi")')               -> ScriptResult("ok", "hi\\n", "")

A test module that needs Elixir says `pytestmark = needs_elixir`: without `elixir` on the PATH its
tests are skipped, and under CI=true they fail, so that a broken CI image can't pass unnoticed.
"""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

SCRIPT = Path(__file__).with_name("elixir_oracle.exs")
HAS_ELIXIR = shutil.which("elixir") is not None
IN_CI = os.environ.get("CI", "").lower() in {"true", "1"}

needs_elixir = pytest.mark.skipif(
    not HAS_ELIXIR and not IN_CI, reason="needs the elixir command (Debian: apt install elixir)"
)


class FormatError(str):
    """What `Code.format_string!` raised for a text: it isn't valid Elixir."""


class ElixirDiagnostic(NamedTuple):
    severity: str
    """`error` or `warning`."""
    line: int
    """Counted from 1; 0 where Elixir gives none."""
    message: str


class ScriptResult(NamedTuple):
    status: str
    """`ok`, `error` (an exception or exit reached the top) or `timeout`."""
    output: str
    """What was written to standard output until then."""
    message: str
    """The exception's banner (`** (RuntimeError) …`) for `error`."""


def format_many(texts: Sequence[str], options: str = "[]") -> list[str]:
    """Each text as `mix format` writes it, with its final newline; a `FormatError` where it raises.

    `options` is a keyword list in Elixir, such as `[locals_without_parens: [field: :*]]`.
    """
    fields = oracle().ask("format", [options, *texts])
    pairs = zip(fields[::2], fields[1::2], strict=True)
    return [text if status == "ok" else FormatError(text) for status, text in pairs]


def compile_with_warnings(text: str) -> list[ElixirDiagnostic]:
    """Errors and warnings of compiling one source text; its modules are forgotten afterwards."""
    fields = oracle().ask("compile", [text])
    return [
        ElixirDiagnostic(fields[i], int(fields[i + 1]), fields[i + 2])
        for i in range(0, len(fields), 4)
    ]


def run_script(text: str, timeout: float = 20.0) -> ScriptResult:
    """Evaluates a script (modules and top-level code) and returns what it printed.

    It shares the virtual machine with other tests: modules that it defines are forgotten
    afterwards, but processes that it starts and leaves running are not ended.
    """
    return ScriptResult(*oracle().ask("run", [text, str(int(timeout * 1000))]))


class ProgramResult(NamedTuple):
    diagnostics: list[ElixirDiagnostic]
    formatted: str
    """As `mix format` writes it, or what its parser said."""
    run: ScriptResult
    """With the status `not run` where it doesn't compile."""


def run_programs(
    programs: Sequence[tuple[str, str]], common: str = "", timeout: float = 10.0
) -> list[ProgramResult]:
    """Many programs in one request: (module whose `main` is run, text of its own modules) each.

    The programs define no module twice; `common` is a text of modules that all may call. They
    share one virtual machine, and are forgotten afterwards.
    """
    given = [field for program in programs for field in program]
    fields = oracle().ask("batch", [str(int(timeout * 1000)), common, *given])
    return [
        ProgramResult(_diagnostics(told), formatted, ScriptResult(status, output, message))
        for told, formatted, status, output, message in zip(*[iter(fields)] * 5, strict=True)
    ]


def _diagnostics(told: str) -> list[ElixirDiagnostic]:
    parts = (one.split(" ", 2) for one in told.split("\0") if one)
    return [ElixirDiagnostic(severity, int(line), said) for severity, line, said in parts]


@cache
def oracle() -> Oracle:
    """The session's process; fails the test where there is no `elixir`."""
    if not HAS_ELIXIR:
        pytest.fail("the elixir command is not on the PATH")
    started = Oracle()
    atexit.register(started.close)
    return started


@dataclass(slots=True, init=False)
class Oracle:
    _process: subprocess.Popen[bytes]
    _lock: threading.Lock

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process = subprocess.Popen(
            ["elixir", str(SCRIPT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def ask(self, command: str, fields: Sequence[str]) -> list[str]:
        """One request and its answer; raises where the process ended (a script that halts)."""
        request = [f"{command} {len(fields)}\n".encode()]
        for field in fields:
            data = field.encode("utf-8", "surrogatepass")
            request += [f"{len(data)}\n".encode(), data]
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None and stdout is not None
        with self._lock:
            stdin.write(b"".join(request))
            stdin.flush()
            header = stdout.readline()
            if not header:
                oracle.cache_clear()
                raise RuntimeError(f"the elixir process ended during {command!r}")
            return [self._read_field() for _ in range(int(header))]

    def _read_field(self) -> str:
        stdout = self._process.stdout
        assert stdout is not None
        return stdout.read(int(stdout.readline())).decode("utf-8", "replace")

    def close(self) -> None:
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
