"""`textDocument/prepareRename` and `rename`; `workspace/willRenameFiles`.

A rename that can't be is answered with the reason. A module's file is renamed with its main type
where the client can do so; and where a client renames a file itself, the type and its uses follow.
"""

from __future__ import annotations

from dataclasses import replace

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from server.documents import Document
from server.edits import rename_edit
from server.language_server import HaxeElixirServer
from server.uris import path_of
from server.workbench import Workbench


class RefusedError(JsonRpcException):
    """The request is right, and there is a reason why nothing can be done."""

    CODE = types.LSPErrorCodes.RequestFailed
    MESSAGE = "refused"


def register(server: HaxeElixirServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    async def prepare(
        ls: HaxeElixirServer, params: types.PrepareRenameParams
    ) -> types.PrepareRenamePlaceholder | None:
        def work(bench: Workbench, document: Document) -> types.PrepareRenamePlaceholder | str:
            positions, path = document.positions, document.path
            offset = positions.offset(params.position)
            found = bench.analysis(path).prepare_rename(path, offset)
            if isinstance(found, str):
                return found
            return types.PrepareRenamePlaceholder(positions.range(found.span), found.name)

        answer = await ls.ask_at(params.text_document.uri, work)
        if isinstance(answer, str):
            raise RefusedError(answer)
        return answer

    @server.feature(types.TEXT_DOCUMENT_RENAME)
    async def rename(
        ls: HaxeElixirServer, params: types.RenameParams
    ) -> types.WorkspaceEdit | None:
        client = ls.client

        def work(bench: Workbench, document: Document) -> types.WorkspaceEdit | str:
            path = document.path
            offset = document.positions.offset(params.position)
            found = bench.analysis(path).rename(path, offset, params.new_name)
            if isinstance(found, str):
                return found
            foreign = next((one.file for one in found.edits if bench.is_foreign(one.file)), None)
            if foreign is not None:
                return f"It is declared or used in a library: {foreign}"
            return rename_edit(bench, found, client)

        answer = await ls.ask_at(params.text_document.uri, work)
        if isinstance(answer, str):
            raise RefusedError(answer)
        return answer

    @server.feature(
        types.WORKSPACE_WILL_RENAME_FILES,
        types.FileOperationRegistrationOptions(
            [types.FileOperationFilter(types.FileOperationPattern("**/*.hx"), "file")]
        ),
    )
    async def will_rename(
        ls: HaxeElixirServer, params: types.RenameFilesParams
    ) -> types.WorkspaceEdit | None:
        client = ls.client
        moves = [(path_of(one.old_uri), path_of(one.new_uri)) for one in params.files]

        def work(bench: Workbench) -> types.WorkspaceEdit | None:
            found = [bench.analysis(old).move_file(old, new) for old, new in moves]
            edits = tuple(edit for one in found for edit in one.edits)
            return rename_edit(bench, replace(found[0], edits=edits), client) if edits else None

        return await ls.ask(work)
