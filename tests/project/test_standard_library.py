"""Haxe's own library, checked by itself: which class paths and defines each of its files sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from compiler_core.project.project import Project, project_of


@pytest.fixture
def library(tmp_path: Path) -> Path:
    for folder in ("eval/_std", "js/_std", "js/html", "php/_std", "haxe/ds"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "StdTypes.hx").write_text("", encoding="utf-8")
    return tmp_path


def project_at(path: Path) -> Project:
    found = project_of(str(path), lambda _: None, {})
    assert found is not None
    return found


def test_common_files_are_seen_as_the_interpreter_sees_them(library: Path) -> None:
    found = project_at(library / "haxe" / "ds")
    assert found.folder == str(library)
    assert found.roots == (str(library / "eval" / "_std"), str(library))
    assert found.defines["eval"] == found.defines["interp"] == found.defines["sys"] == "1"
    assert "elixir" not in found.defines


@pytest.mark.parametrize("folder", ["js", "js/html", "js/_std"])
def test_a_targets_files_are_seen_as_the_target_sees_them(library: Path, folder: str) -> None:
    found = project_at(library / folder)
    assert found.folder == str(library / "js")
    assert found.roots == (str(library / "js" / "_std"), str(library))
    assert found.defines["js"] == "1"
    assert "sys" not in found.defines


def test_a_project_inside_says_for_itself(library: Path) -> None:
    settings = str(library / "js" / "haxe-elixir.toml")
    found = project_of(str(library / "js"), lambda path: "" if path == settings else None, {})
    assert found is not None
    assert found.files[:1] == (settings,)


def test_other_folders_are_no_library(library: Path) -> None:
    (library / "StdTypes.hx").unlink()
    assert project_of(str(library / "haxe" / "ds"), lambda _: None, {}) is None
