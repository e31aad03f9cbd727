"""As many random programs as you like, in batches; failures are told as they come.

    python -m tests.behaviour.many --count 2000 --seed 7 [--failures /tmp/programs]

Each batch has the seed after the last one's, so that `--seed` with the number that a failure shows
and `--count 50` makes its batch again. Where Haxe refuses a batch the generator is at fault, which
is told and counted.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

from tests.behaviour.batch import SAID, judge_many, random_programs
from tests.behaviour.harness import Verdict
from tests.behaviour.haxe_reference import HaxeRefusesError
from tests.behaviour.reduce import reduced

BATCH = 50
REDUCED_SECONDS = 30.0


def main() -> None:
    parser = argparse.ArgumentParser(prog="many")
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--failures", type=Path, help="a folder for each failing program")
    parser.add_argument("--reduce", action="store_true", help="make the failing ones small")
    options = parser.parse_args()
    causes: Counter[str] = Counter()
    started = time.monotonic()
    for batch in range(-(-options.count // BATCH)):
        seed = options.seed + batch
        try:
            verdicts = judge_many(random_programs(seed, min(BATCH, options.count - batch * BATCH)))
        except HaxeRefusesError as error:
            causes["Haxe refuses"] += 1
            print(f"seed {seed}: {str(error)[:300]}", flush=True)
            continue
        causes.update(verdict.cause or "same" for verdict in verdicts)
        for verdict in verdicts:
            if verdict.cause and verdict.cause not in SAID:
                told = reduced(verdict, REDUCED_SECONDS) if options.reduce else verdict
                _tell(seed, told, options.failures)
        spent = time.monotonic() - started
        print(f"{causes.total()} programs, {spent:.0f} s: {dict(causes)}", flush=True)
    sys.exit(any(cause != "same" and cause not in SAID for cause in causes))


def _tell(seed: int, verdict: Verdict, folder: Path | None) -> None:
    print(f"seed {seed} {verdict.program.name}: {verdict.cause}\n{verdict.detail}", flush=True)
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        name = f"{seed}_{verdict.program.name}"
        (folder / f"{name}.hx").write_text(verdict.program.text, "utf-8")
        (folder / f"{name}.txt").write_text(verdict.report(), "utf-8")


if __name__ == "__main__":
    main()
