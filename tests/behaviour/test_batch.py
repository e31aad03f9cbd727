"""A batch says of each program what `judge` says of it alone."""

from __future__ import annotations

from random import Random

from tests.behaviour.batch import file_text, judge_many
from tests.behaviour.harness import Program, judge
from tests.behaviour.programs import program, without_common
from tests.behaviour.programs_common import COMMON
from tests.support.elixir_oracle import needs_elixir

GREETING = 'class {name} {{ static function main() {{ Sys.println("hi"); {more} }} }}'


@needs_elixir
def test_each_program_has_its_own_verdict() -> None:
    programs = [
        Program("Good", GREETING.format(name="Good", more=""), "hi\n"),
        Program("Differs", GREETING.format(name="Differs", more=""), "hello\n"),
        Program("Raises", GREETING.format(name="Raises", more='throw "no";'), "hi\n"),
        Program("Refused", GREETING.format(name="Refused", more="var n:Int = nothing;"), "hi\n"),
    ]
    verdicts = judge_many(programs)
    assert [verdict.program for verdict in verdicts] == programs
    assert [verdict.cause for verdict in verdicts] == [judge(one).cause for one in programs]
    assert verdicts[0].cause == ""
    assert verdicts[1].cause == "other output"
    assert verdicts[2].cause == "fails in Elixir"
    assert verdicts[3].cause.startswith("refused")


def test_what_is_common_is_imported() -> None:
    text = program(Random(3), "Three")
    own = without_common(text)
    assert own is not None and text == COMMON + own
    assert file_text(Program("Three", text, "")).startswith("package pthree; import Common; ")
    assert without_common(own) is None
