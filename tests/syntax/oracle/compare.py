"""Our verdict beside Haxe's, over mutations of valid files; run once, by hand:

    .venv/bin/python -m tests.syntax.oracle.compare --count 5000 --seed 1 --show 10

Both readers judge the same texts. Where both refuse, lines are compared: ours counts as right on
Haxe's line, or before it where it is at least as near to the line that was changed. What Haxe 4.2.5
refuses and 4.3 allows (`newer.py`) is judged by what 4.2.5 says of the same text in 4.2's spelling;
it is counted apart, as agreement.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from compiler_core.syntax import additions
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.parse import parse_file
from tests.syntax.oracle.haxe_parser import DEFINES, HaxeParser, Refusal
from tests.syntax.oracle.mutations import Mutation, mutations
from tests.syntax.oracle.newer import in_older_spelling

STD = Path("/usr/share/haxe/std")
OWN = Path(__file__).parents[3]


@dataclass(frozen=True, slots=True)
class Judged:
    """A text with both verdicts. `newer` is set where only forms of Haxe 4.3 part them."""

    mutation: Mutation
    theirs: Refusal | None
    ours: SyntaxFault | None
    newer: bool = False

    @property
    def agrees(self) -> bool:
        return self.newer or (self.theirs is None) == (self.ours is None)

    @property
    def our_line(self) -> int:
        assert self.ours is not None
        return self.mutation.text.count("\n", 0, self.ours.span.start) + 1

    @property
    def is_on_line(self) -> bool:
        return self.theirs is not None and self.our_line == self.theirs.line

    @property
    def is_earlier(self) -> bool:
        return self.theirs is not None and self.our_line < self.theirs.line

    @property
    def is_near(self) -> bool:
        """Whether our line is no farther from the line that was changed than Haxe's."""
        assert self.theirs is not None
        changed = self.mutation.line
        return abs(self.our_line - changed) <= abs(self.theirs.line - changed)

    def describe(self) -> str:
        change = self.mutation
        ours = "accepted"
        if self.ours is not None:
            ours = f"{self.ours.kind} {self.ours.found!r} line {self.our_line}"
        theirs = "accepted" if self.theirs is None else f"{self.theirs.message} {self.theirs.line}"
        where = f"{change.file}:{change.line} {change.kind}"
        return f"{where}\n  Haxe: {theirs}\n  ours: {ours}\n{change.excerpt()}\n"


@dataclass(slots=True)
class Report:
    judged: list[Judged] = field(default_factory=list)

    @property
    def differing(self) -> list[Judged]:
        return [one for one in self.judged if not one.agrees]

    @property
    def agreement(self) -> float:
        return 1 - len(self.differing) / max(1, len(self.judged))

    @property
    def refused_by_both(self) -> list[Judged]:
        return [one for one in self.judged if one.theirs is not None and one.ours is not None]

    @property
    def earlier(self) -> list[Judged]:
        """Refused by both, ours on an earlier line, which is at least as near to the change."""
        return [one for one in self.refused_by_both if one.is_earlier and one.is_near]

    @property
    def elsewhere(self) -> list[Judged]:
        """Refused by both, ours on a later line or on an earlier one that is less to the point."""
        return [
            one
            for one in self.refused_by_both
            if not one.is_on_line and not (one.is_earlier and one.is_near)
        ]

    @property
    def line_agreement(self) -> float:
        return 1 - len(self.elsewhere) / max(1, len(self.refused_by_both))


def valid_files(haxe: HaxeParser, paths: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """(name, text) of the files that both readers take."""
    texts = [(str(path), path.read_bytes().decode()) for path in paths]
    verdicts = haxe.verdicts(text for _, text in texts)
    for (name, text), verdict in zip(texts, verdicts, strict=True):
        if verdict is None and first_fault(text) is None:
            yield name, text


def compare(haxe: HaxeParser, made: Sequence[Mutation]) -> Report:
    report = Report()
    verdicts = haxe.verdicts(mutation.text for mutation in made)
    for mutation, theirs in zip(made, verdicts, strict=True):
        report.judged.append(Judged(mutation, theirs, first_fault(mutation.text)))
    lenient = [
        (place, older)
        for place, one in enumerate(report.judged)
        if one.theirs is not None and one.ours is None
        if (older := in_older_spelling(one.mutation.text)) != one.mutation.text
    ]
    for (place, _), theirs in zip(lenient, haxe.verdicts(text for _, text in lenient), strict=True):
        if theirs is None:
            one = report.judged[place]
            report.judged[place] = Judged(one.mutation, one.theirs, one.ours, newer=True)
    return report


TYPED = additions.READ_BY_HAXE | {"for_without_in", "loop_variable"}
"""Faults of ours that Haxe's typer tells, not its parser."""


def first_fault(text: str) -> SyntaxFault | None:
    """Our first fault that is one of syntax to Haxe as well."""
    faults = parse_file(text, DEFINES, dialect="haxe").faults
    return next((fault for fault in faults if fault.kind not in TYPED), None)


def standard_library() -> list[Path]:
    return sorted(STD.rglob("*.hx"))


def is_dense(path: Path) -> bool:
    """Mostly the bodies of functions, which externs have none of."""
    source = path.read_bytes()
    return len(source) < 40_000 and source.count(b"=") > 40 and b"extern class" not in source


def make(files: Sequence[tuple[str, str]], count: int, seed: int) -> list[Mutation]:
    """`count` mutations, spread evenly over the files."""
    made: list[Mutation] = []
    for place, (name, text) in enumerate(files):
        share = count * (place + 1) // len(files) - count * place // len(files)
        made.extend(mutations(name, text, share, seed))
    return made


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--count", type=int, default=5000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--files", type=int, default=0, help="of the std, 0: all")
    arguments.add_argument("--dense", action="store_true", help="no declarations of externs")
    arguments.add_argument("--show", type=int, default=20, help="differences to print")
    arguments.add_argument("--lines", type=int, default=0, help="lines elsewhere to print")
    options = arguments.parse_args()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder, HaxeParser(Path(folder)) as haxe:
        own = [*(OWN / "tests" / "syntax").rglob("*.hx"), *(OWN / "examples").rglob("*.hx")]
        std = [path for path in standard_library() if not options.dense or is_dense(path)]
        if options.files:
            std = random.Random(options.seed).sample(std, options.files)
        files = list(valid_files(haxe, [*std, *sorted(own)]))
        report = compare(haxe, make(files, options.count, options.seed))
    for one in report.differing[: options.show]:
        print(one.describe())
    for one in report.elsewhere[: options.lines]:
        print("LINE", one.describe())
    kinds = Counter("too lenient" if one.ours is None else "too strict" for one in report.differing)
    refused = sum(one.theirs is not None for one in report.judged)
    print(
        f"{len(report.judged)} mutations of {len(files)} files, {refused} refused by Haxe;"
        f" same verdict {report.agreement:.2%} ({dict(kinds)},"
        f" {sum(one.newer for one in report.judged)} of 4.3);"
        f" same line, or earlier and nearer, {report.line_agreement:.2%}"
        f" ({len(report.earlier)} earlier) of {len(report.refused_by_both)};"
        f" {time.perf_counter() - started:.0f} s"
    )


if __name__ == "__main__":
    main()
