"""The run-time module `Haxe` goes beside the modules that call it, with what they call."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from command_line.main import main

CUT = "class Cut { public static function cut(t: String): String return t.substr(0, -1); }\n"
NUMBER = (
    "class Number { public static function read(t: String): Null<Int> return Std.parseInt(t); }\n"
)


def compile_into(out: Path, *paths: Path) -> str:
    result = CliRunner().invoke(main, ["compile", *map(str, paths), "--out", str(out)])
    assert result.exit_code == 0, result.output
    runtime = out / "haxe.ex"
    return runtime.read_text() if runtime.exists() else ""


def test_it_holds_what_the_modules_call(tmp_path: Path) -> None:
    source, out = tmp_path / "src", tmp_path / "lib"
    source.mkdir()
    (source / "Cut.hx").write_text(CUT)
    runtime = compile_into(out, source)
    assert "def substr(" in runtime
    assert "def parse_int(" not in runtime


def test_one_file_alone_takes_nothing_from_the_others(tmp_path: Path) -> None:
    source, out = tmp_path / "src", tmp_path / "lib"
    source.mkdir()
    (source / "Cut.hx").write_text(CUT)
    (source / "Number.hx").write_text(NUMBER)
    compile_into(out, source)
    runtime = compile_into(out, source / "Number.hx")
    assert "def substr(" in runtime
    assert "def parse_int(" in runtime


def test_a_project_that_needs_no_help_gets_none(tmp_path: Path) -> None:
    (tmp_path / "Plain.hx").write_text(
        "class Plain { public static function one(): Int return 1; }\n"
    )
    assert compile_into(tmp_path / "lib", tmp_path) == ""
