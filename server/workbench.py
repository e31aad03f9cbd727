"""What the worker owns: the analysis, and the documents as the analysis last heard of them.

A request's work runs here, after the edits that came before it. Positions are converted with the
very text that the analysis has; files that nobody opened are converted with their text on disk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from compiler_core.base.text import Encoding, LineIndex
from server.positions import Positions
from server.uris import uri_of

if TYPE_CHECKING:
    from compiler_core.analysis import Analysis
    from server.documents import Document


class Workbench:
    """Used by the worker's thread alone; `cancel` may come from any."""

    def __init__(self, analysis: Analysis, interrupted: type[BaseException]) -> None:
        self.analysis = analysis
        self.interrupted = interrupted
        self.encoding: Encoding = "utf-16"
        self._documents: dict[str, Document] = {}

    def cancel(self) -> None:
        self.analysis.cancel()

    def resume(self) -> None:
        self.analysis.resume()

    def set_encoding(self, encoding: Encoding) -> None:
        self.encoding = encoding

    def set_dialect(self, dialect: Literal["cookbook", "haxe"] | None) -> None:
        from compiler_core.analysis import Settings

        self.analysis.configure(Settings(dialect=dialect or "cookbook"))

    def knows(self, path: str) -> bool:
        """Is there such a source, in the editor or on disk?"""
        return path in self._documents or self.analysis.text(path) != ""

    def put(self, document: Document) -> None:
        """The document was opened or changed."""
        known = document.path in self._documents
        self._documents[document.path] = document
        if known:
            self.analysis.change_file(document.path, document.text)
        else:
            self.analysis.open_file(document.path, document.text)

    def remove(self, path: str) -> None:
        if self._documents.pop(path, None) is not None:
            self.analysis.close_file(path)

    def version(self, path: str) -> int | None:
        """The version of an open document, None for a file that isn't open."""
        document = self._documents.get(path)
        return None if document is None else document.version

    def uri(self, path: str) -> str:
        """The URI as the client spells it, where it has told us."""
        document = self._documents.get(path)
        return uri_of(path) if document is None else document.uri

    def positions(self, path: str) -> Positions:
        document = self._documents.get(path)
        if document is not None:
            return document.positions
        return Positions(LineIndex(self.analysis.text(path)), self.encoding)


def create_workbench() -> Workbench:
    """Import the compiler and set up its analysis: the slow part of the start, for the worker."""
    from compiler_core.analysis import Analysis, Cancelled

    return Workbench(Analysis(), Cancelled)
