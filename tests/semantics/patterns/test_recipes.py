"""A switch as the cookbook writes it: complete as it stands, and mended when a case is gone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from compiler_core.base.diagnostic import Diagnostic, Severity
from tests.support.check import FOLDER, analysis_of, applied

RECIPES = Path(__file__).parents[4] / "shared" / "cookbook" / "recipes"

PARCELS = """\
@:module
class ParcelHandler {
    public static function handle(parcel: Parcel): Outcome {
        return switch (parcel) {
            case Posted(sender):
                notify(sender);
                Outcome.done("Posted by " + sender.name);

            case Arrived(depot, at):
                store(depot, at);
                Outcome.done("Arrived");

            case Lost(reason):
                Outcome.failed(404, reason);
        };
    }
}

enum Parcel {
    Posted(sender: Sender);
    Arrived(depot: String, at: Int);
    Lost(reason: String);
}

enum Outcome {
    done(text: String);
    failed(code: Int, text: String);
}
"""


def patterns_of(text: str) -> list[Diagnostic]:
    analysis = analysis_of({"Main.hx": text})
    found = analysis.diagnostics(FOLDER + "Main.hx")
    return [item for item in found if item.code.startswith("HX2") and item.code != "HX207"]


def arms(text: str) -> list[tuple[int, int, str]]:
    """Start, end and constructor of each case of the first switch, with its comments and blanks."""
    found = [(match.start(), match[1]) for match in re.finditer(r"^ +case (\w+).*:\n", text, re.M)]
    closing = text.index("\n        }", found[-1][0])
    ends = [start for start, _ in found[1:]] + [closing]
    return [(start, end, name) for (start, name), end in zip(found, ends, strict=True)]


def check_without_each(text: str) -> None:
    assert patterns_of(text) == []
    for start, end, name in arms(text):
        less = text[:start] + text[end:]
        (missing,) = patterns_of(less)
        assert missing.code == "HX201"
        assert re.findall(r"`(\w+)\(", missing.message) == [name]
        restored = applied(less, missing.fixes[0])
        assert re.search(rf"case {name}\([^)]*\):\s+throw \"TODO\";", restored)
        assert patterns_of(restored) == []


def test_without_any_case_just_that_one_is_missing_and_the_fix_brings_it_back() -> None:
    check_without_each(PARCELS)


@pytest.mark.skipif(not RECIPES.exists(), reason="the cookbook isn't here")
def test_the_recipe_on_exhaustive_checks() -> None:
    (recipe,) = RECIPES.glob("001_02_*.hx")
    check_without_each(recipe.read_text(encoding="utf-8"))


@pytest.mark.skipif(not RECIPES.exists(), reason="the cookbook isn't here")
@pytest.mark.parametrize("recipe", sorted(RECIPES.glob("*.hx")), ids=lambda path: path.stem)
def test_no_recipe_has_a_wrong_pattern(recipe: Path) -> None:
    found = patterns_of(recipe.read_text(encoding="utf-8"))
    assert [item for item in found if item.severity is Severity.ERROR] == []
