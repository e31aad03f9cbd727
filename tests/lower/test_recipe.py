"""The cookbook's first recipe becomes the Elixir that the cookbook shows, specs and docs aside."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.lower.support import module
from tests.support.elixir_oracle import format_many, needs_elixir

RECIPES = Path(__file__).parents[3] / "shared" / "cookbook" / "recipes"


def bare(text: str) -> str:
    """Formatted, without attributes and empty lines."""
    formatted = str(format_many([text])[0])
    return "\n".join(
        line
        for line in formatted.split("\n")
        if line and not re.match(r"\s*@(spec|moduledoc)", line)
    )


@needs_elixir
@pytest.mark.skipif(not RECIPES.exists(), reason="the cookbook is not there")
def test_the_text_utilities_are_what_the_cookbook_shows() -> None:
    haxe = next(RECIPES.glob("000_01_*.hx")).read_text("utf-8")
    elixir = next(RECIPES.glob("000_02_*.ex")).read_text("utf-8")
    assert bare(module(haxe)) == bare(elixir)
