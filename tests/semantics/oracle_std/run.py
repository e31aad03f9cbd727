"""Check Haxe's standard library as a target sees it, beside Haxe's own verdict.

    .venv/bin/python -m tests.semantics.oracle_std.run --target js --all
    .venv/bin/python -m tests.semantics.oracle_std.run --target eval --sample 200 --seed 7 --list

Prints the errors of files that Haxe compiles, by code; `--list` each of them. Exits 1 if any.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from compiler_core.analysis import Analysis, Settings
from compiler_core.base.diagnostic import Diagnostic, Severity
from tests.semantics.oracle_std.targets import TARGETS, Target
from tests.semantics.oracle_std.verdict import accepted

Dialect = Literal["cookbook", "haxe"]


def analysis_of(target: Target, dialect: Dialect) -> Analysis:
    analysis = Analysis(Settings(dialect, defines=tuple(target.defines.items())))
    analysis.set_class_paths(target.class_paths)
    return analysis


def errors(analysis: Analysis, path: str) -> Iterator[Diagnostic]:
    """What is wrong in Haxe's sense: faults of names, types and patterns."""
    for found in analysis.first_diagnostics(path):
        if found.severity is Severity.ERROR:
            yield found


def chosen(target: Target, sample: int | None, seed: int) -> list[str]:
    modules = sorted(target.modules())
    if sample is None or sample >= len(modules):
        return modules
    return sorted(random.Random(seed).sample(modules, sample))


def false_alarms(
    target: Target, dialect: Dialect, modules: Sequence[str]
) -> dict[str, list[Diagnostic]]:
    """By file, the errors in modules that Haxe compiles; files without one as well."""
    with tempfile.TemporaryDirectory() as folder:
        fine = accepted(target, modules, folder)
    analysis = analysis_of(target, dialect)
    files = target.modules()
    return {files[module]: list(errors(analysis, files[module])) for module in sorted(fine)}


def line_of(path: str, offset: int) -> int:
    text = Path(path).read_bytes().decode("utf-8", "replace")
    return text.count("\n", 0, offset) + 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--target", choices=sorted(TARGETS), default="eval")
    parser.add_argument("--dialect", choices=("haxe", "cookbook"), default="haxe")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--sample", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    target = TARGETS[options.target]
    modules = chosen(target, None if options.all else options.sample, options.seed)
    found = false_alarms(target, options.dialect, modules)
    codes: Counter[str] = Counter()
    for path, told in found.items():
        codes.update(one.code for one in told)
        for one in told if options.list else ():
            print(f"{path}:{line_of(path, one.span.start)}: {one.code} {one.message}")
    faulty = sum(1 for told in found.values() if told)
    print(
        f"{target.name}, {options.dialect}: {len(found)} of {len(modules)} modules are right by"
        f" Haxe; {faulty} of them with {sum(codes.values())} errors: {dict(codes.most_common())}"
    )
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
