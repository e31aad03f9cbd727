"""Stand-ins judge as the real libraries do: each module of `verdicts/` is taken, or refused.

A section's title begins with `Right:` or `Wrong:`. Refused is what doesn't compile, and what the
compiler warns of. With `HAXE_ELIXIR_ERL_LIBS` set the same verdicts are asked of the real ones.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.behaviour.recipes.exunit import Suite, run_suites
from tests.support.elixir_oracle import needs_elixir
from tests.support.markdown_suite import Section, cases, sections

VERDICTS = Path(__file__).parent / "verdicts"

pytestmark = needs_elixir


def elixir_of(section: Section) -> str:
    return "\n".join(block.text for block in section.blocks if block.language == "elixir")


@cache
def refusals() -> dict[str, str]:
    """What each suite's compilation was told, by the section's name; empty where it was taken."""
    found = [one for path in sorted(VERDICTS.glob("*.md")) for one in sections(path)]
    names = {f"Verdict{number}": str(one) for number, one in enumerate(found)}
    suites = [Suite(name, elixir_of(one), "") for name, one in zip(names, found, strict=True)]
    told = dict.fromkeys(names.values(), "")
    for result in run_suites(suites):
        if not result.ok and result.suite in names:  # cases of a verdict may run: only taken counts
            told[names[result.suite]] = result.message or result.test
    return told


@pytest.mark.parametrize("section", cases(VERDICTS))
def test_verdict(section: Section) -> None:
    told = refusals()[str(section)]
    if "Macro.expand_literals" in told:
        pytest.skip("the real library's macros want Elixir 1.14.1")
    if section.title.startswith("Right:"):
        assert told == ""
    else:
        assert section.title.startswith("Wrong:"), section.title
        assert told, "it was taken"
