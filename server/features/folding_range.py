"""`textDocument/foldingRange`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from server.client import Client
from server.language_server import HaxeElixirServer
from server.positions import Positions
from server.uris import path_of
from server.workbench import Workbench

if TYPE_CHECKING:
    from compiler_core.analysis import Fold

_KINDS: dict[str, types.FoldingRangeKind | None] = {
    "comment": types.FoldingRangeKind.Comment,
    "imports": types.FoldingRangeKind.Imports,
    "region": types.FoldingRangeKind.Region,
    "code": None,
}


def register(server: HaxeElixirServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_FOLDING_RANGE)
    async def folding_range(
        ls: HaxeElixirServer, params: types.FoldingRangeParams
    ) -> list[types.FoldingRange]:
        path = path_of(params.text_document.uri)
        client = ls.client

        def work(bench: Workbench) -> list[types.FoldingRange]:
            positions = bench.positions(path)
            found = [
                converted(fold, positions, client)
                for fold in bench.analysis(path).folding_ranges(path)
            ]
            return _at_most(
                client.fold_limit, [fold for fold in found if fold.end_line > fold.start_line]
            )

        return await ls.ask(work)


def converted(fold: Fold, positions: Positions, client: Client) -> types.FoldingRange:
    """A client that folds whole lines only keeps the line with the closing bracket in sight, and
    hides the last line of all else."""
    start, end = positions.position(fold.span.start), positions.position(fold.span.end)
    kind = _KINDS[fold.kind]
    known = client.fold_kinds
    if kind is not None and known is not None and kind.value not in known:
        kind = None
    text = fold.text if client.shows_collapsed_text else None
    if client.folds_lines_only:
        last = end.line if fold.hides_last_line else end.line - 1
        return types.FoldingRange(start.line, last, kind=kind, collapsed_text=text)
    return types.FoldingRange(
        start.line, end.line, start.character, end.character, kind, collapsed_text=text
    )


def _at_most(limit: int | None, folds: list[types.FoldingRange]) -> list[types.FoldingRange]:
    """The outermost ones where the client wants no more than so many."""
    if limit is None or len(folds) <= limit:
        return folds
    depths: list[tuple[int, int]] = []
    open_ends: list[int] = []
    for place, fold in enumerate(folds):
        while open_ends and open_ends[-1] < fold.start_line:
            open_ends.pop()
        depths.append((len(open_ends), place))
        open_ends.append(fold.end_line)
    chosen = sorted(place for _, place in sorted(depths)[:limit])
    return [folds[place] for place in chosen]
