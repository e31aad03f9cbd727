"""What a build writes: Elixir files, their source maps, and the run-time module that they need.

    output = file_output(analysis, "/shop/src/Cart.hx", maps_in="/shop/lib")
    for file in output_files([output], helpers_on_disk("/shop/lib")):
        write("/shop/lib", file)

A source with errors has no output, and what its last good one wrote stays. Nothing is written that
is on disk already, and what is written is written in one step: who reads the folder meanwhile, a
compiler that watches it, sees the old file or the new one.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from compiler_core.base.diagnostic import Severity
from compiler_core.base.span import Span
from compiler_core.base.text import LineIndex
from compiler_core.compile import (
    RUNTIME_PATH,
    OutputModule,
    check,
    compile_file,
    runtime_helpers,
    runtime_module,
)
from compiler_core.elixir import source_map
from compiler_core.elixir.source_map import SourceMap as SourceMap
from compiler_core.elixir.source_map import read as read_map

if TYPE_CHECKING:
    from compiler_core.analysis import Analysis
    from compiler_core.base.diagnostic import Diagnostic
    from compiler_core.compile import Compilation

__all__ = [
    "FileOutput",
    "Judged",
    "OutputFile",
    "SourceMap",
    "clashes",
    "differs",
    "file_output",
    "helpers_on_disk",
    "judged",
    "output_files",
    "read_map",
    "write",
]


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A text to be written at `path`, which is relative to the output folder."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class FileOutput:
    """What one source compiles to, as plain data. `maps` has one text for each module, if asked."""

    source: str
    modules: tuple[OutputModule, ...]
    helpers: frozenset[str]
    maps: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return "\n".join(module.text for module in self.modules)

    @property
    def paths(self) -> tuple[str, ...]:
        """Of the files that it writes, below the output folder."""
        own = tuple(module.path for module in self.modules)
        return (*own, *(f"{path}.map" for path in own)) if self.maps else own


@dataclass(frozen=True, slots=True)
class Judged:
    """A source's diagnostics, and its output if none is an error."""

    diagnostics: tuple[Diagnostic, ...]
    output: FileOutput | None


def judged(analysis: Analysis, path: str, maps_in: str | None = None) -> Judged:
    """The diagnostics of the file at `path` and what is to be written of it."""
    diagnostics = check(analysis.db, path)
    if any(one.severity is Severity.ERROR for one in diagnostics):
        return Judged(diagnostics, None)
    return Judged(diagnostics, file_output(analysis, path, maps_in))


def file_output(analysis: Analysis, path: str, maps_in: str | None = None) -> FileOutput:
    """The output of a file without errors. `maps_in`: the output folder (absolute), where maps are
    wanted, which name their source as seen from there."""
    compilation = compile_file(analysis.db, path)
    maps: tuple[str, ...] = ()
    if maps_in is not None:
        maps = tuple(_maps(compilation, path, analysis.text(path), maps_in))
    return FileOutput(path, compilation.modules, compilation.helpers, maps)


def _maps(compilation: Compilation, path: str, text: str, folder: str) -> Iterable[str]:
    source = LineIndex(text)
    for module in compilation.modules:
        first, last = module.span
        ranges = [
            source_map.Range(Span(start - first, end - first), mapping.source)
            for mapping in compilation.mappings
            for start, end in (mapping.generated,)
            if first <= start and end <= last
        ]
        target = Path(folder, module.path)
        yield source_map.render(
            module.text,
            ranges,
            source,
            file=target.name,
            source=os.path.relpath(path, target.parent).replace(os.sep, "/"),
        )


def output_files(
    outputs: Iterable[FileOutput], helpers: frozenset[str] = frozenset()
) -> list[OutputFile]:
    """One file for each module, with its source map beside it where there is one, and the run-time
    module with the functions that they call and `helpers`."""
    files: list[OutputFile] = []
    for one in outputs:
        helpers = helpers | one.helpers
        for index, module in enumerate(one.modules):
            files.append(OutputFile(module.path, module.text))
            if one.maps:
                files.append(OutputFile(f"{module.path}.map", one.maps[index]))
    runtime = runtime_module(helpers)
    if runtime:
        files.append(OutputFile(RUNTIME_PATH, runtime))
    return files


def clashes(outputs: Iterable[FileOutput]) -> list[tuple[str, str, str]]:
    """Two sources and the output path that both want."""
    owners: dict[str, str] = {}
    found: list[tuple[str, str, str]] = []
    for one in outputs:
        for module in one.modules:
            owner = owners.setdefault(module.path, one.source)
            if owner != one.source:
                found.append((owner, one.source, module.path))
    return found


# ---- the disk ----------------------------------------------------------------------------------


def helpers_on_disk(folder: Path) -> frozenset[str]:
    """The functions of the run-time module that is there: what other files may need."""
    try:
        text = (folder / RUNTIME_PATH).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return frozenset()
    return runtime_helpers(text)


def differs(folder: Path, file: OutputFile) -> bool:
    """Is what stands on disk another text, or nothing?"""
    try:
        return (folder / file.path).read_bytes() != file.text.encode("utf-8", "surrogatepass")
    except OSError:
        return True


def write(folder: Path, file: OutputFile) -> bool:
    """Put the file in its place, in one step; False where it was there already, untouched then.

    Raises OSError where the disk refuses; what was there stays.
    """
    if not differs(folder, file):
        return False
    target = folder / file.path
    target.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(file.text.encode("utf-8", "surrogatepass"))
        temporary.chmod(_mode(target))
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    return True


def _mode(target: Path) -> int:
    """The mode of the file that is replaced, or what a new one gets by the user's umask."""
    try:
        return target.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
