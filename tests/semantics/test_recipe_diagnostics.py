"""The recipes' diagnostics: no error that isn't the recipe's own, and no kind of warning that
nobody has looked at (`recipe_diagnostics.md`)."""

from __future__ import annotations

import os
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from compiler_core.workspace import Workspace

TABLE = Path(__file__).with_name("recipe_diagnostics.md")
RECIPES = TABLE.parents[2].parent / "shared" / "cookbook" / "recipes"
MAX_UNKNOWN = 0.10

pytestmark = pytest.mark.skipif(
    not RECIPES.is_dir(), reason="the cookbook is not beside the checkout"
)


@cache
def told() -> tuple[tuple[str, str, str], ...]:
    """Recipe, code and severity of each diagnostic of names, types, patterns and annotations."""
    workspace = Workspace()
    workspace.add_folder(str(RECIPES))
    return tuple(
        (path.name[:6], diagnostic.code, diagnostic.severity.name.lower())
        for path in sorted(RECIPES.glob("*.hx"))
        for diagnostic in workspace.analysis(str(path)).diagnostics(str(path))
        if diagnostic.code < "HX4"
    )


def rows(width: int) -> list[tuple[str, ...]]:
    """The table's lines with so many columns, heads left out."""
    found = [
        tuple(cell.strip() for cell in line.strip("|\n").split("|"))
        for line in TABLE.read_text(encoding="utf-8").splitlines()
        if line.startswith("|")
    ]
    return [row for row in found if len(row) == width and re.match(r"HX|\d", row[0])]


def test_each_error_is_the_recipes_own() -> None:
    errors = {(recipe, code) for recipe, code, severity in told() if severity == "error"}
    assert errors == {(recipe, code) for recipe, code, _ in rows(3)}


def test_each_kind_of_diagnostic_has_its_reason() -> None:
    counts = Counter((code, severity) for _, code, severity in told() if severity != "error")
    if os.environ.get("UPDATE_SUITES") == "1":
        _write(counts)
    known = {(code, severity): int(times) for code, severity, times, _ in rows(4)}
    more = {key: count for key, count in counts.items() if count > known.get(key, 0)}
    assert more == {}
    assert all(why for _, _, _, why in rows(4))


def _write(counts: Counter[tuple[str, str]]) -> None:
    reasons = {(code, severity): why for code, severity, _, why in rows(4)}
    lines = [
        f"| {code} | {severity} | {count} | {reasons.get((code, severity), '')} |"
        for (code, severity), count in sorted(counts.items())
    ]
    text = TABLE.read_text(encoding="utf-8")
    head = "|---|---|---|---|\n"
    before, _, after = text.partition(head)
    rest = after[after.index("\n## ") :]
    TABLE.write_text(f"{before}{head}{chr(10).join(lines)}\n{rest}", encoding="utf-8")


def test_little_is_unknown() -> None:
    workspace = Workspace()
    workspace.add_folder(str(RECIPES))
    expressions = unknown = 0
    for path in sorted(RECIPES.glob("*.hx")):
        found = workspace.analysis(str(path)).statistics(str(path))
        expressions += found.expressions
        unknown += found.unknown
    assert unknown / expressions < MAX_UNKNOWN
