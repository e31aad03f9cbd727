"""Stack traces and compiler messages of the real Elixir, led to the Haxe lines that they are about.

The programs of raising.md run in one Elixir; the rest are messages as Elixir prints them.
"""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from command_line.elixir_places import Mapped, Translation
from command_line.main import main
from compiler_core.analysis import Analysis
from compiler_core.compile import runtime_module
from compiler_core.outputs import judged, read_map
from tests.support.elixir_oracle import needs_elixir, run_script

RAISING = Path(__file__).with_name("raising.md")
PROGRAMS = dict(
    re.findall(
        r"^## ([^\n]*)\n\n```haxe\n(.*?)^```", RAISING.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
)


def test_there_are_enough_programs() -> None:
    assert len(PROGRAMS) >= 60
    assert all(text.count("// here") == 1 for text in PROGRAMS.values())


@needs_elixir
@pytest.mark.parametrize("title", PROGRAMS)
def test_an_exception_leads_to_its_line(title: str, tmp_path: Path) -> None:
    text = PROGRAMS[title]
    analysis = Analysis()
    analysis.open_file("/project/src/Main.hx", text)
    found = judged(analysis, "/project/src/Main.hx", "/project/lib")
    assert found.output is not None, found.diagnostics
    files = {f"lib/{module.path}": module.text for module in found.output.modules}
    trace = stack_trace(files, runtime_module(found.output.helpers), tmp_path)
    maps = {
        f"lib/{module.path}": Mapped(module.text, map_, f"/project/lib/{Path(module.path).parent}")
        for module, made in zip(found.output.modules, found.output.maps, strict=True)
        if (map_ := read_map(made)) is not None
    }
    translation = Translation(maps.get)
    places = [place for line in trace.splitlines() for _, place in translation.places(line)]
    elixir = "\n".join(files.values())
    assert places, f"{trace}\n{elixir}"
    expected = next(n for n, line in enumerate(text.splitlines(), 1) if "// here" in line)
    assert (places[0].file, places[0].line) == ("/project/src/Main.hx", expected), (
        f"{trace}\n{elixir}"
    )


def stack_trace(files: dict[str, str], runtime: str, folder: Path) -> str:
    """What Elixir prints of the exception that `Main.main` ends with."""
    encoded = [(path, base64.b64encode(text.encode()).decode()) for path, text in files.items()]
    if runtime:
        encoded.insert(0, ("lib/haxe.ex", base64.b64encode(runtime.encode()).decode()))
    listed = ", ".join(f'{{"{path}", "{text}"}}' for path, text in encoded)
    script = f"""
    files = [{listed}]
    {{:ok, _, _}} =
      Kernel.ParallelCompiler.compile(
        for {{path, text}} <- files do
          target = Path.join("{folder}", path)
          File.mkdir_p!(Path.dirname(target))
          File.write!(target, Base.decode64!(text))
          target
        end
      )
    try do
      Main.main()
    catch
      kind, reason -> IO.puts("TRACE\\n" <> Exception.format(kind, reason, __STACKTRACE__))
    end
    """
    done = run_script(script)
    assert done.status == "ok", done
    return done.output.partition("TRACE\n")[2].replace(f"{folder}/", "")


# ---- the shapes in which Elixir names places ---------------------------------------------------

HAXE = """package shop;

class Cart {
  public static function total(prices: Array<Int>): Int {
    var sum = 0;
    for (price in prices) {
      sum += half(price);
    }
    return sum;
  }

  static function half(n: Int): Int {
    var next = n + 1;
    if (next > 9) {
      next = 0;
    }
    return next;
  }
}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An Elixir project in the current folder, with maps; where `half` stands in `cart.ex`."""
    (tmp_path / "src/shop").mkdir(parents=True)
    (tmp_path / "src/shop/Cart.hx").write_text(HAXE)
    monkeypatch.chdir(tmp_path)
    compiled = CliRunner().invoke(main, ["compile", "src", "--out", "lib", "--source-maps"])
    assert compiled.exit_code == 0, compiled.stderr
    return tmp_path


def line_of(project: Path, part: str) -> int:
    text = (project / "lib/shop/cart.ex").read_text()
    return next(n for n, line in enumerate(text.splitlines(), 1) if part in line)


def trace(text: str, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["trace", *arguments], input=text)


SHAPES = {
    "a stack trace": "    (shop 0.1.0) lib/shop/cart.ex:{line}: Shop.Cart.half/1",
    "a stack trace without its application": "    lib/shop/cart.ex:{line}: Shop.Cart.half/1",
    "a failed test": "       (shop 0.1.0) lib/shop/cart.ex:{line}: Shop.Cart.half/1",
    "a warning": "  lib/shop/cart.ex:{line}: Shop.Cart.half/1",
    "a warning since 1.16": "    └─ lib/shop/cart.ex:{line}:5: Shop.Cart.half/1",
    "an error": '** (CompileError) lib/shop/cart.ex:{line}: undefined variable "n"',
    "a syntax error": "** (SyntaxError) lib/shop/cart.ex:{line}:4: unexpected token: end",
    "an inspected trace": "{{Shop.Cart, :half, 1, [file: 'lib/shop/cart.ex', line: {line}]}},",
    "the same since 1.15": ' {{Shop.Cart, :half, 1, [file: ~c"lib/shop/cart.ex", line: {line}]}},',
    "Erlang's": "{{'Elixir.Shop.Cart',half,1,[{{file,\"lib/shop/cart.ex\"}},{{line,{line}}}]}},",
    "in colours": "\x1b[33m  \x1b[1mlib/shop/cart.ex:{line}\x1b[0m: Shop.Cart.half/1",
    "from an umbrella's root": "    (shop 0.1.0) apps/../lib/shop/cart.ex:{line}: Shop.Cart.half/1",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_place_is_followed_by_its_haxe_place(project: Path, shape: str) -> None:
    (project / "apps").mkdir()
    given = SHAPES[shape].format(line=line_of(project, "n + 1"))
    result = trace(given + "\nnext\n")
    assert result.exit_code == 0
    first, second = result.stdout.splitlines()
    assert first.startswith(given + "  ← src/shop/Cart.hx:13:"), first
    assert second == "next"


def test_other_lines_stay_as_they_are(project: Path) -> None:
    text = (
        "Compiling 1 file (.ex)\r\n"
        "** (RuntimeError) boom\n"
        "    (elixir 1.14.0) lib/enum.ex:1658: Enum.map/2\n"
        "    test/cart_test.exs:4: (test)\n"
        "  lib/shop/cart.ex:9999: nowhere\n"
        "\n\udcff no line end"
    ).encode("utf-8", "surrogateescape")
    result = CliRunner().invoke(main, ["trace"], input=text)
    assert (result.stdout_bytes, result.stderr) == (text, "")


def test_a_file_and_a_project_elsewhere(
    project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.chdir(elsewhere)
    (elsewhere / "log.txt").write_text(
        f"    (shop 0.1.0) lib/shop/cart.ex:{line_of(project, 'n + 1')}: Shop.Cart.half/1\n"
    )
    result = trace("", "log.txt", "--root", str(project))
    assert f"← {project}/src/shop/Cart.hx:13:" in result.stdout


def test_an_umbrellas_traces_name_files_within_the_application(project: Path) -> None:
    (project / "apps/shop").mkdir(parents=True)
    line = line_of(project, "n + 1")
    (project / "lib").rename(project / "apps/shop/lib")
    (project / "src").rename(project / "apps/shop/src")
    result = trace(f"    (shop 0.1.0) lib/shop/cart.ex:{line}: Shop.Cart.half/1\n")
    assert "← apps/shop/src/shop/Cart.hx:13:" in result.stdout


def test_without_a_map_it_says_so_and_takes_the_sources(project: Path) -> None:
    (project / "lib/shop/cart.ex.map").unlink()
    given = f"    lib/shop/cart.ex:{line_of(project, 'n + 1')}: Shop.Cart.half/1\n"
    without = trace(given)
    assert without.stdout == given
    assert "lib/shop/cart.ex" in without.stderr and "--source-maps" in without.stderr
    assert "← src/shop/Cart.hx:13:" in trace(given, "--source", "src").stdout


def test_a_map_that_is_none_is_no_map(project: Path) -> None:
    given = f"    lib/shop/cart.ex:{line_of(project, 'n + 1')}: Shop.Cart.half/1\n"
    for text in ("", "{}", '{"version": 3, "sources": ["a"], "mappings": "%%"}'):
        (project / "lib/shop/cart.ex.map").write_text(text)
        assert trace(given).stdout == given
