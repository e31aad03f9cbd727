"""What functions change of what they are given, and that it holds no positions."""

from __future__ import annotations

from pathlib import Path

from compiler_core.analysis import Analysis
from compiler_core.lower.call_graph import FunctionId
from compiler_core.lower.places import Effects
from compiler_core.lower.project_effects import effects_of_function
from compiler_core.semantics.items import file_keys

PATH = "/lowering/Example.hx"


def effects(members: str) -> dict[str, Effects]:
    analysis = Analysis()
    analysis.open_file(PATH, f"class Example {{\n{members}\n}}")
    names = [FunctionId(PATH, *key[:2]) for key in file_keys(analysis.db, PATH)]
    return {one.name: effects_of_function(analysis.db, one, False) for one in names}


def test_a_push_changes_the_parameter() -> None:
    own = effects("static function f(a: Array<Int>, n: Int): Void { a.push(n); }")["f"]
    assert own.mutates == (0,)
    assert own.appended == (0,)


def test_what_a_callee_changes_its_caller_changes() -> None:
    own = effects(
        "static function g(n: Int, a: Array<Int>): Void { f(a, n); }"
        "static function f(a: Array<Int>, n: Int): Void { a.push(n); }"
    )
    assert own["g"].mutates == (1,)


def test_functions_that_call_each_other() -> None:
    own = effects(
        "static function f(a: Array<Int>, n: Int): Void { if (n > 0) g(n - 1, a); }"
        "static function g(n: Int, a: Array<Int>): Void { a.push(n); f(a, n); }"
    )
    assert own["f"].mutates == (0,)
    assert own["g"].mutates == (1,)


def test_a_parameter_that_is_the_result_is_not_handed_back_twice() -> None:
    own = effects("static function f(a: Array<Int>): Array<Int> { a.push(1); return a; }")["f"]
    assert own.carried == ((0, ()),)
    assert own.appended == ()


def test_a_parameter_within_the_resulting_tuple() -> None:
    own = effects(
        "static function f(state: {n: Int}): Dynamic { state.n++; return {:reply, 1, state}; }"
    )["f"]
    assert own.carried == ((0, (2,)),)


def test_a_fresh_result_is_nobodys() -> None:
    own = effects("static function f(a: Array<Int>): Array<Int> { return a.copy(); }")["f"]
    assert own.aliases == ()
    assert own.mutates == ()


def test_what_is_kept() -> None:
    own = effects(
        "static function f(all: Array<Array<Int>>, a: Array<Int>): Void { all.push(a); }"
    )["f"]
    assert own.keeps == ((0, ("[]",), 1, ()),)


def test_statics() -> None:
    own = effects(
        "static var n = 0; static function f(): Void { n++; } static function g(): Void { f(); }"
    )
    assert own["g"].writes_statics == frozenset(("Example.n",))


def test_an_edit_that_changes_no_effect_leaves_the_effects_equal() -> None:
    before = effects("static function f(a: Array<Int>): Void { a.push(1); }")
    after = effects("\n\nstatic function f(a: Array<Int>): Void { var n = 7; a.push(n + 1); }")
    assert before == after


def test_an_edit_in_a_circle_looks_at_its_own_function_again() -> None:
    """What calls each other is one circle, found once; where an edit leaves the effects as they
    were, nobody else's are asked for again."""
    analysis = Analysis()
    text = "class Example {\n" + "".join(
        f"  static function f{n}(a: Array<Int>, n: Int): Void"
        f" {{ if (n > {n}) f{(n + 1) % 20}(a, n - 1); a.push(n); }}\n"
        for n in range(20)
    )
    analysis.open_file(PATH, text + "}\n")
    first = FunctionId(PATH, "Example", "f0")
    assert effects_of_function(analysis.db, first, False).mutates == (0,)
    analysis.change_file(PATH, text.replace("n > 7", "n > 70") + "}\n")
    analysis.db.log = []
    assert effects_of_function(analysis.db, first, False).mutates == (0,)
    again = {(name, *key) for name, *key in analysis.db.log if name == "_looked_at"}
    assert {key.name for _, _, key, _ in again} == {"f7"}
    assert not [one for one in analysis.db.log if one[0] == "_effects_of_circle"]


def test_what_calls_alone_tell_goes_around_a_circle_without_more_looks() -> None:
    """Forty functions call each other across, and each changes a variable of its own."""
    count = 40
    members = "".join(
        f"static var v{n} = 0; static function f{n}(n: Int): Void"
        f" {{ v{n} += n; if (n > 0) {{ f{(n * 7 + 3) % count}(n - 1); f{(n + 1) % count}(n); }} }}"
        for n in range(count)
    )
    analysis = Analysis()
    analysis.open_file(PATH, f"class Example {{\n{members}}}\n")
    analysis.db.log = []
    own = effects_of_function(analysis.db, FunctionId(PATH, "Example", "f0"), False)
    assert own.writes_statics == frozenset(f"Example.v{n}" for n in range(count))
    looks = [one for one in analysis.db.log if one[0] == "_looked_at"]
    assert len(looks) <= 2 * count


def test_an_interpreter_is_looked_at_less_deep_than_its_values_may_nest() -> None:
    """Its expressions hold lists of themselves, and what they are evaluated in holds values that
    hold expressions: with all that may hold all, the first Elixir took twenty seconds."""
    program = Path(__file__).parent.parent / "corpus/apps/ScriptLanguage.hx"
    analysis = Analysis()
    analysis.open_file(PATH, program.read_text("utf-8"))
    own = effects_of_function(analysis.db, FunctionId(PATH, "Interpreter", "eval"), "classes")
    assert 0 < len(own.keeps) < 1000
