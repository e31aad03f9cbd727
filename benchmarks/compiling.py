"""Measures compiling: `python -m benchmarks compile [--files 1000]`, of 200 lines each.

compile, first        `haxe-elixir compile` of the whole workspace, as a process of its own
edit to new output    of one file of it: a number in one function's body is another, and the file's
                      Elixir is made again, diagnostics included

`cpu` is the processor time of all processes, which a machine that is busy with other things leaves
as it is; `wall` is the clock's.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.workspace import generate
from compiler_core.outputs import judged
from compiler_core.workspace import Workspace


@dataclass(slots=True)
class Compiling:
    lines: int = 0
    wall: float = 0.0
    cpu: float = 0.0
    """Seconds."""
    edits: list[float] = field(default_factory=list)
    """Milliseconds of processor time."""


def measure(files: int, edits: int) -> Compiling:
    found = Compiling()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written = generate(folder / "workspace", files)
        found.lines = sum(path.read_text("utf-8").count("\n") for path in written)
        _whole(folder, found)
        _edits(folder / "workspace", written[len(written) // 2], edits, found)
    return found


def _whole(folder: Path, found: Compiling) -> None:
    command = [sys.executable, "-m", "command_line", "compile"]
    before, started = os.times(), time.perf_counter()
    subprocess.run(
        [*command, str(folder / "workspace"), "--out", str(folder / "lib")],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    found.wall, after = time.perf_counter() - started, os.times()
    found.cpu = (
        after.children_user + after.children_system - before.children_user - before.children_system
    )


def _edits(folder: Path, path: Path, edits: int, found: Compiling) -> None:
    workspace = Workspace()
    workspace.add_folder(str(folder))
    text = path.read_text("utf-8")
    workspace.open_file(str(path), text)
    judged(workspace.analysis(str(path)), str(path))
    last = ""
    for number in range(edits):
        edited = re.sub(r"total0\(lines, 1\.0\)", f"total0(lines, {number}.75)", text, count=1)
        assert edited != text
        workspace.open_file(str(path), edited)
        started = time.process_time()
        output = judged(workspace.analysis(str(path)), str(path)).output
        found.edits.append((time.process_time() - started) * 1000)
        assert output is not None and output.text != last, "the output is another one"
        last = output.text
