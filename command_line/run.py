"""`haxe-elixir run`."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from command_line import sources
from command_line.formats import text
from command_line.output import compile_sources
from compiler_core.base.diagnostic import Severity

if TYPE_CHECKING:
    from command_line.sources import Dialect
    from compiler_core.outputs import FileOutput

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
    from compiler_core.outputs import output_files, write

    elixir = shutil.which("elixir")
    if elixir is None:
        raise click.ClickException(
            "There is no `elixir` on the PATH. Install Elixir 1.14 or newer to run programs."
        )
    loaded = sources.with_dependencies(sources.load([file], None, dialect))
    outputs, findings = compile_sources(loaded)
    click.echo(text.render(findings, loaded), err=True, nl=False)
    if any(finding.diagnostic.severity is Severity.ERROR for finding in findings):
        ctx.exit(1)
    entry = _entry(outputs)
    if entry is None:
        raise click.ClickException(f"{file} has no static function `main()` to run.")
    with tempfile.TemporaryDirectory(prefix="haxe-elixir-") as folder:
        for output in output_files(outputs):
            write(Path(folder), output)
        ctx.exit(_execute(elixir, folder, entry, arguments))


def _entry(outputs: list[FileOutput]) -> str | None:
    """The name of the first module that has a `main` without arguments."""
    for one in outputs:
        for module in one.modules:
            if _MAIN.search(module.text):
                return module.name
    return None


def _execute(elixir: str, folder: str, entry: str, arguments: tuple[str, ...]) -> int:
    # The modules may need one another in any order, so they are compiled together.
    pattern = str(Path(folder, "**", "*.ex"))
    program = [elixir, "-pr", pattern, "-e", f"{entry}.main()", "--", *arguments]
    try:
        return subprocess.run(program, check=False).returncode
    except KeyboardInterrupt:
        return 130
