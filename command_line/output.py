"""What `compile` makes of sources: the Elixir files, and whether a source stands in the way."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from command_line.formats import Finding
from command_line.parallel import in_order
from command_line.progress import progress

if TYPE_CHECKING:
    from command_line.sources import Source, Sources
    from compiler_core.outputs import FileOutput, Judged


def compile_sources(
    sources: Sources, maps_in: Path | None = None, in_one_process: bool = False
) -> tuple[list[FileOutput], list[Finding]]:
    """What the sources compile to, and the diagnostics of all: those with errors are left out.

    `maps_in`: the output folder, where source maps are wanted. `in_one_process`: what was found out
    stays known.
    """
    from compiler_core.outputs import judged

    folder = None if maps_in is None else os.path.abspath(maps_in)  # noqa: PTH100

    def answer(file: Source) -> Judged:
        return judged(sources.analysis(file.path), file.path, folder)

    answers = map(answer, sources.files) if in_one_process else in_order(sources.files, answer)
    outputs: list[FileOutput] = []
    findings: list[Finding] = []
    counted = progress(answers, len(sources.files), "compiling")
    for file, one in zip(sources.files, counted, strict=True):
        findings += (Finding(file, diagnostic) for diagnostic in one.diagnostics)
        if one.output is not None:
            outputs.append(one.output)
    return outputs, findings


def clash_messages(outputs: list[FileOutput], sources: Sources) -> list[str]:
    """A sentence for each output path that two sources want."""
    from compiler_core.outputs import clashes

    return [
        f"{sources.shown(one)} and {sources.shown(other)} both compile to {path}"
        for one, other, path in clashes(outputs)
    ]
