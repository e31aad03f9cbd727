"""`textDocument/foldingRange`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from server.language_server import HaxeElixirServer
from server.positions import Positions
from server.uris import path_of
from server.workbench import Workbench

if TYPE_CHECKING:
    from compiler_core.analysis import Fold

_KINDS: dict[str, types.FoldingRangeKind | None] = {
    "comment": types.FoldingRangeKind.Comment,
    "imports": types.FoldingRangeKind.Imports,
    "code": None,
}


def register(server: HaxeElixirServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_FOLDING_RANGE)
    async def folding_range(
        ls: HaxeElixirServer, params: types.FoldingRangeParams
    ) -> list[types.FoldingRange]:
        path = path_of(params.text_document.uri)
        lines_only = ls.client.folds_lines_only

        def work(bench: Workbench) -> list[types.FoldingRange]:
            positions = bench.positions(path)
            found = [
                _range(fold, positions, lines_only) for fold in bench.analysis.folding_ranges(path)
            ]
            return [fold for fold in found if fold.end_line > fold.start_line]

        return (await ls.ask(work))[: ls.client.fold_limit]


def _range(fold: Fold, positions: Positions, lines_only: bool) -> types.FoldingRange:
    """A client that folds whole lines only keeps the line with the closing brace in sight."""
    start, end = positions.position(fold.span.start), positions.position(fold.span.end)
    if lines_only:
        last = end.line if fold.kind != "code" else end.line - 1
        return types.FoldingRange(start.line, last, kind=_KINDS[fold.kind])
    return types.FoldingRange(
        start.line, end.line, start.character, end.character, _KINDS[fold.kind]
    )
