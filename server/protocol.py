"""What pygls leaves open: every request gets an answer, whatever a client sends.

pygls drops a request whose parameters it can't read, and one that comes too early or too late; a
client then waits for ever. Here such a request is answered with the protocol's error, and a handler
of ours that waits for an answer which can't be read gets an error, too. The texts of documents are
kept by `server.documents` instead of pygls' workspace. Faults go to the log, not into boxes.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cattrs import transform_error
from lsprotocol import types
from pygls.exceptions import (
    JsonRpcException,
    JsonRpcInvalidParams,
    JsonRpcInvalidRequest,
    JsonRpcServerNotInitialized,
)
from pygls.protocol import LanguageServerProtocol, lsp_method
from pygls.protocol.json_rpc import MsgId

if TYPE_CHECKING:
    from server.language_server import HaxeElixirServer

logger = logging.getLogger("haxe-elixir")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A message that is no message; `id` where it was a request or an answer."""

    id: MsgId | None
    method: str
    reason: str
    is_answer: bool = False


class HaxeElixirProtocol(LanguageServerProtocol):
    _server: HaxeElixirServer

    def structure_message(self, data: dict[str, Any]) -> Any:
        """The message as an object. Called for every JSON object inside it, too."""
        if "jsonrpc" not in data:
            return data
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            identity, method = data.get("id"), data.get("method")
            return Unreadable(
                identity if isinstance(identity, (int, str)) else None,
                "answer" if method is None else str(method),
                _reason(error),
                is_answer=method is None,
            )

    def handle_message(self, message: Any) -> None:
        if isinstance(message, Unreadable):
            logger.warning("unreadable %s: %s", message.method, message.reason)
            if message.id is not None and message.is_answer:
                self._disappoint(message.id, JsonRpcInvalidParams(message.reason))
            elif message.id is not None:
                self._refuse(message.id, JsonRpcInvalidParams(message.reason))
            return
        if not hasattr(message, "jsonrpc"):
            logger.warning("not a message: %.200r", message)
            return
        identity = getattr(message, "id", None)
        method = getattr(message, "method", None)
        if method is not None and self._too_early_or_late(identity, method):
            return
        super().handle_message(message)

    def _too_early_or_late(self, identity: MsgId | None, method: str) -> bool:
        if method == types.EXIT or (method == types.INITIALIZE and self._workspace is None):
            return False
        if self._shutdown or method == types.INITIALIZE:
            error: JsonRpcException = JsonRpcInvalidRequest()
        elif self._workspace is None:
            error = JsonRpcServerNotInitialized()
        else:
            return False
        if identity is not None:
            self._refuse(identity, error)
        return True

    def _refuse(self, identity: MsgId, error: JsonRpcException) -> None:
        self._send_response(identity, error=error.to_response_error())

    def _disappoint(self, identity: MsgId, error: JsonRpcException) -> None:
        """Whoever of us waits for the answer hears that there is none."""
        future = self._request_futures.pop(identity, None)
        if future is not None and not future.done():
            future.set_exception(error)

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> None:
        self._server.document_opened(params.text_document)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        self._server.document_changed(params.text_document, params.content_changes)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> None:
        self._server.document_closed(params.text_document.uri)

    @lsp_method(types.WORKSPACE_EXECUTE_COMMAND)
    def lsp_workspace__execute_command(
        self, params: types.ExecuteCommandParams
    ) -> Generator[Any, Any, Any]:
        """Handlers get the arguments as they came and judge them themselves."""
        handler = self._server.server_commands.get(params.command)
        if handler is None:
            raise JsonRpcInvalidParams(f"unknown command {params.command!r}")
        result = yield handler, (self._server, *(params.arguments or ())), {}
        return result


def _reason(error: JsonRpcException) -> str:
    """What does not fit, and where: `required field missing @ $.params.position`."""
    cause = error.__cause__ or error
    return "; ".join(transform_error(cause)[:3]) if isinstance(cause, Exception) else str(cause)
