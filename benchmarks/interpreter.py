"""Measures an interpreter in one file: `python -m benchmarks interpreter`.

A language's lexer, parser and evaluator, whose enums hold lists of themselves and of each other,
and whose functions all call each other: what may hold what is asked of objects of any depth.

first          the file's diagnostics and Elixir, from nothing; seconds of processor time
edit           of the evaluator, until they are made again; milliseconds of processor time
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path

from compiler_core.outputs import judged
from compiler_core.workspace import Workspace

SOURCE = Path(__file__).parent.parent / "tests/corpus/apps/ScriptLanguage.hx"


@dataclass(slots=True)
class Interpreter:
    lines: int = 0
    first: float = 0.0
    edits: list[float] = field(default_factory=list)


def measure(edits: int) -> Interpreter:
    text = SOURCE.read_text("utf-8")
    found = Interpreter(text.count("\n"))
    path = "/bench/script/ScriptLanguage.hx"
    workspace = Workspace()
    workspace.open_file(path, text)
    analysis = workspace.analysis(path)
    started = time.process_time()
    judged(analysis, path)
    found.first = time.process_time() - started
    for number in range(edits):
        edited = text.replace("depth > 200", f"depth > {number + 201}")
        assert edited != text
        workspace.open_file(path, edited)
        started = time.process_time()
        judged(analysis, path)
        found.edits.append((time.process_time() - started) * 1000)
    return found
