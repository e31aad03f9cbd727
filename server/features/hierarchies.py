"""`textDocument/prepareCallHierarchy`, `prepareTypeHierarchy`, and what is asked of their items.

An item is found again by the place of its name, in the text as it is then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from lsprotocol import types

from server.documents import Document
from server.features.document_symbol import KINDS
from server.language_server import HaxeElixirServer
from server.uris import path_of
from server.workbench import Workbench

if TYPE_CHECKING:
    from compiler_core.analysis import HierarchyNode

Item = TypeVar("Item", types.CallHierarchyItem, types.TypeHierarchyItem)


def register(server: HaxeElixirServer) -> None:
    _register_calls(server)
    _register_types(server)


def _register_calls(server: HaxeElixirServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_PREPARE_CALL_HIERARCHY)
    async def prepare(
        ls: HaxeElixirServer, params: types.CallHierarchyPrepareParams
    ) -> list[types.CallHierarchyItem] | None:
        def work(bench: Workbench, document: Document) -> list[types.CallHierarchyItem]:
            offset = document.positions.offset(params.position)
            found = bench.analysis(document.path).prepare_calls(document.path, offset)
            return [_item(types.CallHierarchyItem, bench, node) for node in found]

        return await ls.ask_at(params.text_document.uri, work)

    @server.feature(types.CALL_HIERARCHY_INCOMING_CALLS)
    async def incoming(
        ls: HaxeElixirServer, params: types.CallHierarchyIncomingCallsParams
    ) -> list[types.CallHierarchyIncomingCall]:
        def work(bench: Workbench) -> list[types.CallHierarchyIncomingCall]:
            path, offset = _place(bench, params.item)
            return [
                types.CallHierarchyIncomingCall(
                    _item(types.CallHierarchyItem, bench, one.node),
                    [bench.positions(one.node.path).range(span) for span in one.places],
                )
                for one in bench.analysis(path).incoming_calls(path, offset)
            ]

        return await ls.ask(work)

    @server.feature(types.CALL_HIERARCHY_OUTGOING_CALLS)
    async def outgoing(
        ls: HaxeElixirServer, params: types.CallHierarchyOutgoingCallsParams
    ) -> list[types.CallHierarchyOutgoingCall]:
        def work(bench: Workbench) -> list[types.CallHierarchyOutgoingCall]:
            path, offset = _place(bench, params.item)
            positions = bench.positions(path)
            return [
                types.CallHierarchyOutgoingCall(
                    _item(types.CallHierarchyItem, bench, one.node),
                    [positions.range(span) for span in one.places],
                )
                for one in bench.analysis(path).outgoing_calls(path, offset)
            ]

        return await ls.ask(work)


def _register_types(server: HaxeElixirServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_PREPARE_TYPE_HIERARCHY)
    async def prepare(
        ls: HaxeElixirServer, params: types.TypeHierarchyPrepareParams
    ) -> list[types.TypeHierarchyItem] | None:
        def work(bench: Workbench, document: Document) -> list[types.TypeHierarchyItem]:
            offset = document.positions.offset(params.position)
            found = bench.analysis(document.path).prepare_types(document.path, offset)
            return [_item(types.TypeHierarchyItem, bench, node) for node in found]

        return await ls.ask_at(params.text_document.uri, work)

    @server.feature(types.TYPE_HIERARCHY_SUPERTYPES)
    async def supertypes(
        ls: HaxeElixirServer, params: types.TypeHierarchySupertypesParams
    ) -> list[types.TypeHierarchyItem]:
        def work(bench: Workbench) -> list[types.TypeHierarchyItem]:
            path, offset = _place(bench, params.item)
            found = bench.analysis(path).supertypes(path, offset)
            return [_item(types.TypeHierarchyItem, bench, node) for node in found]

        return await ls.ask(work)

    @server.feature(types.TYPE_HIERARCHY_SUBTYPES)
    async def subtypes(
        ls: HaxeElixirServer, params: types.TypeHierarchySubtypesParams
    ) -> list[types.TypeHierarchyItem]:
        def work(bench: Workbench) -> list[types.TypeHierarchyItem]:
            path, offset = _place(bench, params.item)
            found = bench.analysis(path).subtypes(path, offset)
            return [_item(types.TypeHierarchyItem, bench, node) for node in found]

        return await ls.ask(work)


def _place(
    bench: Workbench, item: types.CallHierarchyItem | types.TypeHierarchyItem
) -> tuple[str, int]:
    path = path_of(item.uri)
    return path, bench.positions(path).offset(item.selection_range.start)


def _item(form: type[Item], bench: Workbench, node: HierarchyNode) -> Item:
    positions = bench.positions(node.path)
    return form(
        name=node.name,
        kind=types.SymbolKind[KINDS[node.kind]],
        uri=bench.uri(node.path),
        range=positions.range(node.span),
        selection_range=positions.range(node.selection),
        detail=node.detail or None,
    )
