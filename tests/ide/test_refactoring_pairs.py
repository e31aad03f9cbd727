"""Refactorings keep what a program does: a sample of (program, action) pairs, judged by Haxe.

`python -m tests.ide.refactoring_pairs 400` is the long run.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from compiler_core.analysis import Analysis, Settings
from compiler_core.base.span import Span
from compiler_core.ide.actions import code_actions
from compiler_core.ide.inlay_hints import Wanted, inlay_hints
from tests.ide.refactoring_pairs import (
    Pair,
    applied,
    changed,
    kind,
    new_errors,
    pairs,
    program_files,
    ranges,
)
from tests.support.haxe_oracle import needs_haxe

SAMPLE = 24
"""Programs of the sample."""


@pytest.fixture(scope="module")
def sample() -> list[Pair]:
    chance = random.Random(4)
    files = chance.sample(program_files(), SAMPLE)
    return [pair for path in files for pair in pairs(path, 3, chance)]


def test_the_sample_has_many_kinds(sample: list[Pair]) -> None:
    assert len(sample) >= 2 * SAMPLE
    assert len({kind(pair.title) for pair in sample}) >= 10


def test_nothing_new_is_wrong_afterwards(sample: list[Pair]) -> None:
    assert [(pair.name, pair.title, found[:2]) for pair, found in new_errors(sample)] == []


@needs_haxe()
def test_the_programs_print_the_same(sample: list[Pair]) -> None:
    assert [(pair.name, pair.title, after) for pair, _, after in changed(sample)] == []


@pytest.mark.parametrize("path", program_files()[::12], ids=lambda path: path.stem)
def test_damaged_programs_have_actions_or_none(path: Path) -> None:
    """Half of a file, or a file with a hole: nothing raises, and all edits are in the text."""
    text = path.read_text("utf-8")
    chance = random.Random(7)
    for _ in range(2):
        at = chance.randrange(len(text))
        damaged = text[:at] + text[at + chance.randrange(1, 40) :]
        analysis = Analysis(Settings("cookbook"))
        analysis.open_file("/p/X.hx", damaged)
        inlay_hints(analysis.db, "/p/X.hx", Span(0, len(damaged)), Wanted(elixir_names=True))
        for span in chance.sample(found := ranges(analysis, "/p/X.hx"), min(20, len(found))):
            for action in code_actions(analysis.db, "/p/X.hx", span):
                edits = action.edits
                assert all(0 <= one.span.start <= one.span.end <= len(damaged) for one in edits)
                applied(damaged, edits, action.snippet)
