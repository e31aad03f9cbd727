"""Compare our types with Haxe's at positions of the standard library and of programs.

    .venv/bin/python -m tests.semantics.oracle_types.run --positions 300
    .venv/bin/python -m tests.semantics.oracle_types.run --positions 5000 --seed 7 --list

Prints how many are the same, and for `--list` each that is not.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator

from compiler_core.query import Database
from tests.semantics.oracle_types.compare import Compared, compare, positions
from tests.semantics.oracle_types.hover import HaxeHover
from tests.semantics.oracle_types.modules import Corpus, corpora

PER_MODULE = 25


def sampled(
    corpus: Corpus, haxe: HaxeHover, count: int, seed: int, per_module: int = PER_MODULE
) -> Iterator[Compared]:
    """`count` answered positions or a few more, of modules in a seeded order."""
    generator = random.Random(seed)
    programs = corpus.programs()
    generator.shuffle(programs)
    db: Database = corpus.analysis().db
    answered = 0
    for program in programs:
        if answered >= count:
            return
        for compared in compare(db, haxe, program, positions(program, generator, per_module)):
            answered += 1
            yield compared


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--positions", type=int, default=300)
    parser.add_argument("--per-module", type=int, default=PER_MODULE)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", choices=sorted(corpora()), default="std")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    with HaxeHover() as haxe:
        corpus = corpora()[options.corpus]
        for found in sampled(corpus, haxe, options.positions, options.seed, options.per_module):
            counts[found.verdict] += 1
            if options.list and found.verdict != "same":
                print(found)
    total = sum(counts.values())
    share = 100 * counts["same"] / max(total, 1)
    print(f"{options.corpus}: {total} positions, {share:.1f} % the same: {dict(counts)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
