"""A switch as the cookbook writes it: complete as it stands, and mended when a case is gone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from compiler_core.base.diagnostic import Diagnostic, Severity
from tests.behaviour.harness import compile_haxe
from tests.support.check import FOLDER, analysis_of, applied
from tests.support.elixir_oracle import needs_elixir, run_script

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


PARCEL_STUBS = """\
    static function notify(sender: Sender): Void {}
    static function store(depot: String, at: Int): Void {}
"""
PARCEL_MAIN = """
typedef Sender = { name: String };

class Main {
    static function tell(parcel: Parcel): Void {
        try {
            trace(ParcelHandler.handle(parcel));
        } catch (e: Dynamic) {
            trace("caught");
        }
    }

    public static function main(): Void {
        tell(Posted({name: "Ann"}));
        tell(Arrived("North", 4));
        tell(Lost("fire"));
    }
}
"""

EVENT_STUBS = """\
    static function broadcastUserJoined(user: User): Void {}
    static function saveMessage(user: User, message: String): Void {}
    static function broadcastMessage(user: User, message: String): Void {}
    static function markUserOffline(id: String): Void {}
"""
EVENT_MAIN = """
typedef User = { name: String };

class Main {
    static function tell(event: Event): Void {
        try {
            trace(EventHandler.handleEvent(event));
        } catch (e: Dynamic) {
            trace("caught");
        }
    }

    public static function main(): Void {
        tell(UserJoined({name: "Ann"}));
        tell(MessageSent({name: "Ann"}, "hello"));
        tell(UserLeft("a7"));
        tell(Error(3, "broken"));
    }
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


def check_runs_without_each(text: str, stubs: str, main: str) -> None:
    """Each restored program compiles and runs in the real Elixir: what was there does as before,
    the new body throws."""
    opening = text.index("{\n", text.index("class ")) + 2
    whole = text[:opening] + stubs + text[opening:] + main
    before = printed(whole)
    assert "caught" not in before
    found = arms(whole)
    assert len(before) == len(found)
    for index, (start, end, _) in enumerate(found):
        less = whole[:start] + whole[end:]
        (missing,) = patterns_of(less)
        restored = printed(applied(less, missing.fixes[0]))
        assert restored == [*before[:index], "caught", *before[index + 1 :]]


def printed(text: str) -> list[str]:
    """The lines without the places that `trace` begins them with."""
    generated = compile_haxe(text)
    assert not generated.crash
    assert [str(fault) for fault in generated.faults if fault.severity == "error"] == []
    quiet = "Logger.configure(level: :none)"  # its lines would be among the oracle's answers
    result = run_script(f"{quiet}\n{generated.whole}\nMain.main()")
    assert result.status == "ok", result.message
    return [re.sub(r"^\S+:\d+: ", "", line) for line in result.output.splitlines()]


@needs_elixir
def test_the_program_that_the_fix_restores_runs() -> None:
    check_runs_without_each(PARCELS, PARCEL_STUBS, PARCEL_MAIN)


@needs_elixir
@pytest.mark.skipif(not RECIPES.exists(), reason="the cookbook isn't here")
def test_the_recipe_that_the_fix_restores_runs() -> None:
    (recipe,) = RECIPES.glob("001_02_*.hx")
    check_runs_without_each(recipe.read_text(encoding="utf-8"), EVENT_STUBS, EVENT_MAIN)


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
