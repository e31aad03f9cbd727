"""`haxe-elixir check`."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import TYPE_CHECKING

import click

from command_line import sources
from command_line.formats import Finding
from command_line.parallel import in_order
from command_line.progress import plural, progress
from command_line.sources import Source
from compiler_core.base.diagnostic import Diagnostic, Severity

if TYPE_CHECKING:
    from command_line.sources import Dialect, Sources

FORMATS = ("text", "json", "sarif", "github")


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True,
    help="How diagnostics are printed.",
)  # fmt: skip
@sources.dialect_option
@click.option("--stdin-path", metavar="NAME", help="The file that `-` stands for.")
@click.option("--stats", is_flag=True, help="Tell how much of each folder is understood.")
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    format_: str,
    dialect: Dialect | None,
    stdin_path: str | None,
    stats: bool,
) -> None:
    """Report what is wrong in files and folders.

    Exits with 1 if there is an error, with 0 if there are none (warnings may be).
    """
    loaded = sources.load(paths, stdin_path, dialect)
    started = time.perf_counter()
    found = findings(loaded, in_one_process=stats)
    seconds = time.perf_counter() - started
    rendering = import_module(f"command_line.formats.{format_}")
    render: Callable[[list[Finding], Sources], str] = rendering.render
    click.echo(render(found, loaded), nl=False)
    if format_ == "text":
        click.echo(_summary(found, loaded), err=True)
    if stats:
        from command_line.statistics import report

        click.echo(report(loaded, seconds), err=True)
    ctx.exit(1 if any(one.diagnostic.severity is Severity.ERROR for one in found) else 0)


def findings(loaded: Sources, in_one_process: bool = False) -> list[Finding]:
    """The diagnostics of all files, in the order of the files and of their texts, behind those of
    the projects that the files belong to. `in_one_process`: what was found out stays known."""

    def diagnostics(file: Source) -> tuple[Diagnostic, ...]:
        return loaded.analysis(file.path).diagnostics(file.path)

    found = project_findings(loaded)
    answers: Iterable[tuple[Diagnostic, ...]] = (
        map(diagnostics, loaded.files) if in_one_process else in_order(loaded.files, diagnostics)
    )
    counted = progress(answers, len(loaded.files), "checking")
    for file, own in zip(loaded.files, counted, strict=True):
        found += (Finding(file, diagnostic) for diagnostic in own)
    return found


def project_findings(loaded: Sources) -> list[Finding]:
    """What is wrong with the hxml files and settings that the files are compiled with."""
    for file in loaded.files:
        loaded.workspace.project(file.path)
    return [
        Finding(Source(os.path.relpath(path), path), diagnostic)
        for path, told in loaded.workspace.project_diagnostics().items()
        for diagnostic in told
    ]


def _summary(found: list[Finding], loaded: Sources) -> str:
    errors = sum(one.diagnostic.severity is Severity.ERROR for one in found)
    warnings = sum(one.diagnostic.severity is Severity.WARNING for one in found)
    counted = f"{plural(errors, 'error')}, {plural(warnings, 'warning')}"
    return f"{counted} in {plural(loaded.files, 'file')}"
