"""`workspace/symbol`: declarations of all projects by name."""

from __future__ import annotations

from lsprotocol import types

from server.features.document_symbol import KINDS
from server.language_server import HaxeElixirServer
from server.workbench import Workbench


def register(server: HaxeElixirServer) -> None:
    @server.feature(types.WORKSPACE_SYMBOL)
    async def workspace_symbol(
        ls: HaxeElixirServer, params: types.WorkspaceSymbolParams
    ) -> list[types.SymbolInformation]:
        def work(bench: Workbench) -> list[types.SymbolInformation]:
            found: dict[tuple[str, int], types.SymbolInformation] = {}
            for analysis in bench.analyses():
                symbols = analysis.workspace_symbols(params.query)
                locations = bench.locations((one.path, one.span) for one in symbols)
                for one, location in zip(symbols, locations, strict=True):
                    found.setdefault(
                        (one.path, one.span.start),
                        types.SymbolInformation(
                            location=location,
                            name=one.name,
                            kind=types.SymbolKind[KINDS[one.kind]],
                            container_name=one.container or None,
                        ),
                    )
            return list(found.values())

        return await ls.ask(work)
