"""Folders of the workspace, and files that change on disk."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from lsprotocol import types

from server.language_server import HaxeElixirServer
from server.uris import path_of

WATCHED = (
    "**/{*.hx,*.hxml,haxe-elixir.toml,pyproject.toml,mix.exs,.haxerc,haxelib.json,.current,.dev}"
)
"""Sources, and what projects and libraries are read from; lix's `haxe_libraries` are hxml files."""

SLOW = 0.5
"""Seconds after which looking for files gets a progress bar."""


def register(server: HaxeElixirServer) -> None:
    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def folders_changed(
        ls: HaxeElixirServer, params: types.DidChangeWorkspaceFoldersParams
    ) -> None:
        change_folders(
            ls,
            added=[path_of(folder.uri) for folder in params.event.added],
            removed=[path_of(folder.uri) for folder in params.event.removed],
        )
        ls.publisher.everything_changed()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def files_changed(ls: HaxeElixirServer, params: types.DidChangeWatchedFilesParams) -> None:
        paths = [path_of(change.uri) for change in params.changes]
        ls.session.edit(lambda bench: bench.disk_changed(paths))
        ls.indexer.changed(paths)
        ls.indexer.look()
        ls.publisher.everything_changed()
        ls.survey.look(paths)


def change_folders(ls: HaxeElixirServer, added: Sequence[str], removed: Sequence[str] = ()) -> None:
    """Tell the workspace about the folders, with progress where that takes long."""
    if added or removed:
        ls.session.edit(lambda bench: bench.change_folders(added, removed))


async def show_progress(ls: HaxeElixirServer) -> None:
    """A progress bar from `SLOW` on until the worker has done what it was given before."""
    ready = asyncio.ensure_future(ls.ask(lambda bench: None))
    done, _ = await asyncio.wait({ready}, timeout=SLOW)
    if done or not ls.client.has_progress:
        return
    token = "haxe-elixir.start"
    await ls.work_done_progress.create_async(token)
    ls.work_done_progress.begin(
        token, types.WorkDoneProgressBegin(title="Haxe to Elixir", message="reading the project")
    )
    try:
        await ready
    finally:
        ls.work_done_progress.end(token, types.WorkDoneProgressEnd())


def registrations(ls: HaxeElixirServer) -> list[types.Registration]:
    if not ls.client.registers_watchers:
        return []
    return [
        types.Registration(
            id="haxe-elixir.watchers",
            method=types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
            register_options=types.DidChangeWatchedFilesRegistrationOptions(
                [types.FileSystemWatcher(WATCHED)]
            ),
        )
    ]
