"""A build that goes on: what its sources compile to, written again as they change.

    build = Build(load(["src"], None), ("src",), Path("lib"))
    build.run()                        # everything
    build.run(["/shop/src/Cart.hx"])   # these were changed, made or removed since

A round writes what differs from the disk, and deletes what an earlier one wrote when no source
stands for it any more. It deletes nothing that holds another text than it wrote, and keeps the
outputs of sources that have errors at the moment. Which other outputs a change concerns, the
core's queries know: every source is asked again, and answers at once where nothing changed.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from command_line import sources
from command_line.formats import Finding

if TYPE_CHECKING:
    from command_line.sources import Source, Sources
    from compiler_core.base.diagnostic import Diagnostic
    from compiler_core.outputs import FileOutput, OutputFile


@dataclass(slots=True)
class Round:
    """What a round did. Paths are relative to the output folder."""

    compiled: int = 0
    """Sources that were looked at anew."""
    failed: int = 0
    """Sources with errors, of all."""
    written: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    news: list[Finding] = field(default_factory=list)
    """Diagnostics of sources where they are others than in the round before."""
    messages: list[str] = field(default_factory=list)
    """What stood in the way of writing."""


class Build:
    def __init__(
        self, loaded: Sources, paths: Sequence[str], out: Path, source_maps: bool = False
    ) -> None:
        self.loaded = loaded
        self._paths = tuple(paths)
        self._out = out
        self._maps_in = os.path.abspath(out) if source_maps else None  # noqa: PTH100
        self._outputs: dict[str, FileOutput] = {}
        """The last good one of each source."""
        self._told: dict[str, tuple[Diagnostic, ...]] = {}
        self._wrote: dict[str, bytes] = {}
        """By path, the digest of what is on disk by this build's doing."""

    def folders(self) -> tuple[str, ...]:
        """The folders where a change may concern the build."""
        found: dict[str, None] = {}
        for path in self._paths:
            given = Path(path).absolute()
            found[str(given if given.is_dir() else given.parent)] = None
        for source in self.loaded.files:
            project = self.loaded.workspace.project(source.path)
            if project is not None:
                found.update(dict.fromkeys((project.folder, *project.own_roots)))
        present = [folder for folder in sorted(found) if Path(folder).is_dir()]
        return tuple(
            one
            for one in present
            if not any(one != other and Path(one).is_relative_to(other) for other in present)
        )

    def run(self, changed: Iterable[str] = ()) -> Round:
        """One round, after the files at these paths were changed, made or removed."""
        changed = [one for path in changed for one in (path, *self._below(path))]
        if changed:
            self.loaded.workspace.disk_changed(changed)
            self._look_for_sources()
        found = Round()
        self._compile(found)
        self._put(found)
        return found

    def sources(self) -> list[str]:
        """The paths of all sources."""
        return [source.path for source in self.loaded.files]

    def _below(self, path: str) -> list[str]:
        """The sources in a folder: one that is moved somewhere is told of as a whole."""
        if path.endswith(".hx") or not Path(path).is_dir():
            return []
        return [one.path for one in sources.expanded(path, None)]

    def _look_for_sources(self) -> None:
        files: dict[str, Source] = {}
        for path in self._paths:
            if Path(path).exists():
                files.update((one.path, one) for one in sources.expanded(path, None))
        self.loaded = sources.Sources(
            self.loaded.workspace, tuple(files.values()), self.loaded.is_whole
        )
        for gone in [path for path in self._told if path not in files]:
            self._told.pop(gone)
            self._outputs.pop(gone, None)

    def _compile(self, found: Round) -> None:
        from compiler_core.outputs import judged

        for source in self.loaded.files:
            one = judged(self.loaded.analysis(source.path), source.path, self._maps_in)
            if one.output is None:
                found.failed += 1
            known = self._told.get(source.path)
            if one.diagnostics != known:
                self._told[source.path] = one.diagnostics
                found.news += (Finding(source, diagnostic) for diagnostic in one.diagnostics)
            if one.output is not None and one.output != self._outputs.get(source.path):
                self._outputs[source.path] = one.output
                found.compiled += 1
            elif one.diagnostics != known:
                found.compiled += 1

    def _put(self, found: Round) -> None:
        from compiler_core.outputs import clashes, helpers_on_disk, output_files, write

        outputs = list(self._outputs.values())
        shown = self.loaded.shown
        found.messages += (
            f"{shown(one)} and {shown(other)} both compile to {path}"
            for one, other, path in clashes(outputs)
        )
        if found.messages:
            return
        helpers = frozenset() if self.loaded.is_whole else helpers_on_disk(self._out)
        files = output_files(outputs, helpers)
        for file in files:
            try:
                if write(self._out, file):
                    found.written.append(file.path)
                self._wrote[file.path] = _digest(file)
            except OSError as error:
                found.messages.append(f"{self._out / file.path}: {error.strerror}")
        wanted = {file.path for file in files}
        for path in [path for path in self._wrote if path not in wanted]:
            if self._delete(path, self._wrote.pop(path)):
                found.deleted.append(path)

    def _delete(self, path: str, digest: bytes) -> bool:
        """Delete a file if it is as we wrote it, and the folders that it leaves empty."""
        target = self._out / path
        try:
            if hashlib.sha256(target.read_bytes()).digest() != digest:
                return False
            target.unlink()
        except OSError:
            return False
        with suppress(OSError):
            for folder in target.relative_to(self._out).parents:
                if folder != Path():
                    (self._out / folder).rmdir()
        return True


def _digest(file: OutputFile) -> bytes:
    return hashlib.sha256(file.text.encode("utf-8", "surrogatepass")).digest()
