"""`haxe-elixir watch`."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from command_line import sources
from command_line.building import Build, Round
from command_line.formats import text
from command_line.progress import plural

if TYPE_CHECKING:
    from command_line.sources import Dialect

_PROJECT_FILES = ("haxe-elixir.toml", "pyproject.toml", ".haxerc", "haxelib.json")

PAUSE = 50
"""Milliseconds without a change that end a round of changes: an editor may save many files."""

WAKES = 200
"""Milliseconds after which the watcher looks for Ctrl+C."""


@click.command("watch")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False),
              metavar="DIR", help="Write the modules below this folder.")  # fmt: skip
@click.option("--source-maps", is_flag=True, help="Put a .ex.map beside each file.")
@sources.dialect_option
def command(paths: tuple[str, ...], out: Path, source_maps: bool, dialect: Dialect | None) -> None:
    """Write the Elixir of files and folders, and again whenever a source is saved.

    Only what changed is written. What this run has written and no source stands for any more is
    deleted, unless somebody has edited it. A file with errors is reported, and what was there
    stays. Ends with Ctrl+C.
    """
    if sources.STANDARD_INPUT in paths:
        raise click.UsageError("Standard input can't be watched.")
    build = Build(sources.load(paths, None, dialect), paths, out, source_maps)
    try:
        _go_on(build, out)
    except KeyboardInterrupt:
        click.echo("")


def _go_on(build: Build, out: Path) -> None:
    from watchfiles import watch

    is_first = True
    while True:
        folders = build.folders()
        watcher = watch(
            *folders,
            watch_filter=_Filter(out),
            debounce=4 * PAUSE,
            step=PAUSE,
            rust_timeout=WAKES,
            yield_on_timeout=True,
        )
        next(watcher)  # it listens from here on: what is saved while we compile isn't lost
        _round(build, () if is_first else build.sources(), is_first=is_first)
        is_first = False
        for changes in watcher:
            if changes:
                _round(build, sorted({path for _, path in changes}))
                if build.folders() != folders:
                    break  # a project's settings name others now


class _Filter:
    """The paths of sources, of folders that may hold some, and of what projects are read from."""

    def __init__(self, out: Path) -> None:
        self._output = os.path.abspath(out) + os.sep  # noqa: PTH100

    def __call__(self, change: object, path: str) -> bool:
        name = os.path.basename(path)  # noqa: PTH119
        if path.startswith(self._output) or f"{os.sep}." in path.removesuffix(name):
            return False
        if "." not in name:
            return True
        return name.endswith((".hx", ".hxml")) or name in _PROJECT_FILES


def _round(build: Build, changed: Iterable[str], is_first: bool = False) -> None:
    """What is wrong, where that is news, to standard error; what was done, if anything, in a line
    on standard output."""
    started = time.perf_counter()
    found = build.run(changed)
    click.echo(text.render(found.news, build.loaded), err=True, nl=False)
    for message in found.messages:
        click.echo(f"error: {message}", err=True)
    if not (is_first or found.compiled or found.written or found.deleted or found.messages):
        return
    parts = [f"{plural(found.compiled, 'file')} compiled"]
    parts += [f"{count} {what}" for count, what in _counts(found) if count]
    seconds = time.perf_counter() - started
    click.echo(f"[{time.strftime('%H:%M:%S')}] {', '.join(parts)} ({seconds:.2f} s)")
    sys.stdout.flush()


def _counts(found: Round) -> Iterable[tuple[int, str]]:
    yield len(found.written), "written"
    yield len(found.deleted), "deleted"
    yield found.failed, "with errors" if found.failed > 1 else "with an error"
