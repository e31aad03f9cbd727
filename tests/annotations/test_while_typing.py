"""Typing in a schema: its changesets, queries and templates in other open files say at once what
that means for them, and what has nothing to do with it is not looked at again."""

from __future__ import annotations

from benchmarks import across
from compiler_core.analysis import Analysis


def opened() -> Analysis:
    analysis = Analysis()
    for path, text in across.files().items():
        analysis.open_file(path, text)
    for path in across.files():
        assert analysis.first_diagnostics(path) == ()
    return analysis


def codes(analysis: Analysis, name: str) -> list[str]:
    return [one.code for one in analysis.first_diagnostics(f"{across.FOLDER}{name}.hx")]


def test_all_other_files_tell_what_a_column_that_is_gone_means() -> None:
    analysis = opened()
    analysis.change_file(across.SCHEMA, across.files()[across.SCHEMA].replace("title", "titles"))
    assert codes(analysis, "Book0Changeset") == ["HX323"] * 5
    assert codes(analysis, "Shelf0") == ["HX323", "HX105"]
    assert codes(analysis, "Shelf0Live") == ["HX105"]
    assert codes(analysis, "Author") == []


def test_each_key_is_told_and_told_back() -> None:
    assert across.measure(1).wrong == 0


def test_a_body_in_the_schema_runs_nothing_in_other_files() -> None:
    analysis = opened()
    analysis.change_file(across.SCHEMA, across.files()[across.SCHEMA].replace("+ 1", "+ 2"))
    analysis.db.log = []
    for path in across.files():
        if path != across.SCHEMA:
            analysis.first_diagnostics(path)
    inferred = [arguments for query, *arguments in analysis.db.log if query == "infer_declared"]
    assert all(arguments[0] == across.SCHEMA for arguments in inferred)
