"""Programs with one planted fault: what is generated for it mends it and brings no other."""

from __future__ import annotations

from collections import Counter

from compiler_core.analysis import Analysis, Settings
from compiler_core.base.diagnostic import Diagnostic, Severity
from compiler_core.ide.generate import generated
from tests.ide.refactoring_pairs import applied
from tests.semantics.planted.programs import Program, programs


def errors(analysis: Analysis, path: str) -> list[Diagnostic]:
    found = analysis.first_diagnostics(path)
    return [one for one in found if one.severity is Severity.ERROR]


def results(program: Program) -> list[tuple[str, bool, list[str]]]:
    """The title of each fix, whether the fault is gone, and the errors that came with it."""
    analysis = Analysis(Settings("haxe"))
    path = f"/project/{program.module}.hx"
    analysis.set_folders(("/project",))
    analysis.open_file(path, program.text)
    before = errors(analysis, path)
    fixes = [fix for one in before for fix in generated(analysis.db, path, one)]
    found: list[tuple[str, bool, list[str]]] = []
    for fix in fixes:
        text = applied(program.text, fix.edits, fix.snippet)
        analysis.change_file(path, text)
        after = errors(analysis, path)
        more = Counter(one.code for one in after) - Counter(one.code for one in before)
        found.append((fix.title, len(after) < len(before), list(more)))
        analysis.change_file(path, program.text)
    return found


def test_generated_code_mends_the_fault() -> None:
    every = [(program.name, *one) for program in programs() for one in results(program)]
    wrong = [(name, title, more) for name, title, mended, more in every if more or not mended]
    assert len(every) >= 60, len(every)
    assert not wrong, "\n".join(map(str, wrong))
