"""`textDocument/codeLens`: above declarations how often they are used, above the file its Elixir.

Constructors of an enum, line on line, are counted where the settings want it. A number is counted
when its lens is shown (`codeLens/resolve`). A click asks the editor for
`haxe-elixir.showReferences` (`{uri, position, locations}`), which the extensions know.
"""

from __future__ import annotations

from typing import Any

from lsprotocol import types

from server.documents import Document
from server.features.commands import SHOW_COMPILED_OUTPUT
from server.language_server import HaxeElixirServer
from server.settings import Settings
from server.uris import path_of
from server.workbench import Workbench

SHOW_REFERENCES = "haxe-elixir.showReferences"


def register(server: HaxeElixirServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_CODE_LENS, types.CodeLensOptions(resolve_provider=True))
    async def code_lens(
        ls: HaxeElixirServer, params: types.CodeLensParams
    ) -> list[types.CodeLens] | None:
        uri = params.text_document.uri
        settings = ls.settings

        def work(bench: Workbench, document: Document) -> list[types.CodeLens]:
            positions, path = document.positions, document.path
            places = bench.analysis(path).lenses(path)
            found = [
                types.CodeLens(positions.range(one.span), data={"uri": uri})
                for one in places
                if _is_counted(one.kind, settings)
            ]
            if places and settings.links_elixir:
                start = positions.range(places[0].span).start
                show = types.Command("show Elixir", SHOW_COMPILED_OUTPUT, arguments=[{"uri": uri}])
                found.insert(0, types.CodeLens(types.Range(start, start), show))
            return found

        return await ls.ask_at(uri, work)

    @server.feature(types.CODE_LENS_RESOLVE)
    async def resolve(ls: HaxeElixirServer, lens: types.CodeLens) -> types.CodeLens:
        uri = _uri(lens.data)
        if uri is None:
            return lens
        path = path_of(uri)

        def work(bench: Workbench) -> types.CodeLens:
            span = bench.positions(path).span(lens.range)
            found = bench.analysis(path).lens_uses(path, span)
            places = bench.locations((one.path, one.span) for one in found)
            count = len(places)
            title = f"{count} reference{'' if count == 1 else 's'}"
            argument = {"uri": uri, "position": lens.range.start, "locations": places}
            return types.CodeLens(
                lens.range, types.Command(title, SHOW_REFERENCES, arguments=[argument]), lens.data
            )

        return await ls.ask(work)


def _is_counted(kind: str, settings: Settings) -> bool:
    if settings.counts_uses_of == "functions":
        return kind != "enum member"
    return settings.counts_uses_of == "all"


def _uri(data: Any) -> str | None:
    found = data.get("uri") if isinstance(data, dict) else getattr(data, "uri", None)
    return found if isinstance(found, str) else None
