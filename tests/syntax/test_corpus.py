"""Real files: Haxe's own standard library, and the cookbook's recipes, where they are installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from compiler_core.syntax.parse import parse_file
from tests.support.haxe_oracle import needs_std

STD = Path("/usr/share/haxe/std")
RECIPES = Path(__file__).parents[3] / "shared" / "cookbook" / "recipes"

KNOWN = {"haxe/Log.hx": "without a target, an `#else` branch of it lacks its `;`: Haxe says so too"}
"""Files with a syntax fault, and why. It may only get shorter."""


@needs_std()
@pytest.mark.parametrize("part", range(4))
@pytest.mark.parametrize("defines", [{}, {"js": "1"}], ids=["no target", "js"])
def test_the_standard_library_reads_and_prints_back(part: int, defines: dict[str, str]) -> None:
    """Every eighth file (all of them take a minute), another eighth for each case."""
    files = sorted(STD.rglob("*.hx"))[part * 2 + bool(defines) :: 8]
    faulty = {}
    for file in files:
        text = file.read_bytes().decode()
        parsed = parse_file(text, defines, dialect="haxe")
        assert parsed.print_back() == text
        found = [fault for fault in parsed.faults if fault.kind != "error_directive"]
        if found:
            faulty[str(file.relative_to(STD))] = found[0]
    assert faulty.keys() <= KNOWN.keys()


@pytest.mark.skipif(not RECIPES.exists(), reason="the cookbook is not here")
def test_the_recipes_read_and_print_back() -> None:
    files = sorted(RECIPES.glob("*.hx"))
    assert len(files) == 40
    for file in files:
        text = file.read_bytes().decode()
        parsed = parse_file(text)
        assert parsed.print_back() == text
        assert parsed.faults == (), file.name
        assert all(placed.member.name.text for placed in parsed.members)
