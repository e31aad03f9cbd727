"""docs/mapping.md says what is true: each of its Haxe blocks compiles to the Elixir below it.

After a change that is meant, `UPDATE_SUITES=1 pytest tests/test_mapping.py` writes the page anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.markdown_suite import Section, run, sections

PAGE = Path(__file__).parent.parent / "docs" / "mapping.md"


@pytest.mark.parametrize("section", sections(PAGE), ids=lambda section: section.title)
def test_the_page_is_what_you_get(section: Section) -> None:
    run(section, lambda diagnostic: False)
