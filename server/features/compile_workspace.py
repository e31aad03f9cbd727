"""Writing Elixir from the editor: all of the workspace, or a source that was saved.

    → {written: [path], unchanged, failed: [uri], homeless: [uri]}

What is written is what the editor's texts compile to, each below the folder that its project names
(`out`, `-D elixir_output=…`). `failed` are sources with errors, whose outputs stay as they are;
`homeless` those of which nothing says where they belong. `written` are paths of files that are
other ones now, `unchanged` counts the rest. One message to the user says the same in a sentence.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from server.index.progress import Progress
from server.language_server import HaxeElixirServer
from server.session import Priority
from server.uris import uri_of
from server.workbench import Workbench

if TYPE_CHECKING:
    from compiler_core.outputs import FileOutput


@dataclass(slots=True)
class _Found:
    by_folder: dict[str, list[FileOutput]] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    homeless: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Written:
    paths: list[str] = field(default_factory=list)
    unchanged: int = 0
    refused: list[str] = field(default_factory=list)


async def write_all(ls: HaxeElixirServer) -> dict[str, Any]:
    """Compile and write every source of the workspace; somebody may edit meanwhile."""
    paths = await ls.ask(lambda bench: bench.own_files(), Priority.BACKGROUND)
    found = _Found()
    progress = Progress(ls, len(paths), "compiling")
    try:
        for done, path in enumerate(paths):
            await _compile(ls, path, found)
            progress.step(done + 1)
    finally:
        progress.end()
    written = await asyncio.to_thread(_write, found)
    ls.window_show_message(types.ShowMessageParams(*_told(found, written)))
    return {
        "written": written.paths,
        "unchanged": written.unchanged,
        "failed": [uri_of(path) for path in found.failed],
        "homeless": [uri_of(path) for path in found.homeless],
    }


async def write_one(ls: HaxeElixirServer, path: str) -> None:
    """Write the Elixir of a saved source, silently: its faults are told elsewhere."""
    found = _Found()
    await _compile(ls, path, found)
    written = await asyncio.to_thread(_write, found)
    if written.refused:
        _, message = _told(found, written)
        ls.window_show_message(types.ShowMessageParams(types.MessageType.Warning, message))


async def _compile(ls: HaxeElixirServer, path: str, found: _Found) -> None:
    maps = ls.settings.writes_maps

    def work(bench: Workbench) -> tuple[str | None, FileOutput | None]:
        from compiler_core.outputs import judged

        folder = bench.output_folder(path)
        if folder is None or bench.is_foreign(path):
            return None, None
        return folder, judged(bench.analysis(path), path, folder if maps else None).output

    folder, output = await ls.ask(work, Priority.BACKGROUND)
    if folder is None:
        found.homeless.append(path)
    elif output is None:
        found.failed.append(path)
    else:
        found.by_folder.setdefault(folder, []).append(output)


def _write(found: _Found) -> _Written:
    from compiler_core.outputs import clashes, helpers_on_disk, output_files, write

    done = _Written()
    for folder, outputs in found.by_folder.items():
        clashing = clashes(outputs)
        if clashing:
            done.refused += (
                f"{one} and {other} both compile to {to}" for one, other, to in clashing
            )
            continue
        target = Path(folder)
        for file in output_files(outputs, helpers_on_disk(target)):
            try:
                if write(target, file):
                    done.paths.append(str(target / file.path))
                else:
                    done.unchanged += 1
            except OSError as error:
                done.refused.append(f"{target / file.path}: {error.strerror}")
    return done


def _told(found: _Found, written: _Written) -> tuple[types.MessageType, str]:
    if found.homeless and not found.by_folder and not found.failed:
        return (
            types.MessageType.Warning,
            "Nothing says where the Elixir files belong: set `out` in haxe-elixir.toml.",
        )
    parts = [f"{_counted(len(written.paths), 'file')} written, {written.unchanged} unchanged"]
    if found.failed:
        parts.append(f"{_counted(len(found.failed), 'source')} with errors left as they were")
    if found.homeless:
        parts.append(f"{_counted(len(found.homeless), 'source')} without an output folder")
    parts += _shortened(written.refused)
    fine = not (found.failed or written.refused)
    return types.MessageType.Info if fine else types.MessageType.Warning, "; ".join(parts) + "."


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _shortened(messages: Iterable[str]) -> list[str]:
    shown = list(messages)
    return shown if len(shown) <= 3 else [*shown[:3], f"and {len(shown) - 3} more"]
