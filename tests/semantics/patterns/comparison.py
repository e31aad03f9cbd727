"""Generated switches, as we and the real Haxe judge them: every difference, by name.

For a batch of functions (`differences`):

- *verdict*: what Haxe refuses we report as HX201, and nothing else;
- *other error*: we report no other error in them;
- *in vain*: every case or pattern that Haxe calls unused we report as redundant, and we report no
  other, but for the rule below;
- *witness*: with all missing cases added (or a `default`, where they are too many for one fix) Haxe
  accepts the switch, and none of the added cases is unused;
- *removal*: with any one case or alternative that we report removed, Haxe accepts what it accepted.

We report more than Haxe by three rules (`HX203.md` has them), which `_StrictMatrix` does without:

- *wildcards*: Haxe takes a wildcard for used unless wildcards above take the same, though the
  constructors above may leave nothing for it;
- *alternatives*: Haxe mostly overlooks the cases above that have alternatives or `x = p`, and
  tells at most one of a case's alternatives, at times none where they stand in several places;
- *extractors*: Haxe takes a case with an extractor for used.

Two rules make us report less: *needed*, Haxe calls a case unused and refuses the switch without it;
*guarded*, an alternative that captures something else for the guard is tried, whatever Haxe says.

So what `_StrictMatrix` finds redundant Haxe must, and what Haxe finds redundant we must, if only
before we ask what is needed.

    python -m tests.semantics.patterns.comparison --switches 10000 --seed 0
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from compiler_core.analysis import Settings
from compiler_core.base.diagnostic import Diagnostic, Edit, Fix, Severity
from compiler_core.base.text import LineIndex
from compiler_core.semantics import typed
from compiler_core.semantics.patterns import check, lowering
from compiler_core.semantics.patterns.lowering import Lowering
from compiler_core.semantics.patterns.matrix import Matrix, Split
from compiler_core.semantics.patterns.rows import Row
from compiler_core.semantics.patterns.space import Column, Constructor, Pattern, Space
from tests.semantics.patterns.generated import generate, module
from tests.semantics.patterns.generated_types import World
from tests.support.check import FOLDER, analysis_of, applied
from tests.support.haxe_oracle import HaxeVerdict, functions_by_line, name_of, verdict

BATCH = 100
HAXE = Settings(dialect="haxe")
IN_VAIN = ("HX203", "HX204", "HX205")

Functions = Mapping[str, str]
"""By name, a function's text."""


class Difference(NamedTuple):
    rule: str
    function: str
    detail: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.detail}\n{self.function}"


class Place(NamedTuple):
    """Of a message: the function, the line in it (from 0), and the column."""

    function: str
    line: int
    column: int


def compare_world(seed: int, folder: Path, count: int = BATCH) -> list[Difference]:
    world = World(seed)
    functions = [generate(world, f"f{index}").text() for index in range(count)]
    return differences(world, functions, folder)


def differences(world: World, functions: Sequence[str], folder: Path) -> list[Difference]:
    def whole(chosen: Sequence[str]) -> str:
        return module(world, list(chosen))

    by_name = {name_of(function): function for function in functions}
    haxe = verdict(folder, whole, functions)
    ours = diagnostics_by_function(whole(functions))
    found = [*_of_verdicts(by_name, haxe, ours), *_of_vain_cases(world, by_name, haxe, ours)]
    found += _of_witnesses(world, by_name, ours, folder)
    found += _of_removals(world, by_name, haxe, ours, folder)
    return found


Found = dict[str, list[tuple[Place, Diagnostic]]]


def diagnostics_by_function(text: str, settings: Settings | None = HAXE) -> Found:
    """Ours, by function; edits are relative to the function."""
    lines, owner = LineIndex(text), functions_by_line(text)
    first: dict[str, int] = {}
    for number, name in owner.items():
        first.setdefault(name, number)
    found: Found = {}
    for diagnostic in analysis_of({"Main.hx": text}, settings).diagnostics(FOLDER + "Main.hx"):
        position = lines.position(diagnostic.span.start)
        name = owner[position.line + 1]
        start = lines.starts[first[name] - 1]
        place = Place(name, position.line + 1 - first[name], position.column)
        moved = tuple(_moved(fix, start) for fix in diagnostic.fixes)
        found.setdefault(name, []).append((place, replace(diagnostic, fixes=moved)))
    return found


def _moved(fix: Fix, start: int) -> Fix:
    edits = tuple(Edit(edit.span.shifted(-start), edit.text) for edit in fix.edits)
    return Fix(fix.title, edits, snippet=fix.snippet)


def _of_verdicts(functions: Functions, haxe: HaxeVerdict, ours: Found) -> Iterator[Difference]:
    for name, message in haxe.errors:
        yield Difference("generator", functions[name], message)
    for name, function in functions.items():
        codes = {d.code: d for _, d in ours.get(name, ()) if d.severity is Severity.ERROR}
        if name in haxe.refused and not codes:
            yield Difference("verdict", function, "Haxe refuses it")
        if name not in haxe.refused and "HX201" in codes:
            yield Difference("verdict", function, f"Haxe accepts it: {codes['HX201'].message}")
        for code in codes.keys() - {"HX201"}:
            yield Difference("other error", function, f"{code} {codes[code].message}")


# --- in vain -------------------------------------------------------------------------------------


class _StrictMatrix(Matrix):
    """Distrusts all types, so that only a wildcard makes a wildcard redundant, and leaves out the
    rows that have alternatives."""

    def useful(self, rows: tuple[Row, ...], row: Row, columns: tuple[Column, ...]) -> bool:
        return super().useful(tuple(filter(_is_plain, rows)), row, columns)

    def split(self, column: Column, heads: list[Constructor]) -> Split:
        return replace(super().split(column, heads), is_certain=False)


_lower = Lowering.lower


def _strictly_lowered(
    self: Lowering, pattern: typed.Pattern, column: Column, path: lowering.Path = ()
) -> Pattern | None:
    """`x = p` as alternatives of which there is one: Haxe overlooks it as well."""
    found = _lower(self, pattern, column, path)
    if isinstance(pattern, typed.Bind) and pattern.inner is not None and found is not None:
        return self.space.written((found,))
    return found


def _is_plain(row: Row) -> bool:
    return all(not item.alternatives and _is_plain(item.arguments) for item in row)


def _of_vain_cases(
    world: World, functions: Functions, haxe: HaxeVerdict, ours: Found
) -> Iterator[Difference]:
    by_haxe: dict[str, set[int]] = {name: set() for name in functions}
    patterns: dict[str, set[tuple[int, int]]] = {name: set() for name in functions}
    for name, line in haxe.unused_cases:
        by_haxe[name].add(line)
    for name, line, column in haxe.unused_patterns:
        while functions[name].splitlines()[line][column] == "(":
            column += 1
        patterns[name].add((line, column))
    unclear = []
    for name in functions:
        cases, alternatives = _vain(ours.get(name, ()))
        starts = {(line, column) for line, column, _ in alternatives}
        if cases != by_haxe[name] or starts != patterns[name]:
            unclear.append(name)
    with (
        mock.patch.object(check, "Matrix", _StrictMatrix),
        mock.patch.object(Space, "either", Space.written),
        mock.patch.object(Lowering, "lower", _strictly_lowered),
    ):
        strict = diagnostics_by_function(module(world, [functions[name] for name in unclear]))
    with mock.patch.object(check, "_needed_by_haxe", return_value=False):
        ours = diagnostics_by_function(module(world, [functions[name] for name in unclear]))
    for name in unclear:
        ours_here, strictly = _vain(ours.get(name, ())), _vain(strict.get(name, ()))
        nested = functions[name].count("switch (") > 1
        skipped = name in haxe.crashed or (nested and name in haxe.refused)
        yield from (
            Difference("in vain", functions[name], detail)
            for detail in _vain_details(
                by_haxe[name], patterns[name], ours_here, strictly, skipped, functions[name]
            )
        )


Vain = tuple[set[int], set[tuple[int, int, int]]]
"""The lines of cases; the lines, first and last columns of alternatives."""


def _vain(found: Sequence[tuple[Place, Diagnostic]]) -> Vain:
    cases = {place.line for place, d in found if d.code in ("HX203", "HX205")}
    alternatives = {
        (place.line, place.column, place.column + d.span.end - d.span.start)
        for place, d in found
        if d.code == "HX204"
    }
    return cases, alternatives


def _vain_details(
    cases: set[int],
    patterns: set[tuple[int, int]],
    ours: Vain,
    strict: Vain,
    haxe_stopped: bool,
    function: str,
) -> Iterator[str]:
    for line in sorted(cases - ours[0]):
        yield f"Haxe calls the case of line {line} unused"
    for line, column in sorted(patterns):
        ours_here = [(a, b) for number, a, b in ours[1] if number == line]
        guarded = " if (" in function.splitlines()[line]
        if line not in ours[0] and not guarded and not any(a <= column < b for a, b in ours_here):
            yield f"Haxe calls the pattern at {line}:{column} unused"
    if haxe_stopped:
        return
    told = {line for line, _ in patterns} | cases
    exempt = ("=>", "null")  # extractors; null that Haxe tries first
    lines = enumerate(function.splitlines())
    told.update(line for line, text in lines if any(word in text for word in exempt))
    told.update(
        line for line, text in enumerate(function.splitlines()) if _places_of("|", text) > 1
    )
    for line in sorted(strict[0] - told):
        yield f"Haxe doesn't call the case of line {line} unused"
    told.update(line for line, text in enumerate(function.splitlines()) if _alternatives(text) > 1)
    for line in sorted({line for line, _, _ in strict[1]} - told):
        yield f"Haxe calls no pattern of line {line} unused"


def _alternatives(case: str) -> int:
    """How often a case says "or": by `|`, and by commas outside of all brackets."""
    depth = commas = 0
    for character in case:
        depth += (character in "([{") - (character in ")]}")
        commas += character == "," and depth == 0
    return case.count("|") + commas


def _places_of(sign: str, text: str) -> int:
    """In how many pairs of brackets (and outside of all) the sign stands."""
    places: set[int] = set()
    around = [0]
    for index, character in enumerate(text, start=1):
        if character in "([{":
            around.append(index)
        elif character in ")]}" and len(around) > 1:
            around.pop()
        elif character == sign:
            places.add(around[-1])
    return len(places)


# --- fixes ---------------------------------------------------------------------------------------


def _of_witnesses(
    world: World, functions: Functions, ours: Found, folder: Path
) -> Iterator[Difference]:
    mended: dict[str, str] = {}
    for name, found in ours.items():
        fixes = [added_cases(d) for _, d in found if d.code in ("HX201", "HX202") and d.fixes]
        if fixes:
            every = Fix("", tuple(e for fix in fixes for e in fix.edits), snippet=fixes[0].snippet)
            mended[name] = applied(functions[name], every)
    haxe = verdict(folder, lambda chosen: module(world, list(chosen)), list(mended.values()))
    for name, message in haxe.errors:
        yield Difference("witness", mended[name], f"not what Haxe reads: {message}")
    for name in haxe.refused:
        yield Difference("witness", mended[name], "with all cases added Haxe still refuses it")
    for name, line in haxe.unused_cases:
        if "TODO" in mended[name].splitlines()[line]:
            yield Difference("witness", mended[name], f"the added case in line {line} is unused")


def added_cases(diagnostic: Diagnostic) -> Fix:
    """The fix that leaves nothing missing."""
    first = diagnostic.fixes[0]
    if first.title.startswith("Add `case") and len(diagnostic.fixes) > 2:
        return diagnostic.fixes[-1]
    return first


def _of_removals(
    world: World, functions: Functions, haxe: HaxeVerdict, ours: Found, folder: Path
) -> Iterator[Difference]:
    shorter: dict[str, tuple[str, Diagnostic]] = {}
    for name, found in ours.items():
        if name in haxe.refused:
            continue
        for index, (_, diagnostic) in enumerate(found):
            if diagnostic.code in IN_VAIN and diagnostic.fixes:
                text = applied(functions[name], diagnostic.fixes[0])
                new = f"{name}_{index}"
                shorter[new] = (re.sub(rf"\b{name}\b", new, text, count=1), diagnostic)
    texts = [text for text, _ in shorter.values()]
    for name in verdict(folder, lambda chosen: module(world, list(chosen)), texts).refused:
        text, diagnostic = shorter[name]
        yield Difference("removal", text, f"not in vain: {diagnostic.code} {diagnostic.message}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--switches", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--show", type=int, default=3, help="differences shown of each rule")
    options = parser.parse_args()
    counted: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(options.seed, options.seed + options.switches // BATCH):
            for difference in compare_world(seed, Path(folder)):
                counted[difference.rule] += 1
                if counted[difference.rule] <= options.show:
                    print(f"seed {seed}: {difference}", flush=True)
            if (seed + 1) % 10 == 0:
                print(f"up to seed {seed}: {dict(counted) or 'no differences'}", flush=True)
    print(f"{options.switches} switches: {dict(counted) or 'no differences'}")


if __name__ == "__main__":
    main()
