"""Settings: asked for where the client can be asked, else taken as it sends them."""

from __future__ import annotations

from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from server.language_server import HaxeElixirServer
from server.settings import SECTION, Settings, settings_of


def register(server: HaxeElixirServer) -> None:
    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def changed(ls: HaxeElixirServer, params: types.DidChangeConfigurationParams) -> None:
        if ls.client.has_configuration:
            await fetch(ls)
        else:
            apply(ls, section_of(params.settings))


def initial(params: types.InitializeParams) -> Settings:
    """From `initializationOptions`, which may be the section or hold it."""
    return settings_of(section_of(params.initialization_options))


def registrations(ls: HaxeElixirServer) -> list[types.Registration]:
    if not ls.client.registers_configuration:
        return []
    return [
        types.Registration(
            id="haxe-elixir.configuration",
            method=types.WORKSPACE_DID_CHANGE_CONFIGURATION,
            register_options=types.DidChangeConfigurationRegistrationOptions(section=SECTION),
        )
    ]


async def fetch(ls: HaxeElixirServer) -> None:
    if not ls.client.has_configuration:
        return
    try:
        values = await ls.workspace_configuration_async(
            types.ConfigurationParams([types.ConfigurationItem(section=SECTION)])
        )
    except JsonRpcException:
        return
    if values and values[0] is not None:
        apply(ls, values[0])


def apply(ls: HaxeElixirServer, section: Any) -> None:
    settings = settings_of(section)
    if settings != ls.settings:
        if settings.dialect != ls.settings.dialect:
            use_dialect(ls, settings)
        ls.settings = settings
        ls.publisher.everything_changed()


def use_dialect(ls: HaxeElixirServer, settings: Settings) -> None:
    dialect = settings.dialect
    ls.session.edit(lambda bench: bench.set_dialect(dialect))
    if any(ls.documents):
        ls.indexer.look()


def section_of(value: Any) -> Any:
    """The section of a whole configuration, or the value itself where it is the section."""
    if isinstance(value, dict):
        return value.get(SECTION, value)
    return getattr(value, SECTION, value)
