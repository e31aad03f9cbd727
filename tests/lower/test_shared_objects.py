"""Which classes' objects become references, and what is said where a value can't be one."""

from __future__ import annotations

import pytest

from compiler_core.analysis import Analysis
from compiler_core.lower.named_files import MOST_FILES
from tests.behaviour.harness import compile_haxe

JOB = """
class Job {
    public var name:String;
    public var tries = 0;
    public function new(name:String) this.name = name;
    public function again() tries++;
}
"""


def compiled(body: str, more: str = "") -> str:
    text = f"{JOB}{more}\nclass Main {{ static function main() {{ {body} }} }}"
    return compile_haxe(text).elixir


def is_shared(elixir: str) -> bool:
    return "Haxe.share(%__MODULE__{" in elixir


@pytest.mark.parametrize(
    "body",
    [
        'var job = new Job("a"); job.again(); trace(job.tries);',
        'var jobs = [new Job("a"), new Job("b")]; for (job in jobs) job.again(); trace(jobs[0]);',
        'var job = new Job("a"); var same = job; same.again(); trace(job.tries);',
        'var todo = [new Job("a")]; var done = []; var job = todo.pop(); job.again();'
        " done.push(job); trace(done.length + todo.length);",
        'var job = new Job("a"); job.again(); var jobs = [job]; trace(jobs[0].tries);',
        'var one = new Job("a"); var held = {job: one, other: 1}; held.job.again();'
        " trace(held.job.tries);",
        'var job = new Job("a"); var f = () -> job.again(); f(); trace(job.tries);',
        'var job = new Job("a"); var fs = [() -> job.again()]; fs[0](); trace(job.tries);',
    ],
    ids=["alone", "loop", "two names", "moved", "put away", "in a structure", "called", "cell"],
)
def test_objects_with_one_holder_are_structs(body: str) -> None:
    assert not is_shared(compiled(body))


@pytest.mark.parametrize(
    "body",
    [
        'var job = new Job("a"); var jobs = [job, new Job("b")]; jobs[0].again(); jobs.reverse();'
        " job.again(); trace(jobs[1].tries);",
        'var job = new Job("a"); var a = [job]; var b = [job]; a[0].again(); trace(b[0].tries);',
        'var job = new Job("a"); var jobs = [job]; var f = () -> job.again(); f();'
        " trace(jobs[0].tries);",
        'var job = new Job("a"); trace(job == new Job("a"));',
        'var jobs = [new Job("a")]; jobs.remove(new Job("a")); trace(jobs.length);',
    ],
    ids=["list and variable", "two lists", "captured", "compared", "removed"],
)
def test_objects_with_two_holders_are_references(body: str) -> None:
    assert is_shared(compiled(body))


def test_an_object_given_for_two_parameters() -> None:
    more = "class Use { public static function both(a:Job, b:Job) { a.again(); b.again(); } }"
    once = 'var a = new Job("a"); var b = new Job("b"); Use.both(a, b); trace(a.tries + b.tries);'
    twice = 'var a = new Job("a"); Use.both(a, a); trace(a.tries);'
    assert not is_shared(compiled(once, more))
    assert is_shared(compiled(twice, more))


def test_an_object_that_nothing_changes_stays_a_struct_wherever_it_is_stored() -> None:
    text = """
    class Point { public final x:Int; public function new(x:Int) this.x = x; }
    class Main { static function main() {
        var point = new Point(1); var a = [point]; var b = [point]; trace(a[0].x + b[0].x);
    } }"""
    assert not is_shared(compile_haxe(text).elixir)


def test_a_family_is_shared_as_a_whole() -> None:
    more = "class Urgent extends Job { public var level = 1; }"
    body = 'var job = new Job("a"); var jobs = [job]; jobs.push(job); jobs[0].again();'
    elixir = compiled(body + ' trace(jobs[1].tries + new Urgent("u").level);', more)
    urgent = elixir[elixir.index("defmodule Urgent") :]
    assert "Haxe.share(" in urgent[: urgent.index("\nend\n")]


def test_a_constructor_puts_first_values_into_the_struct() -> None:
    elixir = compiled('var f = new Job("a"); trace(f == new Job("b"));')
    assert "Haxe.share(%__MODULE__{name: name})" in elixir


def test_a_list_under_two_keys_is_said() -> None:
    text = """
    class Main { static function main() {
        var team = ["Kim"]; var by = new Map<String, Array<String>>();
        by.set("web", team); by.set("api", team);
        by.get("web").push("Lou"); trace(by.get("api").length);
    } }"""
    assert [one.code for one in compile_haxe(text).faults if one.code.startswith("HX4")] == [
        "HX403"
    ]


def test_other_files_types_of_the_same_name_do_not_count() -> None:
    """A class is looked for in so many files only; those that mean their own don't fill them."""
    analysis = Analysis()
    body = "var job = new Job('a'); var jobs = [job]; jobs[0].again(); trace(job.tries);"
    text = f"package mine;{JOB}\nclass Main {{ static function main() {{ {body} }} }}"
    analysis.open_file("/mine/Main.hx", text)
    for index in range(2 * MOST_FILES):
        analysis.open_file(f"/other{index}/Main.hx", f"package other{index};{JOB}")
    assert is_shared(analysis.compiled("/mine/Main.hx").text)
