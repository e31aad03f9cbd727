"""What the worker owns: the workspace, and the documents as it last heard of them.

A request's work runs here, after the edits that came before it; `analysis(path)` is that of the
file's project. Positions are converted with the very text that the analysis has; files that nobody
opened are converted with their text on disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from lsprotocol import types

from compiler_core.base.text import Encoding, LineIndex
from server.positions import Positions
from server.uris import uri_of

if TYPE_CHECKING:
    from compiler_core.analysis import Analysis
    from compiler_core.base.diagnostic import Diagnostic
    from compiler_core.base.span import Span
    from compiler_core.indexing import Entry
    from compiler_core.workspace import Workspace
    from server.documents import Document


@dataclass(frozen=True, slots=True)
class IndexJob:
    """The files of one analysis, and what else decides about their entries in the index."""

    identity: int
    place: str
    """Names the project in the cache."""
    paths: tuple[str, ...]
    missing: int
    """How many of the files have neither an entry nor been read."""
    defines: tuple[tuple[str, str], ...]
    dialect: Literal["cookbook", "haxe"]


class Workbench:
    """Used by the worker's thread alone; `cancel` may come from any."""

    def __init__(self, workspace: Workspace, interrupted: type[BaseException]) -> None:
        self.workspace = workspace
        self.interrupted = interrupted
        self.encoding: Encoding = "utf-16"
        self._documents: dict[str, Document] = {}

    def cancel(self) -> None:
        self.workspace.cancel()

    def resume(self) -> None:
        self.workspace.resume()

    def analysis(self, path: str) -> Analysis:
        """The analysis that answers for a file: its project's."""
        return self.workspace.analysis(path)

    def analyses(self) -> Iterable[Analysis]:
        """Those of all projects that are known, and of the files that belong to none."""
        for path in (*self.workspace.folders, *self._documents):
            self.workspace.analysis(path if path.endswith(".hx") else f"{path}/x.hx")
        return list(self.workspace.analyses())

    def set_encoding(self, encoding: Encoding) -> None:
        self.encoding = encoding

    def set_dialect(self, dialect: Literal["cookbook", "haxe"] | None) -> None:
        """None: each project says for itself."""
        self.workspace.set_dialect(dialect)

    def change_folders(self, added: Iterable[str], removed: Iterable[str]) -> None:
        for path in removed:
            self.workspace.remove_folder(path)
        for path in added:
            self.workspace.add_folder(path)

    def disk_changed(self, paths: Iterable[str]) -> None:
        self.workspace.disk_changed(paths)

    def project_diagnostics(self) -> dict[str, tuple[Diagnostic, ...]]:
        """What is wrong with the projects' own files: settings, builds, libraries."""
        return self.workspace.project_diagnostics()

    def closed_files(self) -> list[str]:
        """The workspace's own files that are not open; a library's are not its user's."""
        found: dict[str, None] = {}
        for analysis in self.analyses():
            files = analysis.files()
            project = self.workspace.project(files[0]) if files else None
            foreign = () if project is None else {*project.roots} - {*project.own_roots}
            prefixes = tuple(root.rstrip("/") + "/" for root in foreign)
            found.update(
                (path, None)
                for path in files
                if path not in self._documents and not path.startswith(prefixes)
            )
        return list(found)

    def own_files(self) -> list[str]:
        """The workspace's own files, open or not, that are on disk."""
        opened = [path for path in self._documents if not self.is_foreign(path)]
        known = {path for analysis in self.analyses() for path in analysis.files()}
        return sorted({*self.closed_files(), *(path for path in opened if path in known)})

    def output_folder(self, path: str) -> str | None:
        """Where the build of a file puts its Elixir; None where nothing says it."""
        project = self.workspace.project(path)
        return None if project is None else project.output_folder

    def index_jobs(self) -> list[IndexJob]:
        """What can be indexed, for each analysis that a file was asked of."""
        return [
            IndexJob(
                id(analysis),
                "\n".join(analysis.roots),
                analysis.files(),
                len(analysis.to_index()),
                analysis.settings.defines,
                analysis.settings.dialect,
            )
            for analysis in self.workspace.analyses()
        ]

    def add_entries(self, job: IndexJob, entries: Mapping[str, Entry]) -> None:
        """Take in what the job found, unless its analysis was set up anew meanwhile."""
        for analysis in self.workspace.analyses():
            settings = analysis.settings
            if id(analysis) == job.identity and (settings.defines, settings.dialect) == (
                job.defines,
                job.dialect,
            ):
                analysis.add_entries(entries)

    def prepare(self, job: IndexJob, start: int, end: int) -> None:
        """Make ready what the entries of a few of the job's files say."""
        for analysis in self.workspace.analyses():
            if id(analysis) == job.identity:
                analysis.prepare(job.paths[start:end])

    def text(self, path: str) -> str:
        """The text that counts; "" for what is not there."""
        document = self._documents.get(path)
        return self.workspace.text(path) if document is None else document.text

    def knows(self, path: str) -> bool:
        """Is there such a source, in the editor or on disk?"""
        return path in self._documents or self.text(path) != ""

    def put(self, document: Document) -> None:
        """The document was opened or changed."""
        self._documents[document.path] = document
        self.workspace.open_file(document.path, document.text)

    def remove(self, path: str) -> None:
        if self._documents.pop(path, None) is not None:
            self.workspace.close_file(path)

    def version(self, path: str) -> int | None:
        """The version of an open document, None for a file that isn't open."""
        document = self._documents.get(path)
        return None if document is None else document.version

    def uri(self, path: str) -> str:
        """The URI as the client spells it, where it has told us."""
        document = self._documents.get(path)
        return uri_of(path) if document is None else document.uri

    def location(self, path: str, span: Span) -> types.Location:
        return types.Location(self.uri(path), self.positions(path).range(span))

    def locations(self, places: Iterable[tuple[str, Span]]) -> list[types.Location]:
        """Of many places; each file's lines are counted once."""
        known: dict[str, tuple[str, Positions]] = {}
        found: list[types.Location] = []
        for path, span in places:
            if path not in known:
                known[path] = self.uri(path), self.positions(path)
            uri, positions = known[path]
            found.append(types.Location(uri, positions.range(span)))
        return found

    def is_foreign(self, path: str | None) -> bool:
        """Is it a library's file, which its user doesn't edit?"""
        project = None if path is None else self.workspace.project(path)
        if project is None or path is None:
            return False
        above = [root for root in project.roots if path.startswith(root.rstrip("/") + "/")]
        return bool(above) and max(above, key=len) not in project.own_roots

    def positions(self, path: str) -> Positions:
        document = self._documents.get(path)
        if document is not None:
            return document.positions
        return Positions(LineIndex(self.workspace.text(path)), self.encoding)


def create_workbench() -> Workbench:
    """Import the compiler and set up the workspace: the slow part of the start, for the worker."""
    from compiler_core.analysis import Cancelled
    from compiler_core.workspace import Workspace

    return Workbench(Workspace(), Cancelled)
