"""ExUnit suites against generated modules: all of a session in one start of Elixir.

A suite is the Elixir under test and a few lines that `use` one of the behaviours in `exunit/`, so
that the same tests run on a recipe and on this project's own variant of it under other names.
"""

from __future__ import annotations

import base64
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.behaviour.recipes.frameworks import environment, stand_ins

HERE = Path(__file__).parent / "exunit"
RUNNER = HERE / "runner.exs"


@dataclass(frozen=True, slots=True)
class Suite:
    """`name` is a module name; `tests` stands in an ExUnit case of that name."""

    name: str
    generated: str
    tests: str
    stubs: str = ""
    """Elixir of modules that the generated ones call and nobody wrote."""


@dataclass(frozen=True, slots=True)
class TestResult:
    __test__ = False

    suite: str
    test: str
    ok: bool
    message: str


def run_suites(
    suites: Sequence[Suite], runtime: str = "", timeout: float = 480.0
) -> list[TestResult]:
    """The result of every test; a suite that doesn't compile is one failed test `compiles`, one
    of whose generated modules the compiler warns a failed test `compiles without a warning`.

    `runtime` is Elixir that all of them use.
    """
    with tempfile.TemporaryDirectory(prefix="exunit-") as folder:
        root = Path(folder)
        for shared in HERE.glob("*.ex"):
            shutil.copy(shared, root)
        (root / "runtime.ex").write_text(runtime, "utf-8")
        libraries = root / "libraries"
        libraries.mkdir()
        for library in stand_ins():
            shutil.copy(library, libraries)
        for suite in suites:
            place = root / "suites" / suite.name
            place.mkdir(parents=True)
            (place / "stubs.ex").write_text(suite.stubs, "utf-8")
            (place / "generated.ex").write_text(suite.generated, "utf-8")
            (place / "suite.exs").write_text(_case(suite), "utf-8")
        done = subprocess.run(
            ["elixir", str(RUNNER), folder],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=timeout,
            check=False,
            env=environment(),
        )
    results = [_result(line) for line in done.stdout.splitlines() if line.count("\t") == 3]
    if not results:
        raise RuntimeError(done.stderr or done.stdout)
    return results


def _case(suite: Suite) -> str:
    return f"defmodule {suite.name} do\n  use ExUnit.Case\n\n{suite.tests}\nend\n"


def _result(line: str) -> TestResult:
    suite, test, status, message = line.split("\t")
    return TestResult(suite, test, status == "ok", base64.b64decode(message).decode("utf-8"))
