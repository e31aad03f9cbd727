"""The texts that the editor has open: what the client's notifications say, and nothing else.

A document is a value. An edit makes the next one, so that the worker keeps working on the one that
it was given. pygls has documents of its own; they split lines where the protocol does not (form
feeds, U+2028), and take a new look at every line after each edit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lsprotocol import types

from compiler_core.base.text import Encoding, LineIndex
from server.positions import Positions
from server.uris import path_of


@dataclass(frozen=True, slots=True)
class Document:
    """`uri` is spelt as the client spells it; `path` is the core's name for it."""

    uri: str
    path: str
    version: int
    index: LineIndex
    encoding: Encoding

    @property
    def text(self) -> str:
        return self.index.text

    @property
    def positions(self) -> Positions:
        return Positions(self.index, self.encoding)


class Documents:
    """The open documents, by path."""

    def __init__(self, encoding: Encoding = "utf-16") -> None:
        self.encoding: Encoding = encoding
        self._by_path: dict[str, Document] = {}

    def open(self, item: types.TextDocumentItem) -> Document:
        document = Document(
            item.uri, path_of(item.uri), item.version, LineIndex(item.text), self.encoding
        )
        self._by_path[document.path] = document
        return document

    def change(
        self,
        identifier: types.VersionedTextDocumentIdentifier,
        changes: Iterable[types.TextDocumentContentChangeEvent],
    ) -> Document | None:
        """The document after the changes, in their order; None if it isn't open."""
        document = self.get(identifier.uri)
        if document is None:
            return None
        index = document.index
        for change in changes:
            index = _changed(index, change, document.encoding)
        document = replace(document, version=identifier.version, index=index)
        self._by_path[document.path] = document
        return document

    def close(self, uri: str) -> Document | None:
        return self._by_path.pop(path_of(uri), None)

    def get(self, uri: str) -> Document | None:
        return self._by_path.get(path_of(uri))

    def at(self, path: str) -> Document | None:
        return self._by_path.get(path)

    def __iter__(self) -> Iterator[Document]:
        return iter(list(self._by_path.values()))


def _changed(
    index: LineIndex, change: types.TextDocumentContentChangeEvent, encoding: Encoding
) -> LineIndex:
    if isinstance(change, types.TextDocumentContentChangeWholeDocument):
        return LineIndex(change.text)
    span = Positions(index, encoding).span(change.range)
    return index.edited(span.start, span.end, change.text)
