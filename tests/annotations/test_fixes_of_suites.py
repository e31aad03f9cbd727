"""Every fix of the suites' faults, of annotations and of templates, leaves a text without that
fault, and without a new error."""

from __future__ import annotations

from pathlib import Path

import pytest

from compiler_core.analysis import Analysis
from compiler_core.base.diagnostic import Diagnostic, Fix, Severity
from tests.support.check import FOLDER, analysis_of, applied, unmarked
from tests.support.markdown_suite import Section, cases, settings_of

FOLDERS = (Path(__file__).parent, Path(__file__).parent.parent / "templates")
OWN = ("HX3", "HX5")
PLACEHOLDERS = frozenset(("HX305", "HX310", "HX341"))
"""A missing argument or callback is written with a value that has to be filled in."""

HIDING = frozenset(("HX501", "HX502", "HX503", "HX504"))
"""What isn't closed: of a template that can't be read nothing else is said."""


def files_of(section: Section) -> dict[str, str]:
    return {
        one.argument or "Main.hx": unmarked(one.text)[0]
        for one in section.blocks
        if one.language == "haxe" and not one.argument.startswith("after")
    }


def told(analysis: Analysis, files: dict[str, str]) -> list[tuple[str, Diagnostic]]:
    return [
        (name, one)
        for name in files
        for one in analysis.diagnostics(FOLDER + name)
        if one.code.startswith(OWN) or one.severity is Severity.ERROR
    ]


def mended(files: dict[str, str], name: str, fix: Fix) -> dict[str, str]:
    result = dict(files)
    for file in {edit.file for edit in fix.edits}:
        target = name if file is None else file.removeprefix(FOLDER)
        edits = tuple(type(edit)(edit.span, edit.text) for edit in fix.edits if edit.file == file)
        result[target] = applied(result[target], Fix(fix.title, edits, snippet=fix.snippet))
    return result


def of_all() -> list[Section]:
    return [case for folder in FOLDERS for case in cases(folder)]


@pytest.mark.parametrize("section", of_all())
def test_a_fix_mends_its_fault(section: Section) -> None:
    files = files_of(section)
    settings = settings_of(section)
    before = told(analysis_of(files, settings), files)
    for name, fault in before:
        if not fault.code.startswith(OWN):
            continue
        same = [one for at, one in before if (at, one.message) == (name, fault.message)]
        for fix in fault.fixes:
            changed = mended(files, name, fix)
            after = told(analysis_of(changed, settings), changed)
            left = [one for at, one in after if (at, one.message) == (name, fault.message)]
            assert len(left) < len(same), f"{fix.title}: {fault.message}\n{changed}"
            if fault.code not in PLACEHOLDERS | HIDING:
                known = {one.code for _, one in before}
                new = [one for _, one in after if one.code not in known]
                errors = [one for one in new if one.severity is Severity.ERROR]
                assert not errors, f"{fix.title}: {errors}\n{changed}"
