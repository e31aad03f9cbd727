"""Programs that a generator writes, judged by Haxe itself: a hundred new ones in every run, but in
CI the same ones that are known to be clean, for a change shall not be refused by chance.

The seed is printed; `GENERATED_SEED=… pytest tests/semantics/generated` runs the same again. What
was found is mended and kept by example in `tests/semantics/programs`; thousands are one command
(`run.py`).
"""

from __future__ import annotations

import os
import random
from collections import Counter

import pytest

from tests.semantics.generated.judge import HaxeJudge
from tests.semantics.generated.ours import told
from tests.semantics.generated.programs import program
from tests.semantics.generated.run import compared, judged
from tests.support.haxe_oracle import needs_haxe

CLEAN_SEED = 7_000_000
IN_CI = os.environ.get("CI") == "true"
FRESH_SEED = random.SystemRandom().randrange(10**6, 10**9)
SEED = int(os.environ.get("GENERATED_SEED") or (CLEAN_SEED if IN_CI else FRESH_SEED))
PROGRAMS = 100
MUTATED = 16
PER_PROGRAM = 4
LEAST_ACCEPTED = 0.6
LEAST_SAME = 0.85
"""Of thousands 95 % are wanted; a few dozen may lie lower by chance."""


@pytest.fixture(autouse=True)
def seed_is_told() -> None:
    print(f"GENERATED_SEED={SEED}")


def test_a_seed_gives_one_program() -> None:
    assert program(SEED) == program(SEED)
    assert program(SEED) != program(SEED + 1)


def test_a_fault_put_into_a_program_is_told() -> None:
    wrong = program(7, "G7") + '\nclass Wrong { static var n:Int = "one"; }\n'
    assert [item.message.split()[0] for item in told(wrong, "G7")] == ["HX112"]


@needs_haxe()
def test_what_haxe_accepts_has_no_error_and_no_warning() -> None:
    with HaxeJudge() as haxe:
        every = [judged(haxe, SEED + index) for index in range(PROGRAMS)]
    accepted = [one for one in every if not one.theirs]
    assert len(accepted) >= LEAST_ACCEPTED * PROGRAMS
    wrong = [
        f"{one.name}:{item.line}: {item.message}\n{one.text.splitlines()[item.line - 1]}"
        for one in accepted
        for item in one.ours
    ]
    assert not wrong, f"GENERATED_SEED={SEED}\n" + "\n".join(wrong)


@needs_haxe()
def test_programs_with_one_token_changed_are_judged_as_haxe_judges_them() -> None:
    with HaxeJudge() as haxe:
        every = [
            one for index in range(MUTATED) for one in compared(haxe, SEED + index, PER_PROGRAM)
        ]
    verdicts = Counter(one.verdict for one in every)
    different = "\n".join(str(one) for one in every if one.verdict != "same")
    assert verdicts["same"] >= LEAST_SAME * len(every), f"GENERATED_SEED={SEED}\n{different}"
