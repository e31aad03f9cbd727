"""Every fix that the web's checks offer takes its fault away and brings no other error."""

from __future__ import annotations

from pathlib import Path

import pytest

from compiler_core.analysis import Analysis
from compiler_core.base.diagnostic import Diagnostic, Fix, Severity
from tests.support.check import FOLDER, analysis_of, applied, unmarked
from tests.support.markdown_suite import Section, sections

SUITE = Path(__file__).parent / "web.md"


def files_of(section: Section) -> dict[str, str]:
    found: dict[str, str] = {}
    for block in section.blocks:
        name = block.argument or "Main.hx"
        if block.language == "haxe" and name.endswith(".hx"):
            found[name] = unmarked(block.text)[0]
    return found


def told(analysis: Analysis, files: dict[str, str]) -> list[tuple[str, Diagnostic]]:
    return [
        (name, one)
        for name in files
        for one in analysis.diagnostics(FOLDER + name)
        if one.code.startswith("HX3")
    ]


def mended(files: dict[str, str], name: str, fix: Fix) -> dict[str, str]:
    result = dict(files)
    for file in {edit.file for edit in fix.edits}:
        target = name if file is None else file.removeprefix(FOLDER)
        edits = tuple(type(edit)(edit.span, edit.text) for edit in fix.edits if edit.file == file)
        result[target] = applied(result[target], Fix(fix.title, edits, snippet=fix.snippet))
    return result


CASES = [
    (section, index)
    for section in sections(SUITE)
    if (files := files_of(section))
    for index in range(len([f for _, one in told(analysis_of(files), files) for f in one.fixes]))
]


def test_there_are_fixes() -> None:
    assert len(CASES) >= 12


@pytest.mark.parametrize(("section", "index"), CASES, ids=str)
def test_a_fix_takes_its_fault_away(section: Section, index: int) -> None:
    files = files_of(section)
    before = told(analysis_of(files), files)
    name, fault, fix = [(n, one, fix) for n, one in before for fix in one.fixes][index]
    after = mended(files, name, fix)
    faults = told(analysis_of(after), after)
    left = [
        one.message for _, one in faults if (one.code, one.message) == (fault.code, fault.message)
    ]
    assert not left, after
    known = {one.message for _, one in before}
    new = [
        one.message
        for _, one in faults
        if one.severity is Severity.ERROR and one.message not in known
    ]
    assert not new, after
