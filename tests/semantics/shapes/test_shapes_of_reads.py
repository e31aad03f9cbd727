"""The tables of `frameworks.md`, `classes.md` and `recipes.md`: each read of a `Dynamic`, what it
is and how its key is read.

A section of the first two is a project of its fenced files and the table of the first of them; one
of `recipes.md` names a recipe of the cookbook (skipped where that is absent). With
`UPDATE_SUITES=1` the tables are written instead of compared.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from compiler_core.workspace import Workspace
from tests.semantics.shapes.reads import table

FOLDER = Path(__file__).parent
RECIPES = FOLDER.parents[2].parent / "shared" / "cookbook" / "recipes"

_SECTION = re.compile(r"^## (?P<title>.+)\n(?P<body>(?:(?!^## ).*\n?)*)", re.MULTILINE)
_FILE = re.compile(r"^```haxe (?P<name>\S+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_TABLE = re.compile(r"^\|.*\|\n(?:\|.*\|\n?)*", re.MULTILINE)


def sections(name: str) -> list[tuple[str, str]]:
    text = (FOLDER / name).read_text(encoding="utf-8")
    return [(found["title"], found["body"]) for found in _SECTION.finditer(text)]


def compare(name: str, title: str, body: str, actual: str) -> None:
    """Compare a section's table with what is inferred, or write it."""
    found = _TABLE.search(body)
    expected = "" if found is None else found[0]
    if os.environ.get("UPDATE_SUITES") != "1":
        assert actual.strip() == expected.strip(), f"{title}:\n{actual}"
        return
    path = FOLDER / name
    text = path.read_text(encoding="utf-8")
    new = body.replace(expected, actual) if expected else f"{body.rstrip()}\n\n{actual}\n"
    path.write_text(text.replace(f"## {title}\n{body}", f"## {title}\n{new}"), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "title"),
    [
        pytest.param(name, title, id=title)
        for name in ("frameworks.md", "classes.md", "held.md")
        for title, _ in sections(name)
    ],
)
def test_the_reads_of_a_project(name: str, title: str, tmp_path: Path) -> None:
    body = dict(sections(name))[title]
    paths = []
    for found in _FILE.finditer(body):
        path = tmp_path / found["name"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(found["text"], encoding="utf-8")
        paths.append(str(path))
    workspace = Workspace()
    workspace.add_folder(str(tmp_path))
    compare(name, title, body, table(workspace.analysis(paths[0]).db, paths[0]))


@pytest.mark.skipif(not RECIPES.is_dir(), reason="the cookbook is not beside the checkout")
@pytest.mark.parametrize("title", [title for title, _ in sections("recipes.md")])
def test_the_reads_of_a_recipe(title: str) -> None:
    (path,) = RECIPES.glob(f"{title}_*.hx")
    workspace = Workspace()
    workspace.add_folder(str(RECIPES))
    body = dict(sections("recipes.md"))[title]
    compare("recipes.md", title, body, table(workspace.analysis(str(path)).db, str(path)))
