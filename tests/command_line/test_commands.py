"""The commands, called in this process by click's runner, and the ones that matter as a process."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from command_line.main import COMMANDS, main
from tests.support.elixir_oracle import needs_elixir

GOOD = """package shop;

@:module
class Cart {
  public static function total(prices: Array<Int>): Int {
    var sum = 0;
    for (price in prices) {
      sum += price;
    }
    return sum;
  }
}
"""
MISSPELT = GOOD.replace("@:module", "@:modul")
BROKEN = GOOD.replace("return sum;", "return sum +;")
PROGRAM = """class Hello {
  static function main() {
    trace("hello from Haxe");
  }
}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with `src/shop/Cart.hx` in it."""
    (tmp_path / "src/shop").mkdir(parents=True)
    (tmp_path / "src/shop/Cart.hx").write_text(GOOD)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, input: str | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=input, prog_name="haxe-elixir")


# --- check --------------------------------------------------------------------------------------


def test_check_without_faults(project: Path) -> None:
    result = run("check", "src")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "0 errors, 0 warnings in 1 file" in result.stderr


def test_check_prints_frames_with_the_path_as_given(project: Path) -> None:
    (project / "src/shop/Cart.hx").write_text(BROKEN)
    result = run("check", "src/shop/Cart.hx")
    assert result.exit_code == 1
    assert result.stdout.startswith("error[HX0")
    assert "\n  --> src/shop/Cart.hx:10:" in result.stdout


def test_check_as_json(project: Path) -> None:
    (project / "src/shop/Cart.hx").write_text(MISSPELT)
    result = run("check", "--format", "json", "src")
    (found,) = json.loads(result.stdout)
    assert (found["file"], found["line"], found["column"]) == ("src/shop/Cart.hx", 3, 1)
    assert found["fixes"][0]["edits"][0]["text"].endswith("module")


@pytest.mark.parametrize("format", ["json", "sarif"])
def test_machine_formats_print_nothing_else(project: Path, format: str) -> None:
    (project / "src/shop/Cart.hx").write_text(BROKEN)
    result = run("check", "--format", format, "src")
    assert json.loads(result.stdout)
    assert result.stderr == ""
    assert result.exit_code == 1


def test_check_reads_standard_input(project: Path) -> None:
    result = run("check", "-", "--stdin-path", "src/New.hx", "--format", "json", input=MISSPELT)
    assert [one["file"] for one in json.loads(result.stdout)] == ["src/New.hx"]


def test_additions_are_faults_in_standard_haxe(project: Path) -> None:
    atom = GOOD.replace("var sum = 0;", "var sum = 0; trace(:total);")
    (project / "src/shop/Cart.hx").write_text(atom)
    assert run("check", "src").exit_code == 0
    assert run("check", "--dialect", "cookbook", "src").exit_code == 0
    result = run("check", "--dialect", "haxe", "--format", "json", "src")
    (found,) = json.loads(result.stdout)
    assert (found["code"], found["fixes"][0]["title"]) == ("HX021", 'Write `("total" : Atom)`')
    assert run("compile", "--dialect", "haxe", "src", "--stdout").exit_code == 1
    assert run("compile", "src", "--stdout").exit_code == 0
    assert run("check", "--dialect", "klingon", "src").exit_code == 2


def test_a_path_that_is_not_there_is_wrong_usage(project: Path) -> None:
    result = run("check", "nowhere")
    assert result.exit_code == 2
    assert "nowhere" in result.stderr
    assert result.stdout == ""


def test_no_path_is_wrong_usage() -> None:
    assert run("check").exit_code == 2


# --- compile ------------------------------------------------------------------------------------


def test_compile_to_standard_output(project: Path) -> None:
    result = run("compile", "--stdout", "src/shop/Cart.hx")
    assert result.exit_code == 0
    assert result.stdout.startswith("defmodule Shop.Cart do\n")
    assert result.stdout.endswith("\nend\n")


def test_compile_to_a_folder(project: Path) -> None:
    assert run("compile", "src", "--out", "lib").exit_code == 0
    assert (project / "lib/shop/cart.ex").read_text().startswith("defmodule Shop.Cart do\n")
    assert [str(path.relative_to(project)) for path in project.rglob("*.ex")] == [
        "lib/shop/cart.ex"
    ]


def test_a_file_with_errors_is_not_written_and_the_others_are(project: Path) -> None:
    run("compile", "src", "--out", "lib")
    before = (project / "lib/shop/cart.ex").read_text()
    (project / "src/shop/Cart.hx").write_text(BROKEN)
    (project / "src/shop/Other.hx").write_text(GOOD.replace("Cart", "Other"))
    result = run("compile", "src", "--out", "lib")
    assert result.exit_code == 1
    assert "error[HX0" in result.stderr
    assert (project / "lib/shop/cart.ex").read_text() == before
    assert (project / "lib/shop/other.ex").exists()


def test_check_only_says_what_would_change(project: Path) -> None:
    assert run("compile", "src", "--out", "lib", "--check").exit_code == 1
    assert not (project / "lib").exists()
    run("compile", "src", "--out", "lib")
    assert run("compile", "src", "--out", "lib", "--check").exit_code == 0
    (project / "lib/shop/cart.ex").write_text("# by hand\n")
    result = run("compile", "src", "--out", "lib", "--check")
    assert result.exit_code == 1
    assert "cart.ex" in result.stderr
    assert (project / "lib/shop/cart.ex").read_text() == "# by hand\n"


def test_source_maps(project: Path) -> None:
    run("compile", "src/shop/Cart.hx", "--out", "lib", "--source-maps")
    found = json.loads((project / "lib/shop/cart.ex.map").read_text())
    assert found["version"] == 3
    assert found["sources"] == ["../../src/shop/Cart.hx"]
    assert found["mappings"]


@pytest.mark.parametrize(
    "arguments", [("src",), ("src", "--out", "x", "--stdout"), ("src", "--stdout", "--check")]
)
def test_compile_wants_one_place(project: Path, arguments: tuple[str, ...]) -> None:
    assert run("compile", *arguments).exit_code == 2


# --- run, explain, the rest ---------------------------------------------------------------------


@needs_elixir
def test_run_runs_main(project: Path) -> None:
    (project / "Hello.hx").write_text(PROGRAM)
    result = subprocess.run(
        [sys.executable, "-m", "command_line", "run", str(project / "Hello.hx")],
        cwd=Path(__file__).parent.parent.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stdout) == (0, "Hello.hx:3: hello from Haxe\n"), result.stderr


@needs_elixir
def test_run_brings_the_modules_that_the_program_uses(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (project / "src/shop/Till.hx").write_text(
        """package shop;

class Till {
  static function main() {
    trace(Cart.total([1, 2, 3]));
  }
}
"""
    )
    result = run("run", "src/shop/Till.hx")
    assert result.exit_code == 0, result.stderr
    assert capfd.readouterr().out == "shop/Till.hx:5: 6\n"


@needs_elixir
def test_run_compiles_modules_that_wait_for_each_other(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (project / "Alarm.hx").write_text(
        """interface Loud { function sound():String; }

class Zoom implements Loud {
  public var times = 2;
  public function new() {}
  public function sound():String return 'beep $times';
}

class Alarm {
  static function main() {
    try throw new Zoom() catch (e:Zoom) trace(e.sound());
  }
}
"""
    )
    result = run("run", "Alarm.hx")
    told = capfd.readouterr()
    assert (result.exit_code, told.out) == (0, "Alarm.hx:11: beep 2\n")
    assert "warning" not in told.err, "a behaviour that is compiled later is none that is missing"


@needs_elixir
def test_run_starts_the_class_that_is_named_as_the_file(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (project / "Entry.hx").write_text(
        """class Config { public static var main = "set"; }
class Entry { static function main() trace(Config.main); }
"""
    )
    result = run("run", "Entry.hx")
    assert (result.exit_code, capfd.readouterr().out) == (0, "Entry.hx:2: set\n")


def test_run_without_elixir_says_so(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "Hello.hx").write_text(PROGRAM)
    monkeypatch.setenv("PATH", str(project))
    result = run("run", "Hello.hx")
    assert result.exit_code == 1
    assert "no `elixir` on the PATH" in result.stderr


def test_run_of_a_file_with_errors_runs_nothing(project: Path) -> None:
    (project / "Hello.hx").write_text(PROGRAM.replace(");", ""))
    result = run("run", "Hello.hx")
    assert result.exit_code == 1
    assert result.stdout == ""


@needs_elixir
def test_run_of_a_file_without_main_says_so(project: Path) -> None:
    result = run("run", "src/shop/Cart.hx")
    assert result.exit_code == 1
    assert "main()" in result.stderr


def test_explain() -> None:
    result = run("explain", "hx301")
    assert result.exit_code == 0
    assert result.stdout.startswith("# HX301: ")


def test_explain_an_annotation() -> None:
    for name in ("schema", "@:schema", ":schema"):
        assert run("explain", "--annotations", name).stdout.startswith("# `@:schema")
    assert "`@:schema(" in run("explain", "--annotations").stdout


@pytest.mark.parametrize("arguments", [("HX999",), ("--annotations", "nope"), ("../pages",)])
def test_explain_what_is_not_there(arguments: tuple[str, ...]) -> None:
    assert run("explain", *arguments).exit_code == 2


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_help(name: str) -> None:
    assert run(name, "--help").exit_code == 0


def test_an_address_that_is_none_is_wrong_usage() -> None:
    for address in ("nonsense", "localhost:", "localhost:99999"):
        assert run("serve", "--tcp", address).exit_code == 2
    assert run("serve", "--stdio", "--tcp", "localhost:1").exit_code == 2


def test_the_version_is_that_of_the_package() -> None:
    import tomllib

    pyproject = Path(__file__).parent.parent.parent / "pyproject.toml"
    version = tomllib.loads(pyproject.read_text())["project"]["version"]
    assert run("--version").stdout == f"haxe-elixir {version}\n"


def test_nothing_heavy_is_imported_before_a_command_needs_it() -> None:
    program = (
        "import sys, command_line.main; "
        "print([name for name in ('pygls', 'rich', 'lark', 'compiler_core.analysis') "
        "if name in sys.modules])"
    )
    root = Path(__file__).parent.parent.parent
    result = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )
    assert result.stdout == "[]\n"


def test_check_tells_how_much_is_understood(project: Path) -> None:
    result = run("check", "src", "--stats")
    table = [line.split() for line in result.stderr.splitlines() if line.startswith(("src", "all"))]
    assert len(table) == 2 and table[1][0] == "all"
    files = len(list((project / "src").rglob("*.hx")))
    assert table[1][1] == str(files)
    assert table[1][-1] == "lines/s"
