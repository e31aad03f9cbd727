"""Generated programs beside Haxe: what Haxe accepts has no error and no warning here.

    .venv/bin/python -m tests.semantics.generated.run --count 200 --seed 1
    .venv/bin/python -m tests.semantics.generated.run --count 100 --seed 1 --mutants 5

`--mutants` changes one token of each program that Haxe accepts, so many times, and compares verdict
and line: that Haxe finds an error, and that one of ours is on the line of Haxe's first.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.semantics.generated.judge import HaxeJudge, Said
from tests.semantics.generated.mutants import Mutant, mutants
from tests.semantics.generated.ours import Dialect, told
from tests.semantics.generated.programs import program


@dataclass(frozen=True, slots=True)
class Judged:
    name: str
    text: str
    theirs: tuple[Said, ...]
    """Haxe's errors."""
    ours: tuple[Said, ...]
    """Our errors and warnings."""


def judged(haxe: HaxeJudge, seed: int) -> Judged:
    """Every fourth program is read in the cookbook's dialect."""
    name = f"G{seed}"
    text = program(seed, name)
    dialect: Dialect = "haxe" if seed % 4 else "cookbook"
    return Judged(name, text, haxe.faults(text, name), told(text, name, dialect))


@dataclass(frozen=True, slots=True)
class Compared:
    mutant: Mutant
    judged: Judged

    @property
    def verdict(self) -> str:
        ours = {item.line for item in self.judged.ours if not item.is_warning}
        if not self.judged.theirs:
            return "only ours" if ours else "same"
        if not ours:
            return "only Haxe"
        return "same" if self.judged.theirs[0].line in ours else "other line"

    def __str__(self) -> str:
        one = self.judged
        ours = next((item for item in one.ours if not item.is_warning), None)
        theirs = one.theirs[0] if one.theirs else None
        where = f"{one.name} [{self.mutant.kind} at {self.mutant.line}] {self.verdict}"
        return f"{where}:\n    Haxe {theirs}\n    ours {ours}"


def compared(haxe: HaxeJudge, seed: int, count: int) -> Iterator[Compared]:
    """Mutants of a program that Haxe accepts, beside Haxe; none of another's."""
    name = f"G{seed}"
    text = program(seed, name)
    if haxe.faults(text, name):
        return
    for index, mutant in enumerate(mutants(text, Random(seed), count)):
        own = f"{name}m{index}"
        changed = mutant.text.replace(name, own)
        theirs = haxe.faults(changed, own)
        found = Judged(own, changed, theirs, told(changed, own))
        yield Compared(mutant, found)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mutants", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="a folder for the programs that differ")
    options = parser.parse_args()
    seeds = range(options.seed, options.seed + options.count)
    with HaxeJudge() as haxe:
        if options.mutants:
            return _mutants(haxe, seeds, options.mutants, options.keep)
        return _programs(haxe, seeds, options.keep)


def _programs(haxe: HaxeJudge, seeds: range, keep: Path | None) -> int:
    accepted = alarmed = missed = 0
    for seed in seeds:
        found = judged(haxe, seed)
        accepted += not found.theirs
        if found.theirs and not any(not item.is_warning for item in found.ours):
            missed += 1
            print(f"{found.name}:{found.theirs[0].line}: only Haxe: {found.theirs[0].message}")
        if not found.theirs and found.ours:
            alarmed += 1
            for item in found.ours:
                print(f"{found.name}:{item.line}: {item.message}")
            if keep is not None:
                (keep / f"{found.name}.hx").write_text(found.text, encoding="utf-8")
    print(
        f"{accepted} of {len(seeds)} programs are right by Haxe; {alarmed} of them with alarms;"
        f" of the others {missed} are right by us"
    )
    return 1 if alarmed else 0


def _mutants(haxe: HaxeJudge, seeds: range, count: int, keep: Path | None) -> int:
    verdicts: Counter[str] = Counter()
    for seed in seeds:
        for one in compared(haxe, seed, count):
            verdicts[one.verdict] += 1
            if one.verdict != "same":
                print(one)
                if keep is not None:
                    path = keep / f"{one.judged.name}.hx"
                    path.write_text(one.judged.text, encoding="utf-8")
    total = sum(verdicts.values())
    share = 100 * verdicts["same"] / max(1, total)
    print(f"{total} mutants, {share:.1f} % the same: {dict(verdicts)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
