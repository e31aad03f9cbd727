"""The files that a command's PATHs mean, each with the name that it prints under.

A file is itself, a folder all `.hx` files below it, `-` the text on standard input. What is given
as `src/App.hx` prints as `src/App.hx`; the core gets absolute paths.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from compiler_core.base.text import LineIndex

if TYPE_CHECKING:
    from compiler_core.analysis import Analysis
    from compiler_core.workspace import Workspace

Dialect = Literal["cookbook", "haxe"]

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """`shown` is the name as given, `path` the core's."""

    shown: str
    path: str


@dataclass(frozen=True, slots=True)
class Sources:
    """What a command works on: a workspace that knows the files, and their names."""

    workspace: Workspace
    files: tuple[Source, ...]
    is_whole: bool = False
    """Folders only were given: nothing of the output belongs to other sources."""

    def shown(self, path: str) -> str:
        """The name to print for a path of the core."""
        for source in self.files:
            if source.path == path:
                return source.shown
        return path

    def analysis(self, path: str) -> Analysis:
        """The analysis of the project that the file belongs to."""
        return self.workspace.analysis(path)

    def lines(self, path: str) -> LineIndex:
        return LineIndex(self.workspace.text(path))


dialect_option = click.option(
    "--dialect",
    type=click.Choice(("cookbook", "haxe")),
    help="What is read: Haxe with the additions, or just what the Haxe compiler reads. "
    "Without it the project's settings decide, else the additions are read.",
)


def load(paths: Iterable[str], stdin_path: str | None, dialect: Dialect | None = None) -> Sources:
    """The sources of a command line. Raises click's usage errors for what isn't there."""
    from compiler_core.workspace import Workspace

    given = tuple(dict.fromkeys(paths))
    workspace = Workspace(dialect=dialect)
    files: dict[str, Source] = {}
    for name in given:
        for source in expanded(name, stdin_path):
            files.setdefault(source.path, source)
        if name == STANDARD_INPUT:
            workspace.open_file(_absolute(stdin_path or "standard_input.hx"), _read_stdin())
        elif Path(name).is_dir():
            workspace.add_folder(_absolute(name))
        else:
            workspace.add_file(_absolute(name))
    is_whole = all(name != STANDARD_INPUT and Path(name).is_dir() for name in given)
    return Sources(workspace, tuple(files.values()), is_whole)


def with_dependencies(sources: Sources) -> Sources:
    """The sources and the project's files that their Elixir calls, in that order."""
    found = {source.path: source for source in sources.files}
    for source in sources.files:
        for path in sources.analysis(source.path).dependencies(source.path):
            found.setdefault(path, Source(os.path.relpath(path), path))
    return Sources(sources.workspace, tuple(found.values()))


def expanded(name: str, stdin_path: str | None) -> Iterator[Source]:
    """The sources that a PATH means. Raises click's usage error where there is none."""
    if name == STANDARD_INPUT:
        yield Source(stdin_path or STANDARD_INPUT, _absolute(stdin_path or "standard_input.hx"))
        return
    from compiler_core.analysis import haxe_files

    path = Path(name)
    if path.is_dir():
        for file in haxe_files(str(path)):
            yield Source(file, _absolute(file))
    elif path.is_file():
        yield Source(name, _absolute(name))
    else:
        raise click.UsageError(f"There is no file or folder {name!r}.")


def _absolute(name: str) -> str:
    """Without following links: two names of one file are two files to whoever gave them."""
    return os.path.abspath(name)  # noqa: PTH100


def _read_stdin() -> str:
    return sys.stdin.buffer.read().decode("utf-8", "replace")
