"""Every code has a page, and every page tells the truth: what it calls wrong gives its code, what
it calls right doesn't."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

import pytest

from compiler_core.analysis import Analysis, Settings
from compiler_core.project.project import project_of
from compiler_core.reporting.pages import Page, codes, page
from compiler_core.reporting.project import describe

ROOT = Path(__file__).parent.parent.parent

EXAMPLE = re.compile(
    r"^(Given|Wrong|Right)([^\n]*):\n+```haxe ?([^\n]*)\n(.*?)^```", re.MULTILINE | re.DOTALL
)
PROJECT_EXAMPLE = re.compile(
    r"^(Wrong|Right):\n+```(hxml|toml)\n(.*?)^```", re.MULTILINE | re.DOTALL
)
DECLARES = re.compile(r"^(?:@|.*\b(?:class|enum|typedef|interface|abstract)\b)", re.MULTILINE)
NOT_SHOWN = {"HX020"}
"""Codes whose example would be longer than a page."""


IN_HAXE = 'dialect = "haxe"'
"""An example is read in standard Haxe where the line above it says so."""


def codes_of(text: str, given: dict[str, str], said: str = "") -> set[str]:
    """The codes of an example; one that declares nothing stands for a function's body."""
    if not DECLARES.search(text):
        text = f"class Example {{\n    static function example() {{\n{text}    }}\n}}\n"
    dialect: Literal["haxe", "cookbook"] = "haxe" if IN_HAXE in said else "cookbook"
    analysis = Analysis(Settings(dialect, main="Example" if "--main Example" in said else None))
    for name, content in given.items():
        analysis.open_file(f"/pages/{name}", content)
    analysis.open_file("/pages/Example.hx", text)
    return {diagnostic.code for diagnostic in analysis.diagnostics("/pages/Example.hx")}


def pages() -> list[Page]:
    found = [page(code) for code in codes()]
    assert all(found)
    return [one for one in found if one is not None]


@pytest.mark.parametrize("one", pages(), ids=lambda one: one.code)
def test_the_examples_of_a_page_are_what_it_says(one: Page) -> None:
    examples = EXAMPLE.findall(one.text)
    given = {name: text for kind, _, name, text in examples if kind == "Given"}
    shown = [(kind, said, text) for kind, said, _, text in examples if kind != "Given"]
    if one.code.startswith("HX6"):
        return
    if one.code in NOT_SHOWN:
        assert not shown
        return
    assert {kind for kind, _, _ in shown} == {"Wrong", "Right"}, "a wrong and a right example"
    for kind, said, text in shown:
        assert (one.code in codes_of(text, given, said)) == (kind == "Wrong"), f"{kind}:\n{text}"


@pytest.mark.parametrize(
    "one", [one for one in pages() if one.code.startswith("HX6")], ids=lambda one: one.code
)
def test_the_examples_about_projects_are_what_they_say(one: Page, tmp_path: Path) -> None:
    shown = PROJECT_EXAMPLE.findall(one.text)
    assert [kind for kind, _, _ in shown] == ["Wrong", "Right"]
    for kind, language, text in shown:
        if language == "toml":
            (tmp_path / "haxe-elixir.toml").write_text(text)
        else:
            (tmp_path / "build.hxml").write_text(f"-D elixir_output=lib\n{text}")
        project = project_of(str(tmp_path), read_file, {"HOME": str(tmp_path)})
        assert project is not None
        found = {describe(fault).code for fault in project.faults}
        assert found == ({one.code} if kind == "Wrong" else set())


def read_file(path: str) -> str | None:
    return Path(path).read_text() if Path(path).is_file() else None


def test_every_code_that_the_compiler_can_give_has_a_page() -> None:
    used: set[str] = set()
    for file in (ROOT / "compiler_core").rglob("*.py"):
        used.update(re.findall(r'"(HX\d{3})"', file.read_text(encoding="utf-8")))
    assert used <= set(codes())


def test_a_code_is_found_in_any_case_and_nothing_else_is() -> None:
    found = page("hx301")
    assert found is not None
    assert found.code == "HX301"
    assert page("HX999") is None
    assert page("../secrets") is None
