"""What `compile` makes of sources: the Elixir files, and whether a source stands in the way."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from command_line import source_map
from command_line.formats import Finding
from command_line.progress import progress
from compiler_core.base.diagnostic import Severity
from compiler_core.compile import RUNTIME_PATH, runtime_helpers, runtime_module

if TYPE_CHECKING:
    from command_line.sources import Source, Sources
    from compiler_core.analysis import CompiledOutput


@dataclass(frozen=True, slots=True)
class Compiled:
    """A source without errors, and its Elixir."""

    source: Source
    output: CompiledOutput


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A text to be written at `path`, which is relative to the output folder."""

    path: str
    text: str


def compile_sources(sources: Sources) -> tuple[list[Compiled], list[Finding]]:
    """The sources that compile, and the diagnostics of all: those with errors are left out."""
    compiled: list[Compiled] = []
    findings: list[Finding] = []
    for file in progress(sources.files, len(sources.files), "compiling"):
        diagnostics = sources.analysis(file.path).diagnostics(file.path)
        findings += [Finding(file, diagnostic) for diagnostic in diagnostics]
        if not any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics):
            compiled.append(Compiled(file, sources.analysis(file.path).compiled(file.path)))
    return compiled, findings


def output_files(
    compiled: Sequence[Compiled],
    sources: Sources,
    maps: bool,
    helpers: frozenset[str] = frozenset(),
) -> list[OutputFile]:
    """One file for each module, with its source map beside it where `maps` says so, and the
    run-time module with the functions that they call and `helpers`."""
    files: list[OutputFile] = []
    for one in compiled:
        for module in one.output.modules:
            files.append(OutputFile(module.path, module.text))
            if maps:
                text = source_map.render(module, one, sources.lines(one.source.path))
                files.append(OutputFile(module.path + ".map", text))
    runtime = runtime_module(helpers.union(*(one.output.helpers for one in compiled)))
    if runtime:
        files.append(OutputFile(RUNTIME_PATH, runtime))
    return files


def helpers_on_disk(folder: Path) -> frozenset[str]:
    """The functions of the run-time module that is there: what other files may need."""
    try:
        text = (folder / RUNTIME_PATH).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return frozenset()
    return runtime_helpers(text)


def clashes(compiled: Iterable[Compiled]) -> list[str]:
    """A sentence for each output path that two sources want."""
    owners: dict[str, str] = {}
    found: list[str] = []
    for one in compiled:
        for module in one.output.modules:
            owner = owners.setdefault(module.path, one.source.shown)
            if owner != one.source.shown:
                found.append(f"{owner} and {one.source.shown} both compile to {module.path}")
    return found


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
