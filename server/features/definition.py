"""`textDocument/definition`, `declaration`, `typeDefinition`, `implementation`: places elsewhere.

Haxe declares a thing where it defines it, so that the first two have one answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from lsprotocol import types

from server.documents import Document
from server.language_server import HaxeElixirServer
from server.workbench import Workbench

if TYPE_CHECKING:
    from compiler_core.analysis import Analysis, Place

Asked = (
    types.DefinitionParams
    | types.DeclarationParams
    | types.TypeDefinitionParams
    | types.ImplementationParams
)
Question = Callable[["Analysis", str, int], "Sequence[Place]"]


def register(server: HaxeElixirServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    async def definition(
        ls: HaxeElixirServer, params: types.DefinitionParams
    ) -> list[types.Location] | None:
        return await _ask(ls, params, lambda analysis, *at: analysis.definition(*at))

    @server.feature(types.TEXT_DOCUMENT_DECLARATION)
    async def declaration(
        ls: HaxeElixirServer, params: types.DeclarationParams
    ) -> list[types.Location] | None:
        return await _ask(ls, params, lambda analysis, *at: analysis.definition(*at))

    @server.feature(types.TEXT_DOCUMENT_TYPE_DEFINITION)
    async def type_definition(
        ls: HaxeElixirServer, params: types.TypeDefinitionParams
    ) -> list[types.Location] | None:
        return await _ask(ls, params, lambda analysis, *at: analysis.type_definition(*at))

    @server.feature(types.TEXT_DOCUMENT_IMPLEMENTATION)
    async def implementation(
        ls: HaxeElixirServer, params: types.ImplementationParams
    ) -> list[types.Location] | None:
        return await _ask(ls, params, lambda analysis, *at: analysis.implementations(*at))


async def _ask(
    ls: HaxeElixirServer, params: Asked, question: Question
) -> list[types.Location] | None:
    def work(bench: Workbench, document: Document) -> list[types.Location]:
        offset = document.positions.offset(params.position)
        found = question(bench.analysis(document.path), document.path, offset)
        return [bench.location(place.path, place.span) for place in found]

    return await ls.ask_at(params.text_document.uri, work)
