"""The judge itself is judged: right Elixir passes, and each kind of wrong one is named."""

from __future__ import annotations

import pytest

from tests.behaviour import harness, haxe_reference
from tests.behaviour.harness import Fault, Generated, Program, Verdict, judge
from tests.behaviour.haxe_reference import HaxeRefusesError, needs_haxe
from tests.support.elixir_oracle import needs_elixir

pytestmark = needs_elixir

HAXE = """// scan: no
class Greeter {
    static function main() {
        Sys.println("hi"); // expect: HX4
    }
}
"""
PROGRAM = Program("Greeter", HAXE, "hi\n")
RIGHT = 'defmodule Greeter do\n  def main do\n    IO.puts("hi")\n  end\nend\n'


def verdict_on(monkeypatch: pytest.MonkeyPatch, elixir: str, *faults: Fault) -> Verdict:
    monkeypatch.setattr(harness, "compile_haxe", lambda text, name: Generated(elixir, faults))
    return judge(PROGRAM)


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        ("hi", "hi", ""),
        ("hi", "ho", "other output"),
        ('IO.puts("hi")', 'raise "oh"', "fails in Elixir"),
        ('IO.puts("hi")', 'IO.puts("hi", 1, 2, 3)', "fails in Elixir"),
        ('IO.puts("hi")', "a = 1\n    IO.puts(:hi)", "Elixir warns"),
        ("defmodule Greeter do", "defmodule Greeter", "Elixir doesn't compile"),
        ('IO.puts("hi")', "IO.puts(hi)", "Elixir doesn't compile"),
        ('IO.puts("hi")', 'IO.puts "hi"', "mix format differs"),
        ('IO.puts("hi")', 'IO.puts(Regex.scan(~r/hi/, "hi"))', "scan loop wrongly rewritten"),
    ],
)
def test_causes(monkeypatch: pytest.MonkeyPatch, old: str, new: str, cause: str) -> None:
    verdict = verdict_on(monkeypatch, RIGHT.replace(old, new))
    assert verdict.cause == cause
    assert bool(verdict.detail) == bool(cause)
    assert "── Elixir\n  1 defmodule Greeter" in verdict.report()


def test_a_diagnostic_on_a_marked_line_excuses_the_output(monkeypatch: pytest.MonkeyPatch) -> None:
    other = RIGHT.replace("hi", "ho")
    assert verdict_on(monkeypatch, other, Fault("HX403", "warning", 4, "…")).cause == ""


def test_a_diagnostic_elsewhere_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    verdict = verdict_on(monkeypatch, RIGHT, Fault("HX403", "warning", 3, "…"))
    assert verdict.cause == "unexpected HX403"


def test_informations_excuse_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    other = RIGHT.replace("hi", "ho")
    verdict = verdict_on(monkeypatch, other, Fault("HX410", "information", 4, "…"))
    assert verdict.cause == "other output"


def test_a_refusal_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    verdict = verdict_on(monkeypatch, RIGHT, Fault("HX101", "error", 4, "no such thing"))
    assert verdict.cause == "refused: HX101"


def test_a_scan_that_is_missed_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(harness, "compile_haxe", lambda text, name: Generated(RIGHT, ()))
    verdict = judge(Program("Greeter", HAXE.replace("scan: no", "scan: yes"), "hi\n"))
    assert verdict.cause == "scan loop not recognised"


def test_state_of_an_earlier_run_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    remembers = RIGHT.replace(
        'IO.puts("hi")',
        "IO.puts(:persistent_term.get({__MODULE__, :word}, :hi))\n"
        "    :persistent_term.put({__MODULE__, :word}, :ho)",
    )
    assert verdict_on(monkeypatch, remembers).cause == ""
    assert verdict_on(monkeypatch, remembers).cause == ""


@needs_haxe
def test_haxe_runs_many_programs_that_share_names() -> None:
    text = 'typedef T = {n:%s}; class %s { static function main() { Sys.println("%s"); %s } }'
    printed = haxe_reference.outputs(
        {
            "A": text % ("Int", "A", "one", ""),
            "B": text % ("String", "B", "two", 'throw "over";'),
            "C": text % ("Bool", "C", "three", "Sys.print(4);"),
        }
    )
    assert printed == {"A": "one\n", "B": "two\nover\n", "C": "three\n4"}


@needs_haxe
def test_haxe_says_what_it_refuses() -> None:
    with pytest.raises(HaxeRefusesError, match="Unknown identifier"):
        haxe_reference.outputs({"A": "class A { static function main() { nothing(); } }"})
