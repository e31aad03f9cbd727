"""What an edit of one file runs again in others and in itself: names of queries, by file."""

from __future__ import annotations

from pathlib import Path

import pytest

from compiler_core.analysis import Analysis

SOURCES = {
    "Base.hx": """class Base {
  public static function count(n:Int):Int { return n + 1; }
  public static function other():Int { return 2; }
}
""",
    "User.hx": """class User {
  public static function twice(n:Int):Int { return Base.count(n) * 2; }
  public static function idle():Int { return 3; }
}
""",
    "Apart.hx": "class Apart { public static function alone():Int { return 4; } }\n",
}


@pytest.fixture
def analysis(tmp_path: Path) -> Analysis:
    for name, text in SOURCES.items():
        (tmp_path / name).write_text(text)
    made = Analysis()
    made.set_class_paths((str(tmp_path),))
    for name, text in SOURCES.items():
        made.open_file(str(tmp_path / name), text)
        made.first_diagnostics(str(tmp_path / name))
    return made


def ran(analysis: Analysis, root: Path) -> set[tuple[str, str]]:
    """The members that are inferred again for the diagnostics of all files, and the files that are
    parsed again."""
    analysis.db.log = []
    for name in sorted(analysis.files()):
        analysis.first_diagnostics(name)
    found = set()
    for query, *arguments in analysis.db.log:
        if query == "infer_declared":
            found.add((Path(arguments[0]).name, arguments[1].name))
        elif query in ("parse", "items"):
            found.add((Path(arguments[0]).name, query))
    return {one for one in found if (root / one[0]).exists()}


def edit(analysis: Analysis, path: Path, old: str, new: str) -> None:
    text = analysis.text(str(path))
    assert old in text
    analysis.change_file(str(path), text.replace(old, new, 1))


def test_a_body(analysis: Analysis, tmp_path: Path) -> None:
    edit(analysis, tmp_path / "Base.hx", "n + 1", "n + 10")
    assert ran(analysis, tmp_path) == {
        ("Base.hx", "parse"), ("Base.hx", "items"), ("Base.hx", "count"),
    }  # fmt: skip


def test_a_signature(analysis: Analysis, tmp_path: Path) -> None:
    edit(analysis, tmp_path / "Base.hx", "count(n:Int)", "count(n:Float)")
    found = ran(analysis, tmp_path)
    assert ("User.hx", "twice") in found
    assert not {("User.hx", "parse"), ("User.hx", "items")} & found
    assert not {one for one in found if one[0] == "Apart.hx"}


def test_an_import(analysis: Analysis, tmp_path: Path) -> None:
    edit(analysis, tmp_path / "User.hx", "class User", "import Apart;\nclass User")
    found = ran(analysis, tmp_path)
    assert {("User.hx", "parse"), ("User.hx", "items")} <= found
    assert {one[0] for one in found} == {"User.hx"}


def test_a_new_file_of_which_nobody_speaks(analysis: Analysis, tmp_path: Path) -> None:
    (tmp_path / "Fresh.hx").write_text("class Fresh {}\n")
    analysis.disk_changed([str(tmp_path / "Fresh.hx")])
    found = ran(analysis, tmp_path)
    assert {one[0] for one in found} == {"Fresh.hx"}


def test_a_new_file_that_was_missed(analysis: Analysis, tmp_path: Path) -> None:
    edit(analysis, tmp_path / "User.hx", "return 3", "return Fresh.given()")
    ran(analysis, tmp_path)
    (tmp_path / "Fresh.hx").write_text(
        "class Fresh { public static function given():Int return 1; }\n"
    )
    analysis.disk_changed([str(tmp_path / "Fresh.hx")])
    found = ran(analysis, tmp_path)
    assert ("User.hx", "idle") in found
    assert {one[0] for one in found} == {"User.hx", "Fresh.hx"}
    assert not {("User.hx", "parse"), ("User.hx", "items")} & found


def test_a_hover_lowers_one_function(analysis: Analysis, tmp_path: Path) -> None:
    path = tmp_path / "Base.hx"
    analysis.diagnostics(str(path))
    edit(analysis, path, "n + 1", "n + 10")
    analysis.db.log = []
    hover = analysis.hover(str(path), analysis.text(str(path)).index("+ 10"))
    assert hover is not None and "```elixir\nn + 10\n```" in hover.markdown
    lowered = [one for one in analysis.db.log if one[0] in ("lowered_group", "lowered")]
    assert [(query, Path(where).name) for query, where, *_ in lowered] == [
        ("lowered_group", "Base.hx")
    ]
