"""Every fix of a template's fault leaves a text without that fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from compiler_core.base.diagnostic import Diagnostic
from tests.support.check import FOLDER, analysis_of, applied, unmarked
from tests.support.markdown_suite import Section, cases

HERE = Path(__file__).parent


def _faults(text: str) -> list[Diagnostic]:
    analysis = analysis_of({"Main.hx": text})
    return [one for one in analysis.diagnostics(FOLDER + "Main.hx") if one.code.startswith("HX5")]


@pytest.mark.parametrize("section", cases(HERE))
def test_a_fix_takes_its_fault_away(section: Section) -> None:
    if section.suite.stem not in ("rules", "broken"):
        return
    (block, *_) = (one for one in section.blocks if one.language == "haxe")
    text = unmarked(block.text)[0]
    before = _faults(text)
    for fault in before:
        for fix in fault.fixes:
            after = [(one.code, one.message) for one in _faults(applied(text, fix))]
            told = (fault.code, fault.message)
            count = sum((one.code, one.message) == told for one in before)
            assert after.count(told) < count, f"{fault.message} {fix.title}: {after}"
