"""All failures of the behaviour tests, sorted by cause, in one Markdown file.

    python -m tests.behaviour.report FILE [RANDOM PROGRAMS [SEED]]

The test run says that something fails; this says what fails for the same reason, with the smallest
program of each kind, made smaller where it can be.
"""

from __future__ import annotations

import re
import secrets
import sys
import time
from collections import defaultdict
from pathlib import Path

from tests.behaviour.batch import judge_many, random_programs
from tests.behaviour.harness import Program, Verdict, corpus, judge
from tests.behaviour.reduce import kind, reduced
from tests.behaviour.test_corpus import FOLDERS

SECONDS_PER_CAUSE = 20.0


def main(target: Path, count: int, seed: int) -> None:
    wanted = [program for folder in FOLDERS for program in corpus(folder)]
    random = random_programs(seed, count) if count else []
    verdicts = [*(judge(program) for program in wanted), *judge_many(random)]
    parts = [f"# Behaviour, {time.strftime('%H:%M')}", "", _summary(verdicts, wanted), ""]
    by_cause: defaultdict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        if verdict.cause:
            by_cause[_general(verdict)].append(verdict)
    for cause, group in sorted(by_cause.items(), key=lambda item: -len(item[1])):
        parts += _section(cause, group)
    target.write_text("\n".join(parts), "utf-8")


def _summary(verdicts: list[Verdict], wanted: list[Program]) -> str:
    passed = sum(not verdict.cause for verdict in verdicts[: len(wanted)])
    others = verdicts[len(wanted) :]
    random_passed = sum(not verdict.cause for verdict in others)
    diagnosed = [
        verdict.program.name
        for verdict in verdicts
        if not verdict.cause
        and any(
            f.code.startswith("HX4") and f.severity == "warning" for f in verdict.generated.faults
        )
    ]
    return (
        f"Corpus: {passed} of {len(wanted)} pass ({len(diagnosed)} of them by an HX4: "
        f"{', '.join(diagnosed) or 'none'}). Random programs: {random_passed} of {len(others)}."
    )


def _section(cause: str, group: list[Verdict]) -> list[str]:
    smallest = reduced(min(group, key=lambda v: len(v.program.text)), SECONDS_PER_CAUSE)
    names = ", ".join(verdict.program.name for verdict in group)
    return [f"## {cause} ({len(group)})", "", names, "", "```", smallest.report(), "```", ""]


def _general(verdict: Verdict) -> str:
    """The kind of failure without the program's own names."""
    first = next(iter(verdict.detail.splitlines()), "")
    if verdict.cause in ("other output", "mix format differs"):
        return verdict.cause
    if verdict.cause == "the compiler crashes":
        return kind(verdict)
    first = re.sub(r"line \d+: ", "", first)
    first = re.sub(r"\b(Random\d+|[vpi]\d+|helper\d+)\b", "…", first)
    return f"{verdict.cause}: {first[:100]}"


if __name__ == "__main__":
    main(
        Path(sys.argv[1]),
        int(sys.argv[2]) if len(sys.argv) > 2 else 0,
        int(sys.argv[3]) if len(sys.argv) > 3 else secrets.randbelow(10**9),
    )
