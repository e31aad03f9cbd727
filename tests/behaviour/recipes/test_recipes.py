"""Recipes and examples behave, in real ExUnit, on the real Elixir that takes them without warning.

The recipes are read from `../shared` where that exists; the variants in `examples/` are always
there. Each subject is three tests: it compiles without error diagnostics, Elixir has nothing
against the result, and every test of its behaviour passes.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from compiler_core.compile import runtime_module
from compiler_core.elixir.locals_without_parens import (
    ABSINTHE,
    ECTO,
    ECTO_MIGRATIONS,
    LIVE_VIEW,
    PHOENIX,
    PLUG,
    STREAM_DATA,
)
from tests.behaviour.harness import Generated, compile_project, difference, elixir_fault
from tests.behaviour.recipes.exunit import HERE, Suite, TestResult, run_suites
from tests.behaviour.recipes.subjects import (
    COOKBOOK,
    RECIPES,
    VARIANTS,
    Subject,
    with_members,
)
from tests.support.elixir_oracle import format_many, needs_elixir, run_script


def of_frameworks() -> list[Subject]:
    """Those of the modules `subjects_*.py` beside this one, a family of annotations each."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("subjects_*.py"))
    modules = [import_module(f"{__package__}.{name}") for name in names]
    return [subject for module in modules for subject in module.SUBJECTS]


SUBJECTS = [subject for subject in (*RECIPES, *VARIANTS, *of_frameworks()) if subject.exists]
WITHOUT_PARENS = sorted(
    {*ECTO, *ECTO_MIGRATIONS, *PLUG, *PHOENIX, *LIVE_VIEW, *ABSINTHE, *STREAM_DATA}
)
GOLD = COOKBOOK.parents[1] / "design" / "gold"
TEXT_UTILS = "000_01_recipe_1_simple_utility_module.hx"
TEXT_UTILS_ELIXIR = "000_02_recipe_1_simple_utility_module.ex"

pytestmark = needs_elixir
each_subject = pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.name)


@cache
def generated(subject: Subject) -> Generated:
    return compile_project(subject.sources())


@cache
def results() -> list[TestResult]:
    """All suites in one start of Elixir; what doesn't compile is left to its own test."""
    ready = [subject for subject in SUBJECTS if generated(subject).elixir]
    helpers: frozenset[str] = frozenset().union(*(generated(s).helpers for s in ready))
    suites = [Suite(s.name, generated(s).elixir, s.tests, s.stubs) for s in ready]
    return run_suites(suites, runtime_module(helpers))


@each_subject
def test_compiles(subject: Subject) -> None:
    made = generated(subject)
    assert not made.crash, made.crash
    errors = [str(fault) for fault in made.faults if fault.severity == "error"]
    assert not errors, "\n".join(errors)


@each_subject
def test_elixir_takes_it_as_it_is(subject: Subject) -> None:
    if subject.uses_frameworks:
        elixir = generated(subject).elixir
        names = ", ".join(name.replace("/", ": ") for name in WITHOUT_PARENS)
        assert format_many([elixir], f"[locals_without_parens: [{names}]]") == [elixir]
        return  # the suites' own test says what the compiler warns of
    stubs = [(HERE / "recorder.ex").read_text("utf-8")] if subject.members else []
    fault = elixir_fault(generated(subject).whole, *stubs)
    assert fault is None, "\n\n".join([*(fault or ()), generated(subject).elixir])


@each_subject
def test_behaves(subject: Subject) -> None:
    mine = [result for result in results() if result.suite == subject.name]
    failed = [result for result in mine if not result.ok]
    shown = "\n\n".join(f"{result.test}\n{result.message}" for result in failed)
    if "Macro.expand_literals" in shown:
        pytest.skip("the real library's macros want Elixir 1.14.1")
    assert mine and not failed, f"{shown}\n\n{generated(subject).elixir}"


@pytest.mark.skipif(not (COOKBOOK / TEXT_UTILS).exists(), reason="needs ../shared")
def test_the_text_utilities_equal_the_cookbooks_own_elixir() -> None:
    ours = compile_project({TEXT_UTILS: (COOKBOOK / TEXT_UTILS).read_text("utf-8")}).elixir
    theirs = (COOKBOOK / TEXT_UTILS_ELIXIR).read_text("utf-8")
    found, wanted = without_specs_and_docs(ours), without_specs_and_docs(theirs)
    assert found == wanted, difference(wanted, found, "cookbook", "ours")


def without_specs_and_docs(elixir: str) -> str:
    """As `mix format` lays it out, with neither `@spec`, `@type`, `@doc` nor `@moduledoc`."""
    result = run_script(f"text = ~S'''\n{elixir}\n'''\n{STRIP}")
    assert result.status == "ok", result.message
    return result.output


STRIP = """
tree =
  Code.string_to_quoted!(text,
    literal_encoder: &{:ok, {:__block__, &2, [&1]}},
    token_metadata: true,
    unescape: false
  )

dropped? = fn
  {:@, _, [{name, _, [_]}]} -> name in [:spec, :type, :typep, :doc, :moduledoc]
  _ -> false
end

tree
|> Macro.prewalk(fn
  {:__block__, meta, statements} -> {:__block__, meta, Enum.reject(statements, dropped?)}
  other -> other
end)
|> Code.quoted_to_algebra(escape: false)
|> Inspect.Algebra.format(98)
|> IO.puts()
"""


@pytest.mark.skipif(not GOLD.exists(), reason="needs ../shared")
def test_the_behaviours_hold_for_elixir_that_is_known_to_be_good() -> None:
    known = {
        "RecipeTextUtils": COOKBOOK / TEXT_UTILS_ELIXIR,
        "RecipeConfigService": GOLD / "000_04_recipe_2_configuration_service.ex",
        "RecipeCacheServer": GOLD / "000_16_recipe_11_stateful_genserver_with_periodic_tasks.ex",
    }
    suites = [
        Suite(subject.name, known[subject.name].read_text("utf-8"), subject.tests)
        for subject in RECIPES
        if subject.name in known
    ]
    failed = [result for result in run_suites(suites) if not result.ok]
    assert not failed, "\n\n".join(result.message for result in failed)


def test_members_are_added_at_the_end_of_the_first_class() -> None:
    text = "enum E { A; }\nclass C {\n  static function f() { g(); }\n}\nclass D {}\n"
    added = with_members(text, "  static function g() {}\n")
    assert added == text.replace("}\n}", "}\n  static function g() {}\n}", 1)
