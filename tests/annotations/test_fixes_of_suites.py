"""Every fix of the suites' faults leaves a text without that fault, and without a new error."""

from __future__ import annotations

from pathlib import Path

import pytest

from compiler_core.base.diagnostic import Diagnostic, Severity
from tests.support.check import FOLDER, analysis_of, applied, unmarked
from tests.support.markdown_suite import Section, cases

OWN = ("field", "associations", "schema", "changeset", "migration", "query")
PLACEHOLDERS = frozenset(("HX305", "HX310"))
"""A missing argument or callback is written with a value that has to be filled in."""


def of_ecto(section: Section) -> bool:
    return section.suite.stem in OWN and any(one.language == "diff" for one in section.blocks)


def faults(text: str) -> list[Diagnostic]:
    found = analysis_of({"Main.hx": text}).diagnostics(FOLDER + "Main.hx")
    return [one for one in found if one.code.startswith("HX3") or one.severity is Severity.ERROR]


@pytest.mark.parametrize(
    "section", [one for one in cases(Path(__file__).parent) if of_ecto(one.values[0])]
)
def test_a_fix_mends_its_fault(section: Section) -> None:
    text, _ = unmarked(next(one.text for one in section.blocks if one.language == "haxe"))
    before = faults(text)
    for diagnostic in before:
        for fix in diagnostic.fixes:
            after = faults(applied(text, fix))
            assert len([one for one in after if one.code == diagnostic.code]) < len(
                [one for one in before if one.code == diagnostic.code]
            ), applied(text, fix)
            if diagnostic.code not in PLACEHOLDERS:
                assert {one.code for one in after} <= {one.code for one in before}, after
