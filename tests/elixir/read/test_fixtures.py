"""Raw Elixir and its diagnostics, as the suites in this folder have them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.check import about
from tests.support.markdown_suite import Section, cases, run


@pytest.mark.parametrize("section", cases(Path(__file__).parent))
def test_raw_elixir(section: Section) -> None:
    run(section, about("HX030"))
