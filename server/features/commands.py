"""`workspace/executeCommand`: what a client without commands of its own can have the server do.

`haxe-elixir.showCompiledOutput` (`{uri, position?}`) answers with the compiled output and, where
the client can show the document, has it shown. VS Code's client would register every advertised
command as its own, where the extension has them already; so it is advertised to editors that are
known to send commands to the server (`server.client`), and answered to any.

`haxe-elixir.showCompiledDiff` (`{uri}`) answers what the unsaved edit changes in the output, as
`haxeElixir/compiledDiff` does. `haxe-elixir.compileWorkspace` writes the Elixir of all sources.

`haxe-elixir.select` (`{uri, range}`) puts the cursor on a place: an action whose text has stops
carries it for clients that can't insert snippets.
"""

from __future__ import annotations

import contextlib
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from server.features import compile_workspace, compiled_diff, compiled_output
from server.language_server import HaxeElixirServer
from server.uris import preview_uri

SHOW_COMPILED_OUTPUT = "haxe-elixir.showCompiledOutput"
SHOW_COMPILED_DIFF = "haxe-elixir.showCompiledDiff"
COMPILE_WORKSPACE = "haxe-elixir.compileWorkspace"
SELECT = "haxe-elixir.select"


def register(server: HaxeElixirServer) -> None:
    server.server_commands[SHOW_COMPILED_OUTPUT] = show_compiled_output
    server.server_commands[SHOW_COMPILED_DIFF] = show_compiled_diff
    server.server_commands[COMPILE_WORKSPACE] = write_workspace
    server.server_commands[SELECT] = select


def register_for_client(server: HaxeElixirServer) -> None:
    if server.client.runs_server_commands:
        server.command(SHOW_COMPILED_OUTPUT)(show_compiled_output)
        server.command(SHOW_COMPILED_DIFF)(show_compiled_diff)
        server.command(COMPILE_WORKSPACE)(write_workspace)
        server.command(SELECT)(select)


async def show_compiled_output(
    ls: HaxeElixirServer, argument: Any = None, *_: Any
) -> dict[str, Any] | None:
    uri = _member(argument, "uri")
    if not isinstance(uri, str):
        return None
    output = await compiled_output.fetch(ls, uri)
    if output is None:
        return None
    if ls.client.shows_documents and ls.client.has_text_document_content:
        module = output["modules"][0]["path"] if output["modules"] else "output.ex"
        await _show(ls, types.ShowDocumentParams(preview_uri(module, uri), take_focus=False))
    return output


async def show_compiled_diff(
    ls: HaxeElixirServer, argument: Any = None, *_: Any
) -> dict[str, Any] | None:
    uri = _member(argument, "uri")
    return await compiled_diff.fetch(ls, uri) if isinstance(uri, str) else None


async def write_workspace(ls: HaxeElixirServer, *_: Any) -> dict[str, Any]:
    return await compile_workspace.write_all(ls)


def select_command(uri: str, place: types.Range) -> types.Command:
    return types.Command("Go there", SELECT, arguments=[{"uri": uri, "range": place}])


async def select(ls: HaxeElixirServer, argument: Any = None, *_: Any) -> None:
    uri, place = _member(argument, "uri"), _range(_member(argument, "range"))
    if isinstance(uri, str) and place is not None and ls.client.shows_documents:
        await _show(ls, types.ShowDocumentParams(uri, take_focus=True, selection=place))


async def _show(ls: HaxeElixirServer, params: types.ShowDocumentParams) -> None:
    """Where the client doesn't want to, that is its affair."""
    with contextlib.suppress(JsonRpcException):
        await ls.window_show_document_async(params)


def _range(value: Any) -> types.Range | None:
    """Arguments of commands come as whatever the client sends."""
    numbers = [
        _member(_member(value, end), unit)
        for end in ("start", "end")
        for unit in ("line", "character")
    ]
    if not all(isinstance(number, int) and 0 <= number < 2**31 for number in numbers):
        return None
    return types.Range(types.Position(*numbers[:2]), types.Position(*numbers[2:]))


def _member(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, dict) else getattr(value, name, None)
