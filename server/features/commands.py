"""`workspace/executeCommand`: what a client without commands of its own can have the server do.

`haxe-elixir.showCompiledOutput` (`{uri, position?}`) answers with the compiled output and, where
the client can show the document, has it shown. VS Code's client would register every advertised
command as its own, where the extension has them already; so it is advertised to editors that are
known to send commands to the server (`server.client`), and answered to any.
"""

from __future__ import annotations

from typing import Any

from lsprotocol import types

from server.features import compiled_output
from server.language_server import HaxeElixirServer
from server.uris import preview_uri

SHOW_COMPILED_OUTPUT = "haxe-elixir.showCompiledOutput"


def register(server: HaxeElixirServer) -> None:
    server.server_commands[SHOW_COMPILED_OUTPUT] = show_compiled_output


def register_for_client(server: HaxeElixirServer) -> None:
    if server.client.runs_server_commands:
        server.command(SHOW_COMPILED_OUTPUT)(show_compiled_output)


async def show_compiled_output(
    ls: HaxeElixirServer, argument: Any = None, *_: Any
) -> dict[str, Any] | None:
    uri = argument.get("uri") if isinstance(argument, dict) else getattr(argument, "uri", None)
    if not isinstance(uri, str):
        return None
    output = await compiled_output.fetch(ls, uri)
    if output is None:
        return None
    if ls.client.shows_documents and ls.client.has_text_document_content:
        module = output["modules"][0]["path"] if output["modules"] else "output.ex"
        await ls.window_show_document_async(
            types.ShowDocumentParams(preview_uri(module, uri), take_focus=False)
        )
    return output
