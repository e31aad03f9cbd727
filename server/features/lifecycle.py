"""`initialize`, `initialized`, `shutdown`: meeting the client, and leaving it."""

from __future__ import annotations

from lsprotocol import types

from server import features
from server.client import Client
from server.features import configuration, text_document_content, workspace_files
from server.language_server import HaxeElixirServer
from server.positions import encoding_of
from server.uris import path_of


def register(server: HaxeElixirServer) -> None:
    @server.feature(types.INITIALIZE)
    def initialize(ls: HaxeElixirServer, params: types.InitializeParams) -> None:
        ls.client = Client(params)
        encoding = encoding_of(ls.workspace.position_encoding)
        ls.documents.encoding = encoding
        features.register_for_client(ls)
        folders = [path_of(folder.uri) for folder in params.workspace_folders or ()]
        if not folders and params.root_uri:
            folders = [path_of(params.root_uri)]
        ls.settings = configuration.initial(params)
        ls.session.edit(lambda bench: bench.set_encoding(encoding))
        configuration.use_dialect(ls, ls.settings)
        workspace_files.change_folders(ls, folders)

    @server.feature(types.INITIALIZED)
    async def initialized(ls: HaxeElixirServer, params: types.InitializedParams) -> None:
        ls.session.start()
        registrations = [
            *text_document_content.registrations(ls),
            *workspace_files.registrations(ls),
            *configuration.registrations(ls),
        ]
        if registrations:
            await ls.client_register_capability_async(types.RegistrationParams(registrations))
        await configuration.fetch(ls)
        await workspace_files.show_progress(ls)
        ls.publisher.look_at_projects()
        ls.survey.look()

    @server.feature(types.SHUTDOWN)
    def shutdown(ls: HaxeElixirServer, params: None) -> None:
        ls.survey.stop()
        ls.indexer.stop()
        ls.session.stop()
