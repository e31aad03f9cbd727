"""`haxe-elixir run`."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

import click

from command_line import sources
from command_line.formats import text
from command_line.output import compile_sources
from command_line.trace import mapped_outputs, read_lines
from compiler_core.base.diagnostic import Severity

if TYPE_CHECKING:
    from command_line.elixir_places import Mapped
    from command_line.sources import Dialect, Sources
    from compiler_core.outputs import FileOutput

_PROGRAM = """
case Kernel.ParallelCompiler.compile(Path.wildcard("{folder}/**/*.ex")) do
  {{:ok, _, _}} -> {entry}.main()
  {{:error, _, _}} -> System.halt(1)
end
"""
"""The modules may need one another in any order: compiled together, as Mix does it, they wait for
each other's structs and behaviours. Merely required (`-pr`) they don't."""

_MAIN = re.compile(r"^\s*def main(?:\(\))?(?:,| do\b)", re.MULTILINE)


@click.command(
    "run", context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False}
)
@sources.dialect_option
@click.argument("file", metavar="FILE.hx")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[ARGS…]")
@click.pass_context
def command(
    ctx: click.Context, dialect: Dialect | None, file: str, arguments: tuple[str, ...]
) -> None:
    """Compile a file to a temporary folder and run its main function.

    What is behind FILE.hx is the program's (`Sys.args()`); its exit code is this command's.
    """
    elixir = shutil.which("elixir")
    if elixir is None:
        raise click.ClickException(
            "There is no `elixir` on the PATH. Install Elixir 1.14 or newer to run programs."
        )
    loaded = sources.with_dependencies(sources.load([file], None, dialect))
    with tempfile.TemporaryDirectory(prefix="haxe-elixir-") as folder:
        ctx.exit(_run(elixir, loaded, Path(folder), file, arguments))


def _run(elixir: str, loaded: Sources, folder: Path, file: str, arguments: tuple[str, ...]) -> int:
    """Exit code."""
    from compiler_core.outputs import output_files, write

    outputs, findings = compile_sources(loaded, maps_in=folder)
    click.echo(text.render(findings, loaded), err=True, nl=False)
    if any(finding.diagnostic.severity is Severity.ERROR for finding in findings):
        return 1
    entry = _entry(outputs, Path(file).stem)
    if entry is None:
        raise click.ClickException(f"{file} has no static function `main()` to run.")
    for output in output_files(outputs):
        write(folder, output)
    maps = mapped_outputs(outputs, folder)
    return _execute(elixir, folder, entry, arguments, maps)


def _entry(outputs: list[FileOutput], file_name: str) -> str | None:
    """The name of the module that has a `main` without arguments: that of the class named as the
    file, as Haxe has it, else the first one."""
    names = [one.name for output in outputs for one in output.modules if _MAIN.search(one.text)]
    of_file = [one for one in names if one.rpartition(".")[2].rstrip("_") == file_name]
    return next(iter((*of_file, *names)), None)


def _execute(
    elixir: str, folder: Path, entry: str, arguments: tuple[str, ...], maps: dict[str, Mapped]
) -> int:
    """What the program says on standard error names Haxe places: the Elixir files go when it ends.

    Standard output is the program's own, untouched.
    """
    from command_line.elixir_places import Translation

    program = [elixir, "-e", _PROGRAM.format(folder=folder.as_posix(), entry=entry), "--"]
    program += arguments
    prefix = f"{folder.as_posix()}/"

    def find(name: str) -> Mapped | None:
        return maps.get(name.removeprefix(prefix)) if name.startswith(prefix) else None

    with subprocess.Popen(program, stderr=subprocess.PIPE) as process:
        try:
            translation = Translation(find)
            err = sys.stderr.buffer
            for line in read_lines(cast(BinaryIO, process.stderr)):
                err.write(translation.replaced(line).encode("utf-8", "surrogateescape"))
                err.flush()
            return process.wait()
        except KeyboardInterrupt:
            process.kill()
            return 130
