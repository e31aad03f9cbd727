"""The server: what it knows about its client, and how a feature gets its answer.

Features (`server.features`) are one file per request: a handler converts what came, asks, and
converts the answer. `ask` is their way to the compiler: the work runs in the worker's thread with
the `Workbench`, after all edits that the client sent before.
"""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcContentModified
from pygls.lsp.server import LanguageServer
from pygls.protocol import default_converter

from compiler_core.base.version import VERSION
from server.client import Client
from server.documents import Document, Documents
from server.garbage import Collector
from server.index.indexer import Indexer
from server.index.survey import Survey
from server.protocol import HaxeElixirProtocol
from server.publisher import Publisher
from server.session import OutdatedError, Priority, Session
from server.settings import Settings
from server.workbench import Workbench, create_workbench

R = TypeVar("R")

logger = logging.getLogger("haxe-elixir")


class HaxeElixirServer(LanguageServer):
    def __init__(self, create: Callable[[], Workbench] = create_workbench) -> None:
        super().__init__(
            "haxe-elixir",
            VERSION,
            text_document_sync_kind=types.TextDocumentSyncKind.Incremental,
            protocol_cls=HaxeElixirProtocol,
            converter_factory=default_converter,
        )
        self.client = Client()
        self.settings = Settings()
        self.documents = Documents()
        self.previews: set[str] = set()
        """Addresses of compiled outputs that the client has asked for, as it spells them."""
        self.server_commands: dict[str, Callable[..., Awaitable[Any]]] = {}
        """What `workspace/executeCommand` runs: handlers of the server and the arguments."""
        self.session: Session[Workbench] = Session(
            create, self.report_worker_error, Collector().rest
        )
        self.publisher = Publisher(self)
        self.indexer = Indexer(self)
        self.survey = Survey(self)

    # -- the client's documents ----------------------------------------------------------------

    def document_opened(self, item: types.TextDocumentItem) -> None:
        document = self.documents.open(item)
        self.session.edit(lambda bench: bench.put(document), about=document.path)
        self.indexer.look()
        self.survey.opened(document)
        self.publisher.changed(document.path)
        self.publisher.look_at_projects()

    def document_changed(
        self,
        identifier: types.VersionedTextDocumentIdentifier,
        changes: Sequence[types.TextDocumentContentChangeEvent],
    ) -> None:
        document = self.documents.change(identifier, changes)
        if document is None:
            logger.warning("a change of %s, which is not open", identifier.uri)
            return
        self.session.edit(lambda bench: bench.put(document), about=document.path)
        self.publisher.changed(document.path)

    def document_closed(self, uri: str) -> None:
        document = self.documents.close(uri)
        if document is None:
            return
        path = document.path
        self.session.edit(lambda bench: bench.remove(path), about=path)
        self.publisher.closed(document)
        self.survey.closed()

    # -- asking the worker ---------------------------------------------------------------------

    async def ask(
        self,
        work: Callable[[Workbench], R],
        priority: Priority = Priority.INTERACTIVE,
    ) -> R:
        """What `work` answers, about the newest text at the time when it runs."""
        return await self.session.ask(work, priority)

    async def ask_at(
        self,
        uri: str,
        work: Callable[[Workbench, Document], R],
    ) -> R | None:
        """What `work` answers about a place in an open document; None if it isn't open.

        The place is in the text as it is now: if that changes first, the client hears
        ContentModified.
        """
        document = self.documents.get(uri)
        if document is None:
            return None
        try:
            return await self.session.ask(lambda bench: work(bench, document), about=document.path)
        except OutdatedError:
            raise JsonRpcContentModified() from None

    # -- faults --------------------------------------------------------------------------------

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Into the log: a message box for each would be in the way of what one is doing."""
        logger.error("%s: %s", getattr(source, "__name__", source), error)

    def report_worker_error(self, error: BaseException) -> None:
        text = "".join(traceback.format_exception(error))
        print(text, file=sys.stderr, flush=True)
