"""`haxeElixir/compiledDiff`: what the unsaved edit of a source changes in its Elixir.

    {uri} → {path, saved, unsaved, stale, diff}

`saved` is the output of the text on disk, null while that has errors; `unsaved` that of the
editor's text, and the last good one where `stale` is true; `path` is the first module's; `diff` is
what differs in the unified form, empty where nothing does. The answer is null for what is no Haxe
source.
"""

from __future__ import annotations

import difflib
from typing import Any

from server.language_server import HaxeElixirServer
from server.uris import path_of
from server.workbench import Workbench

METHOD = "haxeElixir/compiledDiff"


def register(server: HaxeElixirServer) -> None:
    @server.feature(METHOD)
    async def compiled_diff(ls: HaxeElixirServer, params: Any) -> dict[str, Any] | None:
        uri = params.get("uri") if isinstance(params, dict) else getattr(params, "uri", None)
        return await fetch(ls, uri) if isinstance(uri, str) else None


async def fetch(ls: HaxeElixirServer, uri: str) -> dict[str, Any] | None:
    """The answer of the request, as JSON."""
    path = path_of(uri)
    return await ls.ask(lambda bench: _difference(bench, path))


def saved_text(bench: Workbench, path: str) -> str | None:
    """The Elixir of the text on disk; None while that has errors."""
    found = bench.analysis(path).compiled_as_on_disk(path)
    return None if found is None else found.text


def _difference(bench: Workbench, path: str) -> dict[str, Any] | None:
    if not bench.knows(path):
        return None
    saved = saved_text(bench, path)
    output = bench.analysis(path).compiled(path)
    lines = difflib.unified_diff(
        (saved or "").splitlines(keepends=True),
        output.text.splitlines(keepends=True),
        "saved",
        "unsaved",
    )
    return {
        "path": output.modules[0].path if output.modules else "output.ex",
        "saved": saved,
        "unsaved": output.text,
        "stale": output.stale,
        "diff": "" if saved is None else "".join(lines),
    }
