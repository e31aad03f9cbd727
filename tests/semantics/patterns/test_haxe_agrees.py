"""The verdict of the real Haxe compiler about generated switches, with `dialect = "haxe"`.

For every switch: what Haxe refuses we report as HX201, and nothing else. What the preferred fix
makes of it (all missing cases, or a `default`) Haxe accepts. A case that we report as redundant
can be removed without Haxe noticing. `HAXE_SWITCHES=10000` asks for more of them.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from compiler_core.analysis import Settings
from compiler_core.base.diagnostic import Diagnostic, Edit, Fix
from compiler_core.base.text import LineIndex
from tests.semantics.patterns.generated import World, generate, module
from tests.support.check import FOLDER, analysis_of, applied
from tests.support.haxe_oracle import functions_by_line, name_of, needs_haxe, unmatched

pytestmark = needs_haxe()

BATCH = 100
SWITCHES = int(os.environ.get("HAXE_SWITCHES", "800"))
HAXE = Settings(dialect="haxe")


@pytest.mark.parametrize("seed", range(SWITCHES // BATCH))
def test_haxe_agrees(seed: int, tmp_path: Path) -> None:
    world = World(seed)
    functions = [generate(world, f"f{index}").text() for index in range(BATCH)]

    def whole(chosen: Sequence[str]) -> str:
        return module(world, list(chosen))

    text = whole(functions)
    refused = unmatched(tmp_path, whole, functions)
    diagnostics = analysis_of({"Main.hx": text}, HAXE).diagnostics(FOLDER + "Main.hx")
    found = _by_function(text, diagnostics)

    ours = {name for name, items in found.items() if any(d.code == "HX201" for d in items)}
    assert ours - refused == set(), "Haxe accepts these"
    assert refused - ours == set(), "Haxe refuses these"

    mended = _split(text, _fixes(found, ("HX201", "HX202"), set()), functions)
    assert unmatched(tmp_path, whole, mended) == set(), "the fix isn't enough for Haxe"
    shorter = _split(text, _fixes(found, ("HX203",), refused), functions)
    assert unmatched(tmp_path, whole, shorter) == set(), "a case was no longer redundant"


def _by_function(text: str, diagnostics: Sequence[Diagnostic]) -> dict[str, list[Diagnostic]]:
    lines, owner = LineIndex(text), functions_by_line(text)
    found: dict[str, list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        line = lines.line_of(diagnostic.span.start) + 1
        found.setdefault(owner[line], []).append(diagnostic)
    return found


def _fixes(
    found: dict[str, list[Diagnostic]], codes: tuple[str, ...], without: set[str]
) -> dict[str, Fix]:
    """One fix for each function that has a diagnostic with one of the codes. Where more is missing
    than fits into one fix, the fix is to add a default."""
    chosen: dict[str, Fix] = {}
    for name, diagnostics in found.items():
        for diagnostic in diagnostics:
            if diagnostic.code in codes and name not in without and diagnostic.fixes:
                fix = diagnostic.fixes[0]
                if fix.title.startswith("Add `case") and len(diagnostic.fixes) > 2:
                    fix = diagnostic.fixes[-1]
                chosen.setdefault(name, fix)
    return chosen


def _split(text: str, fixes: dict[str, Fix], functions: Sequence[str]) -> list[str]:
    """The functions that have a fix, each after it."""
    mended = []
    for function in functions:
        fix = fixes.get(name_of(function))
        if fix is not None:
            start = text.index(function)
            edits = tuple(Edit(edit.span.shifted(-start), edit.text) for edit in fix.edits)
            mended.append(applied(function, Fix(fix.title, edits, snippet=fix.snippet)))
    return mended
