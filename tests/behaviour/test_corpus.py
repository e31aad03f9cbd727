"""The programs of tests/corpus mean in Elixir what they mean in Haxe, or carry an HX4.

Each one is compiled by our compiler; the real Elixir takes the result without a warning, `mix
format` leaves it alone, and `main` prints what Haxe printed (the `.out` beside the program, which
the first test asks Haxe for again). A failure shows the Haxe, the Elixir and the difference.
"""

from __future__ import annotations

import pytest

from tests.behaviour import haxe_reference
from tests.behaviour.harness import Program, corpus, judge
from tests.behaviour.haxe_reference import needs_haxe
from tests.support.elixir_oracle import needs_elixir

FOLDERS = (
    "mutation",
    "loops",
    "control_loops",
    "control_exceptions",
    "scan_loops",
    "values",
    "printing",
    "classes",
    "shared",
    "apps",
    "closures",
    "dialect",
)
PROGRAMS = [(folder, program) for folder in FOLDERS for program in corpus(folder)]


@needs_haxe
def test_the_expected_output_is_what_haxe_prints() -> None:
    judged = [program for _, program in PROGRAMS if program.mark("haxe") is None]
    printed = haxe_reference.outputs({program.name: program.text for program in judged})
    assert printed == {program.name: program.expected for program in judged}


@needs_elixir
@pytest.mark.parametrize(
    "program", [pytest.param(p, id=f"{folder}/{p.name}") for folder, p in PROGRAMS]
)
def test_program(program: Program) -> None:
    verdict = judge(program)
    if verdict.cause:
        pytest.fail(verdict.report(), pytrace=False)


def test_the_corpus_is_large_enough() -> None:
    sizes = {folder: len(corpus(folder)) for folder in FOLDERS}
    assert sizes["mutation"] >= 20
    assert sizes["loops"] >= 20
    assert sizes["control_loops"] >= 30
    assert sizes["control_exceptions"] >= 30
    assert sizes["scan_loops"] >= 10
    assert sizes["values"] >= 60
    assert sizes["printing"] >= 35
    assert sizes["classes"] >= 100
    assert sizes["shared"] >= 40
    assert sizes["apps"] >= 40
    assert sizes["closures"] >= 30


def test_names_are_unique_and_outputs_are_recorded() -> None:
    names = [program.name for _, program in PROGRAMS]
    assert len(names) == len(set(names))
    assert all(program.expected for _, program in PROGRAMS)


def test_scan_loops_say_what_they_expect() -> None:
    marks = [program.mark("scan") for program in corpus("scan_loops")]
    assert set(marks) == {"yes", "no", "either"}
    assert marks.count("yes") >= 5
    assert marks.count("no") >= 3
