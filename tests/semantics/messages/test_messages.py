"""What is said of names and types: the sentence, its place, its labels and fixes (the suites
beside)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.check import about
from tests.support.markdown_suite import Section, cases, run


@pytest.mark.parametrize("section", cases(Path(__file__).parent))
def test_suite(section: Section) -> None:
    run(section, about("HX1"))
