"""What an edit costs: which queries run again."""

from __future__ import annotations

import random
from pathlib import Path

from compiler_core.semantics import infer
from compiler_core.semantics.items import member_table
from tests.semantics.project import Project, types_of

CORPUS = Path(__file__).parent.parent / "corpus"

A = """class A {
    public static function first(n: Int): Int {
        var a = n + 1;
        return a;
    }

    public static function second(n: Int): Int {
        return first(n) * 2;
    }

    static function open(n: Int) {
        return n > 0 ? "yes" : "no";
    }

    static function uses(): Int {
        return open(1).length;
    }
}
"""
B = "class B { static function f(): Int { return A.first(1); } }"


def run(project: Project) -> list[str]:
    """The members that were inferred again."""
    project.ran()
    infer.faults(project.db, "A.hx")
    infer.faults(project.db, "B.hx")
    return [
        entry[2].name  # type: ignore[attr-defined]
        for entry in project.ran()
        if entry[0] == "infer_declared"
    ]


def project() -> Project:
    made = Project({"A.hx": A, "B.hx": B})
    run(made)
    return made


def test_nothing_runs_without_an_edit() -> None:
    assert run(project()) == []


def test_typing_in_a_body_infers_that_member_alone() -> None:
    made = project()
    made.edit("A.hx", "n + 1", "n + 12")
    assert run(made) == ["first"]


def test_a_comment_above_infers_nothing_and_moves_the_faults() -> None:
    made = project()
    made.edit("A.hx", "n + 1", "n - missing")
    (before,) = made.faults("A.hx")
    run(made)
    made.edit("A.hx", "class A", "// a comment\nclass A")
    assert run(made) == []
    (after,) = made.faults("A.hx")
    assert after == before.shifted(len("// a comment\n"))


def test_a_signature_infers_those_that_see_it() -> None:
    made = project()
    made.edit("A.hx", "first(n: Int)", "first(n: Float)")
    assert "f" in run(made)


def test_a_result_that_is_not_written_counts_once_it_changes() -> None:
    made = project()
    made.edit("A.hx", '"yes"', '"yeah"')
    assert run(made) == ["open"]
    made.edit("A.hx", '"yeah" : "no"', "1 : 2")
    assert run(made) == ["open", "uses"]


def test_functions_that_need_each_others_result_are_told_apart_from_a_crash() -> None:
    made = Project(
        {
            "A.hx": "class A { static function a(n:Int) return n > 0 ? b(n - 1) : 0;"
            " static function b(n:Int) return n > 0 ? a(n - 1) : 1; }"
        }
    )
    assert made.faults("A.hx") == ()


def everything(project: Project) -> object:
    """Faults and types, as values."""
    types = {
        key: (str(found.type), types_of(found))
        for key in member_table(project.db, "A.hx")
        for found in [infer.infer_member(project.db, "A.hx", key)]
    }
    return project.faults("A.hx"), types


def test_any_edit_gives_what_a_fresh_start_gives_and_none_crashes() -> None:
    chance = random.Random(20)
    for path in chance.sample(sorted(CORPUS.glob("*/*.hx")), 6):
        text = path.read_text("utf-8")
        edited = Project({"A.hx": text})
        everything(edited)
        for _ in range(5):
            at, source = chance.randrange(len(text)), chance.randrange(len(text))
            gone, come = chance.randrange(6), text[source : source + chance.randrange(8)]
            text = text[:at] + come + text[at + gone :]
            edited.db.set_input("text", "A.hx", text)
            assert everything(edited) == everything(Project({"A.hx": text}))
