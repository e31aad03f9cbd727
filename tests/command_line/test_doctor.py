"""`haxe-elixir doctor` names what a project is made of, and exits with 1 if something lacks."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from command_line.doctor import command


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("HAXELIB_PATH", raising=False)
    files = {
        "build.hxml": "-cp src\n-lib tink_core\n-D elixir_output=lib\n-main App",
        ".haxerc": '{"resolveLibs": "scoped"}',
        "haxe_libraries/tink_core.hxml": "-cp ${SCOPE_DIR}/tink/src\n-D tink_core=2.1.0",
        "src/App.hx": "class App {}",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def doctor(path: Path) -> tuple[int, str]:
    result = CliRunner().invoke(command, [str(path)])
    return result.exit_code, result.output


def test_it_names_the_build_the_class_paths_and_where_libraries_come_from(shop: Path) -> None:
    code, said = doctor(shop)
    assert code == 0, said
    assert f"{shop}/build.hxml" in said
    assert f"{shop}/src" in said
    assert f"tink_core 2.1.0: {shop}/haxe_libraries/tink_core.hxml" in said
    assert "elixir_output=lib" in said
    assert "App" in said
    assert "1 Haxe file" in said


def test_what_is_missing_is_marked_with_its_place(shop: Path) -> None:
    (shop / "build.hxml").write_text("-cp sorce\n-lib tink_cor\n-D elixir_output=lib")
    code, said = doctor(shop)
    assert code == 1
    assert "✗ HX605" in said
    assert f"{shop}/build.hxml:1: There is no folder" in said
    assert f"{shop}/build.hxml:2: The library `tink_cor` is not installed." in said


def test_without_a_project_it_says_so(tmp_path: Path) -> None:
    code, said = doctor(tmp_path)
    assert code == 0
    assert "no haxe-elixir.toml and no hxml" in said
