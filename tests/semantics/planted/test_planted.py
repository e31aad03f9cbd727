"""500 programs with one planted fault: ours is one error on the line of Haxe's first one.

Where it is not, the program says why, and this test holds that list to be true: who mends one of
them takes its `Ours:` away. Haxe itself judges every fourth program, and all with `PLANTED=all`.
"""

from __future__ import annotations

import os
from pathlib import Path

from compiler_core.analysis import Analysis, Settings
from compiler_core.base.diagnostic import Severity
from tests.semantics.planted.haxe import first_errors
from tests.semantics.planted.programs import Program, programs
from tests.support.haxe_oracle import needs_haxe

AGREEMENT = 0.95


def errors(program: Program) -> list[tuple[int, str]]:
    """Lines (from 1) and codes of our errors, in Haxe's dialect."""
    analysis = Analysis(Settings("haxe"))
    path = f"/project/{program.module}.hx"
    analysis.set_folders(("/project",))
    analysis.open_file(path, program.text)
    return [
        (program.text.count("\n", 0, found.span.start) + 1, found.code)
        for found in analysis.first_diagnostics(path)
        if found.severity is Severity.ERROR
    ]


def test_one_fault_is_one_error_on_its_line() -> None:
    wrong = [
        f"{program.name}: {found}, not {program.code} on line {program.line}"
        for program in programs()
        if program.difference is None
        and (found := errors(program)) != [(program.line, program.code)]
    ]
    assert not wrong, "\n".join(wrong)


def test_what_differs_is_said_to_and_is_little() -> None:
    every = programs()
    different = [program for program in every if program.difference is not None]
    for program in different:
        found = errors(program)
        assert len(found) != 1 or found[0][0] != program.line, f"{program.name} is as Haxe has it"
    assert len(every) >= 400
    assert 1 - len(different) / len(every) >= AGREEMENT


@needs_haxe()
def test_haxe_finds_its_first_error_on_the_marked_line(tmp_path: Path) -> None:
    every = programs() if os.environ.get("PLANTED") == "all" else programs()[::4]
    wrong = [
        f"{program.name}: line {line}, not {program.line}"
        for program, line in zip(every, first_errors(every, tmp_path), strict=True)
        if line != program.line
    ]
    assert not wrong, "\n".join(wrong)
