"""Suites of annotations, one file each: what is wrong, what mends it, and what they become."""

from __future__ import annotations

from pathlib import Path

import pytest

from compiler_core.base.diagnostic import Diagnostic
from tests.support.markdown_suite import Section, cases, run


def of_annotations(diagnostic: Diagnostic) -> bool:
    """The other phases' faults have suites of their own."""
    return diagnostic.code.startswith("HX3")


@pytest.mark.parametrize("section", cases(Path(__file__).parent))
def test_suite(section: Section) -> None:
    run(section, of_annotations)
