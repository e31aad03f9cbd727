"""Haxe's own library on the class path of a project: its files say nothing of Elixir."""

from __future__ import annotations

from pathlib import Path

import pytest

from compiler_core.analysis import Analysis
from compiler_core.project.files import module_path, shipped_modules

MAIN = """class Main {
  static function main() {
    var list = [1];
    list.push(2);
    trace(Own.answer() + list.length + new Rarely().value());
  }
}
"""


@pytest.fixture
def folders(tmp_path: Path) -> tuple[str, str]:
    for name, text in (
        ("std/StdTypes.hx", "extern abstract Int {}"),
        ("std/Array.hx", "extern class Array<T> { function push(x:T):Int; var length:Int; }"),
        (
            "std/Rarely.hx",
            "class Rarely { public function new() {} public function value() return 1; }",
        ),
        ("std/haxe/Log.hx", "package haxe; class Log {}"),
        ("src/Main.hx", MAIN),
        ("src/Own.hx", "class Own { public static function answer():Int return 42; }"),
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return str(tmp_path / "src"), str(tmp_path / "std")


def analysis_of(*roots: str) -> Analysis:
    analysis = Analysis()
    analysis.set_class_paths(roots)
    return analysis


@pytest.mark.parametrize("first", [True, False])
def test_the_declarations_go_before_it(folders: tuple[str, str], first: bool) -> None:
    source, library = folders
    analysis = analysis_of(*((library, source) if first else (source, library)))
    assert module_path(analysis.db, ("Array",)) == shipped_modules()[("Array",)]
    assert module_path(analysis.db, ("Rarely",)) == f"{library}/Rarely.hx"
    assert module_path(analysis.db, ("Own",)) == f"{source}/Own.hx"
    assert "[1, 2]" in analysis.compiled(f"{source}/Main.hx").text


def test_a_projects_own_class_goes_before_the_declarations(folders: tuple[str, str]) -> None:
    source, library = folders
    Path(source, "Array.hx").write_text("class Array {}")
    analysis = analysis_of(source, library)
    assert module_path(analysis.db, ("Array",)) == f"{source}/Array.hx"


def test_the_library_by_itself_is_its_own_project(folders: tuple[str, str]) -> None:
    _, library = folders
    Path(library, "eval/_std").mkdir(parents=True)
    analysis = analysis_of(f"{library}/eval/_std", library)
    assert module_path(analysis.db, ("Array",)) == f"{library}/Array.hx"


def test_another_compilers_version_of_the_library_says_nothing_of_ours(tmp_path: Path) -> None:
    """`Array.cross.hx` is how Haxe's plug-in compilers name what they put in the place of `Array`;
    what only they have is the project's."""
    for name, text in (
        ("target/String.cross.hx", "class String {}"),
        ("target/Array.cross.hx", "class Array<T> { public function push(x:T):Int return 0; }"),
        ("target/haxe/ds/Option.hx", "package haxe.ds; enum Option<T> { Nothing; }"),
        ("target/ecto/Changeset.hx", "package ecto; class Changeset {}"),
        ("target/plug/Conn.hx", "package plug; class Conn {}"),
        ("target/Rarely.cross.hx", "class Rarely { public static function value() return 1; }"),
        (
            "src/Main.hx",
            'class Main { static function main() trace(Rarely.value() + "é".length); }',
        ),
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    analysis = analysis_of(str(tmp_path / "src"), str(tmp_path / "target"))
    for module in (("Array",), ("String",), ("haxe", "ds", "Option")):
        assert module_path(analysis.db, module) == shipped_modules()[module]
    assert module_path(analysis.db, ("ecto", "Changeset")) == shipped_modules()[("Changeset",)]
    assert module_path(analysis.db, ("Rarely",)) == str(tmp_path / "target/Rarely.cross.hx")
    main = str(tmp_path / "src/Main.hx")
    assert "String.length" in analysis.compiled(main).text
    assert analysis.dependencies(main) == (str(tmp_path / "target/Rarely.cross.hx"),)
