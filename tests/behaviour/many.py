"""As many random programs as you like, in batches; failures are told as they come.

    python -m tests.behaviour.many --count 2000 --seed 7 [--failures /tmp/programs]

Each batch has the seed after the last one's, so that `--seed` with the number that a failure shows
and `--count 100` makes its batch again. Where Haxe refuses a batch the generator is at fault, which
is told and counted.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from tests.behaviour.batch import SAID, compiled, judged, random_programs
from tests.behaviour.harness import Verdict
from tests.behaviour.haxe_reference import HaxeRefusesError
from tests.behaviour.programs_common import COMMON
from tests.behaviour.reduce import reduced

BATCH = 100
REDUCED_SECONDS = 30.0
TOLD = 1_000
"""Characters of a failure that are printed; all of it is in the folder of failures."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="many")
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--failures", type=Path, help="a folder for each failing program")
    parser.add_argument("--reduce", action="store_true", help="make the failing ones small")
    options = parser.parse_args()
    gc.disable()
    causes: Counter[str] = Counter()
    lines = 0
    started = time.monotonic()
    for seed, verdicts in _batches(options.seed, options.count, causes):
        causes.update(verdict.cause or "same" for verdict in verdicts)
        lines += sum(verdict.program.text.count("\n") for verdict in verdicts)
        for verdict in verdicts:
            if verdict.cause and verdict.cause not in SAID:
                told = reduced(verdict, REDUCED_SECONDS) if options.reduce else verdict
                _tell(seed, told, options.failures)
        spent = time.monotonic() - started
        own = lines / max(1, causes.total()) - COMMON.count("\n")
        print(f"{causes.total()} programs of {own:.0f} lines, {spent:.0f} s: {dict(causes)}")
        sys.stdout.flush()
    sys.exit(any(cause != "same" and cause not in SAID for cause in causes))


def _batches(first: int, count: int, causes: Counter[str]) -> Iterator[tuple[int, list[Verdict]]]:
    """The seed of each batch and what came of it; a batch that Haxe refuses is told and counted."""
    sizes = [min(BATCH, count - start) for start in range(0, count, BATCH)]
    with ThreadPoolExecutor(1) as haxe, ThreadPoolExecutor(1) as elixir:
        written = haxe.submit(random_programs, first, sizes[0])
        last: tuple[int, Future[list[Verdict]]] | None = None
        for batch in range(len(sizes)):
            seed, this = first + batch, written
            if batch + 1 < len(sizes):
                written = haxe.submit(random_programs, seed + 1, sizes[batch + 1])
            try:
                programs = this.result()
            except HaxeRefusesError as error:
                causes["Haxe refuses"] += 1
                print(f"seed {seed}: {str(error)[:300]}", flush=True)
                continue
            made = compiled(programs)
            gc.collect()
            if last is not None:
                yield last[0], last[1].result()
            last = seed, elixir.submit(judged, programs, made)
        if last is not None:
            yield last[0], last[1].result()


def _tell(seed: int, verdict: Verdict, folder: Path | None) -> None:
    print(
        f"seed {seed} {verdict.program.name}: {verdict.cause}\n{verdict.detail[-TOLD:]}", flush=True
    )
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        name = f"{seed}_{verdict.program.name}"
        (folder / f"{name}.hx").write_text(verdict.program.text, "utf-8")
        (folder / f"{name}.txt").write_text(verdict.report(), "utf-8")


if __name__ == "__main__":
    main()
