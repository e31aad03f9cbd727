"""Lowering broken programs: what once broke it, and a sample of the storm.

An editor asks for the Elixir under the cursor while another place of the file is broken, and what
is broken is lowered with the rest. `tests/lower/storm.py` runs as long as you like.
"""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest

from compiler_core.analysis import Analysis
from tests.lower.storm import ask, good_files, run

SECONDS = 8.0
BROKEN = Path(__file__).parent / "broken"


def test_no_broken_program_breaks_lowering() -> None:
    fresh = os.environ.get("STORM_SEED") == "fresh"  # some one input in 500 still finds a fault
    seed = random.SystemRandom().randrange(1_000_000) if fresh else 31
    print(f"seed {seed}: .venv/bin/python -m tests.lower.storm --seed {seed}")
    storm = run(good_files(), 10_000, seed, seconds=SECONDS)
    assert not storm.failures, storm.told()


def test_where_a_field_may_hold_anything_the_analysis_of_objects_ends_soon() -> None:
    """Each field led to each other, four deep: it took half a minute."""
    before = time.process_time()
    ask(Analysis(), (BROKEN / "LinkedStructures.hx").read_text())
    assert time.process_time() - before < 12


def test_clauses_of_which_the_first_has_a_parameter_without_a_name() -> None:
    ask(
        Analysis(),
        """@:genserver
        class Example {
            public function handleCast(:go, : Dynamic): Dynamic { return {:noreply, 1}; }
            public function handleCast(:stop, state: Dynamic): Dynamic { return {:noreply, state}; }
        }""",
    )


@pytest.mark.parametrize("call", ["set()", "set('a')", "set('a', [1], 2)", "get()", "exists()"])
def test_a_map_with_too_few_or_too_many_arguments(call: str) -> None:
    ask(
        Analysis(),
        f"""class Example {{
            static function f(map:Map<String, Array<Int>>):Void {{
                map.{call};
            }}
        }}""",
    )


@pytest.mark.parametrize(
    "call",
    [
        *("match()", "match('a', 'b')", "matchSub('a')", "matched()", "matchedLeft(1)"),
        *("split()", "replace('a')", "map('a')", "map('a', e -> e.matched(), 3)"),
    ],
)
def test_a_regular_expression_with_too_few_or_too_many_arguments(call: str) -> None:
    ask(
        Analysis(),
        f"""class Example {{
            static function f(text:String):Void {{
                var pattern = ~/a/g;
                if (pattern.match(text)) trace(pattern.matched(0));
                trace(pattern.{call});
            }}
        }}""",
    )


@pytest.mark.parametrize("call", ["push()", "unshift()", "insert(1)", "remove()", "push(1, 2)"])
def test_an_array_changed_with_too_few_or_too_many_arguments(call: str) -> None:
    ask(
        Analysis(),
        f"""class Example {{
            static function f(given:Array<Int>):Array<Int> {{
                var made = [];
                for (one in given) {{
                    made.push(one);
                    made.{call};
                }}
                return made;
            }}
        }}""",
    )


@pytest.mark.parametrize(
    "text",
    [
        "interface { function f():Void; }",
        "function new() {}",
        "function f() {} function new(a:Int) return this.x;",
        "abstract A(A<Int>) { function new(n:Int) this = [n]; function f() return this[1]; }",
        "abstract A(B) { public function f() return this[1]; } abstract B(A) {}",
    ],
)
def test_what_has_no_name_or_no_class(text: str) -> None:
    ask(Analysis(), text)


@pytest.mark.parametrize(
    "statement",
    [
        "for (one in for (two in all) { if (two > 3) return two; }) trace(one);",
        "var a = while (true) return 1;",
        "trace(for (two in all) return two);",
    ],
)
def test_a_loop_that_leaves_in_the_place_of_a_value(statement: str) -> None:
    ask(
        Analysis(),
        f"""class Example {{
            static function f(all:Array<Int>):Int {{
                {statement}
                return 0;
            }}
        }}""",
    )


def test_a_condition_below_the_body_leaves_although_the_body_continues() -> None:
    ask(
        Analysis(),
        """class Example {
            static function f(all:Int):Int {
                var i = 0;
                do {
                    i++;
                    if (i == 2) continue;
                    all += i;
                } while (i < 3 || return all);
                return -1;
            }
        }""",
    )


def test_what_has_no_name_is_not_looked_for_without_end() -> None:
    ask(Analysis(), "class Example { private var :Int; static function () {} var = 3; }")
    ask(Analysis(), "import ;\nclass Example { private static var :Int = 1; }")
