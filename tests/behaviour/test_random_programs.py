"""Random programs mean in Elixir what they mean in Haxe.

A run makes the same 60 as the last one, so that a change is judged by what it changes; in CI there
are 200 from a fresh seed. `PROGRAMS_SEED=fresh` asks for one elsewhere too, a number repeats it,
and `PROGRAMS` asks for more or fewer. The seed is printed, and the smallest failure is made smaller
before it is shown. A program that HX405 stands on says itself that it differs.
"""

from __future__ import annotations

import os
import secrets
from random import Random

import pytest

from tests.behaviour import haxe_reference
from tests.behaviour.harness import Program, Verdict, judge
from tests.behaviour.haxe_reference import needs_haxe
from tests.behaviour.programs import program, smaller
from tests.behaviour.reduce import reduced
from tests.support.elixir_oracle import needs_elixir

IN_CI = os.environ.get("CI", "").lower() in {"true", "1"}
_SEED = os.environ.get("PROGRAMS_SEED", "fresh" if IN_CI else "948194336")
SEED = secrets.randbelow(10**9) if _SEED == "fresh" else int(_SEED)
COUNT = int(os.environ.get("PROGRAMS") or (200 if IN_CI else 60))
BATCH = 30
SAID = frozenset(("unexpected HX405",))
"""Differences that a diagnostic tells the user of."""


def programs(seed: int, count: int) -> list[Program]:
    """Random programs with Haxe's output."""
    random = Random(seed)
    texts = {f"Random{n}": program(random, f"Random{n}") for n in range(count)}
    printed = haxe_reference.outputs(texts)
    return [Program(name, text, printed[name]) for name, text in texts.items()]


@needs_haxe
@needs_elixir
@pytest.mark.parametrize("part", range(-(-COUNT // BATCH)))
def test_random_programs(part: int) -> None:
    seed = SEED + part
    print(f"PROGRAMS_SEED={seed}")
    verdicts = [judge(one) for one in programs(seed, min(BATCH, COUNT - part * BATCH))]
    failed = [verdict for verdict in verdicts if verdict.cause and verdict.cause not in SAID]
    if failed:
        smallest = min(failed, key=lambda verdict: len(verdict.program.text))
        pytest.fail(_report(seed, failed, reduced(smallest, 15.0)), pytrace=False)


def _report(seed: int, failed: list[Verdict], smallest: Verdict) -> str:
    causes = ", ".join(sorted({verdict.cause for verdict in failed}))
    return f"PROGRAMS_SEED={seed}: {len(failed)} failed ({causes})\n\n{smallest.report()}"


def test_the_same_seed_makes_the_same_program() -> None:
    assert program(Random(3), "A") == program(Random(3), "A")
    assert program(Random(3), "A") != program(Random(4), "A")


def test_smaller_takes_out_blocks_heads_and_lines() -> None:
    text = "a {\n  b\n}\nc\n"
    assert list(smaller(text)) == [
        "c\n",
        "  b\nc\n",
        "a {\n  b\n}\n",
        "a {\n  b\nc\n",
        "a {\n}\nc\n",
        "  b\n}\nc\n",
    ]
