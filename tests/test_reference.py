"""docs/reference is what `make docs` writes."""

from __future__ import annotations

from pathlib import Path

from scripts.reference import main

ROOT = Path(__file__).parent.parent


def test_the_reference_is_up_to_date() -> None:
    assert main(ROOT / "docs" / "reference", check=True) == 0
