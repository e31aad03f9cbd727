"""Random programs mean in Elixir what they mean in Haxe.

The seed comes from the files of the last commit: fresh for each commit, and the same when a run is
repeated, so that what is being written is judged by what it changes. It is printed at the end of
the tests' report. `PROGRAMS_SEED=fresh` asks for others, a number repeats them, `PROGRAMS` asks
for more or fewer (60, in CI 200). The smallest failure is made smaller before it is shown. A
program that HX403, HX404, HX405, HX411 or HX412 stands on says itself that it differs; one in 300
does, and more than two in a batch of 50 are a failure.

    python -m tests.behaviour.many --count 2000 --seed 7   # many more
"""

from __future__ import annotations

import os
from random import Random

import pytest

from tests.behaviour.batch import SAID, judge_many, random_programs
from tests.behaviour.harness import Verdict
from tests.behaviour.haxe_reference import needs_haxe
from tests.behaviour.programs import program
from tests.behaviour.programs_smaller import smaller
from tests.behaviour.reduce import reduced
from tests.support.elixir_oracle import needs_elixir
from tests.support.seeds import PROGRAMS_SEED

IN_CI = os.environ.get("CI", "").lower() in {"true", "1"}
COUNT = int(os.environ.get("PROGRAMS") or (200 if IN_CI else 60))
BATCH = 50
MOST_SAID = 2
"""Of a batch's programs, so many may carry a diagnostic that says how they differ."""


@needs_haxe
@needs_elixir
@pytest.mark.parametrize("part", range(-(-COUNT // BATCH)))
def test_random_programs(part: int) -> None:
    seed = PROGRAMS_SEED + part
    verdicts = judge_many(random_programs(seed, min(BATCH, COUNT - part * BATCH)))
    failed = [verdict for verdict in verdicts if verdict.cause and verdict.cause not in SAID]
    if failed:
        smallest = min(failed, key=lambda verdict: len(verdict.program.text))
        pytest.fail(_report(seed, failed, reduced(smallest, 15.0)), pytrace=False)
    said = [verdict.cause for verdict in verdicts if verdict.cause]
    assert len(said) <= MOST_SAID, f"PROGRAMS_SEED={seed}: {said}"


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
