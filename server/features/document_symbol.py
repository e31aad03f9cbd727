"""`textDocument/documentSymbol`: the outline, as a tree or, for older clients, as a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lsprotocol import types

from server.language_server import HaxeElixirServer
from server.positions import Positions
from server.uris import path_of
from server.workbench import Workbench

if TYPE_CHECKING:
    from compiler_core.analysis import Symbol

Answer = Sequence[types.DocumentSymbol] | Sequence[types.SymbolInformation]


def register(server: HaxeElixirServer) -> None:
    @server.feature(
        types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, types.DocumentSymbolOptions(label="Haxe to Elixir")
    )
    async def document_symbol(ls: HaxeElixirServer, params: types.DocumentSymbolParams) -> Answer:
        uri = params.text_document.uri
        path = path_of(uri)

        def work(bench: Workbench) -> Answer:
            positions = bench.positions(path)
            symbols = bench.analysis(path).document_symbols(path)
            if ls.client.has_symbol_tree:
                return [_tree(symbol, positions) for symbol in symbols]
            return list(_flat(symbols, uri, positions, None))

        return await ls.ask(work)


def _tree(symbol: Symbol, positions: Positions) -> types.DocumentSymbol:
    return types.DocumentSymbol(
        name=symbol.name,
        kind=_kind(symbol),
        range=positions.range(symbol.span),
        selection_range=positions.range(symbol.selection),
        detail=symbol.detail,
        tags=_tags(symbol),
        children=[_tree(child, positions) for child in symbol.children],
    )


def _flat(
    symbols: Sequence[Symbol], uri: str, positions: Positions, container: str | None
) -> Iterator[types.SymbolInformation]:
    for symbol in symbols:
        yield types.SymbolInformation(
            location=types.Location(uri, positions.range(symbol.span)),
            name=symbol.name,
            kind=_kind(symbol),
            tags=_tags(symbol),
            container_name=container,
        )
        yield from _flat(symbol.children, uri, positions, symbol.name)


def _tags(symbol: Symbol) -> list[types.SymbolTag] | None:
    return [types.SymbolTag.Deprecated] if symbol.deprecated else None


def _kind(symbol: Symbol) -> types.SymbolKind:
    return types.SymbolKind[KINDS[symbol.kind]]


KINDS = {
    "class": "Class",
    "interface": "Interface",
    "enum": "Enum",
    "structure": "Struct",
    "typedef": "TypeParameter",
    "abstract": "Class",
    "function": "Function",
    "method": "Method",
    "constructor": "Constructor",
    "field": "Field",
    "property": "Property",
    "constant": "Constant",
    "variable": "Variable",
    "enum member": "EnumMember",
}
