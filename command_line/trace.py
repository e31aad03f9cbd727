"""`haxe-elixir trace`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from command_line import sources

if TYPE_CHECKING:
    from command_line.elixir_places import Mapped
    from compiler_core.outputs import FileOutput

_NOT_SEARCHED = {"_build", "node_modules", "cover", "doc"}


@click.command("trace")
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False),
                metavar="[FILE]")  # fmt: skip
@click.option("--root", "roots", multiple=True, metavar="DIR",
              type=click.Path(exists=True, file_okay=False),
              help="Where the Elixir project is, if not here; may be given again.")  # fmt: skip
@click.option("--source", "source_paths", multiple=True, metavar="PATH",
              help="Haxe files and folders to be compiled for want of source maps.")  # fmt: skip
def command(file: str | None, roots: tuple[str, ...], source_paths: tuple[str, ...]) -> None:
    """Print Elixir's stack traces and compiler messages with the Haxe places that they are from.

    Reads FILE or standard input, line by line: `mix test 2>&1 | haxe-elixir trace`. The places are
    found by the .ex.map files that `compile --source-maps` writes beside the Elixir files.
    """
    from command_line.elixir_places import Translation

    known = Maps(roots or (".",), _compiled(source_paths) if source_paths else {})
    translation = Translation(known.find)
    out = sys.stdout.buffer
    for line in _lines(file):
        out.write(translation.annotated(line).encode("utf-8", "surrogateescape"))
        out.flush()
    if known.unmapped:
        names = ", ".join(sorted(known.unmapped)[:5])
        more = len(known.unmapped) - 5
        click.echo(
            f"No source map of {names}{f' and {more} more' if more > 0 else ''}: compile with "
            "--source-maps, or name the Haxe sources with --source.",
            err=True,
        )


def _lines(file: str | None) -> Iterator[str]:
    if file is not None:
        with Path(file).open("rb") as stream:
            yield from read_lines(stream)
        return
    yield from read_lines(sys.stdin.buffer)


def read_lines(stream: BinaryIO) -> Iterator[str]:
    """The lines of a stream as they come; what isn't UTF-8 is kept as surrogates."""
    for line in iter(stream.readline, b""):
        yield line.decode("utf-8", "surrogateescape")


class Maps:
    """The source maps below some folders, and those of files that were compiled for the purpose."""

    def __init__(self, roots: Iterable[str], compiled: dict[str, Mapped]) -> None:
        self._roots = tuple(roots)
        self._compiled = compiled
        self._found: dict[str, Mapped | None] = {}
        self._maps: tuple[str, ...] | None = None
        self.unmapped: set[str] = set()
        """Files that are below the folders but have no map."""

    def find(self, name: str) -> Mapped | None:
        if name not in self._found:
            self._found[name] = self._look(name)
        return self._found[name]

    def _look(self, name: str) -> Mapped | None:
        for root in self._roots:
            found = _read(os.path.join(root, name))  # noqa: PTH118
            if found is not None:
                return found
        ending = "/" + name.lstrip("./")
        below = [path for path in self._all_maps() if path.endswith(f"{ending}.map")]
        if len(below) == 1:
            return _read(below[0].removesuffix(".map"))
        fitting = [one for path, one in self._compiled.items() if ending.endswith(f"/{path}")]
        if len(fitting) == 1:
            return fitting[0]
        if not below and any(Path(root, name).is_file() for root in self._roots):
            self.unmapped.add(name)
        return None

    def _all_maps(self) -> tuple[str, ...]:
        """An umbrella's traces name files as seen from the application's folder."""
        if self._maps is None:
            self._maps = tuple(path for root in self._roots for path in _maps_below(root))
        return self._maps


def _maps_below(root: str) -> Iterator[str]:
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(
            name for name in folders if name not in _NOT_SEARCHED and not name.startswith(".")
        )
        for name in files:
            if name.endswith(".ex.map"):
                yield os.path.join(folder, name).replace(os.sep, "/")  # noqa: PTH118


def _read(path: str) -> Mapped | None:
    from command_line.elixir_places import Mapped
    from compiler_core.outputs import read_map

    try:
        text = Path(path).read_text("utf-8", "replace")
        found = read_map(Path(f"{path}.map").read_text("utf-8", "replace"))
    except OSError:
        return None
    return None if found is None else Mapped(text, found, str(Path(path).parent))


def _compiled(paths: tuple[str, ...]) -> dict[str, Mapped]:
    from command_line.output import compile_sources

    here = Path.cwd()
    outputs, _ = compile_sources(sources.load(paths, None), maps_in=here)
    return mapped_outputs(outputs, here)


def mapped_outputs(outputs: Iterable[FileOutput], folder: Path) -> dict[str, Mapped]:
    """Texts and maps by path below the output folder, of outputs whose maps were made for it."""
    from command_line.elixir_places import Mapped
    from compiler_core.outputs import read_map

    found: dict[str, Mapped] = {}
    for one in outputs:
        for module, text in zip(one.modules, one.maps, strict=True):
            made = read_map(text)
            if made is not None:
                parent = str((folder / module.path).parent)
                found[module.path] = Mapped(module.text, made, parent)
    return found
