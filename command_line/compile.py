"""`haxe-elixir compile`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from command_line import sources
from command_line.formats import Finding, text
from command_line.output import clash_messages, compile_sources
from compiler_core.base.diagnostic import Severity

if TYPE_CHECKING:
    from command_line.sources import Dialect, Sources
    from compiler_core.outputs import FileOutput


@click.command("compile")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), metavar="DIR",
              help="Write the modules below this folder.")  # fmt: skip
@click.option("--stdout", is_flag=True, help="Print the modules.")
@click.option("--source-maps", is_flag=True, help="Put a .ex.map beside each file.")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if a file would change.")
@sources.dialect_option
@click.option("--stdin-path", metavar="NAME", help="The file that `-` stands for.")
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    out: Path | None,
    stdout: bool,
    source_maps: bool,
    check: bool,
    dialect: Dialect | None,
    stdin_path: str | None,
) -> None:
    """Write the Elixir of files and folders, one file for each module.

    A file with errors is reported and not written; what was there stays. Exits with 1 then.
    """
    if (out is None) == (not stdout):
        raise click.UsageError("Say where to: --out DIR or --stdout.")
    if stdout and (source_maps or check):
        raise click.UsageError("--source-maps and --check go with --out.")
    loaded = sources.load(paths, stdin_path, dialect)
    outputs, findings = compile_sources(loaded, maps_in=out if source_maps else None)
    failed = _report(findings, loaded)
    clashes = clash_messages(outputs, loaded)
    for clash in clashes:
        click.echo(f"error: {clash}", err=True)
        failed = True
    if out is None:
        click.echo("\n".join(one.text for one in outputs), nl=False)
    elif not clashes:
        failed |= _put(outputs, loaded, out, check)
    ctx.exit(1 if failed else 0)


def _report(findings: list[Finding], loaded: Sources) -> bool:
    """Diagnostics to standard error; True if one is an error."""
    click.echo(text.render(findings, loaded), err=True, nl=False)
    return any(finding.diagnostic.severity is Severity.ERROR for finding in findings)


def _put(outputs: list[FileOutput], loaded: Sources, out: Path, check: bool) -> bool:
    """Write the files, or say which would change; True if something is not as it should be."""
    from compiler_core.outputs import differs, helpers_on_disk, output_files, write

    failed = False
    helpers = frozenset() if loaded.is_whole else helpers_on_disk(out)
    for file in output_files(outputs, helpers):
        if check:
            if differs(out, file):
                click.echo(f"{out / file.path} is not up to date", err=True)
                failed = True
            continue
        try:
            write(out, file)
        except OSError as error:
            click.echo(f"error: {out / file.path}: {error.strerror}", err=True)
            failed = True
    return failed
