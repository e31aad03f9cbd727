"""`haxeElixir/compiledOutput`: the Elixir of a source, with its source map.

    {uri} → {text, version, stale, modules: [{name, path, range}],
             mappings: [{generated: range, source: range}]}

`version` is that of the open document which the text was made from, null for a file that isn't
open. `stale`: the source has errors, and the text is the last good one under a banner. Ranges
count as agreed in `initialize`: `generated` and a module's are in `text`, `source` in the source.
The answer is null for what is no Haxe source.
"""

from __future__ import annotations

from typing import Any

from compiler_core.base.text import LineIndex
from server.language_server import HaxeElixirServer
from server.positions import Positions
from server.uris import path_of
from server.workbench import Workbench

METHOD = "haxeElixir/compiledOutput"


def register(server: HaxeElixirServer) -> None:
    @server.feature(METHOD)
    async def compiled_output(ls: HaxeElixirServer, params: Any) -> dict[str, Any] | None:
        uri = params.get("uri") if isinstance(params, dict) else getattr(params, "uri", None)
        return await fetch(ls, uri) if isinstance(uri, str) else None


async def fetch(ls: HaxeElixirServer, uri: str) -> dict[str, Any] | None:
    """The answer of the request, as JSON."""
    path = path_of(uri)
    return await ls.ask(lambda bench: _output(bench, path))


def _output(bench: Workbench, path: str) -> dict[str, Any] | None:
    if not bench.knows(path):
        return None
    output = bench.analysis(path).compiled(path)
    source = bench.positions(path)
    generated = Positions(LineIndex(output.text), bench.encoding)
    return {
        "text": output.text,
        "version": bench.version(path),
        "stale": output.stale,
        "modules": [
            {
                "name": module.name,
                "path": module.path,
                "range": _range(generated, module.span),
            }
            for module in output.modules
        ],
        "mappings": [
            {
                "generated": _range(generated, mapping.generated),
                "source": _range(source, mapping.source),
            }
            for mapping in output.mappings
        ],
    }


def _range(positions: Positions, span: tuple[int, int]) -> dict[str, dict[str, int]]:
    start, end = (positions.position(offset) for offset in span)
    return {
        "start": {"line": start.line, "character": start.character},
        "end": {"line": end.line, "character": end.character},
    }
